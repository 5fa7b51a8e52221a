"""Kinds of promises and their limits, as they are set up."""

from __future__ import annotations

from typing import Any

from huawu.people.models import User
from huawu.promises.models import PromiseKind
from tests.cast import client_of

PATH = "/api/settings/promise-kinds"
GIFT: dict[str, Any] = {
    "code": "gift",
    "zh": "补偿话费",
    "en": "Credit",
    "has_amount": True,
    "wording": "我们将为您补偿话费。",
    "limits": [{"role": "team_leader", "amount": "50", "days": 7}, {"role": "agent", "amount": "10", "days": 3}],
}


def test_a_kind_is_added_changed_and_refused_to_who_saw_an_older_one(sun: User) -> None:
    client = client_of(sun)
    made = client.post(PATH, GIFT, "application/json").json()
    assert [(limit["role"], limit["amount"]) for limit in made["limits"]] == [
        ("agent", "10.00"),
        ("team_leader", "50.00"),
    ]
    same = client.put(f"{PATH}/{made['id']}", {**made, "limits": made["limits"][::-1]}, "application/json")
    assert same.json()["version"] == made["version"]
    changed = {**made, "limits": [{"role": "agent", "amount": 5, "days": 1}]}
    assert client.put(f"{PATH}/{made['id']}", changed, "application/json").json()["version"] == made["version"] + 1
    late = client.put(f"{PATH}/{made['id']}", {**made, "answer_seconds": 30}, "application/json")
    assert (late.status_code, late.json()["code"]) == (409, "version_conflict")
    assert PromiseKind.objects.get().limits.get().days == 1


def test_limits_stand_once_for_each_post(sun: User) -> None:
    twice = {**GIFT, "limits": [GIFT["limits"][0]] * 2}
    assert client_of(sun).post(PATH, twice, "application/json").status_code == 422
    assert not PromiseKind.objects.exists()


def test_agents_see_what_they_may_promise_alone(lin: User, sun: User) -> None:
    client_of(sun).post(PATH, GIFT, "application/json")
    client_of(sun).post(PATH, {**GIFT, "code": "old", "active": False}, "application/json")
    (kind,) = client_of(lin).get("/api/promises/kinds").json()
    assert (kind["code"], kind["own_amount"], kind["own_days"]) == ("gift", "10.00", 3)
    assert client_of(lin).get(PATH).status_code == 403
