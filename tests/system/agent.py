"""An agent at the keyboard of a running house, over the same HTTP and WebSocket addresses as the browser's."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import secrets
from collections.abc import AsyncIterator, Callable
from types import TracebackType
from typing import Any, Self

import httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Origin

from huawu.config.demo import PASSWORD
from tests.calls.sip_caller import SipCall, SipPhone
from tests.system.running import RunningHouse
from tests.system.words import AGENT_TONE

PATIENCE_S = 15.0
RECONNECT_S = 0.5
"""The browser's first pause before it tries again."""

Desk = dict[str, Any]


class CommandRefusedError(Exception):
    """The switchboard said no; ``args`` are code and message."""


class DeskClient:
    """Logs in, opens the desk and follows it; ``async with DeskClient(origin, number, password) as desk``."""

    def __init__(self, origin: str, number: str, password: str, *, phone: str = "desk_phone") -> None:
        self.origin, self.number, self._password = origin, number, password
        self._phone = phone
        self.page = secrets.token_hex(8)
        self.desk: Desk = {}
        self._http = httpx.AsyncClient(base_url=origin, trust_env=False, timeout=PATIENCE_S)
        self._socket: ClientConnection | None = None
        self._line: asyncio.Task[None] | None = None
        self._may_connect = asyncio.Event()
        self._changed = asyncio.Condition()
        self._ids = itertools.count(1)
        self._replies: dict[int, asyncio.Future[dict[str, Any]]] = {}

    async def __aenter__(self) -> Self:
        await self.log_in()
        try:
            await self.open()
        except BaseException:  # a desk left open would be in the way of the next test
            await DeskClient.close(self)
            await self._http.aclose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
        await self._http.aclose()

    async def log_in(self) -> None:
        """A session like the browser's."""
        await self._http.get("/_allauth/browser/v1/config")
        await self._http.get("/_allauth/browser/v1/auth/session")
        answer = await self._http.post(
            "/_allauth/browser/v1/auth/login",
            json={"username": self.number, "password": self._password},
            headers=self._headers(),
        )
        answer.raise_for_status()

    def _headers(self) -> dict[str, str]:
        return {"X-CSRFToken": self._http.cookies.get("csrftoken") or "", "Referer": self.origin}

    async def fetch(self, path: str) -> bytes:
        """The bytes behind an API path."""
        answer = await self._http.get(f"/api{path}")
        answer.raise_for_status()
        return answer.content

    async def ask(self, method: str, path: str, **body: object) -> httpx.Response:
        """Call the API as this person; whatever the answer is."""
        return await self._http.request(method, f"/api{path}", json=body or None, headers=self._headers())

    async def api(self, method: str, path: str, **body: object) -> Any:
        """Call the API as this person and give the decoded answer."""
        answer = await self.ask(method, path, **body)
        answer.raise_for_status()
        return answer.json() if answer.content else None

    async def open(self) -> None:
        """Open the desk and wait until it has a softphone."""
        await self.look()
        await self.until(lambda desk: desk.get("softphone") is not None)

    async def look(self) -> None:
        """Open the desk and wait for the first state; another page may hold it. The line is found again when it is
        lost, as in the browser."""
        self._may_connect.set()
        self._line = asyncio.create_task(self._keep_line())
        await self.until(lambda desk: True)

    async def close(self) -> None:
        """Close the tab."""
        if self._line is not None:
            self._line.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._line

    async def lose_line(self) -> None:
        """The network is gone, without a word to the server, until :meth:`find_line`."""
        self._may_connect.clear()
        if self._socket is not None:
            self._socket.transport.abort()
        async with asyncio.timeout(PATIENCE_S), self._changed:
            await self._changed.wait_for(lambda: not self.desk)

    def find_line(self) -> None:
        self._may_connect.set()

    async def _keep_line(self) -> None:
        while True:
            await self._may_connect.wait()
            with contextlib.suppress(OSError, WebSocketException):
                async with self._connect() as self._socket:
                    await self._read(self._socket)
            self._socket = None
            async with self._changed:
                self.desk = {}
                self._changed.notify_all()
            await asyncio.sleep(RECONNECT_S)

    def _connect(self) -> connect:
        cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in self._http.cookies.jar)
        address = f"{self.origin.replace('http', 'ws', 1)}/ws/desk?page={self.page}&phone={self._phone}"
        return connect(
            address, additional_headers={"Cookie": cookies}, origin=Origin(self.origin), proxy=None, close_timeout=1
        )

    async def _read(self, socket: ClientConnection) -> None:
        async for text in socket:
            message = json.loads(text)
            if message["type"] == "reply":
                future = self._replies.pop(message["id"], None)
                if future is not None and not future.done():  # nobody waits any more for one that came late
                    future.set_result(message)
            if message["type"] != "desk":  # nor is there anything to do about news for pages
                continue
            self.on_state(message["desk"])
            async with self._changed:
                self.desk = message["desk"]
                self._changed.notify_all()

    def on_state(self, desk: Desk) -> None:
        """For those who want to know at once."""

    async def until(self, holds: Callable[[Desk], object], seconds: float = PATIENCE_S) -> Desk:
        """Wait until the desk is as asked; TimeoutError otherwise."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(lambda: bool(self.desk) and bool(holds(self.desk)))
        return self.desk

    async def command(self, name: str, **fields: object) -> None:
        """Send a command and wait for its reply; :class:`CommandRefusedError` when it is a no."""
        assert self._socket is not None
        identity = next(self._ids)
        future = self._replies[identity] = asyncio.get_running_loop().create_future()
        await self._socket.send(json.dumps({"id": identity, "command": name, **fields}))
        reply = await asyncio.wait_for(future, PATIENCE_S)
        if not reply["ok"]:
            raise CommandRefusedError(reply["code"], reply["message"])

    async def about_call(self, name: str, **fields: object) -> None:
        await self.command(name, call_id=self.desk["contact"]["call_id"], **fields)

    async def ready(self) -> None:
        """Go ready and wait until it has taken effect."""
        await self.command("set_state", state="ready")
        await self.until(lambda desk: desk["state"] == "ready")


@contextlib.asynccontextmanager
async def logged_in(house: RunningHouse, number: str) -> AsyncIterator[DeskClient]:
    """Somebody who looks at pages and has no desk open."""
    person = DeskClient(house.origin, number, PASSWORD)
    await person.log_in()
    try:
        yield person
    finally:
        await person._http.aclose()


class AgentAtDesk(DeskClient):
    """A :class:`DeskClient` with a SIP telephone on the desk that plays ``tone``."""

    def __init__(self, house: RunningHouse, number: str, *, origin: str = "", tone: float = AGENT_TONE) -> None:
        super().__init__(origin or house.origin, number, PASSWORD)
        self.tone = tone
        self.house = house
        self.phone: SipPhone
        self.talk: SipCall

    async def open(self) -> None:
        await super().open()
        account = self.desk["softphone"]
        self.phone = await SipPhone(self.house.sip, account["account"], account["password"]).__aenter__()
        assert await self.phone.register() == 200
        await self.until(lambda desk: desk["softphone_reachable"])

    async def close(self) -> None:
        await self.phone.__aexit__()
        await super().close()

    async def ringing(self) -> SipCall:
        """Wait until both the desk and the telephone ring."""
        await self.until(lambda desk: desk["state"] == "offered")
        return await asyncio.wait_for(self.phone.incoming.get(), PATIENCE_S)

    async def pick_up(self) -> SipCall:
        """Answer what rings, and wait until the desk shows the talk."""
        self.accept(await self.ringing())
        await self.until(lambda desk: desk["state"] == "talking")
        return self.talk

    async def monitor(self, agent: str, mode: str) -> SipCall:
        """Come into the agent's talk; the telephone answers by itself."""
        await self.command("monitor", agent=agent, mode=mode)
        self.accept(await asyncio.wait_for(self.phone.incoming.get(), PATIENCE_S))
        await self.until(lambda desk: desk["state"] == "monitoring")
        return self.talk

    async def dial(self, **to: object) -> SipCall:
        """Call somebody; the telephone answers by itself, as one on a desk would."""
        await self.command("dial", **to)
        self.accept(await asyncio.wait_for(self.phone.incoming.get(), PATIENCE_S))
        return self.talk

    def accept(self, ring: SipCall) -> None:
        self.talk = ring
        ring.audio.play(self.tone)
        ring.accept()

    async def leave(self) -> None:
        """Finish whatever stands at the desk and go offline, so that the next test finds the house quiet."""
        await self.command("set_state", state="offline")
        for command in ("hang_up", "finish_wrap_up"):
            with contextlib.suppress(CommandRefusedError):  # the other side may be quicker
                if self.desk["contact"]:
                    await self.about_call(command)
        await self.until(lambda desk: desk["state"] == "offline")
