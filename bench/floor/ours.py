"""Our side: the switchboard's process, the telephone engine, PostgreSQL and Redis, as on a floor of that size.

The web process is not on the way of a ring; :mod:`bench.floor.desks` plays its part and counts as load. No worker runs:
its jobs (a FLAC file for each call) wait in the database, as the raw recordings of ``app_queue`` wait on the disk.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from bench.floor.side import RTP_PORTS, Piped, Players, start_piped
from bench.floor.usage import family
from bench.people import numbers
from tests.system.running import HOST, RunningHouse, free_port
from tests.system.words import HOTLINE

OPEN_LIMIT_S = 60.0


class Redis:
    """A Redis of its own, in memory only; ends with :meth:`stop`."""

    def __init__(self, folder: Path) -> None:
        port = free_port()
        self.url = f"redis://{HOST}:{port}/0"
        command = ["redis-server", "--bind", HOST, "--port", str(port), "--save", "", "--dir", str(folder)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()


@dataclass
class OurPlayers(Players):
    """Their desks are open in a process that is told when to go on."""

    desks: Piped = field(kw_only=True)

    async def until_ready(self) -> None:
        async with asyncio.timeout(OPEN_LIMIT_S):
            line = await self.desks.stdout.readline()
        if line.strip() != b"ready":
            raise RuntimeError("the desks did not become ready")


class Huawu:
    """``async with Huawu(folder, agents)``: a seeded house with so many agents more, and nobody at work yet."""

    name = "ours"

    def __init__(self, folder: Path, agents: int) -> None:
        self.folder, self.agents = folder, agents

    async def __aenter__(self) -> Huawu:
        self.redis = Redis(self.folder)
        first = 30_000
        ports = {"HUAWU_RTP_FIRST_PORT": str(first), "HUAWU_RTP_LAST_PORT": str(first + RTP_PORTS - 1)}
        arrangement = ("engine", "switchboard --no-asterisk")
        self.house = RunningHouse(self.folder, arrangement, redis_url=self.redis.url, environment=ports)
        await self.house.prepare()
        command = [sys.executable, "-m", "bench.people", str(self.agents), "--no-wrap-up"]
        await asyncio.to_thread(subprocess.run, command, env=self.house.environment, check=True)
        for line in arrangement:
            self.house.start(*line.split())
        return self

    async def __aexit__(self, *error: object) -> None:
        for name in list(self.house.processes):  # what it does not write down any more nobody will ask for
            self.house.kill(name)
        self.redis.stop()

    @property
    def recordings(self) -> Path:
        return self.folder / "asterisk" / "recordings"

    @contextlib.asynccontextmanager
    async def floor(self, agents: int) -> AsyncIterator[Players]:
        """So many agents open their desks."""
        command = [sys.executable, "-m", "bench.floor.desks", *numbers(agents)]
        desks = await start_piped(*command, environment=self.house.environment)
        try:
            async with asyncio.timeout(OPEN_LIMIT_S):
                accounts = json.loads(await desks.stdout.readline())
            yield OurPlayers(self.house.sip, HOTLINE, [tuple(pair) for pair in accounts], desks=desks)
        finally:
            desks.stdin.close()
            try:
                await asyncio.wait_for(desks.process.wait(), 10)
            except TimeoutError:
                desks.process.kill()

    def processes(self) -> list[psutil.Process]:
        postmaster = int((self.folder / "pg" / "postmaster.pid").read_text().split()[0])
        ours = [process.pid for process in self.house.processes.values()]
        return family([*ours, postmaster, self.redis.process.pid])
