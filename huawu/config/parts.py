"""The parts of a running house, each as a coroutine that ends when its event is set."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
from collections.abc import Iterator
from typing import TYPE_CHECKING

import psycopg
import uvicorn
from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import close_old_connections

from huawu.telephony.errors import PortTakenError

if TYPE_CHECKING:
    from procrastinate import App

log = logging.getLogger(__name__)

GRACE_S = 3
ENGINE_PAUSE_S = WORKER_PAUSE_S = 2.0
STALLED_S = 15.0
"""How often broken-off jobs are looked for."""


class _Server(uvicorn.Server):
    """Leaves the signals to :mod:`huawu.config.running`."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def web(stop: asyncio.Event) -> None:
    """Pages, API and WebSockets on ``HUAWU_HOST``:``HUAWU_HTTP_PORT``. Raises PortTakenError."""
    config = uvicorn.Config(
        "huawu.config.asgi:application",
        lifespan="off",
        ws="websockets-sansio",
        ws_per_message_deflate=False,  # small messages that are in a hurry
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_S,
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener()]))
    await _either(serving, stop)
    server.should_exit = True
    await serving


async def _either(work: asyncio.Task[object], stop: asyncio.Event) -> None:
    """Wait until ``work`` has ended or ``stop`` is set; neither is touched."""
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({work, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()


def listener() -> socket.socket:
    """The socket on which browsers are served. Raises PortTakenError."""
    port = settings.ENV.http_port
    try:
        return socket.create_server((settings.ENV.host, port), backlog=2048)
    except OSError as error:
        raise PortTakenError(port=port, setting="HUAWU_HTTP_PORT") from error


async def switchboard(stop: asyncio.Event) -> None:
    """Live calls, as soon as no other switchboard leads them."""
    from huawu.switchboard import standby

    await standby.run(stop)


async def worker(stop: asyncio.Event) -> None:
    """Jobs that were deferred on commit, and periodic ones. A worker that ends because the database is away is started
    again: the calls beside it go on without a database, and must not end with it."""
    from procrastinate.exceptions import ConnectorException

    while not stop.is_set():
        try:
            await _work(stop)
        except (ConnectorException, psycopg.OperationalError) as error:
            log.warning("jobs wait for the database: %s", type(error).__name__)
        if not stop.is_set():
            await sync_to_async(close_old_connections)()  # periodic jobs are deferred through this thread's
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), WORKER_PAUSE_S)


async def sealer(stop: asyncio.Event) -> None:
    """Entries of the ledger get their place in its chain."""
    from huawu.ledger import sealer

    await sealer.run(stop)


async def _work(stop: asyncio.Event) -> None:
    """Jobs until ``stop`` is set, or until the worker gives up.

    The worker has a connection of its own; the pages of the same process go on deferring inside their transactions.
    """
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.django_connector import DjangoConnector

    connector = app.connector
    if not isinstance(connector, DjangoConnector):
        raise TypeError("jobs are not deferred through Django's connection")
    async with app.with_connector(connector.get_worker_connector()).open_async() as working:
        running = asyncio.create_task(
            working.run_worker_async(install_signal_handlers=False, shutdown_graceful_timeout=GRACE_S)
        )
        caring = asyncio.create_task(_take_up_stalled(working))
        await _either(running, stop)
        for task in (caring, running):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task


async def _take_up_stalled(working: App) -> None:
    """Let the jobs of a worker that was killed, or lost the database, be done after all."""
    from procrastinate.exceptions import ConnectorException

    while True:
        try:
            for job in await working.job_manager.get_stalled_jobs():
                log.warning("job %s was broken off and is done again", job.id)
                await working.job_manager.retry_job(job)
        except ConnectorException as error:
            log.warning("broken-off jobs not looked for: %s", type(error).__name__)
        await asyncio.sleep(STALLED_S)


async def engine(stop: asyncio.Event) -> None:
    """Asterisk as a child; started again when it ends by itself."""
    from huawu.telephony.nodes import load_nodes
    from huawu.telephony.process import AsteriskProcess

    process = AsteriskProcess(load_nodes(settings.ENV).own(settings.ENV))
    try:
        while not stop.is_set():
            await process.start()
            ended = asyncio.create_task(process.died())
            await _either(ended, stop)
            if ended.done():
                log.warning("the telephone engine ended with status %s and is started again", ended.result())
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), ENGINE_PAUSE_S)
            ended.cancel()
    finally:
        await process.stop()
