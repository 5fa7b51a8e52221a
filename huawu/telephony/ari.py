"""A small client of Asterisk's REST interface: events over a WebSocket, requests over kept-alive HTTP."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import random
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from typing import Any, TypeAlias

import httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from huawu.telephony.ports import TelephoneError

APPLICATION = "huawu"
FIRST_DELAY_S, LONGEST_DELAY_S = 0.2, 5.0
REQUEST_LIMIT_S = 5.0
_CONNECTIONS = 32

_NOTHING_TO_DO = (
    "Channel not found",
    "Channel not in Stasis application",
    "Channel not in Stasis",
    "Bridge isn't playing music",
)
"""Refusals with another status than 404 that mean the same: what should end has ended."""

Json = dict[str, Any]
Answer: TypeAlias = Any
"""Decoded JSON: an object, a list of objects, or None."""
log = logging.getLogger(__name__)


class AriClient:
    """One link to one engine. ``base`` is ``http://host:port/ari``; the user is always ``huawu``."""

    def __init__(self, base: str, password: str) -> None:
        self.base = base
        self._password = password
        limits = httpx.Limits(max_connections=_CONNECTIONS, max_keepalive_connections=_CONNECTIONS)
        self._http = httpx.AsyncClient(
            base_url=base, auth=(APPLICATION, password), timeout=REQUEST_LIMIT_S, limits=limits, trust_env=False
        )

    async def close(self) -> None:
        await self._http.aclose()

    async def request(
        self,
        method: str,
        path: str,
        query: Mapping[str, str | int] | None = None,
        *,
        body: Mapping[str, object] | None = None,
    ) -> Answer:
        """Send one request and give the decoded answer; None when the channel or thing it speaks of is gone.

        Raises TelephoneError when the engine refuses or is not reachable.
        """
        try:
            answer = await self._http.request(method, path, params=dict(query or {}), json=body)
        except httpx.TransportError as error:
            raise TelephoneError(f"engine not reachable: {type(error).__name__}") from error
        if answer.is_error:
            reason = _reason(answer)
            if answer.status_code == httpx.codes.NOT_FOUND or reason in _NOTHING_TO_DO:
                return None
            raise TelephoneError(f"{method} {path.split('/')[1]}: {answer.status_code} {reason}")
        return answer.json() if answer.content else {}

    async def connections(self) -> AsyncGenerator[ClientConnection, None]:
        """Event connections, one after the other for ever; the next is made when the body is done with one."""
        delay = FIRST_DELAY_S
        while True:
            try:
                async with connect(self._events_address(), max_queue=None, max_size=None, proxy=None) as socket:
                    delay = FIRST_DELAY_S
                    yield socket
            except (OSError, WebSocketException, TimeoutError) as error:
                log.info("engine link lost or refused: %s", type(error).__name__)
            await asyncio.sleep(delay * random.uniform(0.5, 1.0))  # noqa: S311 - spreads load, keeps no secret
            delay = min(delay * 2, LONGEST_DELAY_S)

    def _events_address(self) -> str:
        return f"{self.base.replace('http', 'ws', 1)}/events?app={APPLICATION}&api_key={APPLICATION}:{self._password}"


async def messages(socket: ClientConnection) -> AsyncIterator[Json]:
    """The events of one connection until it ends."""
    with contextlib.suppress(WebSocketException):
        async for text in socket:
            yield json.loads(text)


def _reason(answer: httpx.Response) -> str:
    try:
        return str(answer.json().get("message", ""))
    except ValueError:
        return ""
