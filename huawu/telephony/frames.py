"""The frames of a WebSocket (RFC 6455) that nearly all of its traffic is made of: whole texts. The others, and the
rules, are left to ``websockets``, whose generators take ten times as long for each."""

from __future__ import annotations

import os
from collections.abc import Iterator

from websockets.frames import apply_mask  # type: ignore[attr-defined]  # in C where that was built

_WHOLE_TEXT = 0x81
_MASKED = 0x80
_LONG, _LONGER = 126, 127
"""Lengths that say that the length follows, in two or eight bytes."""


def masked_text(text: bytes) -> bytes:
    """A text in one frame, as a client sends it."""
    size = len(text)
    if size < _LONG:
        head = bytes((_WHOLE_TEXT, _MASKED | size))
    elif size < 1 << 16:
        head = bytes((_WHOLE_TEXT, _MASKED | _LONG)) + size.to_bytes(2, "big")
    else:
        head = bytes((_WHOLE_TEXT, _MASKED | _LONGER)) + size.to_bytes(8, "big")
    key = os.urandom(4)
    return head + key + apply_mask(text, key)


class Frames:
    """Cuts what comes in from a server into frames, wherever its pieces begin and end."""

    def __init__(self) -> None:
        self._data = b""

    def feed(self, data: bytes) -> Iterator[tuple[bytes | None, bytes]]:
        """The frames that are whole now: each its text, where it is a whole text, and its bytes."""
        self._data = data = self._data + data if self._data else data
        at = 0
        while payload := _payload(data, at):
            start, end = payload
            if end > len(data):
                break
            text = data[start:end] if data[at] == _WHOLE_TEXT else None
            frame, at = data[at:end], end
            yield text, frame
        self._data = data[at:]


def _payload(data: bytes, at: int) -> tuple[int, int] | None:
    """Where the payload of the frame that begins at ``at`` begins and ends; None when not even that has come."""
    if len(data) < at + 2:
        return None
    mask, size = data[at + 1] & _MASKED, data[at + 1] & ~_MASKED
    start = at + 2
    if size >= _LONG:
        start += 2 if size == _LONG else 8
        if len(data) < start:
            return None
        size = int.from_bytes(data[at + 2 : start], "big")
    start += 4 if mask else 0  # which a server must not do: the rules say so
    return start, start + size
