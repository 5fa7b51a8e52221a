"""Messages that callers leave (留言): one a call, recorded by the engine, kept like a recording but in one channel."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from huawu.telephony.places import Places
from huawu.telephony.recordings import FinishedRecording, keep
from huawu.telephony.sound import RATE

FORMAT = "wav16"
"""Asterisk's name for what is recorded: 16 kHz, 16 bits, one channel."""
_HEADER_BYTES = 44
_VOICE_LEVEL = 300.0
"""Root mean square of 20 ms that somebody speaks in; a quiet line has some tens."""
_STRETCH = RATE // 50


def raw_message(places: Places, call_id: str) -> Path:
    """The message as the engine recorded it; there is none when the caller left none."""
    return places.messages / f"{call_id}.{FORMAT}"


def spoken_ms(raw: Path) -> int:
    """Milliseconds from the beginning to the last word; nought when nothing was said."""
    sound = _samples(raw).astype(np.float64)
    stretches = sound[: len(sound) // _STRETCH * _STRETCH].reshape(-1, _STRETCH)
    voiced = np.flatnonzero(np.sqrt(np.mean(stretches**2, axis=1)) > _VOICE_LEVEL)
    return int(voiced[-1] + 1) * 20 if voiced.size else 0


def finalise_message(raw: Path, target: Path) -> FinishedRecording | None:
    """Make the FLAC file ``target`` from the engine's ``raw`` message; None when there is nothing in it.

    May be run twice. ``raw`` is left for the caller to remove when the result is safe.
    """
    sound = _samples(raw)
    return keep([sound.reshape(-1, 1)], len(sound), target, ("caller",))


def _samples(raw: Path) -> NDArray[np.int16]:
    """The length that stands in the header is not believed: the engine writes it last, and may crash before."""
    data = raw.read_bytes()[_HEADER_BYTES:] if raw.exists() else b""
    return np.frombuffer(data[: len(data) // 2 * 2], dtype="<i2")
