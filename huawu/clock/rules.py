"""Working time as pure functions of a calendar's facts and an instant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LOOK_AHEAD_DAYS = 400
"""How many days without work are looked through: more than any row of holidays has."""
LAST_YEAR = 9000
"""Nothing is reckoned beyond it, where dates end."""


@dataclass(frozen=True, slots=True)
class Span:
    """Worked hours of one day, local time. An ``end`` not after ``start`` is on the next day."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class CalendarFacts:
    """A working calendar. ``days`` overrides ``week`` (0 Monday to 6 Sunday); an empty entry is a day off."""

    tz: str
    week: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)
    days: Mapping[date, tuple[Span, ...]] = field(default_factory=dict)

    def is_open(self, instant: datetime) -> bool:
        return is_open(self, instant)


def is_open(facts: CalendarFacts, instant: datetime) -> bool:
    """Whether ``instant`` (aware) is worked. A night shift that began the day before runs to its end, also into
    a holiday."""
    today = instant.astimezone(ZoneInfo(facts.tz)).date()
    # UTC on both sides: comparing local times of one zone would ignore the clock change between them.
    moment = instant.astimezone(UTC)
    return any(
        opens <= moment < closes
        for day in (today - timedelta(days=1), today)
        for opens, closes in _intervals(facts, day)
    )


def next_opening(facts: CalendarFacts, instant: datetime) -> datetime | None:
    """The first worked instant (UTC) at or after ``instant``; None when there is none within a year."""
    return next((opens for opens, _ in worked_from(facts, instant)), None)


def add_working(facts: CalendarFacts, instant: datetime, amount: timedelta) -> datetime | None:
    """The first instant (UTC) by which ``amount`` has been worked since ``instant``: what is done in time when the
    office closes is due at its closing, not at the next opening.

    Nothing to work is over at once. None when the calendar comes to an end before, and past the year 9000.
    """
    left = amount
    if left <= timedelta():
        return instant.astimezone(UTC)
    for opens, closes in worked_from(facts, instant):
        if closes - opens >= left:
            return opens + left
        left -= closes - opens
    return None


def working_between(facts: CalendarFacts, start: datetime, end: datetime) -> timedelta:
    """How much of the time from ``start`` to ``end`` is worked; nothing when ``end`` is not after ``start``."""
    last = end.astimezone(UTC)
    worked = timedelta()
    for opens, closes in worked_from(facts, start):
        if opens >= last:
            break
        worked += min(closes, last) - opens
    return worked


def worked_from(facts: CalendarFacts, instant: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The worked stretches (UTC) from ``instant`` on, in order, each counted once where hours overlap. Ends after
    :data:`LOOK_AHEAD_DAYS` without work."""
    zone = ZoneInfo(facts.tz)
    reached = instant.astimezone(UTC)
    today = instant.astimezone(zone).date()
    day, idle = today - timedelta(days=2), 0
    waiting: list[tuple[datetime, datetime]] = []
    while idle < LOOK_AHEAD_DAYS and day.year < LAST_YEAR:
        # Hours of later days open no earlier than this midnight, also where a clock change swallows midnight.
        midnight = datetime.combine(day, time(), zone).astimezone(UTC)
        waiting = sorted([*waiting, *_intervals(facts, day)])
        idle += 1
        while waiting and waiting[0][0] < midnight:
            opens, closes = waiting.pop(0)
            if closes > reached:
                yield max(opens, reached), closes
                reached, idle = closes, 0
        day += timedelta(days=1)


def _intervals(facts: CalendarFacts, day: date) -> Iterator[tuple[datetime, datetime]]:
    """The worked intervals that begin on ``day``, in UTC."""
    zone = ZoneInfo(facts.tz)
    for span in facts.days.get(day, facts.week.get(day.weekday(), ())):
        last = day if span.end > span.start else day + timedelta(days=1)
        opens = datetime.combine(day, span.start, zone).astimezone(UTC)
        yield opens, datetime.combine(last, span.end, zone).astimezone(UTC)
