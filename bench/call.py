"""How fast a house rings and connects: ``python -m bench.call [--calls 200] [--at-once 20]``.

A whole house with its own database and Asterisk is started. Callers dial over SIP; agents sit at real desks (HTTP,
WebSocket) with SIP telephones and pick up at once. Measured are the INVITE until the desk shows the ring, and the
telephone's answer until both sides have heard each other's tone (the later of both). The callers, the agents and the
house share the machine. The last line is one JSON object: milliseconds, and MiB (PSS) by process.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import psutil

from bench.people import numbers
from tests.calls.rtp import RtpEnd
from tests.calls.sip_caller import SipCall, SipPhone
from tests.system.agent import AgentAtDesk, Desk
from tests.system.running import RunningHouse
from tests.system.words import AGENT_TONE, CALLER_TONE, HOTLINE

SPARE_AGENTS = 4
TALK_S = (0.5, 0.9, 1.3, 0.7, 1.1, 1.5)
"""Talks differ in length, so that the callers do not march in step."""


@dataclass
class Measured:
    """Seconds, one entry a call; ``rung`` is when a desk showed a call, by the caller's last four digits."""

    rung: dict[str, float] = field(default_factory=dict)
    answered: dict[str, float] = field(default_factory=dict)
    agents_heard: dict[str, asyncio.Future[float]] = field(default_factory=dict)
    ring_s: list[float] = field(default_factory=list)
    audio_s: list[float] = field(default_factory=list)
    failed: int = 0


async def first_tone(audio: RtpEnd, frequency: float, limit_s: float = 10.0) -> float:
    """When the first packet with this tone came in."""
    async with asyncio.timeout(limit_s):
        while not audio.hears(frequency, frames=1):
            await audio.until_packets(1, limit_s)
    return time.monotonic()


class BenchAgent(AgentAtDesk):
    """Picks up whatever rings, notes when, and is free again at once."""

    measured: Measured

    def on_state(self, desk: Desk) -> None:
        if desk["state"] == "offered":
            self.measured.rung.setdefault(desk["contact"]["caller"]["masked_number"][-4:], time.monotonic())

    async def work(self) -> None:
        """Serve calls for ever."""
        while True:
            ring = await self.phone.incoming.get()
            ring.audio.play(AGENT_TONE)
            ring.accept()
            desk = await self.until(lambda desk: desk["state"] == "talking")
            who = desk["contact"]["caller"]["masked_number"][-4:]
            self.measured.answered[who] = ring.answered_at
            try:
                self.measured.agents_heard[who].set_result(await first_tone(ring.audio, CALLER_TONE))
            except TimeoutError as error:
                self.measured.agents_heard[who].set_exception(error)
            await ring.until_ended(30)
            await ring.audio.close()
            await self.until(lambda desk: desk["state"] == "wrap_up")
            await self.about_call("finish_wrap_up")


async def one_call(phone: SipPhone, index: int, measured: Measured) -> None:
    who = f"{index:04d}"
    measured.agents_heard[who] = asyncio.get_running_loop().create_future()
    call = await phone.call(HOTLINE, from_user=f"1990001{who}", play=CALLER_TONE)
    try:
        caller_heard = await first_tone(call.audio, AGENT_TONE)
        agent_heard = await asyncio.wait_for(measured.agents_heard[who], 10)
        measured.ring_s.append(measured.rung[who] - call.invited_at)
        measured.audio_s.append(max(caller_heard, agent_heard) - measured.answered[who])
        await asyncio.sleep(TALK_S[index % len(TALK_S)])
    except TimeoutError:
        measured.failed += 1
    await _end(call)


async def _end(call: SipCall) -> None:
    call.hang_up()
    await call.audio.close()


async def measure(house: RunningHouse, calls: int, at_once: int) -> tuple[Measured, dict[str, float]]:
    measured = Measured()
    gate = asyncio.Semaphore(at_once)
    agents = [BenchAgent(house, number) for number in numbers(at_once + SPARE_AGENTS)]
    for agent in agents:
        agent.measured = measured
        await agent.__aenter__()
        await agent.ready()
    work = [asyncio.create_task(agent.work()) for agent in agents]
    print(f"{len(agents)} agents ready; {calls} calls, {at_once} at a time", flush=True)

    async def gated(index: int) -> None:
        async with gate:
            await one_call(phone, index, measured)

    async with SipPhone(house.sip, "caller") as phone:
        await asyncio.gather(*(gated(index) for index in range(calls)))
        memory = memory_mib(house)
    for task in work:
        task.cancel()
    await asyncio.gather(*work, return_exceptions=True)
    for agent in agents:
        await agent.__aexit__(None, None, None)
    return measured, memory


def memory_mib(house: RunningHouse) -> dict[str, float]:
    """Proportional memory of the house's processes, summed by name."""
    found: dict[str, float] = defaultdict(float)
    roots = [psutil.Process(process.pid) for process in house.processes.values()]
    family = {process.pid: process for root in roots for process in [root, *root.children(recursive=True)]}
    for process in [*family.values(), *_database(house)]:
        found[_name(process)] += process.memory_full_info().pss / 2**20
    return {name: round(size, 1) for name, size in sorted(found.items())}


def _database(house: RunningHouse) -> list[psutil.Process]:
    postmaster = psutil.Process(int((house.folder / "pg" / "postmaster.pid").read_text().split()[0]))
    return [postmaster, *postmaster.children(recursive=True)]


def _name(process: psutil.Process) -> str:
    command = " ".join(process.cmdline())
    return next((name for name in ("asterisk", "postgres") if name in command.split(" -")[0]), "huawu")


def report(measured: Measured, memory: dict[str, float]) -> dict[str, object]:
    """The figures, printed for people and given as the JSON line's object."""
    ring, audio = np.array(measured.ring_s) * 1000, np.array(measured.audio_s) * 1000
    figures: dict[str, object] = {
        "calls": len(ring),
        "failed": measured.failed,
        "invite_to_ring_ms_p50": round(float(np.percentile(ring, 50)), 1),
        "invite_to_ring_ms_p95": round(float(np.percentile(ring, 95)), 1),
        "answer_to_audio_ms_p50": round(float(np.percentile(audio, 50)), 1),
        "answer_to_audio_ms_p95": round(float(np.percentile(audio, 95)), 1),
        "memory_mib": memory,
    }
    for name, value in figures.items():
        print(f"{name:26} {value}")
    return figures


async def main(calls: int, at_once: int) -> int:
    with tempfile.TemporaryDirectory(prefix="huawu-bench-") as folder:
        house = RunningHouse(Path(folder))
        await house.prepare()
        command = [sys.executable, "-m", "bench.people", str(at_once + SPARE_AGENTS)]
        await asyncio.to_thread(subprocess.run, command, env=house.environment, check=True)
        house.start("up")
        try:
            await house.until_healthy()
            measured, memory = await measure(house, calls, at_once)
        finally:
            await house.stop()
    print(json.dumps(report(measured, memory)))
    return 1 if measured.failed else 0


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--calls", type=int, default=200)
    arguments.add_argument("--at-once", type=int, default=20)
    chosen = arguments.parse_args()
    sys.exit(asyncio.run(main(chosen.calls, chosen.at_once)))
