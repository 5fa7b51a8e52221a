"""The desks of a floor without browsers: ``python -m bench.floor.desks 5001 5002 …`` in the environment of a house.

Plays the web process's part on the channel layer: opens each desk, shows signs of life, reads every state, and reports
ready. The first line printed is the softphones' accounts as JSON, in the order of the numbers; ``ready`` follows each
time all of them are ready. Ends when its standard input does.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import Callable
from time import time
from typing import Any

import uvloop

PAGE = "bench-page"
SIGN_OF_LIFE_S = 5.0
BACK_S = 0.2
"""How soon an agent who was taken off ready is back: a load cannot sulk."""


class DeskAlone:
    """One desk as a tab would hold it."""

    def __init__(self, number: str, channel: str) -> None:
        self.number, self.channel = number, channel
        self.desk: dict[str, Any] = {}
        self._changed = asyncio.Event()
        self.taken_off = 0
        """How often the agent was taken off ready."""

    async def show_life(self) -> None:
        from huawu.switchboard import line

        since = time()
        while True:
            with contextlib.suppress(Exception):  # the layer or the switchboard may be away; both come back
                await line.tell(
                    "desk.open", agent=self.number, socket=self.channel, page=PAGE, phone="desk_phone", since=since
                )
            await asyncio.sleep(SIGN_OF_LIFE_S)

    def on_state(self, desk: dict[str, Any]) -> None:
        self.taken_off += desk["state"] == "break" != self.desk.get("state")
        self.desk = desk
        self._changed.set()

    async def stay_ready(self) -> None:
        """Report ready whenever the agent is not, softphone permitting."""
        while True:
            await self._until(lambda desk: desk["softphone"] and desk["state"] in {"offline", "break"})
            with contextlib.suppress(Exception):
                await self._command("set_state", state="ready")
            await asyncio.sleep(BACK_S)

    async def _command(self, name: str, **fields: object) -> None:
        from huawu.switchboard import line

        await line.tell(
            "desk.command",
            agent=self.number,
            socket=self.channel,
            language="en",
            fields={"command": name, "id": 1, **fields},
        )

    async def until(self, state: str) -> None:
        """Wait until the desk has a softphone and, when ``state`` is given, is in it."""
        await self._until(lambda desk: desk["softphone"] and state in {"", desk["state"]})

    async def _until(self, holds: Callable[[dict[str, Any]], object]) -> None:
        while not (self.desk and holds(self.desk)):
            self._changed.clear()
            await self._changed.wait()

    async def leave(self) -> None:
        from huawu.switchboard import line

        await self._command("set_state", state="offline")
        await line.tell("desk.close", agent=self.number, socket=self.channel)


async def read(channel: str, desks: dict[str, DeskAlone]) -> None:
    """Hand every state to its desk. One channel serves all: a reader for each would cost more than the desks."""
    from huawu.switchboard import line

    layer = line.channel_layer()
    while True:
        try:
            message = await layer.receive(channel)
        except Exception:  # noqa: BLE001 - the layer may be away; it comes back
            await asyncio.sleep(1)
            continue
        if message["type"] == "desk.state":
            desks[message["desk"]["agent_number"]].on_state(message["desk"])


async def run(numbers: list[str]) -> None:
    """Hold the desks until the standard input ends."""
    from huawu.switchboard import line

    channel = await line.channel_layer().new_channel()
    desks = [DeskAlone(number, channel) for number in numbers]
    work = [asyncio.create_task(part) for desk in desks for part in (desk.show_life(), desk.stay_ready())]
    work.append(asyncio.create_task(read(channel, {desk.number: desk for desk in desks})))
    await asyncio.gather(*(desk.until("") for desk in desks))
    accounts = [(desk.desk["softphone"]["account"], desk.desk["softphone"]["password"]) for desk in desks]
    print(json.dumps(accounts), flush=True)
    await asyncio.gather(*(desk.until("ready") for desk in desks))
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    for task in work:
        task.cancel()
    await asyncio.gather(*work, return_exceptions=True)
    for desk in desks:
        await desk.leave()
    print(json.dumps({"taken_off": sum(desk.taken_off for desk in desks)}), file=sys.stderr, flush=True)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huawu.config.settings")
    import django

    django.setup()
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(run(sys.argv[1:]))
