"""Periods and holds, as they are now."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from huawu.kit.errors import NotFoundError
from huawu.privacy.models import LegalHold, RetentionPeriod
from huawu.privacy.retention.registry import Held, Kind


def days_of(kind: Kind) -> int:
    row = RetentionPeriod.objects.filter(pk=kind.code).first()
    return row.days if row else kind.default_days


def version_of(kind: Kind) -> int:
    """0 while the default holds."""
    row = RetentionPeriod.objects.filter(pk=kind.code).first()
    return row.version if row else 0


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
    return {subject_type: frozenset(ids) for subject_type, ids in found.items()}
