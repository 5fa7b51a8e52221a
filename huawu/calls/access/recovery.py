"""What the switchboard reads when it starts again, and an agent's changes of state."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from huawu.calls.events import CallEventKind
from huawu.calls.log import NewAgentEvent, NewCallEvent
from huawu.calls.models import AgentEvent, Call, CallEvent
from huawu.calls.states import AgentEventKind, AgentState, Outcome
from huawu.kit.time import now
from huawu.people.models import User

FIRST_KINDS = (CallEventKind.ARRIVED, CallEventKind.DIALLED, CallEventKind.CALLBACK_QUEUED, CallEventKind.MISSED)
"""A call begins with one of these, which says whose number and which hotline it is about."""
LOOK_BACK = timedelta(hours=12)
"""No call lasts longer; what is older is left to the reconciler."""
DAYS_BACK = timedelta(hours=48)
"""Within it everybody has rested, so that a working day can be told from it."""


JUDGED_WITHIN = timedelta(days=30)
"""An alert for a private call that nobody has judged in this time is not asked about again after a restart."""


def unjudged_calls() -> dict[str, list[NewCallEvent]]:
    """The events, in order, of every call of :data:`JUDGED_WITHIN` that may have been private and was not judged."""
    of_call = CallEvent.objects.filter(call=OuterRef("pk"))
    suspected = Exists(of_call.filter(kind=CallEventKind.PRIVATE_SUSPECTED))
    judged = Exists(of_call.filter(kind=CallEventKind.PRIVATE_JUDGED))
    return _logs(Call.objects.filter(suspected, ~judged, arrived_at__gte=now() - JUDGED_WITHIN))


def open_calls() -> dict[str, list[NewCallEvent]]:
    """The events, in order, of every call that has not ended or whose wrap-up has not, keyed by call id."""
    worked_on = Q(connected_at__isnull=False, outcome__in=[Outcome.ANSWERED, Outcome.SILENT, Outcome.FAILED])
    unfinished = Q(ended_at__isnull=True) | (
        Q(wrap_up_ended_at__isnull=True) & (worked_on | Q(outcome=Outcome.NOT_REACHED))
    )
    return _logs(Call.objects.filter(unfinished, arrived_at__gte=now() - LOOK_BACK))


def _logs(wanted: QuerySet[Call]) -> dict[str, list[NewCallEvent]]:
    calls = {call.id: call for call in wanted}
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


def agent_days() -> dict[str, list[NewAgentEvent]]:
    """For each agent (staff number) with a history: what has happened in their day since :data:`DAYS_BACK` and the last
    change of state before that, in order."""
    since = now() - DAYS_BACK
    changes = AgentEvent.objects.filter(agent=OuterRef("pk"), kind=AgentEventKind.STATE, at__lt=since)
    before = User.objects.annotate(last=Subquery(changes.order_by("-seq").values("pk")[:1]))
    known = Q(pk__in=list(before.filter(last__isnull=False).values_list("last", flat=True)))
    recent = Q(agent__in=User.objects.all(), at__gte=since)
    found: dict[str, list[NewAgentEvent]] = {}
    for row in AgentEvent.objects.filter(known | recent).select_related("agent").order_by("agent_id", "seq"):
        found.setdefault(row.agent.number, []).append(_of_agent(row))
    return found


def _of_agent(row: AgentEvent) -> NewAgentEvent:
    return NewAgentEvent(
        agent=row.agent.number,
        seq=row.seq,
        at=row.at,
        old=AgentState(row.old),
        new=AgentState(row.new),
        reason=row.reason,
        actor=row.actor,
        call_id=str(row.call_uuid) if row.call_uuid else None,
        kind=AgentEventKind(row.kind),
        note=row.note,
    )


def agent_notes(agent: User, since: datetime, until: datetime) -> list[AgentEvent]:
    """What was asked, decided and told of an agent's breaks in a stretch of time."""
    beside = AgentEvent.objects.exclude(kind__in=[AgentEventKind.STATE, AgentEventKind.NEXT_STATE])
    return list(beside.filter(agent=agent, at__gte=since, at__lt=until).order_by("seq"))


def agent_changes(agent: User, since: datetime, until: datetime) -> list[AgentEvent]:
    """The changes of an agent's state in a stretch of time, and the last one before it."""
    changes = AgentEvent.objects.filter(agent=agent, kind=AgentEventKind.STATE, at__lt=until).order_by("seq")
    before = changes.filter(at__lt=since).last()
    return [*([before] if before else []), *changes.filter(at__gte=since)]
