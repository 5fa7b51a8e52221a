"""One scene in a process of its own: ``python -m bench.floor.load`` with a plan as JSON on its standard input.

The last line is the result as JSON. ``begin`` and ``end`` stand alone on a line around the part in which processor time
is to be counted.
"""

from __future__ import annotations

import asyncio
import gc
import json
import random
import sys
from typing import Any

import uvloop

from bench.floor.scenes import SEED, TALK_S, UNEVEN_TALK_S, Floor, arrivals, backlog, steps

Plan = dict[str, Any]


async def play(plan: Plan) -> dict[str, object]:
    """Play the plan's scene: its figures, and what went wrong."""
    uneven = random.Random(SEED)  # noqa: S311 - the same load for both, no secret
    talk_s = (lambda: uneven.uniform(*UNEVEN_TALK_S)) if plan["scene"] == "backlog" else (lambda: TALK_S)
    accounts = [(account, password) for account, password in plan["accounts"]]
    floor = Floor(tuple(plan["server"]), plan["dial"], accounts, talk_s)
    await floor.open()
    try:
        print("registered", flush=True)
        await asyncio.to_thread(sys.stdin.readline)  # the desks are ready
        figures = await _scene(floor, plan)
        await floor.until_quiet()
        return figures | floor.troubles()
    finally:
        floor.close()


async def _scene(floor: Floor, plan: Plan) -> dict[str, object]:
    match plan["scene"]:
        case "backlog":
            return await backlog(floor, plan["seconds"])
        case "arrivals":
            return await arrivals(floor, plan["rate"], plan["seconds"])
        case _:
            return await steps(floor, plan["rates"], plan["seconds"])


def main() -> None:
    gc.disable()  # a pause of ours would be taken for one of theirs; a scene is short
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        print(json.dumps(runner.run(play(json.loads(sys.stdin.readline())))))


if __name__ == "__main__":
    main()
