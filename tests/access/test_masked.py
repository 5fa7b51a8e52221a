"""Whatever a page asks of the house, no answer has a number in full: only a reveal gives one, and leaves its trace."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.http import HttpResponseBase
from django.test import Client

from huawu.customers.models import CustomerNumber
from huawu.ledger.models import Entry
from tests.access.asking import CALLERS, NOBODY, answer_to, undone, user_of
from tests.access.routes import Route, api_routes
from tests.access.things import Cast, Things
from tests.cast import client_of

NUMBER = re.compile(rb"(?<!\d)199\d{8}(?!\d)")
"""Of the customers that ``things.py`` makes; hotlines are no secret."""
WRITTEN_OUT = {"POST /api/reveals", "GET /api/customer-imports/{import_id}/report"}
"""What gives numbers in full: a reveal, and the wrong rows of a table to whoever may import it; each is an entry."""
LISTS = re.compile(r"/search$|/preview$|/figures$")
"""Questions that are asked with a body."""


def questions(whole: int) -> Iterator[Route]:
    """Everything that only reads."""
    for route in api_routes(whole=whole):
        if route.name not in WRITTEN_OUT and (route.method == "GET" or LISTS.search(route.template)):
            yield route


def content_of(answer: HttpResponseBase) -> bytes:
    parts = getattr(answer, "streaming_content", None)
    return b"".join(parts) if parts is not None else answer.content  # type: ignore[attr-defined]  # not streaming


@pytest.mark.parametrize("caller", [each for each in CALLERS if each != NOBODY])
def test_no_answer_has_a_number_in_full(cast: Cast, things: Things, caller: str) -> None:
    client = client_of(user_of(cast, caller))
    asked = 0
    for route in questions(whole=0):
        with undone():
            answer = answer_to(client, route, things)
            assert not NUMBER.search(content_of(answer)), route.name
            asked += answer.status_code == 200
    assert asked > 5


def test_the_numbers_are_there_to_be_found(cast: Cast, things: Things) -> None:
    """Or the search above would find nothing whatever the house answers."""
    client = client_of(cast.agent)
    numbers = [row.number.digits.encode() for row in CustomerNumber.objects.all()]
    assert numbers
    assert all(map(NUMBER.fullmatch, numbers))
    assert NUMBER.search(full_of(client, "customer", things["customer_id"]))
    assert NUMBER.search(full_of(client, "callback", things["task_id"]))
    assert Entry.objects.filter(action="privacy.revealed").count() == 2


def full_of(client: Client, kind: str, identity: str) -> bytes:
    wanted = {"kind": kind, "id": identity, "reason": "核对退款账户"}
    return client.post("/api/reveals", wanted, "application/json").content


@pytest.mark.parametrize("caller", ["agent", "supervisor"])
def test_lists_show_that_there_is_a_number(cast: Cast, things: Things, caller: str) -> None:
    client = client_of(user_of(cast, caller))
    for path in ("/api/customers/search", "/api/callbacks/search", "/api/calls/search"):
        assert "199****00" in client.post(path, {}, "application/json").content.decode(), path
