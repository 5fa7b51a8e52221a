"""What the room keeps: marks of sessions, who saw what in full, how long data is kept, and what is held."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.kit.versioned import Versioned
from huawu.privacy.fields import EncryptedTextField


class SessionMark(models.Model):
    """The mark (水印编号) that the pages of one session carry. A picture of a page leads from it to the session."""

    mark = models.BigIntegerField(unique=True)
    """32 random bits: a mark can be read by whoever has the picture, and says nothing by itself."""
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    session = models.CharField(max_length=16)
    """As the ledger names sessions."""
    made_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "session"], name="session_mark_once"),
            models.CheckConstraint(condition=models.Q(mark__range=(0, 2**32 - 1)), name="session_mark_32_bits"),
        ]

    def __str__(self) -> str:
        return name_of(self.mark)


class Reveal(models.Model):
    """That somebody saw something in full for a reason alone; counted against the day's budget."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    day = models.DateField()
    subject_type = models.CharField(max_length=64)
    subject_id = models.CharField(max_length=64)
    reason = EncryptedTextField(bound_to="reveal.reason")
    at = models.DateTimeField(default=now, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "day", "subject_type", "subject_id"], name="reveal_once_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.user_id} {self.subject_type}"


def name_of(mark: int) -> str:
    """A mark as people read it: ``A3F0-91C2``."""
    return f"{mark >> 16:04X}-{mark & 0xFFFF:04X}"


class RetentionPeriod(Versioned):
    """How many days a kind of data is kept; a kind without a row is kept for its default."""

    kind = models.SlugField(max_length=32, primary_key=True)
    days = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.kind} {self.days}"


class LegalHold(models.Model):
    """A hold (保全): until it is lifted or has run out, nothing under its subject is deleted."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject_type = models.SlugField(max_length=32)
    subject_id = models.CharField(max_length=64)
    reason = EncryptedTextField(bound_to="hold.reason")
    until = models.DateField(null=True)
    """The last day; None: until it is lifted."""
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    set_at = models.DateTimeField(default=now, editable=False)
    lifted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-set_at",)
        indexes = [
            models.Index(
                fields=["subject_type", "subject_id"], name="hold_in_force", condition=models.Q(lifted_at__isnull=True)
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(lifted_at__isnull=True, lifted_by__isnull=True)
                | models.Q(lifted_at__isnull=False, lifted_by__isnull=False),
                name="hold_lifted_by_somebody",
            )
        ]

    def __str__(self) -> str:
        return str(self.id)
