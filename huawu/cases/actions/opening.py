"""Opening a case from a call, or by itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.timezone import get_default_timezone

from huawu.calls.access import may_write_record
from huawu.calls.models import Call
from huawu.cases.access import list_kinds
from huawu.cases.actions.history import do_note
from huawu.cases.choices import CaseEventKind
from huawu.cases.errors import UnknownCaseKindError, WrongAnswerError
from huawu.cases.models import Case, CaseCall, CaseDay, CaseKind
from huawu.cases.rules import fields_of, wrong_answer
from huawu.customers.access import get_customer_for
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.people.models import User


@dataclass(frozen=True, slots=True)
class Opening:
    """What a case begins with. The screen gives the id, so that opening twice is opening once."""

    id: UUID
    kind: str = ""
    """Its code; empty: the first kind of the call's line."""
    subject: str = ""
    answers: dict[str, str] = field(default_factory=dict)
    call_id: UUID | None = None
    customer_id: UUID | None = None


@transaction.atomic
def do_open(user: User, opening: Opening) -> Case:
    """Open a case, owned by who opens it. What is missing can be filled in until it is closed.

    Raises UnknownCaseKindError, WrongAnswerError; NotFoundError for a call or a customer that are not the user's.
    """
    there = Case.objects.filter(pk=opening.id).select_related("owner").first()
    if there is not None:
        return _same(user, there)
    call = Call.objects.filter(pk=opening.call_id).select_related("hotline__line").first() if opening.call_id else None
    if call is not None and not may_write_record(user, call):
        raise NotFoundError
    kind = _kind_of(opening.kind, call)
    check_answers(kind, opening.answers)
    customer = get_customer_for(user, opening.customer_id).pk if opening.customer_id else call and call.customer_id
    at = now()
    columns = {
        "number": _next_number(at),
        "kind": kind,
        "customer_id": customer,
        "owner": user,
        "team": user.team,
        "subject": opening.subject,
        "answers": opening.answers,
        "opened_by": user,
        "opened_at": at,
    }
    case, new = Case.objects.get_or_create(pk=opening.id, defaults=columns)
    if not new:
        return _same(user, case)
    if opening.call_id is not None:
        CaseCall.objects.create(case=case, call_uuid=opening.call_id, at=at)
    do_note(case, CaseEventKind.OPENED, user, opening.subject, {"kind": kind.code})
    return case


def _same(user: User, case: Case) -> Case:
    """The answer to an earlier try was lost; an id that is somebody else's is nobody's."""
    if case.opened_by_id != user.pk:
        raise NotFoundError
    return case


def _kind_of(code: str, call: Call | None) -> CaseKind:
    kinds = list_kinds(call.hotline.line if call and call.hotline else None).filter(active=True)
    kind = kinds.filter(code=code).first() if code else kinds.first()
    if kind is None:
        raise UnknownCaseKindError("kind")
    return kind


def check_answers(kind: CaseKind, answers: dict[str, str]) -> None:
    """Raises WrongAnswerError for the first answer that does not fit the kind's fields."""
    wrong = wrong_answer(fields_of(kind.fields), answers)
    if wrong is not None:
        raise WrongAnswerError(f"answers.{wrong}")


def _next_number(at: datetime) -> str:
    """Without gaps within a day: whoever opens at the same time waits for the row of the day."""
    day = at.astimezone(get_default_timezone()).date()
    CaseDay.objects.bulk_create([CaseDay(day=day)], ignore_conflicts=True)
    CaseDay.objects.filter(pk=day).update(last=F("last") + 1)
    return f"{day:%Y%m%d}-{CaseDay.objects.get(pk=day).last:04}"
