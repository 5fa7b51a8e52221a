"""Cases and promises follow two customers who turn out not to be one."""

from __future__ import annotations

from huawu.calls.models import Call
from huawu.cases.models import Case, CaseKind
from huawu.customers.actions import do_keep_customer, do_merge, do_split_number, do_undo_merge
from huawu.customers.models import Customer
from huawu.kit.phone import PhoneNumber
from huawu.people.models import User
from huawu.promises.models import Promise
from tests.calls_room.stories import answered, make_call
from tests.cases.opening import open_case
from tests.promises.asking import ask, make_kind

OTHER = PhoneNumber("19900000088")


def call_by(number: PhoneNumber, customer: Customer) -> Call:
    call = make_call(answered())
    call.caller_number, call.customer = number, customer
    call.save()
    return call


def whose(*rows: Case | Promise) -> list[Customer | None]:
    for row in rows:
        row.refresh_from_db()
    return [row.customer for row in rows]


def test_what_came_through_their_numbers_is_theirs_again(
    lin: User, zhao: User, mei: Customer, top_up: CaseKind
) -> None:
    wen = do_keep_customer(name="文若溪", numbers=[OTHER])
    make_kind("refund", True, agent=("100", 7))
    before = open_case(lin, top_up, call_id=call_by(OTHER, mei).pk)
    merge = do_merge(mei, wen, zhao)
    theirs = open_case(lin, top_up, call_id=call_by(OTHER, mei).pk)
    kept = open_case(lin, top_up, call_id=call_by(mei.numbers.first().number, mei).pk)  # type: ignore[union-attr]
    promised, other = ask(lin, case_id=theirs.pk), ask(lin, case_id=kept.pk)
    do_undo_merge(merge, zhao)
    assert whose(before, theirs, kept) == [mei, wen, mei]
    assert whose(promised, other) == [wen, mei]


def test_a_number_that_is_split_off_takes_nothing_along(lin: User, zhao: User, mei: Customer, top_up: CaseKind) -> None:
    wen = do_keep_customer(name="文若溪", numbers=[OTHER])
    do_merge(mei, wen, zhao)
    case = open_case(lin, top_up, call_id=call_by(OTHER, mei).pk)
    do_split_number(mei, mei.numbers.order_by("-pk")[0].pk)
    assert whose(case) == [mei], "what came before the number changed hands stays where it is"
