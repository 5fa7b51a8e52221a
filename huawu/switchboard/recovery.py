"""After a restart of ours, or of the engine: find the calls that go on, close those that do not, and say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial

from huawu.calls.events import CallEventKind
from huawu.calls.log import NewAgentEvent, NewCallEvent
from huawu.calls.states import PAUSES, AgentEventKind, AgentState, ConsultStage, ContactStage, Outcome
from huawu.kit.phone import PhoneNumber
from huawu.routing.events import AgentAway
from huawu.switchboard import break_flow, callback_line, caller_flow, consult_flow, outbound_flow, private_flow
from huawu.switchboard.accounts import desk_number, is_surplus
from huawu.switchboard.call_flow import queue
from huawu.switchboard.days import Day
from huawu.switchboard.ending import cut_off, end
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.folding import fold
from huawu.switchboard.live import ALIVE, Desk, EndOfCall, LiveCall, Stint
from huawu.switchboard.schemas import CallerCard
from huawu.switchboard.telephone_flow import lose_agent, outside_gone
from huawu.telephony.events import Party
from huawu.telephony.ports import LiveChannel, SoftphoneAccount, Telephone

NO_CAUSE = 0
"""The Q.850 cause is not known."""


def restore_days(exchange: Exchange, days: Mapping[str, Sequence[NewAgentEvent]], now: datetime) -> None:
    """Take up every agent's day where it was written last. The events reach back to a change of state at least."""
    for number, events in days.items():
        desk = exchange.desks.get(number)
        if desk is None:
            exchange.agent_seqs[number] = events[-1].seq
            continue
        change = [event for event in events if event.kind is AgentEventKind.STATE][-1]
        state, desk.day = change.new, Day.of(events)
        _restore_desk(desk, change)
        desk.seq, desk.since, desk.closed_at = events[-1].seq, change.at, now
        break_flow.watch(exchange, desk, now)
        # Ready is said when it is true again; until then nobody is to be taken for gone, and callers sent away for it.
        away = AgentState.SYSTEM_PROBLEM if state is AgentState.READY else state
        exchange.feed(AgentAway(number, away, reason=desk.reason if state in PAUSES else ""), now)


def _restore_desk(desk: Desk, change: NewAgentEvent) -> None:
    """What was being done with a contact follows from the calls; nobody is put to work unasked."""
    desk.state, desk.reason = change.new, change.reason
    unknown = AgentState.OFFLINE if change.new is AgentState.MONITORING else AgentState.READY
    desk.asked, desk.asked_reason = desk.day.asked or (unknown, "")
    if desk.day.next is not None:
        desk.next_state, desk.next_reason = desk.day.next


def find_accounts(exchange: Exchange, accounts: Iterable[SoftphoneAccount]) -> None:
    """Give desks back the softphone accounts that stood in the engine through a restart of ours, so that browsers
    need not notice it. Which page holds the desk is learned from the first tab that shows itself. Agents' accounts
    that belong to no desk, or are one too many, are removed: so are those of a node that was away for long."""
    for account in accounts:
        number = desk_number(account.account)
        desk = exchange.desks.get(number or "")
        if desk is not None and desk.account is None and not exchange.engine_seen:
            desk.account = account
        elif number is not None and is_surplus(account.account, desk):
            close_account(exchange, account.account)


def close_account(exchange: Exchange, account: str) -> None:
    """Have it removed from the engine."""
    exchange.outbox.telephone(f"account:{account}", partial(_close_account, account))


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
        fold(call, event)
    call.log.extend(events)
    hotline = exchange.hotline(call.hotline)
    call.queue_id = call.queue_id or (hotline.queue_id if hotline else 0)
    return call


def restore_calls(exchange: Exchange, logs: Iterable[Sequence[NewCallEvent]]) -> None:
    """Put the calls that these events speak of back to their desks, or in wrap-up; those who wait wait on for
    :func:`take_up`. What is over and needs no wrap-up is left alone."""
    calls = [restore_call(exchange, events) for events in logs]
    for call in sorted(calls, key=lambda call: (call.ended_at is None, call.arrived_at)):
        if call.ended_at is not None and not call.stints:
            continue
        exchange.calls[call.id] = call
        exchange.outbox.look_up(call)
        for stint in list(call.stints):
            if stint.stage is not ContactStage.OFFERED:
                _restore_stint(exchange, stint)
    for desk in exchange.desks.values():
        if desk.stint is None:
            exchange.take_next(desk)


def restore_alerts(exchange: Exchange, logs: Iterable[Sequence[NewCallEvent]]) -> None:
    """Let the alerts for private calls stand again that these events tell of; after :func:`restore_calls`."""
    private_flow.restore(exchange, [restore_call(exchange, events) for events in logs])


def _restore_stint(exchange: Exchange, stint: Stint) -> None:
    """The desk has its part again. An older one that claims the same desk is done with."""
    desk = exchange.desks.get(stint.number) or exchange.former_desk(stint.number)
    if (older := desk.stint) is not None:
        by = {"agent": desk.number, "by": "timeout"}
        exchange.write(older.call, CallEventKind.WRAP_UP_ENDED, stint.call.arrived_at, **by)
        exchange.unseat(older)
    desk.stint = stint
    if stint.ended_at is not None:
        stint.wrap_up_ends_at = exchange.wrap_up_ends(stint)


