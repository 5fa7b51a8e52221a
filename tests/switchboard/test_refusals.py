"""What customers have refused is honoured when an agent dials."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from huawu.calls.models import CallbackTask, DialReason, Hotline
from huawu.customers.actions import do_note_consent
from huawu.customers.choices import Channel, ConsentKind, Purpose
from huawu.customers.models import Customer
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
from huawu.people.models import User
from huawu.switchboard import reading
from huawu.switchboard.dialling import order_for
from huawu.switchboard.errors import CustomerRefusesError, ReasonNeededError, RefusedPurposeError
from huawu.switchboard.outbound_flow import DialOrder
from tests.cast import client_of

pytestmark = pytest.mark.django_db(transaction=True)

Dial = Callable[..., DialOrder]


@pytest.fixture
def dial(lin: User, hotline: Hotline) -> Dial:
    for purpose in Purpose:
        DialReason.objects.create(code=purpose.value, zh="原因", en="Reason", purpose=purpose)

    def order(**fields: object) -> DialOrder:
        return order_for(lin.number, {name: str(value) for name, value in fields.items()}, reading.directory())

    return order


@pytest.fixture
def refuse(lin: User, mei: Customer) -> Callable[..., Any]:
    def note(kind: ConsentKind, *, channel: Channel = Channel.PHONE, given: bool = False) -> None:
        do_note_consent(mei, kind, channel, given=given, by=lin)

    return note


def owed(mei: Customer, **facts: object) -> CallbackTask:
    number = mei.numbers.get().number
    return CallbackTask.objects.create(number=number, reason="abandoned", last_call_at=now(), **facts)


def test_nobody_who_refused_nothing_is_asked_about(dial: Dial, mei: Customer) -> None:
    assert dial(customer_id=mei.pk).source == "customer"


@pytest.mark.parametrize("kind", [ConsentKind.CALLS, ConsentKind.MARKETING, ConsentKind.SURVEY])
def test_a_refusal_asks_for_a_reason_and_keeps_it(dial: Dial, mei: Customer, refuse: Any, kind: ConsentKind) -> None:
    refuse(kind)
    with pytest.raises(CustomerRefusesError):
        dial(customer_id=mei.pk)
    assert dial(customer_id=mei.pk, reason="service").reason == "service"


def test_a_reason_nobody_knows_is_none(dial: Dial, mei: Customer, refuse: Any) -> None:
    refuse(ConsentKind.CALLS)
    with pytest.raises(CustomerRefusesError):
        dial(customer_id=mei.pk, reason="made_up")


def test_what_was_refused_is_no_reason(dial: Dial, mei: Customer, refuse: Any) -> None:
    refuse(ConsentKind.MARKETING)
    with pytest.raises(RefusedPurposeError) as error:
        dial(customer_id=mei.pk, reason="marketing")
    assert error.value.message("zh") == "客户已表示拒绝营销推广电话，不能以此原因呼叫。"
    assert dial(customer_id=mei.pk, reason="survey").reason == "survey", "that they have not refused"


def test_by_keying_the_number_in_nobody_gets_around_it(dial: Dial, mei: Customer, refuse: Any) -> None:
    digits = mei.numbers.get().number.digits
    assert dial(digits=digits).source == "customer"
    refuse(ConsentKind.CALLS)
    with pytest.raises(CustomerRefusesError):
        dial(digits=digits)
    with pytest.raises(RefusedPurposeError):
        dial(digits=digits, reason="marketing")


def test_who_asked_to_be_called_back_is_called(dial: Dial, mei: Customer, refuse: Any) -> None:
    refuse(ConsentKind.CALLS)
    assert dial(callback_id=owed(mei).pk).source == "callback"


def test_a_call_back_that_is_done_is_asked_for_no_more(dial: Dial, mei: Customer, refuse: Any) -> None:
    refuse(ConsentKind.CALLS)
    with pytest.raises(CustomerRefusesError):
        dial(callback_id=owed(mei, done_at=now()).pk)


def test_what_was_said_last_counts_and_only_on_the_phone(dial: Dial, mei: Customer, refuse: Any) -> None:
    refuse(ConsentKind.MARKETING, channel=Channel.SMS)
    refuse(ConsentKind.CALLS)
    refuse(ConsentKind.CALLS, given=True)
    assert dial(customer_id=mei.pk).reason == ""


def test_what_the_person_said_before_a_merge_counts(dial: Dial, lin: User, mei: Customer) -> None:
    gone = Customer.objects.create(name="梅女士", merged_into=mei)
    do_note = {"kind": "calls", "channel": "phone", "given": False, "noted_by": lin}
    gone.consents.create(**do_note)
    with pytest.raises(CustomerRefusesError):
        dial(customer_id=mei.pk)


def test_a_stranger_s_number_still_takes_a_reason(dial: Dial) -> None:
    with pytest.raises(ReasonNeededError):
        dial(digits="19900000077")
    assert dial(digits="19900000077", reason="service").source == "free"


def test_the_screen_learns_of_it_before_the_call(dial: Dial, lin: User, mei: Customer, refuse: Any) -> None:
    refuse(ConsentKind.CALLS)
    refuse(ConsentKind.DATA)
    body = {"digits": mei.numbers.get().number.digits}
    answer = client_of(lin).post("/api/desk/dial-check", body, "application/json").json()
    assert answer == {"customer": True, "refuses": ["calls"]}
    assert PhoneNumber(body["digits"]).masked not in str(answer)
