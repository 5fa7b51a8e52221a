"""Suggestions, their history with the discussion, and who supports them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.kit.ids import new_id
from huawu.privacy.fields import EncryptedTextField
from huawu.suggestions.choices import TAKEN_UP, SuggestionEventKind, SuggestionState


class Suggestion(models.Model):
    """What somebody would do better, as it stands."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="suggestions")
    unnamed = models.BooleanField(default=False)
    """Colleagues are not told whose it is; who answers is."""
    title = EncryptedTextField(bound_to="suggestion.title", max_length=120)
    text = EncryptedTextField(bound_to="suggestion.text", max_length=2000)
    written_at = models.DateTimeField()
    state = models.CharField(max_length=16, default=SuggestionState.RECEIVED, choices=[(s, s) for s in SuggestionState])
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    """When it was adopted or declined."""
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """Who carries it out."""
    due_on = models.DateField(null=True)
    done_at = models.DateTimeField(null=True)
    events_count = models.PositiveIntegerField(default=0)
    erased_at = models.DateTimeField(null=True, editable=False)
    """When its words were erased (:mod:`huawu.privacy.belongings`)."""

    class Meta:
        indexes = [
            models.Index(fields=["-written_at"], name="suggestion_newest"),
            models.Index(fields=["state", "-written_at"], name="suggestion_state"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state__in=[str(s) for s in TAKEN_UP])
                | Q(owner__isnull=False, due_on__isnull=False, decided_by__isnull=False),
                name="suggestion_adopted_has_an_owner",
            ),
            models.CheckConstraint(condition=~Q(decided_by=models.F("author")), name="suggestion_decided_by_another"),
        ]

    def __str__(self) -> str:
        return str(self.id)


class SuggestionEvent(models.Model):
    """A line of a suggestion's history; a comment is one. Append-only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    suggestion = models.ForeignKey(Suggestion, models.PROTECT, related_name="events")
    seq = models.PositiveIntegerField()
    at = models.DateTimeField()
    kind = models.CharField(max_length=16, choices=[(k, k) for k in SuggestionEventKind])
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    text = EncryptedTextField(bound_to="suggestion_event.text", max_length=2000, blank=True)

    class Meta:
        ordering = ("suggestion", "seq")
        constraints = [models.UniqueConstraint(fields=["suggestion", "seq"], name="suggestion_event_once")]

    def __str__(self) -> str:
        return f"{self.suggestion_id} {self.seq} {self.kind}"


class SuggestionSupport(models.Model):
    """Somebody would like it too."""

    suggestion = models.ForeignKey(Suggestion, models.PROTECT, related_name="supports")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["suggestion", "person"], name="suggestion_supported_once")]

    def __str__(self) -> str:
        return f"{self.suggestion_id} {self.person_id}"
