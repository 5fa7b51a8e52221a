"""One form for a JSON value."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huawu.kit.canonical import NotCanonicalError, canonical

TEXT = st.text(st.characters(codec="utf-8"))
FLOATS = st.floats(allow_nan=False, allow_infinity=False).filter(lambda x: abs(x) < 2**53 or abs(x) >= 1e21)
"""Between these, a double is written with the digits of an integer that may not be the same number."""
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | FLOATS | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
)


@pytest.mark.parametrize(
    ("value", "form"),
    [
        # RFC 8785, appendix B, and the borders of ECMAScript's notation
        (0.0, "0"),
        (-0.0, "0"),
        (5e-324, "5e-324"),
        (-1.7976931348623157e308, "-1.7976931348623157e+308"),
        (9007199254740992.0, "9007199254740992"),
        (295147905179352830000.0, "295147905179352830000"),
        (1e21, "1e+21"),
        (1e23, "1e+23"),
        (999999999999999900000.0, "999999999999999900000"),
        (333333333.33333325, "333333333.33333325"),
        (0.000001, "0.000001"),
        (1e-7, "1e-7"),
        (9.999999999999997e-7, "9.999999999999997e-7"),
        (-0.0000033333333333333333, "-0.0000033333333333333333"),
        (12.5, "12.5"),
        (100.0, "100"),
        (2**70, "1180591620717411303424"),
        (True, "true"),
        (None, "null"),
        ('€$\u000f\nA\'B"\\\\"/\u007f', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u007f"'),
        ([1, []], "[1,[]]"),
        ({}, "{}"),
    ],
)
def test_the_form_is_the_standard_s(value: object, form: str) -> None:
    assert canonical(value).decode() == form


def test_members_stand_in_the_order_of_utf_16() -> None:
    """As in RFC 8785: a character outside the first plane comes before U+FB33."""
    names = ["€", "\r", "\ufb33", "1", "😀", "\u0080", "ö"]
    assert list(json.loads(canonical(dict.fromkeys(names, 0)))) == ["\r", "1", "\u0080", "ö", "€", "😀", "\ufb33"]


@given(VALUES)
def test_nothing_is_lost_and_the_order_of_members_does_not_matter(value: object) -> None:
    assert json.loads(canonical(value)) == value
    assert canonical(json.loads(canonical(value))) == canonical(value)
    if isinstance(value, dict):
        assert canonical(dict(reversed(value.items()))) == canonical(value)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1: 2}, {"a": object()}, "\ud800", {"\ud800": 1}])
def test_what_json_does_not_have_is_refused(value: object) -> None:
    with pytest.raises(NotCanonicalError):
        canonical(value)
