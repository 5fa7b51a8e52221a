"""The browser's end of a desk: hand on, send back, nothing else. The live view's: :mod:`.floor_consumers`."""

from __future__ import annotations

import asyncio
import logging
import re
from contextlib import suppress
from json import JSONDecodeError
from typing import Any
from urllib.parse import parse_qs

from channels.consumer import get_handler_name
from channels.exceptions import StopConsumer
from channels.generic.websocket import AsyncJsonWebsocketConsumer

from huawu.cases.jobs import NEWS as CASE_NEWS
from huawu.clock.jobs import NEWS as OBLIGATION_NEWS
from huawu.handbook.jobs import NEWS as HANDBOOK_NEWS
from huawu.kit.errors import HuawuError
from huawu.kit.time import now
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.privacy.jobs import NEWS as PRIVACY_NEWS
from huawu.promises.jobs import NEWS
from huawu.reports.jobs import NEWS as REPORT_NEWS
from huawu.switchboard import line
from huawu.switchboard.errors import SwitchboardAwayError

log = logging.getLogger(__name__)

SIGN_OF_LIFE_S = 5.0
REFUSED = 4403
"""WebSocket close code: logged out, or not permitted."""
ABNORMAL = 1006
"""WebSocket close code: the line is gone (RFC 6455, 7.4.1)."""
UNREADABLE = 1003
"""WebSocket close code: what the page sent is no JSON text."""
_PAGE = re.compile(r"^[\w-]{8,64}$")


class ClosingConsumer(AsyncJsonWebsocketConsumer):
    """A socket that is left properly however its page goes.

    Where the page goes while something is sent to it, the server raises an exception of its own out of the sending and
    says nothing: without this the consumer's signs of life would go on, and a desk be held by a page that is gone."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401 - the framework's signature
        try:
            await super().__call__(scope, receive, send)
        except Exception:
            with suppress(StopConsumer):
                await self.websocket_disconnect({"type": "websocket.disconnect", "code": ABNORMAL, "reason": ""})
            raise


class HouseConsumer(ClosingConsumer):
    """A socket that only a user with ``permission``, or ``or_permission``, may open."""

    permission: Permission
    or_permission: Permission | None = None
    user: User

    async def connect(self) -> None:
        user = self.scope["user"]
        await self.accept()
        allowed = [permission for permission in (self.permission, self.or_permission) if permission]
        if not isinstance(user, User) or not any(map(user.may, allowed)):
            await self.close(REFUSED)
            return
        self.user = user
        await self.enter()

    async def enter(self) -> None:
        """The user may be here: begin."""

    async def dispatch(self, message: dict[str, Any]) -> None:
        """As in the base class, without its visit to a database thread before each message: none is used here."""
        await getattr(self, get_handler_name(message))(message)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - the framework's signature
        try:
            await super().receive(text_data=text_data, **kwargs)
        except (JSONDecodeError, ValueError):
            await self.close(UNREADABLE)


class DeskConsumer(HouseConsumer):
    """``/ws/desk?page=…``: one tab of an agent. ``page`` names the page load and survives reconnects;
    ``phone=desk_phone`` is said by an agent who talks on a SIP telephone instead of in the browser."""

    permission = Permission.DESK_USE
    or_permission = Permission.FLOOR_SUPERVISE
    groups = [  # noqa: RUF012 - the framework's way
        line.DESKS,
        NEWS,
        CASE_NEWS,
        PRIVACY_NEWS,
        REPORT_NEWS,
        HANDBOOK_NEWS,
        OBLIGATION_NEWS,
    ]
    life: asyncio.Task[None] | None = None

    async def enter(self) -> None:
        query = parse_qs(self.scope["query_string"].decode())
        asked = query.get("page", [""])[0]
        self.phone = "desk_phone" if query.get("phone") == ["desk_phone"] else "webrtc"
        self.page = asked if _PAGE.match(asked) else self.channel_name[-32:]
        self.since = now().timestamp()
        self.life = asyncio.create_task(self._show_life())

    async def _show_life(self) -> None:
        while True:
            try:
                await self.hello({})
            except Exception as error:  # noqa: BLE001 - whatever the layer raises, it will be back
                log.warning("a desk could not say that it is there: %s", type(error).__name__)
            await asyncio.sleep(SIGN_OF_LIFE_S)

    async def hello(self, event: dict[str, Any]) -> None:
        """The switchboard is new, or it is time to say that this tab is still here."""
        if self.life is None:
            return
        await line.tell(
            "desk.open",
            agent=self.user.get_username(),
            socket=self.channel_name,
            page=self.page,
            phone=self.phone,
            since=self.since,
        )

    async def disconnect(self, code: int) -> None:
        if self.life is not None:
            self.life.cancel()
            with suppress(SwitchboardAwayError):  # it will notice the silence
                await line.tell("desk.close", agent=self.user.get_username(), socket=self.channel_name)

    async def receive_json(self, content: Any, **kwargs: Any) -> None:  # noqa: ANN401 - the framework's signature
        if self.life is None or not isinstance(content, dict):
            return
        try:
            await line.tell(
                "desk.command",
                agent=self.user.get_username(),
                socket=self.channel_name,
                language=self.user.language,
                fields=content,
            )
        except HuawuError as error:
            reply = {"id": content.get("id"), "ok": False, "code": error.code}
            await self.desk_reply({**reply, "message": error.message(self.user.language)})

    async def desk_state(self, event: dict[str, Any]) -> None:
        await self.send_json({"type": "desk", "desk": event["desk"]})

    async def desk_reply(self, event: dict[str, Any]) -> None:
        await self.send_json({**event, "type": "reply"})

    async def promise_news(self, event: dict[str, Any]) -> None:
        """A promise of theirs, or one that they may decide about, is not as it was: the page reads anew."""
        if self.life is not None and self.user.get_username() in event["to"]:
            await self.send_json({"type": "promises"})

    async def reports_news(self, event: dict[str, Any]) -> None:
        """There was a sign of strain, of theirs or of somebody whom they lead: the page reads anew."""
        if self.life is not None and self.user.get_username() in event["to"]:
            await self.send_json({"type": "reports"})

    async def handbook_news(self, event: dict[str, Any]) -> None:
        """There may be something new to sign: the page looks."""
        if self.life is not None:
            await self.send_json({"type": "handbook"})

    async def privacy_news(self, event: dict[str, Any]) -> None:
        """What waits for a supervisor's word is not as it was: the page reads anew."""
        if self.life is not None and self.user.may(Permission.VOLUMES_JUDGE):
            await self.send_json({"type": "privacy"})

    async def obligation_news(self, event: dict[str, Any]) -> None:
        """What they or whom they lead owe is not as it was: the page reads anew."""
        if self.life is not None and self.user.get_username() in event["to"]:
            await self.send_json({"type": "obligations"})

    async def case_news(self, event: dict[str, Any]) -> None:
        """A case is not as it was: a page that shows it reads anew."""
        if self.life is not None:
            await self.send_json({"type": "case", "id": event["id"]})
