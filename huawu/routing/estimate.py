"""How long a waiting caller will wait, and how it is said. Pure; from the rhythm of the queue's last answers.

A *step* is the time by which the line moved on for one answer: from the answer before, or from the arrival of the
contact if that was later, so that a quiet hour does not count as slowness.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

LAST_ANSWERS = 20
"""So many answers make the rhythm."""
ENOUGH = 3
"""Fewer say nothing."""
LONGEST_MINUTES = 30
"""What is longer is said to be more than this."""


@dataclass(frozen=True, slots=True)
class SpokenWait:
    """Full minutes, rounded up as people say it: 1 to 10, then 15, 20, 25, 30; ``more`` when even that is too short."""

    minutes: int
    more: bool = False


def expected_wait(steps_s: Sequence[float], open_step_s: float, position: int) -> float | None:
    """Seconds until the contact at this position is answered; ``None`` while too little is known.

    ``open_step_s`` is how long the next answer has been awaited; once that is longer than usual it counts as well, so
    that a line that has come to a stop is not told the rhythm of before.
    """
    if len(steps_s) < ENOUGH or position < 1:
        return None
    step = sum(steps_s) / len(steps_s)
    if open_step_s > step:
        step = (sum(steps_s) + open_step_s) / (len(steps_s) + 1)
    return step * position


def spoken(wait_s: float) -> SpokenWait:
    """The wait as it is said to the caller."""
    minutes = max(1, ceil(wait_s / 60))
    if minutes > 10:
        minutes = ceil(minutes / 5) * 5
    return SpokenWait(min(minutes, LONGEST_MINUTES), minutes > LONGEST_MINUTES)


def never_up(last_said: SpokenWait | None, new: SpokenWait) -> SpokenWait:
    """What may be said now: a caller never hears a longer time than the one before."""
    if last_said is None:
        return new
    return min(last_said, new, key=lambda wait: (wait.minutes, wait.more))
