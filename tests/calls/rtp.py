"""One end of a telephone's audio: sends a tone or silence every 20 ms, keeps and watches what it hears."""

from __future__ import annotations

import asyncio
import contextlib
import random
import struct
import time
from collections.abc import Callable
from typing import cast

import numpy as np

from tests.calls.tones import FRAME, Samples, from_alaw, share, to_alaw, tone

DIGITS = "0123456789*#ABCD"
_LEVEL = 0.7
"""Share of a frame's energy that a tone must have to count as heard."""
_FRAMES = 5
"""So many packets in a row have to be the tone."""


class RtpEnd(asyncio.DatagramProtocol):
    """``heard`` is what came in, in order of arrival; instants are ``time.monotonic`` seconds."""

    def __init__(self) -> None:
        self.heard: list[Samples] = []
        self.digits = ""
        """Keys that were pressed at the other end; one pressed twice in a row counts once."""
        self.first_packet_at: float | None = None
        self.frequency: float | None = None
        self.speech: Samples | None = None
        """Sent over and over in place of a tone."""
        self.sounded_at = 0.0
        """When the first packet of the present or last tone was sent."""
        self.longest_stall_s = 0.0
        """By how much our own packets were late at worst: on a busy machine a gap that is nobody's fault."""
        self._sent: float | None = None
        self._number = 0
        self._source = random.getrandbits(32)
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
        if len(data) >= 16 and data[1] & 0x7F == 101:
            self.digits += DIGITS[data[12]] if data[13] & 0x80 and not self.digits.endswith(DIGITS[data[12]]) else ""
            self._changed.set()
        elif len(data) > 12 and data[1] & 0x7F == 8:
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

    def hears(self, frequency: float, frames: int = _FRAMES) -> bool:
        """Whether the last ``frames`` packets are this tone."""
        recent = self.heard[-frames:]
        return len(recent) == frames and share(np.concatenate(recent), frequency) > _LEVEL

    def hears_any(self, frequency: float) -> bool:
        """Whether any packet so far was this tone."""
        return any(share(frame, frequency) > _LEVEL for frame in self.heard)

    def hears_both(self, one: float, other: float, frames: int = _FRAMES) -> bool:
        """Whether the last ``frames`` packets are these two tones together."""
        recent = self.heard[-frames:]
        heard = np.concatenate(recent) if len(recent) == frames else np.zeros(0, dtype=np.int16)
        return min(share(heard, one), share(heard, other)) > _LEVEL / 3

    def forget(self) -> None:
        """What has been heard so far does not count any more."""
        self.heard.clear()

    async def until_hears(self, frequency: float, limit_s: float = 5.0) -> float:
        """Wait for the tone; gives the instant. Raises TimeoutError, like every wait here. A short tone is found also
        where a busy machine lets several packets come in before we look."""
        heard = self.heard[-_FRAMES:]
        seen = len(self.heard)

        def found() -> bool:
            nonlocal heard, seen
            heard, seen = [*heard, *self.heard[seen:]], len(self.heard)
            windows = [heard[i : i + _FRAMES] for i in range(len(heard) - _FRAMES + 1)]
            heard = heard[-_FRAMES + 1 :]
            return any(share(np.concatenate(window), frequency) > _LEVEL for window in windows)

        await self._until(found, limit_s)
        return time.monotonic()

    async def until_hears_both(self, one: float, other: float, limit_s: float = 5.0) -> None:
        await self._until(lambda: self.hears_both(one, other), limit_s)

    async def until_quiet(self, frequency: float, limit_s: float = 5.0) -> None:
        """Wait until the tone is heard no more, though packets may still come in."""
        await self._until(lambda: not self.hears(frequency), limit_s)

    async def until_loud(self, limit_s: float = 5.0) -> None:
        """Wait for sound of any kind: speech, music."""
        await self._until(lambda: any(np.abs(frame.astype(int)).max() > 1000 for frame in self.heard[-5:]), limit_s)

    async def until_packets(self, count: int, limit_s: float = 5.0) -> None:
        """Wait until ``count`` more packets have come in."""
        wanted = len(self.heard) + count
        await self._until(lambda: len(self.heard) >= wanted, limit_s)

    async def until_digit(self, digit: str, limit_s: float = 5.0) -> None:
        await self._until(lambda: digit in self.digits, limit_s)

    def press(self, digit: str) -> None:
        """Press a key: three packets that begin and three that end the event, 100 ms long."""
        assert self._transport
        stamp = self._number * FRAME
        for count, (end, duration) in enumerate([(0, 160), (0, 320), (0, 480), *[(0x80, 800)] * 3]):
            kind, number = (0x80 if count == 0 else 0) | 101, self._number + count
            head = struct.pack("!BBHII", 0x80, kind, number & 0xFFFF, stamp, self._source)
            self._transport.sendto(head + struct.pack("!BBH", DIGITS.index(digit), end | 10, duration), self._peer)

    async def _until(self, holds: Callable[[], bool], limit_s: float) -> None:
        async with asyncio.timeout(limit_s):
            while not holds():
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
        loop = asyncio.get_running_loop()
        begun = loop.time()
        for self._number in range(1 << 30):
            assert self._transport
            stamp = self._number * FRAME & 0xFFFFFFFF
            head = struct.pack("!BBHII", 0x80, 8, self._number & 0xFFFF, stamp, self._source)
            self._transport.sendto(head + self._frame(self._number), self._peer)
            due = begun + (self._number + 1) * 0.02
            await asyncio.sleep(due - loop.time())
            self.longest_stall_s = max(self.longest_stall_s, loop.time() - due)

    def _frame(self, number: int) -> bytes:
        if self.frequency != self._sent:
            self._sent = self.frequency
            self.sounded_at = time.monotonic() if self.frequency else self.sounded_at
        if self.speech is not None:
            return to_alaw(np.take(self.speech, np.arange(number * FRAME, (number + 1) * FRAME), mode="wrap"))
        if self.frequency is None:
            return b"\xd5" * FRAME
        return to_alaw(tone(self.frequency, FRAME, start=number * FRAME))
