"""After a restart of ours, or of the engine: find the calls that go on, close those that do not, and say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial

from huawu.calls.events import CallEventKind
from huawu.calls.log import NewCallEvent
from huawu.calls.states import AgentState, ContactStage, Outcome
from huawu.kit.phone import PhoneNumber
from huawu.routing.events import AgentAway
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.live import Desk, EndOfCall, LiveCall
from huawu.switchboard.schemas import CallerCard
from huawu.switchboard.telephone_flow import announce, let_in, lose_agent
from huawu.telephony.events import Party
from huawu.telephony.ports import LiveChannel, SoftphoneAccount, Telephone

AGENT_LOST = "agent_lost"
"""Why a call waits at the head of its queue."""
NO_CAUSE = 0
"""The Q.850 cause is not known."""


def restore_days(exchange: Exchange, days: Mapping[str, tuple[int, AgentState, datetime, str]], now: datetime) -> None:
    """Take up every agent's day, a ``(seq, state, at, reason)``, where it was written last."""
    for number, (seq, state, at, reason) in days.items():
        desk = exchange.desks.get(number)
        if desk is None:
            exchange.agent_seqs[number] = seq
            continue
        _restore_desk(desk, state, reason)
        desk.seq, desk.since, desk.closed_at = seq, at, now
        if state is not AgentState.READY:  # for the words of an explanation; ready is said when it is true again
            exchange.feed(AgentAway(number, state), now)


def _restore_desk(desk: Desk, state: AgentState, reason: str) -> None:
    """What was being done with a contact follows from the calls."""
    desk.state, desk.reason = state, reason
    if state in {AgentState.OFFLINE, AgentState.BREAK}:
        desk.asked, desk.asked_reason = state, reason
    else:
        desk.asked, desk.asked_reason = AgentState.READY, ""


def find_accounts(exchange: Exchange, accounts: Iterable[SoftphoneAccount]) -> None:
    """Give desks back the softphone accounts that stood in the engine through a restart of ours, so that browsers
    need not notice it. Which page holds the desk is learned from the first tab that shows itself. Agents' accounts
    that belong to no desk, or are one too many, are removed."""
    desks = {f"agent-{desk.number}": desk for desk in exchange.desks.values()}
    for account in accounts:
        name = account.account.rpartition("-")[0]
        desk = desks.get(name)
        if desk is not None and desk.account is None:
            desk.account = account
        elif name.startswith("agent-"):
            exchange.outbox.telephone(f"account:{account.account}", partial(_close_account, account.account))


async def _close_account(account: str, telephone: Telephone) -> None:
    await telephone.close_account(account)


def restore_call(exchange: Exchange, events: Sequence[NewCallEvent]) -> LiveCall:
    """Fold a call's events, first to last, into a live call; its caller's channel is found by :func:`take_up`."""
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


def _fold(call: LiveCall, event: NewCallEvent) -> None:  # noqa: PLR0912 - one arm per kind reads best
    call.seq, call.written_at = max(call.seq, event.seq), event.at
    data = event.data
    match event.kind:
        case CallEventKind.ARRIVED:
            call.web, call.visit = bool(data.get("web")), str(data.get("visit", ""))
        case CallEventKind.QUEUED:
            call.queue_id, call.stage, call.agent, call.agent_channel = int(data["queue_id"]), None, "", ""
            call.queued, call.at_head = True, data.get("reason") == AGENT_LOST
        case CallEventKind.OFFERED:
            call.stage, call.agent, call.offered_at = ContactStage.OFFERED, str(data["agent"]), event.at
            call.explanation_zh = str(data.get("explanation_zh", ""))
            call.explanation_en = str(data.get("explanation_en", ""))
        case CallEventKind.OFFER_REJECTED | CallEventKind.OFFER_TIMED_OUT | CallEventKind.OFFER_FAILED:
            call.stage, call.agent = None, ""
        case CallEventKind.CONNECTED | CallEventKind.AGENT_RETURNED:
            call.agent, call.agent_channel = str(data["agent"]), str(data["agent_channel"])
            call.connected_at = event.at if event.kind is CallEventKind.CONNECTED else call.connected_at
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
            call.muted = False
        case CallEventKind.ENDED:
            call.ended_at = event.at
            call.stage = ContactStage.ENDED if call.in_talk else None
        case _:
            return


