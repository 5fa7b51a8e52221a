"""Callers who are out of the ordinary: without a number, twice at once, gone in the millisecond of the answer."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.calls.sip_caller import SipPhone
from tests.system.agent import AgentAtDesk, logged_in
from tests.system.evidence import call_in_the_books, kinds_of, until_engine_is_empty
from tests.system.running import RunningHouse
from tests.system.talk import Talk
from tests.system.words import AGENT_TONE, CALLER, HOTLINE

pytestmark = pytest.mark.asyncio(loop_scope="session")

TONES = (440.0, 620.0)
"""Hertz: what two callers play who are to be told apart."""
TRIES = 10
WITHIN_S = 0.004
"""Answer and hang-up fall at random into so short a time."""
SUPERVISOR = "2001"


@pytest_asyncio.fixture(loop_scope="session")
async def colleague(running: RunningHouse) -> AsyncIterator[AgentAtDesk]:
    """Agent 1002, ready."""
    async with AgentAtDesk(running, "1002") as someone:
        await someone.ready()
        yield someone
        await someone.leave()


async def test_odd_numbers_reach_the_desk_masked(agent: AgentAtDesk, customer: SipPhone) -> None:
    odd = {"": "", "abc-def": "", "%22%3Cb%3E": "", "8" * 60: f"888{'*' * 25}8888", "+8613800138000": "138****8000"}
    for shown, masked in odd.items():
        call = await customer.call(HOTLINE, from_user=shown)
        ring = await agent.ringing()
        assert agent.desk["contact"]["caller"]["masked_number"] == masked
        await call.until_final()
        call.hang_up()
        await ring.until_ended()
        await agent.until(lambda desk: desk["state"] == "ready")


async def test_two_calls_from_one_number_at_once(
    agent: AgentAtDesk, colleague: AgentAtDesk, customer: SipPhone
) -> None:
    calls = [await customer.call(HOTLINE, play=tone) for tone in TONES]
    desks = (agent, colleague)
    await asyncio.gather(*(desk.pick_up() for desk in desks))
    contacts = [desk.desk["contact"] for desk in desks]
    assert contacts[0]["call_id"] != contacts[1]["call_id"]
    assert {contact["caller"]["masked_number"] for contact in contacts} == {f"{CALLER[:3]}****{CALLER[-4:]}"}
    await asyncio.gather(*(call.audio.until_hears(AGENT_TONE) for call in calls))
    await asyncio.gather(*(desk.talk.audio.until_loud() for desk in desks))
    await asyncio.gather(*(desk.talk.audio.until_packets(25) for desk in desks))
    heard = [{tone for tone in TONES if desk.talk.audio.hears(tone)} for desk in desks]
    assert sorted(heard, key=max) == [{tone} for tone in TONES], "each agent has one of the two callers"
    own = calls if heard[0] == {TONES[0]} else calls[::-1]
    for call, desk in zip(own, desks, strict=True):
        await Talk(call, desk).end()


async def test_answer_and_hang_up_in_one_millisecond_leave_no_ghost(
    running: RunningHouse, agent: AgentAtDesk, customer: SipPhone
) -> None:
    loop, ids = asyncio.get_running_loop(), []
    for _ in range(TRIES):
        call = await customer.call(HOTLINE)
        ring = await agent.ringing()
        ids.append(agent.desk["contact"]["call_id"])
        await call.until_final()
        loop.call_later(random.uniform(0, WITHIN_S), call.hang_up)
        loop.call_later(random.uniform(0, WITHIN_S), ring.accept)
        await ring.until_ended()
        desk = await agent.until(lambda desk: desk["state"] in {"ready", "wrap_up"})
        if desk["state"] == "wrap_up":
            await agent.about_call("finish_wrap_up")
            await agent.until(lambda desk: desk["state"] == "ready")
    await until_engine_is_empty(running)
    async with logged_in(running, SUPERVISOR) as supervisor:
        assert (await supervisor.api("GET", "/floor"))["waiting"] == []
        for call_id in ids:
            found = await call_in_the_books(supervisor, call_id, lambda call: call["ended_at"])
            assert kinds_of(found).count("ended") == 1
            assert found["outcome"] in {"answered", "abandoned"}
        assert (await supervisor.api("POST", "/calls/search", outcome="open"))["items"] == []
