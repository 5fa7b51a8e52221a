"""The commands of who supervises; sent by a desk like any other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from huawu.calls.states import MonitorMode
from huawu.switchboard import break_flow, memo_flow, monitor_flow, move_flow, private_flow, takeover_flow
from huawu.switchboard.errors import EngineAwayError, UnknownCommandError
from huawu.switchboard.live import Desk
from huawu.switchboard.private_calls import Verdict

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

Fields = Mapping[str, object]


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
    takeover_flow.take_over(exchange, desk, now)


def _force_state(exchange: Exchange, desk: Desk, fields: Fields, now: datetime) -> None:
    state, reason = break_flow.wanted(exchange, fields)
    monitor_flow.force_state(exchange, desk, str(fields.get("agent", "")), state, reason, now)


def _send_memo(exchange: Exchange, desk: Desk, fields: Fields, now: datetime) -> None:
    text = str(fields.get("text", ""))
    if team := str(fields.get("team") or ""):
        memo_flow.send_to_team(exchange, desk, team, text, now)
    else:
        memo_flow.send(exchange, desk, str(fields.get("agent", "")), text, now)


def _move_call(exchange: Exchange, desk: Desk, fields: Fields, now: datetime) -> None:
    call_id = str(fields.get("call_id", ""))
    if agent := fields.get("agent"):
        move_flow.to_agent(exchange, desk, call_id, str(agent), now)
    elif isinstance(queue_id := fields.get("queue"), int):
        move_flow.to_queue(exchange, desk, call_id, queue_id, now)
    elif fields.get("top"):
        move_flow.to_top(exchange, desk, call_id, now)
    else:
        raise UnknownCommandError


def _judge_private(exchange: Exchange, desk: Desk, fields: Fields, now: datetime) -> None:
    try:
        verdict = Verdict(str(fields.get("verdict")))
    except ValueError:
        raise UnknownCommandError from None
    number, call_id = str(fields.get("agent", "")), str(fields.get("call_id", ""))
    private_flow.judge(exchange, desk, number, call_id, verdict, now)


def _allow_ending(exchange: Exchange, desk: Desk, fields: Fields, now: datetime) -> None:
    monitor_flow.allow_ending(exchange, desk, str(fields.get("agent", "")), now)


def _decide_break(exchange: Exchange, desk: Desk, fields: Fields, now: datetime) -> None:
    request, approve = fields.get("request"), fields.get("approve")
    if not isinstance(request, int) or not isinstance(approve, bool):
        raise UnknownCommandError
    number, note = str(fields.get("agent", "")), str(fields.get("note", ""))
    break_flow.decide(exchange, desk, number, request, now, approve=approve, note=note)


def _acknowledge(exchange: Exchange, desk: Desk, fields: Fields, now: datetime) -> None:
    break_flow.acknowledge(exchange, desk, str(fields.get("agent", "")), now)


SUPERVISING: dict[str, Callable[[Exchange, Desk, Fields, datetime], None]] = {
    "monitor": _monitor,
    "take_over_call": _take_over_call,
    "set_agent_state": _force_state,
    "allow_ending": _allow_ending,
    "decide_break": _decide_break,
    "acknowledge": _acknowledge,
    "send_memo": _send_memo,
    "move_call": _move_call,
    "judge_private": _judge_private,
}
