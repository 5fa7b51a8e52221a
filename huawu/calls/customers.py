"""What the room tells of its customers: their calls, and whose calls are whose when two people are parted."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from huawu.calls.actions.parting import do_part_calls
from huawu.calls.actions.settings import do_follow_flag, do_part_flags
from huawu.calls.models import Call
from huawu.calls.schemas.calls import ContactOut
from huawu.calls.states import Outcome
from huawu.customers.registry import TimelineEntry, register_follower, register_joiner, register_source
from huawu.people.models import User


def calls(user: User, customers: Collection[UUID], before: datetime, limit: int) -> list[TimelineEntry]:
    """Their calls, with what was written about them; without those in which they left a message."""
    rows = Call.objects.filter(customer__in=customers, arrived_at__lt=before, ended_at__isnull=False)
    rows = rows.exclude(outcome=Outcome.VOICEMAIL)
    related = rows.select_related("agent", "record__kind", "record__reason", "record__result")
    latest = related.order_by("-arrived_at", "-id")[:limit]
    return [_entry(call, call.arrived_at) for call in latest if call.arrived_at]


def _entry(call: Call, at: datetime) -> TimelineEntry:
    contact = ContactOut.of(call).model_dump(mode="json")
    facts = {"direction": call.direction, "outcome": call.outcome, "talk_s": call.talk_s}
    return TimelineEntry(at, "call", str(call.pk), contact | facts)


def messages(user: User, customers: Collection[UUID], before: datetime, limit: int) -> list[TimelineEntry]:
    """What they said after the tone: the recordings of those calls."""
    rows = Call.objects.filter(customer__in=customers, arrived_at__lt=before, outcome=Outcome.VOICEMAIL)
    return [_message(call, call.arrived_at) for call in rows.order_by("-arrived_at", "-id")[:limit] if call.arrived_at]


def _message(call: Call, at: datetime) -> TimelineEntry:
    return TimelineEntry(at, "message", str(call.pk), {"way": "left", "path": f"/calls/{call.pk}"})


def register() -> None:
    """Tell the customers' room."""
    register_source("call", calls)
    register_source("call_message", messages)
    register_follower("calls", do_part_calls)
    register_follower("flags", do_part_flags)
    register_joiner("flags", do_follow_flag)
