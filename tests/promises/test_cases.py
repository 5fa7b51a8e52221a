"""Promises about cases."""

from __future__ import annotations

import pytest

from huawu.cases.actions import do_close
from huawu.cases.errors import CaseClosedError
from huawu.cases.models import Case, CaseKind
from huawu.customers.models import Customer
from huawu.kit.errors import NotFoundError
from huawu.people.models import User
from huawu.promises.actions import do_decide, do_withdraw
from huawu.promises.errors import PromiseUndecidedError
from huawu.promises.models import Promise, PromiseKind
from tests.cases.opening import call_from, make_case_kind, open_case
from tests.promises.asking import ask, no, yes


@pytest.fixture
def topup(db: None) -> CaseKind:
    return make_case_kind("topup")


def test_a_case_is_not_closed_over_a_promise_that_waits(
    lin: User, zhao: User, topup: CaseKind, refund: PromiseKind
) -> None:
    case = open_case(lin, topup)
    approved, refused, withdrawn = (ask(lin, case_id=case.pk) for _ in range(3))

    def refuses() -> None:
        with pytest.raises(PromiseUndecidedError):
            do_close(lin, case.pk, "已处理")
        assert Case.objects.get().stage == "open"

    refuses()
    do_decide(zhao, approved.pk, yes(approved))
    refuses()
    do_decide(zhao, refused.pk, no(refused))
    refuses()
    do_withdraw(lin, withdrawn.pk)
    assert do_close(lin, case.pk, "已处理").stage == "closed"


def test_nor_over_one_that_was_asked_for_in_its_call(
    lin: User, zhao: User, mei: Customer, topup: CaseKind, refund: PromiseKind, hotline: object
) -> None:
    call = call_from(mei)
    case = open_case(lin, topup, call_id=call.pk)
    promise = ask(lin, call_id=call.pk)
    with pytest.raises(PromiseUndecidedError):
        do_close(lin, case.pk, "已处理")
    do_decide(zhao, promise.pk, yes(promise))
    assert do_close(lin, case.pk, "已处理").stage == "closed"


def test_what_is_within_the_own_authority_keeps_no_case_open(lin: User, topup: CaseKind, refund: PromiseKind) -> None:
    case = open_case(lin, topup)
    ask(lin, "20", case_id=case.pk)
    assert do_close(lin, case.pk, "已处理").stage == "closed"


def test_the_customer_is_the_cases_and_the_case_is_ones_own_and_open(
    lin: User, wu: User, mei: Customer, topup: CaseKind, refund: PromiseKind
) -> None:
    case = open_case(lin, topup, customer_id=mei.pk)
    assert ask(lin, "5", case_id=case.pk).customer == mei
    with pytest.raises(NotFoundError):
        ask(wu, case_id=case.pk)
    do_close(lin, case.pk, "已处理")
    with pytest.raises(CaseClosedError):
        ask(lin, case_id=case.pk)
    assert Promise.objects.count() == 1
