"""Follow-ups (clause 2.2.4): asked, answered, and not closed before the customer was told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huawu.calls.models import Hotline
from huawu.cases.actions import do_answer, do_ask, do_close, do_tell_by_message, do_tell_in_call
from huawu.cases.errors import (
    CustomerNotToldError,
    NobodyAskedError,
    NotAnsweredError,
    NotToldInCallError,
    ReplyInPastError,
    TooFewAttemptsError,
)
from huawu.cases.models import CaseKind, CaseQuestion
from huawu.clock.actions import do_act_on_due
from huawu.clock.choices import ObligationState
from huawu.clock.models import Notice, Obligation
from huawu.customers.models import Customer
from huawu.kit.errors import ForbiddenError, NotFoundError
from huawu.kit.time import now
from huawu.people.models import User
from tests.cases.opening import ask_person, ask_unit, call_of, history, open_case, post, question


def owed(row: CaseQuestion) -> Obligation:
    return Obligation.objects.get(subject_id=str(row.pk))


def asked_long_ago(row: CaseQuestion) -> None:
    """So that calls which are over can have come after it."""
    CaseQuestion.objects.filter(pk=row.pk).update(asked_at=now() - timedelta(days=1))


def test_the_reply_time_is_owed_until_the_customer_was_told(
    lin: User, wu: User, hotline: Hotline, mei: Customer, top_up: CaseKind
) -> None:
    case = open_case(lin, top_up, customer_id=mei.pk)
    row = ask_person(lin, case, wu)
    assert (owed(row).owner, owed(row).due_at) == (lin, row.reply_by)
    with pytest.raises(CustomerNotToldError):
        do_close(lin, case.pk, "已解决")
    with pytest.raises(NotAnsweredError):
        do_tell_in_call(lin, row.pk, call_of(mei).pk)
    do_answer(wu, row.pk, "两小时内到账")
    with pytest.raises(CustomerNotToldError):
        do_close(lin, case.pk, "已解决")
    asked_long_ago(row)
    call = call_of(mei, at=now() - timedelta(hours=1))
    do_tell_in_call(lin, row.pk, call.pk)
    do_tell_in_call(lin, row.pk, call.pk)
    assert owed(row).state == ObligationState.KEPT
    do_close(lin, case.pk, "已到账")
    assert history(case) == ["opened", "asked", "answered", "told", "closed"]


def test_only_a_talk_with_the_customer_after_the_question_counts(
    lin: User, hotline: Hotline, mei: Customer, top_up: CaseKind
) -> None:
    case = open_case(lin, top_up, customer_id=mei.pk)
    row = ask_person(lin, case, lin)
    do_answer(lin, row.pk, "两小时内到账")
    asked_long_ago(row)
    early = call_of(mei, at=now() - timedelta(days=2))
    short = call_of(mei, at=now() - timedelta(hours=1), talk_s=3)
    for call in (early, short):
        with pytest.raises(NotToldInCallError):
            do_tell_in_call(lin, row.pk, call.pk)
    assert owed(row).state == ObligationState.OPEN


def test_a_message_needs_calls_in_vain_and_the_leaders_word(
    lin: User, zhao: User, hotline: Hotline, mei: Customer, top_up: CaseKind
) -> None:
    case = open_case(lin, top_up, customer_id=mei.pk)
    row = ask_person(lin, case, lin)
    do_answer(lin, row.pk, "两小时内到账")
    asked_long_ago(row)
    for hours in (9, 6):
        call_of(mei, at=now() - timedelta(hours=hours), talk_s=0)
    with pytest.raises(TooFewAttemptsError):
        do_tell_by_message(zhao, row.pk, "已发短信")
    call_of(mei, at=now() - timedelta(hours=3), talk_s=0)
    with pytest.raises(ForbiddenError):
        do_tell_by_message(lin, row.pk, "已发短信")
    do_tell_by_message(zhao, row.pk, "已发短信")
    assert owed(row).state == ObligationState.KEPT


def test_overdue_the_superior_owes_the_reply_and_the_case_stays(
    lin: User, wu: User, zhao: User, top_up: CaseKind
) -> None:
    case = open_case(lin, top_up)
    row = ask_person(lin, case, wu, hours=2)
    while do_act_on_due(row.reply_by - timedelta(minutes=59)):
        pass
    assert owed(row).owner == lin
    while do_act_on_due(row.reply_by + timedelta(seconds=1)):
        pass
    assert owed(row).owner == zhao
    assert owed(row).overdue_at is not None
    assert Notice.objects.filter(recipient=zhao).exists()
    case.refresh_from_db()
    assert case.owner == lin


def test_whoever_is_asked_sees_the_case_and_answers(lin: User, wu: User, chen: User, top_up: CaseKind) -> None:
    case = open_case(lin, top_up)
    with pytest.raises(NotFoundError):
        do_answer(wu, ask_person(lin, case, chen).pk, "是")
    assert wu.team is not None
    row = ask_unit(lin, case, wu.team)
    assert [item["id"] for item in post(wu, "/search", for_me=True)["items"]] == [str(case.pk)]
    do_answer(wu, row.pk, "两小时内到账")
    do_answer(wu, row.pk, "两小时内到账")
    with pytest.raises(ForbiddenError):
        do_answer(chen, row.pk, "我猜")
    assert post(wu, "/search", for_me=True)["items"] == []
    assert history(case) == ["opened", "asked", "asked", "answered"]


def test_a_question_is_put_once_to_one_and_ahead_of_time(lin: User, wu: User, top_up: CaseKind) -> None:
    case = open_case(lin, top_up)
    with pytest.raises(NobodyAskedError):
        do_ask(lin, case.pk, question())
    with pytest.raises(ReplyInPastError):
        do_ask(lin, case.pk, question(-1, person=wu.number))
    wanted = question(person=wu.number)
    assert do_ask(lin, case.pk, wanted) == do_ask(lin, case.pk, wanted)
    assert CaseQuestion.objects.count() == Obligation.objects.count() == 1
