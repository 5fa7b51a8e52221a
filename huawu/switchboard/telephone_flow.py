"""What follows from each telephone event."""

from __future__ import annotations

from datetime import datetime, timedelta

from huawu.calls.duty import RELOADING
from huawu.calls.events import CallEventKind
from huawu.calls.states import ConsultEnd, ConsultStage, ContactStage, Outcome, StintRole
from huawu.kit import time as clock
from huawu.routing import events as routing
from huawu.switchboard import (
    callback_line,
    caller_flow,
    consult_flow,
    message_flow,
    monitor_flow,
    outbound_flow,
    survey_flow,
)
from huawu.switchboard.call_flow import HOLD_PHRASE
from huawu.switchboard.ending import OUT_OF_ORDER, cut_off, end
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.live import ALIVE, Desk, EndOfCall, LiveCall, Scene, Stint
from huawu.switchboard.offer_flow import contact_id, decline
from huawu.switchboard.rings import ring, stop_ringing
from huawu.switchboard.saying import cut_short
from huawu.switchboard.schemas import CallerCard
from huawu.telephony import events
from huawu.telephony.at_once import at_once
from huawu.telephony.events import Party
from huawu.telephony.ports import Telephone

GREETING = timedelta(seconds=8)
"""Clause 5.2.1: how long the greeting stands on the desk unless it is ticked."""
SILENCE = timedelta(seconds=8)
"""Clause 5.2.2: how long nothing is heard from the caller before the phrase is offered."""
AGENT_RETURN = timedelta(seconds=20)
"""How long a caller waits with music for an agent whose browser is lost, before going back to the queue."""

NORMAL, REJECTED = 16, 21
"""Q.850: normal clearing, call rejected."""


def on_telephone_event(exchange: Exchange, event: events.TelephoneEvent, now: datetime) -> None:
    """Let one event of the telephone engine take effect."""
    match event:
        case events.CallArrived():
            _arrived(exchange, event, now)
        case events.ChannelAnswered(party=Party.AGENT):
            _agent_answered(exchange, event, now)
        case events.ChannelAnswered():
            _other_side_answered(exchange, event, now)
        case events.ChannelGone(party=Party.CALLER):
            _caller_gone(exchange, event, now)
        case events.ChannelGone(party=Party.OUTSIDE):
            _outside_gone(exchange, event, now)
        case events.ChannelGone(party=Party.AGENT):
            _agent_gone(exchange, event, now)
        case events.TalkingStarted(party=Party.CALLER):
            _caller_speaks(exchange, event.call_id, now)
        case events.PlaybackEnded() | events.DigitPressed() | events.MessageRecorded():
            caller_flow.on_event(exchange, event, now)
        case events.SoftphoneReachable():
            _reachable(exchange, event, now)
        case events.AccountLost():
            _account_lost(exchange, event.account, now)
        case events.EngineDown():
            engine_lost(exchange, now)
        case _:
            return


def engine_lost(exchange: Exchange, now: datetime) -> None:
    """Nobody can be rung and no answer would be heard: offers fall without blame, talks are looked after when the
    link is back. Reachable softphones are told anew then."""
    exchange.engine_up = False
    for desk in exchange.desks.values():
        desk.reachable = False
        _take_ring_back(exchange, desk, now)
        exchange.settle(desk, now)


def _take_ring_back(exchange: Exchange, desk: Desk, now: datetime) -> None:
    """What rings at the desk's softphone rings in vain."""
    stint = desk.stint
    if stint is not None and stint.stage is ContactStage.OFFERED:
        decline(exchange, stint, routing.DeclineReason.FAILED, now)
    elif stint is not None and stint.stage is ContactStage.AGENT_LOST:
        stop_ringing(exchange, stint)


