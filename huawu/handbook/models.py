"""What the room stores beside the packs."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.handbook.choices import UNDER_WAY, ReplayState
from huawu.kit.ids import new_id
from huawu.kit.time import now


class HandbookReplay(models.Model):
    """A draft's thresholds run over the past (试运行): what would have been found, beside what is found today. It reads
    the record and changes nothing of it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField()
    draft = models.JSONField(default=dict)
    """By clause the thresholds that are other than today's: ``{"5.2.3": {"hold_limit_s": 30}}``."""
    digest = models.CharField(max_length=64)
    """Of the handbook that was in force when it was asked for."""
    state = models.CharField(max_length=16, default=ReplayState.WAITING, choices=[(s, s) for s in ReplayState])
    through = models.DateTimeField(null=True)
    """How far it has come: all before this instant is counted in ``found``."""
    found = models.JSONField(default=list)
    """A list of :class:`huawu.handbook.replaying.Trial` as JSON."""
    asked_at = models.DateTimeField(default=now)
    moved_at = models.DateTimeField(default=now)
    """When it last got on: one that stands still has lost its worker."""
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-asked_at", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(since__lt=models.F("until")), name="replay_of_some_time"),
            models.UniqueConstraint(
                fields=["by"], condition=Q(state__in=[str(s) for s in UNDER_WAY]), name="replay_one_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
