"""Who is calling: asked of the database at once on a quiet house, for several callers together on a busy one."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from django.db import Error as DatabaseError

from huawu.switchboard.database import aside, caller_cards
from huawu.switchboard.live import LiveCall
from huawu.switchboard.schemas import CallerCard

log = logging.getLogger(__name__)

LIMIT_S = 5.0
PAUSE_S = 0.2
"""After a look-up; who comes meanwhile shares the next one."""

Spawn = Callable[[Coroutine[Any, Any, None]], None]
Found = Callable[[LiveCall, CallerCard], None]


class LookUps:
    """``spawn`` runs work in the background; ``found`` is told of each caller's card. Nobody is told of callers who
    could not be looked up: the call goes on without."""

    def __init__(self, spawn: Spawn, found: Found) -> None:
        self._spawn, self._found = spawn, found
        self._wanted: list[LiveCall] = []
        self._asking = False

    def put(self, call: LiveCall) -> None:
        """Look up the caller of ``call`` soon."""
        self._wanted.append(call)
        if not self._asking:
            self._asking = True
            self._spawn(self._ask_for_all())

    async def _ask_for_all(self) -> None:
        try:
            while self._wanted:
                calls, self._wanted = self._wanted, []
                await self._ask(calls)
                await asyncio.sleep(PAUSE_S)
        finally:
            self._asking = False

    async def _ask(self, calls: Sequence[LiveCall]) -> None:
        try:
            async with asyncio.timeout(LIMIT_S):
                cards = await aside(caller_cards, {call.caller for call in calls})
        except (DatabaseError, TimeoutError) as error:
            log.warning("%d callers not looked up: %s", len(calls), type(error).__name__)
            return
        for call in calls:
            try:
                self._found(call, cards[call.caller])
            except Exception:
                log.exception("what follows from a look-up failed")
