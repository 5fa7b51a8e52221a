"""Reading calendars."""

from __future__ import annotations

from collections.abc import Iterable

from huawu.clock.models import ExceptionPeriod, Period, WorkingCalendar
from huawu.clock.rules import CalendarFacts, Span


def calendar_facts(calendar: WorkingCalendar) -> CalendarFacts:
    """What the rules need to know of ``calendar``, in three queries at most."""
    week: dict[int, tuple[Span, ...]] = {}
    for period in calendar.periods.all():
        week[period.weekday] = (*week.get(period.weekday, ()), Span(period.start, period.end))
    exceptions = calendar.exceptions.prefetch_related("periods")
    days = {exception.day: _spans(exception.periods.all()) for exception in exceptions}
    return CalendarFacts(tz=calendar.tz, week=week, days=days)


def _spans(periods: Iterable[Period | ExceptionPeriod]) -> tuple[Span, ...]:
    return tuple(Span(period.start, period.end) for period in periods)
