"""The browser's end of the live view and of a big screen."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

from django.db import Error as DatabaseError

from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.switchboard import line
from huawu.switchboard.access import eyes_of, is_display_key
from huawu.switchboard.consumers import REFUSED, ClosingConsumer, HouseConsumer
from huawu.switchboard.errors import DisplayKeyError, SwitchboardAwayError
from huawu.switchboard.floor_schemas import FloorChanges, FloorState
from huawu.switchboard.floor_views import Eyes, for_eyes

LOOKING_S = 15.0
"""How often a screen says that somebody looks, and a big screen's key is looked up again."""
KEY_WITHIN_S = 10.0
KEY_LENGTH = 64


async def _tell(kind: str, **fields: object) -> None:
    with suppress(SwitchboardAwayError):  # the view comes when it is back
        await line.tell(kind, **fields)


class FloorConsumer(HouseConsumer):
    """``/ws/floor``: the live view, cut to the agents the user may see."""

    permission = Permission.FLOOR_VIEW
    groups = [line.FLOOR]  # noqa: RUF012 - the framework's way
    eyes: Eyes | None = None
    mark = ""
    """Of the state that the page has."""
    life: asyncio.Task[None] | None = None

    async def enter(self) -> None:
        self.eyes = await eyes_of(self.user)
        await self._ask()
        self.life = asyncio.create_task(self._look())

    async def _ask(self) -> None:
        await _tell("floor.ask", socket=self.channel_name)

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(LOOKING_S)
            await _tell("floor.watch")

    async def hello(self, event: dict[str, Any]) -> None:
        """The switchboard is new."""
        if self.eyes is not None:
            await self._ask()

    async def disconnect(self, code: int) -> None:
        if self.life is not None:
            self.life.cancel()

    async def floor_state(self, event: dict[str, Any]) -> None:
        if self.eyes is None:
            return
        floor = for_eyes(FloorState.model_validate(event["floor"]), self.eyes)
        self.mark = floor.mark
        await self.send_json({"type": "floor", "floor": floor.model_dump(mode="json")})

    async def floor_changes(self, event: dict[str, Any]) -> None:
        if self.eyes is None or not self.mark:
            return
        if event["changes"]["after"] != self.mark:
            self.mark = ""  # some were missed: wait for the whole state
            await self._ask()
            return
        news = for_eyes(FloorChanges.model_validate(event["changes"]), self.eyes)
        self.mark = news.mark
        await self.send_json({"type": "floor_changes", "changes": news.model_dump(mode="json")})


class WallConsumer(ClosingConsumer):
    """``/ws/wall``: the figures for a big screen. The first command has to be ``open``, with a display key, or without
    one from somebody who may see the floor. The key comes in a message, not in the address, so that no log has it."""

    groups = [line.WALL]  # noqa: RUF012
    life: asyncio.Task[None] | None = None
    key = ""
    opened = False

    async def connect(self) -> None:
        await self.accept()
        self.life = asyncio.create_task(self._shut_unless_opened())

    async def _shut_unless_opened(self) -> None:
        await asyncio.sleep(KEY_WITHIN_S)
        await self.close(REFUSED)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - the framework's signature
        try:
            await super().receive(text_data=text_data, **kwargs)
        except ValueError:
            await self.close(REFUSED)

    async def receive_json(self, content: Any, **kwargs: Any) -> None:  # noqa: ANN401 - the framework's signature
        if self.opened or not isinstance(content, dict) or content.get("command") != "open":
            return
        key = str(content.get("key", ""))[: KEY_LENGTH + 1]
        if not await self._may_look(key):
            error = DisplayKeyError()
            reply = {"type": "reply", "id": content.get("id"), "ok": False, "code": error.code}
            await self.send_json({**reply, "message": error.message("zh-hans")})
            await self.close(REFUSED)
            return
        self.key, self.opened = key, True
        await self.send_json({"type": "reply", "id": content.get("id"), "ok": True})
        if self.life is not None:
            self.life.cancel()
        self.life = asyncio.create_task(self._look())

    async def _may_look(self, key: str) -> bool:
        if key:
            return await is_display_key(key)
        user = self.scope.get("user")
        return isinstance(user, User) and user.may(Permission.FLOOR_VIEW)

    async def _look(self) -> None:
        """Say that somebody looks; a key that has been revoked meanwhile shuts the screen."""
        while True:
            await _tell("floor.watch")
            await asyncio.sleep(LOOKING_S)
            if self.key and not await self._still_good():
                await self.close(REFUSED)
                return

    async def _still_good(self) -> bool:
        """A screen that shows already is not shut because the database is away."""
        try:
            return await is_display_key(self.key)
        except DatabaseError:
            return True

    async def hello(self, event: dict[str, Any]) -> None:
        """The switchboard is new."""
        if self.opened:
            await _tell("floor.watch")

    async def disconnect(self, code: int) -> None:
        if self.life is not None:
            self.life.cancel()

    async def wall_state(self, event: dict[str, Any]) -> None:
        if self.opened:
            await self.send_json({"type": "wall", "wall": event["wall"]})
