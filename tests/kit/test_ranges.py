"""Byte ranges, as media players ask for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huawu.kit.ranges import UnsatisfiableRangeError, parse_range


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-", (0, 99)),
        ("bytes=0-0", (0, 0)),
        ("bytes=10-19", (10, 19)),
        ("bytes=90-500", (90, 99)),
        ("bytes=-10", (90, 99)),
        ("bytes=-500", (0, 99)),
        (" bytes=99- ", (99, 99)),
    ],
)
def test_a_part_of_a_hundred_bytes(header: str, part: tuple[int, int]) -> None:
    assert parse_range(header, 100) == part


@pytest.mark.parametrize("header", ["", "bytes=-", "bytes=5-2", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b"])
def test_what_cannot_be_read_means_the_whole_file(header: str) -> None:
    assert parse_range(header, 100) is None


@pytest.mark.parametrize(("header", "size"), [("bytes=100-", 100), ("bytes=-0", 100), ("bytes=0-", 0), ("bytes=-5", 0)])
def test_a_part_outside_of_the_file_is_refused(header: str, size: int) -> None:
    with pytest.raises(UnsatisfiableRangeError):
        parse_range(header, size)


@given(st.from_regex(r"bytes=\d{0,4}-\d{0,4}", fullmatch=True) | st.text(), st.integers(0, 3000))
def test_whatever_is_asked_the_part_lies_in_the_file(header: str, size: int) -> None:
    try:
        part = parse_range(header, size)
    except UnsatisfiableRangeError:
        return
    assert part is None or 0 <= part[0] <= part[1] < size
