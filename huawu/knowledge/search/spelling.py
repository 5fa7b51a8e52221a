"""Latin letters as the spelling of Chinese: ``chongzhi`` is two syllables, ``chognzhi`` most likely too."""

from __future__ import annotations

from functools import lru_cache

from pypinyin import Style, lazy_pinyin

_LONGEST = 6
_SLIP_COST = 2.5
"""Of a syllable with a slip of the finger; one that is right costs 1."""


@lru_cache(maxsize=1)
def _syllables() -> frozenset[str]:
    """Every syllable of the characters in everyday use (GB 2312)."""
    rows = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    characters = "".join(row.decode("gb2312", errors="ignore") for row in rows)
    return frozenset(syllable for syllable in lazy_pinyin(list(characters), style=Style.NORMAL) if syllable.isascii())


@lru_cache(maxsize=1)
def _slips() -> dict[str, str]:
    """Two letters changed about, or one struck twice, by what comes of it."""
    found: dict[str, str] = {}
    for syllable in sorted(_syllables()):
        for at in range(len(syllable)):
            if at:
                swapped = syllable[: at - 1] + syllable[at] + syllable[at - 1] + syllable[at + 1 :]
                found.setdefault(swapped, syllable)
            found.setdefault(syllable[: at + 1] + syllable[at:], syllable)
    return {slip: syllable for slip, syllable in found.items() if slip not in _syllables()}


@lru_cache(maxsize=1024)
def syllables_of(letters: str) -> tuple[str, ...]:
    """The fewest syllables that these letters can be, slips of the finger forgiven; empty when they cannot be any."""
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())] + [None] * len(letters)
    for end in range(1, len(letters) + 1):
        for start in range(max(0, end - _LONGEST - 1), end):
            before = best[start]
            step = _step(letters[start:end])
            if before is None or step is None:
                continue
            cost = before[0] + step[0]
            there = best[end]
            if there is None or cost < there[0]:
                best[end] = (cost, (*before[1], step[1]))
    last = best[len(letters)]
    return last[1] if last else ()


def _step(part: str) -> tuple[float, str] | None:
    """What a syllable costs, and which it is."""
    if part in _syllables():
        return (2.0 if len(part) == 1 else 1.0), part
    slip = _slips().get(part)
    return (_SLIP_COST, slip) if slip and len(part) > 2 else None
