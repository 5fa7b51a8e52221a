"""What follows from what a desk does: tabs opening and closing, and the commands of ``docs/architecture.md``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from huawu.calls.choices import WrapUpManner
from huawu.calls.duty import RELOADING
from huawu.calls.events import CallEventKind
from huawu.calls.states import AgentState, ContactStage, Outcome, StintRole, Whom
from huawu.kit.phone import PhoneNumber
from huawu.routing.events import DeclineReason
from huawu.switchboard import (
    break_flow,
    call_flow,
    consult_flow,
    help_flow,
    memo_flow,
    monitor_flow,
    outbound_flow,
    survey_flow,
)
from huawu.switchboard.errors import (
    DeskElsewhereError,
    EngineAwayError,
    NotPossibleNowError,
    NotYourContactError,
    SupervisorNeededError,
    SwitchboardAwayError,
    UnknownAgentError,
    UnknownCommandError,
    WrapUpLastsError,
)
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.live import ALIVE, IN_TALK, Desk, EndOfCall, Socket, Stint
from huawu.switchboard.offer_flow import decline
from huawu.switchboard.outbox import Errand
from huawu.switchboard.rings import stop_ringing
from huawu.switchboard.supervising import SUPERVISING
from huawu.switchboard.telephone_flow import lose_agent, lose_if_closed, ring_back
from huawu.telephony.ports import AccountKind

DIGITS = frozenset("0123456789*#ABCD")
NEED_ENGINE = frozenset({"mute", "unmute", "hold", "resume", "keypad", "consult", "retrieve", "conference", "transfer"})
"""Refused while the engine is away: the agent would believe in them. A hang-up is made good when it is back."""
MONITORS_MAY = frozenset({"mute", "unmute", "hang_up"})

Fields = Mapping[str, object]


def desk_of(exchange: Exchange, number: str) -> Desk:
    """The desk of an agent; :class:`UnknownAgentError` for everybody else."""
    try:
        return exchange.desks[number]
    except KeyError:
        raise UnknownAgentError from None


# tabs


def open_socket(
    exchange: Exchange,
    number: str,
    channel: str,
    page: str,
    now: datetime,
    phone: AccountKind = "webrtc",
    since: float = 0.0,
) -> None:
    """A tab opened its desk, or found its way back. The first tab holds the desk; a repeated call is a sign of life.

    A page has one line, its newest: the end of an older one, which is dead, may be noticed late."""
    desk = desk_of(exchange, number)
    known = next((socket for socket in desk.sockets if socket.channel == channel), None)
    if known is not None:
        known.alive_at = now
        return
    if any(socket.page == page and socket.since > since for socket in desk.sockets):
        return
    others = [socket for socket in desk.sockets if socket.page != page]
    desk.sockets = [*others, Socket(channel, page, now, phone, since)]
    desk.closed_at = None
    if desk.live_page == "":  # the first since our start; it may talk, with an account that the engine still has
        desk.live_page, desk.phone = page, phone
    elif desk.live_page != page and desk.live_socket is None:
        _make_live(exchange, desk, page, now)
    if desk.live_page == page and desk.account is None:
        exchange.outbox.open_account(desk)
    exchange.settle(desk, now)
    ring_back(exchange, desk)


def _make_live(exchange: Exchange, desk: Desk, page: str, now: datetime) -> None:
    """Another page load holds the desk from now on: a new softphone, and a running talk moves over to it."""
    stint = desk.stint
    exchange.close_account(desk)
    desk.live_page, desk.problem = page, RELOADING if exchange.engine_up else ""
    desk.phone = next((socket.phone for socket in desk.sockets if socket.page == page), "webrtc")
    exchange.outbox.open_account(desk)
    if stint is not None and stint.stage in ALIVE:
        lose_agent(exchange, stint, now)
    elif stint is not None and stint.stage is ContactStage.OFFERED:
        decline(exchange, stint, DeclineReason.FAILED, now)
    elif stint is not None and stint.stage is ContactStage.AGENT_LOST:
        stop_ringing(exchange, stint)


def close_socket(exchange: Exchange, number: str, channel: str, now: datetime) -> None:
    """A tab is gone. Another open tab takes the desk over; with none left, a lost softphone ends the agent's side."""
    desk = exchange.desks.get(number)
    if desk is None:
        return
    desk.sockets = [socket for socket in desk.sockets if socket.channel != channel]
    if desk.live_socket is None and desk.sockets:
        _make_live(exchange, desk, desk.sockets[0].page, now)
    elif not desk.sockets:
        desk.closed_at = now
        lose_if_closed(exchange, desk, now)
    exchange.settle(desk, now)


def drop_silent_sockets(exchange: Exchange, oldest: datetime, now: datetime) -> None:
    """Close every tab that has not been heard of since ``oldest``."""
    for desk in exchange.desks.values():
        for socket in [socket for socket in desk.sockets if socket.alive_at < oldest]:
            close_socket(exchange, desk.number, socket.channel, now)


# commands


