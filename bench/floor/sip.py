"""Just enough SIP for thousands of messages a second: bytes in, bytes out, nothing parsed that is not asked for.

It reads what Asterisk writes (long header names, one ``Via``), not what anybody might.
"""

from __future__ import annotations

import asyncio
import itertools
import secrets
import socket
from dataclasses import dataclass
from time import monotonic
from typing import cast

FIRST_RETRY_S, LAST_TRY = 0.5, 6
BUFFER = 8 * 2**20
_END = b"\r\n"


def header(message: bytes, name: bytes) -> bytes:
    """The value of the first header of this name; empty when there is none."""
    begin = message.find(b"\r\n" + name + b": ")
    if begin < 0:
        return b""
    begin += len(name) + 4
    return message[begin : message.find(_END, begin)]


def uri(value: bytes) -> bytes:
    """The address between the angle brackets of a ``Contact``, ``From`` or ``To``."""
    begin = value.find(b"<")
    return value[begin + 1 : value.find(b">", begin)] if begin >= 0 else value


def audio_port(message: bytes) -> int:
    """Where the other end wants its sound; 0 when it says nothing of sound."""
    begin = message.find(b"m=audio ")
    return int(message[begin + 8 : message.find(b" ", begin + 8)]) if begin >= 0 else 0


def offer(host: str, port: int) -> bytes:
    """A description of an audio stream in A-law."""
    return (
        f"v=0\r\no=- 1 1 IN IP4 {host}\r\ns=-\r\nc=IN IP4 {host}\r\nt=0 0\r\nm=audio {port} RTP/AVP 8\r\n"
        "a=rtpmap:8 PCMA/8000\r\na=ptime:20\r\na=sendrecv\r\n"
    ).encode()


@dataclass(slots=True)
class _Unanswered:
    message: bytes
    due: float
    tries: int = 1


class Wire(asyncio.DatagramProtocol):
    """A UDP socket that repeats what is not answered. Subclasses say what follows from each message."""

    def __init__(self, server: tuple[str, int]) -> None:
        self.server = server
        self.host = server[0]
        self.port = 0
        self.repeated = 0
        """Messages sent again: a busy engine, or a full buffer."""
        self._branches = itertools.count(1)
        self.run = secrets.token_hex(4).encode()
        self._unanswered: dict[tuple[bytes, bytes], _Unanswered] = {}
        self._transport: asyncio.DatagramTransport
        self._repeating: asyncio.TimerHandle

    async def open(self) -> None:
        """Bind a port of its own."""
        bound = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFER)
        bound.bind((self.host, 0))
        self.port = int(bound.getsockname()[1])
        await asyncio.get_running_loop().create_datagram_endpoint(lambda: self, sock=bound)
        self._repeat()

    def close(self) -> None:
        self._repeating.cancel()
        self._transport.close()

    def via(self) -> bytes:
        return b"SIP/2.0/UDP %s:%d;rport;branch=z9hG4bK%s-%d" % (
            self.host.encode(),
            self.port,
            self.run,
            next(self._branches),
        )

    def send(self, message: bytes) -> None:
        self._transport.sendto(message, self.server)

    def send_until_answered(self, call: bytes, method: bytes, message: bytes) -> None:
        """Send, and again until :meth:`answered` is called for it."""
        due = monotonic() + FIRST_RETRY_S
        self._unanswered[call, method] = _Unanswered(message, due)
        self.send(message)

    def answered(self, call: bytes, method: bytes) -> None:
        self._unanswered.pop((call, method), None)

    def reply(
        self, request: bytes, status: bytes, tag: bytes = b"", *, contact: bytes = b"", body: bytes = b""
    ) -> bytes:
        """The response to a request."""
        to = header(request, b"To")
        if tag and b";tag=" not in to:
            to += b";tag=" + tag
        lines = [b"SIP/2.0 " + status]
        lines += [b"%s: %s" % (name, header(request, name)) for name in (b"Via", b"From", b"Call-ID", b"CSeq")]
        lines += [b"To: " + to]
        return _joined(lines, contact, body)

    def request(
        self,
        method: bytes,
        target: bytes,
        who: tuple[bytes, bytes, bytes],
        sequence: int,
        *,
        contact: bytes = b"",
        body: bytes = b"",
        extra: tuple[bytes, ...] = (),
    ) -> bytes:
        """A request; ``who`` is the call with the values of ``From`` and ``To``."""
        call, sender, receiver = who
        lines = [
            b"%s %s SIP/2.0" % (method, target),
            b"Via: " + self.via(),
            b"Max-Forwards: 70",
            b"From: " + sender,
            b"To: " + receiver,
            b"Call-ID: " + call,
            b"CSeq: %d %s" % (sequence, method),
            *extra,
        ]
        return _joined(lines, contact, body)

    def on_request(self, method: bytes, message: bytes, at: float) -> None:
        raise NotImplementedError

    def on_reply(self, status: int, method: bytes, message: bytes, at: float) -> None:
        raise NotImplementedError

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.DatagramTransport, transport)

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        at = monotonic()
        if not data.startswith(b"SIP/2.0 "):
            self.on_request(data[: data.find(b" ")], data, at)
            return
        method = header(data, b"CSeq").rpartition(b" ")[2]
        status = int(data[8:11])
        if status >= 200 or method == b"INVITE":
            self.answered(header(data, b"Call-ID"), method)
        self.on_reply(status, method, data, at)

    def _repeat(self) -> None:
        now = monotonic()
        for key, waiting in list(self._unanswered.items()):
            if waiting.due > now:
                continue
            if waiting.tries >= LAST_TRY:
                del self._unanswered[key]
                continue
            waiting.tries, waiting.due = waiting.tries + 1, now + FIRST_RETRY_S * 2 ** min(waiting.tries, 3)
            self.repeated += 1
            self.send(waiting.message)
        self._repeating = asyncio.get_running_loop().call_later(0.1, self._repeat)


def _joined(lines: list[bytes], contact: bytes, body: bytes) -> bytes:
    if contact:
        lines.append(b"Contact: " + contact)
    if body:
        lines.append(b"Content-Type: application/sdp")
    lines.append(b"Content-Length: %d" % len(body))
    return _END.join(lines) + b"\r\n\r\n" + body
