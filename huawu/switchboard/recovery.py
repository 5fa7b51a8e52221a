"""After a restart of ours, or of the engine: find the calls that go on, close those that do not, and say so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial

from huawu.calls.events import CallEventKind
from huawu.calls.log import NewCallEvent
from huawu.calls.states import AgentState, ContactStage, Outcome
from huawu.kit.phone import PhoneNumber
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.live import Desk, EndOfCall, LiveCall
from huawu.switchboard.schemas import CallerCard
from huawu.switchboard.telephone_flow import lose_agent
from huawu.telephony.events import Party
from huawu.telephony.ports import LiveChannel, SoftphoneAccount, Telephone

NO_CAUSE = 0
"""The Q.850 cause is not known."""


def restore_desk(desk: Desk, seq: int, state: AgentState, at: datetime, reason: str) -> None:
    """Take up an agent's day where it was written last; what was being done with a contact follows from the calls."""
    desk.seq, desk.state, desk.since, desk.reason = seq, state, at, reason
    desk.asked_since = at
    match state:
        case AgentState.OFFLINE | AgentState.BREAK:
            desk.asked, desk.asked_reason = state, reason
        case _:
            desk.asked, desk.asked_reason = AgentState.READY, ""


def find_accounts(exchange: Exchange, accounts: Iterable[SoftphoneAccount]) -> None:
    """Give desks back the softphone accounts that stood in the engine through a restart of ours, so that browsers
    need not notice it. Which page holds the desk is learned from the first tab that shows itself."""
    for account in accounts:
        for desk in exchange.desks.values():
            if account.account.startswith(f"agent-{desk.number}-"):
                desk.account = account


def restore_call(exchange: Exchange, events: Sequence[NewCallEvent]) -> LiveCall:
    """Fold a call's events, first to last, into a live call; its channels are found by :func:`take_up`."""
    first = events[0]
    call = LiveCall(
        id=first.call_id,
        channel="",
        caller=first.caller or PhoneNumber(""),
        hotline=first.hotline,
        queue_id=0,
        arrived_at=first.at,
    )
    call.card = CallerCard(masked_number=call.caller.masked)
    for event in events:
        _fold(call, event)
    hotline = exchange.hotline(call.hotline)
    call.queue_id = call.queue_id or (hotline.queue_id if hotline else 0)
    return call


def _fold(call: LiveCall, event: NewCallEvent) -> None:  # noqa: C901, PLR0912 - one arm per kind reads best
    call.seq = max(call.seq, event.seq)
    data = event.data
    match event.kind:
        case CallEventKind.ARRIVED:
            call.web = bool(data.get("web"))
        case CallEventKind.QUEUED:
            call.queue_id, call.stage, call.agent, call.agent_channel = int(data["queue_id"]), None, "", ""
        case CallEventKind.OFFERED:
            call.offered_at = event.at
            call.explanation_zh = str(data.get("explanation_zh", ""))
            call.explanation_en = str(data.get("explanation_en", ""))
        case CallEventKind.CONNECTED | CallEventKind.AGENT_RETURNED:
            call.agent, call.agent_channel = str(data["agent"]), str(data["agent_channel"])
            call.connected_at = call.connected_at or event.at
            call.stage, call.conversation = ContactStage.CONNECTED, True
        case CallEventKind.MUTED:
            call.muted = True
        case CallEventKind.UNMUTED:
            call.muted = False
        case CallEventKind.HELD:
            call.stage, call.held_at = ContactStage.HELD, event.at
        case CallEventKind.RESUMED:
            call.stage, call.held_at = ContactStage.CONNECTED, None
        case CallEventKind.CALLER_SPOKE:
            call.caller_spoke = True
        case CallEventKind.AGENT_LOST:
            call.stage, call.agent_channel, call.held_at = ContactStage.AGENT_LOST, "", None
        case CallEventKind.ENDED:
            call.ended_at = event.at
            call.stage = ContactStage.ENDED if call.in_talk else None
        case _:
            return


def take_up(exchange: Exchange, restored: Sequence[LiveCall], channels: Sequence[LiveChannel], now: datetime) -> None:
    """Put restored calls back to work: at their desk, at their place in the queue, or in wrap-up."""
    for call in restored:
        exchange.calls[call.id] = call
        desk = exchange.desks.get(call.agent)
        if desk is not None and (call.in_talk or call.stage is ContactStage.ENDED):
            desk.contact = call
        if call.stage is ContactStage.ENDED and call.ended_at is not None:
            call.wrap_up_ends_at = call.ended_at + exchange.wrap_up_time(call)
        exchange.outbox.look_up(call)
    reconcile(exchange, channels, now)
    for call in restored:
        if call.id in exchange.calls and call.ended_at is None:
            _go_on(exchange, call, now)


def _go_on(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    exchange.write(call, CallEventKind.RECOVERED, now)
    if call.in_talk:
        if call.stage is ContactStage.AGENT_LOST and call.agent_lost_until is None:
            lose_agent(exchange, call, now)
        return
    exchange.queue(call, now)
    exchange.outbox.telephone(f"{call.id}:caller", lambda telephone: telephone.start_music(call.channel))


def reconcile(exchange: Exchange, channels: Sequence[LiveChannel], now: datetime) -> None:
    """Compare our calls with the engine's channels: what has no caller any more is closed with that reason, a talk
    without its agent waits for the agent, channels without a call are hung up."""
    by_call: dict[str, list[LiveChannel]] = {}
    for channel in channels:
        by_call.setdefault(channel.call_id, []).append(channel)
    for call in list(exchange.calls.values()):
        found = by_call.pop(call.id, [])
        if call.ended_at is None:
            _reconcile_call(exchange, call, found, now)
        else:
            _hang_up(exchange, found)
    for strays in by_call.values():
        _hang_up(exchange, strays)


def _reconcile_call(exchange: Exchange, call: LiveCall, channels: list[LiveChannel], now: datetime) -> None:
    caller = next((channel for channel in channels if channel.party is Party.CALLER), None)
    ours = {call.agent_channel, call.ringing_channel}
    if caller is None:
        call.channel = ""
        outcome = Outcome.ANSWERED if call.connected_at else Outcome.FAILED
        exchange.end(call, EndOfCall("system", outcome, NO_CAUSE), now)
        _hang_up(exchange, channels)
        return
    call.channel = caller.channel_id
    agent_lives = any(channel.channel_id == call.agent_channel for channel in channels)
    if call.stage in {ContactStage.CONNECTED, ContactStage.HELD} and not agent_lives:
        lose_agent(exchange, call, now)
    _hang_up(exchange, [channel for channel in channels if channel is not caller and channel.channel_id not in ours])


def _hang_up(exchange: Exchange, channels: Sequence[LiveChannel]) -> None:
    for stray in channels:
        exchange.outbox.telephone(f"{stray.call_id}:caller", partial(_hang_up_one, stray.channel_id))


async def _hang_up_one(channel: str, telephone: Telephone) -> None:
    await telephone.hang_up(channel)
