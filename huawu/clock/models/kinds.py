"""Kinds of obligations, as data: how long they take, what is done when, and why their clock may stand still."""

from __future__ import annotations

from django.db import models

from huawu.clock.models.calendars import WorkingCalendar
from huawu.kit.versioned import Versioned


class ObligationKind(Versioned):
    """What is owed, e.g. a call-back. Made from what its room says (:class:`huawu.clock.registry.Kind`) when the first
    one is owed; from then on this row counts."""

    code = models.SlugField(max_length=32, unique=True)
    zh = models.CharField(max_length=64)
    en = models.CharField(max_length=64)
    amount = models.DurationField()
    """How much time there is where nothing else was told."""
    calendar = models.ForeignKey(WorkingCalendar, models.PROTECT, null=True, related_name="+")
    """Whose hours count where nothing else was told; without one the time runs round the clock."""
    ladder = models.JSONField(default=list)
    """Steps (:class:`huawu.clock.ladder.Step`); an obligation keeps those under which it was entered."""
    longest_pause = models.DurationField(null=True)
    """After it the clock goes on by itself; without one only when somebody lets it."""
    by_hand = models.BooleanField(default=True)
    """Whether people may say themselves that it is kept, will not be, or is not owed any more; otherwise the room
    that knows says so."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(amount__gt="0 seconds"), name="obligation_kind_takes_time"),
            models.CheckConstraint(
                condition=models.Q(longest_pause__isnull=True) | models.Q(longest_pause__gt="0 seconds"),
                name="obligation_kind_pause_takes_time",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class PauseReason(models.Model):
    """Why the clock of an obligation of ``kind`` may stand still; for no other reason it may."""

    kind = models.ForeignKey(ObligationKind, models.PROTECT, related_name="pause_reasons")
    code = models.SlugField(max_length=32)
    zh = models.CharField(max_length=64)
    en = models.CharField(max_length=64)

    class Meta:
        ordering = ("id",)
        constraints = [models.UniqueConstraint(fields=["kind", "code"], name="pause_reason_once")]

    def __str__(self) -> str:
        return self.code
