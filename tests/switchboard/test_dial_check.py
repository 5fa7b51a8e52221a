"""Whether dialling a number takes a reason."""

from __future__ import annotations

import pytest
from django.test import Client

from huawu.customers.models import Customer, CustomerNumber
from huawu.kit.phone import PhoneNumber
from huawu.people.models import User
from tests.cast import client_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("digits", "customer"),
    [("19900000001", True), ("+86 199 0000 0001", True), ("19900000002", False), ("nonsense", False), ("", False)],
)
def test_a_customer_s_number_takes_no_reason(lin: User, digits: str, customer: bool) -> None:
    owner = Customer.objects.create(name="钱多")
    CustomerNumber.objects.create(customer=owner, number=PhoneNumber("19900000001"))
    answer = client_of(lin).post("/api/desk/dial-check", {"digits": digits}, "application/json")
    assert answer.json() == {"customer": customer, "refuses": []}


def test_only_who_may_dial_may_ask(he: User) -> None:
    asked = {"digits": "19900000001"}
    assert client_of(he).post("/api/desk/dial-check", asked, "application/json").status_code == 403
    assert Client().post("/api/desk/dial-check", asked, "application/json").status_code == 401
