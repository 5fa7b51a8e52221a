"""The life of a call between its arrival and its end: waiting for an agent, and each desk's part in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from huawu.calls.choices import WrapUpManner
from huawu.calls.events import CallEventKind
from huawu.calls.states import ContactStage
from huawu.routing import events
from huawu.switchboard import help_flow
from huawu.switchboard.errors import NotPossibleNowError
from huawu.switchboard.kept import Kept
from huawu.switchboard.live import LiveCall, Stint
from huawu.switchboard.waiting import next_telling

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

EXTENSION_S = 60
HOLD_PHRASE = timedelta(seconds=6)
"""Clause 5.2.3: how long the phrase stands on the desk after a hold."""


def queue(
    exchange: Exchange,
    call: LiveCall,
    now: datetime,
    *,
    at_head: bool = False,
    reason: str = "",
    kept: Kept | None = None,
    waits_from: datetime | None = None,
) -> None:
    """Let the call wait for an agent; ``at_head`` when it has lost the one it had. ``kept``: for whom it is kept for a
    while. ``waits_from``: it has stood in this line since then, without our being there."""
    call.queued, call.at_head, call.kept, call.waits_from = True, at_head, kept, waits_from or now
    priority = exchange.points(call, now)
    call.tell_due = next_telling(exchange.directory.queues[call.queue_id], now)
    place = {"waits_from": call.waits_from.isoformat(), "at_head": at_head} | (kept.to_json() if kept else {})
    if call.place_since is not None:
        place["place_since"] = call.place_since.isoformat()
    exchange.write(call, CallEventKind.QUEUED, now, queue_id=call.queue_id, priority=priority, reason=reason, **place)
    arrived_at = call.place_since or call.arrived_at
    contact = events.ContactQueued(call.id, call.queue_id, priority, arrived_at, at_head, waits_from=call.waits_from)
    if kept is not None:
        contact = replace(contact, prefer=kept.agent, prefer_s=kept.seconds, prefer_as=kept.why)
    exchange.feed(contact, now)
    exchange.tell_floor(call)


def resume(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """The agent is back with the customer after a hold; clause 5.2.3 stands on the desk for a moment."""
    stint.stage, stint.held_at, stint.hold_phrase_until = ContactStage.CONNECTED, None, now + HOLD_PHRASE
    exchange.write(stint.call, CallEventKind.RESUMED, now, agent=stint.number)
    call_id, channel = stint.call.id, stint.channel
    exchange.outbox.telephone(f"{call_id}:caller", lambda telephone: telephone.resume(call_id, channel))
    exchange.settle(exchange.desks[stint.number], now, actor=stint.number)


def start_wrap_up(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """The desk's part in the talk is over; the time for the record begins, if the queue gives any. It is the agent's:
    what becomes of the call, and other queues, do not shorten it."""
    time = exchange.wrap_up_time(stint.call)
    if not time:
        finish_wrap_up(exchange, stint, now, by="none")
        return
    stint.stage, stint.ended_at, stint.held_at = ContactStage.ENDED, now, None
    stint.channel = ""
    help_flow.over(exchange, stint)
    stint.forget_deadlines()
    stint.wrap_up_ends_at = exchange.wrap_up_ends(stint)
    exchange.settle(exchange.desks[stint.number], now)


def time_out_wrap_up(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """The time is over. Where the queue leaves the record to the agent, or gives its time whole, that is no fault."""
    blameless = {WrapUpManner.OPTIONAL, WrapUpManner.FORCED_TIME}
    finish_wrap_up(exchange, stint, now, by="time" if exchange.wrap_up_manner(stint) in blameless else "timeout")


def extend_wrap_up(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """A minute more for the record, within what the queue allows in all."""
    most = exchange.directory.queues[stint.call.queue_id].wrap_up_extend_s
    seconds = min(EXTENSION_S, most - stint.extended_s)
    if stint.wrap_up_ends_at is None or seconds <= 0:
        raise NotPossibleNowError
    stint.extended_s += seconds
    stint.wrap_up_ends_at = exchange.wrap_up_ends(stint)
    exchange.write(stint.call, CallEventKind.WRAP_UP_EXTENDED, now, agent=stint.number, seconds=seconds)
    exchange.settle(exchange.desks[stint.number], now)


def finish_wrap_up(exchange: Exchange, stint: Stint, now: datetime, *, by: str) -> None:
    """The agent is free again, in the state asked for during the contact if there was one."""
    exchange.write(stint.call, CallEventKind.WRAP_UP_ENDED, now, agent=stint.number, by=by)
    release(exchange, stint, now)


def release(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """The desk is done with the call."""
    desk = exchange.desks[stint.number]
    exchange.unseat(stint)
    exchange.settle(desk, now)
