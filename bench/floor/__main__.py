"""The floor, measured against the peer: ``python -m bench.floor [--quick] [--only ours|app_queue]``.

The same load goes first to Asterisk's own ``app_queue`` and then to us, on the same Asterisk build, with recording on
and sound in both. The last line is one JSON object with the figures of both: milliseconds, calls a second, MiB.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import time
from typing import Any

from bench.floor.app_queue import AppQueue
from bench.floor.ours import Huawu
from bench.floor.side import Players, Side, start_piped
from bench.floor.usage import memory_mib, processor_s

FLOORS = (10, 50, 100, 300)
RATE = 40.0
"""Calls a second in the scene of arrivals."""
KEEP_S = 8.0
"""Raw recordings older than this are removed: nobody listens to them, and there would be gigabytes."""
SCENE_LIMIT_S = 900.0


@dataclass(frozen=True)
class Extent:
    """How long and how finely is measured; seconds."""

    backlog_s: float
    arrivals_s: float
    step_s: float
    rates: tuple[float, ...]
    """Tried one after the other with 100 agents, who can do 90 of these calls a second: the last is too much."""
    rates_300: tuple[float, ...]
    floors: tuple[int, ...] = FLOORS


FULL = Extent(30, 30, 12, (50, 60, *range(65, 101, 5)), tuple(range(60, 201, 10)))
QUICK = Extent(8, 10, 6, (60, 70, 75, 80, 85, 90, 100, 110), (60, 80, 100, 120, 140, 160))
SMOKE = Extent(3, 3, 2, (), (), floors=(10,))
"""Whether it works at all."""


async def play(players: Players, scene: str, side: Side, **plan: object) -> dict[str, Any]:
    """One scene; its figures, with the side's processor time between ``begin`` and ``end``."""
    load = await start_piped(sys.executable, "-m", "bench.floor.load")
    whole = {"scene": scene, "server": players.server, "dial": players.dial, "accounts": players.accounts, **plan}
    load.stdin.write(json.dumps(whole).encode() + b"\n")
    used: list[dict[str, float]] = []
    line = b""
    try:
        async with asyncio.timeout(SCENE_LIMIT_S):
            async for line in load.stdout:
                if line == b"registered\n":
                    await players.until_ready()
                    load.stdin.write(b"\n")
                elif line in {b"begin\n", b"end\n"}:
                    used.append(processor_s(side.processes()))
        figures: dict[str, Any] = json.loads(line)
        return figures | _spent(used)
    finally:
        if load.process.returncode is None:
            load.process.kill()
        await load.process.wait()


def _spent(used: list[dict[str, float]]) -> dict[str, Any]:
    """What was used between the two readings, if there were any: seconds by program."""
    if len(used) != 2:
        return {}
    return {"processor_s": {name: round(total - used[0].get(name, 0), 2) for name, total in used[1].items()}}


async def measure(side: Side, extent: Extent) -> dict[str, float]:
    """Every figure of one side."""
    figures: dict[str, float] = {}
    sweeping = asyncio.create_task(_sweep(side.recordings))
    try:
        for agents in extent.floors:
            await _floor(side, agents, extent, figures)
    finally:
        sweeping.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await sweeping
    return figures


async def _floor(side: Side, agents: int, extent: Extent, figures: dict[str, float]) -> None:
    """The scenes of a floor of this size; agents log in anew for each."""
    if agents <= 100:
        found = await _scene(side, agents, "backlog", seconds=extent.backlog_s)
        figures |= _milliseconds(f"free_to_ring_ms_{{}}_{agents}", found)
    if agents == 100:
        found = await _scene(side, agents, "arrivals", rate=RATE, seconds=extent.arrivals_s)
        figures |= _milliseconds("arrival_to_ring_ms_{}", found)
        figures["cpu_ms_per_call"] = round(sum(found["processor_s"].values()) * 1000 / found["calls"], 2)
    rates = {100: extent.rates, 300: extent.rates_300}.get(agents, ())
    if rates:
        found = await _scene(side, agents, "steps", rates=rates, seconds=extent.step_s)
        figures["calls_per_s" if agents == 100 else "calls_per_s_300"] = found["sustained"]
    figures["rss_mib"] = round(memory_mib(side.processes()), 1)


async def _scene(side: Side, agents: int, scene: str, **plan: object) -> dict[str, Any]:
    async with side.floor(agents) as players:
        found = await play(players, scene, side, **plan)
    print(f"{side.name:10} {agents:4} agents  {scene:9} {json.dumps(found)}", flush=True)
    return found


def _milliseconds(name: str, found: dict[str, Any]) -> dict[str, float]:
    return {name.format(part): round(found[part] * 1000, 1) for part in ("p50", "p95")}


async def _sweep(folder: Path) -> None:
    while True:
        await asyncio.sleep(1)
        await asyncio.to_thread(_remove_old, folder)


def _remove_old(folder: Path) -> None:
    for file in folder.glob("*.raw"):
        with contextlib.suppress(FileNotFoundError):
            if time() - file.stat().st_mtime > KEEP_S:
                file.unlink()


def report(ours: dict[str, float], theirs: dict[str, float]) -> None:
    """Both, and the ratio, for people."""
    print(f"{'':26}{'app_queue':>12}{'ours':>12}{'app_queue / ours':>20}")
    for name, their in theirs.items():
        our = ours[name]
        print(f"{name:26}{their:12.1f}{our:12.1f}{their / our if our else float('nan'):20.2f}")


async def run(extent: Extent, only: str = "") -> dict[str, dict[str, float]]:
    """Measure one side after the other, each in a folder that is gone afterwards."""
    found: dict[str, dict[str, float]] = {}
    agents = max(extent.floors)
    if only != "ours":
        with tempfile.TemporaryDirectory(prefix="huawu-floor-") as folder:
            async with AppQueue(Path(folder), agents, extent.floors) as peer:
                found["app_queue"] = await measure(peer, extent)
    if only != "app_queue":
        with tempfile.TemporaryDirectory(prefix="huawu-floor-") as folder:
            async with Huawu(Path(folder), agents) as house:
                found["ours"] = await measure(house, extent)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="about three minutes, coarse")
    parser.add_argument("--only", choices=("ours", "app_queue"), default="", help="one side only")
    arguments = parser.parse_args()
    found = asyncio.run(run(QUICK if arguments.quick else FULL, arguments.only))
    if len(found) == 2:
        report(found["ours"], found["app_queue"])
    print(json.dumps(found))


if __name__ == "__main__":
    main()
