"""One list of everything that happened with a customer, put together from what the rooms have."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from uuid import UUID

from huawu.customers.access import same_person
from huawu.customers.models import Consent, Customer, Merge
from huawu.customers.registry import TimelineEntry, sources
from huawu.people.models import User
from huawu.people.schemas import PersonRef


@dataclass(frozen=True, slots=True)
class TimelinePart:
    """A part of the list, the newest first."""

    entries: list[TimelineEntry]
    before: datetime | None
    """Where the next part begins; None at the end."""


def timeline_for(user: User, customer: Customer, before: datetime, limit: int) -> TimelinePart:
    """What happened before ``before``, the newest first: ``limit`` entries, and those of the last one's instant."""
    person = same_person(customer.pk)
    lists = [source(user, person, before, limit + 1) for source in sources()]
    rows = list(merge(*lists, key=lambda entry: (entry.at, entry.kind, entry.key), reverse=True))
    part, rest = rows[:limit], rows[limit:]
    part += [entry for entry in rest if entry.at == part[-1].at]
    return TimelinePart(part, part[-1].at if len(part) < len(rows) else None)


def consents(user: User, customers: Collection[UUID], before: datetime, limit: int) -> list[TimelineEntry]:
    """What the customer agreed to and refused."""
    rows = Consent.objects.filter(customer__in=customers, at__lt=before).select_related("noted_by__team")
    return [_consent(row) for row in rows.order_by("-at", "-id")[:limit]]


def _consent(row: Consent) -> TimelineEntry:
    facts = {
        "kind": row.kind,
        "channel": row.channel,
        "given": row.given,
        "by": PersonRef.of(row.noted_by).model_dump(),
    }
    return TimelineEntry(row.at, "consent", f"{row.pk:020}", facts)


def merges(user: User, customers: Collection[UUID], before: datetime, limit: int) -> list[TimelineEntry]:
    """Who was merged into the customer."""
    rows = Merge.objects.filter(kept__in=customers, at__lt=before).select_related("by__team", "gone")
    return [_merge(row) for row in rows.order_by("-at", "-id")[:limit]]


def _merge(row: Merge) -> TimelineEntry:
    facts = {"gone": row.gone.name, "undone": row.undone_at is not None, "by": PersonRef.of(row.by).model_dump()}
    return TimelineEntry(row.at, "merge", f"{row.pk:020}", facts)
