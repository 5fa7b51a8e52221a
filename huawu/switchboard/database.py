"""What the switchboard reads from and writes to the database. Everything here blocks: call it from a thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial, wraps
from typing import ParamSpec, TypeVar, cast

from django.conf import settings
from django.db import close_old_connections
from django.utils.timezone import localdate

from huawu.calls import access
from huawu.calls.actions import do_append_agent_events, do_append_call_events
from huawu.calls.events import CallEventKind
from huawu.calls.log import NewAgentEvent, NewCallEvent
from huawu.calls.models import Call
from huawu.customers.access import owners_of
from huawu.customers.models import Customer
from huawu.handbook.access import signing_due
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import midnight, now
from huawu.ledger.actions import do_record_traces
from huawu.ledger.origin import Origin, acting_from
from huawu.ledger.traces import Trace
from huawu.switchboard import reading
from huawu.switchboard.access import unread_memos as _unread_memos
from huawu.switchboard.actions import do_keep_memos
from huawu.switchboard.floor_schemas import QueueFigures
from huawu.switchboard.floor_views import DayFigures
from huawu.switchboard.journal import Line
from huawu.switchboard.live import Stint
from huawu.switchboard.memos import NewMemo
from huawu.switchboard.private_calls import Evidence
from huawu.switchboard.schemas import CallerCard, PastContact
from huawu.switchboard.tracing import traces_of
from huawu.telephony.missed import MissedCall, MissedCalls
from huawu.telephony.nodes import every_environment
from huawu.telephony.places import Places

PAST_CONTACTS = 5
RECENT = timedelta(minutes=30)

P = ParamSpec("P")
T = TypeVar("T")
_threads = ThreadPoolExecutor(4, thread_name_prefix="database")


async def aside(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Call what asks the database in one of a few threads kept for that. While the database is away they all wait
    for it, and what a call needs from other threads must not stand in line behind them."""
    return await asyncio.get_running_loop().run_in_executor(_threads, partial(function, *args, **kwargs))


def in_a_thread(function: Callable[P, T]) -> Callable[P, T]:
    """Look after the thread's connection as Django does around a request: a broken or old one is not used again."""

    @wraps(function)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> T:
        close_old_connections()
        try:
            return function(*args, **kwargs)
        finally:
            close_old_connections()

    return wrapped


@in_a_thread
def deliver(lines: Sequence[Line]) -> None:
    """Write journal lines to the event tables; harmless when repeated."""
    with acting_from(Origin(label="switchboard")):
        events = [NewCallEvent.from_json(line["call"]) for line in lines if "call" in line]
        do_append_call_events(events)
        do_append_agent_events([NewAgentEvent.from_json(line["agent"]) for line in lines if "agent" in line])
        do_keep_memos([NewMemo.from_json(line["memo"]) for line in lines if "memo" in line])
        traces = [Trace.from_json(line["trace"]) for line in lines if "trace" in line]
        do_record_traces([*traces, *traces_of(events)])


@in_a_thread
def collect_missed() -> None:
    """Write down the calls that came while our side was away; each becomes a call-back. Harmless when repeated."""
    for engine in every_environment(settings.ENV):
        missed = MissedCalls(Places.of(engine))
        do_append_call_events([_missed(call) for call in missed.pending()])
        missed.acknowledge()


def _missed(call: MissedCall) -> NewCallEvent:
    return NewCallEvent(call.call_id, 1, call.at, CallEventKind.MISSED, {}, call.caller, call.hotline)


read_directory = in_a_thread(reading.directory)
read_signing_due = in_a_thread(signing_due)
agent_days = in_a_thread(access.agent_days)
open_calls = in_a_thread(access.open_calls)
unjudged_calls = in_a_thread(access.unjudged_calls)
unread_memos = in_a_thread(_unread_memos)
record_is_complete = in_a_thread(access.record_is_complete)


@in_a_thread
def caller_cards(callers: Collection[PhoneNumber]) -> dict[PhoneNumber, CallerCard]:
    """Who calls from each of these numbers, as far as known, with their last contacts."""
    customers = owners_of(callers)
    owners = {number: getattr(customers.get(number), "pk", None) for number in callers if number.known}
    talks = access.last_talks(owners)
    return {number: _card(number, customers.get(number), talks.get(number)) for number in callers}


def _card(number: PhoneNumber, customer: Customer | None, last: access.LastTalk | None) -> CallerCard:
    card = CallerCard(masked_number=number.masked)
    if last is not None:
        card.last_agent, card.last_talk_at = last.agent, last.ended_at
    if customer is not None:
        card.customer_id, card.customer_name, card.level = customer.id, customer.name, customer.level
        card.past_contacts = [_past(call) for call in access.past_contacts(customer.id, PAST_CONTACTS)]
    return card


def _past(call: Call) -> PastContact:
    record = getattr(call, "record", None)
    return PastContact(
        call_id=call.id,
        at=cast(datetime, call.arrived_at or call.ended_at),  # past contacts have ended
        kind=record.kind.zh if record and record.kind else "",
        reason=record.reason.zh if record and record.reason else "",
        result=record.result.zh if record and record.result else "",
        agent_name=call.agent.display_name if call.agent else "",
    )


@in_a_thread
def private_evidence(stint: Stint, days: int) -> Evidence:
    """What speaks for and against a private call; talks count back ``days`` days."""
    call = stint.call
    return Evidence(
        free_dialled=call.source == "free",
        customer=call.card.customer_id is not None or call.caller in owners_of([call.caller]),
        talks=access.talks_with(stint.number, call.caller, now() - timedelta(days=days), call.id),
        record=access.record_is_begun(call.id),
    )


@in_a_thread
def day_figures(instant: datetime) -> DayFigures:
    """The figures of today (by the house's clock) and of the last 30 minutes, of every queue and of all."""
    return DayFigures(
        at=instant,
        today=_as_views(access.figures_by_queue(midnight(localdate(instant)), instant)),
        recent=_as_views(access.figures_by_queue(instant - RECENT, instant)),
    )


def _as_views(measured: Mapping[int | None, access.Measured]) -> dict[int | None, QueueFigures]:
    return {queue: QueueFigures.model_validate(figures) for queue, figures in measured.items()}