def _arrived(exchange: Exchange, event: events.CallArrived, now: datetime) -> None:
    if event.call_id in exchange.calls:
        return
    hotline = exchange.hotline(event.hotline)
    call = LiveCall(
        id=event.call_id,
        channel=event.channel_id,
        caller=event.caller,
        hotline=event.hotline,
        queue_id=hotline.queue_id if hotline else 0,
        arrived_at=event.at,
        web=bool(event.web_visit),
        visit=event.web_visit,
        card=CallerCard(masked_number=event.caller.masked),
    )
    exchange.calls[call.id] = call
    exchange.write(call, CallEventKind.ARRIVED, event.at, web=call.web, visit=call.visit)
    caller_flow.arrived(exchange, call, now)


def _agent_answered(exchange: Exchange, event: events.ChannelAnswered, now: datetime) -> None:
    call = exchange.calls.get(event.call_id)
    stint = call.stint_on(event.channel_id) if call else None
    if stint is not None and stint.channel == event.channel_id:
        return
    if stint is None:
        exchange.outbox.telephone(f"{event.call_id}:agent", lambda telephone: telephone.hang_up(event.channel_id))
        return
    stint.channel, stint.ringing_channel = event.channel_id, ""
    if stint.stage is ContactStage.DIALLING:
        outbound_flow.agent_ready(exchange, stint, now)
    elif stint.call.callback is not None and stint.role is StintRole.OWNER:
        callback_line.accepted(exchange, stint, now)
        outbound_flow.agent_ready(exchange, stint, now)
    elif stint.role is StintRole.MONITOR:
        monitor_flow.answered(exchange, stint, now)
    elif stint.role is StintRole.CONSULTED:
        _consulted_answered(exchange, stint, event, now)
    elif stint.stage is ContactStage.AGENT_LOST:
        _returned(exchange, stint, event, now)
    else:
        _accepted(exchange, stint, event, now)


def _accepted(exchange: Exchange, stint: Stint, event: events.ChannelAnswered, now: datetime) -> None:
    """The agent has taken the customer who was offered."""
    stint.stage, stint.lost_until, stint.offer_expires_at = ContactStage.CONNECTED, None, None
    exchange.write(stint.call, CallEventKind.CONNECTED, event.at, agent=stint.number, agent_channel=event.channel_id)
    _begin_talk(exchange, stint, event.at, now)
    _join(exchange, stint)
    exchange.settle(exchange.desks[stint.number], now)


def _consulted_answered(exchange: Exchange, stint: Stint, event: events.ChannelAnswered, now: datetime) -> None:
    stint.stage, stint.lost_until, stint.offer_expires_at = ContactStage.CONNECTED, None, None
    stint.connected_at = event.at
    exchange.feed(routing.OfferAccepted(contact_id(stint), stint.number), now)
    consult_flow.answered(exchange, stint.call, event.channel_id, now, stint)
    exchange.settle(exchange.desks[stint.number], now)


def _returned(exchange: Exchange, stint: Stint, event: events.ChannelAnswered, now: datetime) -> None:
    """The agent's side is back, as it was: who was on hold still is, and who was muted is not heard at once."""
    held = stint.held_at is not None
    stint.stage, stint.lost_until = ContactStage.HELD if held else ContactStage.CONNECTED, None
    facts = {"agent_channel": event.channel_id, "held": held, "muted": stint.muted}
    exchange.write(stint.call, CallEventKind.AGENT_RETURNED, event.at, agent=stint.number, **facts)
    if stint.muted:
        channel = event.channel_id
        exchange.outbox.telephone(f"{stint.call.id}:caller", lambda telephone: telephone.mute(channel, on=True))
    if not held:
        stint.hold_phrase_until = now + HOLD_PHRASE
        _join(exchange, stint)
    exchange.settle(exchange.desks[stint.number], now)


