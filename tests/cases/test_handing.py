"""Handing cases on, closing and reopening them."""

from __future__ import annotations

import pytest

from huawu.cases.actions import Reply, do_close, do_offer, do_reopen, do_reply_to_offer
from huawu.cases.actions.handing import pending_handover
from huawu.cases.errors import (
    CannotOwnError,
    CaseClosedError,
    CaseIncompleteError,
    HandoverPendingError,
    NoHandoverError,
)
from huawu.cases.models import Case, CaseKind
from huawu.clock.models import Obligation
from huawu.kit.errors import ForbiddenError
from huawu.people.models import AgentSkill, Skill, User
from tests.at_once import at_once
from tests.cases.opening import ask_person, history, open_case


def owner_of(case: Case) -> User:
    return Case.objects.get(pk=case.pk).owner


def test_a_case_stays_its_owners_until_the_other_accepts(lin: User, wu: User, top_up: CaseKind) -> None:
    case = open_case(lin, top_up)
    question = ask_person(lin, case, wu)
    do_offer(lin, case.pk, wu.number, "客户属二组")
    do_offer(lin, case.pk, wu.number, "客户属二组")
    assert owner_of(case) == lin
    do_reply_to_offer(wu, case.pk, Reply.ACCEPT)
    assert owner_of(case) == wu
    assert Obligation.objects.get(subject_id=str(question.pk)).owner == wu
    assert history(case) == ["opened", "asked", "offered", "accepted"]
    with pytest.raises(NoHandoverError):
        do_reply_to_offer(wu, case.pk, Reply.ACCEPT)


def test_declined_or_taken_back_it_stays(lin: User, wu: User, top_up: CaseKind) -> None:
    case = open_case(lin, top_up)
    do_offer(lin, case.pk, wu.number, "忙")
    do_reply_to_offer(wu, case.pk, Reply.DECLINE, "也忙")
    do_offer(lin, case.pk, wu.number, "仍然忙")
    do_reply_to_offer(lin, case.pk, Reply.RETRACT)
    assert owner_of(case) == lin
    assert history(case) == ["opened", "offered", "declined", "offered", "retracted"]


def test_who_is_certified_needs_the_leaders_word(lin: User, chen: User, zhao: User, top_up: CaseKind) -> None:
    top_up.skill = Skill.objects.create(name="充值优惠")
    top_up.save(update_fields=["skill"])
    AgentSkill.objects.create(agent=lin, skill=top_up.skill, level=4)
    case = open_case(lin, top_up)
    do_offer(lin, case.pk, chen.number, "不熟悉")
    for person in (lin, chen):
        with pytest.raises(ForbiddenError):
            do_reply_to_offer(person, case.pk, Reply.ALLOW)
    with pytest.raises(ForbiddenError):
        do_reply_to_offer(chen, case.pk, Reply.ACCEPT)
    do_reply_to_offer(zhao, case.pk, Reply.ALLOW)
    do_reply_to_offer(chen, case.pk, Reply.ACCEPT)
    assert owner_of(case) == chen
    assert history(case) == ["opened", "word_asked", "offered", "accepted"]


def test_a_leader_takes_a_case_over_at_once(lin: User, zhao: User, top_up: CaseKind) -> None:
    case = open_case(lin, top_up)
    do_offer(zhao, case.pk, zhao.number, "我来处理")
    assert owner_of(case) == zhao
    assert pending_handover(case) is None


def test_only_one_handover_at_a_time_and_to_somebody_who_can(
    lin: User, chen: User, wu: User, he: User, top_up: CaseKind
) -> None:
    case = open_case(lin, top_up)
    for nobody in (lin.number, he.number, "7777"):
        with pytest.raises(CannotOwnError):
            do_offer(lin, case.pk, nobody, "x")
    with pytest.raises(ForbiddenError):
        do_offer(chen, case.pk, wu.number, "x")
    do_offer(lin, case.pk, chen.number, "x")
    with pytest.raises(HandoverPendingError):
        do_offer(lin, case.pk, wu.number, "x")
    with pytest.raises(HandoverPendingError):
        do_close(lin, case.pk, "已解决")
    assert owner_of(case) == lin


@pytest.mark.django_db(transaction=True)
def test_of_accepting_and_taking_back_at_once_one_counts(lin: User, wu: User, top_up: CaseKind) -> None:
    case = open_case(lin, top_up)
    do_offer(lin, case.pk, wu.number, "忙")
    said = at_once(
        [
            lambda: do_reply_to_offer(wu, case.pk, Reply.ACCEPT),
            lambda: do_reply_to_offer(lin, case.pk, Reply.RETRACT),
        ]
    )
    refused = [answer for answer in said if isinstance(answer, Exception)]
    assert len(refused) == 1
    assert owner_of(case) == (lin if history(case)[-1] == "retracted" else wu)


def test_a_case_is_closed_when_complete_and_opened_again(lin: User, chen: User, top_up: CaseKind) -> None:
    case = open_case(lin, top_up, answers={})
    with pytest.raises(CaseIncompleteError, match="充值金额"):
        do_close(lin, case.pk, "已解决")
    done = open_case(lin, top_up)
    do_close(lin, done.pk, "已解决")
    do_close(lin, done.pk, "已解决")
    with pytest.raises(CaseClosedError):
        do_offer(lin, done.pk, chen.number, "x")
    with pytest.raises(ForbiddenError):
        do_reopen(chen, done.pk, "未解决")
    do_reopen(lin, done.pk, "客户说没有解决")
    assert history(done) == ["opened", "closed", "reopened"]
    assert history(case) == ["opened"]
