"""From how many on a volume is unusual. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil

KNOWN_DAYS = 5
"""Of fewer days nobody has a usual."""


def usual_of(days: Sequence[int]) -> Fraction | None:
    """What somebody usually does in a day on which they do it at all; None while too few such days are known."""
    return Fraction(sum(days), len(days)) if len(days) >= KNOWN_DAYS else None


def limit_of(most: int, usual: Fraction | None, times: int, least: int) -> int:
    """More than this is unusual: more than anybody's ``most``, or than ``times`` the own usual, where so few as
    ``least`` are never."""
    return most if usual is None else min(most, max(least, ceil(times * usual)))


def is_again(count: int, judged: int) -> bool:
    """Whether so much more was done since it was judged that it is to be judged again."""
    return count >= 2 * judged
