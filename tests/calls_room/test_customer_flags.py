"""A customer's flag governs all of their numbers."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate

from huawu.calls.models import FlaggedNumber
from huawu.customers.actions import do_add_number
from huawu.customers.models import Customer
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.privacy.index import blind
from tests.cast import client_of


def flag(user: User, customer: Customer, **wish: Any) -> Any:
    answer = client_of(user).post(f"/api/customers/{customer.pk}/flags", wish, "application/json")
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])


def flags(user: User, customer: Customer) -> list[str | None]:
    return [row["flag"] for row in client_of(user).get(f"/api/customers/{customer.pk}/flags").json()]


def test_every_number_is_flagged_changed_and_not_any_more(sun: User, lin: User, mei: Customer) -> None:
    do_add_number(mei, "19900000055")
    assert flags(lin, mei) == [None, None]
    rows = flag(sun, mei, flag="vip", handling="priority", note="老客户")
    assert [(row["flag"], row["handling"], row["note"]) for row in rows] == [("vip", "priority", "老客户")] * 2
    assert all("*" in row["masked"] for row in rows)
    assert [row["flag"] for row in flag(sun, mei, flag="rude")] == ["rude", "rude"]
    assert flag(sun, mei, flag=None)[0]["flag"] is None
    assert not FlaggedNumber.objects.exists()


def test_the_same_again_changes_nothing(sun: User, mei: Customer) -> None:
    for _ in range(2):
        flag(sun, mei, flag="vip")
    assert Entry.objects.filter(action__startswith="calls.number_flag").count() == 1


def test_a_number_that_came_later_is_governed_too(sun: User, mei: Customer) -> None:
    flag(sun, mei, flag="vip")
    do_add_number(mei, "19900000055")
    assert flags(sun, mei) == ["vip", "vip"]


def test_whose_customer_it_is_stays(sun: User, lin: User, mei: Customer) -> None:
    flag(sun, mei, flag="vip")
    FlaggedNumber.objects.update(own_agent=lin)
    flag(sun, mei, flag="noted")
    assert FlaggedNumber.objects.get().own_agent == lin


def test_a_number_that_hears_an_announcement_goes_on_hearing_it(sun: User, mei: Customer) -> None:
    do_add_number(mei, "19900000055")
    flag(sun, mei, flag="rude")
    of_the_second = FlaggedNumber.objects.filter(number_index=blind("number", "19900000055"))
    of_the_second.update(handling="announce", text="再见。")
    flag(sun, mei, flag="noted", handling="priority", note="已说明")
    rows = FlaggedNumber.objects.order_by("handling").values_list("flag", "handling", "text")
    assert list(rows) == [("noted", "announce", "再见。"), ("noted", "priority", "")]


def test_one_that_has_run_out_does_not_show(sun: User, mei: Customer) -> None:
    flag(sun, mei, flag="vip", until=(localdate() - timedelta(days=1)).isoformat())
    assert flags(sun, mei) == [None]


def test_only_who_flags_numbers(lin: User, mei: Customer) -> None:
    assert flag(lin, mei, flag="vip") == (403, "forbidden")
