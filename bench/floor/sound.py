"""Sound for all who talk or wait: A-law packets every 20 ms to each of them, from one socket."""

from __future__ import annotations

import asyncio
import socket
import struct
from time import monotonic

FRAME, GROUPS, PACE_S = 160, 4, 0.005
"""Samples of 20 ms; streams are sent in turns, a quarter of them every 5 ms."""
_VOICE = bytes((0xD5 ^ (step * 7 & 0x3F)) for step in range(FRAME))
"""Something with a level, the same in each packet."""


class Sound:
    """Streams are named by whoever begins them. What the other ends send is not read: the kernel drops it."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.setblocking(False)
        self._socket.bind((host, 0))
        self.port = int(self._socket.getsockname()[1])
        self._groups: list[dict[bytes, tuple[str, int]]] = [{} for _ in range(GROUPS)]
        self._begun = 0
        self._sending = asyncio.create_task(self._send())

    def begin(self, stream: bytes, port: int) -> None:
        """Send to this port until :meth:`end`."""
        self._begun += 1
        self._groups[self._begun % GROUPS][stream] = (self._host, port)

    def end(self, stream: bytes) -> None:
        for group in self._groups:
            group.pop(stream, None)

    def close(self) -> None:
        self._sending.cancel()
        self._socket.close()

    async def _send(self) -> None:
        """All streams of a group share one count: each sees numbers without a gap."""
        due, turn = monotonic(), 0
        while True:
            number, group = turn // GROUPS, self._groups[turn % GROUPS]
            head = struct.pack("!BBHII", 0x80, 8, number & 0xFFFF, number * FRAME & 0xFFFFFFFF, 1)
            packet = head + _VOICE
            for address in group.values():
                try:
                    self._socket.sendto(packet, address)
                except OSError:  # a full buffer, or a port that has just been closed: lost, as on any network
                    continue
            due, turn = due + PACE_S, turn + 1
            await asyncio.sleep(due - monotonic())
