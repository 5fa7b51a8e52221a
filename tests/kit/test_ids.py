"""Identifiers sort by the time they were made."""

from __future__ import annotations

import time
from unittest.mock import patch
from uuid import RFC_4122

from huawu.kit.ids import new_id


def test_an_id_is_a_uuid_of_version_seven() -> None:
    for _ in range(100):
        made = new_id()
        assert (made.version, made.variant) == (7, RFC_4122)


def test_its_first_bits_are_unix_milliseconds() -> None:
    before = time.time_ns() // 1_000_000
    made = new_id()
    after = time.time_ns() // 1_000_000
    assert before <= made.int >> 80 <= after


def test_later_ids_sort_behind_earlier_ones() -> None:
    made = []
    for millisecond in range(50):
        with patch("time.time_ns", return_value=1_770_000_000_000_000_000 + millisecond * 1_000_000):
            made.append(new_id())
    assert made == sorted(made)
    assert [str(id_) for id_ in made] == sorted(str(id_) for id_ in made)


def test_ids_of_one_millisecond_differ() -> None:
    with patch("time.time_ns", return_value=1_770_000_000_000_000_000):
        assert len({new_id() for _ in range(1000)}) == 1000
