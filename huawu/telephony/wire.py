"""A WebSocket to the engine: the protocol of ``websockets`` without its streams, queues and tasks, which cost several
times what the protocol itself does, for each of some twenty messages a call; and whole texts without the protocol."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import cast

from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.http11 import Response
from websockets.protocol import State
from websockets.uri import parse_uri

from huawu.telephony.frames import Frames, masked_text

OPEN_LIMIT_S, CLOSE_LIMIT_S = 10.0, 1.0
PULSE_S = 20.0
"""When nothing has come for so long the engine is asked for a sign of life; when none comes for as long again, the
connection is given up."""
_END_OF_HEAD = b"\r\n\r\n"


class Wire(asyncio.Protocol):
    """One connection, from the handshake to its end. Sub-classes say what follows from each message and from the end.

    The instance is the transport's protocol: ``await wire.open()`` makes the connection."""

    def __init__(self, address: str, headers: Mapping[str, str]) -> None:
        self._uri = parse_uri(address)
        self._headers = headers
        self._protocol = ClientProtocol(self._uri, max_size=None)
        self._loop = asyncio.get_running_loop()
        self._opened: asyncio.Future[None] = self._loop.create_future()
        self._closed: asyncio.Future[None] = self._loop.create_future()
        self._transport: asyncio.Transport | None = None
        self._head = b""
        self._in_frames = False
        self._frames = Frames()
        self._parts: list[bytes] = []
        self._unsent: list[bytes] = []
        self._sending = False
        self._heard = True
        self._pulse: asyncio.TimerHandle | None = None

    def on_text(self, text: bytes) -> None:
        """A whole message has come."""
        raise NotImplementedError

    def on_end(self) -> None:
        """No message will come any more; called once."""
        raise NotImplementedError

    async def open(self) -> None:
        """Connect. Raises OSError, TimeoutError or WebSocketException when that cannot be."""
        try:
            async with asyncio.timeout(OPEN_LIMIT_S):
                await self._loop.create_connection(lambda: self, self._uri.host, self._uri.port)
                await self._opened
        except BaseException:
            self._abort()
            raise

    async def close(self) -> None:
        """End the connection, politely if the other side lets us. Safe to repeat."""
        if self._transport is None:
            return
        if self._protocol.state is State.OPEN:
            self._protocol.send_close()
            self._flush()
        await asyncio.wait([self._closed], timeout=CLOSE_LIMIT_S)
        self._abort()

    def send(self, text: bytes) -> None:
        """Send a message; those of one step of the loop go together. Raises WebSocketException when the connection has
        ended."""
        if self._protocol.state is State.OPEN:
            self._unsent.append(masked_text(text))
        else:
            self._protocol.send_text(text)  # refuses
        if not self._sending:
            self._sending = True
            self._loop.call_soon(self._flush)

    # asyncio.Protocol

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        request = self._protocol.connect()
        request.headers.update(self._headers)
        self._protocol.send_request(request)
        self._flush()
        self._pulse = self._loop.call_later(PULSE_S, self._feel_pulse)

    def data_received(self, data: bytes) -> None:
        self._heard = True
        if self._in_frames:
            self._take_frames(data)
        else:
            self._shake_hands(data)
        self._flush()
        if self._protocol.close_expected():
            self._loop.call_later(CLOSE_LIMIT_S, self._abort)

    def eof_received(self) -> None:
        self._protocol.receive_eof()

    def connection_lost(self, exc: Exception | None) -> None:
        if self._pulse is not None:
            self._pulse.cancel()
        if not self._opened.done():
            self._opened.set_exception(exc or ConnectionResetError())
            self._opened.exception()  # nobody may be waiting any more
        if not self._closed.done():
            self._closed.set_result(None)
            self.on_end()

    # what stands behind

    def _shake_hands(self, data: bytes) -> None:
        """The head of the answer goes through the protocol; what comes after it, if the answer is yes, are frames."""
        known, self._head = len(self._head), self._head + data
        ends = self._head.find(_END_OF_HEAD)
        mine = max(ends + len(_END_OF_HEAD) - known, 0) if ends >= 0 else len(data)
        self._protocol.receive_data(data[:mine])
        self._take_events()
        if self._in_frames:
            self._take_frames(data[mine:])
        else:
            self._protocol.receive_data(data[mine:])
            self._take_events()

    def _take_frames(self, data: bytes) -> None:
        """Whole texts are taken as they are; what else comes, frame by frame, goes through the protocol."""
        for text, frame in self._frames.feed(data):
            if text is not None and not self._parts:
                self.on_text(text)
            else:
                self._protocol.receive_data(frame)
                self._take_events()

    def _take_events(self) -> None:
        for event in self._protocol.events_received():
            if isinstance(event, Response):
                self._answered()
            elif isinstance(event, Frame) and event.opcode in (Opcode.TEXT, Opcode.CONT):
                self._parts.append(bytes(event.data))
                if event.fin:
                    text, self._parts = b"".join(self._parts), []
                    self.on_text(text)

    def _answered(self) -> None:
        refused = self._protocol.handshake_exc
        if self._opened.done():
            return
        if refused is None:
            self._in_frames = True
            self._opened.set_result(None)
        else:
            self._opened.set_exception(refused)

    def _flush(self) -> None:
        self._sending = False
        data = b"".join([*self._unsent, *self._protocol.data_to_send()])
        self._unsent.clear()
        if data and self._transport is not None and not self._transport.is_closing():
            self._transport.write(data)

    def _feel_pulse(self) -> None:
        if not self._heard:
            self._abort()
            return
        self._heard = False
        if self._protocol.state is State.OPEN:
            self._protocol.send_ping(b"")
            self._flush()
        self._pulse = self._loop.call_later(PULSE_S, self._feel_pulse)

    def _abort(self) -> None:
        if self._transport is not None:
            self._transport.abort()
