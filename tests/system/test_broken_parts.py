"""Parts of the house break in the middle of work and come back: nobody loses a word, a place or a record."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable

import httpx
import psutil
import pytest
import pytest_asyncio

from tests.calls.sip_caller import SipPhone
from tests.system.agent import AgentAtDesk, CommandRefusedError, DeskClient, logged_in
from tests.system.database import crash_database, database_away, database_frozen, postmaster_of
from tests.system.evidence import (
    call_in_the_books,
    kinds_of,
    longest_gap_s,
    recording_of,
    until_engine_is_empty,
)
from tests.system.running import RunningHouse
from tests.system.talk import Talk, register_again
from tests.system.words import AGENT_TONE, CALLER_TONE, HOTLINE

pytestmark = pytest.mark.asyncio(loop_scope="session")

AWAY_S = float(os.environ.get("HUAWU_TEST_DATABASE_AWAY_S", "10"))
FROZEN_S = 8.0
"""Longer than any patience of ours."""
FIRST, SECOND, THIRD = "19900000002", "19900000003", "19900000004"
SUPERVISOR = "2001"

Figure = Callable[[str, object], None]


@pytest_asyncio.fixture(loop_scope="session")
async def house(breakable: RunningHouse) -> AsyncIterator[RunningHouse]:
    """Every part is up, also when the last test has left one broken."""
    await breakable.bring_up()
    yield breakable
    await until_engine_is_empty(breakable)


@pytest_asyncio.fixture(loop_scope="session")
async def lin(house: RunningHouse) -> AsyncIterator[AgentAtDesk]:
    """Agent 1001, ready."""
    async with AgentAtDesk(house, "1001") as agent:
        await agent.ready()
        yield agent
        await house.bring_up()
        await agent.leave()


@pytest_asyncio.fixture(loop_scope="session")
async def chen(house: RunningHouse) -> AsyncIterator[AgentAtDesk]:
    """Agent 1002, not ready yet."""
    async with AgentAtDesk(house, "1002") as agent:
        yield agent
        await agent.leave()


@pytest_asyncio.fixture(loop_scope="session")
async def customer(house: RunningHouse) -> AsyncIterator[SipPhone]:
    async with SipPhone(house.sip, FIRST) as phone:
        yield phone


@pytest_asyncio.fixture(loop_scope="session")
async def supervisor(house: RunningHouse) -> AsyncIterator[DeskClient]:
    async with logged_in(house, SUPERVISOR) as person:
        yield person


async def until_waiting(supervisor: DeskClient, count: int) -> None:
    """Wait until so many callers wait for an agent."""
    async with asyncio.timeout(10):
        while len((await supervisor.api("GET", "/floor"))["waiting"]) != count:
            await asyncio.sleep(0.05)


# the switchboard


async def test_a_talk_outlives_the_switchboard(
    house: RunningHouse, lin: AgentAtDesk, customer: SipPhone, record_property: Figure
) -> None:
    talk = await Talk.begin(customer, lin)
    account = lin.desk["softphone"]
    talk.listen()
    house.kill("up")
    record_property("up_s", await house.bring_up())
    up = time.monotonic()
    desk = await lin.until(lambda desk: desk["state"] == "talking" and desk["softphone_reachable"], 5)
    record_property("desk_back_s", time.monotonic() - up)
    assert talk.went_on()
    assert desk["contact"]["call_id"] == talk.call_id
    assert desk["softphone"] == account

    await lin.api("PUT", f"/calls/{talk.call_id}/record", version=0, note="重启后继续记录")
    await talk.end()
    call = await call_in_the_books(lin, talk.call_id, lambda call: call["wrap_up_ended_at"])
    kinds = kinds_of(call)
    assert [kinds.count(kind) for kind in ("arrived", "connected", "recovered", "ended")] == [1, 1, 1, 1]
    assert "agent_lost" not in kinds
    assert call["record"]["note"] == "重启后继续记录"
    caller, agent, rate = await recording_of(lin, talk.call_id)
    assert longest_gap_s(caller, CALLER_TONE, rate) < 0.2
    assert longest_gap_s(agent, AGENT_TONE, rate) < 0.2
    assert abs(len(caller) / rate - call["talk_s"]) < 1


async def test_who_holds_and_who_waits_outlives_the_switchboard(
    house: RunningHouse, lin: AgentAtDesk, customer: SipPhone, supervisor: DeskClient
) -> None:
    talk = await Talk.begin(customer, lin)
    await lin.about_call("hold")
    async with SipPhone(house.sip, SECOND) as second, SipPhone(house.sip, THIRD) as third:
        waiting = [await second.call(HOTLINE, play=CALLER_TONE)]
        await until_waiting(supervisor, 1)
        waiting.append(await third.call(HOTLINE, play=CALLER_TONE))
        await until_waiting(supervisor, 2)
        house.kill("up")
        await house.bring_up()
        await lin.until(lambda desk: desk["state"] == "holding", 5)
        for call in (*waiting, talk.customer):
            call.audio.forget()
            await call.audio.until_loud()
            assert not call.audio.hears(AGENT_TONE)
        await lin.about_call("resume")
        await talk.until_heard()
        await talk.end()
        for call, number in zip(waiting, (SECOND, THIRD), strict=True):
            await lin.pick_up()
            assert lin.desk["contact"]["caller"]["masked_number"] == f"{number[:3]}****{number[-4:]}"
            await Talk(call, lin).until_heard()
            await Talk(call, lin).end()


# the database


async def test_a_while_without_the_database(
    house: RunningHouse, lin: AgentAtDesk, chen: AgentAtDesk, customer: SipPhone, record_property: Figure
) -> None:
    talk = await Talk.begin(customer, lin)
    notes = f"/calls/{talk.call_id}/record"
    await lin.api("PUT", notes, version=0, note="一")
    await chen.ready()
    talk.listen()
    async with database_away(house.folder), SipPhone(house.sip, SECOND) as second:
        since = time.monotonic()
        refused = await lin.ask("PUT", notes, version=1, note="一二")
        assert refused.status_code == httpx.codes.SERVICE_UNAVAILABLE, refused.text
        assert refused.json()["code"] == "database_away"
        assert "数据库" in refused.json()["message"]
        other = await Talk.begin(second, chen)
        await other.end()
        assert talk.went_on()
        await lin.about_call("hold")
        await lin.until(lambda desk: desk["state"] == "holding")
        await lin.about_call("resume")
        await talk.until_heard()
        talk.listen()
        await talk.customer.audio.until_packets(50)
        await asyncio.sleep(max(since + AWAY_S - time.monotonic(), 0))
        assert talk.went_on()
    record_property("healthy_again_s", await house.until_healthy(10))
    assert (await lin.api("PUT", notes, version=1, note="一二"))["version"] == 2
    await talk.end()
    begun = time.monotonic()
    calls = [
        await call_in_the_books(lin, talk.call_id, lambda call: call["wrap_up_ended_at"]),
        await call_in_the_books(chen, other.call_id, lambda call: call["wrap_up_ended_at"]),
    ]
    record_property("in_the_books_s", time.monotonic() - begun)
    assert [kind for kind in kinds_of(calls[0]) if kind in {"held", "resumed", "ended"}] == ["held", "resumed", "ended"]
    assert kinds_of(calls[1])[:4] == ["arrived", "queued", "offered", "connected"]
    assert calls[0]["record"]["note"] == "一二"
    await recording_of(chen, other.call_id)


async def test_an_embedded_database_that_crashes_comes_back_by_itself(
    house: RunningHouse, lin: AgentAtDesk, customer: SipPhone, record_property: Figure
) -> None:
    talk = await Talk.begin(customer, lin)
    talk.listen()
    crashed = await crash_database(house.folder)
    begun = time.monotonic()
    async with asyncio.timeout(20):
        while postmaster_of(house.folder) in {None, crashed}:
            await asyncio.sleep(0.05)
    await house.until_healthy(20)
    record_property("healthy_again_s", time.monotonic() - begun)
    assert talk.went_on()
    await talk.end()
    call = await call_in_the_books(lin, talk.call_id, lambda call: call["wrap_up_ended_at"])
    assert "recovered" not in kinds_of(call)


async def test_a_database_that_does_not_answer_keeps_no_caller_waiting(
    house: RunningHouse, lin: AgentAtDesk, chen: AgentAtDesk, customer: SipPhone
) -> None:
    """It is there, takes connections and says nothing: worse than being away, for nothing fails."""
    talk = await Talk.begin(customer, lin)
    await chen.ready()
    talk.listen()
    async with database_frozen(house.folder), SipPhone(house.sip, SECOND) as second:
        since = time.monotonic()
        for _ in range(2):
            begun = time.monotonic()
            other = await Talk.begin(second, chen)
            assert time.monotonic() - begun < 3
            await other.end()
        await asyncio.sleep(max(since + FROZEN_S - time.monotonic(), 0))
        assert talk.went_on()
    await house.until_healthy(15)
    await talk.end()
    for call_id, desk in ((talk.call_id, lin), (other.call_id, chen)):
        call = await call_in_the_books(desk, call_id, lambda call: call["wrap_up_ended_at"])
        assert kinds_of(call)[:4] == ["arrived", "queued", "offered", "connected"]
        assert "recovered" not in kinds_of(call)


# the telephone engine


async def test_the_engine_dies_and_comes_back(
    house: RunningHouse, lin: AgentAtDesk, customer: SipPhone, supervisor: DeskClient, record_property: Figure
) -> None:
    talk = await Talk.begin(customer, lin)
    begun = time.monotonic()
    account = lin.desk["softphone"]
    async with SipPhone(house.sip, waiter := "19900000028") as second:
        await second.call(HOTLINE)
        await until_waiting(supervisor, 1)
        waiting_id = (await supervisor.api("GET", "/floor"))["waiting"][0]["call_id"]
        await talk.customer.audio.until_packets(100)
        [asterisk] = psutil.Process(house.processes["engine"].pid).children()
        asterisk.kill()
        died = time.monotonic()
        await lin.until(lambda desk: not desk["engine_up"])
        await lin.until(lambda desk: desk["engine_up"])
        record_property("engine_back_s", time.monotonic() - died)
    await lin.until(lambda desk: desk["state"] == "wrap_up")
    await lin.about_call("finish_wrap_up")
    await register_again(lin)
    desk = await lin.until(lambda desk: desk["state"] == "ready")
    record_property("ready_again_s", time.monotonic() - died)
    assert desk["softphone"] == account
    ended = [
        (await call_in_the_books(supervisor, identity, lambda call: call["ended_at"]))
        for identity in (talk.call_id, waiting_id)
    ]
    assert [(call["events"][-1]["data"]["by"], call["outcome"]) for call in ended[1:]] == [("system", "failed")]
    assert [event["data"]["by"] for event in ended[0]["events"] if event["kind"] == "ended"] == ["system"]
    assert ended[0]["outcome"] == "answered"
    whys = [event["data"]["why"] for call in ended for event in call["events"] if event["kind"] == "ended"]
    assert whys == ["engine_lost"] * 2
    for number, reason in ((FIRST, "failed"), (waiter, "missed")):
        assert [task["reason"] for task in await _owed(supervisor, number)] == [reason]
    caller, _, rate = await recording_of(lin, talk.call_id)
    assert len(caller) / rate > died - begun - 1, "a crash loses at most the last second"
    await (await Talk.begin(customer, lin)).end()


async def test_nobody_is_there_the_caller_hears_an_apology_and_is_called_back(
    house: RunningHouse, supervisor: DeskClient, record_property: Figure
) -> None:
    await house.stop("up")
    async with SipPhone(house.sip, number := "19900000029") as caller:
        call = await caller.call(HOTLINE)
        assert await call.until_final() == 200
        await call.audio.until_loud()
        call.hang_up()
    record_property("up_s", await house.bring_up())
    async with asyncio.timeout(10):
        while not (owed := await _owed(supervisor, number)):
            await asyncio.sleep(0.1)
    assert [(task["reason"], task["attempts"]) for task in owed] == [("missed", 1)]


async def _owed(supervisor: DeskClient, number: str) -> list[dict[str, object]]:
    page = await supervisor.api("POST", "/callbacks/search", open=True, page_size=100)
    return [task for task in page["items"] if task["number"] == f"{number[:3]}****{number[-4:]}"]


# the line to a desk, and both ends of it


async def test_a_desk_without_line_for_a_moment(lin: AgentAtDesk, customer: SipPhone) -> None:
    talk = await Talk.begin(customer, lin)
    talk.listen()
    await lin.lose_line()
    await talk.customer.audio.until_packets(150)
    lin.find_line()
    desk = await lin.until(lambda desk: desk["state"] == "talking")
    assert desk["contact"]["call_id"] == talk.call_id
    assert talk.went_on()
    await talk.end()
    assert "agent_lost" not in kinds_of(await call_in_the_books(lin, talk.call_id, lambda call: call["ended_at"]))


async def test_two_desks_of_one_agent(house: RunningHouse, lin: AgentAtDesk) -> None:
    first = lin.desk["softphone"]
    async with logged_in(house, lin.number) as second:
        await second.look()
        assert not second.desk["live"]
        assert second.desk["softphone"] is None
        with pytest.raises(CommandRefusedError, match="desk_elsewhere"):
            await second.command("set_state", state="break", reason="training")
        await second.command("take_over")
        taken = await second.until(lambda desk: desk["live"] and desk["softphone"])
        await lin.until(lambda desk: not desk["live"])
        assert taken["softphone"]["account"] != first["account"]
        with pytest.raises(CommandRefusedError, match="desk_elsewhere"):
            await lin.command("set_state", state="break", reason="training")
        await second.close()
    await lin.until(lambda desk: desk["live"])
