"""A browser's WebSocket without a network, on Channels' own routing. (``channels.testing`` needs a second server.)"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

from asgiref.testing import ApplicationCommunicator
from channels.routing import URLRouter
from django.contrib.auth.models import AnonymousUser

from huawu.people.models import User
from huawu.switchboard.sockets import websocket_urlpatterns

LIMIT_S = 2.0
Message = dict[str, Any]


class Tab:
    """What a page can do with its socket."""

    def __init__(self, communicator: Any) -> None:
        self._communicator = communicator

    async def say(self, content: object) -> None:
        """Send JSON."""
        await self.send(text=json.dumps(content))

    async def send(self, *, text: str | None = None, data: bytes | None = None) -> None:
        """Send a frame as it is."""
        await self._communicator.send_input({"type": "websocket.receive", "text": text, "bytes": data})

    async def frame(self) -> Message:
        """The next thing that comes, whatever it is."""
        return cast(Message, await self._communicator.receive_output(LIMIT_S))

    async def hear(self) -> Message:
        """The next JSON message."""
        return cast(Message, json.loads((await self.frame())["text"]))

    async def hears_nothing(self) -> bool:
        return bool(await self._communicator.receive_nothing())


class PageGoneError(OSError):
    """What a server raises when there is nobody to send to any more."""


def _scope(user: User | AnonymousUser, path: str) -> dict[str, Any]:
    address, _, query = path.partition("?")
    return {"type": "websocket", "path": address, "query_string": query.encode(), "headers": [], "user": user}


def _routes() -> Any:
    return URLRouter(cast(Any, websocket_urlpatterns))


@asynccontextmanager
async def leaving_tab(user: User, path: str = "/ws/desk?page=page-0001") -> AsyncIterator[asyncio.Future[None]]:
    """A socket whose page is gone by the time that something is sent to it. Gives how the server's end of it ends."""

    async def nobody(scope: Message, receive: Any, send: Any) -> None:
        async def refuse(message: Message) -> None:
            if message["type"] == "websocket.send":
                raise PageGoneError
            await send(message)

        await _routes()(scope, receive, refuse)

    communicator: Any = ApplicationCommunicator(nobody, _scope(user, path))  # type: ignore[no-untyped-call]
    await communicator.send_input({"type": "websocket.connect"})
    await communicator.receive_output(LIMIT_S)
    yield communicator.future


@asynccontextmanager
async def tab(user: User | AnonymousUser, path: str = "/ws/desk?page=page-0001") -> AsyncIterator[Tab]:
    """An open socket of ``user``; closed at the end."""
    communicator: Any = ApplicationCommunicator(_routes(), _scope(user, path))  # type: ignore[no-untyped-call]
    await communicator.send_input({"type": "websocket.connect"})
    assert (await communicator.receive_output(LIMIT_S))["type"] == "websocket.accept"
    yield Tab(communicator)
    await communicator.send_input({"type": "websocket.disconnect", "code": 1000})
    await communicator.wait(LIMIT_S)
