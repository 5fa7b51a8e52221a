"""What is played to either side: a backlog, arrivals at a steady rate, and a rate that grows until it is too much."""

from __future__ import annotations

import asyncio
import math
import random
from collections.abc import Callable
from time import monotonic

from bench.floor.phones import Call, Callers, Phone, Phones
from bench.floor.sound import Sound

SEED = 20240607
TALK_S, UNEVEN_TALK_S = 1.0, (1.0, 3.0)
"""In the scenes with a rate; in the backlog, where callers must not march in step."""
LIMIT_S = 1.0
"""A rate is too much when the 95th percentile of arrival to ring passes this."""
WARM_UP_S = 5.0
BURST_S = 0.02
"""A scheduler that woke up late sends what is due; it never waits for less than this to catch up."""
QUIET_LIMIT_S = 20.0


def percentile(values: list[float], share: float) -> float:
    """The value below which ``share`` of all lie; infinite when there is none."""
    return sorted(values)[max(math.ceil(len(values) * share) - 1, 0)] if values else math.inf


class Floor:
    """The telephones of one scene, and what is noted of them. All figures are seconds."""

    def __init__(
        self, server: tuple[str, int], dial: str, accounts: list[tuple[str, str]], talk_s: Callable[[], float]
    ) -> None:
        self._sound = Sound(server[0])
        self.callers = Callers(server, dial, self._sound, self._on_end)
        self.phones = Phones(server, accounts, self._sound, talk_s, self._on_ring)
        self.free_to_ring: list[float] = []
        self.arrival_to_ring: list[float] = []
        self.measuring = False
        self.redials = False
        """Whoever was served dials again at once: the backlog stays as it is."""
        self._troubles: dict[str, int] = {}
        self._strangers = 0
        """Rings for a caller whom we do not know or who had been rung for before."""

    async def open(self) -> None:
        """Register every telephone."""
        await self.callers.open()
        await self.phones.open()
        await self.phones.register()

    def close(self) -> None:
        self._sound.close()
        self.callers.close()
        self.phones.close()

    def _on_ring(self, phone: Phone, key: bytes, at: float) -> None:
        backlog = len(self.callers.unrung)
        call = self.callers.rung(key, at)
        if call is None:
            self._strangers += 1
        elif self.measuring:
            self.arrival_to_ring.append(at - call.invited_at)
        if self.measuring and phone.freed_at and backlog > 1:
            self.free_to_ring.append(at - phone.freed_at)

    def _on_end(self, call: Call) -> None:
        if self.redials and not call.given_up:
            self.callers.dial()

    async def until_quiet(self) -> None:
        """Everybody hangs up, and the last telephone is down."""
        self.redials = False
        self._troubles = self._count()
        end = monotonic() + QUIET_LIMIT_S
        while (self.callers.calls or self.phones.busy) and monotonic() < end:
            self.callers.hang_up_all()
            await asyncio.sleep(1)

    def troubles(self) -> dict[str, int]:
        """What should be nought: until everybody hung up, and what was left over then."""
        return self._troubles | {"left_over": len(self.callers.calls) + self.phones.busy}

    def _count(self) -> dict[str, int]:
        return {
            "refused": self.callers.refused,
            "doubles": self.phones.doubles,
            "taken_back": self.phones.lost,
            "strangers": self._strangers,
            "repeated": self.callers.repeated + self.phones.repeated,
        }


async def backlog(floor: Floor, seconds: float) -> dict[str, object]:
    """More callers than agents all the time: how long is an agent left alone between two callers?"""
    agents = len(floor.phones.phones)
    floor.redials = True
    for _ in range(agents + max(agents // 4, 10)):
        floor.callers.dial()
        await asyncio.sleep(BURST_S)
    await asyncio.sleep(WARM_UP_S)
    floor.measuring = True
    await asyncio.sleep(seconds)
    floor.measuring = False
    waits = floor.free_to_ring
    return {"p50": percentile(waits, 0.5), "p95": percentile(waits, 0.95), "samples": len(waits)}


async def arrivals(floor: Floor, rate: float, seconds: float) -> dict[str, object]:
    """Callers at ``rate`` a second, at random instants, with agents free all the time."""
    await _dial(floor, rate, WARM_UP_S, random.Random(SEED))  # noqa: S311 - the same load for both, no secret
    floor.measuring = True
    print("begin", flush=True)
    calls = await _dial(floor, rate, seconds, random.Random(SEED + 1))  # noqa: S311
    print("end", flush=True)
    floor.measuring = False
    waits = floor.arrival_to_ring
    return {"p50": percentile(waits, 0.5), "p95": percentile(waits, 0.95), "calls": len(calls)}


async def steps(floor: Floor, rates: list[float], seconds: float) -> dict[str, object]:
    """Each rate for some seconds, one after the other without a pause, until one is too much."""
    sustained, p95s = 0.0, {}
    for rate in rates:
        calls = await _dial(floor, rate, seconds, random.Random(SEED + int(rate)))  # noqa: S311
        await _dial(floor, rate, LIMIT_S * 1.1, random.Random(SEED))  # noqa: S311 - the last ones need their time
        now = monotonic()
        p95s[f"{rate:g}"] = waited = percentile([(call.rung_at or now) - call.invited_at for call in calls], 0.95)
        if waited > LIMIT_S:
            break
        sustained = rate
    return {"sustained": sustained, "p95_by_rate": p95s}


async def _dial(floor: Floor, rate: float, seconds: float, chance: random.Random) -> list[Call]:
    """Dial at random instants (a Poisson process); gives the calls."""
    calls = []
    begun, due = monotonic(), 0.0
    while (due := due + chance.expovariate(rate)) < seconds:
        if (pause := begun + due - monotonic()) > 0:
            await asyncio.sleep(pause)
        calls.append(floor.callers.dial())
    await asyncio.sleep(max(begun + seconds - monotonic(), 0))
    return calls
