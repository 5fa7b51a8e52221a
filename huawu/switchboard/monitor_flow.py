"""Supervisors in a running talk (监听、密语、强插、接管).

Whoever supervises has a desk in no queue. What they do in a call is a stint of the role ``monitor``, ended with the
talk it belongs to; every step of it is an event of the call.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import AgentState, ContactStage, MonitorMode, StintRole
from huawu.kit.errors import ForbiddenError, NotFoundError
from huawu.switchboard import call_flow
from huawu.switchboard.errors import NotPossibleNowError
from huawu.switchboard.live import ALIVE, Desk, Stint
from huawu.switchboard.rings import ring, stop_ringing
from huawu.switchboard.tracing import step

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange


def supervised(exchange: Exchange, desk: Desk, number: str) -> Desk:
    """The desk of an agent whom this desk's owner supervises: everybody, or their own team. Forbidden to all others,
    and who is not theirs is not found."""
    if not exchange.directory.agents[desk.number].supervises:
        raise ForbiddenError
    if number not in exchange.desks or not supervises(exchange, desk, number):
        raise NotFoundError
    return exchange.desks[number]


def supervises(exchange: Exchange, desk: Desk, number: str) -> bool:
    """Whether this desk's owner is the superior of the agent."""
    mine, card = exchange.directory.agents[desk.number], exchange.directory.agents.get(number)
    if card is None or number == desk.number or not mine.supervises:
        return False
    return mine.supervises == "all" or card.team == mine.team


# listening


def monitor(exchange: Exchange, desk: Desk, number: str, mode: MonitorMode, now: datetime) -> None:
    """Listen to the agent's talk, whisper to the agent, or join; again with another mode to change it."""
    watched = supervised(exchange, desk, number).stint
    if watched is None or watched.role is not StintRole.OWNER or watched.stage not in ALIVE:
        raise NotPossibleNowError
    mine = desk.stint
    if mine is not None and mine.role is StintRole.MONITOR and mine.call is watched.call:
        mine.mode, mine.watches = mode, number
        if mine.stage is ContactStage.CONNECTED:
            _listen(exchange, mine, now)
        return
    if mine is not None or desk.account is None or not desk.reachable:
        raise NotPossibleNowError
    stint = exchange.seat(desk, watched.call, StintRole.MONITOR)
    stint.stage, stint.mode, stint.watches, stint.offered_at = ContactStage.CONNECTING, mode, number, now
    ring(exchange, stint, lambda now: end(exchange, stint, now), auto_answer=True)
    exchange.settle(desk, now, actor=desk.number)


def answered(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """The supervisor's softphone is there."""
    stint.stage, stint.connected_at = ContactStage.CONNECTED, now
    _listen(exchange, stint, now)


def _listen(exchange: Exchange, stint: Stint, now: datetime) -> None:
    call, channel, mode = stint.call, stint.channel, stint.mode
    watched = call.stint_of(stint.watches)
    if watched is None or not watched.channel:
        end(exchange, stint, now)
        return
    listened_to = watched.channel
    exchange.write(call, Kind.MONITORED, now, agent=stint.watches, by=stint.number, mode=mode, channel=channel)
    exchange.outbox.telephone(
        f"{call.id}:caller", lambda telephone: telephone.monitor(call.id, listened_to, channel, mode.value)
    )
    exchange.settle(exchange.desks[stint.number], now)
    exchange.tell_floor(call)
    exchange.tell_superiors(stint.watches)


def end(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """The supervisor is out of the talk."""
    call, channel = stint.call, stint.channel
    stop_ringing(exchange, stint)
    if channel:
        exchange.write(call, Kind.MONITOR_ENDED, now, agent=stint.watches, by=stint.number)
        exchange.outbox.telephone(f"{call.id}:caller", lambda telephone: telephone.hang_up(channel))
    call_flow.release(exchange, stint, now)
    exchange.tell_floor(call)
    exchange.tell_superiors(stint.watches)


def leave_alone(exchange: Exchange, watched: Stint, now: datetime) -> None:
    """The agent is out of the talk: nobody listens to them any more."""
    for stint in [s for s in watched.call.stints if s.role is StintRole.MONITOR and s.watches == watched.number]:
        end(exchange, stint, now)


# the agent's state


def force_state(exchange: Exchange, desk: Desk, number: str, state: AgentState, reason: str, now: datetime) -> None:
    """Put the agent into a state; during a contact it takes effect when that has ended. The agent's day keeps who."""
    agent = supervised(exchange, desk, number)
    later = agent.stint is not None
    exchange.outbox.trace(step("floor.state_forced", desk.number, number, now, state=state, reason=reason, later=later))
    exchange.put_into(agent, state, reason, now, actor=desk.number)


# rude callers (clause 5.2.4)


def allow_ending(exchange: Exchange, desk: Desk, number: str, now: datetime) -> None:
    """The supervisor's word: the agent may end the talk with a rude caller."""
    stint = supervised(exchange, desk, number).stint
    if stint is None or stint.rude_at is None or not stint.in_talk:
        raise NotPossibleNowError
    if not stint.may_end:
        stint.may_end = True
        exchange.write(stint.call, Kind.ENDING_ALLOWED, now, agent=number, by=desk.number)
        exchange.settle(exchange.desks[number], now)


def must_ask(exchange: Exchange, stint: Stint) -> bool:
    """Whether the agent needs the supervisor's word to hang up."""
    return stint.rude_at is not None and not stint.may_end and exchange.directory.floor.rude_ending_asks
