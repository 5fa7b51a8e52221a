"""Calls and the append-only events behind them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from huawu.calls.models.hotlines import Hotline
from huawu.calls.models.queues import Queue
from huawu.calls.states import AgentEventKind, Outcome
from huawu.customers.models import Customer
from huawu.people.models import User
from huawu.privacy.fields import BlindIndexField, EncryptedJSONField, EncryptedPhoneNumberField, EncryptedTextField


class Call(models.Model):
    """A call as derived from its events (:func:`huawu.calls.rules.project`); never written by hand.

    The switch gives the id. A row without ``arrived_at`` is a stub: something about the call (its record) was
    written before its events were. Durations are seconds.
    """

    INBOUND, OUTBOUND = "inbound", "outbound"

    id = models.UUIDField(primary_key=True, editable=False)
    direction = models.CharField(max_length=16, default=INBOUND)
    hotline = models.ForeignKey(Hotline, models.PROTECT, null=True, related_name="calls")
    dialled = models.CharField(max_length=32, blank=True)
    queue = models.ForeignKey(Queue, models.PROTECT, null=True, related_name="calls")
    caller_number = EncryptedPhoneNumberField(bound_to="call.caller_number", blank=True)
    caller_number_index = BlindIndexField(of="caller_number", purpose="number")
    caller_number_last4 = BlindIndexField(of="caller_number", purpose="number.last4", last=4)
    customer = models.ForeignKey(Customer, models.PROTECT, null=True, related_name="calls")
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="calls")
    agents: models.ManyToManyField[User, Any] = models.ManyToManyField(
        settings.AUTH_USER_MODEL, related_name="took_part_in"
    )
    """Of a call that went through several hands: everybody who had the customer or was asked. Empty where ``agent``
    says it all."""
    web = models.BooleanField(default=False)
    satisfaction = models.PositiveSmallIntegerField(null=True)
    """1 to 5, by key after the call; None: not asked, or no answer."""
    outcome = models.CharField(max_length=16, default=Outcome.OPEN)
    arrived_at = models.DateTimeField(null=True)
    queued_at = models.DateTimeField(null=True)
    offered_at = models.DateTimeField(null=True)
    connected_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    wrap_up_ended_at = models.DateTimeField(null=True)
    wait_s = models.FloatField(default=0)
    ring_s = models.FloatField(default=0)
    talk_s = models.FloatField(default=0)
    hold_s = models.FloatField(default=0)
    wrap_up_s = models.FloatField(default=0)
    erased_at = models.DateTimeField(null=True, editable=False)
    """When what tells of the person was erased from it (:mod:`huawu.privacy.belongings`)."""

    class Meta:
        indexes = [
            models.Index(fields=["-arrived_at"], name="call_arrived"),
            models.Index(fields=["arrived_at"], condition=Q(erased_at__isnull=True), name="call_not_erased"),
            models.Index(fields=["agent", "-arrived_at"], name="call_agent"),
            models.Index(fields=["customer", "-arrived_at"], name="call_customer"),
            models.Index(
                fields=["arrived_at"],
                name="call_unfinished",
                condition=Q(ended_at__isnull=True) | Q(connected_at__isnull=False, wrap_up_ended_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class CallEvent(models.Model):
    """One fact about a call. Append-only; ``seq`` is the switch's own order."""

    call = models.ForeignKey(Call, models.PROTECT, related_name="events")
    seq = models.PositiveIntegerField()
    at = models.DateTimeField()
    kind = models.CharField(max_length=32)
    """A :class:`huawu.calls.events.CallEventKind`."""
    data = EncryptedJSONField(bound_to="call_event.data", default=dict)

    class Meta:
        ordering = ("call", "seq")
        constraints = [models.UniqueConstraint(fields=["call", "seq"], name="call_event_once")]
        indexes = [
            # Read at every start: what may have been private, and was judged or not.
            models.Index(
                fields=["call", "kind"],
                condition=models.Q(kind__in=("private_judged", "private_suspected")),
                name="call_event_private",
            )
        ]

    def __str__(self) -> str:
        return f"{self.call_id} {self.seq} {self.kind}"


class AgentEvent(models.Model):
    """Something in an agent's day, mostly a change of state. Append-only; ``seq`` counts per agent."""

    agent = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="agent_events")
    seq = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    kind = models.CharField(max_length=16, default=AgentEventKind.STATE)
    """An :class:`huawu.calls.states.AgentEventKind`."""
    old = models.CharField(max_length=16)
    new = models.CharField(max_length=16)
    """Each an :class:`huawu.calls.states.AgentState`."""
    reason = models.CharField(max_length=64, blank=True)
    actor = models.CharField(max_length=64, blank=True)
    note = EncryptedTextField(bound_to="agent_event.note", max_length=200, blank=True, default="")
    """A word of whoever decided."""
    call_uuid = models.UUIDField(null=True)
    """The call that caused it. No foreign key: it may be written before the call's own events."""

    class Meta:
        ordering = ("agent", "seq")
        constraints = [models.UniqueConstraint(fields=["agent", "seq"], name="agent_event_once")]
        indexes = [models.Index(fields=["agent", "at"], name="agent_event_at")]

    def __str__(self) -> str:
        return f"{self.agent_id} {self.seq} {self.new}"
