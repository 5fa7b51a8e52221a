"""A supervisor moves a waiting caller, or a call-back in line: to another queue, to the head of the line, to an agent.

Only who waits can be moved. Whoever rings at an agent, or has gone, by then is left alone, and that is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import AgentState
from huawu.kit.errors import ForbiddenError
from huawu.routing.events import ContactGone
from huawu.routing.explanation import Preference
from huawu.switchboard import callback_line
from huawu.switchboard.call_flow import queue
from huawu.switchboard.errors import (
    AgentNotFreeError,
    CallNotWaitingError,
    CallRingsError,
    NoSuchTargetError,
    NotPossibleNowError,
)
from huawu.switchboard.kept import Kept
from huawu.switchboard.live import Desk, LiveCall
from huawu.switchboard.monitor_flow import supervised

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

KEPT_S = 120
"""How long a caller waits for the agent whom the supervisor has named; afterwards for everybody."""
MOVED = "moved"


def to_queue(exchange: Exchange, desk: Desk, call_id: str, queue_id: int, now: datetime) -> None:
    """Into another queue's line, by the time of arrival. Where the caller is already: nothing."""
    call = _waiting(exchange, desk, call_id)
    if queue_id not in exchange.directory.queues:
        raise NoSuchTargetError
    if queue_id == call.queue_id:
        return
    if call.callback is not None and callback_line.pending(exchange, call.caller, queue_id) is not None:
        raise NotPossibleNowError  # who waits for a call of that queue already is not called twice
    call.queue_id, call.told = queue_id, None
    _move(exchange, call, now, _Move(desk.number, "queue", at_head=call.at_head))


def to_top(exchange: Exchange, desk: Desk, call_id: str, now: datetime) -> None:
    """Before everybody of the queue. Safe to repeat."""
    call = _waiting(exchange, desk, call_id)
    if call.at_head:
        return
    _move(exchange, call, now, _Move(desk.number, "top", at_head=True, kept=call.kept, waits_from=call.waits_from))


def to_agent(exchange: Exchange, desk: Desk, call_id: str, number: str, now: datetime) -> None:
    """Kept for one agent for a while, then open to all as before. Safe to repeat."""
    call = _waiting(exchange, desk, call_id)
    agent = supervised(exchange, desk, number)
    if not exchange.directory.agents[number].answers or agent.state is AgentState.OFFLINE:
        raise AgentNotFreeError
    kept = Kept(number, KEPT_S, Preference.SUPERVISOR)
    if call.kept == kept:
        return
    _move(exchange, call, now, _Move(desk.number, "agent", at_head=call.at_head, kept=kept, agent=number))


@dataclass(frozen=True, slots=True)
class _Move:
    """By whom, where to, and how the contact stands in line from then on; ``waits_from``: None says from now."""

    by: str
    to: str
    at_head: bool
    kept: Kept | None = None
    waits_from: datetime | None = None
    agent: str = ""


def _move(exchange: Exchange, call: LiveCall, now: datetime, move: _Move) -> None:
    facts: dict[str, object] = {"by": move.by, "to": move.to, "queue_id": call.queue_id}
    if move.agent:
        facts["agent"] = move.agent
    if call.callback is None:
        exchange.write(call, Kind.MOVED, now, **facts)
        exchange.feed(ContactGone(call.id), now)
        queue(exchange, call, now, at_head=move.at_head, reason=MOVED, kept=move.kept, waits_from=move.waits_from)
        return
    call.at_head, call.kept, call.waits_from = move.at_head, move.kept, move.waits_from or now
    exchange.write(call, Kind.MOVED, now, **facts, **callback_line.place(call))
    exchange.feed(ContactGone(call.id), now)
    callback_line.stand_in_line(exchange, call, now)


def _waiting(exchange: Exchange, desk: Desk, call_id: str) -> LiveCall:
    """The call, if this desk's owner may move it, and it waits."""
    if not exchange.directory.agents[desk.number].supervises:
        raise ForbiddenError
    call = exchange.calls.get(call_id)
    if call is None or exchange.engine.position_of(call_id) is None or not _theirs(exchange, desk, call):
        raise CallNotWaitingError
    if exchange.engine.offer_of(call_id) is not None:
        raise CallRingsError
    return call


def _theirs(exchange: Exchange, desk: Desk, call: LiveCall) -> bool:
    """A leader moves who waits for agents of the own team."""
    agents, own = exchange.directory.agents, exchange.directory.agents[desk.number]
    if own.supervises == "all":
        return True
    return any(card.team == own.team and call.queue_id in card.profile.queues for card in agents.values())
