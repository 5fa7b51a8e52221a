"""A small client of Asterisk's REST interface: events and requests over one WebSocket (decision 0005)."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
import random
from base64 import b64encode
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from typing import Any, TypeAlias

import httpx
from pydantic_core import from_json, to_json
from websockets.exceptions import WebSocketException

from huawu.telephony.ports import TelephoneError
from huawu.telephony.wire import Wire

APPLICATION, SOFTPHONES, DIALLING = "huawu", "huawu-softphones", "huawu-dialling"
"""Our applications: that of calls, of the softphones' states, and of numbers that are dialled and not answered yet.
What one of the last two needs to hear of would be many messages in the first."""
TAKEN = "ApplicationReplaced"
"""Kind of message that says that another connection gets our application's events from now on."""
ANSWER = "RESTResponse"
"""Kind of message that answers a request; to an event filter it is an event like any other."""
FIRST_DELAY_S, LONGEST_DELAY_S = 0.2, 2.0
REQUEST_LIMIT_S = 5.0
UNDER_WAY = 12
"""So many requests are with the engine at a time, which works them off one after the other: enough that it never waits
for the next, also when an answer takes its time to us on a busy machine, and few enough that one that goes first need
not wait for long. With four, a busy house came to a stand where the processor was not the limit yet."""
_NOTHING_TO_DO = (
    "Channel not found",
    "Channel not in Stasis application",
    "Channel not in Stasis",
    "Channel not in this bridge",
    "Failed to answer channel",
    "Bridge isn't playing music",
    "already exists",
)
"""Refusals with another status than 404 that mean the same: what should end has ended, what should be is there."""

Json = dict[str, Any]
Answer: TypeAlias = Any
"""Decoded JSON: an object, a list of objects, or None."""
Query: TypeAlias = Mapping[str, str | int]
log = logging.getLogger(__name__)


class AriLink(Wire):
    """One connection, until it ends."""

    def __init__(self, address: str, headers: Mapping[str, str]) -> None:
        super().__init__(address, headers)
        self._keys = map(str, itertools.count(1))
        self._waiting: dict[str, asyncio.Future[Json]] = {}
        self._first: deque[tuple[str, bytes]] = deque()
        self._later: deque[tuple[str, bytes]] = deque()
        self._under_way: set[str] = set()
        self._put_at: dict[str, float] = {}
        """When each request that has not been sent yet was asked for, oldest first; by the loop's clock."""
        self._events: asyncio.Queue[Json | None] = asyncio.Queue()

    async def events(self) -> AsyncIterator[Json]:
        """Every event in the engine's order; ends with the connection."""
        while (event := await self._events.get()) is not None:
            yield event

    async def ask(self, message: Json, *, first: bool = False) -> Json:
        """Send a request, ``first`` of all that wait to be sent, and wait for its answer. Raises TelephoneError when
        the connection ends before."""
        key, loop = next(self._keys), asyncio.get_running_loop()
        answer: asyncio.Future[Json] = loop.create_future()
        self._waiting[key] = answer
        limit = loop.call_later(REQUEST_LIMIT_S, _fail, answer, "no answer")
        try:
            waiting = self._first if first else self._later
            waiting.append((key, to_json({"type": "RESTRequest", "request_id": key, **message})))
            self._put_at[key] = loop.time()
            self._send_more()
            return await answer
        except WebSocketException as error:
            raise TelephoneError(f"engine not reachable: {type(error).__name__}") from error
        finally:
            limit.cancel()
            del self._waiting[key]
            self._put_at.pop(key, None)
            self._is_over(key)  # it may not have been answered

    def unsent_s(self) -> float:
        """For how many seconds the oldest request that waits to be sent has waited."""
        oldest = next(iter(self._put_at.values()), None)
        return 0.0 if oldest is None else asyncio.get_running_loop().time() - oldest

    def _is_over(self, key: str) -> None:
        """The next request may go."""
        self._under_way.discard(key)
        with contextlib.suppress(WebSocketException):  # what waits is told of the end
            self._send_more()

    def _send_more(self) -> None:
        while len(self._under_way) < UNDER_WAY and (unsent := self._first or self._later):
            key, text = unsent.popleft()
            self._put_at.pop(key, None)
            if key in self._waiting:
                self.send(text)
                self._under_way.add(key)

    def on_text(self, text: bytes) -> None:
        """Sort what comes in into answers and events."""
        message = from_json(text)
        if message["type"] != ANSWER:
            self._events.put_nowait(message)
            return
        if (waiting := self._waiting.get(message["request_id"])) and not waiting.done():
            waiting.set_result(message)
        self._is_over(message["request_id"])

    def on_end(self) -> None:
        for waiting in self._waiting.values():
            _fail(waiting, "the link was lost")
        self._events.put_nowait(None)


