"""What people write about a customer by hand."""

from __future__ import annotations

from typing import Any

import pytest

from huawu.customers.actions import (
    Details,
    do_add_number,
    do_edit_customer,
    do_keep_customer,
    do_merge,
    do_split_number,
)
from huawu.customers.errors import (
    CustomerChangedError,
    CustomerMergedError,
    LastNumberError,
    NumberTakenError,
    NumberUnreadableError,
)
from huawu.customers.models import Customer
from huawu.kit.errors import NotFoundError
from huawu.kit.ids import new_id
from huawu.kit.phone import PhoneNumber
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.privacy.index import blind
from tests.at_once import at_once
from tests.cast import client_of

OTHER = "19900000077"


def numbers(customer: Customer) -> list[str]:
    return sorted(row.number.digits for row in customer.numbers.all())


def put(user: User, customer: Customer, **edit: Any) -> Any:
    body = {"name": "", "level": "", "note": "", "version": 1, **edit}
    answer = client_of(user).put(f"/api/customers/{customer.pk}", body, "application/json")
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])


def found(user: User, text: str) -> list[str]:
    answer = client_of(user).post("/api/customers/search", {"text": text}, "application/json")
    return [row["id"] for row in answer.json()["items"]]


def test_a_name_is_written_down_and_found(lin: User, mei: Customer) -> None:
    assert put(lin, mei, name="  欧阳静  ", note="只在晚上接电话")["version"] == 2
    assert found(lin, "oyj") == [str(mei.pk)]
    entry = Entry.objects.get(action="customers.edited")
    assert entry.new == {"fields": ["name", "level", "note"]}


def test_the_same_again_changes_nothing_and_the_second_writer_is_told(lin: User, chen: User, mei: Customer) -> None:
    put(lin, mei, name="欧阳静")
    assert put(lin, mei, name="欧阳静")["version"] == 2
    assert put(chen, mei, name="欧阳婧") == (409, "customer_changed")
    mei.refresh_from_db()
    assert mei.name == "欧阳静"


def test_a_number_is_added_once(mei: Customer) -> None:
    for raw in ("+86 199 0000 0077", OTHER):
        do_add_number(mei, raw)
    assert OTHER in numbers(mei)
    assert len(numbers(mei)) == 2
    assert Entry.objects.get(action="customers.number_added").new == {"number": "199****0077"}


@pytest.mark.parametrize("raw", ["abc", "12", "+"])
def test_what_is_no_number_is_refused(mei: Customer, raw: str) -> None:
    with pytest.raises(NumberUnreadableError):
        do_add_number(mei, raw)


def test_a_number_of_somebody_else_is_not_taken(mei: Customer) -> None:
    other = do_keep_customer(name="程思远", numbers=[PhoneNumber(OTHER)])
    with pytest.raises(NumberTakenError):
        do_add_number(mei, OTHER)
    assert numbers(other) == [OTHER]


@pytest.mark.django_db(transaction=True)
def test_two_who_enter_it_at_once_give_it_to_one(mei: Customer) -> None:
    other = do_keep_customer(name="程思远", numbers=[PhoneNumber("19900000078")])
    results = at_once([lambda: do_add_number(mei, OTHER), lambda: do_add_number(other, OTHER)])
    assert sorted(type(result).__name__ for result in results) == ["Customer", "NumberTakenError"]


def test_a_number_is_split_off_to_a_new_customer_and_merged_back(lin: User, zhao: User, mei: Customer) -> None:
    do_add_number(mei, OTHER)
    row = mei.numbers.get(number_index=blind("number", OTHER))
    path = f"/api/customers/{mei.pk}/numbers/{row.pk}/split"
    assert client_of(lin).post(path).status_code == 403
    other = Customer.objects.get(pk=client_of(zhao).post(path).json()["id"])
    assert (numbers(other), OTHER in numbers(mei)) == ([OTHER], False)
    assert found(lin, OTHER) == [str(other.pk)]
    with pytest.raises(NotFoundError):
        do_split_number(mei, row.pk)
    do_merge(mei, other, zhao)
    assert OTHER in numbers(mei)


def test_the_only_number_stays(mei: Customer) -> None:
    with pytest.raises(LastNumberError):
        do_split_number(mei, mei.numbers.get().pk)


def test_a_merged_customer_is_not_written_to(mei: Customer, zhao: User) -> None:
    other = do_keep_customer(name="程思远")
    do_merge(mei, other, zhao)
    with pytest.raises(CustomerMergedError):
        do_edit_customer(other, Details("改名", "", ""), 1)
    with pytest.raises(CustomerChangedError):
        do_edit_customer(mei, Details("改名", "", ""), 9)


def add(user: User, **body: Any) -> Any:
    answer = client_of(user).post("/api/customers", {"id": str(new_id()), **body}, "application/json")
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])


def test_a_new_customer_is_entered_once(lin: User, mei: Customer) -> None:
    body = {"id": str(new_id()), "number": "199-0000-0066", "name": " 卫青禾 "}
    card = add(lin, **body)
    assert (card["name"], card["masked_numbers"]) == ("卫青禾", ["199****0066"])
    assert add(lin, **body)["id"] == card["id"], "the answer was lost"
    assert found(lin, "wqh") == [card["id"]]
    assert Entry.objects.filter(action="customers.added").count() == 1


def test_one_whose_number_is_known_is_not_entered(lin: User, mei: Customer) -> None:
    assert add(lin, number="19900000042", name="另一人") == (422, "customer_number_taken")
    assert add(lin, number="好", name="另一人") == (422, "customer_number_unreadable")
    assert Customer.objects.count() == 1