def _other_side_answered(exchange: Exchange, event: events.ChannelAnswered, now: datetime) -> None:
    """The customer of an outbound call, or a number outside that is consulted."""
    call = exchange.calls.get(event.call_id)
    consult = call.consult if call else None
    if call is not None and event.party is Party.CALLER and call.channel != event.channel_id:
        outbound_flow.customer_answered(exchange, call, event.channel_id, event.at, now)
    elif call is not None and consult is not None and consult.channel == event.channel_id:
        if consult.stage is ConsultStage.RINGING:
            consult_flow.answered(exchange, call, event.channel_id, now)
    elif call is None or event.party is Party.OUTSIDE:
        exchange.outbox.telephone(f"{event.call_id}:caller", lambda telephone: telephone.hang_up(event.channel_id))


def _outside_gone(exchange: Exchange, event: events.ChannelGone, now: datetime) -> None:
    call = exchange.calls.get(event.call_id)
    if call is not None and call.consult is not None and call.consult.channel == event.channel_id:
        outside_gone(exchange, call, now, event.cause)


def outside_gone(exchange: Exchange, call: LiveCall, now: datetime, cause: int = NORMAL) -> None:
    """The number outside has hung up, did not answer, or is lost."""
    if call.consult is None:
        return
    call.consult.channel = ""
    if call.consult.stage is ConsultStage.HANDED_OVER:
        end(exchange, call, EndOfCall("outside", Outcome.ANSWERED, cause), now)
    else:
        consult_flow.consulted_gone(exchange, call, now)


def _begin_talk(exchange: Exchange, stint: Stint, at: datetime, now: datetime) -> None:
    call = stint.call
    call.connected_at, call.owner = call.connected_at or at, stint
    stint.connected_at = at
    stint.greeting_until = at + GREETING
    call.silence_due = None if call.caller_spoke else at + SILENCE
    exchange.feed(routing.OfferAccepted(contact_id(stint), stint.number), now)


def _join(exchange: Exchange, stint: Stint) -> None:
    call, agent = stint.call, stint.channel
    caller = call.channel

    async def errand(telephone: Telephone) -> None:
        await at_once(
            cut_short(telephone, call.hearing),
            telephone.connect(call.id, caller, agent),
            telephone.watch_voice(caller),
        )

    def failed() -> None:
        if stint.channel == agent and stint.in_talk:
            lose_agent(exchange, stint, clock.now())

    call.conversation, call.hearing.over = True, True
    call.scene, call.key_due, call.tell_due = Scene.WAITING, None, None
    exchange.outbox.telephone(f"{call.id}:caller", errand, failed)


def _caller_gone(exchange: Exchange, event: events.ChannelGone, now: datetime) -> None:
    call = exchange.calls.get(event.call_id)
    if call is None:
        return
    if event.channel_id == call.dialled_channel:
        call.dialled_channel = ""
        outbound_flow.give_up(exchange, call, now, by="caller", cause=event.cause)
        return
    if event.channel_id != call.channel:
        return
    call.channel = ""
    if message_flow.hung_up(call, now):
        return
    outcome = Outcome.ANSWERED if call.in_talk else call.leaves_as
    how = cut_off(call) if event.cause == OUT_OF_ORDER else EndOfCall("caller", outcome, event.cause)
    end(exchange, call, how, now)


def _agent_gone(exchange: Exchange, event: events.ChannelGone, now: datetime) -> None:
    """The agent's channel ended without our asking: declined while ringing, lost while talking."""
    call = exchange.calls.get(event.call_id)
    stint = call.stint_on(event.channel_id) if call else None
    if call is None or stint is None:
        return
    if stint.role is StintRole.MONITOR:
        monitor_flow.end(exchange, stint, now)
    elif stint.ringing_channel == event.channel_id:
        stint.ringing_channel = ""
        if stint.stage is ContactStage.DIALLING:
            outbound_flow.give_up(exchange, call, now, cause=event.cause)
        elif stint.stage is ContactStage.OFFERED:
            why = routing.DeclineReason.REJECTED if event.cause == REJECTED else routing.DeclineReason.FAILED
            decline(exchange, stint, why, now, cause=event.cause)
    elif stint.stage is ContactStage.DIALLING:
        stint.channel = ""
        outbound_flow.give_up(exchange, call, now, by="agent", cause=event.cause)
    elif stint.role is StintRole.CONSULTED:
        stint.channel = ""
        consult_flow.consulted_gone(exchange, call, now)
    elif stint.in_talk:
        if exchange.desks[stint.number].phone == "desk_phone" and event.cause == NORMAL:
            stint.channel = ""
            survey_flow.hang_up(exchange, stint, EndOfCall("agent", Outcome.ANSWERED, event.cause), now)
        else:  # browsers hang up by command: this one is lost
            lose_agent(exchange, stint, now)


