"""Follow-ups: asking who knows, noting the answer, telling the customer (clause 2.2.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from huawu.calls.access import list_calls_for
from huawu.cases.access import calls_with_customer, get_question_for, leads, may_act, may_answer
from huawu.cases.actions.history import do_lock_case, do_lock_open_case, do_note
from huawu.cases.choices import CaseEventKind
from huawu.cases.errors import (
    NobodyAskedError,
    NotAnsweredError,
    NotToldInCallError,
    ReplyInPastError,
    TooFewAttemptsError,
)
from huawu.cases.models import Case, CaseQuestion
from huawu.cases.obligations import REPLY, SUBJECT
from huawu.cases.rules import TALK_S, in_vain, may_tell_by_message
from huawu.clock.actions import do_close_about, do_owe
from huawu.clock.actions.owing import Due
from huawu.clock.choices import ObligationState
from huawu.kit.errors import ForbiddenError, NotFoundError
from huawu.kit.time import now
from huawu.people.models import OrgUnit, User


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of whom, and by when the customer was told to hear from us. The screen gives the id, so that
    asking twice is asking once."""

    id: UUID
    text: str
    reply_by: datetime
    person: str = ""
    """A staff number; or else ``unit``."""
    unit: int | None = None


@transaction.atomic
def do_ask(user: User, case_id: UUID, question: Question) -> CaseQuestion:
    """Ask; from now on the reply is owed to the customer.

    Raises NobodyAskedError, ReplyInPastError, CaseClosedError, ForbiddenError.
    """
    case = do_lock_open_case(user, case_id)
    there = CaseQuestion.objects.filter(pk=question.id).first()
    if there is not None:
        if there.case_id != case.pk:
            raise NotFoundError
        return there
    if question.reply_by <= now():
        raise ReplyInPastError("reply_by")
    row = CaseQuestion.objects.create(
        pk=question.id,
        case=case,
        text=question.text,
        reply_by=question.reply_by,
        asked_by=user,
        **_asked(question),
    )
    owed_to = str(case.customer_id or "")
    do_owe(REPLY, (SUBJECT, str(row.pk)), case.owner, Due(instant=row.reply_by), owed_to=owed_to, actor=user)
    do_note(case, CaseEventKind.ASKED, user, row.text, {"question": str(row.pk), "to": name_of(row)})
    return row


def _asked(question: Question) -> dict[str, User | OrgUnit]:
    person = User.objects.filter(username=question.person, is_active=True).first() if question.person else None
    unit = OrgUnit.objects.filter(pk=question.unit).first() if question.unit is not None else None
    if person is not None and question.unit is None:
        return {"person": person}
    if unit is not None and not question.person:
        return {"unit": unit}
    raise NobodyAskedError("person")


def name_of(question: CaseQuestion) -> str:
    """Who was asked, for people."""
    return question.person.display_name if question.person else str(question.unit)


@transaction.atomic
def do_answer(user: User, question_id: UUID, text: str) -> CaseQuestion:
    """Add an answer; there may be several. The same person's same words right after each other are one answer.
    ForbiddenError for who was not asked."""
    case, question = _do_lock(user, question_id)
    if not may_answer(user, question):
        raise ForbiddenError
    last = case.events.order_by("-seq").first()
    if last and (last.kind, last.actor_id, last.text) == (CaseEventKind.ANSWERED, user.pk, text):
        return question
    if question.answered_at is None:
        question.answered_at = now()
        question.save(update_fields=["answered_at"])
    do_note(case, CaseEventKind.ANSWERED, user, text, {"question": str(question.pk)})
    return question


@transaction.atomic
def do_tell_in_call(user: User, question_id: UUID, call_id: UUID) -> CaseQuestion:
    """The customer was told in this call; ours or theirs, but a talk after the question.

    Twice is once. Raises NotAnsweredError, NotToldInCallError, ForbiddenError.
    """
    case, question = _do_lock(user, question_id)
    _check(user, case, question)
    if question.told_at is None:
        talk = calls_with_customer(case, question.asked_at).filter(pk=call_id, talk_s__gte=TALK_S)
        if not talk.exists() or not list_calls_for(user).filter(pk=call_id).exists():
            raise NotToldInCallError("call_id")
        question.told_call_uuid = call_id
        _do_tell(user, case, question, "")
    return question


@transaction.atomic
def do_tell_by_message(user: User, question_id: UUID, text: str) -> CaseQuestion:
    """The customer could not be reached and was told by a message: with the word of who leads the owner.

    Twice is once. Raises NotAnsweredError, TooFewAttemptsError, ForbiddenError.
    """
    case, question = _do_lock(user, question_id)
    if not leads(user, case.owner):
        raise ForbiddenError
    _check(user, case, question)
    if question.told_at is None:
        calls = [call for call in calls_with_customer(case, question.asked_at) if in_vain(call.direction, call.talk_s)]
        if not may_tell_by_message(call.arrived_at for call in calls if call.arrived_at):
            raise TooFewAttemptsError
        _do_tell(user, case, question, text)
    return question


def _do_lock(user: User, question_id: UUID) -> tuple[Case, CaseQuestion]:
    """The case is the lock of everything about it."""
    case = do_lock_case(user, get_question_for(user, question_id).case_id)
    question = CaseQuestion.objects.select_related("person", "unit").get(pk=question_id)
    question.case = case
    return case, question


def _check(user: User, case: Case, question: CaseQuestion) -> None:
    if not may_act(user, case):
        raise ForbiddenError
    if question.answered_at is None:
        raise NotAnsweredError


def _do_tell(user: User, case: Case, question: CaseQuestion, text: str) -> None:
    question.told_at, question.told_by = now(), user
    question.save(update_fields=["told_at", "told_by", "told_call_uuid"])
    facts = {"question": str(question.pk), "call": str(question.told_call_uuid or "")}
    do_note(case, CaseEventKind.TOLD, user, text, facts)
    do_close_about(REPLY.code, (SUBJECT, str(question.pk)), ObligationState.KEPT, user)
