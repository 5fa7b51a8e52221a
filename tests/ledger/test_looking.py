"""Who looks at personal data leaves an entry, and nothing personal in it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db.models import QuerySet

from huawu.calls.models import Call, Hotline
from huawu.customers.models import Customer
from huawu.ledger.models import Entry
from huawu.people.models import User
from tests.calls_room.stories import answered, make_call
from tests.cast import client_of


@pytest.fixture
def call(wu: User, hotline: Hotline, mei: Customer) -> Call:
    """A customer's call that an agent of another team took."""
    return make_call(answered("1004"))


def entries() -> QuerySet[Entry]:
    """What people did; the call itself leaves entries of the system's."""
    return Entry.objects.filter(actor__isnull=False)


def looks() -> list[tuple[str, str]]:
    return list(entries().order_by("at", "id").values_list("action", "object_id"))


def search(user: User, what: str, **body: Any) -> None:
    answer = client_of(user).post(f"/api/{what}/search", body, content_type="application/json")
    assert answer.status_code == 200


def test_a_customer_s_card_and_contacts_are_one_look(lin: User, mei: Customer) -> None:
    client = client_of(lin)
    for path in ("", "/contacts", ""):
        assert client.get(f"/api/customers/{mei.pk}{path}").status_code == 200
    assert looks() == [("customers.viewed", str(mei.pk))]
    entry = entries().get()
    assert (entry.actor, entry.ip, entry.new) == (lin, "127.0.0.1", {})


def test_a_call_is_a_look(sun: User, call: Call) -> None:
    client = client_of(sun)
    for _ in range(2):
        assert client.get(f"/api/calls/{call.pk}").status_code == 200
    assert looks() == [("calls.viewed", str(call.pk))]


def test_another_session_is_another_look(sun: User, call: Call) -> None:
    for _ in range(2):
        assert client_of(sun).get(f"/api/calls/{call.pk}").status_code == 200
    assert len(looks()) == 2


def test_what_one_may_not_see_leaves_no_trace_of_a_look(lin: User, admin: User, call: Call, mei: Customer) -> None:
    assert client_of(lin).get(f"/api/calls/{call.pk}").status_code == 404
    assert client_of(admin).get(f"/api/customers/{mei.pk}").status_code == 403
    assert looks() == []


@pytest.mark.parametrize(
    ("what", "body", "action"),
    [
        ("customers", {"text": "19900000042"}, "customers.searched"),
        ("customers", {"text": "梅雨晴"}, "customers.searched"),
        ("calls", {"number": "19900000042"}, "calls.searched"),
    ],
)
def test_a_search_for_somebody_is_recorded_without_saying_for_whom(
    sun: User, call: Call, what: str, body: dict[str, str], action: str
) -> None:
    search(sun, what, **body)
    entry = entries().get()
    assert (entry.action, entry.object_id) == (action, str(sun.pk))
    kept = json.dumps([entry.old, entry.new], ensure_ascii=False)
    assert not any(text in kept for text in ("1990", "0042", "梅"))
    assert "digest" in kept


@pytest.mark.parametrize("what", ["customers", "calls"])
def test_turning_pages_is_no_search_for_somebody(sun: User, call: Call, what: str) -> None:
    search(sun, what, page=2)
    assert looks() == []
