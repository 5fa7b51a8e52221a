"""How long it takes to read, and what counts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huawu.training.rules.reading import LONGEST_GAP_S, credit_s, needed_s, usual_s

START = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.mark.parametrize(("text", "seconds"), [("", 10), ("字" * 400, 60), ("字" * 1000, 150), ("word " * 200, 60)])
def test_the_usual_time_goes_by_what_there_is_to_read(text: str, seconds: int) -> None:
    assert usual_s(text) == seconds


def test_half_of_it_is_needed() -> None:
    assert [needed_s(usual) for usual in (10, 15, 60, 150)] == [10, 10, 30, 75]


@given(st.lists(st.tuples(st.floats(0, 60), st.booleans()), max_size=40))
def test_never_more_than_has_passed(beats: list[tuple[float, bool]]) -> None:
    at, total = START, 0.0
    last = None
    for gap, same in beats:
        at += timedelta(seconds=gap)
        credit = credit_s(last, at, same)
        assert 0 <= credit <= LONGEST_GAP_S
        total += credit
        last = at
    assert total <= (at - START).total_seconds() + 1e-6


def test_nothing_counts_while_one_is_away_or_when_the_clock_runs_back() -> None:
    assert credit_s(None, START, True) == 0
    assert credit_s(START, START + timedelta(seconds=21), True) == 0
    assert credit_s(START, START + timedelta(seconds=10), False) == 0
    assert credit_s(START, START - timedelta(seconds=1), True) == 0
