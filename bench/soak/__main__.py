"""Mixed traffic while processes die: ``python -m bench.soak [--minutes 30] [--rate 6]``.

In the first two thirds of the time one of our processes after the other is killed at random; the last third shows
whether anything grows. At the end no ghost may be left (a desk or call without a channel, or a channel without a call),
no call that was answered may be missing from the books or stand in them without an end, and memory and open files are
level. The last line is one JSON object; the exit status is 0 only if all of it held.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.people import numbers
from bench.soak.house import KilledHouse
from bench.soak.people import SoakAgent, Traffic
from tests.system.agent import logged_in
from tests.system.words import HOTLINE

AGENTS = 24
CALL_S = 2.4
"""How long an agent has to do with a call here: ringing 0.1 s, talk 1.75 s on average, then until it is noticed and
wrapped up half a second."""
SUSTAINED = AGENTS / CALL_S
"""Calls a second that these agents can take; the machine could take more, see docs/measurements.md."""
RATE = round(0.6 * SUSTAINED, 1)
SUPERVISOR = "2001"
QUIET_LIMIT_S, BOOKS_LIMIT_S = 90.0, 120.0
SETTLE_S = 20.0
GROWTH, GROWTH_MIB, GROWTH_FILES = 0.25, 30.0, 40
"""More than this share and this much more memory, or so many more files, count as a leak."""
CUT_OFF = "cut off"
"""Why a talk has no recording that is no loss of ours: its engine was killed in the first moment."""
AT_REST = {"offline", "ready", "break", "study", "system_problem", "outbound"}


async def soak(house: KilledHouse, minutes: float, rate: float, chance: random.Random) -> dict[str, Any]:
    """All of it; the findings, ``problems`` among them."""
    traffic = Traffic(house.house.sip, HOTLINE, chance)
    await traffic.open()
    agents = [SoakAgent(house.house.origin, number, traffic.phones, chance) for number in numbers(AGENTS)]
    async with contextlib.AsyncExitStack() as stack:
        for agent in agents:
            await stack.enter_async_context(agent)
        work = [asyncio.create_task(part) for part in (traffic.keep_registered(), *(agent.work() for agent in agents))]
        print(f"{AGENTS} agents at work, {rate:g} calls a second for {minutes:g} minutes", flush=True)
        before = await _play(house, traffic, minutes * 60, rate, chance)
        problems = await _until_quiet(house)
        after = house.sizes()  # with no call any more: what calls hold open is no leak
        for task in work:
            task.cancel()
        await asyncio.gather(*work, return_exceptions=True)
    problems += _leaks(before, after)
    books, missing = await _compare(house, traffic)
    traffic.close()
    problems += missing
    counts = dict(traffic.counts)
    return {**counts, "kills": dict(house.kills), "before": before, "after": after, **books, "problems": problems}


Sizes = dict[str, tuple[float, int]]


async def _play(house: KilledHouse, traffic: Traffic, seconds: float, rate: float, chance: random.Random) -> Sizes:
    """The traffic; gives the sizes at the beginning of the part without kills."""
    calling = asyncio.create_task(traffic.call(rate, seconds))
    killing = asyncio.create_task(house.kill_at_random(chance))
    await asyncio.sleep(seconds * 2 / 3)
    killing.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await killing
    await house.house.bring_up()
    await asyncio.sleep(min(SETTLE_S, seconds / 12))
    before = house.sizes()
    await calling
    for _ in range(3):
        traffic.callers.hang_up_all()
        await asyncio.sleep(1)
    return before


async def _until_quiet(house: KilledHouse) -> list[str]:
    """Wait until nobody talks or waits any more; what is still there then is a ghost."""
    end, ghosts = time.monotonic() + QUIET_LIMIT_S, ["never looked"]
    async with logged_in(house.house, SUPERVISOR) as supervisor:
        while ghosts and time.monotonic() < end:
            await asyncio.sleep(1)
            floor = await supervisor.api("GET", "/floor")
            ghosts = [f"{agent['number']} is {agent['state']}" for agent in floor["agents"]]
            ghosts = [ghost for ghost in ghosts if ghost.split()[-1] not in AT_REST]
            ghosts += [f"a call waits in {row['queue']}" for row in floor["waiting"]]
            if channels := await house.channels():
                ghosts.append(f"{channels} channels and bridges in the engine")
    return ghosts


async def _compare(house: KilledHouse, traffic: Traffic) -> tuple[dict[str, Any], list[str]]:
    """Whether the books have every call that was answered, with an end; the recordings get a moment to be kept."""
    end = time.monotonic() + BOOKS_LIMIT_S
    while True:
        books = await house.books()
        lost = sorted(number for number in traffic.answered if not books["calls"].get(number))
        unrecorded = {why: count for why, count in books["unrecorded"].items() if why != CUT_OFF}
        if not (lost or books["unfinished"] or unrecorded) or time.monotonic() > end:
            break
        await asyncio.sleep(2)
    problems = [f"{len(lost)} answered calls are not in the books or have no end"] if lost else []
    if books["unfinished"]:
        problems.append(f"{books['unfinished']} calls in the books are not finished")
    problems += [f"{count} talks have no recording: {why}" for why, count in unrecorded.items()]
    facts = {"in_books": len(books["calls"]), "unrecorded": books["unrecorded"], "in_house": len(traffic.answered)}
    return facts, problems


def _leaks(before: Sizes, after: Sizes) -> list[str]:
    found = []
    for name in before.keys() & after.keys():
        (memory, files), (later_memory, later_files) = before[name], after[name]
        if later_memory > max(memory * (1 + GROWTH), memory + GROWTH_MIB):
            found.append(f"{name} grew from {memory} to {later_memory} MiB")
        if later_files > files + GROWTH_FILES:
            found.append(f"{name} had {files} open files and has {later_files}")
    return found


async def main(minutes: float, rate: float, seed: int) -> int:
    with tempfile.TemporaryDirectory(prefix="huawu-soak-") as folder:
        async with KilledHouse(Path(folder), AGENTS) as house:
            found = await soak(house, minutes, rate, random.Random(seed))  # noqa: S311 - repeatable, no secret
    for problem in found["problems"]:
        print(f"✗ {problem}")
    print(json.dumps(found))
    return 1 if found["problems"] else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--rate", type=float, default=RATE, help="calls a second")
    parser.add_argument("--seed", type=int, default=1, help="another one kills in another order")
    chosen = parser.parse_args()
    sys.exit(asyncio.run(main(chosen.minutes, chosen.rate, chosen.seed)))
