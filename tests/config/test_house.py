"""The whole house as a program: what dies comes back, and what was started is stopped."""

from __future__ import annotations

import asyncio
import signal
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from tests.config.test_postgres import server_runs
from tests.system.running import HUAWU, RunningHouse

LIMIT_S = 20


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(LIMIT_S):
        while not condition():
            await asyncio.sleep(0.05)


def engines(house: RunningHouse) -> list[psutil.Process]:
    return [child for child in psutil.Process(house.processes["up"].pid).children() if child.is_running()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tmp_path.chmod(0o755)
    return tmp_path


async def test_what_dies_comes_back_and_ctrl_c_leaves_nothing(folder: Path) -> None:
    async with RunningHouse(folder) as house:
        await _the_engine_comes_back(house)
        await _a_killed_house_takes_its_engine_along(house)
        house.start("up")
        await house.until_healthy()
        await _ctrl_c_leaves_nothing(house)


async def _the_engine_comes_back(house: RunningHouse) -> None:
    (first,) = engines(house)
    first.kill()
    await until(lambda: any(engine.pid != first.pid for engine in engines(house)))
    await house.until_healthy()


async def _a_killed_house_takes_its_engine_along(house: RunningHouse) -> None:
    (engine,) = engines(house)
    house.kill("up")
    await until(lambda: not engine.is_running() or engine.status() == psutil.STATUS_ZOMBIE)


async def _ctrl_c_leaves_nothing(house: RunningHouse) -> None:
    started = [house.processes["up"].pid, *(engine.pid for engine in engines(house))]
    process = house.processes.pop("up")
    process.send_signal(signal.SIGINT)
    assert await asyncio.to_thread(process.wait, LIMIT_S) == 0, house.output("up")
    assert not [pid for pid in started if psutil.pid_exists(pid)]
    assert not server_runs(house.folder / "pg")


@pytest.mark.parametrize("setting", ["HUAWU_HTTP_PORT", "HUAWU_SIP_PORT", "HUAWU_ASTERISK_HTTP_PORT"])
def test_a_taken_port_is_named_with_its_setting(folder: Path, setting: str) -> None:
    house = RunningHouse(folder)
    with socket.socket() as taker:
        taker.bind(("127.0.0.1", int(house.environment[setting])))
        taker.listen()
        done = subprocess.run([HUAWU, "demo"], env=house.environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert house.environment[setting] in line
    assert setting in line
