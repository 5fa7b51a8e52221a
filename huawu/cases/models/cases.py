"""Cases, the calls they come from, and their history."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from huawu.cases.choices import CaseEventKind, CaseStage
from huawu.cases.models.kinds import CaseKind
from huawu.customers.choices import MAX_TAG
from huawu.customers.models import Customer
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.kit.versioned import Versioned
from huawu.people.models import OrgUnit
from huawu.privacy.fields import EncryptedJSONField, EncryptedTextField


class CaseDay(models.Model):
    """How many cases have been numbered on a day of the house."""

    day = models.DateField(primary_key=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.day} {self.last}"


class Case(Versioned):
    """A case (工单) as it stands; how it came about is in its events."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=16, unique=True)
    """For people: the day and a running number, ``20261125-0001``."""
    kind = models.ForeignKey(CaseKind, models.PROTECT, related_name="cases")
    stage = models.CharField(max_length=16, default=CaseStage.OPEN, choices=[(stage, stage) for stage in CaseStage])
    customer = models.ForeignKey(Customer, models.PROTECT, null=True, related_name="cases")
    """None when the caller is not known."""
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="cases")
    """Whoever received it, until somebody else has accepted it (clause 2.2.3)."""
    team = models.ForeignKey(OrgUnit, models.PROTECT, null=True, related_name="cases")
    """Of the owner, when they became it."""
    subject = EncryptedTextField(bound_to="case.subject", max_length=200, blank=True)
    tags = ArrayField(models.CharField(max_length=MAX_TAG), default=list)
    """Short words of the house's own, as customers have them; nothing about a person."""
    answers = EncryptedJSONField(bound_to="case.answers", default=dict)
    """What was filled in, by the key of the kind's field."""
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(default=now, editable=False)
    changed_at = models.DateTimeField(default=now)
    closed_at = models.DateTimeField(null=True)
    events_count = models.PositiveIntegerField(default=0)
    erased_at = models.DateTimeField(null=True, editable=False)
    """When what tells of the person was erased from it (:mod:`huawu.privacy.belongings`)."""

    class Meta:
        indexes = [
            models.Index(fields=["stage", "-changed_at"], name="case_stage"),
            models.Index(fields=["owner", "stage", "-changed_at"], name="case_owner"),
            models.Index(fields=["team", "stage", "-changed_at"], name="case_team"),
            models.Index(fields=["kind", "-changed_at"], name="case_kind"),
            GinIndex(fields=["tags"], name="case_tags"),
            models.Index(fields=["closed_at"], condition=Q(erased_at__isnull=True), name="case_not_erased"),
            models.Index(fields=["customer", "-opened_at"], name="case_customer"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(stage=str(CaseStage.CLOSED), closed_at__isnull=False)
                | ~Q(stage=str(CaseStage.CLOSED)) & Q(closed_at__isnull=True),
                name="case_closed_at_an_instant",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class CaseCall(models.Model):
    """A call about a case. No foreign key: the call's own events may be written later."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="calls")
    call_uuid = models.UUIDField(db_index=True)
    at = models.DateTimeField(default=now)

    class Meta:
        ordering = ("at", "id")
        constraints = [models.UniqueConstraint(fields=["case", "call_uuid"], name="case_call_once")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.call_uuid}"


class CaseEvent(models.Model):
    """A line of a case's history. Append-only."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="events")
    seq = models.PositiveIntegerField()
    at = models.DateTimeField()
    kind = models.CharField(max_length=16, choices=[(kind, kind) for kind in CaseEventKind])
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """None: the house itself."""
    text = EncryptedTextField(bound_to="case_event.text", blank=True)
    data = EncryptedJSONField(bound_to="case_event.data", default=dict)
    """What was there before a change, or who is meant."""

    class Meta:
        ordering = ("case", "seq")
        constraints = [models.UniqueConstraint(fields=["case", "seq"], name="case_event_once")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.seq} {self.kind}"
