"""Numbers in full: with the live call, or for a reason within the day's budget; each time with a trace."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from huawu.calls.models import Call
from huawu.customers.actions import do_keep_customer
from huawu.customers.models import Customer
from huawu.kit.ids import new_id
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.privacy.models import PrivacyLimits, Reveal
from tests.at_once import at_once
from tests.cast import client_of

REASON = "核对退款到账号码"


def reveal(user: User, customer: Customer, reason: str = "") -> Any:
    wanted = {"kind": "customer", "id": str(customer.pk), "reason": reason}
    return client_of(user).post("/api/reveals", wanted, "application/json")


def traces() -> list[dict[str, Any]]:
    return [entry.new for entry in Entry.objects.filter(action="privacy.revealed").order_by("at")]


def call_of(user: User, customer: Customer, **facts: Any) -> Call:
    return Call.objects.create(id=new_id(), customer=customer, agent=user, connected_at=now(), **facts)


def test_without_call_and_reason_nothing_is_shown(lin: User, mei: Customer) -> None:
    for reason in ("", "   ", "看看"):
        answer = reveal(lin, mei, reason)
        assert (answer.status_code, answer.json()["code"]) == (422, "reveal_reason_needed")
    assert "19900000042" not in answer.content.decode()
    assert not Reveal.objects.exists()
    assert not traces()


def test_for_a_reason(lin: User, mei: Customer) -> None:
    answer = reveal(lin, mei, REASON)
    assert answer.json() == {"full": ["19900000042"], "ground": "", "left": 9}
    assert Reveal.objects.get().reason == REASON
    [trace] = traces()
    assert trace["ground"] == "reason"
    assert REASON not in str(trace)


def test_the_same_customer_again_costs_nothing_more_and_leaves_a_trace(lin: User, mei: Customer) -> None:
    assert [reveal(lin, mei, REASON).json()["left"] for _ in range(2)] == [9, 9]
    assert len(traces()) == 2


@pytest.mark.parametrize("ended", [False, True])
def test_with_a_live_call_no_reason_is_asked(lin: User, mei: Customer, ended: bool) -> None:
    call_of(lin, mei, ended_at=now() if ended else None)
    assert reveal(lin, mei).json() == {"full": ["19900000042"], "ground": "live_call", "left": 10}
    assert not Reveal.objects.exists()
    assert traces() == [{"ground": "live_call", "reason": "", "via": f"customer {mei.pk}"}]


def test_neither_a_call_that_is_over_nor_a_colleague_s_is_a_ground(lin: User, chen: User, mei: Customer) -> None:
    call_of(lin, mei, ended_at=now(), wrap_up_ended_at=now())
    call_of(chen, mei)
    old = call_of(lin, mei)
    Call.objects.filter(pk=old.pk).update(connected_at=now() - timedelta(days=1))
    assert reveal(lin, mei).status_code == 422


def test_the_budget_of_a_day(lin: User, mei: Customer) -> None:
    PrivacyLimits.objects.create(pk=PrivacyLimits.ONLY, reveals_agent=1)
    other = do_keep_customer(name="程思远", numbers=[PhoneNumber("19900000043")])
    assert reveal(lin, mei, REASON).json()["left"] == 0
    refused = reveal(lin, other, REASON)
    assert (refused.status_code, refused.json()["code"]) == (409, "reveals_spent")
    assert len(traces()) == 1
    call_of(lin, other)
    assert reveal(lin, other).status_code == 200, "a call needs no budget"
    Reveal.objects.update(day=now().date() - timedelta(days=1))
    assert reveal(lin, mei, REASON).status_code == 200, "tomorrow is another day"


@pytest.mark.django_db(transaction=True)
def test_at_the_same_time_the_budget_holds(lin: User) -> None:
    PrivacyLimits.objects.create(pk=PrivacyLimits.ONLY, reveals_agent=2)
    customers = [do_keep_customer(name="程思远", numbers=[PhoneNumber(f"1990000005{last}")]) for last in range(4)]
    answers: list[Any] = at_once([partial(reveal, lin, customer, REASON) for customer in customers])
    assert sorted(answer.status_code for answer in answers) == [200, 200, 409, 409]
    assert Reveal.objects.count() == 2


def test_what_is_left_is_told_before(lin: User, zhao: User, he: User, mei: Customer) -> None:
    def budget(user: User) -> Any:
        return client_of(user).get("/api/reveals/budget")

    assert budget(lin).json() == {"a_day": 10, "left": 10}
    reveal(lin, mei, REASON)
    assert budget(lin).json() == {"a_day": 10, "left": 9}
    assert budget(zhao).json() == {"a_day": 30, "left": 30}
    assert budget(he).status_code == 403


@pytest.mark.parametrize("kind", ["customer", "call", "callback", "nothing"])
def test_what_is_not_there_cannot_be_seen(lin: User, kind: str) -> None:
    wanted = {"kind": kind, "id": str(new_id()), "reason": REASON}
    assert client_of(lin).post("/api/reveals", wanted, "application/json").status_code == 404
    assert not traces()
    assert not Reveal.objects.exists()
