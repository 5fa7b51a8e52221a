"""Whatever is sent, no route breaks: it is answered or refused in words, never with an internal error (5xx).

Two ways: each part of a well-made body is replaced in turn by each of a list of bad values, which finds what is known
to go wrong and finds it every time; and schemathesis makes what it can of the OpenAPI document, for every role, with a
fixed seed. ``HUAWU_FUZZ`` is how many bodies it makes for a route (25; more for a long search).
"""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlencode

import pytest
import schemathesis
from django.conf import settings as house
from django.core.cache import cache as rate_limits
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

from huawu.config.api import api
from tests.access.asking import CALLERS, ask, undone, user_of
from tests.access.routes import Route, api_routes
from tests.access.things import Cast, Things
from tests.cast import client_of

EXAMPLES = int(os.environ.get("HUAWU_FUZZ", "25"))
SWITCHBOARD_AWAY = 503
DEEP = 4
BAD: list[Any] = [
    None,
    "",
    "\x00",
    "a\x00b",
    "\ud800",
    "%s %d {0}",
    "x" * 70_000,
    "0000-00-00",
    "9999-12-31",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "00:00:60",
    -1,
    0,
    2**31,
    2**63,
    10**30,
    1e308,
    True,
    [],
    [[]],
    {},
]
BAD_IN_PATHS = ["\x00", "..", "../../etc/passwd", "-1", str(2**31), str(2**63), "9" * 400, "é", "％", "019a"]


def broken(status: int) -> bool:
    return status >= 500 and status != SWITCHBOARD_AWAY


def places_in(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to each part of a body."""
    if path:
        yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inside:
        yield from places_in(part, (*path, key))


def replaced(body: Any, path: tuple[Any, ...], value: Any) -> Any:
    changed = copy.deepcopy(body)
    parent = changed
    for key in path[:-1]:
        parent = parent[key]
    parent[path[-1]] = value
    return changed


@pytest.fixture
def supervisor(cast: Cast) -> Client:
    """Whoever may do most."""
    client = client_of(cast.supervisor)
    client.raise_request_exception = False
    return client


def test_a_bad_value_anywhere_in_a_body_breaks_nothing(supervisor: Client, things: Things) -> None:
    failed = []
    for route in api_routes(whole=DEEP):
        for path in places_in(route.body) if not route.multipart else ():
            for value in BAD:
                changed = Route(route.method, route.template, replaced(route.body, path, value))
                with undone():
                    status = ask(supervisor, changed, things)
                failed += [f"{route.name} {path} {str(value)[:40]!r}: {status}"] if broken(status) else []
    assert failed == []


def test_a_bad_value_in_an_address_breaks_nothing(supervisor: Client, things: Things) -> None:
    failed = []
    for route in api_routes():
        parts = route.path(things).split("/")
        for index in [index for index, part in enumerate(route.template.split("/")) if part.startswith("{")]:
            for value in BAD_IN_PATHS:
                address = "/".join([*parts[:index], quote(value, safe=""), *parts[index + 1 :]])
                with undone():
                    status = ask(supervisor, Route(route.method, address, route.body, route.multipart), things)
                failed += [f"{route.name} {value[:40]!r}: {status}"] if broken(status) else []
    assert failed == []


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"a": NaN}', b'"\\ud800"'])
def test_what_is_no_json_breaks_nothing(supervisor: Client, things: Things, body: bytes) -> None:
    for route in api_routes():
        if route.method != "GET":
            with undone():
                answer = supervisor.generic(route.method, route.path(things), body, "application/json")
            assert not broken(answer.status_code), route.name


def test_a_body_too_large_to_be_read_is_refused_in_words(supervisor: Client) -> None:
    body = json.dumps({"note": "长" * house.DATA_UPLOAD_MAX_MEMORY_SIZE})
    answer = supervisor.post("/api/calls/search", body, "application/json")
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def operations() -> list[Any]:
    """What schemathesis reads from the document."""
    document = json.loads(json.dumps(api.get_openapi_schema()))
    found: list[Any] = list(schemathesis.openapi.from_dict(document).get_all_operations())
    return [operation.ok() for operation in found]


def send(client: Client, case: Any) -> int:
    """A case of schemathesis, by way of Django's own client: in this process, in this transaction."""
    rate_limits.clear()
    address = case.formatted_path + (f"?{urlencode(case.query, doseq=True)}" if case.query else "")
    body = json.dumps(case.body) if isinstance(case.body, (dict, list, str, int, float, type(None))) else b""
    return client.generic(case.method, address, body, case.media_type or "application/json").status_code


@pytest.mark.parametrize("operation", operations(), ids=lambda operation: operation.label)
def test_what_schemathesis_makes_breaks_nothing(cast: Cast, things: Things, operation: Any) -> None:
    clients = {caller: client_of(user_of(cast, caller)) for caller in CALLERS}
    for client in clients.values():
        client.raise_request_exception = False
    modes = [GenerationMode.POSITIVE, GenerationMode.NEGATIVE]
    cases = st.one_of([operation.as_strategy(generation_mode=mode) for mode in modes])

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=cases, caller=st.sampled_from(CALLERS))
    def check(case: Any, caller: str) -> None:
        with undone():
            status = send(clients[caller], case)
        assert not broken(status), (caller, case.as_curl_command())

    check()
