"""One wall clock."""

from __future__ import annotations

import pytest

from scripts.house_checks.clock import one_clock
from tests.house_checks.looking import found


@pytest.mark.parametrize(
    "text",
    [
        "datetime.now(UTC)",
        "datetime.datetime.utcnow()",
        "date.today()",
        "models.DateTimeField(default=timezone.now)",
        "time.time()",
        "start = django.utils.timezone.localdate()",
    ],
)
def test_other_clocks_are_found(text: str) -> None:
    assert found(one_clock, text) == [1]


@pytest.mark.parametrize("text", ["now()", "kit.time.now()", "time.monotonic()", "known.now", "datetime.now_or_never"])
def test_the_house_clock_and_durations_are_fine(text: str) -> None:
    assert found(one_clock, text) == []


@pytest.mark.parametrize("path", ["huawu/kit/time.py", "tests/calls/test_rules.py", "huawu/calls/migrations/0001_x.py"])
def test_kit_tests_and_migrations_may(path: str) -> None:
    assert found(one_clock, "datetime.now(UTC)", path) == []
