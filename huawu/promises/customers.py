"""The customer's promises on their timeline."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from huawu.customers.registry import TimelineEntry, register_follower, register_source
from huawu.people.models import User
from huawu.people.schemas import PersonRef
from huawu.promises.access import list_promises_for
from huawu.promises.actions.parting import do_part_promises
from huawu.promises.models import Promise


def promises(user: User, customers: Collection[UUID], before: datetime, limit: int) -> list[TimelineEntry]:
    """Those that ``user`` may see, by when they were asked for."""
    rows = list_promises_for(user).filter(customer__in=customers, asked_at__lt=before)
    return [_entry(row) for row in rows.order_by("-asked_at", "-id")[:limit]]


def _entry(promise: Promise) -> TimelineEntry:
    facts = {
        "kind": {"zh": promise.kind.zh, "en": promise.kind.en},
        "amount": None if promise.amount is None else str(promise.amount),
        "due_on": promise.due_on.isoformat(),
        "state": promise.state,
        "by": PersonRef.of(promise.asked_by).model_dump(),
    }
    return TimelineEntry(promise.asked_at, "promise", str(promise.pk), facts)


def register() -> None:
    """Tell the customers' room."""
    register_source("promise", promises)
    register_follower("promises", do_part_promises)
