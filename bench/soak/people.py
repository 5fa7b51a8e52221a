"""Agents at real desks over HTTP and WebSocket, and callers with little patience."""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections import Counter

from websockets.exceptions import WebSocketException

from bench.floor.phones import Call, Callers, Phone, Phones
from bench.floor.sound import Sound
from huawu.config.demo import PASSWORD
from tests.system.agent import CommandRefusedError, Desk, DeskClient

LOOK_S = 0.3
"""How often an agent looks at the desk."""
REGISTER_S = 5.0
"""How often the telephones register: an engine that was killed has forgotten them."""
PATIENCE_S = (0.3, 8.0)
"""A caller hangs up after so long, waiting or talking."""
INTERRUPTIONS = (AssertionError, CommandRefusedError, TimeoutError, TypeError, OSError, WebSocketException)
"""What an agent meets when a process is killed at the other end; the next look finds out how it stands."""
HOLDS = 0.05
"""How likely an agent puts the caller on hold, each look."""


class SoakAgent(DeskClient):
    """Does what an agent does, at random, and comes back whatever breaks."""

    def __init__(self, origin: str, number: str, phones: Phones, chance: random.Random) -> None:
        super().__init__(origin, number, PASSWORD)
        self._phones, self._chance = phones, chance

    def on_state(self, desk: Desk) -> None:
        if desk["softphone"]:
            self._phones.adopt(desk["softphone"]["account"], desk["softphone"]["password"])

    async def work(self) -> None:
        """For ever."""
        while True:
            await asyncio.sleep(LOOK_S * self._chance.uniform(0.5, 1.5))
            with contextlib.suppress(*INTERRUPTIONS):
                await self._look()

    async def _look(self) -> None:
        match self.desk.get("state"):
            case "offline" | "break":
                await self.command("set_state", state="ready")
            case "wrap_up":
                await self.about_call("finish_wrap_up")
            case "talking" if self._chance.random() < HOLDS:
                await self.about_call("hold")
            case "holding":
                await self.about_call("resume")


class Traffic:
    """Everybody with a telephone."""

    def __init__(self, server: tuple[str, int], dial: str, chance: random.Random) -> None:
        self._chance = chance
        self._sound = Sound(server[0])
        self.callers = Callers(server, dial, self._sound, self._on_end)
        self.phones = Phones(server, [], self._sound, lambda: chance.uniform(0.5, 3.0), self._on_ring)
        self.answered: set[str] = set()
        """Numbers of the callers whom the house has answered: it must know of every one of them."""
        self.counts: Counter[str] = Counter()

    async def open(self) -> None:
        await self.callers.open()
        await self.phones.open()

    def close(self) -> None:
        self._sound.close()
        self.callers.close()
        self.phones.close()

    async def keep_registered(self) -> None:
        """For ever; an engine that is away is asked again, and a telephone whose account is gone keeps no other."""
        while True:
            known = list(self.phones.phones.values())
            await asyncio.gather(*map(self.phones.register_one, known), return_exceptions=True)
            await asyncio.sleep(REGISTER_S)

    async def call(self, rate: float, seconds: float) -> None:
        """Calls at random instants, ``rate`` a second on average."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while loop.time() < end:
            await asyncio.sleep(self._chance.expovariate(rate))
            call = self.callers.dial()
            self.counts["dialled"] += 1
            loop.call_later(self._chance.uniform(*PATIENCE_S), self.callers.hang_up, call)

    def _on_ring(self, phone: Phone, key: bytes, at: float) -> None:
        self.counts["rung"] += 1

    def _on_end(self, call: Call) -> None:
        self.counts["answered" if call.answered else "unanswered"] += 1
        if call.answered:
            self.answered.add(call.number)
