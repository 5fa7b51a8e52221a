"""Finding the mark in a picture of a screen: scaled, cut, made into a JPEG. Pure, NumPy only.

What the page shows is taken out first: text and lines are strong, the pattern is weak, so whatever differs from its
surroundings by more than a little is set to nothing. How large a tile is follows from how the rest repeats; then all
tiles are laid over each other, which leaves the pattern and averages out the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import map_coordinates, uniform_filter

from huawu.privacy.watermark.code import SIDE, TILE_PX, mark_of, sync_cells

Picture = NDArray[np.float64]
"""Brightness from 0 to 255, by row and column."""

SMALLEST, LARGEST = 0.45, 3.1
"""Of a tile's size on the picture; beyond 1.5 lie screens with more than one pixel for each CSS pixel."""
TAKINGS_OUT = ((31, 7.0, 0.3), (15, 5.0, 0.15))
"""Ways to take out what the page shows, one after the other: how far surroundings go, in pixels; by how many levels of
brightness the pattern certainly does not differ from them; how much of them has to be left. The second is for small
pictures full of text, where letters spoil what is farther from them."""
FINE = 3
"""Samples for each cell when tiles are laid over each other."""
CANDIDATES = 30
NUDGES = (0.0, -0.003, 0.003)


def find_mark(picture: Picture) -> int | None:
    """The mark that the picture carries; None when none is found."""
    for taking_out in TAKINGS_OUT:
        faint = _without_content(picture, *taking_out)
        for tile_px in _tile_sizes(faint):
            for nudge in NUDGES:
                mark = _read(faint, tile_px * (1 + nudge))
                if mark is not None:
                    return mark
    return None


def _without_content(picture: Picture, surroundings_px: int, strong: float, least: float) -> Picture:
    rest = picture - uniform_filter(picture, surroundings_px)
    weak = np.abs(rest) < strong
    # surroundings anew, of what is weak alone: text would pull them to its side
    count = uniform_filter(weak.astype(float), surroundings_px)
    level = uniform_filter(np.where(weak, picture, 0.0), surroundings_px) / np.maximum(count, 1e-3)
    rest = picture - level
    return np.where(weak & (np.abs(rest) < strong) & (count > least), rest, 0.0)


def _tile_sizes(faint: Picture) -> Iterator[float]:
    """Lengths at which the picture repeats itself, across, down and aslant; the likeliest first."""
    height, width = faint.shape
    spectrum = np.fft.rfft2(faint, (2 * height, 2 * width))
    likeness = np.fft.irfft2(np.abs(spectrum) ** 2, (2 * height, 2 * width))[:height, :width]
    overlap = np.outer(np.arange(height, 0, -1), np.arange(width, 0, -1))
    likeness /= overlap * max(float(likeness[0, 0]) / (height * width), 1e-9)
    longest = min(LARGEST * TILE_PX, height * 0.7, width * 0.7)
    sizes = np.arange(SMALLEST * TILE_PX, longest, 0.25)
    if not sizes.size:
        return
    none = np.zeros_like(sizes)
    points = [(none, sizes), (sizes, none), (sizes, sizes)]
    score = np.sum([map_coordinates(likeness, point, order=1) for point in points], axis=0)
    score -= uniform_filter(score, 81)
    for _ in range(CANDIDATES):
        best = int(np.argmax(score))
        yield float(sizes[best])
        score[max(0, best - 12) : best + 13] = -np.inf


def _read(faint: Picture, tile_px: float) -> int | None:
    """The mark, if tiles are so large: laid over each other, turned to where a tile begins, cell by cell."""
    fine = _fold(faint, tile_px)
    sync = np.kron(sync_cells(), np.ones((FINE, FINE)))
    fit = np.fft.irfft2(np.fft.rfft2(fine) * np.conj(np.fft.rfft2(sync)), fine.shape)
    row, column = divmod(int(np.argmax(fit)), fine.shape[1])
    turned = np.roll(fine, (-row, -column), (0, 1))
    return mark_of(turned.reshape(SIDE, FINE, SIDE, FINE).mean(axis=(1, 3)))


def _fold(faint: Picture, tile_px: float) -> Picture:
    """All tiles on one, in ``FINE`` samples for each cell."""
    side = SIDE * FINE
    rows, columns = (
        ((np.arange(length) + 0.5) % tile_px / tile_px * side).astype(np.intp) % side for length in faint.shape
    )
    where = (rows[:, None] * side + columns[None, :]).ravel()
    total = np.bincount(where, faint.ravel(), side * side)
    count = np.bincount(where, (faint != 0).ravel(), side * side)
    return (total / np.maximum(count, 1)).reshape(side, side)
