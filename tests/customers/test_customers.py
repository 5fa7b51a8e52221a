"""Finding customers; numbers leave masked."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from huawu.customers.access import find_by_number, owners_of
from huawu.customers.actions import do_keep_customer
from huawu.customers.models import Customer, CustomerNumber
from huawu.kit.phone import PhoneNumber
from huawu.people.models import User
from tests.cast import client_of


def found(user: User, text: str, **more: int) -> list[str]:
    answer = client_of(user).post("/api/customers/search", {"text": text, **more}, "application/json")
    return [card["name"] for card in answer.json()["items"]]


def test_whose_number_it_is(mei: Customer) -> None:
    assert find_by_number(PhoneNumber.parse("+8619900000042")) == mei
    assert find_by_number(PhoneNumber("19900000043")) is None
    assert find_by_number(PhoneNumber("")) is None
    numbers = {PhoneNumber(digits) for digits in ("19900000042", "19900000043", "")}
    assert owners_of(numbers) == {PhoneNumber("19900000042"): mei}
    assert owners_of(set()) == {}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        *(("雨晴", ["梅雨晴"]), ("梅雨晴", ["梅雨晴"]), ("雨 晴", ["梅雨晴"]), ("梅晴", []), ("没有", [])),
        *(("0042", ["梅雨晴"]), ("199 0000 0042", ["梅雨晴"]), ("19900", ["梅雨晴"]), ("0043", []), ("9900000", [])),
        *(("meiyu", ["梅雨晴"]), ("MYQ", ["梅雨晴"]), ("my", ["梅雨晴"]), ("yuqing", []), ("yq", [])),
    ],
)
def test_searching(lin: User, mei: Customer, text: str, names: list[str]) -> None:
    do_keep_customer(name="程思远")
    assert found(lin, text) == names


def test_an_empty_search_pages_through_everybody(lin: User, mei: Customer) -> None:
    do_keep_customer(name="程思远")
    assert found(lin, "", page_size=1, page=1) + found(lin, "", page_size=1, page=2) == ["程思远", "梅雨晴"]


def test_a_customer_with_two_like_numbers_is_found_once(lin: User, mei: Customer) -> None:
    do_keep_customer(mei.pk, numbers=[PhoneNumber("18800000042")])
    assert found(lin, "0042") == ["梅雨晴"]


def test_a_card_hides_the_number(lin: User, mei: Customer) -> None:
    answer = client_of(lin).get(f"/api/customers/{mei.pk}")
    assert answer.json() == {
        "id": str(mei.pk),
        "name": "梅雨晴",
        "level": "银卡",
        "note": "",
        "masked_numbers": ["199****0042"],
    }
    assert "19900000042" not in answer.content.decode()


def test_strangers_find_nobody(planner: User, admin: User, mei: Customer) -> None:
    for user, status in ((planner, 403), (admin, 403), (None, 401)):
        client = client_of(user)
        assert client.get(f"/api/customers/{mei.pk}").status_code == status
        assert client.post("/api/customers/search", {"text": ""}, "application/json").status_code == status


def test_a_customer_that_does_not_exist_is_not_found(lin: User) -> None:
    assert client_of(lin).get("/api/customers/01890000-0000-7000-8000-000000000000").status_code == 404


def test_a_number_belongs_to_one_customer(mei: Customer) -> None:
    other = do_keep_customer(name="程思远")
    with pytest.raises(IntegrityError), transaction.atomic():
        CustomerNumber.objects.create(customer=other, number=PhoneNumber("19900000042"))
    with pytest.raises(IntegrityError), transaction.atomic():
        CustomerNumber.objects.create(customer=other, number=PhoneNumber(""))


def test_neither_name_nor_number_is_printed(mei: Customer) -> None:
    number = mei.numbers.get()
    assert str(mei) == str(mei.pk)
    assert "19900000042" not in f"{number} {number!r} {mei!r}"