def restore_calls(exchange: Exchange, logs: Iterable[Sequence[NewCallEvent]]) -> None:
    """Put the calls that these events speak of back to their desks, or in wrap-up; those who wait wait on for
    :func:`take_up`. What is over and needs no wrap-up is left alone."""
    calls = [restore_call(exchange, events) for events in logs]
    for call in sorted(calls, key=lambda call: (call.ended_at is None, call.arrived_at)):
        if call.ended_at is not None and call.stage is None:
            continue
        exchange.calls[call.id] = call
        exchange.outbox.look_up(call)
        if call.in_talk or call.ended_at is not None:
            _restore_contact(exchange, call)


def _restore_contact(exchange: Exchange, call: LiveCall) -> None:
    """The call is at its desk again. An older one that claims the same desk is done with."""
    desk = exchange.desks.get(call.agent) or exchange.former_desk(call.agent)
    if desk.contact is not None:
        older = exchange.calls.pop(desk.contact.id)
        exchange.write(older, CallEventKind.WRAP_UP_ENDED, call.arrived_at, agent=desk.number, by="timeout")
    desk.contact = call
    if call.ended_at is not None:
        call.wrap_up_ends_at = call.ended_at + exchange.wrap_up_time(call)


def engine_found(
    exchange: Exchange, channels: Sequence[LiveChannel], accounts: Iterable[SoftphoneAccount], now: datetime
) -> list[LiveChannel]:
    """The link to the engine stands; these channels and agents' accounts are there. Gives what :func:`reconcile`
    gives. Softphones that can be reached are told right after."""
    if not exchange.engine_seen:
        find_accounts(exchange, accounts)
    strangers = (reconcile if exchange.engine_seen else take_up)(exchange, channels, now)
    exchange.engine_seen = exchange.engine_up = True
    for desk in exchange.desks.values():
        exchange.settle(desk, now)
    return strangers


def take_up(exchange: Exchange, channels: Sequence[LiveChannel], now: datetime) -> list[LiveChannel]:
    """Go on with every restored call that still has its caller."""
    strangers = reconcile(exchange, channels, now)
    for call in list(exchange.calls.values()):
        if call.ended_at is None:
            _go_on(exchange, call, now)
    return strangers


def _go_on(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    exchange.write(call, CallEventKind.RECOVERED, now)
    if call.in_talk:
        if call.agent_lost_until is None and call.stage is ContactStage.AGENT_LOST:
            lose_agent(exchange, call, now)
    elif call.queued:
        _wait_on(exchange, call, now)
    else:
        let_in(exchange, call, now)


def _wait_on(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    if call.stage is ContactStage.OFFERED:
        exchange.write(call, CallEventKind.OFFER_FAILED, now, agent=call.agent, cause=NO_CAUSE)
    channel, in_conversation = call.channel, call.conversation

    async def music(telephone: Telephone) -> None:
        if in_conversation:
            await telephone.music_in_conversation(call.id, on=True)
        else:
            await telephone.start_music(channel)

    exchange.outbox.telephone(f"{call.id}:caller", music)
    exchange.queue(call, now, at_head=call.at_head, reason=AGENT_LOST if call.at_head else "")


def reconcile(exchange: Exchange, channels: Sequence[LiveChannel], now: datetime) -> list[LiveChannel]:
    """Compare our calls with the engine's channels: what has no caller any more is closed with that reason, a talk
    without its agent waits for the agent, channels of agents without a call are hung up.

    Gives the callers of calls that we do not know. They may have arrived a moment ago, with their event still on
    its way: hang up those that are unknown a little later."""
    by_call: dict[str, list[LiveChannel]] = {}
    for channel in channels:
        by_call.setdefault(channel.call_id, []).append(channel)
    for call in list(exchange.calls.values()):
        found = by_call.pop(call.id, [])
        if call.ended_at is None:
            _reconcile_call(exchange, call, found, now)
        else:
            _hang_up(exchange, found)
    strays = [channel for found in by_call.values() for channel in found]
    _hang_up(exchange, [stray for stray in strays if stray.party is not Party.CALLER])
    return [stray for stray in strays if stray.party is Party.CALLER]


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
    if call.playback and not call.conversation:  # its end may have come while nobody listened
        announce(exchange, call)
    _hang_up(exchange, [channel for channel in channels if channel is not caller and channel.channel_id not in ours])


def _hang_up(exchange: Exchange, channels: Sequence[LiveChannel]) -> None:
    for stray in channels:
        exchange.outbox.telephone(f"{stray.call_id}:caller", partial(_hang_up_one, stray.channel_id))


async def _hang_up_one(channel: str, telephone: Telephone) -> None:
    await telephone.hang_up(channel)
