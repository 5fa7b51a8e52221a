"""What the switchboard reads when it starts again, and an agent's changes of state."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q

from huawu.calls.events import CallEventKind
from huawu.calls.log import NewCallEvent
from huawu.calls.models import AgentEvent, Call, CallEvent
from huawu.calls.states import AgentState, Outcome
from huawu.kit.time import now
from huawu.people.models import User

FIRST_KINDS = (CallEventKind.ARRIVED, CallEventKind.DIALLED, CallEventKind.CALLBACK_QUEUED, CallEventKind.MISSED)
"""A call begins with one of these, which says whose number and which hotline it is about."""
LOOK_BACK = timedelta(hours=12)
"""No call lasts longer; what is older is left to the reconciler."""


def open_calls() -> dict[str, list[NewCallEvent]]:
    """The events, in order, of every call that has not ended or whose wrap-up has not, keyed by call id."""
    worked_on = Q(connected_at__isnull=False, outcome__in=[Outcome.ANSWERED, Outcome.SILENT, Outcome.FAILED])
    unfinished = Q(ended_at__isnull=True) | (
        Q(wrap_up_ended_at__isnull=True) & (worked_on | Q(outcome=Outcome.NOT_REACHED))
    )
    calls = {call.id: call for call in Call.objects.filter(unfinished, arrived_at__gte=now() - LOOK_BACK)}
    found: dict[str, list[NewCallEvent]] = {str(identity): [] for identity in calls}
    for row in CallEvent.objects.filter(call_id__in=calls).order_by("call_id", "seq"):
        found[str(row.call_id)].append(_as_new(row, calls[row.call_id]))
    return found


def _as_new(row: CallEvent, call: Call) -> NewCallEvent:
    arrived = row.kind in FIRST_KINDS
    return NewCallEvent(
        call_id=str(row.call_id),
        seq=row.seq,
        at=row.at,
        kind=CallEventKind(row.kind),
        data=row.data,
        caller=call.caller_number if arrived else None,
        hotline=call.dialled if arrived else "",
    )


def last_agent_states() -> dict[str, tuple[int, AgentState, datetime, str]]:
    """For each agent (staff number) with a history: the last ``(seq, state, at, reason)``."""
    rows = AgentEvent.objects.order_by("agent_id", "-seq").distinct("agent_id").select_related("agent")
    return {row.agent.number: (row.seq, AgentState(row.new), row.at, row.reason) for row in rows}


def agent_changes(agent: User, since: datetime, until: datetime) -> list[AgentEvent]:
    """The changes of an agent's state in a stretch of time, and the last one before it."""
    changes = AgentEvent.objects.filter(agent=agent, at__lt=until).order_by("seq")
    before = changes.filter(at__lt=since).last()
    return [*([before] if before else []), *changes.filter(at__gte=since)]
