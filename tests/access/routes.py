"""Every address that the house answers at, from its own descriptions: nobody has to remember to list one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import URLPattern, URLResolver, get_resolver

from huawu.config.api import api
from huawu.switchboard.sockets import websocket_urlpatterns
from tests.access.samples import sample
from tests.access.things import Things

_PLACE = re.compile(r"{(\w+)}")
_OWN_DESCRIPTION = "api/"
"""Where the OpenAPI document says what there is; of the other addresses only the URL conf does."""


@dataclass(frozen=True, slots=True)
class Route:
    """A method at an address, with a body that its description lets through."""

    method: str
    template: str
    body: Any = None
    multipart: bool = False

    @property
    def name(self) -> str:
        return f"{self.method} {self.template}"

    @property
    def json(self) -> str:
        return "" if self.body is None else json.dumps(self.body)

    def upload(self, name: str) -> object:
        """What stands in a field of a form; a file where the description asks for one."""
        value = self.body[name]
        return SimpleUploadedFile("plain.bin", value) if isinstance(value, bytes) else value

    def path(self, things: Things) -> str:
        """The address of the thing that each place names; see :data:`Things`."""
        parts = self.template.split("/")
        for index, part in enumerate(parts):
            if place := _PLACE.fullmatch(part):
                names = (f"{parts[2]}/{parts[index - 1]}", parts[index - 1], place[1])
                known = [name for name in names if name in things]
                assert known, f"{self.template}: tests/access/things.py has no {place[1]} (or {parts[index - 1]})"
                parts[index] = things[known[0]]
        return "/".join(parts)


def api_routes(*, whole: int = 0) -> Iterator[Route]:
    """What the OpenAPI document describes; ``whole`` as in :func:`sample`."""
    document: dict[str, Any] = api.get_openapi_schema()
    components: dict[str, Any] = document["components"]["schemas"]
    for template, operations in document["paths"].items():
        for method, operation in operations.items():
            content = operation.get("requestBody", {}).get("content", {})
            kind, media = next(iter(content.items()), ("", None))
            body = sample(media["schema"], components, whole=whole) if media else None
            yield Route(method.upper(), template, body, multipart=kind.startswith("multipart"))


def other_routes() -> Iterator[Route]:
    """Addresses of the URL conf that are no part of the API: health, accounts, the page."""
    for path in dict.fromkeys(_paths(get_resolver().url_patterns)):
        if not path.startswith(_OWN_DESCRIPTION) or path == "api/openapi.json":
            yield Route("GET", f"/{path}")
            yield Route("POST", f"/{path}", {})


def _paths(patterns: list[Any], before: str = "") -> Iterator[str]:
    for pattern in patterns:
        path = before + _plain(str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            yield from _paths(pattern.url_patterns, path)
        elif isinstance(pattern, URLPattern):
            yield path


def _plain(pattern: str) -> str:
    """A pattern as an address of it: the page's is the root, what allauth's leave open is filled in."""
    if pattern == "^(?P<path>.*)$":
        return ""
    if pattern.startswith("^_allauth"):
        return "_allauth/browser/v1/auth/signup"
    return re.sub(r"<\w+:?\w*>", "1", pattern)


def sockets() -> list[str]:
    """Addresses of WebSockets."""
    return [f"/{pattern.pattern}" for pattern in websocket_urlpatterns]
