"""Calls owed to people who did not get through."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.calls.models.calls import Call
from huawu.calls.models.hotlines import Hotline
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.privacy.fields import BlindIndexField, EncryptedPhoneNumberField, EncryptedTextField


class CallbackTask(models.Model):
    """A number to call back. One open task per number: who tries again is counted up, not listed twice."""

    class Reason(models.TextChoices):
        MISSED = "missed"
        ABANDONED = "abandoned"
        TURNED_AWAY = "turned_away"
        VOICEMAIL = "voicemail"
        CALLBACK_FAILED = "callback_failed"
        FAILED = "failed"
        """We lost the call in the middle of the talk."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    call = models.OneToOneField(Call, models.PROTECT, null=True, related_name="callback")
    number = EncryptedPhoneNumberField(bound_to="callback.number")
    number_index = BlindIndexField(of="number", purpose="number")
    hotline = models.ForeignKey(Hotline, models.PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=16, choices=Reason.choices)
    attempts = models.PositiveIntegerField(default=1)
    """How often the person has tried."""
    last_call_at = models.DateTimeField()
    created_at = models.DateTimeField(default=now, editable=False)
    """When the call that is owed for ended; we may have read of it much later."""
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    note = EncryptedTextField(bound_to="callback.note", blank=True)
    answered_call = models.ForeignKey(Call, models.PROTECT, null=True, related_name="+")
    """The call that settled it: the person got through by themselves, or ``done_by`` talked with them in a call of
    ours."""
    erased_at = models.DateTimeField(null=True, editable=False)
    """When what tells of the person was erased from it (:mod:`huawu.privacy.belongings`)."""

    class Meta:
        indexes = [
            models.Index(fields=["done_at"], condition=Q(erased_at__isnull=True), name="callback_not_erased"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["number_index"], condition=Q(done_at__isnull=True), name="callback_open_once"
            ),
            models.CheckConstraint(
                condition=~Q(number_index=BlindIndexField.EMPTY) | Q(done_at__isnull=False),
                name="callback_number_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.id} {self.reason}"
