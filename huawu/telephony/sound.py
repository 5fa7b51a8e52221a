"""Sound as numpy arrays of floats from -1 to 1, one channel, and the files that Asterisk plays."""

from __future__ import annotations

import math
import secrets
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray
from scipy import signal

RATE = 16_000
"""Samples a second of everything that we make and keep."""
SUFFIX = ".wav16"
"""Asterisk's name for a 16 kHz mono WAV file."""

Sound = NDArray[np.float64]


def resample(sound: Sound, rate: int) -> Sound:
    """``sound`` of ``rate`` samples a second at 16 kHz, with nothing above what both can carry."""
    if rate == RATE or sound.size == 0:
        return sound
    common = math.gcd(rate, RATE)
    return np.asarray(signal.resample_poly(sound, RATE // common, rate // common), dtype=np.float64)


def level(sound: Sound, *, rms: float = 0.1, peak: float = 0.7) -> Sound:
    """As loud as the other prompts (-20 dBFS on average), without touching the ceiling."""
    loudness = float(np.sqrt(np.mean(sound**2))) if sound.size else 0.0
    highest = float(np.max(np.abs(sound), initial=0.0))
    return sound * min(rms / loudness, peak / highest) if loudness > 0 else sound


def write(sound: Sound, target: Path) -> None:
    """Write 16-bit 16 kHz mono, whole or not at all: a caller may be listening to the old one."""
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    soundfile.write(temporary, sound, RATE, format="WAV", subtype="PCM_16")
    temporary.replace(target)
