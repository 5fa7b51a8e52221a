"""What the room stores beside the packs."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.handbook.choices import OPEN, UNDER_WAY, ReplayState, VersionState
from huawu.kit.ids import new_id
from huawu.kit.time import now


class HandbookVersion(models.Model):
    """A handbook as it was, is or may be. What is published stays as it is: the database refuses to change it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    pack = models.SlugField(max_length=32)
    """Of which handbook."""
    number = models.PositiveIntegerField()
    """From 1 on; one that was withdrawn leaves a gap."""
    state = models.CharField(max_length=16, default=VersionState.DRAFT, choices=[(s, s) for s in VersionState])
    content = models.JSONField()
    """As :func:`huawu.handbook.content.content_of` has it."""
    digest = models.CharField(max_length=64)
    """SHA-256 of the content as canonical JSON: what is signed."""
    base = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    """The version that it was made from."""
    revision = models.PositiveIntegerField(default=1)
    """Counts the changes of a draft, so that nobody writes over what they have not seen."""
    notes = models.TextField(max_length=2000, blank=True)
    """What is new and why, for those who will sign."""
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """None: it came with the software."""
    created_at = models.DateTimeField(default=now)
    sent_at = models.DateTimeField(null=True)
    """When it was last sent to review."""
    wanted_at = models.DateTimeField(null=True)
    """From when its author wants it to be in force; None: at once."""
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True)
    answer = models.TextField(max_length=2000, blank=True)
    """The reviewer's words."""
    published_at = models.DateTimeField(null=True)
    """From when on it could be read and signed."""
    effective_at = models.DateTimeField(null=True)
    """From when on it is in force."""
    begun_at = models.DateTimeField(null=True)
    """When the house noticed that it had come into force, and told everybody."""

    class Meta:
        ordering = ("-number",)
        constraints = [
            models.UniqueConstraint(fields=["pack", "number"], name="handbook_version_number_once"),
            models.UniqueConstraint(
                fields=["pack"], condition=Q(state__in=[str(s) for s in OPEN]), name="handbook_one_draft_at_a_time"
            ),
            models.UniqueConstraint(
                fields=["pack", "effective_at"],
                condition=Q(state=str(VersionState.PUBLISHED)),
                name="handbook_one_in_force_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(reviewer__isnull=True) | ~Q(reviewer=models.F("author")),
                name="handbook_reviewed_by_somebody_else",
            ),
            models.CheckConstraint(
                condition=~Q(state=str(VersionState.PUBLISHED))
                | Q(published_at__isnull=False, effective_at__isnull=False)
                & (Q(author__isnull=True) | Q(reviewer__isnull=False)),
                name="handbook_published_by_two",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pack} {self.number}"


class HandbookSignature(models.Model):
    """Somebody has read what is new in a version and has signed it with their name. Append-only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="handbook_signatures")
    version = models.ForeignKey(HandbookVersion, models.PROTECT, related_name="signatures")
    digest = models.CharField(max_length=64)
    """Of the version, as it was signed."""
    clauses = models.JSONField()
    """Digests of the clauses that were asked for, by id."""
    typed_name = models.CharField(max_length=64)
    at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("at", "id")
        constraints = [models.UniqueConstraint(fields=["person", "version"], name="handbook_signed_once")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.version_id}"


class HandbookReading(models.Model):
    """How long somebody had a clause of a version before them; measured while the page was in sight."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.ForeignKey(HandbookVersion, models.PROTECT, related_name="readings")
    clause = models.CharField(max_length=32)
    seconds = models.PositiveIntegerField(default=0)
    read_at = models.DateTimeField(default=now)
    """When they said that they had read it."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "version", "clause"], name="handbook_reading_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.clause}"


class HandbookReplay(models.Model):
    """A draft's thresholds run over the past (试运行): what would have been found, beside what is found today. It reads
    the record and changes nothing of it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField()
    draft = models.JSONField(default=dict)
    """By clause the thresholds that are other than today's: ``{"5.2.3": {"hold_limit_s": 30}}``."""
    version = models.ForeignKey(HandbookVersion, models.PROTECT, null=True, related_name="+")
    """The version that is tried; None: today's with other thresholds."""
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
