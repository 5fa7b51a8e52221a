"""What the room keeps: marks of sessions, who saw what in full and how much, how long data is kept, what is held."""

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


class PrivacyLimits(Versioned):
    """How much of what is the customer's one person may see in a day, and how much of it is unusual. One row; until
    somebody sets it, the defaults hold."""

    ONLY = 1

    reveals_agent = models.PositiveSmallIntegerField(default=10)
    """Of how many customers a post may see the data in full in a day for a reason alone."""
    reveals_team_leader = models.PositiveSmallIntegerField(default=30)
    reveals_supervisor = models.PositiveSmallIntegerField(default=50)
    most_reveals = models.PositiveSmallIntegerField(default=40)
    """More than so many in a day are unusual for anybody, on whatever ground."""
    most_playbacks = models.PositiveSmallIntegerField(default=80)
    most_exports = models.PositiveSmallIntegerField(default=5)
    most_prints = models.PositiveSmallIntegerField(default=20)
    times_usual = models.PositiveSmallIntegerField(default=4)
    """More than so many times what the same person usually does in a day is unusual, too;"""
    usual_least = models.PositiveSmallIntegerField(default=10)
    """but never so few."""

    def __str__(self) -> str:
        return f"limits {self.version}"

    def most(self, kind: str) -> int:
        """What is unusual for anybody, by :class:`huawu.privacy.volumes.registry.VolumeKind`."""
        return int(getattr(self, f"most_{kind}"))


class VolumeAlert(models.Model):
    """Somebody saw, heard or took away unusually much in a day (异常查看). Stands until a superior has judged it."""

    class Verdict(models.TextChoices):
        EXPLAINED = "explained"
        MISUSE = "misuse"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16)
    """A :class:`huawu.privacy.volumes.registry.VolumeKind`."""
    day = models.DateField()
    count = models.PositiveIntegerField()
    limit = models.PositiveIntegerField()
    """Over which it was, when it was raised."""
    usual = models.FloatField(null=True)
    """What the person does in a day; None while that is not known."""
    raised_at = models.DateTimeField(default=now, editable=False)
    judged_at = models.DateTimeField(null=True)
    judged_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    verdict = models.CharField(max_length=16, choices=Verdict.choices, blank=True)
    note = EncryptedTextField(bound_to="volume_alert.note", blank=True)

    class Meta:
        ordering = ("-raised_at",)
        constraints = [
            models.UniqueConstraint(
                fields=["user", "kind", "day"],
                condition=models.Q(judged_at__isnull=True),
                name="volume_alert_stands_once",
            ),
            models.CheckConstraint(
                condition=models.Q(judged_at__isnull=True, judged_by__isnull=True, verdict="")
                | (models.Q(judged_at__isnull=False, judged_by__isnull=False) & ~models.Q(verdict="")),
                name="volume_alert_judged_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.user_id} {self.kind}"


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


class KeyCheck(models.Model):
    """By what a key of the house is known again, so that another one of the same name is not written with."""

    purpose = models.CharField(max_length=32)
    key_id = models.CharField(max_length=32)
    digest = models.CharField(max_length=64)
    """HMAC-SHA256 with the key of a fixed text, in hexadecimal; says nothing about the key."""
    seen_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["purpose", "key_id"], name="key_check_once")]

    def __str__(self) -> str:
        return f"{self.purpose} {self.key_id}"
