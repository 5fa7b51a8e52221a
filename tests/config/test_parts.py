"""Parts of the running house that outlast what they lean on."""

from __future__ import annotations

import asyncio

import psycopg
import pytest
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import ConnectorException

from huawu.config import parts

LIMIT_S = 5.0


HOWS = {"lost": ConnectorException(), "away": psycopg.OperationalError(), "gave up": None}


@pytest.mark.django_db  # old connections are looked after between two starts
@pytest.mark.parametrize("how", HOWS.values(), ids=HOWS)
async def test_a_worker_that_the_database_has_ended_is_started_again(
    monkeypatch: pytest.MonkeyPatch, how: Exception | None
) -> None:
    starts, again, stop = 0, asyncio.Event(), asyncio.Event()

    async def work(stop: asyncio.Event) -> None:
        nonlocal starts
        starts += 1
        if starts == 1 and how is not None:
            raise how
        if starts > 1:
            again.set()
            await stop.wait()

    monkeypatch.setattr(parts, "_work", work)
    monkeypatch.setattr(parts, "WORKER_PAUSE_S", 0.01)
    running = asyncio.create_task(parts.worker(stop))
    await asyncio.wait_for(again.wait(), LIMIT_S)
    stop.set()
    await asyncio.wait_for(running, LIMIT_S)
    assert starts == 2


async def test_a_worker_that_is_broken_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(_stop: asyncio.Event) -> None:
        raise ValueError("broken")

    monkeypatch.setattr(parts, "_work", work)
    with pytest.raises(ValueError, match="broken"):
        await parts.worker(asyncio.Event())


@pytest.mark.django_db(transaction=True)
async def test_a_job_whose_worker_was_killed_is_done_again() -> None:
    number = await app.configure_task("huawu.calls.jobs.keep_recording").defer_async(call_id="x")
    jobs = ProcrastinateJob.objects.filter(pk=number)
    connector = app.connector
    assert isinstance(connector, DjangoConnector)
    async with app.with_connector(connector.get_worker_connector()).open_async() as working:
        await working.connector.execute_query_async("UPDATE procrastinate_jobs SET status = 'doing'")
        caring = asyncio.create_task(parts._take_up_stalled(working))
        async with asyncio.timeout(LIMIT_S):
            while (await jobs.aget()).status != "todo":
                await asyncio.sleep(0.02)
        caring.cancel()
