"""The commands of who supervises; sent by a desk like any other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from huawu.calls.states import PAUSES, AgentState, MonitorMode
from huawu.switchboard import monitor_flow
from huawu.switchboard.errors import EngineAwayError, NotPossibleNowError, UnknownCommandError
from huawu.switchboard.live import Desk

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

ASKABLE = PAUSES | {AgentState.READY, AgentState.OFFLINE}
"""States that may be asked for."""

Fields = Mapping[str, object]


def wanted(fields: Fields) -> tuple[AgentState, str]:
    """The state that is asked for, and its reason."""
    try:
        state = AgentState(str(fields.get("state")))
    except ValueError:
        raise UnknownCommandError from None
    if state not in ASKABLE:
        raise NotPossibleNowError
    return state, str(fields.get("reason", ""))[:32]


def _monitor(exchange: Exchange, desk: Desk, fields: Fields, now: datetime) -> None:
    try:
        mode = MonitorMode(str(fields.get("mode")))
    except ValueError:
        raise UnknownCommandError from None
    if not exchange.engine_up:
        raise EngineAwayError
    monitor_flow.monitor(exchange, desk, str(fields.get("agent", "")), mode, now)


def _take_over_call(exchange: Exchange, desk: Desk, fields: Fields, now: datetime) -> None:
    if not exchange.engine_up:
        raise EngineAwayError
    monitor_flow.take_over(exchange, desk, now)


def _force_state(exchange: Exchange, desk: Desk, fields: Fields, now: datetime) -> None:
    state, reason = wanted(fields)
    monitor_flow.force_state(exchange, desk, str(fields.get("agent", "")), state, reason, now)


def _allow_ending(exchange: Exchange, desk: Desk, fields: Fields, now: datetime) -> None:
    monitor_flow.allow_ending(exchange, desk, str(fields.get("agent", "")), now)


SUPERVISING: dict[str, Callable[[Exchange, Desk, Fields, datetime], None]] = {
    "monitor": _monitor,
    "take_over_call": _take_over_call,
    "set_agent_state": _force_state,
    "allow_ending": _allow_ending,
}
