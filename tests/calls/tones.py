"""Tones: made, coded as G.711 A-law, and found again. Samples are 16-bit at 8 kHz unless said otherwise."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.int16]

RATE = 8000
FRAME = 160
"""Samples of one RTP packet (20 ms)."""


def tone(frequency: float, samples: int, *, start: int = 0, rate: int = RATE, level: float = 0.3) -> Samples:
    """``samples`` of a sine that began ``start`` samples ago."""
    steps = np.arange(start, start + samples)
    return np.asarray(np.sin(2 * np.pi * frequency / rate * steps) * level * 32767, dtype=np.int16)


def share(signal: NDArray[np.generic], frequency: float, rate: int = RATE) -> float:
    """How much of the signal's energy is at ``frequency``: 0 to 1 (Goertzel's single bin)."""
    values = np.asarray(signal, dtype=np.float64)
    energy = float(np.sum(values**2))
    if values.size == 0 or energy < values.size * 100.0:  # quieter than -70 dBFS: nothing
        return 0.0
    turn = np.exp(-2j * np.pi * frequency / rate * np.arange(values.size))
    return float(2 * abs(np.dot(values, turn)) ** 2 / (values.size * energy))


def steady_share(signal: NDArray[np.generic], frequency: float, rate: int = RATE) -> float:
    """The usual share of the tone in stretches of 50 ms: one late packet breaks the phase of a longer one."""
    stretches = np.array_split(signal, max(len(signal) * 20 // rate, 1))
    return float(np.median([share(stretch, frequency, rate) for stretch in stretches]))


def onset(signal: NDArray[np.generic], frequency: float, rate: int) -> float | None:
    """When ``frequency`` is first heard, in seconds, to about 1 ms: the envelope passes half its height."""
    values = np.asarray(signal, dtype=np.float64)
    window = max(rate // 200, 1)
    mixed = values * np.exp(-2j * np.pi * frequency / rate * np.arange(values.size))
    envelope = np.abs(np.convolve(mixed, np.ones(window) / window, mode="same"))
    if envelope.size == 0 or envelope.max() < 300:
        return None
    return float(np.argmax(envelope > envelope.max() / 2)) / rate


def _expand(code: int) -> int:
    code ^= 0x55
    exponent, mantissa = (code >> 4) & 0x07, code & 0x0F
    value = (mantissa << 4) + 8 if exponent == 0 else ((mantissa << 4) + 0x108) << (exponent - 1)
    return value if code & 0x80 else -value


_LINEAR = np.array([_expand(code) for code in range(256)], dtype=np.int16)
_ORDER = np.argsort(_LINEAR)
_SORTED = _LINEAR[_ORDER].astype(np.int32)
_LIMITS = (_SORTED[1:] + _SORTED[:-1]) // 2


def to_alaw(samples: Samples) -> bytes:
    return _ORDER[np.searchsorted(_LIMITS, samples.astype(np.int32))].astype(np.uint8).tobytes()


def from_alaw(data: bytes) -> Samples:
    return np.asarray(_LINEAR[np.frombuffer(data, dtype=np.uint8)])
