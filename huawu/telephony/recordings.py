"""From the engine's raw recording to the file that is kept: two channels, caller left, agent right."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray
from scipy import signal

from huawu.telephony.sound import RATE

POINTS = 1000
"""About how many points of the waveform are kept for drawing."""
RAW_RATE = 48_000
"""Frames a second of the engine's raw file: the highest rate that any voice in it may have (decision 0006)."""
_FRAME_BYTES = 4
"""Two channels of 16 bits."""
_BLOCK_FRAMES = 10 * RAW_RATE

_THINNING = RAW_RATE // RATE
_LOW_PASS = signal.firwin(191, 7_600, fs=RAW_RATE)
_DELAY = len(_LOW_PASS) // 2

Frames = NDArray[np.int16]
"""Shape (n, 2): caller, agent; of a message (n, 1)."""


@dataclass(frozen=True, slots=True)
class FinishedRecording:
    """``sha256`` (hex) and ``bytes`` are of the kept file; ``peaks`` are 0 to 100 of full scale, for each of
    ``caller`` and ``agent`` (of a message ``caller`` alone), evenly spread over the duration."""

    duration_ms: int
    sample_rate: int
    sha256: str
    bytes: int
    peaks: dict[str, list[int]]


def finalise(raw: Path, target: Path) -> FinishedRecording | None:
    """Make the 16 kHz FLAC file ``target`` from the engine's ``raw`` (48 kHz, 16 bits, two channels, interleaved).

    None when nothing was recorded (nobody was connected, or there is no file). A frame cut short by a crash is
    dropped. Reads ten seconds at a time; may be run twice. ``raw`` is left for the caller to remove when the
    result is safe.
    """
    frames = raw.stat().st_size // _FRAME_BYTES if raw.exists() else 0
    kept_frames = -(-frames // _THINNING)
    return keep(_resampled(_blocks(raw, frames)), kept_frames, target, ("caller", "agent"))


def keep(blocks: Iterable[Frames], frames: int, target: Path, sides: Sequence[str]) -> FinishedRecording | None:
    """Write ``frames`` frames of 16 kHz, one channel for each of ``sides``, as the FLAC file ``target``, whole or not
    at all. None when there are no frames."""
    if frames == 0:
        return None
    waveform = _Waveform(frames, sides)
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    with soundfile.SoundFile(temporary, "w", RATE, len(sides), format="FLAC", subtype="PCM_16") as kept:
        for block in blocks:
            kept.write(block)
            waveform.add(block)
    with temporary.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        os.fsync(file.fileno())
    temporary.replace(target)
    return FinishedRecording(frames * 1000 // RATE, RATE, digest, target.stat().st_size, waveform.peaks())


def _blocks(raw: Path, frames: int) -> Iterator[Frames]:
    with raw.open("rb") as file:
        left = frames
        while left:
            data = file.read(min(left, _BLOCK_FRAMES) * _FRAME_BYTES)
            block = np.frombuffer(data[: len(data) // _FRAME_BYTES * _FRAME_BYTES], dtype="<i2").reshape(-1, 2)
            if not block.size:
                return
            left -= len(block)
            yield block


def _resampled(blocks: Iterator[Frames]) -> Iterator[Frames]:
    """Every third frame of what is left after everything above 7.6 kHz is taken away. The filter's own delay is cut
    off in front and made up for with silence at the end, so that instants stay where they were."""
    state = np.zeros((len(_LOW_PASS) - 1, 2))
    silence: Frames = np.zeros((_DELAY, 2), dtype=np.int16)
    passed, begin = 0, _DELAY
    for block in chain(blocks, [silence]):
        smooth, state = signal.lfilter(_LOW_PASS, 1.0, block, axis=0, zi=state)
        chosen = smooth[(begin - passed) % _THINNING if passed > begin else begin - passed :: _THINNING]
        passed += len(block)
        yield np.clip(np.rint(chosen), -32768, 32767).astype(np.int16)


class _Waveform:
    """The highest amplitude of each of about a thousand stretches, gathered block by block."""

    def __init__(self, frames: int, sides: Sequence[str]) -> None:
        self._sides = sides
        self._stretch = max(-(-frames // POINTS), 1)
        self._highest = np.zeros((-(-frames // self._stretch), len(sides)), dtype=np.int32)
        self._done = 0

    def add(self, block: Frames) -> None:
        places = np.minimum((self._done + np.arange(len(block))) // self._stretch, len(self._highest) - 1)
        np.maximum.at(self._highest, places, np.abs(block.astype(np.int32)))
        self._done += len(block)

    def peaks(self) -> dict[str, list[int]]:
        percent = np.minimum(np.rint(self._highest * 100 / 32767), 100).astype(int)
        return {side: percent[:, column].tolist() for column, side in enumerate(self._sides)}
