"""Missed calls are given until they are acknowledged, and never invented."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from huawu.kit.phone import PhoneNumber
from huawu.telephony.missed import MissedCall, MissedCalls
from huawu.telephony.places import Places


def add(places: Places, call: str, number: str = "13800138000", end: str = "\n") -> None:
    with places.missed.open("a", encoding="utf-8") as file:
        file.write(f"1767576600.250 {json.dumps({'extra': f'{call} 4000000001 {number}'})}{end}")


def given(places: Places) -> list[str]:
    return [call.call_id for call in MissedCalls(places).pending()]


def test_without_a_record_nothing_was_missed(places: Places) -> None:
    missed = MissedCalls(places)
    assert missed.pending() == []
    missed.acknowledge()
    assert missed.pending() == []


def test_a_missed_call_says_who_where_and_when(places: Places) -> None:
    add(places, "c1", "%2B8613800138000")
    at = datetime(2026, 1, 5, 1, 30, 0, 250_000, UTC)
    assert MissedCalls(places).pending() == [MissedCall("c1", PhoneNumber("13800138000"), "4000000001", at)]


@pytest.mark.parametrize(("sent", "digits"), [("", ""), ("abc%22'%2Cx", ""), ("8" * 60, "8" * 32)])
def test_an_odd_number_is_no_obstacle(places: Places, sent: str, digits: str) -> None:
    add(places, "c1", sent)
    assert [call.caller.digits for call in MissedCalls(places).pending()] == [digits]


def test_until_acknowledged_a_call_is_given_again_also_after_a_crash(places: Places) -> None:
    add(places, "c1")
    assert given(places) == ["c1"]
    assert given(places) == ["c1"]


def test_an_acknowledged_call_is_not_given_again(places: Places) -> None:
    add(places, "c1")
    missed = MissedCalls(places)
    missed.pending()
    add(places, "c2")  # came after the look: not acknowledged with the first
    missed.acknowledge()
    assert given(places) == ["c2"]


def test_a_line_that_is_being_written_waits(places: Places) -> None:
    add(places, "c1")
    add(places, "c2", end="")
    assert given(places) == ["c1"]
    missed = MissedCalls(places)
    missed.pending()
    missed.acknowledge()
    with places.missed.open("a") as file:
        file.write("\n")
    assert given(places) == ["c2"]


def test_a_record_begun_anew_is_read_from_its_beginning(places: Places) -> None:
    add(places, "c1")
    missed = MissedCalls(places)
    missed.pending()
    missed.acknowledge()
    kept = places.missed.with_name("old.csv")  # keeps the number of the old file from being given again
    places.missed.rename(kept)
    add(places, "c2")
    add(places, "c3")
    assert given(places) == ["c2", "c3"]


@pytest.mark.parametrize("line", ["", "nonsense", "x {}", '1 {"extra": "one two"}', "1 []", '1 {"other": 1}', "\xff"])
def test_a_spoilt_line_is_passed_over(places: Places, line: str, caplog: pytest.LogCaptureFixture) -> None:
    places.missed.write_text(f"{line}\n", encoding="latin-1")
    add(places, "c1")
    assert given(places) == ["c1"]
    assert "13800138000" not in caplog.text


def test_a_spoilt_mark_means_reading_again(places: Places) -> None:
    add(places, "c1")
    (places.root / "missed-read").write_text("x")
    assert given(places) == ["c1"]
