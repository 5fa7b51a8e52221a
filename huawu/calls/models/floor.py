"""The floor's own rules: breaks, reasons, manual dialling, and the settings of the whole house."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from huawu.calls.choices import PausedState, choices
from huawu.customers.choices import Purpose
from huawu.kit.versioned import Versioned


class Reason(Versioned):
    """A word in both languages that an agent chooses from a list. Retired, never removed: events name its code."""

    code = models.SlugField(max_length=32, unique=True)
    zh = models.CharField(max_length=64)
    en = models.CharField(max_length=64)
    position = models.PositiveSmallIntegerField(default=0)
    active = models.BooleanField(default=True)

    class Meta:
        abstract = True
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.code


class BreakReason(Reason):
    """Why an agent is off ready: 小休, 用餐, 培训… Over the quota the leader is asked; 0 minutes: no limit."""

    state = models.CharField(max_length=8, choices=choices(PausedState), default=PausedState.BREAK)
    daily_quota_minutes = models.PositiveSmallIntegerField(default=0)
    longest_minutes = models.PositiveSmallIntegerField(default=0)
    """How long at a time."""


class DialReason(Reason):
    """Why an agent dials a number that belongs to no customer, case or list (clause 2.1.9), or a customer who has
    refused such calls."""

    purpose = models.CharField(max_length=16, choices=choices(Purpose), default=Purpose.SERVICE)
    """What customers may have refused."""


class TransferReason(Reason):
    """Why an agent passes a caller on (clause 2.2.3)."""


class DialRule(Versioned):
    """Numbers that may or may not be dialled by hand, by their first digits; the longest prefix that fits decides."""

    prefix = models.CharField(max_length=32, unique=True)
    allowed = models.BooleanField()
    """True: without a reason; False: never."""
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("prefix",)
        constraints = [models.CheckConstraint(condition=Q(prefix__regex=r"^\d+$"), name="dial_rule_digits")]

    def __str__(self) -> str:
        return self.prefix


class FloorSettings(Versioned):
    """What holds for the whole floor: one row. Durations are seconds."""

    ONLY = 1

    tell_monitored = models.BooleanField(default=True)
    """Whether agents see that they are listened to."""
    rude_ending_asks = models.BooleanField(default=True)
    """Whether ending the call of a rude caller needs the supervisor's word (clause 5.2.4)."""
    break_over_quota_asks = models.BooleanField(default=True)
    """Whether a break over its quota needs the leader's word."""
    private_call_seconds = models.PositiveIntegerField(default=180)
    """How long a call that may be private runs before the supervisor is alerted (clause 2.1.9); 0: never alerted."""
    private_call_points = models.PositiveSmallIntegerField(default=4)
    """From how many points of signals on (the switchboard has them) there is an alert."""
    private_call_repeats = models.PositiveSmallIntegerField(default=3)
    """How many earlier talks of an agent with a number count as many,"""
    private_call_days = models.PositiveSmallIntegerField(default=7)
    """within so many days."""
    hold_limit_seconds = models.PositiveIntegerField(default=60)
    """After how long a hold the agent is told to go back (clause 5.2.3); 0: never."""
    voicemail_limit_seconds = models.PositiveIntegerField(default=120)
    vip_level = models.CharField(max_length=32, blank=True)
    """Which customer level (客户等级) counts as VIP; empty: none."""
    vip_priority = models.PositiveSmallIntegerField(default=20)
    """Points added for a VIP."""
    flagged_priority = models.PositiveSmallIntegerField(default=0)
    """Points that a flagged number has, whatever its queue gives."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="floor_settings_once"),
            models.CheckConstraint(
                condition=Q(vip_priority__lte=100, flagged_priority__lte=100), name="floor_priorities_to_100"
            ),
            models.CheckConstraint(condition=Q(voicemail_limit_seconds__range=(10, 600)), name="floor_voicemail"),
        ]

    def __str__(self) -> str:
        return "floor"
