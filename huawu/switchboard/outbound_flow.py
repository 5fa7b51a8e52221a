"""Calls that an agent makes (外呼): the agent's softphone answers by itself, then the customer is called.

The agent is in the call's conversation from the start and hears it ring, and what the carrier says.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import ContactStage, Outcome
from huawu.kit import time as clock
from huawu.kit.phone import PhoneNumber
from huawu.switchboard import callback_line
from huawu.switchboard.directory import Directory
from huawu.switchboard.ending import end
from huawu.switchboard.errors import EngineAwayError, NotANumberError, NotPossibleNowError, NumberNotAllowedError
from huawu.switchboard.live import Desk, EndOfCall, LiveCall, Stint
from huawu.switchboard.rings import ring
from huawu.switchboard.schemas import CallerCard, DialSource
from huawu.telephony.events import Party
from huawu.telephony.ports import Telephone

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

RINGS_S = 60
NORMAL = 16
"""Q.850: normal clearing."""


SHORTEST, LONGEST = 3, 20
"""Digits of a number that may be dialled."""


def check_number(directory: Directory, number: PhoneNumber) -> bool:
    """Whether a rule allows the number without a reason. Raises when it is none, or a rule forbids it."""
    if not SHORTEST <= len(number.digits) <= LONGEST:
        raise NotANumberError
    verdict = directory.dial_rules.verdict(number.digits)
    if verdict is False:
        raise NumberNotAllowedError(directory.dial_rules.note(number.digits))
    return bool(verdict)


@dataclass(frozen=True, slots=True)
class DialOrder:
    """Whom an agent may call now. What it took to be allowed has been checked."""

    number: PhoneNumber
    hotline: str
    """The hotline on whose behalf; it decides the number shown and the queue whose rules hold."""
    source: DialSource
    """What the number was tied to: ``customer``, ``call``, ``callback``, ``free``, or ``allowed`` by a rule."""
    reason: str = ""
    """Of a free call (clause 2.1.9)."""


def start(exchange: Exchange, desk: Desk, order: DialOrder, call_id: UUID, now: datetime) -> LiveCall:
    """Begin the call. Refuses while something is at the desk, or nothing to talk with."""
    hotline = exchange.hotline(order.hotline)
    if not exchange.engine_up:
        raise EngineAwayError
    if desk.stint is not None or hotline is None or desk.account is None or not desk.reachable:
        raise NotPossibleNowError
    call = LiveCall(
        id=str(call_id),
        channel="",
        caller=order.number,
        hotline=hotline.number,
        queue_id=hotline.queue_id,
        arrived_at=now,
        outbound=True,
        source=order.source,
        dial_reason=order.reason,
        card=CallerCard(masked_number=order.number.masked),
    )
    exchange.calls[call.id] = call
    exchange.write(call, Kind.DIALLED, now, agent=desk.number, source=order.source, reason=order.reason)
    stint = exchange.seat(desk, call)
    stint.stage, stint.offered_at = ContactStage.DIALLING, now
    exchange.outbox.look_up(call)
    ring(exchange, stint, lambda now: give_up(exchange, call, now), auto_answer=True)
    exchange.settle(desk, now, actor=desk.number)
    return call


def agent_ready(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """The agent's softphone has answered: let it ring at the customer's."""
    call, agent = stint.call, stint.channel
    hotline = exchange.hotline(call.hotline)
    shown = (hotline.caller_number or hotline.number) if hotline else ""
    call.rings += 1
    channel = call.dialled_channel = f"{call.id}-customer-{call.seq}-{call.rings}"

    async def errand(telephone: Telephone) -> None:
        await telephone.join(call.id, agent)
        await telephone.dial(
            call.id,
            channel,
            call.caller.digits,
            party=Party.CALLER,
            caller_id=shown,
            timeout_s=RINGS_S,
            conversation=call.id,
        )

    def failed() -> None:
        if call.dialled_channel == channel:
            call.dialled_channel = ""
            give_up(exchange, call, clock.now())

    call.conversation = True
    exchange.outbox.telephone(f"{call.id}:caller", errand, failed)
    exchange.settle(exchange.desks[stint.number], now)


def customer_answered(exchange: Exchange, call: LiveCall, channel: str, at: datetime, now: datetime) -> None:
    """Both are on the line."""
    stint = call.owner
    if stint is None or call.dialled_channel != channel:
        exchange.outbox.telephone(f"{call.id}:caller", lambda telephone: telephone.hang_up(channel))
        return
    call.channel, call.dialled_channel = channel, ""
    call.connected_at = stint.connected_at = at
    call.callback = None
    stint.stage, agent = ContactStage.CONNECTED, stint.channel
    exchange.write(call, Kind.CONNECTED, at, agent=stint.number, agent_channel=agent)

    async def errand(telephone: Telephone) -> None:
        await telephone.connect(call.id, channel, agent)
        await telephone.watch_voice(channel)

    exchange.outbox.telephone(f"{call.id}:caller", errand)
    exchange.settle(exchange.desks[stint.number], now)


def give_up(exchange: Exchange, call: LiveCall, now: datetime, *, by: str = "system", cause: int = NORMAL) -> None:
    """The customer was not reached: busy, no answer, refused, or the agent thought better of it."""
    if call.callback is not None:
        callback_line.not_reached(exchange, call, now, by=by, cause=cause)
        return
    end(exchange, call, EndOfCall(by, Outcome.NOT_REACHED, cause), now)
