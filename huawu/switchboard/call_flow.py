"""The life of a call between its arrival and its last wrap-up: waiting, losing its agent, ending."""

from __future__ import annotations

from datetime import datetime

from huawu.calls.events import CallEventKind
from huawu.calls.states import ContactStage, Outcome
from huawu.routing import events
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.live import EndOfCall, LiveCall, Stint
from huawu.switchboard.offer_flow import stop_ringing
from huawu.telephony.ports import Telephone


def queue(exchange: Exchange, call: LiveCall, now: datetime, *, at_head: bool = False, reason: str = "") -> None:
    """Let the call wait for an agent; ``at_head`` when it has lost the one it had."""
    call.queued, call.at_head = True, at_head
    exchange.write(call, CallEventKind.QUEUED, now, queue_id=call.queue_id, priority=0, reason=reason)
    exchange.feed(events.ContactQueued(call.id, call.queue_id, 0, call.arrived_at, at_head), now)
    exchange.tell_floor(call)


def end(exchange: Exchange, call: LiveCall, how: EndOfCall, now: datetime) -> None:
    """The call is over: every side is hung up, and who was in the talk goes to wrap-up. Safe to repeat."""
    if call.ended_at is not None:
        return
    call.ended_at, call.silence_due = now, None
    talked = [stint for stint in call.stints if stint.in_talk]
    exchange.write(
        call,
        CallEventKind.ENDED,
        now,
        by=how.by,
        outcome=how.outcome,
        cause=how.cause,
        agent=call.agent if call.in_talk else "",
    )
    if not call.in_talk:
        exchange.feed(events.ContactGone(call.id), now)
    _hang_up_all(exchange, call)
    for stint in [stint for stint in call.stints if stint.stage is ContactStage.OFFERED]:
        exchange.unseat(stint)  # found after a restart, unknown to routing
    for stint in talked:
        if how.outcome is Outcome.SILENT:
            finish_wrap_up(exchange, stint, now, by="agent")
        else:
            start_wrap_up(exchange, stint, now)
    if not call.stints:
        exchange.calls.pop(call.id, None)
    exchange.tell_floor(call)


def _hang_up_all(exchange: Exchange, call: LiveCall) -> None:
    channels = [stint.channel for stint in call.stints if stint.channel]
    for stint in call.stints:
        stop_ringing(exchange, stint)
    if call.channel:
        channels.append(call.channel)

    async def errand(telephone: Telephone) -> None:
        for channel in channels:
            await telephone.hang_up(channel)
        if call.conversation:
            await telephone.close_conversation(call.id)

    exchange.outbox.telephone(f"{call.id}:caller", errand)


def start_wrap_up(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """The desk's part in the talk is over; the time for the record begins. It is the agent's: what becomes of the call,
    and other queues, do not shorten it."""
    stint.stage, stint.ended_at, stint.held_at = ContactStage.ENDED, now, None
    stint.forget_deadlines()
    stint.wrap_up_ends_at = now + exchange.wrap_up_time(stint.call)
    exchange.settle(exchange.desks[stint.number], now)


def finish_wrap_up(exchange: Exchange, stint: Stint, now: datetime, *, by: str) -> None:
    """The agent is free again, in the state asked for during the contact if there was one."""
    desk = exchange.desks[stint.number]
    exchange.write(stint.call, CallEventKind.WRAP_UP_ENDED, now, agent=desk.number, by=by)
    exchange.unseat(stint)
    if desk.next_state is not None:
        desk.asked, desk.asked_reason = desk.next_state, desk.next_reason
        desk.next_state, desk.next_reason = None, ""
    exchange.settle(desk, now)
