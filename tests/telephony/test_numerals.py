"""Figures as a Chinese speaker reads them out."""

from __future__ import annotations

import pytest

from huawu.telephony.numerals import count, digit_by_digit, spelled


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "零"), (1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (99, "九十九"), (100, "一百"), (105, "一百零五"),
        (110, "一百一十"), (205, "二百零五"), (1000, "一千"), (1003, "一千零三"), (1050, "一千零五十"),
        (9999, "九千九百九十九"),
    ],
)  # fmt: skip
def test_a_count_is_said(value: int, said: str) -> None:
    assert count(value) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("您前面还有 3 位客户。", "您前面还有三位客户。"),
        ("您前面还有 2 位客户。", "您前面还有两位客户。"),
        ("请按 2，或按 1。", "请按二，或按一。"),
        ("约 12 分钟", "约十二分钟"),
        ("请拨打10086。", "请拨打幺零零八六。"),
        ("区号010", "区号零幺零"),
        ("服务时间为9:00至18:30。", "服务时间为九点至十八点三十分。"),
        ("2:05", "两点零五分"),
        ("没有数字", "没有数字"),
    ],
)
def test_figures_in_a_text_are_spelled(written: str, said: str) -> None:
    assert spelled(written) == said


def test_a_staff_number_is_read_digit_by_digit() -> None:
    assert digit_by_digit("1003") == "幺零零三"
