"""The running house's embedded PostgreSQL, taken away and given back."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil

from huawu.config.postgres import _wheel_server


@asynccontextmanager
async def database_away(folder: Path) -> AsyncIterator[None]:
    """Inside, the database of the house in ``folder`` refuses everybody, those who were connected included."""
    server = await asyncio.to_thread(_wheel_server, folder / "pg")
    await asyncio.to_thread(server.ensure_postgres_running)  # it may be another one than this process knows
    await asyncio.to_thread(server.stop)
    try:
        yield
    finally:
        await asyncio.to_thread(server.ensure_postgres_running)


@asynccontextmanager
async def database_frozen(folder: Path) -> AsyncIterator[None]:
    """Inside, the database of the house in ``folder`` takes connections and answers nobody."""
    process = psutil.Process(postmaster_of(folder))
    frozen = [process, *process.children(recursive=True)]
    for one in frozen:
        one.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        for one in frozen:
            if one.is_running():
                one.send_signal(signal.SIGCONT)


def postmaster_of(folder: Path) -> int | None:
    """The process id of the server of the house in ``folder``; None while there is none."""
    try:
        pid = int((folder / "pg" / "postmaster.pid").read_text().split()[0])
    except (FileNotFoundError, IndexError):
        return None
    return pid if psutil.pid_exists(pid) else None


async def crash_database(folder: Path) -> int:
    """The server dies without a word; gives its process id."""
    pid = postmaster_of(folder)
    assert pid is not None
    process = psutil.Process(pid)
    process.kill()
    await asyncio.to_thread(process.wait, 5)
    return pid
