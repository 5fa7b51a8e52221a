"""Which switchboard leads the calls: one per database, the others stand by (decision 0009).

The right to lead is an advisory lock of a session of its own. The server ends that session when nothing has been heard
from it for three seconds, whether the process was killed, hangs, or its machine is gone. Whoever takes the lock counts
up the generation; a switchboard that has lost its session leads on until it finds that another one has taken over,
because without the database nobody else can.
"""

from __future__ import annotations

import asyncio
import logging
import os
import socket
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, LiteralString, TypeVar

import psycopg
from django.db import connection, connections

log = logging.getLogger(__name__)

T = TypeVar("T")

LEASE = "3s"
"""How long the server waits for a sign of life."""
BEAT_S, POLL_S = 0.5, 0.25
PATIENCE_S = 2.0
"""For a connection, and for an answer."""
HEAD_START_S = 1.5
"""When the database was away, who led before may be back first."""
NAMESPACE, LEADING, STANDING_BY = 0x6875, 1, 2
"""Keys of the advisory locks."""
_TAKE = """
    INSERT INTO switchboard_leader AS leader (id, generation, holder, since) VALUES (1, 1, %s, now())
    ON CONFLICT (id) DO UPDATE
    SET generation = leader.generation + 1, holder = excluded.holder, since = excluded.since
    RETURNING generation
"""
_GENERATION = "SELECT generation FROM switchboard_leader WHERE id = 1"
_KEEPALIVES = {"keepalives_idle": 1, "keepalives_interval": 1, "keepalives_count": 2, "tcp_user_timeout": 3000}
"""For our side: the server's machine may be gone as well."""
_GONE = (psycopg.Error, OSError, TimeoutError)
"""What is raised when the database is away."""


class Lead:
    """The right to lead, for one process: :meth:`win` it, then :meth:`keep` it beside the work."""

    def __init__(self) -> None:
        self.generation = 0
        """Counts the changes of the lead; the same as long as nobody else has led."""
        self._session: psycopg.AsyncConnection[Any] | None = None

    async def win(self) -> None:
        """Stand by until nobody leads, and lead."""
        head_start = 0.0
        while True:
            try:
                await self._stand_by(head_start)
            except _GONE as error:
                log.warning("standing by without the database: %s", type(error).__name__)
                head_start = HEAD_START_S
                await self.close()
                await asyncio.sleep(BEAT_S)
            else:
                return

    async def _stand_by(self, head_start: float) -> None:
        await self._connect()
        await self._ask("SELECT pg_advisory_lock_shared(%s, %s)", NAMESPACE, STANDING_BY)
        await asyncio.sleep(head_start)
        while not await self._try_lock():
            await asyncio.sleep(POLL_S)
        await self._ask("SELECT pg_advisory_unlock_shared(%s, %s)", NAMESPACE, STANDING_BY)
        self.generation = int(str(await self._ask(_TAKE, f"{socket.gethostname()}:{os.getpid()}"[:128])))
        log.info("this switchboard leads, generation %d", self.generation)

    async def keep(self) -> None:
        """Give signs of life; returns when another switchboard leads."""
        while True:
            try:
                while await self._ask(_GENERATION) == self.generation:
                    await asyncio.sleep(BEAT_S)
            except _GONE as error:
                log.warning("the lead is kept without the database: %s", type(error).__name__)
            if not await self._regain():
                return

    async def _regain(self) -> bool:
        """Have the lock again after its session was lost, however long that takes; False when another one led."""
        while True:
            await self.close()
            with suppress(*_GONE):
                await self._connect()
                locked = await self._try_lock()
                if await self._ask(_GENERATION) != self.generation:
                    return False
                if locked:
                    return True  # else our lost session is still known to the server, or somebody is just taking over
            await asyncio.sleep(BEAT_S)

    async def is_ours(self) -> bool:
        """Whether nobody else has taken over, as far as the database can be asked. For those who have reason to
        doubt it: where it cannot be asked, the answer is no."""
        with suppress(*_GONE):
            return await _within(self._generation()) == self.generation
        return False

    async def _generation(self) -> object:
        async with await psycopg.AsyncConnection.connect(**_parameters()) as session:
            return await _one(session, _GENERATION)

    async def close(self) -> None:
        """Let go of the lead, or of standing by."""
        session, self._session = self._session, None
        if session is not None:
            with suppress(*_GONE):
                await session.close()

    async def _connect(self) -> None:
        self._session = await _within(psycopg.AsyncConnection.connect(**_parameters()))
        await self._ask("SELECT set_config('idle_session_timeout', %s, false)", LEASE)

    async def _try_lock(self) -> bool:
        return bool(await self._ask("SELECT pg_try_advisory_lock(%s, %s)", NAMESPACE, LEADING))

    async def _ask(self, query: LiteralString, *values: object) -> object:
        if self._session is None:
            raise psycopg.OperationalError("no session")
        return await _within(_one(self._session, query, *values))


async def _one(session: psycopg.AsyncConnection[Any], query: LiteralString, *values: object) -> object:
    row = await (await session.execute(query, values or None)).fetchone()
    return row[0] if row else None


async def _within(work: Coroutine[Any, Any, T]) -> T:
    """The result of ``work``, or TimeoutError after a while. What is late is left to itself: a query that is cancelled
    waits for the server all the same, which may be frozen."""
    working = asyncio.create_task(work)
    working.add_done_callback(lambda task: task.cancelled() or task.exception())  # nobody may be there to hear of it
    try:
        done, _ = await asyncio.wait({working}, timeout=PATIENCE_S)
    finally:
        working.cancel()
    if not done:
        raise TimeoutError
    return working.result()


def _parameters() -> dict[str, Any]:
    """Those of Django's connection, for a session outside its pool."""
    parameters: dict[str, Any] = connections["default"].get_connection_params()
    for name in ("cursor_factory", "context", "pool"):
        parameters.pop(name, None)
    return {**parameters, **_KEEPALIVES, "autocommit": True, "application_name": "huawu lead"}


def count_standbys() -> int:
    """How many switchboards stand by. Blocks."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = %s AND objid = %s AND granted"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            [NAMESPACE, STANDING_BY],
        )
        return int(cursor.fetchone()[0])
