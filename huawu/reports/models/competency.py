"""What is known of a person's qualities (能力档案, chapter 7), and signs of strain."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.privacy.fields import EncryptedJSONField, EncryptedTextField
from huawu.reports.choices import GrowthState


class Assessment(models.Model):
    """A superior's word on a person for a quarter; the latest of a quarter counts. Append-only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="assessments")
    quarter = models.DateField()
    """Its first day."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)
    scores = EncryptedJSONField(bound_to="assessment.scores")
    """By the clause of a quality: ``{"7.1": {"score": 4, "reason": "…"}, …}``."""

    class Meta:
        ordering = ("-quarter", "-at")
        indexes = [models.Index(fields=["person", "-quarter", "-at"], name="assessment_latest")]
        constraints = [models.CheckConstraint(condition=~Q(person=models.F("by")), name="assessment_of_somebody_else")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.quarter}"


class ProfileMonth(models.Model):
    """What the figures said of a person in a month, kept when it was over."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="profile_months")
    month = models.DateField()
    levels = EncryptedJSONField(bound_to="profile_month.levels", default=dict)
    """By the clause of a quality, 0 to 100; what could not be told is left out."""

    class Meta:
        ordering = ("month", "person")
        constraints = [models.UniqueConstraint(fields=["person", "month"], name="profile_month_once")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.month}"


class GrowthItem(models.Model):
    """Something that a person and their superior have agreed to work on, by a day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="growth_items")
    dimension = models.CharField(max_length=16)
    """The clause of the quality."""
    text = EncryptedTextField(bound_to="growth_item.text", max_length=500)
    due_on = models.DateField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    set_at = models.DateTimeField(default=now)
    state = models.CharField(max_length=8, default=GrowthState.OPEN, choices=[(s, s) for s in GrowthState])
    note = EncryptedTextField(bound_to="growth_item.note", max_length=500, blank=True)
    """What came of it."""
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("due_on", "set_at")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=str(GrowthState.OPEN), closed_at__isnull=True)
                | ~Q(state=str(GrowthState.OPEN)) & Q(closed_at__isnull=False),
                name="growth_item_closed_at_an_instant",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)


class StressSignal(models.Model):
    """Several hard calls in a short time: a break was suggested to the agent, and the leader told."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="stress_signals")
    since = models.DateTimeField()
    """Of the first of them."""
    at = models.DateTimeField()
    """Of the last of them."""
    calls = models.PositiveSmallIntegerField()
    agent_saw_at = models.DateTimeField(null=True)
    leader_saw_at = models.DateTimeField(null=True)
    leader = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """Who has seen it."""

    class Meta:
        ordering = ("-at",)
        constraints = [models.UniqueConstraint(fields=["agent", "at"], name="stress_signal_once")]

    def __str__(self) -> str:
        return f"{self.agent_id} {self.at:%Y-%m-%d %H:%M}"
