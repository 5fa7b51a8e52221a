"""What is done about each kind of ghost: the same as if the event had come that was missed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial

from huawu.calls.events import CallEventKind
from huawu.calls.states import AgentState, ContactStage, GhostKind, StintRole
from huawu.routing.events import AgentAway, ContactGone, DeclineReason
from huawu.switchboard import callback_line, monitor_flow, outbound_flow
from huawu.switchboard.call_flow import queue
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.ghosts import Ghost
from huawu.switchboard.live import LiveCall, Stint
from huawu.switchboard.offer_flow import decline
from huawu.switchboard.recovery import NO_CAUSE, caller_lost, close_account
from huawu.switchboard.repairs import Repair
from huawu.switchboard.rings import stop_ringing
from huawu.switchboard.telephone_flow import lose_agent, on_telephone_event, outside_gone, ring_back
from huawu.telephony.events import SoftphoneReachable
from huawu.telephony.ports import Telephone

log = logging.getLogger(__name__)


def mend(exchange: Exchange, ghost: Ghost, now: datetime) -> None:
    """Put it right and say so: in the call's log, in ours, on the console."""
    log.warning("did not fit together and was put right: %s", ghost.kind)
    if (call := exchange.calls.get(ghost.call_id)) is not None:
        exchange.write(call, CallEventKind.RECOVERED, now, ghost=ghost.kind, agent=ghost.agent)
    if ghost.kind in _OF_CALL and call is not None:
        _OF_CALL[ghost.kind](exchange, call, now)
    elif ghost.kind in _OF_STINT and call is not None and (stint := call.stint_of(ghost.agent)) is not None:
        _OF_STINT[ghost.kind](exchange, stint, now)
    elif ghost.kind in _OTHERS:
        _OTHERS[ghost.kind](exchange, ghost, now)
    exchange.repairs.append(Repair(now, ghost.kind, ghost.call_id, ghost.agent))
    exchange.outbox.tell_floor()


# a call


def _caller_gone(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    if call.stage is ContactStage.DIALLING:
        call.dialled_channel = ""
        outbound_flow.give_up(exchange, call, now, cause=NO_CAUSE)
    else:
        caller_lost(exchange, call, now)


def _outside_gone(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    outside_gone(exchange, call, now, NO_CAUSE)


def _not_joined(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    caller, agent = call.channel, call.agent_channel
    exchange.outbox.telephone(f"{call.id}:caller", lambda telephone: telephone.connect(call.id, caller, agent))


def _not_in_line(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    if call.callback is not None:
        callback_line.stand_in_line(exchange, call, now)
    else:
        queue(exchange, call, now, at_head=call.at_head, reason="recovered", kept=call.kept, waits_from=call.waits_from)


# a part in a call


def _agent_gone(exchange: Exchange, stint: Stint, now: datetime) -> None:
    if stint.stage is ContactStage.DIALLING:
        stint.channel = ""
        outbound_flow.give_up(exchange, stint.call, now, by="agent", cause=NO_CAUSE)
    else:
        lose_agent(exchange, stint, now)


def _ring_gone(exchange: Exchange, stint: Stint, now: datetime) -> None:
    stint.ringing_channel = ""
    if stint.role is StintRole.MONITOR:
        monitor_flow.end(exchange, stint, now)
    elif stint.stage is ContactStage.DIALLING:
        outbound_flow.give_up(exchange, stint.call, now, cause=NO_CAUSE)
    elif stint.stage is ContactStage.OFFERED:
        decline(exchange, stint, DeclineReason.FAILED, now)
    else:
        ring_back(exchange, exchange.desks[stint.number])


def _part(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """Its desk has gone on to something else. Where nobody has the customer then, somebody has to."""
    call, stage = stint.call, stint.stage
    stop_ringing(exchange, stint)
    exchange.unseat(stint)
    if call.ended_at is not None or call.owner is not None or stint.role is not StintRole.OWNER:
        return
    exchange.feed(ContactGone(call.id), now)
    if stage is ContactStage.DIALLING:
        outbound_flow.give_up(exchange, call, now, cause=NO_CAUSE)
    else:
        call.at_head = call.at_head or call.connected_at is not None
        _not_in_line(exchange, call, now)


# a desk, and what has no call


def _desk(exchange: Exchange, ghost: Ghost, now: datetime) -> None:
    desk = exchange.desks[ghost.agent]
    desk.stint = None
    exchange.settle(desk, now)


def _state(exchange: Exchange, ghost: Ghost, now: datetime) -> None:
    exchange.settle(exchange.desks[ghost.agent], now)


def _routing(exchange: Exchange, ghost: Ghost, now: datetime) -> None:
    """Routing is told anew. An offer of which it knows nothing is none, and nobody's fault."""
    desk = exchange.desks[ghost.agent]
    stint = desk.stint
    if stint is not None and stint.stage is ContactStage.OFFERED:
        exchange.unseat(stint)
        exchange.write(stint.call, CallEventKind.OFFER_FAILED, now, agent=desk.number, cause=NO_CAUSE)
        stop_ringing(exchange, stint)
        exchange.settle(desk, now)
        return
    exchange.feed(AgentAway(desk.number, AgentState.SYSTEM_PROBLEM), now)
    exchange.tell_routing(desk, now)


def _contact(exchange: Exchange, ghost: Ghost, now: datetime) -> None:
    exchange.feed(ContactGone(ghost.name), now)


def _softphone(exchange: Exchange, ghost: Ghost, now: datetime) -> None:
    reachable = not exchange.desks[ghost.agent].reachable
    on_telephone_event(exchange, SoftphoneReachable(now, ghost.name, reachable), now)


def _stray_channel(exchange: Exchange, ghost: Ghost, now: datetime) -> None:
    exchange.outbox.telephone(f"{ghost.call_id}:caller", partial(_hang_up, ghost.name))


async def _hang_up(channel: str, telephone: Telephone) -> None:
    await telephone.hang_up(channel)


def _stray_conversation(exchange: Exchange, ghost: Ghost, now: datetime) -> None:
    exchange.outbox.telephone(f"{ghost.call_id}:caller", partial(_close, ghost.name))


def _stray_account(exchange: Exchange, ghost: Ghost, now: datetime) -> None:
    close_account(exchange, ghost.name)


async def _close(conversation: str, telephone: Telephone) -> None:
    await telephone.close_conversation(conversation)


_OF_CALL: dict[GhostKind, Callable[[Exchange, LiveCall, datetime], None]] = {
    GhostKind.CALLER_GONE: _caller_gone,
    GhostKind.OUTSIDE_GONE: _outside_gone,
    GhostKind.NOT_JOINED: _not_joined,
    GhostKind.NOT_IN_LINE: _not_in_line,
}
_OF_STINT: dict[GhostKind, Callable[[Exchange, Stint, datetime], None]] = {
    GhostKind.AGENT_GONE: _agent_gone,
    GhostKind.RING_GONE: _ring_gone,
    GhostKind.PART: _part,
}
_OTHERS: dict[GhostKind, Callable[[Exchange, Ghost, datetime], None]] = {
    GhostKind.DESK: _desk,
    GhostKind.STATE: _state,
    GhostKind.ROUTING: _routing,
    GhostKind.CONTACT: _contact,
    GhostKind.SOFTPHONE: _softphone,
    GhostKind.STRAY_CHANNEL: _stray_channel,
    GhostKind.STRAY_CONVERSATION: _stray_conversation,
    GhostKind.STRAY_ACCOUNT: _stray_account,
}
"""A call that differs from its log (:attr:`GhostKind.LOG`) is only told of: who is right is not for us to guess."""
