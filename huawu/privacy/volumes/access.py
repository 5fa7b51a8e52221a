"""Counting, and the alerts that stand."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncDate
from django.utils.timezone import make_aware

from huawu.kit.errors import NotFoundError
from huawu.ledger.models import Entry
from huawu.privacy.models import VolumeAlert
from huawu.privacy.volumes.registry import VolumeKind, actions_of

LOOKED_BACK = timedelta(days=28)
"""How far back somebody's usual goes."""


def counts_on(kind: VolumeKind, day: date, more_than: int) -> dict[int, int]:
    """How often each person did it on this day; those who did it more than so often."""
    entries = _entries(kind, day, day + timedelta(days=1)).values_list("actor_id")
    return dict(entries.annotate(count=Count("pk")).filter(count__gt=more_than).values_list("actor_id", "count"))


def days_before(kind: VolumeKind, person: int, day: date) -> list[int]:
    """How often the person did it on each earlier day on which they did it at all."""
    entries = _entries(kind, day - LOOKED_BACK, day).filter(actor_id=person)
    days = entries.annotate(day=TruncDate("at")).values("day").annotate(count=Count("pk"))
    return [row["count"] for row in days]


def _entries(kind: VolumeKind, first: date, end: date) -> QuerySet[Entry]:
    since, until = (make_aware(datetime.combine(each, time.min)) for each in (first, end))
    return Entry.objects.filter(action__in=actions_of(kind), actor__isnull=False, at__gte=since, at__lt=until)


def list_alerts() -> QuerySet[VolumeAlert]:
    """Those to judge and those judged, the latest first."""
    return VolumeAlert.objects.select_related("user__team", "judged_by__team")


def get_alert(alert_id: UUID) -> VolumeAlert:
    """One alert, or :class:`NotFoundError`."""
    alert = list_alerts().filter(pk=alert_id).first()
    if alert is None:
        raise NotFoundError
    return alert
