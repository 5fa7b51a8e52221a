"""The pure rules of cases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from huawu.cases.rules import fields_of, may_tell_by_message, missing, needs_word, wrong_answer
from tests.cases.opening import FIELDS

AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
DAY = {"key": "day", "label": "日期", "type": "date", "required": False, "choices": []}


@pytest.mark.parametrize(
    ("answers", "wrong"),
    [
        ({}, None),
        ({"amount": "50.5", "way": "网厅", "day": "2026-03-02"}, None),
        ({"amount": "", "way": "", "day": ""}, None),
        ({"amount": "五十"}, "amount"),
        ({"way": "淘宝"}, "way"),
        ({"day": "2026-13-02"}, "day"),
        ({"else": "x"}, "else"),
    ],
)
def test_an_answer_fits_its_field(answers: dict[str, str], wrong: str | None) -> None:
    assert wrong_answer(fields_of([*FIELDS, DAY]), answers) == wrong


def test_only_required_fields_are_missing() -> None:
    fields = fields_of(FIELDS)
    assert missing(fields, {}) == missing(fields, {"amount": "  "}) == ["充值金额"]
    assert missing(fields, {"amount": "50"}) == []


def test_whoever_is_certified_asks_unless_they_lead() -> None:
    assert needs_word(certified=True, leads=False)
    assert not needs_word(certified=True, leads=True)
    assert not needs_word(certified=False, leads=False)


@pytest.mark.parametrize(
    ("hours", "enough"),
    [([], False), ([0, 2], False), ([0, 2, 4], True), ([4, 0, 2], True), ([0, 1, 2], False), ([0, 1, 2, 3, 4], True)],
)
def test_calls_in_vain_count_when_they_are_far_enough_apart(hours: list[int], enough: bool) -> None:
    assert may_tell_by_message(AT + timedelta(hours=hour) for hour in hours) is enough
