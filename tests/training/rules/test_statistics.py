"""Difficulty and discrimination."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huawu.training.rules.statistics import FEWEST, ItemFigures, item_figures

shares = st.floats(0, 1, allow_nan=False)


@given(st.lists(st.tuples(shares, shares), max_size=60))
def test_they_lie_where_they_can(answers: list[tuple[float, float]]) -> None:
    found = item_figures(answers)
    assert found.answers == len(answers)
    assert (found.difficulty is None) == (not answers)
    assert (found.discrimination is None) == (len(answers) < FEWEST)
    assert -1e-9 <= (found.difficulty or 0) <= 1 + 1e-9
    assert -1 - 1e-9 <= (found.discrimination or 0) <= 1 + 1e-9


def test_a_question_that_the_good_know_and_the_others_do_not_tells_most() -> None:
    good, bad = [(1.0, 0.9)] * 10, [(0.0, 0.3)] * 10
    assert item_figures(good + bad) == ItemFigures(20, 0.5, 1.0)
    upside_down = item_figures([(0.0, 0.9)] * 10 + [(1.0, 0.3)] * 10)
    assert upside_down.discrimination == -1.0
    assert item_figures([(1.0, 0.9)] * 10 + [(1.0, 0.3)] * 10).discrimination == 0


def test_by_the_upper_and_lower_27_per_cent() -> None:
    """Of ten, three and three: two of three above against one of three below."""
    by_rank = [0, 1, 0, 1, 1, 0, 1, 1, 0, 1]
    answers = [(float(share), rank / 10) for rank, share in enumerate(by_rank)]
    assert item_figures(answers).discrimination == pytest.approx(2 / 3 - 1 / 3)
