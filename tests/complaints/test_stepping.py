"""A complaint in the product: every step in order, once, by whom it is for, owed until it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest
from django.db import IntegrityError, connection, transaction

from huawu.calls.models import Hotline
from huawu.cases.actions import Fields, do_close, do_edit, do_offer, do_reopen, do_reply_to_offer
from huawu.cases.actions.handing import Reply
from huawu.cases.choices import CaseStage
from huawu.cases.models import CaseKind
from huawu.clock.actions import do_act_on_due
from huawu.clock.choices import OWED, ObligationState
from huawu.clock.models import Notice, Obligation
from huawu.complaints.actions import do_act, do_reclass
from huawu.complaints.actions.following import do_begin_missing
from huawu.complaints.choices import ComplaintStep as Step
from huawu.complaints.choices import StepOutcome as Outcome
from huawu.complaints.courses import course_of
from huawu.complaints.errors import (
    ComplaintConflictError,
    NoProofError,
    NotByTheBookError,
    NotThisStepError,
    NotYoursError,
    RecordMissingError,
    ReviewsOwnError,
    StaysComplaintError,
)
from huawu.complaints.models import Complaint
from huawu.complaints.obligations import LIMIT, STEP
from huawu.customers.models import Customer
from huawu.kit.errors import ForbiddenError, NotFoundError
from huawu.kit.ids import new_id
from huawu.people.models import User
from tests.at_once import at_once
from tests.cases.opening import open_case
from tests.complaints.going import RECORD, act, again, go_to, make_complaint, of, proven_by

pytestmark = pytest.mark.usefixtures("hotline")


def owed(complaint: Complaint, kind: str = STEP.code) -> Obligation:
    return Obligation.objects.get(kind__code=kind, subject_id=str(complaint.pk), state__in=OWED)


def act_on_all_due(at: datetime) -> None:
    while do_act_on_due(at):
        pass


def test_a_complaint_goes_by_the_book_from_receipt_to_the_review(
    lin: User, zhao: User, sun: User, mei: Customer, charged: CaseKind
) -> None:
    complaint = make_complaint(lin, charged, mei)
    assert (complaint.step, owed(complaint).owner) == (Step.RECEIVE, lin)
    assert owed(complaint, LIMIT.code).due_at == complaint.received_at + timedelta(days=15)
    closed = go_to(lin, complaint, None, mei)
    assert closed.case.stage == CaseStage.CLOSED
    assert not Obligation.objects.filter(kind__code=LIMIT.code, state__in=OWED).exists()
    assert owed(complaint).owner == zhao, "the review is a superior's who never had it"
    with pytest.raises(ForbiddenError):
        do_act(lin, complaint.pk, act(complaint))
    reviewed = do_act(sun, complaint.pk, act(complaint))
    assert reviewed.step == ""
    assert not Obligation.objects.filter(subject_id=str(complaint.pk), state__in=OWED).exists()
    steps = list(complaint.deeds.values_list("step", flat=True))
    assert steps == list(Step), "each step once, in the order of the book"
    assert all(deed.due_at for deed in complaint.deeds.all())


def test_no_step_is_skipped_forged_or_done_by_another(
    lin: User, chen: User, zhao: User, mei: Customer, charged: CaseKind
) -> None:
    complaint = make_complaint(lin, charged, mei)
    with pytest.raises(NotThisStepError):
        do_act(lin, complaint.pk, replace(act(complaint), step=Step.CLOSE))
    with pytest.raises(RecordMissingError):
        do_act(lin, complaint.pk, act(complaint, record={"matter": "多扣了钱", "wish": " "}))
    for other in (chen, zhao):
        with pytest.raises(NotYoursError):
            do_act(other, complaint.pk, act(complaint))
    with pytest.raises(NotByTheBookError):
        do_close(lin, complaint.pk, "已处理")
    assert (again(complaint).step, complaint.deeds.count()) == (Step.RECEIVE, 0)


def test_whose_the_case_is_not_to_see_finds_no_complaint(wu: User, lin: User, charged: CaseKind) -> None:
    complaint = make_complaint(lin, charged)
    with pytest.raises(NotFoundError):
        do_act(wu, complaint.pk, act(complaint))


def test_twice_is_once_and_who_saw_an_older_state_is_told(lin: User, charged: CaseKind) -> None:
    complaint = make_complaint(lin, charged)
    first = act(complaint)
    do_act(lin, complaint.pk, first)
    do_act(lin, complaint.pk, first)
    assert (again(complaint).step, complaint.deeds.count()) == (Step.ACKNOWLEDGE, 1)
    with pytest.raises(ComplaintConflictError):
        do_act(lin, complaint.pk, replace(first, id=new_id(), step=Step.ACKNOWLEDGE))


@pytest.mark.django_db(transaction=True)
def test_two_at_once_do_a_step_once(lin: User, charged: CaseKind) -> None:
    complaint = make_complaint(lin, charged)
    acts = [act(complaint), act(complaint)]
    results = at_once([partial(do_act, lin, complaint.pk, one) for one in acts])
    assert sorted(type(result).__name__ for result in results) == ["Complaint", "ComplaintConflictError"]
    assert complaint.deeds.count() == 1


def test_the_call_back_is_proven_by_a_talk_with_the_customer(lin: User, mei: Customer, charged: CaseKind) -> None:
    complaint = go_to(lin, make_complaint(lin, charged, mei), Step.CALL_BACK, mei)
    for call in (None, new_id()):
        with pytest.raises(NoProofError):
            do_act(lin, complaint.pk, act(complaint, call_id=call))
    in_vain = proven_by(complaint, mei, talk_s=0)
    with pytest.raises(NoProofError):
        do_act(lin, complaint.pk, act(complaint, call_id=in_vain))
    before = owed(complaint).due_at
    do_act(lin, complaint.pk, act(complaint, Outcome.NOT_REACHED, call_id=in_vain))
    assert (again(complaint).step, owed(complaint).due_at) == (Step.CALL_BACK, before), "an attempt gives no more time"
    with pytest.raises(NoProofError):
        do_act(lin, complaint.pk, act(complaint, Outcome.NOT_REACHED, call_id=in_vain))
    do_act(lin, complaint.pk, act(complaint, Outcome.UNSATISFIED, call_id=proven_by(complaint, mei)))
    assert again(complaint).step == Step.INVESTIGATE


def test_a_late_step_goes_up_the_line(lin: User, zhao: User, sun: User, charged: CaseKind) -> None:
    complaint = make_complaint(lin, charged)
    due = owed(complaint).due_at
    act_on_all_due(due)
    assert owed(complaint).owner == zhao
    act_on_all_due(due + timedelta(hours=8))
    assert owed(complaint).owner == sun
    assert Notice.objects.filter(recipient=lin).exists()
    assert again(complaint).case.owner == lin, "it is still theirs to handle"
    do_act(lin, complaint.pk, act(complaint))
    assert owed(complaint).owner == lin


def test_who_takes_the_case_over_takes_the_complaint(lin: User, chen: User, zhao: User, charged: CaseKind) -> None:
    complaint = make_complaint(lin, charged)
    do_offer(lin, complaint.pk, chen.number, "客户要求换人")
    assert owed(complaint).owner == lin
    do_reply_to_offer(chen, complaint.pk, Reply.ACCEPT)
    assert owed(complaint).owner == chen
    do_act(chen, complaint.pk, act(complaint))
    do_offer(zhao, complaint.pk, zhao.number, "由我来办")
    do_act(zhao, complaint.pk, act(complaint))
    assert course_of(again(complaint)).owners == {lin.number, chen.number, zhao.number}


def test_nobody_reviews_what_was_theirs(lin: User, zhao: User, sun: User, mei: Customer, charged: CaseKind) -> None:
    complaint = make_complaint(lin, charged, mei)
    do_offer(zhao, complaint.pk, zhao.number, "由我来办")
    go_to(zhao, complaint, None, mei)
    assert owed(complaint).owner == sun
    with pytest.raises(ReviewsOwnError):
        do_act(zhao, complaint.pk, act(complaint))


def test_another_class_reckons_the_time_anew(lin: User, mei: Customer, charged: CaseKind) -> None:
    complaint = go_to(lin, make_complaint(lin, charged, mei), Step.INVESTIGATE, mei)
    assert owed(complaint).due_at == again(complaint).since + timedelta(hours=72)
    record = {"harm": "many", "exposure": "outside", "reason": "媒体已报道"}
    first = new_id()
    do_reclass(lin, complaint.pk, first, record, again(complaint).version)
    do_reclass(lin, complaint.pk, first, record, 1)
    assert (again(complaint).kind, owed(complaint).due_at) == ("urgent", again(complaint).since + timedelta(hours=8))
    withdrawn = Obligation.objects.filter(subject_id=str(complaint.pk), state=ObligationState.WITHDRAWN)
    assert withdrawn.count() == 1


def test_a_complaint_stays_one_and_another_case_becomes_one(lin: User, charged: CaseKind, top_up: CaseKind) -> None:
    complaint = make_complaint(lin, charged)
    other = Fields(top_up.code, "不是投诉", {}, None)
    with pytest.raises(StaysComplaintError):
        do_edit(lin, complaint.pk, other, complaint.case.version)
    case = open_case(lin, top_up)
    do_edit(lin, case.pk, Fields(charged.code, "客户要投诉", {}, None), case.version)
    assert of(case).step == Step.RECEIVE


def test_repeated_complaints_are_linked_and_reopening_looks_into_it_again(
    lin: User, zhao: User, mei: Customer, charged: CaseKind
) -> None:
    first = make_complaint(lin, charged, mei)
    second = make_complaint(lin, charged)
    do_edit(lin, second.pk, Fields(charged.code, "又多扣了", {}, mei.pk), second.case.version)
    assert again(second).repeat_of == first
    go_to(lin, first, None, mei)
    do_reopen(lin, first.pk, "退款没有到")
    reopened = again(first)
    assert (reopened.step, reopened.reopened, reopened.case.stage) == (Step.INVESTIGATE, 1, CaseStage.OPEN)
    assert owed(first).owner == lin
    reviews = Obligation.objects.filter(subject_id=str(first.pk), owner=zhao)
    assert [one.state for one in reviews] == [ObligationState.WITHDRAWN], "nobody has reviewed it"
    assert first.deeds.filter(kind="reopened").get().record == {"reason": "退款没有到"}


def test_what_was_done_cannot_be_rewritten(lin: User, charged: CaseKind) -> None:
    complaint = make_complaint(lin, charged)
    do_act(lin, complaint.pk, act(complaint, record=RECORD))
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        complaint.deeds.update(seq=9)


def test_nothing_of_it_is_plain_in_the_database(lin: User, hotline: Hotline, charged: CaseKind) -> None:
    complaint = make_complaint(lin, charged)
    do_act(lin, complaint.pk, act(complaint, record=RECORD | {"matter": "秘密的经过"}))
    with connection.cursor() as cursor:
        cursor.execute("SELECT record FROM complaints_complaintdeed")
        assert "秘密".encode() not in bytes(cursor.fetchone()[0])


def test_a_complaint_from_before_the_book_begins_it_once(lin: User, top_up: CaseKind) -> None:
    case = open_case(lin, top_up)
    CaseKind.objects.filter(pk=top_up.pk).update(form="complaint")
    assert (do_begin_missing(), do_begin_missing()) == (1, 0)
    begun = of(case)
    assert (begun.step, owed(begun).owner) == (Step.RECEIVE, lin)
    do_act(lin, begun.pk, act(begun))
