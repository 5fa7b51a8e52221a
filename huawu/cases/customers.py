"""The customer's cases on their timeline."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from huawu.cases.access import list_cases_for
from huawu.cases.actions.parting import do_part_cases
from huawu.cases.models import Case
from huawu.customers.registry import TimelineEntry, register_follower, register_source
from huawu.people.models import User


def cases(user: User, customers: Collection[UUID], before: datetime, limit: int) -> list[TimelineEntry]:
    """Those that ``user`` may see, by when they were opened."""
    rows = list_cases_for(user).filter(customer__in=customers, opened_at__lt=before)
    return [_entry(row) for row in rows.order_by("-opened_at", "-id")[:limit]]


def _entry(case: Case) -> TimelineEntry:
    facts = {"number": case.number, "stage": case.stage, "kind": {"zh": case.kind.zh, "en": case.kind.en}}
    return TimelineEntry(case.opened_at, "case", str(case.pk), facts)


def register() -> None:
    """Tell the customers' room."""
    register_source("case", cases)
    register_follower("cases", do_part_cases)
