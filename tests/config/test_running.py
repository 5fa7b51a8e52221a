"""Parts start together and stop together; ``last`` after the others; a second signal does not wait."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import IO

import pytest

SCRIPT = """
import asyncio, atexit
from huawu.config.running import run_until_stopped

def part(name, until="stop"):
    async def run(stop):
        print(name, "runs", flush=True)
        if until == "fail":
            raise ValueError(name)
        if until != "end":
            await stop.wait()
        print(name, "stops", flush=True)
        if until == "never":
            await asyncio.sleep(3600)
    return run

atexit.register(lambda: print("exit", flush=True))
"""


def start(line: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", SCRIPT + line]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def read_until(stream: IO[str] | None, words: str) -> None:
    assert stream is not None
    for line in stream:
        if words in line:
            return
    pytest.fail(f"it ended without saying {words!r}")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_the_parts_and_then_the_last(number: int) -> None:
    house = start("run_until_stopped([part('a')], last=[part('z')])")
    read_until(house.stdout, "a runs")
    house.send_signal(number)
    said, wrong = house.communicate(timeout=10)
    assert [line for line in said.splitlines() if "stops" in line] == ["a stops", "z stops"]
    assert "正在停止" in said
    assert (house.returncode, wrong) == (0, "")


def test_a_part_that_fails_takes_the_others_with_it() -> None:
    house = start("run_until_stopped([part('a'), part('b', 'fail')], last=[part('z')])")
    said, wrong = house.communicate(timeout=10)
    assert "a stops" in said
    assert "z stops" in said
    assert "ValueError: b" in wrong
    assert house.returncode == 1


def test_a_part_that_ends_takes_the_others_with_it() -> None:
    said, wrong = start("run_until_stopped([part('a'), part('b', 'end')])").communicate(timeout=10)
    assert "a stops" in said
    assert wrong == ""


def test_a_last_part_that_fails_stops_everything() -> None:
    house = start("run_until_stopped([part('a')], last=[part('z', 'fail')])")
    said, _ = house.communicate(timeout=10)
    assert "a stops" in said
    assert house.returncode == 1


def test_a_second_signal_does_not_wait_but_still_tidies_up() -> None:
    house = start("run_until_stopped([part('a', 'never')])")
    read_until(house.stdout, "a runs")
    house.send_signal(signal.SIGINT)
    read_until(house.stdout, "a stops")
    house.send_signal(signal.SIGINT)
    said, _ = house.communicate(timeout=10)
    assert "exit" in said
    assert house.returncode == 130
