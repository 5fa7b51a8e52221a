"""What happens by itself when its time has come."""

from __future__ import annotations

from datetime import datetime, timedelta

from huawu.calls.events import CallEventKind
from huawu.calls.states import AgentState, ContactStage
from huawu.switchboard import break_flow, callback_line, caller_flow, private_flow
from huawu.switchboard.call_flow import queue, time_out_wrap_up
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.live import Desk, LiveCall, Stint
from huawu.switchboard.rings import stop_ringing

DESK_GRACE = timedelta(seconds=20)
"""How long a desk without a tab keeps what its agent asked for; a reload takes less."""
SOCKET_SILENCE = timedelta(seconds=20)
"""A tab that has not been heard of for this long is gone (the web process may have died with it)."""


def next_due(exchange: Exchange) -> datetime | None:
    """The next instant at which :func:`tick` has something to do."""
    due = [instant for call in exchange.calls.values() for instant in call.deadlines()]
    due += [instant for call in exchange.calls.values() if (instant := private_flow.due(exchange, call))]
    due += [desk.closed_at + DESK_GRACE for desk in exchange.desks.values() if desk.closed_at and desk.stint is None]
    due += [desk.pause_ends_at for desk in exchange.desks.values() if desk.pause_ends_at]
    routing_due = exchange.engine.next_due()
    return min([*due, routing_due] if routing_due else due, default=None)


def tick(exchange: Exchange, now: datetime) -> None:
    """Do everything that is due at ``now``."""
    for decision in exchange.engine.tick(now):
        exchange.carry_out(decision, now)
    for call in list(exchange.calls.values()):
        _call(exchange, call, now)
    for desk in exchange.desks.values():
        _desk(exchange, desk, now)


def _call(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    if call.silence_due and call.silence_due <= now:
        _silent(exchange, call, now)
    caller_flow.tick(exchange, call, now)
    callback_line.tick(exchange, call, now)
    private_flow.tick(exchange, call, now)
    for stint in list(call.stints):
        _stint(exchange, stint, now)


def _stint(exchange: Exchange, stint: Stint, now: datetime) -> None:
    if stint.greeting_until and stint.greeting_until <= now:
        stint.greeting_until = None
        exchange.tell_floor(stint.call)
    if stint.hold_phrase_until and stint.hold_phrase_until <= now:
        stint.hold_phrase_until = None
        exchange.tell_floor(stint.call)
    if stint.wrap_up_ends_at and stint.wrap_up_ends_at <= now:
        time_out_wrap_up(exchange, stint, now)
    if stint.lost_until and stint.lost_until <= now:
        _give_up_agent(exchange, stint, now)


def _silent(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    seconds = int((now - call.connected_at).total_seconds()) if call.connected_at else 0
    call.silence_due, call.silent_flagged = None, True
    exchange.write(call, CallEventKind.CALLER_SILENT, now, seconds=seconds)
    exchange.tell_floor(call)


def _give_up_agent(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """The agent did not come back: the caller goes to the head of the queue, still in the conversation's music."""
    desk, call = exchange.desks[stint.number], stint.call
    stint.lost_until = None
    if stint.stage is not ContactStage.AGENT_LOST:
        return
    stop_ringing(exchange, stint)
    exchange.unseat(stint)
    desk.next_state, desk.next_reason = None, ""
    exchange.put_on_break(desk, "connection_lost")
    exchange.settle(desk, now)
    queue(exchange, call, now, at_head=True, reason="agent_lost")


def _desk(exchange: Exchange, desk: Desk, now: datetime) -> None:
    if desk.pause_ends_at and desk.pause_ends_at <= now:
        break_flow.overrun(exchange, desk, now)
    if desk.stint is None and desk.closed_at and desk.closed_at + DESK_GRACE <= now:
        desk.closed_at = None
        if desk.asked is not AgentState.OFFLINE:
            desk.asked, desk.asked_reason = AgentState.OFFLINE, "desk_closed"
            exchange.settle(desk, now)
        exchange.close_account(desk)
