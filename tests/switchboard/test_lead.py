"""One switchboard leads, in the real database; the others stand by."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from channels.db import database_sync_to_async
from django.conf import settings
from django.db import connection

from huawu.calls.models import Hotline
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.people.models import User
from huawu.switchboard import line, standby
from huawu.switchboard.lead import LEADING, NAMESPACE, Lead, count_standbys
from huawu.switchboard.service import Switchboard
from huawu.telephony.events import EngineTaken
from tests.switchboard.engine import ScriptedEngine

pytestmark = pytest.mark.django_db(transaction=True)
TAKE_OVER_S = 5.0
LIMIT_S = 10.0


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(LIMIT_S):
        while not condition():
            await asyncio.sleep(0.01)


@database_sync_to_async
def end_session_of_the_leader() -> None:
    """As a restart of the server does, or a lost line."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = %s AND objid = %s"
            " AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            [NAMESPACE, LEADING],
        )


@database_sync_to_async
def somebody_else_led() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE switchboard_leader SET generation = generation + 1")


@asynccontextmanager
async def leading() -> AsyncIterator[tuple[Lead, asyncio.Task[None]]]:
    """Who leads, and the task that ends when another one does."""
    lead = Lead()
    await asyncio.wait_for(lead.win(), LIMIT_S)
    keeping = asyncio.create_task(lead.keep())
    try:
        yield lead, keeping
    finally:
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
        await lead.close()


async def test_one_leads_and_the_other_takes_over_when_it_lets_go() -> None:
    second = Lead()
    async with leading() as (first, _):
        waiting = asyncio.create_task(second.win())
        await asyncio.sleep(1)
        assert not waiting.done()
        assert await database_sync_to_async(count_standbys)() == 1
        assert await first.is_ours()
    await asyncio.wait_for(waiting, 1)
    assert second.generation == first.generation + 1
    assert await database_sync_to_async(count_standbys)() == 0
    assert not await first.is_ours()
    await second.close()


async def test_who_is_not_heard_of_loses_the_lead_in_time() -> None:
    """Frozen, or on a machine that is gone: the session stands, and nobody closes it."""
    silent, second = Lead(), Lead()
    await silent.win()
    begun = time.monotonic()
    await asyncio.wait_for(second.win(), TAKE_OVER_S)
    assert time.monotonic() - begun > 2
    await asyncio.wait_for(silent.keep(), 5)  # it is heard of again: it finds out at once
    await silent.close()
    await second.close()


async def test_a_lost_session_is_not_a_lost_lead() -> None:
    async with leading() as (lead, keeping):
        generation = lead.generation
        for _ in range(2):
            await end_session_of_the_leader()
            await asyncio.sleep(1.2)
        assert not keeping.done()
        assert (lead.generation, await lead.is_ours()) == (generation, True)
        other = Lead()
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(other.win(), 1)
        await other.close()


async def test_who_finds_that_another_one_led_meanwhile_stops() -> None:
    async with leading() as (_, keeping):
        await somebody_else_led()
        await end_session_of_the_leader()
        await asyncio.wait_for(keeping, 5)


@pytest.mark.parametrize("replaced", [True, False])
async def test_an_engine_that_somebody_takes_makes_us_ask_who_leads(
    replaced: bool, lin: User, hotline: Hotline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "ENV", replace(settings.ENV, var=tmp_path))
    engine = ScriptedEngine()
    async with leading() as (lead, _):
        switchboard, stop = Switchboard(engine.link(), lead), asyncio.Event()
        running = asyncio.create_task(switchboard.run(stop))
        await until(lambda: engine.listener is not None)
        if replaced:
            await somebody_else_led()
        engine.say(EngineTaken(now()))
        if replaced:
            await asyncio.wait_for(switchboard.dethroned.wait(), 3)
        else:
            await asyncio.sleep(0.5)
            assert not switchboard.dethroned.is_set()
        stop.set()
        await running


async def test_the_standby_takes_up_the_calls(
    lin: User, hotline: Hotline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two of them on one folder: the first is dethroned, the second goes on, and the first stands by for it."""
    monkeypatch.setattr(settings, "ENV", replace(settings.ENV, var=tmp_path))
    monkeypatch.setattr(standby, "RETRY_S", 0.05)
    engine, call_id, stop = ScriptedEngine(), str(new_id()), asyncio.Event()
    monkeypatch.setattr(standby, "_telephone", engine.link)
    both = [asyncio.create_task(standby.run(stop)) for _ in range(2)]
    await until(lambda: engine.listener is not None)
    engine.dial(call_id, "19900000001", "4000000001")
    await until(lambda: (listener := engine.listener) is not None and listener.queue.empty())
    before = engine.listener
    await end_session_of_the_leader()
    await somebody_else_led()
    await until(lambda: engine.listener is not None and engine.listener is not before)
    await asyncio.sleep(0.2)
    floor = (await line.ask("ask.floor"))["ok"]
    assert [call["call_id"] for call in floor["waiting"]] == [call_id]
    assert not any(task.done() for task in both)
    await until_standing_by()
    stop.set()
    await asyncio.wait_for(asyncio.gather(*both), LIMIT_S)


async def until_standing_by() -> None:
    async with asyncio.timeout(LIMIT_S):
        while await database_sync_to_async(count_standbys)() != 1:
            await asyncio.sleep(0.05)
