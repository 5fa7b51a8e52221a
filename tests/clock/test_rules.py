"""Working time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huawu.clock.rules import CalendarFacts, Span, add_working, is_open, next_opening, working_between

SHANGHAI = "Asia/Shanghai"
OFFICE = (Span(time(9), time(12)), Span(time(13, 30), time(18)))
WEEK = CalendarFacts(SHANGHAI, week=dict.fromkeys(range(5), OFFICE))
NIGHT = CalendarFacts(SHANGHAI, week={4: (Span(time(22), time(6)),)})
ALWAYS = CalendarFacts(SHANGHAI, week=dict.fromkeys(range(7), (Span(time(0), time(0)),)))


def local(day: int, hour: int, minute: int = 0, month: int = 3) -> datetime:
    """An instant of 2026 by the clock of Shanghai. 2 March is a Monday."""
    return datetime(2026, month, day, hour, minute, tzinfo=UTC) - timedelta(hours=8)


@pytest.mark.parametrize(
    ("instant", "expected"),
    [
        (local(2, 8, 59), False),
        (local(2, 9), True),
        (local(2, 11, 59), True),
        (local(2, 12), False),
        (local(2, 13, 30), True),
        (local(2, 18), False),
        (local(7, 10), False),
    ],
)
def test_several_periods_a_day(instant: datetime, expected: bool) -> None:
    assert is_open(WEEK, instant) is expected
    assert WEEK.is_open(instant) is expected


def test_a_period_may_cross_midnight() -> None:
    assert is_open(NIGHT, local(6, 23))
    assert is_open(NIGHT, local(7, 5, 59))
    assert not is_open(NIGHT, local(7, 6))
    assert not is_open(NIGHT, local(6, 5))


def test_from_midnight_to_midnight_is_the_whole_day() -> None:
    assert all(is_open(ALWAYS, local(2, 0) + timedelta(minutes=15 * n)) for n in range(7 * 96))


def test_a_holiday_is_closed_and_a_make_up_day_has_its_own_hours() -> None:
    saturday, monday = date(2026, 3, 7), date(2026, 3, 9)
    facts = CalendarFacts(SHANGHAI, WEEK.week, days={saturday: (Span(time(10), time(16)),), monday: ()})
    assert is_open(facts, local(7, 15))
    assert not is_open(facts, local(7, 9))
    assert not is_open(facts, local(9, 10))
    assert next_opening(facts, local(7, 17)) == local(10, 9)


def test_a_night_shift_runs_to_its_end_into_a_holiday() -> None:
    facts = CalendarFacts(SHANGHAI, NIGHT.week, days={date(2026, 3, 7): ()})
    assert is_open(facts, local(7, 5))


@pytest.mark.parametrize(
    ("instant", "expected"),
    [
        (local(2, 10), local(2, 10)),
        (local(2, 12), local(2, 13, 30)),
        (local(2, 3), local(2, 9)),
        (local(6, 18), local(9, 9)),
    ],
)
def test_the_next_opening(instant: datetime, expected: datetime) -> None:
    assert next_opening(WEEK, instant) == expected


def test_what_never_opens_has_no_next_opening() -> None:
    assert next_opening(CalendarFacts(SHANGHAI), local(2, 0)) is None


def test_a_clock_change_is_no_surprise() -> None:
    """In Berlin 29 March 2026 has 23 hours; 9 o'clock is 9 o'clock."""
    facts = CalendarFacts("Europe/Berlin", week={6: (Span(time(9), time(17)),)})
    assert next_opening(facts, datetime(2026, 3, 29, 0, 0, tzinfo=UTC)) == datetime(2026, 3, 29, 7, 0, tzinfo=UTC)
    assert is_open(facts, datetime(2026, 3, 29, 14, 59, tzinfo=UTC))
    assert not is_open(facts, datetime(2026, 3, 29, 15, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("start", "hours", "expected"),
    [
        (local(2, 9), 3, local(2, 12)),  # at the closing, not at the next opening
        (local(2, 9), 3.5, local(2, 14)),  # lunch does not count
        (local(2, 12, 30), 1, local(2, 14, 30)),
        (local(6, 17), 2, local(9, 10)),  # over the weekend
        (local(2, 3), 0, local(2, 3)),  # nothing to work is over at once
        (local(2, 9), 7.5 * 5 * 3, local(20, 18)),  # three weeks
    ],
)
def test_working_time_is_added_over_lunch_nights_and_weekends(
    start: datetime, hours: float, expected: datetime
) -> None:
    assert add_working(WEEK, start, timedelta(hours=hours)) == expected
    assert working_between(WEEK, start, expected) == timedelta(hours=hours)


def test_the_days_around_a_holiday_are_made_up_for() -> None:
    """国庆节 and 中秋节 of 2026: off from 1 to 7 October, made up for on Sunday, 27 September, and on Saturday, 10."""
    off = {date(2026, 10, day): () for day in range(1, 8)}
    facts = CalendarFacts(SHANGHAI, WEEK.week, off | dict.fromkeys([date(2026, 9, 27), date(2026, 10, 10)], OFFICE))
    day = timedelta(hours=7.5)
    assert add_working(facts, local(26, 9, month=9), day) == local(27, 18, month=9)
    assert add_working(facts, local(30, 18, month=9), 2 * day) == local(9, 18, month=10)
    assert add_working(facts, local(9, 18, month=10), day) == local(10, 18, month=10)


def test_a_night_shift_counts_once_where_it_overlaps_the_morning() -> None:
    facts = CalendarFacts(SHANGHAI, {4: (Span(time(22), time(6)),), 5: (Span(time(5), time(8)),)})
    assert working_between(facts, local(6, 0), local(9, 0)) == timedelta(hours=10)
    assert add_working(facts, local(6, 0), timedelta(hours=9)) == local(7, 7)


def test_a_night_with_a_clock_change_has_its_real_length() -> None:
    night = CalendarFacts("Europe/Berlin", week={5: (Span(time(22), time(6)),)})
    for month, day, hours in ((3, 28, 7), (10, 24, 9), (6, 6, 8)):
        start = datetime(2026, month, day, 12, tzinfo=UTC)
        assert working_between(night, start, start + timedelta(days=1)) == timedelta(hours=hours)


def test_a_calendar_that_ends_gives_no_more() -> None:
    once = CalendarFacts(SHANGHAI, days={date(2026, 3, 2): OFFICE})
    assert add_working(once, local(2, 0), timedelta(hours=7.5)) == local(2, 18)
    assert add_working(once, local(2, 0), timedelta(hours=8)) is None
    assert add_working(ALWAYS, datetime(8999, 12, 30, tzinfo=UTC), timedelta(days=9)) is None


times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
spans = st.lists(st.builds(Span, times, times), max_size=3).map(tuple)
calendars = st.builds(
    CalendarFacts,
    tz=st.sampled_from([SHANGHAI, "Europe/Berlin", "America/New_York", "America/Nuuk", "Australia/Lord_Howe"]),
    week=st.dictionaries(st.integers(0, 6), spans),
    days=st.dictionaries(st.dates(date(2026, 3, 1), date(2026, 4, 10)), spans, max_size=5),
)
instants = st.datetimes(datetime(2026, 3, 1), datetime(2026, 4, 5), timezones=st.just(UTC))  # noqa: DTZ001


@given(calendars, instants)
def test_at_the_next_opening_it_is_open_and_not_before(facts: CalendarFacts, instant: datetime) -> None:
    opening = next_opening(facts, instant)
    if opening is None:
        assert not is_open(facts, instant)
        return
    assert opening >= instant
    assert is_open(facts, opening)
    halfway = instant + (opening - instant) / 2
    assert opening == instant or not is_open(facts, halfway)
    assert opening == instant or not is_open(facts, opening - timedelta(seconds=1))


@given(calendars, instants)
def test_open_now_means_opening_now(facts: CalendarFacts, instant: datetime) -> None:
    assert is_open(facts, instant) == (next_opening(facts, instant) == instant)


def worked_minutes(facts: CalendarFacts, start: datetime, minutes: int) -> int:
    """Counted one by one."""
    return sum(is_open(facts, start + timedelta(minutes=minute)) for minute in range(minutes))


@settings(max_examples=60)
@given(calendars, instants, st.integers(0, 2000))
def test_working_time_between_is_what_counting_minutes_gives(
    facts: CalendarFacts, instant: datetime, minutes: int
) -> None:
    start = instant.replace(second=0, microsecond=0)
    expected = timedelta(minutes=worked_minutes(facts, start, minutes))
    assert working_between(facts, start, start + timedelta(minutes=minutes)) == expected


@settings(max_examples=60)
@given(calendars, instants, st.integers(1, 600))
def test_adding_is_what_counting_minutes_gives(facts: CalendarFacts, instant: datetime, minutes: int) -> None:
    start = instant.replace(second=0, microsecond=0)
    end = add_working(facts, start, timedelta(minutes=minutes))
    if end is None or end > start + timedelta(days=3):
        assert worked_minutes(facts, start, 3 * 1440) < minutes
        return
    lasted = round((end - start) / timedelta(minutes=1))
    assert worked_minutes(facts, start, lasted) == minutes
    assert is_open(facts, end - timedelta(minutes=1))  # the first such instant


@given(calendars, instants, st.timedeltas(timedelta(), timedelta(days=20)))
def test_what_is_added_lies_between(facts: CalendarFacts, instant: datetime, amount: timedelta) -> None:
    end = add_working(facts, instant, amount)
    assert end is None or working_between(facts, instant, end) == amount
