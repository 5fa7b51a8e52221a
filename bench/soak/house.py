"""The house of a soak: every part a process of its own, killed at random and started again."""

from __future__ import annotations

import asyncio
import json
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import httpx
import psutil

from bench.floor.ours import Redis
from huawu.config.env import Environment
from huawu.kit.time import now
from huawu.telephony.places import Places
from huawu.telephony.render import ari_password
from tests.system.running import APART, RunningHouse

PAUSE_S = (10.0, 25.0)
"""Between two kills."""
RTP_FIRST, RTP_PORTS = 38_000, 4_000


class KilledHouse:
    """``async with KilledHouse(folder, agents)``: up, with agents and a Redis of its own."""

    def __init__(self, folder: Path, agents: int) -> None:
        self.folder, self.agents = folder, agents
        self.kills: Counter[str] = Counter()

    async def __aenter__(self) -> KilledHouse:
        self.redis = Redis(self.folder)
        ports = {"HUAWU_RTP_FIRST_PORT": str(RTP_FIRST), "HUAWU_RTP_LAST_PORT": str(RTP_FIRST + RTP_PORTS - 1)}
        self.house = RunningHouse(self.folder, APART, redis_url=self.redis.url, environment=ports)
        await self.house.prepare()
        await self._run("bench.people", str(self.agents))
        self.begun = now()
        await self.house.bring_up()
        return self

    async def __aexit__(self, *error: object) -> None:
        try:
            await self.house.stop()
        finally:
            self.redis.stop()

    async def kill_at_random(self, chance: random.Random) -> None:
        """For ever: one of our processes ends as by a crash and is started again. They come in rounds, each round in
        an order of its own, so that a short soak has killed every one of them too."""
        commands = {line.split()[0]: line.split() for line in APART}
        while True:
            for name in chance.sample(sorted(commands), len(commands)):
                await asyncio.sleep(chance.uniform(*PAUSE_S))
                await asyncio.to_thread(self.house.kill, name)
                self.kills[name] += 1
                self.house.start(*commands[name])

    async def _run(self, module: str, *arguments: str) -> str:
        command = [sys.executable, "-m", module, *arguments]
        done = await asyncio.to_thread(
            subprocess.run, command, env=self.house.environment, check=True, stdout=subprocess.PIPE, text=True
        )
        return done.stdout

    async def books(self) -> dict[str, Any]:
        """See :mod:`bench.soak.books`; without the demonstration's calls."""
        found: dict[str, Any] = json.loads(await self._run("bench.soak.books", self.begun.isoformat()))
        return found

    async def channels(self) -> int:
        """Channels and bridges that the engine has."""
        port = self.house.environment["HUAWU_ASTERISK_HTTP_PORT"]
        login = ("huawu", ari_password(Places.of(Environment(var=self.folder))))
        async with httpx.AsyncClient(auth=login, trust_env=False) as client:
            answers = [await client.get(f"http://127.0.0.1:{port}/ari/{kind}") for kind in ("channels", "bridges")]
        return sum(len(answer.json()) for answer in answers)

    def sizes(self) -> dict[str, tuple[float, int]]:
        """Memory in MiB and open files of each process, Asterisk by its own name."""
        found = {}
        for name, running in self.house.processes.items():
            process = psutil.Process(running.pid)
            found[name] = _size(process)
            for child in process.children():
                found[f"{name}/{child.name()}"] = _size(child)
        return found


def _size(process: psutil.Process) -> tuple[float, int]:
    return round(process.memory_full_info().uss / 2**20, 1), process.num_fds()
