"""One end of a telephone's audio: sends a tone or silence every 20 ms, keeps and watches what it hears."""

from __future__ import annotations

import asyncio
import contextlib
import random
import struct
import time
from typing import cast

import numpy as np

from tests.calls.tones import FRAME, Samples, from_alaw, share, to_alaw, tone

_LEVEL = 0.7
"""Share of a frame's energy that a tone must have to count as heard."""


class RtpEnd(asyncio.DatagramProtocol):
    """``heard`` is what came in, in order of arrival; instants are ``time.monotonic`` seconds."""

    def __init__(self) -> None:
        self.heard: list[Samples] = []
        self.first_packet_at: float | None = None
        self.frequency: float | None = None
        self.changed_at = 0.0
        """When the first packet with the present tone (or silence) was sent."""
        self._sent: float | None = None
        self._changed = asyncio.Event()
        self._transport: asyncio.DatagramTransport | None = None
        self._peer: tuple[str, int] | None = None
        self._sender: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, host: str) -> RtpEnd:
        _, end = await asyncio.get_running_loop().create_datagram_endpoint(cls, (host, 0))
        return end

    @property
    def port(self) -> int:
        assert self._transport
        return int(self._transport.get_extra_info("sockname")[1])

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.DatagramTransport, transport)

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        if len(data) > 12 and data[1] & 0x7F == 8:
            self.first_packet_at = self.first_packet_at or time.monotonic()
            self.heard.append(from_alaw(data[12:]))
            self._changed.set()

    def send_to(self, peer: tuple[str, int]) -> None:
        """Begin sending to the other end (or go on, to another one)."""
        self._peer = peer
        self._sender = self._sender or asyncio.create_task(self._send())

    def play(self, frequency: float | None) -> None:
        """Send this tone from the next packet on; None is silence."""
        self.frequency = frequency

    def hears(self, frequency: float, frames: int = 5) -> bool:
        """Whether the last ``frames`` packets are this tone."""
        recent = self.heard[-frames:]
        return len(recent) == frames and share(np.concatenate(recent), frequency) > _LEVEL

    async def until_hears(self, frequency: float, limit_s: float = 5.0) -> float:
        """Wait for the tone; gives the instant. Raises TimeoutError."""
        async with asyncio.timeout(limit_s):
            while not self.hears(frequency):
                self._changed.clear()
                await self._changed.wait()
        return time.monotonic()

    async def until_packets(self, count: int, limit_s: float = 5.0) -> None:
        """Wait until ``count`` more packets have come in."""
        wanted = len(self.heard) + count
        async with asyncio.timeout(limit_s):
            while len(self.heard) < wanted:
                self._changed.clear()
                await self._changed.wait()

    async def close(self) -> None:
        if self._sender:
            self._sender.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._sender
        if self._transport:
            self._transport.close()

    async def _send(self) -> None:
        loop, source = asyncio.get_running_loop(), random.getrandbits(32)
        begun = loop.time()
        for number in range(1 << 30):
            assert self._transport
            head = struct.pack("!BBHII", 0x80, 8, number & 0xFFFF, number * FRAME & 0xFFFFFFFF, source)
            self._transport.sendto(head + self._frame(number), self._peer)
            await asyncio.sleep(begun + (number + 1) * 0.02 - loop.time())

    def _frame(self, number: int) -> bytes:
        if self.frequency != self._sent:
            self._sent, self.changed_at = self.frequency, time.monotonic()
        if self.frequency is None:
            return b"\xd5" * FRAME
        return to_alaw(tone(self.frequency, FRAME, start=number * FRAME))
