"""Months, quarters, working days, strain; and how a draft is worded."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huawu.handbook.evidence import EvidencePart, EvidenceUnit
from huawu.reports.drafting.review import changed, draft_review
from huawu.reports.drafting.summary import draft_summary
from huawu.reports.drafting.telling import duration, told_value
from huawu.reports.measuring import Frozen, level
from huawu.reports.rules import month_before, next_month, next_quarter, nth_working_day, quarter_of, strained

START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


def frozen(key: str, value: float | None, before: float | None = None, unit: str = EvidenceUnit.SHARE) -> Frozen:
    return Frozen(key, EvidencePart.CALLS, key, key, "", "", unit, 1, value, before)


def test_months_and_quarters_over_the_turn_of_the_year() -> None:
    assert (next_month(date(2026, 12, 1)), month_before(date(2026, 1, 31))) == (date(2027, 1, 1), date(2025, 12, 1))
    assert [quarter_of(date(2026, month, 9)).month for month in range(1, 13)] == [1, 1, 1, 4, 4, 4, 7, 7, 7, 10, 10, 10]
    assert next_quarter(date(2026, 10, 1)) == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("month", "number", "day"),
    [(date(2026, 11, 1), 1, 2), (date(2026, 11, 1), 5, 6), (date(2026, 8, 1), 5, 7), (date(2026, 11, 1), 40, 30)],
)
def test_the_fifth_working_day(month: date, number: int, day: int) -> None:
    assert nth_working_day(month, number) == month.replace(day=day)


def test_a_calendar_may_say_otherwise() -> None:
    holidays = {date(2026, 10, day) for day in range(1, 8)}
    assert nth_working_day(date(2026, 10, 1), 1, lambda day: day not in holidays).day == 8


def at(*minutes: float) -> list[datetime]:
    return [START + timedelta(minutes=minute) for minute in minutes]


@pytest.mark.parametrize(
    ("minutes", "found"),
    [
        ((0, 10), None),
        ((0, 10, 61), None),
        ((0, 10, 60), (0, 60)),
        ((60, 0, 10), (0, 60)),
        ((0, 100, 110, 120, 130), (100, 120)),
    ],
)
def test_three_hard_calls_within_an_hour(minutes: tuple[float, ...], found: tuple[float, float] | None) -> None:
    expected = tuple(at(*found)) if found else None
    assert strained(at(*minutes), 3, timedelta(hours=1)) == expected


@given(st.lists(st.floats(0, 600), max_size=12), st.integers(2, 4))
def test_strain_is_found_exactly_where_so_many_lie_together(minutes: list[float], calls: int) -> None:
    moments = at(*minutes)
    within = timedelta(minutes=30)
    together = any(sum(first <= other <= first + within for other in moments) >= calls for first in moments)
    found = strained(moments, calls, within)
    assert (found is not None) == together
    assert found is None or found[1] - found[0] <= within


def test_the_level_is_the_mean_of_the_shares_alone() -> None:
    figures = [frozen("a", 0.5), frozen("b", 1.0), frozen("c", None), frozen("d", 300, unit=EvidenceUnit.SECONDS)]
    assert level(figures) == 75
    assert level(figures[2:]) is None


@pytest.mark.parametrize(
    ("seconds", "zh", "en"),
    [(9, "9 秒", "9 s"), (245, "4 分 5 秒", "4 min 5 s"), (27_660, "7 小时 41 分", "7 h 41 min")],
)
def test_times_in_words(seconds: float, zh: str, en: str) -> None:
    assert (duration(seconds, "zh-hans"), duration(seconds, "en")) == (zh, en)


def test_a_share_is_whole_only_when_it_is() -> None:
    told = [told_value(value, EvidenceUnit.SHARE, "zh") for value in (1.0, 0.999, 0.0, None)]
    assert told == ["100%", "99.9%", "0%", "–"]


@pytest.mark.parametrize(
    ("key", "value", "before", "said"),
    [
        ("service_level", 0.9, 0.8, 1),
        ("service_level", 0.8, 0.9, -1),
        ("abandon_rate", 0.05, 0.1, 1),
        ("speed_of_answer", 30, 12, -1),
        ("service_level", 0.9, 0.895, 0),
        ("service_level", 0.9, None, 0),
        ("handle_time", 100, 200, 0),
    ],
)
def test_better_and_worse_than_the_month_before(key: str, value: float, before: float | None, said: int) -> None:
    assert changed(frozen(key, value, before)) == said


def test_a_review_names_what_was_good_what_was_not_and_asks_for_measures() -> None:
    figures = [
        frozen("service_level", 0.7, 0.9),
        frozen("satisfied", 0.95, 0.9),
        frozen("clause.2.2.1", 0.6),
        frozen("clause.5.2.1", 1.0),
    ]
    texts = draft_review(figures, "zh-hans")
    assert "satisfied 95.0%，上月 90.0%" in texts.went_well
    assert "clause.5.2.1 100%" in texts.went_well
    assert "service_level 70.0%，上月 90.0%" in texts.findings
    assert "clause.2.2.1 60.0%" in texts.findings
    assert texts.measures.count("针对") == 2
    assert "service_level 70.0%" in draft_review([frozen("service_level", 0.7)], "zh-hans").findings
    assert "About" in draft_review(figures, "en").measures


def test_a_summary_says_what_is_to_do_better_in_the_agent_s_language() -> None:
    figures = [frozen("clause.2.2.1", 0.5), frozen("answered", 3, unit=EvidenceUnit.COUNT)]
    span = (START, START + timedelta(hours=8))
    assert "三、需要改进：clause.2.2.1 50.0%。" in draft_summary(span, figures, [("咨询", 2)], "zh-hans")
    assert "咨询（2）" in draft_summary(span, figures, [("咨询", 2)], "zh-hans")
    assert "3. To do better: clause.2.2.1 50.0%." in draft_summary(span, figures, [], "en")
