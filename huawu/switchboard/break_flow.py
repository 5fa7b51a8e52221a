"""Breaks at the desks: over the day's quota the leader is asked, over their time the leader is told (示忙管理).

A request stands until it is decided, taken back, or its agent goes offline; whatever call comes meanwhile is handled as
usual, and an agreed break begins when that is over. States that the system has forced, as after a call that nobody
answered, wait for the leader as well: to put the agent back to ready, or to have seen it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from huawu.calls.states import PAUSES, AgentState
from huawu.calls.states import AgentEventKind as Kind
from huawu.switchboard import monitor_flow
from huawu.switchboard.breaks import Limits, WorkingDay
from huawu.switchboard.directory import BreakReasonCard
from huawu.switchboard.errors import (
    NotPossibleNowError,
    ReasonNeededError,
    RequestGoneError,
    UnknownCommandError,
)
from huawu.switchboard.live import Desk
from huawu.switchboard.tracing import step

if TYPE_CHECKING:
    from huawu.switchboard.days import Wish
    from huawu.switchboard.exchange import Exchange

ASKABLE = PAUSES | {AgentState.READY, AgentState.OFFLINE}
"""States that may be asked for."""
LONGEST_NOTE = 200


def wanted(exchange: Exchange, fields: Mapping[str, object]) -> Wish:
    """The state that a command asks for, with its reason. Where the house has reasons for breaks one has to be chosen,
    and it says into which state it leads."""
    try:
        state = AgentState(str(fields.get("state")))
    except ValueError:
        raise UnknownCommandError from None
    if state not in ASKABLE:
        raise NotPossibleNowError
    reason = str(fields.get("reason", ""))[:32]
    if state not in PAUSES or not exchange.directory.break_reasons:
        return state, reason
    if reason not in exchange.directory.break_reasons:
        raise ReasonNeededError
    return _state_of(exchange, reason), reason


def _state_of(exchange: Exchange, reason: str) -> AgentState:
    card = exchange.directory.break_reasons.get(reason)
    return AgentState(card.state.value) if card else AgentState.BREAK


def limits(exchange: Exchange, reason: str) -> Limits:
    """What the reason allows; a retired one allows anything."""
    card = exchange.directory.break_reasons.get(reason)
    return limits_of(card) if card else Limits()


def limits_of(card: BreakReasonCard) -> Limits:
    return Limits(timedelta(minutes=card.daily_quota_min), timedelta(minutes=card.longest_min))


# asking


def must_ask(exchange: Exchange, desk: Desk, wish: Wish, now: datetime) -> bool:
    """Whether the leader has to agree: nothing is left of the quota, and the break neither runs nor is agreed."""
    state, reason = wish
    if state not in PAUSES or wish in {(desk.asked, desk.asked_reason), (desk.next_state, desk.next_reason)}:
        return False
    return asks(exchange, desk.day.breaks, reason, now)


def asks(exchange: Exchange, breaks: WorkingDay, reason: str, now: datetime) -> bool:
    """Whether another break of this reason would need the leader's word."""
    leader_decides = exchange.directory.floor.break_over_quota_asks
    return leader_decides and breaks.over_quota(reason, limits(exchange, reason), now)


def ask(exchange: Exchange, desk: Desk, reason: str, now: datetime) -> None:
    """Ask the leader. The same again is the same request; another reason takes the former's place."""
    if desk.day.request is not None and desk.day.request.reason == reason:
        return
    exchange.note(desk, Kind.BREAK_ASKED, now, reason=reason, actor=desk.number)
    _tell(exchange, desk)


def withdraw(exchange: Exchange, desk: Desk, now: datetime, actor: str = "") -> None:
    """The request is taken back, or has lapsed when nobody did so. Safe to repeat."""
    if desk.day.request is None:
        return
    exchange.note(desk, Kind.BREAK_WITHDRAWN, now, reason=desk.day.request.reason, actor=actor)
    _tell(exchange, desk)


def decide(
    exchange: Exchange, desk: Desk, number: str, request: int, now: datetime, *, approve: bool, note: str = ""
) -> None:
    """The leader's answer to this very request. Who comes second is told that it is gone."""
    agent = monitor_flow.supervised(exchange, desk, number)
    asked = agent.day.request
    if asked is None or asked.id != request:
        raise RequestGoneError
    kind = Kind.BREAK_APPROVED if approve else Kind.BREAK_REFUSED
    exchange.note(agent, kind, now, reason=asked.reason, actor=desk.number, note=note.strip()[:LONGEST_NOTE])
    facts = {"reason": asked.reason, "approved": approve}
    exchange.outbox.trace(step("floor.break_decided", desk.number, number, now, **facts))
    if approve:
        exchange.put_into(agent, _state_of(exchange, asked.reason), asked.reason, now, actor=desk.number)
    _tell(exchange, agent)


# what lasts too long, and what the system has forced


def turned(exchange: Exchange, desk: Desk, now: datetime) -> None:
    """The desk's state has changed."""
    request = desk.day.request
    if request is not None and (desk.state is AgentState.OFFLINE or request.reason == desk.reason):
        withdraw(exchange, desk, now)
    had, desk.pause_ends_at = desk.notified, _ends_at(exchange, desk, now)
    desk.notified = bool(desk.day.notices())
    if had or desk.notified:
        _tell(exchange, desk)


def watch(exchange: Exchange, desk: Desk, now: datetime) -> None:
    """Limits, or the desk, have been read anew."""
    desk.pause_ends_at = _ends_at(exchange, desk, now)
    desk.notified = bool(desk.day.notices())


def _ends_at(exchange: Exchange, desk: Desk, now: datetime) -> datetime | None:
    breaks = desk.day.breaks
    return None if desk.day.overrun_at else breaks.limit_at(limits(exchange, breaks.reason), now)


def overrun(exchange: Exchange, desk: Desk, now: datetime) -> None:
    """The break lasts too long: agent and leader are told, once."""
    desk.pause_ends_at = None
    exchange.note(desk, Kind.BREAK_OVERRUN, now, reason=desk.reason)
    _tell(exchange, desk)


def acknowledge(exchange: Exchange, desk: Desk, number: str, now: datetime) -> None:
    """The leader has seen what there was to see of this agent. Safe to repeat."""
    agent = monitor_flow.supervised(exchange, desk, number)
    if any(notice.kind != "break_asked" for notice in agent.day.notices()):
        exchange.note(agent, Kind.ACKNOWLEDGED, now, reason=agent.reason, actor=desk.number)
        _tell(exchange, agent)


def _tell(exchange: Exchange, desk: Desk) -> None:
    """The agent, and whoever may decide and has a desk open anywhere: it says how much waits for them."""
    desk.notified = bool(desk.day.notices())
    exchange.outbox.tell(desk)
    exchange.tell_superiors(desk.number)


def waiting_for(exchange: Exchange, desk: Desk) -> int:
    """How many agents have something that waits for this desk's owner."""
    if not exchange.directory.agents[desk.number].supervises:
        return 0
    noted = (other.number for other in exchange.desks.values() if other.notified)
    return sum(monitor_flow.supervises(exchange, desk, number) for number in noted)
