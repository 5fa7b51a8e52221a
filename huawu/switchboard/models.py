"""Keys for big screens, messages to agents, and who leads; all else of this room is live or the calls room's."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.privacy.fields import EncryptedTextField
from huawu.switchboard.memos import LONGEST


class DisplayKey(models.Model):
    """What opens the wallboard on a big screen, where nobody logs in. Only its digest is kept."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=64)
    """Where the screen hangs."""
    digest = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now, editable=False)
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.id)


class Memo(models.Model):
    """What a supervisor told an agent in writing (消息). The switch gives the id."""

    id = models.UUIDField(primary_key=True, editable=False)
    sender = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="memos")
    text = EncryptedTextField(bound_to="memo.text", max_length=LONGEST)
    sent_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["agent", "-sent_at"], name="memo_agent"),
            models.Index(fields=["sent_at"], name="memo_unread", condition=Q(read_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Leader(models.Model):
    """Which switchboard leads the calls; one row, written by :mod:`huawu.switchboard.lead` alone."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    generation = models.BigIntegerField()
    """Counts the changes."""
    holder = models.CharField(max_length=128)
    """Machine and process, for people."""
    since = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="leader_is_one")]

    def __str__(self) -> str:
        return f"{self.holder} {self.generation}"
