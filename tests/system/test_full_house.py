"""Thirty talk and twenty wait when the switchboard is killed: nobody is cut off, nobody loses their place."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack

import pytest
import pytest_asyncio

from bench.people import numbers
from tests.calls.sip_caller import SipCall, SipPhone
from tests.system.agent import AgentAtDesk, DeskClient, logged_in
from tests.system.evidence import until_engine_is_empty
from tests.system.running import RunningHouse
from tests.system.talk import Talk
from tests.system.words import AGENT_TONE, CALLER_TONE, HOTLINE

pytestmark = pytest.mark.asyncio(loop_scope="session")

TALKING, WAITING = 30, 20
BACK_S = 3.0
EVERY = 10
"""Every tenth talk is listened to: the test's own processor is not for more."""
Figure = Callable[[str, object], None]


@pytest_asyncio.fixture(loop_scope="session")
async def house(breakable: RunningHouse) -> AsyncIterator[RunningHouse]:
    await breakable.bring_up()
    await breakable.stop("up")  # it reads who is there when it starts
    command = [sys.executable, "-m", "bench.people", str(TALKING)]
    await asyncio.to_thread(subprocess.run, command, env=breakable.environment, check=True)
    await breakable.bring_up()
    yield breakable
    await until_engine_is_empty(breakable)


@pytest_asyncio.fixture(loop_scope="session")
async def agents(house: RunningHouse) -> AsyncIterator[list[AgentAtDesk]]:
    """All at open desks, none ready."""
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(AgentAtDesk(house, number)) for number in numbers(TALKING)]


@pytest_asyncio.fixture(loop_scope="session")
async def phones(house: RunningHouse) -> AsyncIterator[list[SipPhone]]:
    async with AsyncExitStack() as stack:
        numbers = [f"199000003{index:02d}" for index in range(TALKING + WAITING)]
        yield [await stack.enter_async_context(SipPhone(house.sip, number)) for number in numbers]


async def until_on_floor(supervisor: DeskClient, *, talking: int, waiting: int) -> list[str]:
    """Wait until the floor shows so many of each; gives the waiting calls in their order."""
    async with asyncio.timeout(15):
        while True:
            answer = await supervisor.ask("GET", "/floor")
            floor = answer.json() if answer.is_success else {"agents": [], "waiting": []}
            states = [agent["state"] for agent in floor["agents"]]
            if (states.count("talking"), len(floor["waiting"])) == (talking, waiting):
                return [call["call_id"] for call in floor["waiting"]]
            await asyncio.sleep(0.05)


async def begin(agents: Sequence[AgentAtDesk], phones: Sequence[SipPhone]) -> list[Talk]:
    """Everybody talks."""

    async def one(agent: AgentAtDesk, phone: SipPhone) -> Talk:
        call = await phone.call(HOTLINE, play=CALLER_TONE)
        await agent.pick_up()
        return Talk(call, agent)

    talks = []
    for agent, phone in zip(agents, phones, strict=True):
        await agent.ready()
        talks.append(await one(agent, phone))
    return talks


def nobody_is_cut_off(calls: Sequence[SipCall]) -> bool:
    return not any(call.ended.is_set() for call in calls)


async def hears_music(call: SipCall) -> bool:
    call.audio.forget()
    await call.audio.until_loud()
    return not call.audio.hears(AGENT_TONE)


async def test_thirty_talk_and_twenty_wait(
    house: RunningHouse, agents: list[AgentAtDesk], phones: list[SipPhone], record_property: Figure
) -> None:
    talks = await begin(agents, phones[:TALKING])
    async with logged_in(house, "2001") as supervisor:
        waiting = []
        for phone in phones[TALKING:]:
            waiting.append(await phone.call(HOTLINE, play=CALLER_TONE))
            await until_on_floor(supervisor, talking=TALKING, waiting=len(waiting))
        order = await until_on_floor(supervisor, talking=TALKING, waiting=WAITING)
        heard = talks[::EVERY]
        for talk in heard:
            talk.listen()
        house.kill("up")
        for agent in agents:
            agent.desk = {}
        record_property("up_s", await house.bring_up())
        up = time.monotonic()
        assert await until_on_floor(supervisor, talking=TALKING, waiting=WAITING) == order
        back = lambda desk: desk["state"] == "talking" and desk["softphone_reachable"]  # noqa: E731
        await asyncio.gather(*(agent.until(back) for agent in agents))
        record_property("all_back_s", time.monotonic() - up)
        assert time.monotonic() - up < BACK_S
        assert nobody_is_cut_off([*waiting, *(talk.customer for talk in talks)])
        assert all(talk.went_on() for talk in heard)
        assert all([await hears_music(call) for call in waiting[::EVERY]])
        for talk, expected in zip(talks[:3], order, strict=False):
            await talk.end()
            await talk.desk.pick_up()
            assert talk.desk.desk["contact"]["call_id"] == expected
    for call in [*waiting, *(talk.customer for talk in talks)]:
        call.hang_up()
    await asyncio.gather(*(agent.leave() for agent in agents))
