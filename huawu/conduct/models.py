"""What the room of conduct stores: matters with their history, and what the house has set."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from huawu.conduct.choices import (
    POINTED,
    MatterDeed,
    MatterOrigin,
    MatterOutcome,
    MatterSide,
    MatterState,
)
from huawu.kit.ids import new_id
from huawu.kit.versioned import Versioned
from huawu.privacy.fields import EncryptedTextField


class ConductBook(Versioned):
    """How many points a violation may bring, and for how long. One row; without it :mod:`huawu.conduct.book` holds."""

    ONLY = 1
    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY, editable=False)
    points = models.JSONField()
    """The most points by clause: ``{"2.1.9": 3, …}``."""
    otherwise = models.PositiveSmallIntegerField()
    """Of clauses that are not named."""
    award = models.PositiveSmallIntegerField()
    """The most points that praise may bring."""
    appeal_days = models.PositiveSmallIntegerField()
    lasts_days = models.PositiveSmallIntegerField()
    """So long points count."""

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="conduct_book_only_one")]

    def __str__(self) -> str:
        return "conduct book"


class ConductMatter(models.Model):
    """Something that somebody did, against a clause or worth praise, as it stands."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    side = models.CharField(max_length=8, choices=[(s, s) for s in MatterSide])
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="conduct_matters")
    clause = models.CharField(max_length=16)
    origin = models.CharField(max_length=16, choices=[(o, o) for o in MatterOrigin])
    finding = models.CharField(max_length=128, null=True, unique=True)  # noqa: DJ001 - NULLs do not collide
    """``control:subject`` of what was found, so that one finding becomes one matter at the most."""
    path = models.CharField(max_length=200, blank=True)
    """Of the page that shows what it is about."""
    occurred_at = models.DateTimeField()
    evidence = EncryptedTextField(bound_to="conduct_matter.evidence", max_length=1000, blank=True)
    drafted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """None: the house itself."""
    drafted_at = models.DateTimeField()
    state = models.CharField(max_length=16, default=MatterState.DRAFT, choices=[(s, s) for s in MatterState])
    outcome = models.CharField(max_length=16, blank=True, choices=[(o, o) for o in MatterOutcome])
    points = models.PositiveSmallIntegerField(default=0)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """Who has heard the person's answer."""
    heard_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """Who has decided the appeal."""
    counts_from = models.DateTimeField(null=True)
    counts_until = models.DateTimeField(null=True)
    appeal_until = models.DateTimeField(null=True)
    events_count = models.PositiveIntegerField(default=0)
    erased_at = models.DateTimeField(null=True, editable=False)
    """When its words were erased (:mod:`huawu.privacy.belongings`)."""

    class Meta:
        indexes = [
            models.Index(fields=["person", "-drafted_at"], name="conduct_person"),
            models.Index(fields=["state", "-drafted_at"], name="conduct_state"),
            models.Index(fields=["counts_from"], name="conduct_counts"),
            models.Index(fields=["-drafted_at"], name="conduct_newest"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=str(MatterState.DRAFT), decided_by__isnull=True)
                | ~Q(state=str(MatterState.DRAFT)) & Q(decided_by__isnull=False),
                name="conduct_decided_by_a_person",
            ),
            *(
                models.CheckConstraint(
                    condition=~Q(**{column: F("person")}), name=f"conduct_{column}_is_not_the_person"
                )
                for column in ("decided_by", "settled_by", "heard_by")
            ),
            *(
                models.CheckConstraint(condition=~Q(heard_by=F(column)), name=f"conduct_heard_by_is_not_{column}")
                for column in ("drafted_by", "decided_by", "settled_by")
            ),
            models.CheckConstraint(
                condition=~Q(state=str(MatterState.FINAL)) | Q(heard_by__isnull=False),
                name="conduct_final_was_heard",
            ),
            models.CheckConstraint(
                condition=Q(points=0) | Q(outcome__in=[str(o) for o in POINTED]), name="conduct_points_of_a_violation"
            ),
            models.CheckConstraint(
                condition=Q(counts_from__isnull=True) | Q(decided_by__isnull=False), name="conduct_counts_once_decided"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class ConductEvent(models.Model):
    """A line of a matter's history. Append-only."""

    matter = models.ForeignKey(ConductMatter, models.PROTECT, related_name="events")
    seq = models.PositiveIntegerField()
    at = models.DateTimeField()
    deed = models.CharField(max_length=16, choices=[(d, d) for d in MatterDeed])
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """None: the house itself."""
    outcome = models.CharField(max_length=16, blank=True, choices=[(o, o) for o in MatterOutcome])
    points = models.PositiveSmallIntegerField(default=0)
    """These two as they stood after it."""
    text = EncryptedTextField(bound_to="conduct_event.text", max_length=1000, blank=True)

    class Meta:
        ordering = ("matter", "seq")
        constraints = [models.UniqueConstraint(fields=["matter", "seq"], name="conduct_event_once")]

    def __str__(self) -> str:
        return f"{self.matter_id} {self.seq} {self.deed}"
