"""Working time as pure functions of a calendar's facts and an instant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LOOK_AHEAD_DAYS = 400
"""How far :func:`next_opening` looks: further than any row of holidays."""


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
    moment = instant.astimezone(UTC)
    if is_open(facts, moment):
        return moment
    today = instant.astimezone(ZoneInfo(facts.tz)).date()
    for offset in range(LOOK_AHEAD_DAYS):
        later = [opens for opens, _ in _intervals(facts, today + timedelta(days=offset)) if opens >= moment]
        if later:
            return min(later)
    return None


def _intervals(facts: CalendarFacts, day: date) -> Iterator[tuple[datetime, datetime]]:
    """The worked intervals that begin on ``day``, in UTC."""
    zone = ZoneInfo(facts.tz)
    for span in facts.days.get(day, facts.week.get(day.weekday(), ())):
        last = day if span.end > span.start else day + timedelta(days=1)
        opens = datetime.combine(day, span.start, zone).astimezone(UTC)
        yield opens, datetime.combine(last, span.end, zone).astimezone(UTC)
