"""The customer's cases on their timeline."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from huawu.cases.access import list_cases_for
from huawu.cases.actions.parting import do_part_cases
from huawu.cases.choices import CaseEventKind
from huawu.cases.models import Case, CaseEvent, CaseQuestion
from huawu.customers.registry import TimelineEntry, register_follower, register_source
from huawu.people.models import User
from huawu.people.schemas import PersonRef


def cases(user: User, customers: Collection[UUID], before: datetime, limit: int) -> list[TimelineEntry]:
    """Those that ``user`` may see, by when they were opened."""
    rows = list_cases_for(user).filter(customer__in=customers, opened_at__lt=before)
    return [_entry(row) for row in rows.order_by("-opened_at", "-id")[:limit]]


def _entry(case: Case) -> TimelineEntry:
    facts = {"number": case.number, "stage": case.stage, "kind": {"zh": case.kind.zh, "en": case.kind.en}}
    return TimelineEntry(case.opened_at, "case", str(case.pk), facts)


def messages(user: User, customers: Collection[UUID], before: datetime, limit: int) -> list[TimelineEntry]:
    """What they were told by a message since no call reached them, in the cases that ``user`` may see."""
    theirs = list_cases_for(user).filter(customer__in=customers)
    told = CaseQuestion.objects.filter(case__in=theirs, told_call_uuid__isnull=True, told_at__lt=before)
    rows = list(told.select_related("case", "told_by__team").order_by("-told_at", "-id")[:limit])
    texts = _texts(rows)
    return [_message(row, row.told_at, texts.get(str(row.pk), "")) for row in rows if row.told_at]


def _texts(rows: Collection[CaseQuestion]) -> dict[str, str]:
    """What was written about each of the questions when the customer was told."""
    events = CaseEvent.objects.filter(case__in={row.case_id for row in rows}, kind=CaseEventKind.TOLD)
    return {event.data.get("question", ""): event.text for event in events}


def _message(row: CaseQuestion, at: datetime, text: str) -> TimelineEntry:
    by = PersonRef.of(row.told_by).model_dump() if row.told_by else None
    facts = {"way": "sent", "path": f"/cases/{row.case_id}", "number": row.case.number, "text": text, "by": by}
    return TimelineEntry(at, "message", str(row.pk), facts)


def register() -> None:
    """Tell the customers' room."""
    register_source("case", cases)
    register_source("case_message", messages)
    register_follower("cases", do_part_cases)
