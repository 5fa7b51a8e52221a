"""What callers do beside the talk, and how a queue is set up for them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.calls.sip_caller import SipCall
from tests.system.agent import DeskClient
from tests.system.evidence import LIMIT_S

WITH_MENU = "4000000002"
SUPERVISOR = "2001"
BEEP = 1000.0
"""Hertz: the tone before a message."""


async def presses(call: SipCall, keys: str) -> None:
    """One key after the other, each when the menu is being said."""
    for key in keys:
        call.audio.forget()
        await call.audio.until_loud()
        call.audio.press(key)
        await call.audio.until_packets(15)  # or the next would be one with it


async def call_with(person: DeskClient, outcome: str) -> str:
    """Id of the newest call with this outcome, once there is one in the books."""
    async with asyncio.timeout(LIMIT_S):
        while not (found := (await person.api("POST", "/calls/search", outcome=outcome))["items"]):
            await asyncio.sleep(0.1)
    return str(found[0]["id"])


@asynccontextmanager
async def queue_that(supervisor: DeskClient, *, at: int = 0, **does: object) -> AsyncIterator[None]:
    """The queue at this place in the list differs in these settings for a while."""

    async def change(**fields: object) -> dict[str, object]:
        queue = (await supervisor.api("GET", "/settings/queues"))[at]
        before = {name: queue[name] for name in fields}
        await supervisor.api("PUT", f"/settings/queues/{queue['id']}", **{**queue, **fields})
        return before

    before = await change(**does)
    await asyncio.sleep(0.5)  # the switchboard is told, and reads it beside its work
    try:
        yield
    finally:
        await change(**before)
