"""From the switchboard's journal into the database: calls."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Model

from huawu.calls.actions.callbacks import do_update_callbacks
from huawu.calls.actions.recordings import do_defer_keeping
from huawu.calls.actions.records import do_flag_incomplete, do_mark_silent
from huawu.calls.events import ENGINE_LOST, CallEventKind
from huawu.calls.log import NewCallEvent
from huawu.calls.models import Call, CallEvent, Hotline, Queue
from huawu.calls.rules import CallFact, CallFacts, project
from huawu.calls.states import Outcome
from huawu.customers.access import owners_of
from huawu.people.models import User

log = logging.getLogger(__name__)

_PROJECTED = (
    "arrived_at",
    "queued_at",
    "offered_at",
    "connected_at",
    "ended_at",
    "wrap_up_ended_at",
    "outcome",
    "web",
    "satisfaction",
    "wait_s",
    "ring_s",
    "talk_s",
    "hold_s",
    "wrap_up_s",
)
_CALLER = ("caller_number", "caller_number_index", "caller_number_last4")
_FACTS = ("call_id", "seq", "at", "kind", "data")
_LINKED = ("dialled", *_CALLER, "hotline_id", "customer_id", "queue_id", "agent_id")


@transaction.atomic
def do_append_call_events(batch: Sequence[NewCallEvent], *, recorded: bool = True) -> None:
    """Keep the batch and derive the touched calls anew; what is kept already stays as it is.

    May be called twice with the same events, by several writers at once, and with batches in any order. A call to an
    unknown hotline is kept without one. What follows from the end of a call (keep its recording, owe a call-back or
    none any more) is caused once, in the same transaction. ``recorded=False``: the calls never went through the
    engine, so there is no sound to keep (demonstration data, imports).
    """
    batch = [event for event in batch if _has_id(event)]
    calls = _lock_calls({UUID(event.call_id) for event in batch})
    rows = [CallEvent(call_id=UUID(e.call_id), seq=e.seq, at=e.at, kind=e.kind, data=dict(e.data)) for e in batch]
    CallEvent.objects.bulk_create(rows, ignore_conflicts=True)
    _note_callers(calls, batch)
    was_open = {call.id for call in calls.values() if call.ended_at is None}
    _derive(calls)
    ended = [call for call in calls.values() if call.id in was_open and call.ended_at is not None]
    do_update_callbacks(ended, cut={UUID(event.call_id) for event in batch if event.data.get("why") == ENGINE_LOST})
    _follow_in_records(batch)
    if recorded:
        do_defer_keeping(ended)


def _follow_in_records(batch: Sequence[NewCallEvent]) -> None:
    """A silent call's record writes itself (clause 5.2.2); one whose time ran out is flagged (clause 2.2.1)."""
    for event in batch:
        if event.kind is CallEventKind.ENDED and event.data.get("outcome") == Outcome.SILENT:
            do_mark_silent(UUID(event.call_id))
        elif event.kind is CallEventKind.WRAP_UP_ENDED and event.data.get("by") == "timeout":
            do_flag_incomplete(UUID(event.call_id))


def _has_id(event: NewCallEvent) -> bool:
    """Whether the call id is one; an event without must not stop the journal for ever."""
    try:
        UUID(event.call_id)
    except ValueError:
        log.warning("an event of kind %s without a call id was skipped", event.kind)
        return False
    return True


def _lock_calls(ids: set[UUID]) -> dict[UUID, Call]:
    """The calls' rows, made if missing, locked in one order so that concurrent writers never deadlock."""
    Call.objects.bulk_create([Call(id=identity) for identity in sorted(ids)], ignore_conflicts=True)
    rows = Call.objects.select_for_update().filter(pk__in=ids).order_by("pk")
    return {call.id: call for call in rows}


def _note_callers(calls: dict[UUID, Call], batch: Sequence[NewCallEvent]) -> None:
    """Who called and what was dialled; the first event that says so counts."""
    for event in batch:
        call = calls[UUID(event.call_id)]
        if event.hotline and not call.dialled:
            call.dialled = event.hotline[:32]
        if event.caller is not None and not call.caller_number.known:
            call.caller_number = event.caller


@dataclass(frozen=True, slots=True)
class _Links:
    """Rows that calls point to, read at once for the whole batch."""

    hotlines: dict[str, int]
    customers: dict[str, UUID]
    agents: dict[str, int]
    queues: set[int]

    @classmethod
    def read(cls, calls: Sequence[Call], facts: Sequence[CallFacts]) -> _Links:
        owners = owners_of({call.caller_number for call in calls})
        agents = User.objects.filter(username__in={number for fact in facts for number in (fact.agent, *fact.agents)})
        return cls(
            hotlines=dict(Hotline.objects.filter(number__in={c.dialled for c in calls}).values_list("number", "pk")),
            customers={number.digits: customer.pk for number, customer in owners.items()},
            agents=dict(agents.values_list("username", "pk")),
            queues=set(Queue.objects.filter(pk__in={fact.queue_id for fact in facts}).values_list("pk", flat=True)),
        )

    def apply(self, call: Call, facts: CallFacts) -> None:
        call.hotline_id = self.hotlines.get(call.dialled)
        call.customer_id = call.customer_id or self.customers.get(call.caller_number.digits)
        call.queue_id = facts.queue_id if facts.queue_id in self.queues else None
        call.agent_id = self.agents.get(facts.agent)

    def parts(self, call: Call, facts: CallFacts) -> Iterator[Model]:
        """Rows that say who had a part in a call of several hands."""
        if len(facts.agents) > 1:
            for number in facts.agents & self.agents.keys():
                yield Call.agents.through(call_id=call.pk, user_id=self.agents[number])


def _derive(calls: dict[UUID, Call]) -> None:
    """Bring the rows to what their events say."""
    events: dict[UUID, list[CallFact]] = defaultdict(list)
    # Plain rows: most of what a busy hour's deriving took was making models of them.
    for row in CallEvent.objects.filter(call_id__in=calls).values_list(*_FACTS, named=True):
        events[row.call_id].append(row)
    facts = {identity: project(events[identity]) for identity in calls}
    links = _Links.read(list(calls.values()), list(facts.values()))
    for identity, call in calls.items():
        for name in _PROJECTED:
            setattr(call, name, getattr(facts[identity], name))
        call.direction = Call.OUTBOUND if facts[identity].outbound else Call.INBOUND
        links.apply(call, facts[identity])
    # The rows exist and are locked: this is an update, in one statement and without bulk_update's costly CASEs.
    fields = ["direction", *_PROJECTED, *(name.removesuffix("_id") for name in _LINKED)]
    Call.objects.bulk_create(calls.values(), update_conflicts=True, unique_fields=["id"], update_fields=fields)
    parts = [part for identity, call in calls.items() for part in links.parts(call, facts[identity])]
    if parts:
        Call.agents.through._default_manager.bulk_create(parts, ignore_conflicts=True)
