"""Asking somebody else: consultation, conference, and handing the customer on (clause 2.2.3: with a reason).

The customer stays in the call's conversation. The consulted talk in one beside it, until they are brought in.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import AgentState, ConsultEnd, ConsultStage, ContactStage, StintRole, Whom
from huawu.kit import time as clock
from huawu.kit.phone import PhoneNumber
from huawu.routing import events as routing
from huawu.routing.explanation import Preference
from huawu.switchboard import call_flow, monitor_flow
from huawu.switchboard.errors import (
    AgentNotFreeError,
    NoSuchTargetError,
    NotPossibleNowError,
    ReasonNeededError,
)
from huawu.switchboard.handed import Handed
from huawu.switchboard.kept import Kept
from huawu.switchboard.live import CONSULT, Consult, LiveCall, Stint
from huawu.telephony.events import Party
from huawu.telephony.ports import Telephone, beside

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

OUTSIDE_RINGS_S = 45
NOBODY = PhoneNumber("")
TALKS = frozenset({ConsultStage.TALKING, ConsultStage.CONFERENCE})


@dataclass(frozen=True, slots=True)
class Target:
    """Whom to ask or to hand on to."""

    kind: Whom
    agent: str = ""
    queue_id: int = 0
    number: PhoneNumber = NOBODY

    @property
    def whom(self) -> str:
        """As events and screens name it; a number outside only masked."""
        return {Whom.AGENT: self.agent, Whom.QUEUE: str(self.queue_id), Whom.OUTSIDE: self.number.masked}[self.kind]


def check_target(exchange: Exchange, target: Target, asking: str) -> None:
    """Raise what is wrong with it, before anything changes."""
    if target.kind is Whom.QUEUE and target.queue_id not in exchange.directory.queues:
        raise NoSuchTargetError
    if target.kind is Whom.AGENT:
        desk = exchange.desks.get(target.agent)
        if desk is None or target.agent == asking:
            raise NoSuchTargetError
        if desk.state is not AgentState.READY:
            raise AgentNotFreeError


# asking


def start(exchange: Exchange, stint: Stint, target: Target, now: datetime) -> None:
    """The agent turns to somebody else; the customer hears music meanwhile."""
    call = stint.call
    if stint.role is not StintRole.OWNER or stint.stage not in {ContactStage.CONNECTED, ContactStage.HELD}:
        raise NotPossibleNowError
    if call.consult is not None:
        raise NotPossibleNowError
    check_target(exchange, target, stint.number)
    call.consult = Consult(stint.number, target.kind, target.whom, since=now)
    stint.stage, stint.held_at, stint.hold_phrase_until = ContactStage.CONSULTING, stint.held_at or now, None
    call.silence_due = stint.greeting_until = None
    _write(exchange, call, Kind.CONSULT_STARTED, now, **{"with": target.kind}, whom=target.whom)
    _turn_aside(exchange, call, stint.channel, rings=target.kind is not Whom.OUTSIDE)
    _call_target(exchange, call, target, now)
    exchange.settle(exchange.desks[stint.number], now, actor=stint.number)


def _turn_aside(exchange: Exchange, call: LiveCall, agent: str, *, rings: bool) -> None:
    """``rings``: let the agent hear it ring; of a number outside is heard what its network lets be heard."""

    async def errand(telephone: Telephone) -> None:
        await telephone.leave(call.id, agent)
        await telephone.music_in_conversation(call.id, on=True)
        await telephone.join(beside(call.id), agent)
        if rings:
            await telephone.ringing_in_conversation(beside(call.id), on=True)

    exchange.outbox.telephone(f"{call.id}:caller", errand)


def _call_target(exchange: Exchange, call: LiveCall, target: Target, now: datetime) -> None:
    if target.kind is Whom.OUTSIDE:
        _dial(exchange, call, target.number)
        return
    queue_id = target.queue_id or call.queue_id
    prefer_s = exchange.directory.queues[queue_id].queue.ring_s
    exchange.feed(
        routing.ContactQueued(
            f"{call.id}{CONSULT}",
            queue_id,
            exchange.directory.queues[queue_id].priority,
            now,
            prefer=target.agent,
            prefer_s=prefer_s if target.agent else 0,
            prefer_as=Preference.CONSULT,
            only=bool(target.agent),
        ),
        now,
    )


def _dial(exchange: Exchange, call: LiveCall, number: PhoneNumber) -> None:
    consult = call.consult
    if consult is None:
        return
    call.rings += 1
    channel = consult.channel = f"{call.id}-outside-{call.seq}-{call.rings}"
    hotline = exchange.hotline(call.hotline)
    shown = hotline.caller_number or hotline.number if hotline else ""
    heard_in = "" if consult.reason else beside(call.id)  # handed on cold: the customer hears music meanwhile

    async def errand(telephone: Telephone) -> None:
        await telephone.dial(
            call.id,
            channel,
            number.digits,
            party=Party.OUTSIDE,
            caller_id=shown,
            timeout_s=OUTSIDE_RINGS_S,
            conversation=heard_in,
        )

    def failed() -> None:
        if call.consult is consult:
            not_reached(exchange, call, clock.now())

    exchange.outbox.telephone(f"{call.id}:caller", errand, failed)


# what becomes of it


def answered(exchange: Exchange, call: LiveCall, channel: str, now: datetime, stint: Stint | None = None) -> None:
    """The consulted is on the line: a colleague with ``stint``, or the number outside."""
    consult = call.consult
    if consult is None:
        return
    consult.stage, consult.since = ConsultStage.TALKING, now
    if stint is not None:
        consult.whom = stint.number
    names = {"agent_channel": channel} if stint is not None else {"channel": channel}
    handed_over = {"handed_over": True} if consult.reason else {}
    _write(exchange, call, Kind.CONSULT_CONNECTED, now, whom=consult.whom, **names, **handed_over)
    if consult.reason:
        _hand_outside(exchange, call, now)
        return

    async def errand(telephone: Telephone) -> None:
        await telephone.ringing_in_conversation(beside(call.id), on=False)
        await telephone.join(beside(call.id), channel)

    exchange.outbox.telephone(f"{call.id}:caller", errand)
    exchange.tell_floor(call)


def not_reached(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """Nobody answers the consultation: the agent is alone with the customer's music, and told so."""
    consult = call.consult
    if consult is None or consult.stage is not ConsultStage.RINGING:
        return
    waiting_for_outside = bool(consult.reason)
    finish(exchange, call, ConsultEnd.NOT_REACHED, now)
    if waiting_for_outside:  # a cold hand-over: nobody has the customer any more
        call_flow.queue(exchange, call, now, at_head=True, reason="transfer_failed")


