"""Two switchboards, one Asterisk: one leads, the other stands by and takes over in the middle of talk."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from huawu.config.postgres import _wheel_server
from tests.calls.sip_caller import SipPhone
from tests.system.agent import AgentAtDesk
from tests.system.evidence import call_in_the_books, kinds_of, until_engine_is_empty
from tests.system.redis import Redis
from tests.system.running import APART, RunningHouse
from tests.system.talk import Talk
from tests.system.words import CALLER_TONE, HOTLINE

pytestmark = pytest.mark.asyncio(loop_scope="session")

TALKING, WAITING = "19900000051", "19900000052"
TAKE_OVER_S = 5.0
Figure = Callable[[str, object], None]


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Redis]:
    server = Redis(tmp_path_factory.mktemp("redis"))
    yield server
    server.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def house(breakable: RunningHouse, redis: Redis) -> AsyncIterator[RunningHouse]:
    async with breakable.rearranged(APART, redis.url) as apart:
        yield apart


@pytest_asyncio.fixture(loop_scope="session")
async def lin(house: RunningHouse) -> AsyncIterator[AgentAtDesk]:
    """Agent 1001, ready."""
    await house.bring_up()
    async with AgentAtDesk(house, "1001") as agent:
        await agent.ready()
        yield agent
        await agent.leave()
    await until_engine_is_empty(house)


async def standbys(house: RunningHouse) -> int | None:
    async with httpx.AsyncClient(trust_env=False) as client:
        found: int | None = (await client.get(f"{house.origin}/healthz")).json()["standbys"]
        return found


async def until_standing_by(house: RunningHouse, count: int) -> None:
    async with asyncio.timeout(20):
        while await standbys(house) != count:
            await asyncio.sleep(0.1)


async def hand_over(house: RunningHouse, agent: AgentAtDesk) -> None:
    """The second ends, and the agent hears of the first again."""
    agent.desk = {}
    await house.stop("second")
    await agent.until(lambda desk: desk["softphone_reachable"])
    await house.until_healthy()


def elsewhere(house: RunningHouse) -> dict[str, str]:
    """Settings of another machine: a folder of its own, the same engine and the same database."""
    other = house.folder / "other-machine"
    other.mkdir(exist_ok=True)
    for name in ("asterisk", "secret-key", "keys.toml"):
        if not (other / name).exists():
            (other / name).symlink_to(house.folder / name)
    return {"HUAWU_VAR": str(other), "DATABASE_URL": _wheel_server(Path(house.folder, "pg")).get_uri()}


async def test_the_first_is_killed_in_a_talk(house: RunningHouse, lin: AgentAtDesk, record_property: Figure) -> None:
    async with SipPhone(house.sip, TALKING) as customer, SipPhone(house.sip, WAITING) as next_one:
        talk = await Talk.begin(customer, lin)
        waiting = await next_one.call(HOTLINE, play=CALLER_TONE)
        await waiting.audio.until_loud()
        house.start("switchboard", "--no-asterisk", name="second")
        await until_standing_by(house, 1)
        talk.listen()
        house.kill("switchboard")
        lin.desk = {}
        died = time.monotonic()
        await lin.until(lambda desk: desk["state"] == "talking" and desk["softphone_reachable"], TAKE_OVER_S)
        record_property("taken_over_s", time.monotonic() - died)
        assert talk.went_on()
        await talk.end()
        await lin.pick_up()
        second = Talk(waiting, lin)
        await second.until_heard()
        await second.end()
        kinds = kinds_of(await call_in_the_books(lin, talk.call_id, lambda call: call["wrap_up_ended_at"]))
        assert (kinds.count("recovered"), kinds.count("agent_lost")) == (1, 0)
    house.start("switchboard", "--no-asterisk")
    await until_standing_by(house, 1)
    await hand_over(house, lin)


async def test_the_first_hangs_and_comes_back_too_late(
    house: RunningHouse, lin: AgentAtDesk, record_property: Figure
) -> None:
    """As with a machine that is lost, and found: nobody hears of it, then it is there again and believes to lead."""
    async with SipPhone(house.sip, TALKING) as customer:
        talk = await Talk.begin(customer, lin)
        house.start("switchboard", "--no-asterisk", name="second", **elsewhere(house))
        await until_standing_by(house, 1)
        talk.listen()
        first = house.processes["switchboard"]
        first.send_signal(signal.SIGSTOP)
        lin.desk = {}
        hung = time.monotonic()
        await lin.until(lambda desk: desk["state"] == "talking" and desk["softphone_reachable"], TAKE_OVER_S + 1)
        record_property("taken_over_s", time.monotonic() - hung)
        first.send_signal(signal.SIGCONT)
        await until_standing_by(house, 1)
        assert talk.went_on()
        await lin.about_call("hold")
        await lin.about_call("resume")
        await talk.until_heard()
        await talk.end()
        kinds = kinds_of(await call_in_the_books(lin, talk.call_id, lambda call: call["wrap_up_ended_at"]))
        assert (kinds.count("recovered"), kinds.count("agent_lost")) == (1, 0)
    await hand_over(house, lin)
