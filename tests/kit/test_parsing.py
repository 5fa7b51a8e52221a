"""Text that no database keeps does not get in."""

from __future__ import annotations

import json

import pytest
from django.http import QueryDict
from django.test import RequestFactory

from huawu.kit.parsing import CleanParser, UnkeepableTextError

BAD = ["\x00", "a\x00", "\ud800", "\udfff a"]


def parse(body: str) -> object:
    return CleanParser().parse_body(RequestFactory().post("/", body, "application/json"))


@pytest.mark.parametrize("text", BAD)
def test_it_is_found_wherever_it_stands(text: str) -> None:
    for value in (text, [text], {"a": text}, {text: 1}, {"a": [{"b": [1, text]}]}):
        with pytest.raises(UnkeepableTextError):
            parse(json.dumps(value))


@pytest.mark.parametrize("value", ["", "梅雨晴 😀", "\\u0000", {"a": [None, True, 1.5, "\n\t"]}])
def test_everything_else_is_read_as_it_is(value: object) -> None:
    assert parse(json.dumps(value)) == value


def test_query_strings_too() -> None:
    request = RequestFactory().get("/")
    assert CleanParser().parse_querydict(QueryDict("a=1&b=2&b=3"), ["b"], request) == {"a": "1", "b": ["2", "3"]}
    with pytest.raises(UnkeepableTextError):
        CleanParser().parse_querydict(QueryDict("a=%00"), [], request)
