"""Opening cases, seeing them, filling them in."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction

from huawu.calls.models import Hotline
from huawu.cases.actions import Fields, Opening, do_edit, do_open, do_remark
from huawu.cases.errors import CaseConflictError, UnknownCaseKindError, WrongAnswerError
from huawu.cases.models import Case, CaseKind
from huawu.customers.models import Customer
from huawu.kit.errors import ForbiddenError, NotFoundError
from huawu.kit.ids import new_id
from huawu.ledger.models import Entry
from huawu.people.models import User
from tests.at_once import at_once
from tests.cases.opening import call_from, history, make_case_kind, open_case, post, put


def test_a_case_is_opened_from_a_call_with_its_customer(
    lin: User, hotline: Hotline, mei: Customer, top_up: CaseKind
) -> None:
    call = call_from(mei)
    case = do_open(lin, Opening(id=new_id(), call_id=call.pk))
    assert (case.kind, case.customer_id, case.owner, case.team) == (top_up, mei.pk, lin, lin.team)
    assert list(case.calls.values_list("call_uuid", flat=True)) == [call.pk]
    assert history(case) == ["opened"]
    assert Entry.objects.filter(action="cases.opened", object_id=str(case.pk)).exists()


def test_a_call_that_is_not_ones_own_opens_nothing(lin: User, wu: User, hotline: Hotline, mei: Customer) -> None:
    make_case_kind("plain")
    call = call_from(mei)
    with pytest.raises(NotFoundError):
        do_open(wu, Opening(id=new_id(), call_id=call.pk))
    assert not Case.objects.exists()


def test_opening_twice_is_opening_once(lin: User, chen: User, top_up: CaseKind) -> None:
    opening = Opening(id=new_id(), kind="top_up")
    assert do_open(lin, opening) == do_open(lin, opening)
    with pytest.raises(NotFoundError):
        do_open(chen, opening)
    assert Case.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_cases_opened_at_the_same_time_have_numbers_of_their_own(lin: User, top_up: CaseKind) -> None:
    made = at_once([lambda: open_case(lin, top_up)] * 4)
    numbers = sorted(case.number for case in made if isinstance(case, Case))
    assert [number.split("-")[1] for number in numbers] == ["0001", "0002", "0003", "0004"]


def test_what_does_not_fit_the_kind_is_refused(lin: User, top_up: CaseKind) -> None:
    with pytest.raises(WrongAnswerError):
        open_case(lin, top_up, answers={"amount": "很多"})
    top_up.active = False
    top_up.save(update_fields=["active"])
    with pytest.raises(UnknownCaseKindError):
        open_case(lin, top_up)
    assert not Case.objects.exists()


def test_a_team_sees_its_cases_and_another_does_not(
    lin: User, chen: User, wu: User, zhao: User, he: User, admin: User, top_up: CaseKind
) -> None:
    case = open_case(lin, top_up)
    for person in (lin, chen, zhao, he):
        assert [row["id"] for row in post(person, "/search")["items"]] == [str(case.pk)]
    assert post(wu, "/search")["items"] == []
    assert post(admin, "/search") == (403, "forbidden")
    with pytest.raises(NotFoundError):
        do_remark(wu, case.pk, "是")


def test_the_second_writer_gets_what_the_first_wrote(lin: User, zhao: User, top_up: CaseKind) -> None:
    case = open_case(lin, top_up)
    edit = {"kind": "top_up", "answers": {"amount": "50"}, "version": 1}
    assert put(lin, f"/{case.pk}", subject="未到账五十元", **edit)["version"] == 2
    with pytest.raises(CaseConflictError) as refused:
        do_edit(zhao, case.pk, Fields("top_up", "重复扣款", {"amount": "50"}, None), 1)
    assert refused.value.current.subject == "未到账五十元"
    assert put(zhao, f"/{case.pk}", subject="重复扣款", **edit) == (409, "case_conflict")
    case.refresh_from_db()
    assert (case.subject, case.version) == ("未到账五十元", 2)
    assert put(lin, f"/{case.pk}", subject="未到账五十元", **edit)["version"] == 2  # the same again


def test_a_colleague_remarks_but_does_not_fill_in(lin: User, chen: User, top_up: CaseKind) -> None:
    case = open_case(lin, top_up)
    do_remark(chen, case.pk, "客户又来电催问")
    do_remark(chen, case.pk, "客户又来电催问")
    with pytest.raises(ForbiddenError):
        do_edit(chen, case.pk, Fields("top_up", "x", {}, None), 1)
    assert history(case) == ["opened", "remarked"]


def test_history_is_never_rewritten(lin: User, top_up: CaseKind) -> None:
    case = open_case(lin, top_up)
    for change in ("UPDATE cases_caseevent SET kind = 'closed'", "DELETE FROM cases_caseevent"):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change)
    assert history(case) == ["opened"]
