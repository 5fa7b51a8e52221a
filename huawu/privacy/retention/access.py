"""Periods and holds, as they are now."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from huawu.kit.errors import NotFoundError
from huawu.ledger.models import Entry
from huawu.privacy.models import LegalHold, RetentionPeriod
from huawu.privacy.retention.registry import Held, Kind, widened

PERIOD = RetentionPeriod._meta.label_lower
ONE_NIGHT = timedelta(hours=6)
"""Longer than deleting takes, shorter than until it begins again."""


def days_of(kind: Kind) -> int:
    row = RetentionPeriod.objects.filter(pk=kind.code).first()
    return row.days if row else kind.default_days


def version_of(kind: Kind) -> int:
    """0 while the default holds."""
    row = RetentionPeriod.objects.filter(pk=kind.code).first()
    return row.version if row else 0


def last_deletion_of(kind: Kind) -> tuple[datetime, int] | None:
    """When something of it was last deleted because its time was over, and how much in that night's batches."""
    proofs = Entry.objects.filter(action="privacy.deleted", object_type=PERIOD, object_id=kind.code)
    last = proofs.order_by("-at").first()
    if last is None:
        return None
    night = proofs.filter(at__gt=last.at - ONE_NIGHT)
    return last.at, sum(int(proof.new["count"]) for proof in night)


def list_holds() -> QuerySet[LegalHold]:
    """All, in force or not, the latest first."""
    return LegalHold.objects.select_related("set_by", "lifted_by")


def get_hold(hold_id: UUID) -> LegalHold:
    """One hold, or :class:`NotFoundError`."""
    hold = list_holds().filter(pk=hold_id).first()
    if hold is None:
        raise NotFoundError
    return hold


def held_on(day: date) -> Held:
    """What must not be deleted on this day."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    in_force = LegalHold.objects.filter(Q(until__isnull=True) | Q(until__gte=day), lifted_at__isnull=True)
    for subject_type, subject_id in in_force.values_list("subject_type", "subject_id"):
        found[subject_type].add(subject_id)
    return widened({subject_type: frozenset(ids) for subject_type, ids in found.items()})
