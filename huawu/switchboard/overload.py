"""More calls than can be served (过载): whoever comes new hears the apology and is called back, until it is over.

Otherwise everybody waits for ever longer: behind callers who have long given up, and with talks whose buttons answer
late. We are behind when the loop's next turn comes late, or when requests wait for the engine to take them.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from huawu.kit.time import now
from huawu.switchboard.exchange import Exchange

log = logging.getLogger(__name__)

BEAT_S = 0.1
BEHIND_S, CAUGHT_UP_S = 2.0, 0.3
"""From which delay on nobody new is taken, and until which."""


class Overload:
    """Whether we are behind. ``requests_wait`` gives for how many seconds the oldest request has waited to be sent."""

    def __init__(self, exchange: Exchange, requests_wait: Callable[[], float]) -> None:
        self._exchange, self._requests_wait = exchange, requests_wait
        self._turned_away = 0
        self._uncollected = False

    async def watch(self) -> None:
        """For ever: each beat that comes late says how late everything is."""
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + BEAT_S
            await asyncio.sleep(BEAT_S)
            self.judge(max(loop.time() - due, self._requests_wait()), now())

    def judge(self, behind_s: float, instant: datetime) -> None:
        """What follows from being ``behind_s`` late."""
        exchange = self._exchange
        if exchange.overloaded_since is None and behind_s > BEHIND_S:
            log.error("more calls than can be served: callers hear the apology from now on (%.1f s behind)", behind_s)
            exchange.overloaded_since = instant
        elif exchange.overloaded_since is not None and behind_s < CAUGHT_UP_S:
            log.warning("caught up: callers are served again, %d were turned away", self._turned_away)
            exchange.overloaded_since, self._turned_away = None, 0
        else:
            return
        exchange.outbox.tell_floor()

    def turns_away(self) -> bool:
        """Whether a caller who has just arrived is to hear the apology; counts them."""
        if self._exchange.overloaded_since is None:
            return False
        self._turned_away += 1
        self._uncollected = True
        return True

    def take_uncollected(self) -> bool:
        """Whether somebody has been turned away since this was asked last, and is owed a call."""
        owed, self._uncollected = self._uncollected, False
        return owed
