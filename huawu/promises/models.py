"""Promises, their kinds with the limits of authority, and their history."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.cases.models import Case
from huawu.customers.models import Customer
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.kit.versioned import Versioned
from huawu.people.roles import Role
from huawu.privacy.fields import EncryptedTextField
from huawu.promises.choices import PromiseEventKind, PromiseState
from huawu.promises.rules import Limit, Terms


class PromiseKind(Versioned):
    """Something that can be promised: a refund, a replacement, a call-back by a day. Retired, never removed."""

    code = models.SlugField(max_length=32, unique=True)
    zh = models.CharField(max_length=64)
    en = models.CharField(max_length=64)
    has_amount = models.BooleanField(default=False)
    """Whether money is promised (CNY)."""
    wording = models.TextField(max_length=500, blank=True)
    """What is said to the customer, as a start for the words of one promise."""
    answer_seconds = models.PositiveSmallIntegerField(default=60)
    """How long the superiors who were asked have, before the next ones see it too."""
    position = models.PositiveSmallIntegerField(default=0)
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ("position", "id")
        constraints = [
            models.CheckConstraint(condition=Q(answer_seconds__gte=10), name="promise_kind_leaves_time"),
        ]

    def __str__(self) -> str:
        return self.code

    def limits_by_role(self) -> dict[Role, Limit]:
        """The limits of authority, by post."""
        return {Role(row.role): Limit(row.amount, row.days) for row in self.limits.all()}


class PromiseLimit(models.Model):
    """How far the authority of a post goes for promises of a kind (权限额度)."""

    kind = models.ForeignKey(PromiseKind, models.CASCADE, related_name="limits")
    role = models.CharField(max_length=32, choices=[(role.value, role.value) for role in Role])
    amount = models.DecimalField(max_digits=10, decimal_places=2, default=0)
    days = models.PositiveSmallIntegerField()
    """The promise has to be kept within so many days."""

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["kind", "role"], name="promise_limit_once"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="promise_limit_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.kind_id} {self.role}"


class Promise(models.Model):
    """A promise as it stands; how it came about is in its events."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.ForeignKey(PromiseKind, models.PROTECT, related_name="promises")
    customer = models.ForeignKey(Customer, models.PROTECT, null=True, related_name="promises")
    """None when the caller is not known."""
    call_uuid = models.UUIDField(null=True)
    """The call in which it was asked for. No foreign key: the call's own events may be written later."""
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="promises")
    """The case that it is about, where one was open."""
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="promises")
    asked_at = models.DateTimeField(default=now)
    amount = models.DecimalField(max_digits=10, decimal_places=2, null=True)
    """In CNY; None where the kind has no amount."""
    wording = EncryptedTextField(bound_to="promise.wording", max_length=500)
    """What may be said to the customer once it is approved."""
    due_on = models.DateField()
    """The last day on which it is kept in time, in the house's time zone."""
    state = models.CharField(max_length=16, default=PromiseState.ASKED, choices=[(s, s) for s in PromiseState])
    reach = models.PositiveSmallIntegerField(default=0)
    """Superiors up to this rank see the request; 0 when nobody had to be asked."""
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    note = EncryptedTextField(bound_to="promise.note", max_length=500, blank=True)
    """Why it was refused, or a word with the approval."""
    closed_at = models.DateTimeField(null=True)
    """When it was kept, or first known to be broken."""
    kept_late_at = models.DateTimeField(null=True)
    """When a broken one was kept after all."""
    events_count = models.PositiveIntegerField(default=0)
    erased_at = models.DateTimeField(null=True, editable=False)
    """When what tells of the person was erased from it (:mod:`huawu.privacy.belongings`)."""

    class Meta:
        indexes = [
            models.Index(fields=["reach"], condition=Q(state=str(PromiseState.ASKED)), name="promise_asked"),
            models.Index(fields=["asked_by", "-asked_at"], name="promise_asker"),
            models.Index(fields=["decided_by", "-asked_at"], name="promise_decider"),
            models.Index(fields=["customer", "-asked_at"], name="promise_customer"),
            models.Index(fields=["call_uuid"], name="promise_call"),
            models.Index(fields=["-asked_at"], name="promise_newest"),
            models.Index(fields=["asked_at"], condition=Q(erased_at__isnull=True), name="promise_not_erased"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=str(PromiseState.ASKED), decided_at__isnull=True)
                | ~Q(state=str(PromiseState.ASKED)) & Q(decided_at__isnull=False),
                name="promise_decided_or_asked",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[str(PromiseState.APPROVED), str(PromiseState.KEPT), str(PromiseState.BROKEN)])
                | Q(decided_by__isnull=False),
                name="promise_approved_by_somebody",
            ),
            models.CheckConstraint(condition=Q(amount__isnull=True) | Q(amount__gt=0), name="promise_of_something"),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def terms(self) -> Terms:
        return Terms(self.amount, self.due_on)


class PromiseEvent(models.Model):
    """A line of a promise's history. Append-only."""

    promise = models.ForeignKey(Promise, models.PROTECT, related_name="events")
    seq = models.PositiveIntegerField()
    at = models.DateTimeField()
    kind = models.CharField(max_length=16, choices=[(k, k) for k in PromiseEventKind])
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """None: the house itself."""
    amount = models.DecimalField(max_digits=10, decimal_places=2, null=True)
    due_on = models.DateField()
    wording = EncryptedTextField(bound_to="promise_event.wording", max_length=500)
    """These three as they stood after it."""
    note = EncryptedTextField(bound_to="promise_event.note", max_length=500, blank=True)
    call_uuid = models.UUIDField(null=True)
    """The call that shows it: in which it was asked for, or by which it was kept."""

    class Meta:
        ordering = ("promise", "seq")
        constraints = [models.UniqueConstraint(fields=["promise", "seq"], name="promise_event_once")]

    def __str__(self) -> str:
        return f"{self.promise_id} {self.seq} {self.kind}"
