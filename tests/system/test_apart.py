"""The same house as several processes, joined by Redis: pages twice, switchboard, worker and engine by themselves."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Iterator

import pytest
import pytest_asyncio

from tests.calls.sip_caller import SipPhone
from tests.system.agent import AgentAtDesk
from tests.system.evidence import call_in_the_books, kinds_of, recording_of, until_engine_is_empty
from tests.system.redis import Redis
from tests.system.running import APART, HOST, RunningHouse, free_port
from tests.system.talk import Talk

pytestmark = pytest.mark.asyncio(loop_scope="session")

FIRST, SECOND = "19900000005", "19900000006"
Figure = Callable[[str, object], None]


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Redis]:
    server = Redis(tmp_path_factory.mktemp("redis"))
    yield server
    server.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def house(breakable: RunningHouse, redis: Redis) -> AsyncIterator[RunningHouse]:
    """What stood as one process is arranged as several, and back again at the end."""
    async with breakable.rearranged(APART, redis.url) as apart:
        yield apart


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def other_pages(house: RunningHouse) -> AsyncIterator[str]:
    """Where a second web process serves."""
    port = free_port()
    house.start("web", name="web-2", HUAWU_HTTP_PORT=str(port))
    origin = f"http://{HOST}:{port}"
    await house.until_healthy(origin=origin)
    yield origin
    await house.stop("web-2")


@pytest_asyncio.fixture(loop_scope="session")
async def lin(house: RunningHouse) -> AsyncIterator[AgentAtDesk]:
    """Agent 1001, ready."""
    await house.bring_up()
    async with AgentAtDesk(house, "1001") as agent:
        await agent.ready()
        yield agent
        await house.bring_up()
        await agent.leave()
    await until_engine_is_empty(house)


@pytest_asyncio.fixture(loop_scope="session")
async def wu(house: RunningHouse, other_pages: str) -> AsyncIterator[AgentAtDesk]:
    """Agent 1004 at the second web process, ready."""
    async with AgentAtDesk(house, "1004", origin=other_pages) as agent:
        await agent.ready()
        yield agent
        await agent.leave()


@pytest_asyncio.fixture(loop_scope="session")
async def customer(house: RunningHouse) -> AsyncIterator[SipPhone]:
    async with SipPhone(house.sip, FIRST) as phone:
        yield phone


async def _write_up(talk: Talk) -> None:
    """End it and find everything in the books, the recording included."""
    note = f"/calls/{talk.call_id}/record"
    assert (await talk.desk.api("PUT", note, version=0, note="已答复"))["version"] == 1
    await talk.end()
    call = await call_in_the_books(talk.desk, talk.call_id, lambda call: call["wrap_up_ended_at"])
    assert kinds_of(call)[:4] == ["arrived", "queued", "offered", "connected"]
    assert (call["outcome"], call["record"]["note"]) == ("answered", "已答复")
    await recording_of(talk.desk, talk.call_id)


async def test_two_web_processes_serve_desks_at_the_same_time(
    house: RunningHouse, lin: AgentAtDesk, wu: AgentAtDesk, customer: SipPhone
) -> None:
    async with SipPhone(house.sip, SECOND) as other:
        talks = [await Talk.begin(customer, lin), await Talk.begin(other, wu)]
        for talk in talks:
            talk.listen()
        for talk in talks:
            await talk.agent.audio.until_packets(25)
            assert talk.went_on()
            await _write_up(talk)


async def test_the_pages_die_in_a_talk(
    house: RunningHouse, lin: AgentAtDesk, wu: AgentAtDesk, customer: SipPhone, record_property: Figure
) -> None:
    talk = await Talk.begin(customer, lin)
    account = lin.desk["softphone"]
    talk.listen()
    house.kill("web")
    await wu.command("set_state", state="break", reason="training")
    record_property("up_s", await house.bring_up())
    up = time.monotonic()
    desk = await lin.until(lambda desk: desk["state"] == "talking", 5)
    record_property("desk_back_s", time.monotonic() - up)
    assert talk.went_on()
    assert (desk["contact"]["call_id"], desk["softphone"]) == (talk.call_id, account)
    await _write_up(talk)


async def test_the_switchboard_dies_in_a_talk_and_the_desk_stays_open(
    house: RunningHouse, lin: AgentAtDesk, customer: SipPhone, record_property: Figure
) -> None:
    talk = await Talk.begin(customer, lin)
    talk.listen()
    house.kill("switchboard")
    lin.desk = {}
    record_property("up_s", await house.bring_up())
    up = time.monotonic()
    desk = await lin.until(lambda desk: desk["state"] == "talking" and desk["softphone_reachable"], 5)
    record_property("desk_back_s", time.monotonic() - up)
    assert talk.went_on()
    assert desk["contact"]["call_id"] == talk.call_id
    await lin.about_call("hold")
    await lin.about_call("resume")
    await talk.until_heard()
    await _write_up(talk)


async def test_a_worker_that_dies_loses_no_recording(house: RunningHouse, lin: AgentAtDesk, customer: SipPhone) -> None:
    house.kill("worker")
    talk = await Talk.begin(customer, lin)
    await talk.end()
    await house.bring_up()
    await recording_of(lin, talk.call_id)


async def test_redis_is_away_in_a_talk(
    house: RunningHouse, redis: Redis, lin: AgentAtDesk, customer: SipPhone, record_property: Figure
) -> None:
    talk = await Talk.begin(customer, lin)
    talk.listen()
    redis.stop()
    await talk.agent.audio.until_packets(50)
    lin.desk = {}
    redis.start()
    up = time.monotonic()
    await house.until_healthy()
    await lin.until(lambda desk: desk["state"] == "talking")
    record_property("desk_back_s", time.monotonic() - up)
    assert talk.went_on()
    await talk.end()
