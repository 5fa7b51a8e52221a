"""What the room of complaints stores: where each one stands, what was done, and what the house has set."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.cases.models import Case
from huawu.complaints.choices import ComplaintClass, ComplaintStep, DeedKind, StepOutcome
from huawu.kit.ids import new_id
from huawu.kit.versioned import Versioned
from huawu.privacy.fields import EncryptedJSONField


class ComplaintBook(Versioned):
    """What the house has set of its book (chapter 6). One row; without it the defaults of
    :mod:`huawu.complaints.rules` hold."""

    ONLY = 1
    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY, editable=False)
    hours = models.JSONField()
    """Hours for each step by class: ``{"ordinary": {"receive": 0.5, …}, …}``."""
    matrix = models.JSONField()
    """Class by harm and exposure: ``{"annoyed": {"house": "ordinary", …}, …}``."""
    outer_days = models.PositiveSmallIntegerField()
    """Days from receipt until the customer has been called back."""
    calendars = models.JSONField(default=dict)
    """In whose hours the steps after the assessment are counted: a :class:`WorkingCalendar`'s id by class; a class that
    is not in it has its time round the clock."""

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="complaint_book_only_one")]

    def __str__(self) -> str:
        return "complaint book"


class Complaint(Versioned):
    """A complaint as it stands, beside its case, which has its owner. How it came about is in its deeds."""

    case = models.OneToOneField(Case, models.PROTECT, primary_key=True, related_name="complaint")
    first_owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    received_at = models.DateTimeField()
    step = models.CharField(max_length=16, blank=True, choices=[(step, step) for step in ComplaintStep])
    """What is to be done now; empty when nothing is any more."""
    since = models.DateTimeField()
    """When this step began."""
    kind = models.CharField(max_length=16, blank=True, choices=[(kind, kind) for kind in ComplaintClass])
    """How serious it is; empty until it was assessed."""
    reopened = models.PositiveSmallIntegerField(default=0)
    unreached = models.BooleanField(default=False)
    """The customer could not be reached, and was written to instead of being called back."""
    repeat_of = models.ForeignKey("self", models.PROTECT, null=True, related_name="repeats")
    """The same person's complaint before this one."""
    closing_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """Who wants to close it, until a second person has agreed."""
    closing_at = models.DateTimeField(null=True)
    closing = EncryptedJSONField(bound_to="complaint.closing", default=dict)
    """What they have written down."""
    deeds_count = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["step", "since"], name="complaint_step"),
            models.Index(fields=["kind", "-received_at"], name="complaint_kind"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(closing_by__isnull=True, closing_at__isnull=True)
                | Q(closing_by__isnull=False, closing_at__isnull=False, step=str(ComplaintStep.CLOSE)),
                name="complaint_closing_has_a_person",
            ),
        ]

    def __str__(self) -> str:
        return str(self.case_id)


class ComplaintDeed(models.Model):
    """Something that was done about a complaint. Append-only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    complaint = models.ForeignKey(Complaint, models.PROTECT, related_name="deeds")
    seq = models.PositiveIntegerField()
    at = models.DateTimeField()
    kind = models.CharField(max_length=16, choices=[(kind, kind) for kind in DeedKind])
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    step = models.CharField(max_length=16, blank=True, choices=[(step, step) for step in ComplaintStep])
    outcome = models.CharField(max_length=16, blank=True, choices=[(outcome, outcome) for outcome in StepOutcome])
    record = EncryptedJSONField(bound_to="complaint_deed.record", default=dict)
    assessed = models.CharField(max_length=16, blank=True, choices=[(kind, kind) for kind in ComplaintClass])
    """What an assessment came to."""
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    """Whose it is from then on."""
    second = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """Who closed it together with ``actor``."""
    call_uuid = models.UUIDField(null=True)
    """The call that proves it."""
    call_day = models.DateField(null=True)
    """The house's day of a call in vain."""
    due_at = models.DateTimeField(null=True)
    """By when the step was to be done."""

    class Meta:
        ordering = ("complaint", "seq")
        constraints = [models.UniqueConstraint(fields=["complaint", "seq"], name="complaint_deed_once")]
        indexes = [models.Index(fields=["at"], name="complaint_deed_at")]

    def __str__(self) -> str:
        return f"{self.complaint_id} {self.seq} {self.kind}"
