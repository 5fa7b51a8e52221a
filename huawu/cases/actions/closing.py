"""Closing a case, and opening it again."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from huawu.cases.access import may_act
from huawu.cases.actions.handing import pending_handover
from huawu.cases.actions.history import do_lock_case, do_note
from huawu.cases.choices import CaseEventKind, CaseStage
from huawu.cases.errors import CaseIncompleteError, CustomerNotToldError, HandoverPendingError
from huawu.cases.models import Case
from huawu.cases.registry import check_obstacles
from huawu.cases.rules import fields_of, missing
from huawu.kit.errors import ForbiddenError
from huawu.kit.time import now
from huawu.people.models import User


@transaction.atomic
def do_close(user: User, case_id: UUID, text: str) -> Case:
    """Close the case with its result. Twice is once.

    Raises CaseIncompleteError, CustomerNotToldError, HandoverPendingError, ForbiddenError, and what other rooms have
    against it (:mod:`huawu.cases.registry`).
    """
    case = do_lock_case(user, case_id)
    if not may_act(user, case):
        raise ForbiddenError
    if case.stage == CaseStage.CLOSED:
        return case
    if pending_handover(case) is not None:
        raise HandoverPendingError
    if case.questions.filter(told_at__isnull=True).exists():
        raise CustomerNotToldError
    lacking = missing(fields_of(case.kind.fields), case.answers)
    if lacking:
        raise CaseIncompleteError(missing="、".join(lacking))
    check_obstacles(case)
    case.stage, case.closed_at = CaseStage.CLOSED, now()
    do_note(case, CaseEventKind.CLOSED, user, text)
    return case


@transaction.atomic
def do_reopen(user: User, case_id: UUID, reason: str) -> Case:
    """Go on with a closed case; it is still its owner's. Twice is once. ForbiddenError for who decides nothing."""
    case = do_lock_case(user, case_id)
    if not may_act(user, case):
        raise ForbiddenError
    if case.stage == CaseStage.OPEN:
        return case
    case.stage, case.closed_at = CaseStage.OPEN, None
    do_note(case, CaseEventKind.REOPENED, user, reason)
    return case
