"""What callers are told: a Chinese text for each key, spoken at set-up, replaceable by an own recording."""

from __future__ import annotations

from pathlib import Path

from huawu.telephony.places import Places

SUFFIX = ".wav16"
"""Asterisk's name for a 16 kHz mono WAV file."""


def playable(places: Places, key: str) -> Path:
    """What Asterisk should play for ``key``, without the suffix: the own recording, else the made one."""
    own = places.prompts / "own" / key
    return own if own.with_suffix(SUFFIX).exists() else places.prompts / "made" / key
