"""Calendars as they are stored."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.db import IntegrityError, transaction

from huawu.clock.access import calendar_facts
from huawu.clock.models import DayException, ExceptionPeriod, Period, WorkingCalendar
from huawu.clock.rules import Span


def test_facts_are_what_is_stored(db: None) -> None:
    calendar = WorkingCalendar.objects.create(name="行政班")
    Period.objects.create(calendar=calendar, weekday=0, start=time(13), end=time(18))
    Period.objects.create(calendar=calendar, weekday=0, start=time(9), end=time(12))
    DayException.objects.create(calendar=calendar, day=date(2026, 10, 1), name="国庆节")
    make_up = DayException.objects.create(calendar=calendar, day=date(2026, 10, 10), name="调休上班")
    ExceptionPeriod.objects.create(exception=make_up, start=time(10), end=time(16))
    facts = calendar_facts(calendar)
    assert facts.tz == "Asia/Shanghai"
    assert facts.week == {0: (Span(time(9), time(12)), Span(time(13), time(18)))}
    assert facts.days == {date(2026, 10, 1): (), date(2026, 10, 10): (Span(time(10), time(16)),)}


def test_the_database_keeps_calendars_sound(db: None) -> None:
    calendar = WorkingCalendar.objects.create(name="行政班")
    with pytest.raises(IntegrityError), transaction.atomic():
        Period.objects.create(calendar=calendar, weekday=7, start=time(9), end=time(12))
    DayException.objects.create(calendar=calendar, day=date(2026, 10, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        DayException.objects.create(calendar=calendar, day=date(2026, 10, 1))