def lose_agent(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """The agent's side is gone: music for the caller, and some time for the agent to come back."""
    call, desk, channel = stint.call, exchange.desks[stint.number], stint.channel
    if stint.role is StintRole.MONITOR:
        monitor_flow.end(exchange, stint, now)
        return
    if stint.role is StintRole.CONSULTED:
        consult_flow.consulted_gone(exchange, call, now)
        return
    monitor_flow.leave_alone(exchange, stint, now)
    held = stint.held_at if stint.stage is ContactStage.HELD else None
    if call.consult is not None:
        consult_flow.finish(exchange, call, ConsultEnd.LOST, now)
    stint.channel, stint.stage, stint.held_at = "", ContactStage.AGENT_LOST, held
    stint.forget_deadlines()
    call.silence_due = None
    stint.lost_until = now + AGENT_RETURN
    exchange.write(call, CallEventKind.AGENT_LOST, now, agent=stint.number, held=bool(held), muted=stint.muted)

    async def errand(telephone: Telephone) -> None:
        if channel:
            await telephone.hang_up(channel)
        await telephone.music_in_conversation(call.id, on=True)

    exchange.outbox.telephone(f"{call.id}:caller", errand)
    exchange.settle(desk, now)
    ring_back(exchange, desk)


def ring_back(exchange: Exchange, desk: Desk) -> None:
    """Ring a desk again that has lost its side of a conversation, once its softphone can be reached."""
    stint = desk.stint
    if stint is None or stint.stage is not ContactStage.AGENT_LOST or stint.ringing_channel:
        return
    if desk.reachable and desk.live_socket is not None:
        ring(exchange, stint, lambda _: None)


def _caller_speaks(exchange: Exchange, call_id: str, now: datetime) -> None:
    call = exchange.calls.get(call_id)
    if call is None or call.caller_spoke or not call.in_talk:
        return
    was_flagged = call.silent_flagged
    call.caller_spoke, call.silence_due, call.silent_flagged = True, None, False
    exchange.write(call, CallEventKind.CALLER_SPOKE, now)
    if was_flagged:  # nothing else of it is to be seen
        exchange.tell_floor(call)


def _reachable(exchange: Exchange, event: events.SoftphoneReachable, now: datetime) -> None:
    for desk in exchange.desks.values():
        if desk.account is not None and desk.account.account == event.account:
            desk.reachable = event.reachable
            if event.reachable and desk.problem == RELOADING:
                desk.problem = ""
            if not event.reachable:
                _take_ring_back(exchange, desk, now)
                lose_if_closed(exchange, desk, now)
            exchange.settle(desk, now)
            ring_back(exchange, desk)


def _account_lost(exchange: Exchange, account: str, now: datetime) -> None:
    """The node it was on is gone: the desk's page registers with another, on one that is there."""
    for desk in exchange.desks.values():
        if desk.account is not None and desk.account.account == account:
            desk.account, desk.reachable = None, False
            _take_ring_back(exchange, desk, now)
            if desk.live_page:
                exchange.outbox.open_account(desk)
            exchange.settle(desk, now)


def lose_if_closed(exchange: Exchange, desk: Desk, now: datetime) -> None:
    """A tab that is gone together with its softphone takes the agent's side of the talk with it."""
    stint = desk.stint
    talking = stint is not None and stint.stage in ALIVE
    if stint is not None and talking and desk.live_socket is None and not desk.reachable:
        lose_agent(exchange, stint, now)