def consulted_gone(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """The consulted hung up, or their line broke. Who has the customer handed over to them ends with the call."""
    consult = call.consult
    if consult is None:
        return
    if consult.stage is ConsultStage.RINGING:
        not_reached(exchange, call, now)
    else:
        finish(exchange, call, ConsultEnd.LEFT, now)


def finish(exchange: Exchange, call: LiveCall, why: ConsultEnd, now: datetime, *, resume: bool = False) -> None:
    """The consultation is over; ``resume``: the agent talks with the customer again at once, otherwise when they take
    the customer off hold. In a conference only the consulted goes."""
    consult, owner = call.consult, call.owner
    if consult is None:
        return
    joined = consult.stage is ConsultStage.CONFERENCE
    call.consult = None
    _write(exchange, call, Kind.CONSULT_ENDED, now, agent=consult.by, why=why)
    _let_go(exchange, call, consult, now)
    if owner is not None and owner.stage is ContactStage.CONSULTING:
        owner.stage = ContactStage.HELD
        agent = owner.channel
        exchange.outbox.telephone(f"{call.id}:caller", lambda telephone: telephone.leave(beside(call.id), agent))
    exchange.outbox.telephone(f"{call.id}:caller", lambda telephone: telephone.close_conversation(beside(call.id)))
    if resume and not joined and owner is not None and owner.stage is ContactStage.HELD:
        call_flow.resume(exchange, owner, now)
    if owner is not None:
        exchange.settle(exchange.desks[owner.number], now)


def _let_go(exchange: Exchange, call: LiveCall, consult: Consult, now: datetime) -> None:
    """Hang up on the consulted, whoever it is, or stop looking for one."""
    exchange.feed(routing.ContactGone(f"{call.id}{CONSULT}"), now)
    colleagues = [stint for stint in call.stints if stint.role is StintRole.CONSULTED]
    for channel in [consult.channel, *(stint.channel for stint in colleagues)]:
        if channel:
            exchange.outbox.telephone(f"{call.id}:caller", partial(_hang_up, channel))
    for stint in colleagues:
        call_flow.release(exchange, stint, now)


async def _hang_up(channel: str, telephone: Telephone) -> None:
    await telephone.hang_up(channel)


def retrieve(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """Back to the customer, without the consulted."""
    if stint.call.consult is None or stint.role is not StintRole.OWNER:
        raise NotPossibleNowError
    finish(exchange, stint.call, ConsultEnd.RETRIEVED, now, resume=True)


def conference(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """Bring customer, agent and consulted together."""
    call = stint.call
    consult = call.consult
    if consult is None or consult.stage is not ConsultStage.TALKING or stint.role is not StintRole.OWNER:
        raise NotPossibleNowError
    consult.stage, consult.since = ConsultStage.CONFERENCE, now
    stint.stage, stint.held_at = ContactStage.CONNECTED, None
    _write(exchange, call, Kind.CONFERENCED, now)
    _gather(exchange, call, stint.channel, _consulted_channel(call))
    exchange.settle(exchange.desks[stint.number], now, actor=stint.number)
    exchange.tell_floor(call)


def _gather(exchange: Exchange, call: LiveCall, *channels: str) -> None:
    async def errand(telephone: Telephone) -> None:
        await telephone.music_in_conversation(call.id, on=False)
        await telephone.join(call.id, *channels)
        await telephone.close_conversation(beside(call.id))

    exchange.outbox.telephone(f"{call.id}:caller", errand)


def _consulted_channel(call: LiveCall) -> str:
    colleague = next((stint for stint in call.stints if stint.role is StintRole.CONSULTED), None)
    return colleague.channel if colleague else call.consult.channel if call.consult else ""


# handing on


def transfer(exchange: Exchange, stint: Stint, target: Target | None, reason: str, now: datetime) -> None:
    """Hand the customer on: to ``target`` without asking (cold), or without one to the consulted (warm). The agent who
    had them goes to wrap-up; the reason is kept (clause 2.2.3)."""
    call = stint.call
    if stint.role is not StintRole.OWNER or not stint.in_talk or stint.stage is ContactStage.AGENT_LOST:
        raise NotPossibleNowError
    if reason not in exchange.directory.transfer_reasons:
        raise ReasonNeededError
    if target is None:
        if call.consult is None or call.consult.stage not in TALKS:
            raise NotPossibleNowError
        _transfer_warm(exchange, stint, reason, now)
        return
    if call.consult is not None:
        raise NotPossibleNowError
    check_target(exchange, target, stint.number)
    _transfer_cold(exchange, stint, target, reason, now)


def _transfer_warm(exchange: Exchange, stint: Stint, reason: str, now: datetime) -> None:
    call, consult = stint.call, stint.call.consult
    if consult is None:
        return
    to = Whom.OUTSIDE if consult.kind is Whom.OUTSIDE else Whom.AGENT
    _write(
        exchange, call, Kind.TRANSFERRED, now, agent=stint.number, warm=True, to=to, whom=consult.whom, reason=reason
    )
    _gather(exchange, call, _consulted_channel(call))
    call.handed = Handed(stint.number, reason)
    leave(exchange, stint, now)
    if to is Whom.OUTSIDE:
        consult.stage, consult.since = ConsultStage.HANDED_OVER, now
    else:
        call.consult = None
        colleague = next(other for other in call.stints if other.role is StintRole.CONSULTED)
        colleague.role, call.owner = StintRole.OWNER, colleague
        exchange.settle(exchange.desks[colleague.number], now)
    exchange.tell_floor(call)


def _transfer_cold(exchange: Exchange, stint: Stint, target: Target, reason: str, now: datetime) -> None:
    call = stint.call
    _write(
        exchange,
        call,
        Kind.TRANSFERRED,
        now,
        agent=stint.number,
        warm=False,
        to=target.kind,
        whom=target.whom,
        reason=reason,
    )
    call.handed = Handed(stint.number, reason)
    leave(exchange, stint, now)
    exchange.outbox.telephone(f"{call.id}:caller", lambda telephone: telephone.music_in_conversation(call.id, on=True))
    if target.kind is Whom.OUTSIDE:
        call.consult = Consult(stint.number, Whom.OUTSIDE, target.whom, since=now, reason=reason)
        _dial(exchange, call, target.number)
        exchange.tell_floor(call)
        return
    call.queue_id = target.queue_id or call.queue_id
    ring_s = exchange.directory.queues[call.queue_id].queue.ring_s
    kept = Kept(target.agent, ring_s, Preference.TRANSFER) if target.agent else None
    call_flow.queue(exchange, call, now, at_head=target.kind is Whom.AGENT, reason="transfer", kept=kept)


def _hand_outside(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """The number outside to which the customer was sent has answered."""
    if call.consult is None:
        return
    call.consult.stage, call.consult.since, call.consult.reason = ConsultStage.HANDED_OVER, now, ""
    _gather(exchange, call, call.consult.channel)
    exchange.tell_floor(call)


def leave(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """The agent's part in the talk is over while the call goes on without them."""
    call, channel = stint.call, stint.channel
    monitor_flow.leave_alone(exchange, stint, now)
    stint.channel = ""
    if call.owner is stint:
        call.owner = None
    if channel:
        exchange.outbox.telephone(f"{call.id}:caller", lambda telephone: telephone.hang_up(channel))
    call_flow.start_wrap_up(exchange, stint, now)


def _write(exchange: Exchange, call: LiveCall, kind: Kind, now: datetime, **data: object) -> None:
    agent = call.consult.by if call.consult else call.agent
    exchange.write(call, kind, now, **({"agent": agent} | data))
