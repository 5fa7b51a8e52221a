"""Months, quarters, working days, and when hard calls have become too many: pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from django.utils.timezone import get_default_timezone

MONDAY_TO_FRIDAY = 5


def local_day(at: datetime) -> date:
    """The day on which ``at`` lies for the house."""
    return at.astimezone(get_default_timezone()).date()


def midnight(day: date) -> datetime:
    """When a day begins for the house."""
    return datetime.combine(day, time(), get_default_timezone())


def month_of(day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


def next_month(month: date) -> date:
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)


def month_before(month: date) -> date:
    return (month.replace(day=1) - timedelta(days=1)).replace(day=1)


def quarter_of(day: date) -> date:
    """The first day of its quarter."""
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)


def next_quarter(quarter: date) -> date:
    return next_month(next_month(next_month(quarter)))


def is_weekday(day: date) -> bool:
    return day.weekday() < MONDAY_TO_FRIDAY


def nth_working_day(month: date, number: int, works: Callable[[date], bool] = is_weekday) -> date:
    """The ``number``-th working day of a month; where it has fewer, the last day of the month."""
    day, left = month, number
    end = next_month(month)
    while day < end:
        left -= works(day)
        if left == 0:
            return day
        day += timedelta(days=1)
    return end - timedelta(days=1)


def strained(moments: Sequence[datetime], calls: int, within: timedelta) -> tuple[datetime, datetime] | None:
    """The first stretch of time, not longer than ``within``, in which so many hard calls came; None when there was
    none. ``moments`` need no order."""
    row = sorted(moments)
    for first, last in zip(row, row[calls - 1 :], strict=False):
        if last - first <= within:
            return first, last
    return None
