"""What is known of a call's recording; the sound itself is in the :mod:`~huawu.calls.storage`."""

from __future__ import annotations

from django.db import models

from huawu.calls.models.calls import Call
from huawu.kit.time import now


class Recording(models.Model):
    """The two-channel recording of a call (caller left, agent right), or the message of a caller in one channel."""

    class State(models.TextChoices):
        PENDING = "pending"
        KEPT = "kept"
        FAILED = "failed"

    call = models.OneToOneField(Call, models.PROTECT, primary_key=True, related_name="recording")
    state = models.CharField(max_length=8, choices=State.choices, default=State.PENDING)
    key = models.CharField(max_length=128, blank=True)
    format = models.CharField(max_length=8, default="flac")
    channels = models.PositiveSmallIntegerField(default=2)
    sample_rate = models.PositiveIntegerField(default=0)
    duration_ms = models.PositiveIntegerField(default=0)
    bytes = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    sealed = models.BooleanField(default=False, db_default=False)
    """Whether the file has been encrypted, or found not to be what was kept; older ones were kept in clear."""
    peaks = models.JSONField(default=dict)
    made_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        indexes = [
            models.Index(fields=["call"], condition=models.Q(state="kept", sealed=False), name="recording_not_sealed")
        ]

    def __str__(self) -> str:
        return f"{self.call_id} {self.state}"
