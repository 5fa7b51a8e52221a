"""What is owed, by whom, by when; its history; what people are told about it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from huawu.clock.choices import CLOSED, OWED, ObligationEventKind, ObligationState
from huawu.clock.models.calendars import WorkingCalendar
from huawu.clock.models.kinds import ObligationKind, PauseReason
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.people.models import OrgUnit
from huawu.privacy.fields import EncryptedTextField

_OWED_ONES = Q(state__in=[str(state) for state in OWED])
_OPEN = Q(state=str(ObligationState.OPEN))


class Obligation(models.Model):
    """Somebody owes something by an instant. The row is where things stand; how they came about is in its events."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.ForeignKey(ObligationKind, models.PROTECT, related_name="obligations")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="obligations")
    unit = models.ForeignKey(OrgUnit, models.PROTECT, null=True, related_name="obligations")
    """Who owes when it is not one person: anybody of the unit or below it."""
    subject_type = models.CharField(max_length=64)
    """What it is about, as the room that owns it calls it, e.g. ``calls.callbacktask``."""
    subject_id = models.CharField(max_length=64)
    owed_to = models.CharField(max_length=64, blank=True)
    """To whom it is owed: the id of a customer or the staff number of a colleague, never a name or a number."""
    state = models.CharField(max_length=16, default=ObligationState.OPEN, choices=[(s, s) for s in ObligationState])
    owed_at = models.DateTimeField(default=now)
    counted_from = models.DateTimeField()
    """Where :attr:`amount` begins: when it was entered, or resumed last."""
    amount = models.DurationField()
    """From :attr:`counted_from` to the due instant: hours of :attr:`calendar`, or of the clock. What is left of it
    while paused."""
    calendar = models.ForeignKey(WorkingCalendar, models.PROTECT, null=True, related_name="+")
    calendar_version = models.PositiveIntegerField(null=True)
    """The calendar's version from which :attr:`due_at` was reckoned."""
    due_at = models.DateTimeField()
    overdue_at = models.DateTimeField(null=True)
    """When it was found that the due instant had passed. What is kept later was kept late."""
    ladder = models.JSONField(default=list)
    step = models.PositiveSmallIntegerField(default=0)
    """How many steps of the ladder are done with."""
    alert_at = models.DateTimeField(null=True)
    """When the next step is to be taken, or tried again."""
    failures = models.PositiveSmallIntegerField(default=0)
    """How often the next step has failed."""
    paused_at = models.DateTimeField(null=True)
    paused_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    pause_reason = models.ForeignKey(PauseReason, models.PROTECT, null=True, related_name="+")
    resume_at = models.DateTimeField(null=True)
    """When the clock goes on by itself, while it is paused."""
    closed_at = models.DateTimeField(null=True)
    events_count = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["alert_at"], condition=_OPEN, name="obligation_alert"),
            models.Index(fields=["resume_at"], condition=Q(resume_at__isnull=False), name="obligation_resume"),
            models.Index(fields=["due_at"], condition=_OWED_ONES, name="obligation_due"),
            models.Index(fields=["owner", "due_at"], condition=_OWED_ONES, name="obligation_owner"),
            models.Index(fields=["unit", "due_at"], condition=_OWED_ONES, name="obligation_unit"),
            models.Index(
                fields=["calendar", "calendar_version"],
                condition=_OPEN & Q(overdue_at__isnull=True),
                name="obligation_calendar",
            ),
            models.Index(fields=["subject_type", "subject_id"], name="obligation_subject"),
            models.Index(fields=["-closed_at"], condition=Q(closed_at__isnull=False), name="obligation_closed"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "subject_type", "subject_id"], condition=_OWED_ONES, name="obligation_owed_once"
            ),
            models.CheckConstraint(
                condition=Q(owner__isnull=False, unit__isnull=True) | Q(owner__isnull=True, unit__isnull=False),
                name="obligation_has_one_owner",
            ),
            models.CheckConstraint(
                condition=Q(state=str(ObligationState.PAUSED), paused_at__isnull=False)
                & Q(paused_by__isnull=False, pause_reason__isnull=False)
                | ~Q(state=str(ObligationState.PAUSED))
                & Q(paused_at__isnull=True, paused_by__isnull=True, pause_reason__isnull=True),
                name="obligation_pause_has_a_person_and_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(resume_at__isnull=True) | Q(state=str(ObligationState.PAUSED)),
                name="obligation_goes_on_only_from_a_pause",
            ),
            models.CheckConstraint(
                condition=_OPEN | Q(alert_at__isnull=True), name="obligation_alerts_only_while_open"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[str(state) for state in CLOSED], closed_at__isnull=False)
                | _OWED_ONES & Q(closed_at__isnull=True),
                name="obligation_closed_at_an_instant",
            ),
            models.CheckConstraint(
                condition=Q(calendar__isnull=True, calendar_version__isnull=True)
                | Q(calendar__isnull=False, calendar_version__isnull=False),
                name="obligation_calendar_has_version",
            ),
            models.CheckConstraint(
                condition=Q(overdue_at__isnull=True) | Q(overdue_at__gte=F("due_at")),
                name="obligation_overdue_after_due",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.id} {self.state}"


class ObligationEvent(models.Model):
    """One line of an obligation's history: what happened, who did it, why. The database refuses to change it."""

    obligation = models.ForeignKey(Obligation, models.PROTECT, related_name="events")
    seq = models.PositiveIntegerField()
    at = models.DateTimeField()
    kind = models.CharField(max_length=16, choices=[(kind, kind) for kind in ObligationEventKind])
    step = models.PositiveSmallIntegerField(null=True)
    """Which step of the ladder was taken."""
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """Nobody when the clock did it."""
    reason = EncryptedTextField(bound_to="obligation_event.reason", max_length=500, blank=True)
    data = models.JSONField(default=dict)

    class Meta:
        ordering = ("seq",)
        constraints = [
            models.UniqueConstraint(fields=["obligation", "seq"], name="obligation_event_seq"),
            models.UniqueConstraint(
                fields=["obligation", "step"], condition=Q(step__isnull=False), name="obligation_step_taken_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.obligation_id} {self.seq} {self.kind}"


class Notice(models.Model):
    """What one person is told about an obligation, until they have seen it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    obligation = models.ForeignKey(Obligation, models.CASCADE, related_name="notices")
    action = models.CharField(max_length=32)
    """Of the step that told them."""
    at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["recipient", "at"], condition=Q(seen_at__isnull=True), name="notice_unseen"),
        ]

    def __str__(self) -> str:
        return f"{self.id} {self.action}"
