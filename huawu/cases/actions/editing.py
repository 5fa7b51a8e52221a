"""Filling a case in, and remarking on it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from huawu.cases.access import list_kinds
from huawu.cases.actions.history import do_lock_case, do_lock_open_case, do_note
from huawu.cases.actions.opening import check_answers
from huawu.cases.choices import CaseEventKind
from huawu.cases.errors import CaseConflictError, UnknownCaseKindError
from huawu.cases.models import Case
from huawu.customers.access import get_customer_for
from huawu.kit.errors import ForbiddenError
from huawu.people.models import User
from huawu.people.roles import Permission


@dataclass(frozen=True, slots=True)
class Fields:
    """What can be filled in."""

    kind: str
    subject: str
    answers: dict[str, str]
    customer_id: UUID | None


def fields_now(case: Case) -> Fields:
    """As they stand."""
    return Fields(case.kind.code, case.subject, dict(case.answers), case.customer_id)


@transaction.atomic
def do_edit(user: User, case_id: UUID, fields: Fields, version: int) -> Case:
    """Fill the case in; ``version`` is the one the screen started from.

    The same again changes nothing. Raises CaseConflictError with the newer case, which nothing is written over;
    UnknownCaseKindError, WrongAnswerError, CaseClosedError, ForbiddenError.
    """
    case = do_lock_open_case(user, case_id)
    before = fields_now(case)
    if before == fields:
        return case
    if case.version != version:
        raise CaseConflictError(case)
    kind = case.kind if case.kind.code == fields.kind else list_kinds().filter(code=fields.kind, active=True).first()
    if kind is None:
        raise UnknownCaseKindError("kind")
    check_answers(kind, fields.answers)
    if fields.customer_id != case.customer_id:
        case.customer = get_customer_for(user, fields.customer_id) if fields.customer_id else None
    case.kind, case.subject, case.answers, case.version = kind, fields.subject, fields.answers, version + 1
    old = {"kind": before.kind, "subject": before.subject, "answers": before.answers}
    do_note(case, CaseEventKind.EDITED, user, data={"old": old, "version": case.version})
    return case


@transaction.atomic
def do_remark(user: User, case_id: UUID, text: str) -> Case:
    """Add a remark: whoever may see the case and works on cases; also to a closed one. The same person's same words
    right after each other are one remark."""
    case = do_lock_case(user, case_id)
    if not user.may(Permission.CASES_WORK):
        raise ForbiddenError
    last = case.events.order_by("-seq").first()
    if last and (last.kind, last.actor_id, last.text) == (CaseEventKind.REMARKED, user.pk, text):
        return case
    do_note(case, CaseEventKind.REMARKED, user, text)
    return case
