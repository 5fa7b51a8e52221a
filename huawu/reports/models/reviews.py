"""The department's monthly review (部门总结, chapter 8)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.kit.versioned import Versioned
from huawu.privacy.fields import EncryptedTextField
from huawu.reports.choices import ReviewState


class DepartmentReview(Versioned):
    """A month's review. Until it is signed its figures may be read anew; afterwards only a new one with the next number
    says something else."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    month = models.DateField()
    """Its first day."""
    number = models.PositiveSmallIntegerField()
    """Which one of the month, from 1."""
    state = models.CharField(max_length=12, default=ReviewState.GATHERING, choices=[(s, s) for s in ReviewState])
    figures = models.JSONField(default=list)
    """A list of :class:`huawu.reports.measuring.Frozen` as JSON."""
    charts = models.JSONField(default=dict)
    """:class:`huawu.reports.charts.Charts` as JSON."""
    until = models.DateTimeField(null=True)
    """How far the figures reach: to the end of the month, or to when it was drafted before."""
    went_well = EncryptedTextField(bound_to="department_review.went_well", max_length=8000, blank=True)
    findings = EncryptedTextField(bound_to="department_review.findings", max_length=8000, blank=True)
    measures = EncryptedTextField(bound_to="department_review.measures", max_length=8000, blank=True)
    edited = models.BooleanField(default=False)
    """Whether a person has changed the texts: then reading the figures anew leaves them."""
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    signed_at = models.DateTimeField(null=True)
    digest = models.CharField(max_length=64, blank=True)
    """SHA-256 over what was signed, in hexadecimal."""

    class Meta:
        ordering = ("-month", "-number")
        constraints = [
            models.UniqueConstraint(fields=["month", "number"], name="review_number_once"),
            models.UniqueConstraint(
                fields=["month"], condition=~Q(state=str(ReviewState.SIGNED)), name="review_one_draft_a_month"
            ),
            models.CheckConstraint(
                condition=Q(state=str(ReviewState.SIGNED), signed_by__isnull=False, signed_at__isnull=False)
                | ~Q(state=str(ReviewState.SIGNED)) & Q(signed_by__isnull=True, signed_at__isnull=True),
                name="review_signed_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.number}"
