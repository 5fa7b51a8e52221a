"""Errands for the telephone engine: one after the other within a lane, lanes side by side."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable

from huawu.switchboard.outbox import Errand
from huawu.telephony.ports import Telephone, TelephoneError

log = logging.getLogger(__name__)

_Job = tuple[Errand, Callable[[], None] | None]


class Lanes:
    """A lane lives as long as it has something to do."""

    def __init__(self, telephone: Telephone) -> None:
        self._telephone = telephone
        self._jobs: dict[str, deque[_Job]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def put(self, lane: str, errand: Errand, on_failure: Callable[[], None] | None = None) -> None:
        """Do ``errand`` when the earlier ones of ``lane`` are done; ``on_failure`` is called if it cannot be."""
        jobs = self._jobs.get(lane)
        if jobs is not None:
            jobs.append((errand, on_failure))
            return
        self._jobs[lane] = deque([(errand, on_failure)])
        task = asyncio.create_task(self._work(lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, lane: str) -> None:
        jobs = self._jobs[lane]
        while jobs:
            errand, on_failure = jobs[0]
            try:
                await errand(self._telephone)
            except Exception as error:  # noqa: BLE001 - one errand must not stop the others
                _report(error, on_failure)
            finally:
                jobs.popleft()
        del self._jobs[lane]

    def has(self, lane: str) -> bool:
        """Whether it has something to do."""
        return lane in self._jobs

    @property
    def busy(self) -> int:
        """Lanes with something to do."""
        return len(self._jobs)

    async def stop(self) -> None:
        """Leave what is not done yet."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


def _report(error: Exception, on_failure: Callable[[], None] | None) -> None:
    """Whatever goes wrong here, the lane goes on."""
    if isinstance(error, TelephoneError):
        log.warning("the engine refused: %s", error)
    else:
        log.error("an errand for the engine failed", exc_info=error)
    try:
        if on_failure is not None:
            on_failure()
    except Exception:
        log.exception("what follows from a failed errand failed")
