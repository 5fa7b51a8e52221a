"""The embedded database lives as long as somebody uses it, and no longer."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from huawu.config.postgres import WATCH_S, _wheel_server

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


def postmaster(folder: Path) -> psutil.Process:
    return psutil.Process(int((folder / "postmaster.pid").read_text().split()[0]))


def wait_until(holds: Callable[[], bool], limit_s: float = 15.0) -> None:
    given_up = time.monotonic() + limit_s
    while not holds():
        assert time.monotonic() < given_up
        time.sleep(0.05)


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


def test_a_server_that_dies_is_started_again_and_one_that_was_stopped_is_not(folder: Path) -> None:
    user = User(folder)
    died = postmaster(folder)
    died.kill()
    died.wait(5)
    wait_until(lambda: server_runs(folder) and postmaster(folder).pid != died.pid)
    _wheel_server(folder).stop()
    time.sleep(2 * WATCH_S)
    assert not server_runs(folder)
    user.end()
