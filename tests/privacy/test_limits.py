"""How much each post may see is a setting: versioned, traced, and for nobody but who may set it."""

from __future__ import annotations

from typing import Any

import pytest

from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.privacy.models import PrivacyLimits
from tests.cast import client_of

PATH = "/api/settings/privacy"


def read(user: User) -> dict[str, Any]:
    found: dict[str, Any] = client_of(user).get(PATH).json()
    return found


def put(user: User, **change: Any) -> Any:
    return client_of(user).put(PATH, read(user) | change, "application/json")


def test_the_defaults_hold_until_somebody_sets_them(sun: User) -> None:
    assert read(sun) == {
        "reveals_agent": 10, "reveals_team_leader": 30, "reveals_supervisor": 50,
        "most_reveals": 40, "most_playbacks": 80, "most_exports": 5, "most_prints": 20,
        "times_usual": 4, "usual_least": 10, "version": 1,
    }  # fmt: skip
    assert not PrivacyLimits.objects.exists()


def test_a_change_counts_at_once_and_is_traced(sun: User, lin: User) -> None:
    assert put(sun, reveals_agent=3).json()["version"] == 2
    assert client_of(lin).get("/api/reveals/budget").json() == {"a_day": 3, "left": 3}
    entry = Entry.objects.get(action="privacy.limits_set")
    assert (entry.actor, entry.old, entry.new) == (sun, {"reveals_agent": 10}, {"reveals_agent": 3})


def test_the_same_again_changes_nothing(sun: User) -> None:
    for version in (1, 1):
        assert put(sun, reveals_agent=3, version=version).status_code == 200
    assert Entry.objects.filter(action="privacy.limits_set").count() == 1


def test_the_second_writer_is_told(sun: User) -> None:
    put(sun, reveals_agent=3)
    refused = put(sun, reveals_agent=5, version=1)
    assert (refused.status_code, refused.json()["code"]) == (409, "limits_conflict")
    assert read(sun)["reveals_agent"] == 3


@pytest.mark.parametrize(
    "wrong", [{"reveals_agent": -1}, {"reveals_agent": 1000}, {"times_usual": 1}, {"most_prints": 0}]
)
def test_what_makes_no_sense_is_refused(sun: User, wrong: dict[str, int]) -> None:
    refused = put(sun, **wrong)
    assert (refused.status_code, refused.json()["fields"]) == (422, list(wrong))
    assert not PrivacyLimits.objects.exists()


def test_nobody_else_sets_them(lin: User, zhao: User, admin: User) -> None:
    assert [client_of(user).get(PATH).status_code for user in (lin, zhao, admin)] == [403] * 3
