"""What has to be asked of the engine because of its own events, without keeping the events behind waiting."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine

from huawu.telephony.ports import TelephoneError

log = logging.getLogger(__name__)


class Asides:
    """One after the other for each channel, channels side by side."""

    def __init__(self) -> None:
        self._last: dict[str, asyncio.Task[None]] = {}

    def put(self, channel_id: str, work: Coroutine[object, object, None]) -> None:
        """Begin ``work`` when what was put before for the channel is over, however that ends."""
        task = asyncio.create_task(_after(self._last.get(channel_id), work))
        self._last[channel_id] = task
        task.add_done_callback(lambda done: self._forget(channel_id, done))

    def _forget(self, channel_id: str, done: asyncio.Task[None]) -> None:
        if self._last.get(channel_id) is done:
            del self._last[channel_id]

    async def stop(self) -> None:
        """Leave what is not done yet."""
        tasks = list(self._last.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _after(before: asyncio.Task[None] | None, work: Coroutine[object, object, None]) -> None:
    try:
        if before is not None:
            await asyncio.wait([before])
        await work
    except TelephoneError as error:
        log.warning("the engine refused: %s", error)
    except Exception:
        log.exception("what follows from an event of the engine failed")
    finally:
        work.close()  # never begun when it was told to stop before
