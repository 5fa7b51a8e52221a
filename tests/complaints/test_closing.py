"""Serious and urgent complaints are closed by two people."""

from __future__ import annotations

from functools import partial

import pytest

from huawu.cases.choices import CaseStage
from huawu.cases.models import CaseKind
from huawu.clock.models import Obligation
from huawu.complaints.actions import do_act, do_confirm, do_send_back
from huawu.complaints.choices import ComplaintStep as Step
from huawu.complaints.errors import ComplaintConflictError, NotYoursError, SecondPersonError
from huawu.complaints.models import Complaint
from huawu.customers.models import Customer
from huawu.knowledge.models import Feedback
from huawu.people.models import User
from huawu.promises.choices import PromiseState
from huawu.promises.errors import PromiseUndecidedError
from huawu.promises.models import PromiseKind
from tests.at_once import at_once
from tests.complaints.going import RECORD, act, again, go_to, make_complaint
from tests.knowledge.writing import publish
from tests.promises.asking import ask, make_kind

pytestmark = pytest.mark.usefixtures("hotline")


@pytest.fixture
def refund(db: None) -> PromiseKind:
    """Beyond an agent's authority, within a leader's."""
    return make_kind("refund", True, agent=("20", 3), team_leader=("100", 7))


@pytest.fixture
def serious(lin: User, mei: Customer, charged: CaseKind) -> Complaint:
    """To be closed."""
    return go_to(lin, make_complaint(lin, charged, mei), Step.CLOSE, mei, harm="many")


def test_the_second_person_closes_it(lin: User, zhao: User, serious: Complaint) -> None:
    asked = do_act(lin, serious.pk, act(serious))
    assert (asked.step, asked.case.stage) == (Step.CLOSE, CaseStage.OPEN)
    with pytest.raises(SecondPersonError):
        do_confirm(lin, serious.pk, asked.version)
    with pytest.raises(ComplaintConflictError):
        do_confirm(zhao, serious.pk, asked.version - 1)
    do_confirm(zhao, serious.pk, asked.version)
    closed = again(serious)
    assert (closed.step, closed.case.stage) == (Step.REVIEW, CaseStage.CLOSED)
    deed = closed.deeds.get(step=Step.CLOSE)
    assert (deed.actor, deed.second) == (lin, zhao)


def test_a_colleague_without_the_post_is_no_second_person(lin: User, chen: User, serious: Complaint) -> None:
    asked = do_act(lin, serious.pk, act(serious))
    with pytest.raises(SecondPersonError):
        do_confirm(chen, serious.pk, asked.version)
    assert again(serious).case.stage == CaseStage.OPEN


def test_what_is_sent_back_is_the_owners_again(lin: User, zhao: User, serious: Complaint) -> None:
    asked = do_act(lin, serious.pk, act(serious))
    do_send_back(zhao, serious.pk, "结果没有写明退款日期", asked.version)
    with pytest.raises(ComplaintConflictError):
        do_send_back(zhao, serious.pk, "结果没有写明退款日期", asked.version)
    back = again(serious)
    assert (back.closing_by, back.closing, back.step) == (None, {}, Step.CLOSE)
    assert serious.case.events.filter(kind="remarked").get().text == "结果没有写明退款日期"
    do_act(lin, serious.pk, act(serious))
    assert again(serious).closing_by == lin


def test_nobody_closes_over_a_promise_that_waits(
    lin: User, zhao: User, serious: Complaint, refund: PromiseKind
) -> None:
    asked = do_act(lin, serious.pk, act(serious))
    assert ask(lin, case_id=serious.pk).state == PromiseState.ASKED
    with pytest.raises(PromiseUndecidedError):
        do_confirm(zhao, serious.pk, asked.version)
    assert (again(serious).step, again(serious).case.stage) == (Step.CLOSE, CaseStage.OPEN)


def test_no_agreement_over_a_promise_that_waits(
    lin: User, mei: Customer, charged: CaseKind, refund: PromiseKind
) -> None:
    complaint = go_to(lin, make_complaint(lin, charged, mei), Step.AGREE, mei)
    ask(lin, case_id=complaint.pk)
    with pytest.raises(PromiseUndecidedError):
        do_act(lin, complaint.pk, act(complaint))
    assert again(complaint).step == Step.AGREE


@pytest.mark.django_db(transaction=True)
def test_two_second_people_at_once_close_it_once(lin: User, zhao: User, sun: User, serious: Complaint) -> None:
    asked = do_act(lin, serious.pk, act(serious))
    results = at_once([partial(do_confirm, who, serious.pk, asked.version) for who in (zhao, sun)])
    assert sorted(type(result).__name__ for result in results) == ["Complaint", "ComplaintConflictError"]
    assert serious.deeds.filter(step=Step.CLOSE).count() == 1


def test_an_inspector_may_confirm_but_not_act(he: User, lin: User, serious: Complaint) -> None:
    with pytest.raises(NotYoursError):
        do_act(he, serious.pk, act(serious))
    asked = do_act(lin, serious.pk, act(serious))
    do_confirm(he, serious.pk, asked.version)
    assert again(serious).step == Step.REVIEW


def test_a_review_that_names_an_article_asks_its_owner_to_change_it(
    lin: User, zhao: User, sun: User, he: User, mei: Customer, charged: CaseKind
) -> None:
    article = publish(zhao, sun)
    complaint = go_to(lin, make_complaint(lin, charged, mei), None, mei)
    review = act(complaint, record=RECORD | {"article": f"#{article.pk} 充值未到账怎么处理"})
    do_act(he, complaint.pk, review)
    do_act(he, complaint.pk, review)
    (asked,) = Feedback.objects.all()
    assert (asked.article, asked.by, asked.kind) == (article, he, "wrong")
    assert asked.text.startswith("投诉整改：")
    assert Obligation.objects.get(kind__code="knowledge_feedback").owner == zhao


@pytest.mark.parametrize("words", ["充值规则那一篇", "#999999 没有的", ""])
def test_other_words_for_it_are_only_written_down(
    lin: User, he: User, mei: Customer, charged: CaseKind, words: str
) -> None:
    complaint = go_to(lin, make_complaint(lin, charged, mei), None, mei)
    do_act(he, complaint.pk, act(complaint, record=RECORD | {"article": words}))
    assert not Feedback.objects.exists()
    assert complaint.deeds.get(step="review").record.get("article", "") == words