def on_command(exchange: Exchange, number: str, channel: str, fields: Fields, now: datetime) -> None:
    """Carry out one command of a desk, or raise a :class:`HuawuError` that says why not; nothing changes then."""
    name = str(fields.get("command", ""))
    if name == "take_over" and (socket := _socket(desk := desk_of(exchange, number), channel)) is not None:
        _take_over(exchange, desk, socket, now)
        return
    desk = live_desk(exchange, number, channel)
    if name in _DESK_COMMANDS:
        _DESK_COMMANDS[name](exchange, desk, fields, now)
    elif name in _CALL_COMMANDS:
        if desk.stint is not None and desk.stint.role is StintRole.MONITOR and name not in MONITORS_MAY:
            raise NotPossibleNowError
        if name in NEED_ENGINE and not exchange.engine_up:
            raise EngineAwayError
        _CALL_COMMANDS[name](exchange, _stint(desk, fields), fields, now)
    else:
        raise UnknownCommandError


def live_desk(exchange: Exchange, number: str, channel: str) -> Desk:
    """The desk that this tab holds; :class:`DeskElsewhereError` when another one does, :class:`SwitchboardAwayError`
    when no tab has shown itself yet since our start: this one is about to."""
    desk = desk_of(exchange, number)
    socket = _socket(desk, channel)
    if socket is None and not desk.live_page:
        raise SwitchboardAwayError
    if desk.live_socket is None or socket is None or desk.live_page != socket.page:
        raise DeskElsewhereError
    return desk


def _socket(desk: Desk, channel: str) -> Socket | None:
    return next((socket for socket in desk.sockets if socket.channel == channel), None)


def _take_over(exchange: Exchange, desk: Desk, socket: Socket, now: datetime) -> None:
    if desk.live_page != socket.page:
        _make_live(exchange, desk, socket.page, now)
    exchange.settle(desk, now)


def _stint(desk: Desk, fields: Fields) -> Stint:
    if desk.stint is None or desk.stint.call.id != fields.get("call_id"):
        raise NotYourContactError
    return desk.stint


def _set_state(exchange: Exchange, desk: Desk, fields: Fields, now: datetime) -> None:
    """What is asked for during a contact takes effect when it has ended. The newest wish holds: whatever else is asked
    for takes a request for a break back."""
    wish = break_flow.wanted(exchange, fields)
    if break_flow.must_ask(exchange, desk, wish, now):
        break_flow.ask(exchange, desk, wish[1], now)
        return
    break_flow.withdraw(exchange, desk, now, actor=desk.number)
    if desk.stint is not None and desk.stint.stage is ContactStage.OFFERED:
        desk.asked, desk.asked_reason = wish
        if wish[0] is not AgentState.READY:
            decline(exchange, desk.stint, DeclineReason.REJECTED, now)
        exchange.settle(desk, now, actor=desk.number)
    else:
        exchange.put_into(desk, *wish, now, actor=desk.number)


def _withdraw_break(exchange: Exchange, desk: Desk, fields: Fields, now: datetime) -> None:
    break_flow.withdraw(exchange, desk, now, actor=desk.number)


def _softphone(exchange: Exchange, desk: Desk, fields: Fields, now: datetime) -> None:
    desk.problem = str(fields.get("problem", ""))[:32]
    if desk.problem and desk.stint is not None and desk.stint.stage is ContactStage.OFFERED:
        decline(exchange, desk.stint, DeclineReason.FAILED, now)
    exchange.settle(desk, now, actor=desk.number)


