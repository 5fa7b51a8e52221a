"""Music on hold and the beep: of our own, made from sines, so that nobody's rights are touched."""

from __future__ import annotations

import numpy as np

from huawu.telephony.sound import RATE, Sound, level

_BEAT_S = 0.75
_CHORDS = ((48, 55, 64, 67), (45, 52, 60, 64), (41, 48, 57, 64), (43, 50, 59, 62)) * 2
"""C, A minor, F, G as MIDI notes; each lasts eight beats: forty-eight seconds in all."""
_MELODY = (
    (76, 0, 74, 72, 0, 69, 67, 0), (72, 0, 69, 67, 0, 64, 67, 0),
    (69, 0, 72, 74, 0, 76, 72, 0), (74, 0, 71, 67, 0, 69, 71, 0),
    (79, 0, 76, 74, 0, 72, 74, 0), (76, 0, 72, 69, 0, 67, 69, 0),
    (72, 0, 74, 76, 0, 74, 72, 0), (71, 0, 74, 69, 0, 67, 0, 0),
)  # fmt: skip
"""One row a chord, one note (0: none) a beat, all of one pentatonic scale and its leading tone."""


def compose() -> Sound:
    """The piece: 48 s at 16 kHz whose end runs into its beginning."""
    beats = len(_CHORDS) * 8
    piece = np.zeros(int(beats * _BEAT_S * RATE))
    for bar, (chord, row) in enumerate(zip(_CHORDS, _MELODY, strict=True)):
        for beat in range(8):
            start = (bar * 8 + beat) * _BEAT_S
            _add(piece, _pluck(chord[beat % 4] + 12, 2.5), start, 0.30)
            if row[beat]:
                _add(piece, _pluck(row[beat], 3.0), start, 0.55)
        _add(piece, _pad(chord, 8 * _BEAT_S + 2.0), bar * 8 * _BEAT_S - 1.0, 0.16)
    return level(_room(piece), rms=0.07, peak=0.5)


def beep() -> Sound:
    """After which the caller may speak: a third of a second at 1 kHz, without a click."""
    time = np.arange(int(0.33 * RATE)) / RATE
    return level(np.sin(2 * np.pi * 1000 * time) * np.minimum(time / 0.01, 1.0) * _fade_out(time.size))


def _frequency(note: int) -> float:
    return float(440.0 * 2 ** ((note - 69) / 12))


def _pluck(note: int, seconds: float) -> Sound:
    """A soft plucked string: harmonics that fade the faster the higher they are."""
    time = np.arange(int(seconds * RATE)) / RATE
    parts = (
        np.sin(2 * np.pi * _frequency(note) * n * time) * np.exp(-time * (1.1 + 0.9 * n)) / n**1.6 for n in range(1, 6)
    )
    return np.asarray(sum(parts, np.zeros(time.size)) * np.minimum(time / 0.006, 1.0) * _fade_out(time.size))


def _pad(chord: tuple[int, ...], seconds: float) -> Sound:
    """A held chord that swells and sinks."""
    time = np.arange(int(seconds * RATE)) / RATE
    swell = np.sin(np.pi * time / seconds) ** 2
    tones = (np.sin(2 * np.pi * _frequency(note + 12) * (1 + d) * time) for note in chord for d in (-0.0012, 0.0012))
    return np.asarray(sum(tones, np.zeros(time.size)) * swell / len(chord))


def _fade_out(samples: int) -> Sound:
    tail = min(samples, RATE // 5)
    return np.concatenate([np.ones(samples - tail), np.linspace(1.0, 0.0, tail)])


def _add(piece: Sound, sound: Sound, at_s: float, gain: float) -> None:
    """Mix in, wrapping round the end."""
    places = (int(at_s * RATE) + np.arange(sound.size)) % piece.size
    piece[places] += sound * gain


def _room(piece: Sound) -> Sound:
    """A little space around it: convolution with fading noise, round the loop."""
    tail = np.arange(int(1.6 * RATE))
    noise = np.random.default_rng(12).standard_normal(tail.size) * np.exp(-tail / RATE * 4.0)
    impulse = np.zeros(piece.size)
    impulse[: tail.size] = noise / np.sqrt(np.sum(noise**2)) * 0.35
    impulse[0] += 1.0
    return np.fft.irfft(np.fft.rfft(piece) * np.fft.rfft(impulse), piece.size)