def _fail(answer: asyncio.Future[Json], why: str) -> None:
    if not answer.done():
        answer.set_exception(TelephoneError(f"engine not reachable: {why}"))


class AriClient:
    """The way to one engine. ``base`` is ``http://host:port/ari``; the user is always ``huawu``."""

    def __init__(self, base: str, password: str) -> None:
        self._address = f"{base.replace('http', 'ws', 1)}/events?app={APPLICATION},{SOFTPHONES},{DIALLING}"
        self._login = {"Authorization": f"Basic {b64encode(f'{APPLICATION}:{password}'.encode()).decode()}"}
        self._base = base
        self._lists: httpx.AsyncClient | None = None
        self._link: AriLink | None = None

    def unsent_s(self) -> float:
        """For how many seconds a request has waited to be sent; 0 without a link."""
        return self._link.unsent_s() if self._link is not None else 0.0

    async def all(self, kind: str) -> list[Json]:
        """Everything of a kind that the engine has now: ``channels``, ``bridges``, ``endpoints/PJSIP``.

        Asked over HTTP: the engine makes room for a message of the WebSocket on its thread's stack and dies of one that
        is longer, which a list of some six hundred channels is.

        Raises TelephoneError when the engine refuses or is not reachable.
        """
        if self._lists is None:
            raise TelephoneError("engine not reachable: no link")
        try:
            answer = await self._lists.get(f"/{kind}")
            answer.raise_for_status()
        except httpx.HTTPStatusError as error:
            raise TelephoneError(f"GET {kind}: {error.response.status_code}") from error
        except httpx.HTTPError as error:
            raise TelephoneError(f"engine not reachable: {type(error).__name__}") from error
        found: list[Json] = from_json(answer.content)
        return found

    async def request(
        self,
        method: str,
        path: str,
        query: Query | None = None,
        *,
        body: Mapping[str, object] | None = None,
        first: bool = False,
    ) -> Answer:
        """Send one request, ``first`` of those that wait, and give the decoded answer; None when the channel or thing
        it speaks of is gone.

        Raises TelephoneError when the engine refuses or is not reachable.
        """
        if self._link is None:
            raise TelephoneError("engine not reachable: no link")
        message: Json = {"method": method, "uri": path.removeprefix("/")}
        if query:
            message["query_strings"] = [{"name": name, "value": str(value)} for name, value in query.items()]
        if body is not None:
            message |= {"content_type": "application/json", "message_body": to_json(body).decode()}
        return _decode(f"{method} {path.split('/')[1]}", await self._link.ask(message, first=first))

    async def links(self) -> AsyncGenerator[AriLink, None]:
        """Connections, one after the other for ever; the next is made when the body is done with one."""
        lists = httpx.AsyncClient(base_url=self._base, headers=self._login, timeout=REQUEST_LIMIT_S, trust_env=False)
        async with lists as self._lists, contextlib.aclosing(self._links()) as links:
            async for link in links:
                yield link

    async def _links(self) -> AsyncGenerator[AriLink, None]:
        delay = FIRST_DELAY_S
        while True:
            link = AriLink(self._address, self._login)
            try:
                await link.open()
                self._link, delay = link, FIRST_DELAY_S
                yield link
            except (OSError, WebSocketException, TimeoutError) as error:
                log.info("engine link refused: %s", type(error).__name__)
            finally:
                self._link = None
                await link.close()
            await asyncio.sleep(delay * random.uniform(0.5, 1.0))  # noqa: S311 - spreads load, keeps no secret
            delay = min(delay * 2, LONGEST_DELAY_S)


def _decode(what: str, answer: Json) -> Answer:
    text = answer.get("message_body")
    value = from_json(text) if text else {}
    status = answer["status_code"]
    if status < 400:
        return value
    reason = str(value.get("message") or value.get("error") or "") if isinstance(value, dict) else ""
    if status == 404 or reason.endswith(_NOTHING_TO_DO):
        return None
    raise TelephoneError(f"{what}: {status} {reason or answer.get('reason_phrase')}")
