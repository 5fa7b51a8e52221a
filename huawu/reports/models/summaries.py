"""What an agent says of a working day (班后小结), and what the leader says to it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.kit.versioned import Versioned
from huawu.privacy.fields import EncryptedTextField
from huawu.reports.choices import SummaryState


class ShiftSummary(Versioned):
    """One working day (:func:`huawu.calls.duty.shifts`) of one agent. Figures stay as they were when it was sent."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="summaries")
    day = models.DateField()
    """On which the working day began, for the house."""
    began_at = models.DateTimeField()
    until = models.DateTimeField()
    """How far the figures reach."""
    figures = models.JSONField(default=list)
    """A list of :class:`huawu.reports.measuring.Frozen` as JSON."""
    stretches = models.JSONField(default=list)
    """What the agent did when: ``[{"state", "reason", "since", "until"}, …]``."""
    text = EncryptedTextField(bound_to="shift_summary.text", max_length=4000, blank=True)
    drafted = EncryptedTextField(bound_to="shift_summary.drafted", max_length=4000, blank=True)
    """The text as it was drafted: what is still the same may be drafted anew."""
    state = models.CharField(max_length=8, default=SummaryState.DRAFT, choices=[(s, s) for s in SummaryState])
    made_at = models.DateTimeField(default=now)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-began_at", "agent")
        indexes = [models.Index(fields=["state", "-began_at"], name="summary_state")]
        constraints = [
            models.UniqueConstraint(fields=["agent", "began_at"], name="summary_once_a_shift"),
            models.CheckConstraint(
                condition=Q(state=str(SummaryState.SENT), sent_at__isnull=False)
                | Q(state=str(SummaryState.DRAFT), sent_at__isnull=True),
                name="summary_sent_at_an_instant",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agent_id} {self.day}"


class SummaryRemark(models.Model):
    """A superior's word to a summary. Append-only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    summary = models.ForeignKey(ShiftSummary, models.PROTECT, related_name="remarks")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)
    text = EncryptedTextField(bound_to="summary_remark.text", max_length=1000)

    class Meta:
        ordering = ("at", "id")

    def __str__(self) -> str:
        return str(self.pk)
