"""Follow-ups: what could not be answered at once (clause 2.2.4)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.cases.models.cases import Case
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.people.models import OrgUnit
from huawu.privacy.fields import EncryptedTextField


class CaseQuestion(models.Model):
    """A question to a responsible person or unit; the answers are events of the case. It ends when the customer has
    been told."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="questions")
    text = EncryptedTextField(bound_to="case_question.text", max_length=2000)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="case_questions")
    unit = models.ForeignKey(OrgUnit, models.PROTECT, null=True, related_name="case_questions")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=now)
    reply_by = models.DateTimeField()
    """The time by which the customer was told they would hear from us."""
    answered_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)
    told_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    told_call_uuid = models.UUIDField(null=True)
    """The call in which the customer was told; None: by a message, with the leader's word."""

    class Meta:
        ordering = ("asked_at", "id")
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, unit__isnull=True) | Q(person__isnull=True, unit__isnull=False),
                name="case_question_to_somebody",
            ),
            models.CheckConstraint(
                condition=Q(told_at__isnull=True) | Q(answered_at__isnull=False), name="case_question_answered_first"
            ),
        ]
        indexes = [
            models.Index(fields=["case"], condition=Q(told_at__isnull=True), name="case_question_open"),
        ]

    def __str__(self) -> str:
        return str(self.id)
