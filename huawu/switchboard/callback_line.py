"""Call-backs in line (排队回拨): the caller has hung up and keeps the place, as a call of its own without a channel.

It is offered to agents in its turn; when one accepts, the customer is dialled. Nobody there: again after the queue's
spacing, as often as the queue says.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import ContactStage, Outcome
from huawu.kit.phone import PhoneNumber
from huawu.routing import events
from huawu.switchboard.call_flow import release
from huawu.switchboard.ending import end
from huawu.switchboard.live import Callback, EndOfCall, LiveCall, Stint
from huawu.switchboard.rings import stop_ringing
from huawu.switchboard.schemas import CallerCard
from huawu.telephony.ports import Telephone

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

TURNED_AWAY_FOR = timedelta(minutes=1)
"""A rule of the queue sends no call-back away; it stands in line again after this time."""


def pending(exchange: Exchange, number: PhoneNumber, queue_id: int) -> LiveCall | None:
    """The call-back that this number waits for in this queue."""
    calls = exchange.calls.values()
    waits = (call for call in calls if call.callback and call.caller == number and call.queue_id == queue_id)
    return next(waits, None)


def take_place(exchange: Exchange, asking: LiveCall, number: PhoneNumber, now: datetime) -> LiveCall:
    """A call-back takes the place of the call that asks for it."""
    call = LiveCall(
        id=str(uuid5(UUID(asking.id), "call-back")),
        channel="",
        caller=number,
        hotline=asking.hotline,
        queue_id=asking.queue_id,
        arrived_at=asking.place_since or asking.arrived_at,
        outbound=True,
        callback=Callback(of=asking.id),
        language=asking.language,
        bonus=asking.bonus,
        card=CallerCard(masked_number=number.masked),
    )
    exchange.calls[call.id] = call
    exchange.outbox.look_up(call)
    _write(exchange, call, now)
    return call


def stand_in_line(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """Let the call-back wait for an agent, in the order of when its caller came, or as a supervisor has moved it."""
    if call.callback is None:
        return
    call.callback.again_at = None
    points = exchange.points(call, now)
    contact = events.ContactQueued(
        call.id, call.queue_id, points, call.arrived_at, call.at_head, waits_from=call.waits_from
    )
    if (kept := call.kept) is not None:
        contact = replace(contact, prefer=kept.agent, prefer_s=kept.seconds, prefer_as=kept.why)
    exchange.feed(contact, now)
    exchange.tell_floor(call)


def place(call: LiveCall) -> dict[str, object]:
    """How a call-back that was moved stands in line, as its event says it."""
    since = {"waits_from": call.waits_from.isoformat()} if call.waits_from else {}
    return {"at_head": call.at_head, **since, **(call.kept.to_json() if call.kept else {})}


def _write(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    facts = {"queue_id": call.queue_id, "waits_since": call.arrived_at.isoformat(), "bonus": call.bonus}
    exchange.write(call, Kind.CALLBACK_QUEUED, now, of=call.callback.of if call.callback else "", **facts)


def tick(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """It is time for the next attempt."""
    if call.callback is not None and call.callback.again_at is not None and call.callback.again_at <= now:
        stand_in_line(exchange, call, now)


def put_off(call: LiveCall, now: datetime) -> None:
    """A rule of the queue has taken it out of line."""
    if call.callback is not None:
        call.callback.again_at = now + TURNED_AWAY_FOR


def accepted(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """An agent has answered the offer: from here on it is an outbound call."""
    stint.stage, stint.offer_expires_at, stint.call.owner = ContactStage.DIALLING, None, stint
    exchange.write(stint.call, Kind.DIALLED, now, agent=stint.number, source="callback", reason="")
    exchange.feed(events.OfferAccepted(stint.call.id, stint.number), now)


def not_reached(exchange: Exchange, call: LiveCall, now: datetime, *, by: str, cause: int) -> None:
    """The customer does not answer, or the agent thought better of it, which is no attempt. The agent is free again at
    once: there is nothing to write down."""
    if call.callback is None or call.owner is None:
        return
    stint, card = call.owner, exchange.directory.queues[call.queue_id].callback
    call.callback.attempts += by != "agent"
    call.callback.again_at = now + timedelta(seconds=card.spacing_s)
    call.at_head, call.kept, call.waits_from = False, None, None
    attempt, again_at = call.callback.attempts, call.callback.again_at.isoformat()
    exchange.write(call, Kind.CALLBACK_TRIED, now, agent=stint.number, attempt=attempt, cause=cause, again_at=again_at)
    _hang_up(exchange, call, stint)
    release(exchange, stint, now)
    if attempt >= card.attempts:
        end(exchange, call, EndOfCall("system", Outcome.CALLBACK_FAILED, cause), now)


def _hang_up(exchange: Exchange, call: LiveCall, stint: Stint) -> None:
    stop_ringing(exchange, stint)
    channels = [channel for channel in (stint.channel, call.dialled_channel) if channel]
    call.dialled_channel, call.conversation = "", False

    async def errand(telephone: Telephone) -> None:
        for channel in channels:
            await telephone.hang_up(channel)
        await telephone.close_conversation(call.id)

    exchange.outbox.telephone(f"{call.id}:caller", errand)


def called_again(exchange: Exchange, caller: LiveCall, now: datetime) -> None:
    """Who calls again and stands in line needs no call-back any more, and has its place; one that rings at an agent's
    or the customer's already goes on."""
    waiting = pending(exchange, caller.caller, caller.queue_id) if caller.caller.known else None
    if waiting is not None and waiting.owner is None and waiting is not caller:
        caller.place_since = waiting.arrived_at
        end(exchange, waiting, EndOfCall("caller", Outcome.CALLED_AGAIN), now)


def go_on(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """After a restart: an offer that stood is not known any more; the turn is."""
    for stint in call.offered():
        exchange.write(call, Kind.OFFER_FAILED, now, agent=stint.number, cause=0)
        exchange.unseat(stint)
    if call.callback is not None and call.callback.again_at is None and call.owner is None:
        stand_in_line(exchange, call, now)
