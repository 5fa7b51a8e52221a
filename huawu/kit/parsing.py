"""What comes in as JSON or in an address is text that a database can keep."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from ninja.parser import Parser

_NUL = "\x00"


class UnkeepableTextError(ValueError):
    """Has a NUL, or half of a surrogate pair: no encoding of it is kept by PostgreSQL."""


class CleanParser(Parser):
    """Reads JSON and query strings, and refuses text that is none; ninja answers that the body cannot be read."""

    def parse_body(self, request: HttpRequest) -> dict[str, Any]:
        return _checked(json.loads(request.body))  # type: ignore[no-any-return]

    def parse_querydict(
        self, data: MultiValueDict[str, Any], list_fields: list[str], request: HttpRequest
    ) -> dict[str, Any]:
        return _checked(super().parse_querydict(data, list_fields, request))  # type: ignore[no-any-return]


def _checked(value: Any) -> Any:  # noqa: ANN401 - whatever JSON can be
    """The value as it is; raises :class:`UnkeepableTextError`. As deep as :mod:`json` goes, so deep goes this."""
    match value:
        case str():
            if _NUL in value or not _is_whole(value):
                raise UnkeepableTextError
        case dict():
            for name, part in value.items():
                _checked(name)
                _checked(part)
        case list():
            for part in value:
                _checked(part)
    return value


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
