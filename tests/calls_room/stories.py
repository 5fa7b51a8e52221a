"""Calls told as events, for the tests of this room."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from huawu.calls.actions import do_append_call_events
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.log import NewCallEvent
from huawu.calls.models import Call
from huawu.kit.ids import new_id
from huawu.kit.phone import PhoneNumber

START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
MEI = PhoneNumber("19900000042")

FIRST = {Kind.ARRIVED, Kind.DIALLED, Kind.MISSED}
Step = tuple[float, Kind, dict[str, Any]]


def tell(
    steps: list[Step],
    *,
    call_id: UUID | None = None,
    caller: PhoneNumber = MEI,
    hotline: str = "4000000001",
    start: datetime = START,
) -> list[NewCallEvent]:
    """Events of one call; each step is (seconds after the start, kind, data)."""
    identity = str(call_id or new_id())
    return [
        NewCallEvent(
            call_id=identity,
            seq=seq,
            at=start + timedelta(seconds=second),
            kind=kind,
            data=data,
            caller=caller if kind in FIRST else None,
            hotline=hotline if kind in FIRST else "",
        )
        for seq, (second, kind, data) in enumerate(steps)
    ]


def answered(agent: str = "1001", queue_id: int | None = None) -> list[Step]:
    """6 s announcement, 14 s waiting of which 4 ringing, 30 s talk, 20 s hold, 10 s talk, 15 s wrap-up."""
    return [
        (0, Kind.ARRIVED, {"hotline": "4000000001", "web": True}),
        (6, Kind.QUEUED, {"queue_id": queue_id, "priority": 0}),
        (16, Kind.OFFERED, {"agent": agent}),
        (20, Kind.CONNECTED, {"agent": agent, "agent_channel": "x"}),
        (50, Kind.HELD, {"agent": agent}),
        (70, Kind.RESUMED, {"agent": agent}),
        (80, Kind.ENDED, {"by": "caller", "outcome": "answered", "cause": 16, "agent": agent}),
        (95, Kind.WRAP_UP_ENDED, {"agent": agent, "by": "agent"}),
    ]


def dialled(agent: str = "1001", *, reached: bool = True, talk_s: float = 30, reason: str = "") -> list[Step]:
    """5 s of ringing at the customer's, then the talk if they answer."""
    connected: list[Step] = [(5, Kind.CONNECTED, {"agent": agent, "agent_channel": "x"})] if reached else []
    outcome = "answered" if reached else "not_reached"
    return [
        (0, Kind.DIALLED, {"agent": agent, "source": "free" if reason else "customer", "reason": reason}),
        *connected,
        (5 + talk_s, Kind.ENDED, {"by": "agent", "outcome": outcome, "cause": 16, "agent": agent}),
    ]


def abandoned() -> list[Step]:
    return [
        (0, Kind.ARRIVED, {"hotline": "4000000001", "web": False}),
        (5, Kind.QUEUED, {"queue_id": None, "priority": 0}),
        (30, Kind.ENDED, {"by": "caller", "outcome": "abandoned", "cause": 16, "agent": ""}),
    ]


def make_call(steps: list[Step] | None = None, **how: Any) -> Call:
    """A call in the database."""
    events = tell(answered() if steps is None else steps, **how)
    do_append_call_events(events, recorded=False)
    return Call.objects.get(pk=events[0].call_id)
