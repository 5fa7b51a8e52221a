"""The numbers that customers dial."""

from __future__ import annotations

from django.db import models

from huawu.calls.choices import EmergencyThen, Language, choices
from huawu.calls.models.lines import BusinessLine
from huawu.calls.models.menus import Menu
from huawu.calls.models.queues import Queue
from huawu.clock.models import WorkingCalendar
from huawu.kit.versioned import Versioned


class Hotline(Versioned):
    """A public number that customers dial. Without a calendar it is always open, without a menu its callers go
    straight to the queue."""

    number = models.CharField(max_length=32, unique=True)
    line = models.ForeignKey(BusinessLine, models.PROTECT, related_name="hotlines")
    queue = models.ForeignKey(Queue, models.PROTECT, related_name="hotlines")
    """Where callers go without a menu; its rules say what happens when the hotline is closed."""
    menu = models.ForeignKey(Menu, models.PROTECT, null=True, blank=True, related_name="hotlines")
    calendar = models.ForeignKey(WorkingCalendar, models.PROTECT, null=True, blank=True, related_name="+")
    language = models.CharField(max_length=8, choices=choices(Language), default=Language.ZH)
    welcome_text = models.TextField(blank=True)
    """Said first; empty: the house's prompt ``welcome``."""
    emergency_on = models.BooleanField(default=False)
    emergency_text = models.TextField(blank=True)
    """Said to every caller while the emergency announcement is on, before anything else."""
    emergency_then = models.CharField(max_length=8, choices=choices(EmergencyThen), default=EmergencyThen.GO_ON)

    class Meta:
        ordering = ("number",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(emergency_on=False) | ~models.Q(emergency_text=""), name="hotline_emergency_says"
            )
        ]

    def __str__(self) -> str:
        return self.number
