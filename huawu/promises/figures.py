"""Promises counted, per agent and per approver."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Literal

from django.db.models import Count, F, Q, QuerySet

from huawu.people.models import User
from huawu.promises.access import list_promises_for
from huawu.promises.choices import GIVEN, PromiseState
from huawu.promises.models import Promise
from huawu.promises.obligations import end_of

Part = Literal["asked_by", "decided_by"]
_ALONE = Q(decided_by=F("asked_by"))
_COUNTS: Mapping[str, Count] = {
    "asked": Count("pk"),
    "by_self": Count("pk", filter=Q(state__in=GIVEN) & _ALONE),
    "approved": Count("pk", filter=Q(state__in=GIVEN)),
    "refused": Count("pk", filter=Q(state=PromiseState.REFUSED)),
    "kept": Count("pk", filter=Q(state=PromiseState.KEPT)),
    "broken": Count("pk", filter=Q(state=PromiseState.BROKEN)),
    "due": Count("pk", filter=Q(state=PromiseState.APPROVED)),
}


def promises_asked(user: User, since: date, until: date) -> QuerySet[Promise]:
    """Those that ``user`` may see, asked for on these days."""
    first, last = end_of(since - timedelta(days=1)), end_of(until)
    return list_promises_for(user).filter(asked_at__gte=first, asked_at__lt=last)


def count_by(part: Part, promises: QuerySet[Promise]) -> Sequence[tuple[User, dict[str, Any]]]:
    """The figures of each person in that part, by staff number. What they granted themselves counts where they ask."""
    rows = promises.exclude(_ALONE) if part == "decided_by" else promises
    rows = rows.filter(**{f"{part}__isnull": False}).select_related(None).prefetch_related(None).order_by()
    found = {row.pop(part): row for row in rows.values(part).annotate(**_COUNTS)}
    people = User.objects.filter(pk__in=found).select_related("team").order_by("username")
    return [(person, found[person.pk]) for person in people]
