"""The phone number: read leniently, printed masked."""

from __future__ import annotations

import logging
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huawu.kit.phone import MAX_DIGITS, PhoneNumber

DIGITS = st.text("0123456789", max_size=60)


@pytest.mark.parametrize(
    ("raw", "digits"),
    [
        ("13800138000", "13800138000"),
        ("+8613800138000", "13800138000"),
        ("008613800138000", "13800138000"),
        ("8613800138000", "13800138000"),
        ("138 0013-8000", "13800138000"),
        ("(0755) 8888.8888", "075588888888"),
        ("+442079460000", "442079460000"),
        ("4000000001", "4000000001"),
        ("110", "110"),
    ],
)
def test_what_a_trunk_sends_becomes_digits(raw: str, digits: str) -> None:
    assert PhoneNumber.parse(raw).digits == digits


@pytest.mark.parametrize(
    "raw", [None, "", "anonymous", "Restricted", "+", "12a34", "１３８００１３８０００", "sip:1001"]
)
def test_what_is_no_number_is_unknown(raw: str | None) -> None:
    number = PhoneNumber.parse(raw)
    assert not number.known
    assert str(number) == ""


def test_a_number_of_sixty_digits_is_cut() -> None:
    assert len(PhoneNumber.parse("9" * 60).digits) == MAX_DIGITS


@given(st.text() | st.none())
def test_reading_never_fails_and_gives_plain_digits(raw: str | None) -> None:
    digits = PhoneNumber.parse(raw).digits
    assert digits == "" or (digits.isascii() and digits.isdigit() and len(digits) <= MAX_DIGITS)


@given(DIGITS)
def test_reading_its_own_digits_changes_nothing(raw: str) -> None:
    once = PhoneNumber.parse(raw)
    assert PhoneNumber.parse(once.digits) == once


@pytest.mark.parametrize(
    ("digits", "shown"),
    [("13800138000", "138****8000"), ("12345678", "123*5678"), ("1234567", "*****67"), ("110", "*10"), ("", "")],
)
def test_the_masked_form(digits: str, shown: str) -> None:
    assert PhoneNumber(digits).masked == shown


@given(DIGITS)
def test_masking_keeps_the_length_and_hides_all_but_first_three_and_last_four(digits: str) -> None:
    masked = PhoneNumber(digits).masked
    assert len(masked) == len(digits)
    assert set(masked[3:-4]) <= {"*"}
    assert all(shown in ("*", digit) for shown, digit in zip(masked, digits, strict=True))
    if len(digits) > 2:
        assert "*" in masked


@given(st.text("0123456789", min_size=8, max_size=MAX_DIGITS))
def test_no_way_of_printing_shows_the_number(digits: str) -> None:
    number = PhoneNumber(digits)

    @dataclass
    class Holder:
        number: PhoneNumber

    record = logging.LogRecord("x", logging.INFO, "x", 1, "%s %r", (number, number), None)
    for text in (
        str(number),
        repr(number),
        f"{number}",
        f"{number!r:>60}",
        f"{number:>60}",
        str(Holder(number)),
        str([number]),
        record.getMessage(),
    ):
        assert digits not in text


def test_equal_numbers_are_equal_and_can_be_keys() -> None:
    assert {PhoneNumber("110"): 1}[PhoneNumber.parse("1-1-0")] == 1
