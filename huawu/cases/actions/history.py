"""What every change of a case has in common: it is locked, has a line of history, and leaves a trace."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from procrastinate.contrib.django import app

from huawu.cases.access import get_case_for, may_act
from huawu.cases.choices import CaseEventKind, CaseStage
from huawu.cases.errors import CaseClosedError
from huawu.cases.models import Case, CaseEvent
from huawu.cases.registry import tell_followers
from huawu.kit.errors import ForbiddenError
from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User

TELL = "huawu.cases.jobs.tell_case_news"
CHANGING = [
    *("kind", "stage", "customer", "owner", "team", "subject", "tags", "answers", "version", "changed_at", "closed_at"),
]


def do_lock_case(user: User, case_id: UUID) -> Case:
    """The case as it is now, held until the end of the transaction. NotFoundError for whom it is none."""
    Case.objects.select_for_update().filter(pk=case_id).first()
    return get_case_for(user, case_id)


def do_lock_open_case(user: User, case_id: UUID) -> Case:
    """As :func:`do_lock_case`, for who decides about it. Raises ForbiddenError, CaseClosedError."""
    case = do_lock_case(user, case_id)
    if not may_act(user, case):
        raise ForbiddenError
    if case.stage == CaseStage.CLOSED:
        raise CaseClosedError
    return case


def do_note(
    case: Case, kind: CaseEventKind, actor: User | None, text: str = "", data: Mapping[str, Any] | None = None
) -> None:
    """Save how the locked case stands now, with a line of history and a ledger entry, which has no word of a text."""
    case.events_count, case.changed_at = case.events_count + 1, now()
    case.save(update_fields=[*CHANGING, "events_count"])
    CaseEvent.objects.create(
        case=case,
        seq=case.events_count,
        at=case.changed_at,
        kind=kind,
        actor=actor,
        text=text,
        data=dict(data or {}),
    )
    facts = {"number": case.number, "owner": case.owner.number, "text": describe_text(text)}
    do_record(f"cases.{kind}", case, new=facts)
    tell_followers(case, kind, actor, text)
    app.configure_task(TELL).defer(case_id=str(case.pk))
