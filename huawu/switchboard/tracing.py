"""What supervisors do, for the ledger: who, about whom, in which call. Pure.

What is an event of a call anyhow is read from the event when the journal delivers it; what is none goes to the journal
as a trace of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.log import NewCallEvent
from huawu.ledger.traces import Trace

_STEPS: Mapping[Kind, str] = {
    Kind.MOVED: "floor.call_moved",
    Kind.MONITORED: "floor.monitored",
    Kind.MONITOR_ENDED: "floor.monitor_ended",
    Kind.TAKEN_OVER: "floor.taken_over",
    Kind.ENDING_ALLOWED: "floor.ending_allowed",
    Kind.PRIVATE_JUDGED: "floor.private_call_judged",
}
_FACTS = ("mode", "to", "queue_id", "verdict")
"""What of an event's data says more of the step."""


def traces_of(events: Sequence[NewCallEvent]) -> Iterator[Trace]:
    """The supervisors' steps among these events of calls; the same events always give the same traces."""
    for event in events:
        if action := _STEPS.get(event.kind):
            yield Trace(
                name=f"{event.call_id}/{event.seq}",
                at=event.at,
                actor=str(event.data["by"]),
                action=action,
                person=str(event.data.get("agent", "")),
                subject=("calls.call", event.call_id),
                facts={name: event.data[name] for name in _FACTS if name in event.data},
            )


def step(action: str, by: str, about: str, at: datetime, **facts: object) -> Trace:
    """The trace of a step that no event of a call tells of; ``by`` and ``about`` are staff numbers."""
    return Trace(f"{at.isoformat()}/{action}/{by}/{about}", at, by, action, about, facts=facts)
