"""Who waits is moved by a supervisor, or comes in as their number is flagged, on real telephones."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import pytest_asyncio

from huawu.config.demo.floor import COMPLAINTS
from tests.calls.sip_caller import SipCall, SipPhone
from tests.system.agent import AgentAtDesk
from tests.system.callers import queue_that
from tests.system.evidence import call_in_the_books, kinds_of, until_engine_is_empty
from tests.system.running import RunningHouse
from tests.system.words import CALLER, CALLER_TONE, HOTLINE, OUTSIDE_TONE

pytestmark = pytest.mark.asyncio(loop_scope="session")

SECOND = "19900000093"
LIMIT_S = 10.0


@pytest_asyncio.fixture(loop_scope="session")
async def supervisor(running: RunningHouse) -> AsyncIterator[AgentAtDesk]:
    """Supervisor 2001, whose desk moves callers."""
    async with AgentAtDesk(running, "2001") as someone:
        yield someone
        await someone.leave()


@pytest_asyncio.fixture(loop_scope="session")
async def second(running: RunningHouse) -> AsyncIterator[SipPhone]:
    """Another customer's telephone."""
    async with SipPhone(running.sip, SECOND) as phone:
        yield phone


async def waiting(person: AgentAtDesk, count: int) -> list[dict[str, Any]]:
    """Who waits, in order, once there are so many."""
    async with asyncio.timeout(LIMIT_S):
        while len(found := (await person.api("GET", "/floor"))["waiting"]) != count:
            await asyncio.sleep(0.05)
    return sorted(found, key=lambda one: (one["queue"], one["position"]))


async def two_wait(supervisor: AgentAtDesk, first: SipPhone, second: SipPhone) -> tuple[SipCall, SipCall, list[str]]:
    """Gives both calls and their ids, in the order in which they came."""
    earlier = await first.call(HOTLINE, play=CALLER_TONE)
    await waiting(supervisor, 1)
    later = await second.call(HOTLINE, play=OUTSIDE_TONE)
    return earlier, later, [one["call_id"] for one in await waiting(supervisor, 2)]


async def talks(agent: AgentAtDesk, caller: SipCall, tone: float) -> str:
    """The agent answers what rings and has this caller; gives the call's id. The talk is ended."""
    await agent.pick_up()
    await asyncio.gather(agent.talk.audio.until_hears(tone), caller.audio.until_hears(agent.tone))
    call_id: str = agent.desk["contact"]["call_id"]
    await agent.about_call("hang_up")
    await caller.until_ended()
    await agent.about_call("finish_wrap_up")
    return call_id


async def test_the_later_is_moved_to_the_top_and_comes_first(
    running: RunningHouse, supervisor: AgentAtDesk, agent: AgentAtDesk, customer: SipPhone, second: SipPhone
) -> None:
    await agent.command("set_state", state="break", reason="meal")
    earlier, later, (first_id, second_id) = await two_wait(supervisor, customer, second)
    await supervisor.command("move_call", call_id=second_id, top=True)
    assert [one["call_id"] for one in await waiting(supervisor, 2)] == [second_id, first_id]
    await agent.command("set_state", state="ready")
    assert await talks(agent, later, OUTSIDE_TONE) == second_id
    assert await talks(agent, earlier, CALLER_TONE) == first_id
    found = await call_in_the_books(supervisor, second_id, lambda call: call["ended_at"])
    assert "moved" in kinds_of(found)
    await until_engine_is_empty(running)


async def test_whom_the_supervisor_names_gets_the_caller(
    running: RunningHouse,
    supervisor: AgentAtDesk,
    agent: AgentAtDesk,
    colleague: AgentAtDesk,
    customer: SipPhone,
    second: SipPhone,
) -> None:
    await agent.command("set_state", state="break", reason="meal")
    await colleague.command("set_state", state="break", reason="meal")
    earlier, later, (first_id, second_id) = await two_wait(supervisor, customer, second)
    await supervisor.command("move_call", call_id=first_id, agent="1002")
    await agent.command("set_state", state="ready")
    assert await talks(agent, later, OUTSIDE_TONE) == second_id, "the first is kept"
    await colleague.command("set_state", state="ready")
    assert await talks(colleague, earlier, CALLER_TONE) == first_id
    await until_engine_is_empty(running)


async def test_in_another_queue_the_caller_waits_on_with_music(
    running: RunningHouse, supervisor: AgentAtDesk, customer: SipPhone
) -> None:
    call = await customer.call(HOTLINE, play=CALLER_TONE)
    [one] = await waiting(supervisor, 1)
    queues = await supervisor.api("GET", "/settings/queues")
    other = next(queue["id"] for queue in queues if queue["name"] == COMPLAINTS)
    await supervisor.command("move_call", call_id=one["call_id"], queue=other)
    [moved] = await waiting(supervisor, 1)
    assert moved["queue"] == COMPLAINTS
    call.audio.forget()
    await call.audio.until_loud()
    call.hang_up()
    found = await call_in_the_books(supervisor, one["call_id"], lambda call: call["ended_at"])
    assert (found["queue"]["name"], found["outcome"]) == (COMPLAINTS, "abandoned")
    await until_engine_is_empty(running)


@asynccontextmanager
async def flagged(supervisor: AgentAtDesk, number: str, **facts: object) -> AsyncIterator[None]:
    """The number is flagged for a while."""
    flag = await supervisor.api("POST", "/settings/flags", number=number, flag="vip", **facts)
    await asyncio.sleep(0.5)  # the switchboard is told, and reads it beside its work
    try:
        yield
    finally:
        await supervisor.api("POST", f"/settings/flags/{flag['id']}/remove", version=flag["version"])


async def test_a_flagged_number_hears_its_announcement_and_nothing_else(
    running: RunningHouse, supervisor: AgentAtDesk, agent: AgentAtDesk, second: SipPhone
) -> None:
    facts = {"handling": "announce", "text": "您的号码暂时无法接入，请联系营业网点。"}
    async with flagged(supervisor, SECOND, **facts):
        call = await second.call(HOTLINE)
        await call.audio.until_loud()
        await call.until_ended(limit_s=20)
        assert agent.desk["state"] == "ready", "nobody was asked"
    async with asyncio.timeout(LIMIT_S):
        while not (met := (await supervisor.api("POST", "/calls/search", outcome="turned_away"))["items"]):
            await asyncio.sleep(0.1)
    found = await call_in_the_books(supervisor, met[0]["id"], lambda call: call["ended_at"])
    assert "flag_met" in kinds_of(found)
    await until_engine_is_empty(running)


async def test_a_customer_comes_to_the_own_agent_first(
    running: RunningHouse, supervisor: AgentAtDesk, agent: AgentAtDesk, colleague: AgentAtDesk, customer: SipPhone
) -> None:
    """Although another one is free."""
    await colleague.command("set_state", state="break", reason="meal")
    async with (
        queue_that(supervisor, own_agent_seconds=60),
        flagged(supervisor, CALLER, agent="1002"),
    ):
        call = await customer.call(HOTLINE, play=CALLER_TONE)
        await waiting(supervisor, 1)
        assert agent.desk["state"] == "ready"
        await colleague.command("set_state", state="ready")
        await talks(colleague, call, CALLER_TONE)
    await until_engine_is_empty(running)
