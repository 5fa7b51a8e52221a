"""The audit trail. The database refuses to change or remove a row."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from huawu.kit.ids import new_id
from huawu.kit.time import now


class Entry(models.Model):
    """One write: who, what, old and new, when, from where. Never personal data in clear."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    at = models.DateTimeField(default=now)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    actor_label = models.CharField(max_length=64)
    action = models.CharField(max_length=64)
    object_type = models.CharField(max_length=64)
    object_id = models.CharField(max_length=64)
    old = models.JSONField(default=dict)
    new = models.JSONField(default=dict)
    ip = models.GenericIPAddressField(null=True)
    session = models.CharField(max_length=16, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["object_type", "object_id", "at"], name="ledger_object"),
            models.Index(fields=["actor", "at"], name="ledger_actor"),
            models.Index(fields=["at"], name="ledger_at"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%F %T} {self.actor_label} {self.action}"
