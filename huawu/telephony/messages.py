"""Messages that callers leave (留言): one a call, recorded by the engine."""

from __future__ import annotations

from pathlib import Path

from huawu.telephony.places import Places

FORMAT = "wav16"
"""Asterisk's name for what is recorded: 16 kHz, 16 bits, one channel."""


def raw_message(places: Places, call_id: str) -> Path:
    """The message as the engine recorded it; there is none when the caller left none."""
    return places.messages / f"{call_id}.{FORMAT}"