def engine_found(
    exchange: Exchange,
    channels: Sequence[LiveChannel],
    accounts: Iterable[SoftphoneAccount],
    now: datetime,
    engine_since: datetime | None = None,
) -> list[LiveChannel]:
    """The link to the engine stands; these channels and agents' accounts are there. Gives what :func:`reconcile`
    gives. Softphones that can be reached are told right after."""
    if engine_since is not None:
        _close_cut(exchange, channels, engine_since, now)
    find_accounts(exchange, accounts)
    strangers = (reconcile if exchange.engine_seen else take_up)(exchange, channels, now)
    exchange.engine_seen = exchange.engine_up = True
    for desk in exchange.desks.values():
        exchange.settle(desk, now)
    return strangers


def _close_cut(exchange: Exchange, channels: Sequence[LiveChannel], engine_since: datetime, now: datetime) -> None:
    """The engine that carried these calls is gone, and everybody's line with it; those on another one go on."""
    alive = {channel.call_id for channel in channels if channel.party is Party.CALLER}
    for call in list(exchange.calls.values()):
        if call.ended_at is None and call.arrived_at < engine_since and call.id not in alive:
            call.channel = ""
            end(exchange, call, cut_off(call), now)


def take_up(exchange: Exchange, channels: Sequence[LiveChannel], now: datetime) -> list[LiveChannel]:
    """Go on with every restored call that still has its caller."""
    strangers = reconcile(exchange, channels, now)
    for call in list(exchange.calls.values()):
        if call.ended_at is None:
            _go_on(exchange, call, now)
    return strangers


def _go_on(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    exchange.write(call, CallEventKind.RECOVERED, now)
    on_its_way_out = call.consult is not None and bool(call.consult.reason)
    consult_flow.not_reached(exchange, call, now)  # a consultation that rang is not heard of again
    if on_its_way_out:
        return
    if call.consult is not None and call.consult.stage is ConsultStage.HANDED_OVER:
        return
    if (owner := call.owner) is not None and owner.in_talk:
        if owner.lost_until is None and owner.stage is ContactStage.AGENT_LOST:
            lose_agent(exchange, owner, now)
    elif call.callback is not None:
        callback_line.go_on(exchange, call, now)
    elif call.queued:
        _wait_on(exchange, call, now)
    else:
        caller_flow.go_on(exchange, call, now)


def _wait_on(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    for stint in call.offered():
        exchange.write(call, CallEventKind.OFFER_FAILED, now, agent=stint.number, cause=NO_CAUSE)
        exchange.unseat(stint)
    channel, in_conversation = call.channel, call.conversation

    async def music(telephone: Telephone) -> None:
        if in_conversation:
            await telephone.music_in_conversation(call.id, on=True)
        else:
            await telephone.start_music(channel)

    exchange.outbox.telephone(f"{call.id}:caller", music)
    queue(exchange, call, now, at_head=call.at_head, reason="recovered", kept=call.kept, waits_from=call.waits_from)


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
    if call.callback is not None and call.stage is not ContactStage.DIALLING:  # has no channel but the agent's
        _hang_up(exchange, [channel for channel in channels if call.stint_on(channel.channel_id) is None])
        return
    if call.stage is ContactStage.DIALLING:
        _reconcile_dialling(exchange, call, channels, now)
        return
    caller = next((channel for channel in channels if channel.party is Party.CALLER), None)
    ours = {channel for stint in call.stints for channel in (stint.channel, stint.ringing_channel)}
    ours |= {call.consult.channel} if call.consult else set()
    if caller is None:
        caller_lost(exchange, call, now)
        _hang_up(exchange, channels)
        return
    call.channel = caller.channel_id
    alive = {channel.channel_id for channel in channels}
    for stint in list(call.stints):
        if stint.stage in ALIVE and stint.channel not in alive:
            lose_agent(exchange, stint, now)
    if call.consult is not None and call.consult.channel and call.consult.channel not in alive:
        outside_gone(exchange, call, now)
    if not call.hearing.over and not call.conversation:  # its end may have come while nobody listened
        caller_flow.go_on(exchange, call, now)
    _hang_up(exchange, [channel for channel in channels if channel is not caller and channel.channel_id not in ours])


def caller_lost(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """The caller is gone, and nobody knows how."""
    call.channel = ""
    outcome = Outcome.ANSWERED if call.connected_at else Outcome.FAILED
    end(exchange, call, EndOfCall("system", outcome, NO_CAUSE), now)


def _reconcile_dialling(exchange: Exchange, call: LiveCall, channels: list[LiveChannel], now: datetime) -> None:
    """A call that an agent makes, and nobody has answered: it goes on while both its sides are there."""
    alive = {channel.channel_id for channel in channels}
    owner = call.owner
    mine = owner.channel or owner.ringing_channel if owner else ""
    if mine not in alive or (call.dialled_channel and call.dialled_channel not in alive):
        outbound_flow.give_up(exchange, call, now, cause=NO_CAUSE)
        _hang_up(exchange, channels)


def _hang_up(exchange: Exchange, channels: Sequence[LiveChannel]) -> None:
    for stray in channels:
        exchange.outbox.telephone(f"{stray.call_id}:caller", partial(_hang_up_one, stray.channel_id))


async def _hang_up_one(channel: str, telephone: Telephone) -> None:
    await telephone.hang_up(channel)
