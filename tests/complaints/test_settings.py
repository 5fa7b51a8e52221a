"""Clocks and the class matrix are settings: versioned, traced; what runs keeps its time."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from huawu.cases.models import CaseKind
from huawu.complaints.choices import ComplaintStep as Step
from huawu.complaints.models import ComplaintBook
from huawu.customers.models import Customer
from huawu.ledger.models import Entry
from huawu.people.models import User
from tests.cast import client_of
from tests.complaints.going import again, go_to, make_complaint
from tests.complaints.test_stepping import owed

PATH = "/api/settings/complaints"


def read(user: User) -> dict[str, Any]:
    found: dict[str, Any] = client_of(user).get(PATH).json()
    return found


def put(user: User, change: dict[str, Any]) -> Any:
    return client_of(user).put(PATH, change, "application/json")


def test_a_change_counts_for_the_steps_that_begin_from_now_on(
    sun: User, lin: User, mei: Customer, charged: CaseKind, hotline: object
) -> None:
    before = go_to(lin, make_complaint(lin, charged, mei), Step.INVESTIGATE, mei)
    kept = owed(before).due_at
    change = read(sun)
    change["hours"]["ordinary"]["investigate"] = 10
    change["matrix"]["loss"]["house"] = "serious"
    assert put(sun, change).json()["version"] == 2
    assert owed(before).due_at == kept
    assert again(before).kind == "ordinary"
    after = go_to(lin, make_complaint(lin, charged, mei), Step.INVESTIGATE, mei)
    assert (after.kind, owed(after).due_at) == ("serious", after.since + timedelta(hours=24))
    entry = Entry.objects.get(action="complaints.book_set")
    assert set(entry.new) == {"hours", "matrix"}


def test_the_same_again_changes_nothing_and_the_second_writer_is_told(sun: User) -> None:
    change = read(sun) | {"outer_days": 10}
    assert (put(sun, change).status_code, put(sun, change).status_code) == (200, 200)
    assert ComplaintBook.objects.get().version == 2
    refused = put(sun, change | {"outer_days": 12})
    assert (refused.status_code, refused.json()["code"]) == (409, "complaint_book_conflict")


@pytest.mark.parametrize("wrong", ["a step is missing", "a cell is missing", "the class counts before it is known"])
def test_half_a_book_is_refused(sun: User, wrong: str) -> None:
    change = read(sun)
    if wrong == "a step is missing":
        del change["hours"]["urgent"]["close"]
    elif wrong == "a cell is missing":
        del change["matrix"]["many"]["house"]
    else:
        change["hours"]["urgent"]["receive"] = 9
    assert put(sun, change).status_code == 422
    assert not ComplaintBook.objects.exists()


def test_agents_do_not_set_it(lin: User) -> None:
    assert client_of(lin).get(PATH).status_code == 403