def _reject(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    _require(stint, ContactStage.OFFERED)
    decline(exchange, stint, DeclineReason.REJECTED, now)


def _mute(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    _require(stint, ContactStage.CONNECTED)
    on = fields["command"] == "mute"
    if stint.muted is on:
        return
    stint.muted = on
    _note(exchange, stint, CallEventKind.MUTED if on else CallEventKind.UNMUTED, now)
    channel = stint.channel
    _telephone(exchange, stint, lambda telephone: telephone.mute(channel, on=on))
    exchange.settle(exchange.desks[stint.number], now)


def _hold(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    _require(stint, ContactStage.CONNECTED)
    if stint.call.consult is not None:  # others are in the conversation
        raise NotPossibleNowError
    stint.stage, stint.held_at, stint.hold_phrase_until = ContactStage.HELD, now, None
    stint.call.silence_due = stint.greeting_until = None
    _note(exchange, stint, CallEventKind.HELD, now)
    call_id, channel = stint.call.id, stint.channel
    _telephone(exchange, stint, lambda telephone: telephone.hold(call_id, channel))
    exchange.settle(exchange.desks[stint.number], now, actor=stint.number)


def _resume(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    _require(stint, ContactStage.HELD)
    call_flow.resume(exchange, stint, now)


def _keypad(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    _require(stint, ContactStage.CONNECTED)
    digits = str(fields.get("digits", ""))
    if not digits or len(digits) > 32 or not DIGITS.issuperset(digits):
        raise NotPossibleNowError
    exchange.write(stint.call, CallEventKind.DIGITS_SENT, now, agent=stint.number, count=len(digits))
    channel = stint.call.channel
    _telephone(exchange, stint, lambda telephone: telephone.send_digits(channel, digits))


def _hang_up(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    """Who was asked for advice only leaves; the owner ends the call. Who consults goes back first."""
    if stint.role is StintRole.MONITOR:
        monitor_flow.end(exchange, stint, now)
        return
    if stint.role is StintRole.CONSULTED:
        _require(stint, ContactStage.CONNECTED, ContactStage.AGENT_LOST)
        consult_flow.consulted_gone(exchange, stint.call, now)
        return
    if stint.stage is ContactStage.DIALLING:
        outbound_flow.give_up(exchange, stint.call, now, by="agent")
        return
    _require(stint, ContactStage.CONNECTED, ContactStage.HELD, ContactStage.AGENT_LOST)
    if monitor_flow.must_ask(exchange, stint):
        raise SupervisorNeededError
    silent = fields.get("reason") == "silent" and not stint.call.caller_spoke
    outcome = Outcome.SILENT if silent else Outcome.ANSWERED
    survey_flow.hang_up(exchange, stint, EndOfCall("agent", outcome), now)


def _consult(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    consult_flow.start(exchange, stint, _target(exchange, fields), now)


def _retrieve(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    consult_flow.retrieve(exchange, stint, now)


def _conference(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    consult_flow.conference(exchange, stint, now)


def _transfer(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    cold = any(fields.get(kind) for kind in Whom)
    target = _target(exchange, fields) if cold else None
    consult_flow.transfer(exchange, stint, target, str(fields.get("reason", "")), now)


def _target(exchange: Exchange, fields: Fields) -> consult_flow.Target:
    """``agent``: a staff number; ``queue``: an id; ``outside``: a telephone number. One of them."""
    if agent := fields.get(Whom.AGENT):
        return consult_flow.Target(Whom.AGENT, agent=str(agent))
    if (queue := fields.get(Whom.QUEUE)) and isinstance(queue, int):
        return consult_flow.Target(Whom.QUEUE, queue_id=queue)
    number = PhoneNumber.parse(str(fields.get(Whom.OUTSIDE) or ""))
    outbound_flow.check_number(exchange.directory, number)
    return consult_flow.Target(Whom.OUTSIDE, number=number)


def _greeting_said(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    if stint.greeting_until is None:
        return
    stint.greeting_until = None
    _note(exchange, stint, CallEventKind.GREETING_SAID, now)
    exchange.settle(exchange.desks[stint.number], now)


def _finish_wrap_up(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    _require(stint, ContactStage.ENDED)
    if exchange.directory.queues[stint.call.queue_id].wrap_up_manner is WrapUpManner.FORCED_TIME:
        raise WrapUpLastsError
    call_flow.finish_wrap_up(exchange, stint, now, by="agent")


def _extend_wrap_up(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    _require(stint, ContactStage.ENDED)
    call_flow.extend_wrap_up(exchange, stint, now)


def _ask_help(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    _require(stint, *IN_TALK)
    help_flow.ask(exchange, stint, now)


def _end_help(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    help_flow.lower(exchange, stint, now)


def _mark_rude(exchange: Exchange, stint: Stint, fields: Fields, now: datetime) -> None:
    _require(stint, *IN_TALK)
    help_flow.mark_rude(exchange, stint, now)


def _require(stint: Stint, *stages: ContactStage) -> None:
    if stint.stage not in stages:
        raise NotPossibleNowError


def _note(exchange: Exchange, stint: Stint, kind: CallEventKind, now: datetime) -> None:
    exchange.write(stint.call, kind, now, agent=stint.number)


def _telephone(exchange: Exchange, stint: Stint, errand: Errand) -> None:
    """After what was asked of the engine for this call before."""
    exchange.outbox.telephone(f"{stint.call.id}:caller", errand)


def _read_memo(exchange: Exchange, desk: Desk, fields: Fields, now: datetime) -> None:
    memo_flow.read(exchange, desk, str(fields.get("memo", "")), now)


_DESK_COMMANDS: dict[str, Callable[[Exchange, Desk, Fields, datetime], None]] = {
    "set_state": _set_state,
    "withdraw_break": _withdraw_break,
    "softphone": _softphone,
    "read_memo": _read_memo,
    **SUPERVISING,
}
_CALL_COMMANDS: dict[str, Callable[[Exchange, Stint, Fields, datetime], None]] = {
    "reject": _reject,
    "mute": _mute,
    "unmute": _mute,
    "hold": _hold,
    "resume": _resume,
    "keypad": _keypad,
    "hang_up": _hang_up,
    "greeting_said": _greeting_said,
    "finish_wrap_up": _finish_wrap_up,
    "extend_wrap_up": _extend_wrap_up,
    "ask_help": _ask_help,
    "end_help": _end_help,
    "mark_rude": _mark_rude,
    "consult": _consult,
    "retrieve": _retrieve,
    "conference": _conference,
    "transfer": _transfer,
}
