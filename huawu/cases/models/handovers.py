"""The wish to hand a case on."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.cases.choices import HandoverState
from huawu.cases.models.cases import Case
from huawu.kit.time import now
from huawu.privacy.fields import EncryptedTextField


class CaseHandover(models.Model):
    """One of a case at a time; the case stays its owner's until it is accepted."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="handovers")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="handovers")
    reason = EncryptedTextField(bound_to="case_handover.reason", max_length=500)
    state = models.CharField(max_length=16, choices=[(state, state) for state in HandoverState])
    at = models.DateTimeField(default=now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(ended_at__isnull=True), name="case_handover_one_open"),
            models.CheckConstraint(condition=~Q(by=models.F("to")), name="case_handover_to_another"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.state}"
