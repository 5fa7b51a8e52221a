"""What of this room is over its time."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from huawu.calls.models import Recording
from huawu.privacy.retention.registry import Held


def due_recordings(before: datetime, held: Held) -> QuerySet[Recording]:
    """Those of calls that came before the instant and are under no hold."""
    due = Recording.objects.filter(call__arrived_at__lt=before)
    return due.exclude(call_id__in=held.get("call", ())).exclude(call__customer_id__in=held.get("customer", ()))


def count_recordings(before: datetime | None, held: Held) -> int:
    """See :class:`huawu.privacy.retention.registry.Count`."""
    return (due_recordings(before, held) if before else Recording.objects.all()).count()
