"""The faint pattern that carries a session's mark through a screenshot: from mark to cells, from cells to mark. Pure.

A *mark* is a number of 32 bits. With eight bytes of Reed-Solomon it is a word of 96 bits, of which four damaged bytes
are put right. The word is spread over a square *tile* of 32 by 32 cells, which the page repeats: each bit stands in
eight cells, far from each other, and every fourth cell is always the same, so that a reader finds where tiles begin.
Which cell is whose, and how it is turned, follows from a fixed seed.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from reedsolo import ReedSolomonError, RSCodec

Cells = NDArray[np.float64]
"""A tile: one number for each cell, negative where it is darker."""

SIDE = 32
"""Cells along each side of a tile."""
CELL_PX = 6
"""Size of a cell on the page, in CSS pixels."""
TILE_PX = SIDE * CELL_PX
MARK_BYTES, PARITY_BYTES = 4, 8
BITS = (MARK_BYTES + PARITY_BYTES) * 8
REPEATS = 8
_SYNC = SIDE * SIDE - BITS * REPEATS
_codec = RSCodec(PARITY_BYTES)
_random = np.random.default_rng(20_261_125)
_PLACES = _random.permutation(SIDE * SIDE)
_SIGNS = _random.choice([-1.0, 1.0], SIDE * SIDE)


def cells_of(mark: int) -> Cells:
    """The tile of a mark: 1 and -1."""
    word = bytes(_codec.encode(mark.to_bytes(MARK_BYTES, "big")))
    bits = np.unpackbits(np.frombuffer(word, np.uint8)).astype(np.float64) * 2 - 1
    values = np.empty(SIDE * SIDE)
    values[_PLACES] = np.concatenate([np.ones(_SYNC), np.tile(bits, REPEATS)])
    return _as_tile(values)


def sync_cells() -> Cells:
    """What all tiles have in common; 0 where they differ."""
    values = np.zeros(SIDE * SIDE)
    values[_PLACES[:_SYNC]] = 1.0
    return _as_tile(values)


def _as_tile(values: Cells) -> Cells:
    tile: Cells = (values * _SIGNS).reshape(SIDE, SIDE)
    return tile


def mark_of(cells: Cells) -> int | None:
    """The mark of a tile as it was read, however faint; None when there is none in it."""
    values = (cells.reshape(-1) * _SIGNS)[_PLACES]
    bits = values[_SYNC:].reshape(REPEATS, BITS).sum(axis=0) > 0
    try:
        decoded, _, _ = _codec.decode(np.packbits(bits).tobytes())
    except ReedSolomonError:
        return None
    return int.from_bytes(bytes(decoded), "big")


def rows_of(mark: int) -> list[str]:
    """The tile for drawing: a row is 32 letters, ``0`` for a darker cell and ``1`` for a lighter one."""
    return ["".join("1" if cell > 0 else "0" for cell in row) for row in cells_of(mark)]
