"""The embedded database lives as long as somebody uses it, and no longer."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from huawu.config.postgres import _wheel_server

SCRIPT = """
import sys
from pathlib import Path
from huawu.config.postgres import start_embedded
print(start_embedded(Path(sys.argv[1])), flush=True)
sys.stdin.read()
"""


class User:
    """A process that uses the database of ``folder`` until told to end."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-c", SCRIPT, str(folder)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.url = self.process.stdout.readline().strip()

    def end(self) -> None:
        self.process.communicate(timeout=30)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate(timeout=30)


def server_runs(folder: Path) -> bool:
    pid = folder / "postmaster.pid"
    return pid.exists() and psutil.pid_exists(int(pid.read_text().split()[0]))


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    tmp_path.chmod(0o755)
    yield tmp_path / "pg"
    if server_runs(tmp_path / "pg"):
        User(tmp_path / "pg").end()


def test_the_last_user_stops_it_even_after_another_was_killed(folder: Path) -> None:
    killed = User(folder)
    assert killed.url.startswith("postgresql://")
    killed.kill()
    assert server_runs(folder)

    first, second = User(folder), User(folder)
    assert first.url == second.url == killed.url
    first.end()
    assert server_runs(folder)
    second.end()
    assert not server_runs(folder)


def test_it_stops_the_server_that_runs_now(folder: Path) -> None:
    """It was started anew after a user had found it, as after a crash or by hand."""
    user = User(folder)
    server = _wheel_server(folder)
    server.stop()
    server.ensure_postgres_running()
    assert server_runs(folder)
    user.end()
    assert not server_runs(folder)
