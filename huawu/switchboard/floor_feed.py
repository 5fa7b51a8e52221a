"""Keeps the live views and the big screens current: at most once a second, only what has changed, and nothing at all
while nobody looks."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from datetime import datetime, timedelta

from channels.exceptions import ChannelFull
from django.db import Error as DatabaseError

from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.switchboard import line
from huawu.switchboard.database import aside, day_figures
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.floor_schemas import FloorState
from huawu.switchboard.floor_views import NO_FIGURES, changes, floor_state, wall_state

log = logging.getLogger(__name__)

PAUSE_S = 1.0
"""Between two messages."""
PULSE_S = 5.0
"""A message at least this often, so that a screen knows that it is current; and fresh figures as often."""
WATCHED = timedelta(seconds=40)
"""For how long a screen counts that has said that it looks."""


class FloorFeed:
    """What goes out to the groups ``FLOOR`` and ``WALL``. Screens ask for the whole state once, then follow the
    changes; one that has missed some asks again."""

    def __init__(self, exchange: Exchange) -> None:
        self.exchange = exchange
        self.changed = asyncio.Event()
        self._figures = NO_FIGURES
        self._name, self._count = str(new_id()), 0
        self._sent: FloorState | None = None
        self._watched_until: datetime | None = None

    def watch(self) -> None:
        """Somebody looks."""
        self._watched_until = now() + WATCHED
        self.changed.set()

    async def ask(self, socket: str) -> None:
        """Somebody begins to look, or has missed something: send them the state that the next changes follow."""
        self._watched_until = now() + WATCHED
        if self._sent is None:
            self._sent = self.whole(now())
        elif self.changed.is_set():  # nobody is to decide by a picture that is a second old
            await self._send()
        message = {"type": "floor.state", "floor": self._sent.model_dump(mode="json")}
        with suppress(ChannelFull):  # a tab that does not read; it asks again when it does
            await line.channel_layer().send(socket, message)

    def whole(self, instant: datetime) -> FloorState:
        """The floor as it stands."""
        self._count += 1
        state = floor_state(self.exchange, instant, self._figures)
        return state.model_copy(update={"mark": f"{self._name}-{self._count}"})

    @property
    def watched(self) -> bool:
        return self._watched_until is not None and now() < self._watched_until

    async def run(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._keep_figures())
            group.create_task(self._keep_sending())

    async def _keep_sending(self) -> None:
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(PULSE_S):
                    await self.changed.wait()
            self.changed.clear()
            if self.watched:
                try:
                    await self._send()
                except Exception:
                    log.exception("the live view could not be sent")
            else:
                self._sent = None
            await asyncio.sleep(PAUSE_S)

    async def _send(self) -> None:
        self.changed.clear()
        before, floor = self._sent, self.whole(now())
        self._sent = floor
        layer = line.channel_layer()
        if before is not None:
            news = changes(before, floor).model_dump(mode="json")
            await layer.group_send(line.FLOOR, {"type": "floor.changes", "changes": news})
        await layer.group_send(line.WALL, {"type": "wall.state", "wall": wall_state(floor).model_dump(mode="json")})

    async def _keep_figures(self) -> None:
        """Fresh figures from the database, in a thread; the screens say how old they are when it is away."""
        while True:
            if self.watched:
                try:
                    self._figures = await aside(day_figures, now())
                    self.changed.set()
                except DatabaseError as error:
                    log.warning("figures not read: %s", type(error).__name__)
            else:
                self._figures = NO_FIGURES  # whoever looks next is not shown those of long ago
            await asyncio.sleep(PULSE_S if self.watched else PAUSE_S)
