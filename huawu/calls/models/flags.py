"""Numbers that are treated in a way of their own (标记号码)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.calls.choices import FlagHandling, NumberFlag, choices
from huawu.calls.models.queues import Queue
from huawu.kit.time import now
from huawu.kit.versioned import Versioned
from huawu.privacy.fields import BlindIndexField, EncryptedPhoneNumberField, EncryptedTextField


class FlaggedNumber(Versioned):
    """What is known of a number beforehand, how its calls come in, and whose customer it is. Prints as its id."""

    number = EncryptedPhoneNumberField(bound_to="flag.number")
    number_index = BlindIndexField(of="number", purpose="number", unique=True)
    flag = models.CharField(max_length=16, choices=choices(NumberFlag))
    handling = models.CharField(max_length=16, choices=choices(FlagHandling), default=FlagHandling.USUAL)
    queue = models.ForeignKey(Queue, models.PROTECT, null=True, related_name="+")
    """Where its calls go, with the handling ``queue``."""
    text = models.CharField(max_length=500, blank=True)
    """What is said before the call ends, with the handling ``announce``."""
    own_agent = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    """Whose customer it is (专属坐席)."""
    note = EncryptedTextField(bound_to="flag.note", max_length=200, blank=True)
    """For the agent who takes the call."""
    until = models.DateField(null=True)
    """The last day on which it holds; None: until it is removed."""
    followed = models.BooleanField(default=False)
    """It came to the number because the customer's others are flagged, and goes when the number is no longer theirs."""
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """None: came with the house."""
    set_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ("-set_at", "-id")
        constraints = [
            models.CheckConstraint(condition=~Q(number_index=BlindIndexField.EMPTY), name="flagged_number_known"),
            models.CheckConstraint(
                condition=Q(handling=FlagHandling.QUEUE, queue__isnull=False)
                | (~Q(handling=FlagHandling.QUEUE) & Q(queue__isnull=True)),
                name="flagged_number_queue",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
