"""Reading the audit trail."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Model

from huawu.ledger.models import Entry
from huawu.ledger.origin import current_origin


def recorded_since(action: str, subject: Model, since: datetime) -> bool:
    """Whether the present actor, from the present session, has left this trace at or after ``since``."""
    origin = current_origin()
    entries = Entry.objects.filter(object_type=subject._meta.label_lower, object_id=str(subject.pk), at__gte=since)
    return entries.filter(action=action, actor_id=origin.actor_id, session=origin.session).exists()
