"""What answers tell of a question. Pure.

Difficulty (难度) is the mean share of the points: near 1 everybody knows it. Discrimination (区分度) is the difference
between the means of the upper and the lower 27 % of whole scores, for which groups such a difference is most certain
(T. L. Kelley, The selection of upper and lower groups for the validation of test items, J. Educ. Psychol. 30, 1939); a
question near 0 or below tells nothing, or is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from statistics import fmean

KELLEY = 0.27
FEWEST = 10
"""With fewer answers nothing is said of discrimination."""


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """``answers`` is how many there are. None: too few."""

    answers: int
    difficulty: float | None
    discrimination: float | None


def item_figures(answers: Sequence[tuple[float, float]]) -> ItemFigures:
    """Of (share of the question's points, share of the whole paper's points), one a person who answered."""
    if not answers:
        return ItemFigures(0, None, None)
    return ItemFigures(len(answers), fmean(share for share, _ in answers), _discrimination(answers))


def _discrimination(answers: Sequence[tuple[float, float]]) -> float | None:
    if len(answers) < FEWEST:
        return None
    size = ceil(len(answers) * KELLEY)
    by_whole = [share for share, _ in sorted(answers, key=lambda one: one[1])]
    return fmean(by_whole[-size:]) - fmean(by_whole[:size])
