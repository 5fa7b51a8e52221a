"""When an obligation falls due and what is done before, then and after: pure functions of how it is reckoned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from huawu.clock.rules import CalendarFacts, add_working, working_between

FALL_DUE = "fall_due"
"""The action of the step at the due instant that every ladder has: from then on the obligation is overdue."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is done ``offset`` after the due instant; before it when negative. Working time where the obligation is
    reckoned in working time. ``action`` is the name under which somebody has registered what is done."""

    offset: timedelta
    action: str

    def to_json(self) -> dict[str, Any]:
        """A JSON object that :meth:`from_json` reads; the offset in seconds."""
        return {"offset_s": self.offset.total_seconds(), "action": self.action}

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Step:
        return cls(timedelta(seconds=raw["offset_s"]), raw["action"])


def ladder_of(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps in the order in which they are taken, with falling due among them, once, before whatever else is done
    at that instant."""
    others = [step for step in steps if step.action != FALL_DUE]
    return tuple(sorted([Step(timedelta(), FALL_DUE), *others], key=lambda step: step.offset))


@dataclass(frozen=True, slots=True)
class Reckoning:
    """``amount`` of time from ``start`` on: of the hours of ``calendar``, or round the clock without one."""

    start: datetime
    amount: timedelta
    calendar: CalendarFacts | None = None

    def at(self, offset: timedelta) -> datetime | None:
        """The instant ``offset`` after the due one. None when it would lie before the start, or where the calendar has
        come to an end."""
        amount = self.amount + offset
        if amount < timedelta():
            return None
        return add_working(self.calendar, self.start, amount) if self.calendar else self.start + amount

    @property
    def due(self) -> datetime | None:
        return self.at(timedelta())

    def left(self, at: datetime) -> timedelta:
        """What is left of the amount at ``at``; below zero once it is over."""
        used = working_between(self.calendar, self.start, at) if self.calendar else at - self.start
        return self.amount - used


def next_alert(ladder: Sequence[Step], taken: int, reckoning: Reckoning, at: datetime) -> tuple[int, datetime | None]:
    """How many of the steps are done with, and when the next one is to be taken; no instant when none is left.

    Reminders that would have come before the start, or for which it is too late at ``at``, are done with. What follows
    a deadline after the calendar's end is counted round the clock from the deadline.
    """
    due = reckoning.due or at
    for index in range(taken, len(ladder)):
        offset = ladder[index].offset
        instant = reckoning.at(offset)
        if offset >= timedelta():
            return index, instant or due + offset
        if instant is not None and instant > reckoning.start and at < due:
            return index, instant
    return len(ladder), None
