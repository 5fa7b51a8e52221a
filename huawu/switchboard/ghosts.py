"""What does not fit together: between our calls, desks and routing, our log, and what is in the engine. Pure.

A ghost is something that is there without what it belongs to. What is only changing looks like one for a moment: a
ghost carries the number of the last event of its call and of its desk, and is taken for real only when it is seen
unchanged in two looks (:mod:`.reconciler`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from huawu.calls.states import AgentState, ConsultStage, ContactStage, GhostKind, Whom
from huawu.routing.decisions import READY
from huawu.switchboard.accounts import desk_number, is_surplus
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.likeness import likeness
from huawu.switchboard.live import CONSULT, Desk, LiveCall, Stint
from huawu.switchboard.offer_flow import contact_id
from huawu.switchboard.recovery import restore_call


@dataclass(frozen=True, slots=True)
class Ghost:
    """One thing that does not fit. ``name`` is a channel, a conversation or a contact, where it is one of those."""

    kind: GhostKind
    call_id: str = ""
    agent: str = ""
    name: str = ""
    version: int = 0


def inside(exchange: Exchange) -> Iterator[Ghost]:
    """What does not fit between calls, desks and routing."""
    for desk in exchange.desks.values():
        yield from _at_desk(exchange, desk)
    expected, known = set(), exchange.engine.contacts()
    for call in exchange.calls.values():
        for stint in call.stints:
            if exchange.desks[stint.number].stint is not stint:
                yield Ghost(GhostKind.PART, call.id, stint.number, version=call.seq)
        waits = set(_waits(call))
        if call.id in waits and call.id not in known and not call.offered():  # those desks are told of first
            yield Ghost(GhostKind.NOT_IN_LINE, call.id, version=call.seq)
        expected |= waits
    for contact in known - expected:
        yield Ghost(GhostKind.CONTACT, contact.partition(CONSULT)[0], name=contact)


def _at_desk(exchange: Exchange, desk: Desk) -> Iterator[Ghost]:
    stint = desk.stint
    if stint is not None and (exchange.calls.get(stint.call.id) is not stint.call or stint not in stint.call.stints):
        yield Ghost(GhostKind.DESK, stint.call.id, desk.number, version=desk.seq)
    elif (desk.state, desk.reason) != desk.doing():
        yield Ghost(GhostKind.STATE, agent=desk.number, version=desk.seq)
    elif not _agrees(exchange, desk):
        yield Ghost(GhostKind.ROUTING, agent=desk.number, version=desk.seq)


def _agrees(exchange: Exchange, desk: Desk) -> bool:
    """Whether the agent is to routing what the desk says."""
    state, ringing = exchange.engine.standing_of(desk.number)
    if desk.state is AgentState.OFFERED:
        return desk.stint is not None and ringing == contact_id(desk.stint)
    return not ringing and (state == READY) == (desk.state is AgentState.READY)


def _waits(call: LiveCall) -> Iterator[str]:
    """The contacts with which the call has to be in line."""
    consult = call.consult
    if consult is not None and consult.stage is ConsultStage.RINGING and consult.kind is not Whom.OUTSIDE:
        yield call.id + CONSULT
    if call.ended_at is not None or call.in_talk or consult is not None or call.line_due is not None:
        return
    if call.callback is not None:
        if call.callback.again_at is None and call.stage is not ContactStage.DIALLING:
            yield call.id
    elif call.queued and call.stage is not ContactStage.DIALLING:
        yield call.id


def in_log(exchange: Exchange, call: LiveCall) -> Iterator[Ghost]:
    """Whether the call, folded anew from its events, is what it is."""
    if likeness(restore_call(exchange, call.log)) != likeness(call):
        yield Ghost(GhostKind.LOG, call.id, version=call.seq)


# against the engine


@dataclass(frozen=True, slots=True)
class Found:
    """What belongs to one call in the engine."""

    channels: dict[str, str]
    """Every channel of the call, and the conversation it is in."""

    def missing(self, channel: str) -> bool:
        return bool(channel) and channel not in self.channels


def of_call(call: LiveCall, found: Found) -> Iterator[Ghost]:
    """What does not fit between a call that goes on and its channels."""
    if _has_no_caller(call, found):
        yield Ghost(GhostKind.CALLER_GONE, call.id, name=call.channel or call.dialled_channel, version=call.seq)
        return
    for stint in call.stints:
        if stint.stage is not ContactStage.ENDED and found.missing(stint.channel):
            yield Ghost(GhostKind.AGENT_GONE, call.id, stint.number, stint.channel, call.seq)
        elif found.missing(stint.ringing_channel):
            yield Ghost(GhostKind.RING_GONE, call.id, stint.number, stint.ringing_channel, call.seq)
    if call.consult is not None and found.missing(call.consult.channel):
        yield Ghost(GhostKind.OUTSIDE_GONE, call.id, name=call.consult.channel, version=call.seq)
    if call.owner is not None and _apart(call, call.owner, found):
        yield Ghost(GhostKind.NOT_JOINED, call.id, call.agent, call.agent_channel, call.seq)


def _has_no_caller(call: LiveCall, found: Found) -> bool:
    if call.stage is ContactStage.DIALLING:
        return found.missing(call.dialled_channel)
    return call.callback is None and not call.recording and (not call.channel or found.missing(call.channel))


def _apart(call: LiveCall, owner: Stint, found: Found) -> bool:
    """Caller and agent should hear each other, and are not both in the call's conversation."""
    together = call.consult is None or call.consult.stage is ConsultStage.CONFERENCE
    if not together or owner.stage is not ContactStage.CONNECTED:
        return False
    return any(found.channels.get(channel, call.id) != call.id for channel in (call.channel, owner.channel))


def known_channels(call: LiveCall) -> set[str]:
    """Every channel that the call may have."""
    known = {call.channel, call.dialled_channel, call.consult.channel if call.consult else ""}
    for stint in call.stints:
        known |= {stint.channel, stint.ringing_channel}
    return known


def softphones(desks: Iterable[Desk], reachable: frozenset[str]) -> Iterator[Ghost]:
    """Desks that are wrong about whether their softphone can be rung."""
    for desk in desks:
        if desk.account is not None and desk.reachable != (desk.account.account in reachable):
            yield Ghost(GhostKind.SOFTPHONE, agent=desk.number, name=desk.account.account, version=desk.seq)


def accounts(desks: Mapping[str, Desk], known: frozenset[str]) -> Iterator[Ghost]:
    """Agents' accounts in the engine that belong to no desk, or are one too many."""
    for account in known:
        number = desk_number(account)
        if number is not None and is_surplus(account, desks.get(number)):
            yield Ghost(GhostKind.STRAY_ACCOUNT, name=account)
