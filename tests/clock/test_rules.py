"""Working time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huawu.clock.rules import CalendarFacts, Span, is_open, next_opening

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


times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
spans = st.lists(st.builds(Span, times, times), max_size=3).map(tuple)
calendars = st.builds(
    CalendarFacts,
    tz=st.sampled_from([SHANGHAI, "Europe/Berlin", "America/New_York"]),
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
