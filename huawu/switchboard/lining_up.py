"""A caller joins a queue's line: a few words, then music until an agent is there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from huawu.calls.states import Outcome
from huawu.routing.events import ContactMoved
from huawu.switchboard import callback_line
from huawu.switchboard.call_flow import queue
from huawu.switchboard.directory import QueueCard
from huawu.switchboard.kept import kept_for
from huawu.switchboard.live import LiveCall, Scene
from huawu.switchboard.saying import say
from huawu.switchboard.words import prompt, welcome
from huawu.telephony.ports import Announcement

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

LOOK_UP = timedelta(seconds=2)
"""Longer than this nobody is kept out of a line for the look-up."""


def line_up(exchange: Exchange, call: LiveCall, words: Sequence[Announcement], now: datetime) -> None:
    """Let the call wait in ``call.queue_id`` and say ``words`` meanwhile. A rule that sends it away at once says them
    before its own."""
    call.scene, call.menu, call.leaves_as, call.foreword = Scene.WAITING, None, Outcome.ABANDONED, tuple(words)
    asked = call.hearing.asked
    callback_line.called_again(exchange, call, now)
    if _hangs_on_the_look_up(exchange, call, now):
        call.line_due = now + LOOK_UP
    else:
        join(exchange, call, now)
    if call.ended_at is None and call.hearing.asked == asked:
        tell(exchange, call, words)
    call.foreword = ()


def _hangs_on_the_look_up(exchange: Exchange, call: LiveCall, now: datetime) -> bool:
    kept = exchange.directory.queues[call.queue_id].kept
    if kept.own_agent_s and _own_agent(exchange, call, now):
        return False
    return bool(kept.last_agent_s and call.caller.known and not call.looked_up)


def _own_agent(exchange: Exchange, call: LiveCall, now: datetime) -> str:
    """Whose customer the number is by its flag, if they still take contacts here."""
    flag = exchange.directory.flag_of(call.caller, now)
    card = exchange.directory.agents.get(flag.own_agent) if flag else None
    return flag.own_agent if flag and card and card.answers else ""


def join(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """Into the line; kept for a while for the agent whom the caller knows."""
    call.line_due = None
    card = exchange.directory.queues[call.queue_id]
    kept = kept_for(card.kept, call.card, now, _own_agent(exchange, call, now))
    if kept is not None and _barred(exchange, kept.agent, card):
        kept = None
    queue(exchange, call, now, kept=kept)


def _barred(exchange: Exchange, number: str, card: QueueCard) -> bool:
    """Whether the queue is closed to the agent for want of a certificate: then the caller is kept for nobody."""
    agent = exchange.directory.agents.get(number)
    return agent is not None and not agent.profile.barred.isdisjoint(card.queue.required)


def tick(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """The look-up takes too long."""
    if call.line_due is not None and call.line_due <= now:
        join(exchange, call, now)


def looked_up(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """It is known who is calling: who waits for that joins the line, and in line a VIP moves up."""
    call.looked_up = True
    if call.ended_at is not None:
        return
    if call.line_due is not None:
        join(exchange, call, now)
    elif call.queued and not call.in_talk and exchange.is_vip(call, now):
        exchange.feed(ContactMoved(call.id, priority=exchange.points(call, now)), now)


def tell(exchange: Exchange, call: LiveCall, words: Sequence[Announcement]) -> None:
    """Say something to a caller in line; music follows."""
    say(exchange, call, words, lambda call, now: music(exchange, call, now))


def music(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    channel = call.channel
    exchange.outbox.telephone(f"{call.id}:caller", lambda telephone: telephone.start_music(channel))


def tell_again(exchange: Exchange, call: LiveCall) -> None:
    """What a caller in line was told may not have been heard."""
    hotline = exchange.hotline(call.hotline)
    straight = hotline is not None and hotline.menu_id is None
    tell(exchange, call, welcome(hotline, call.language) if hotline and straight else [_to_agent(call)])


def _to_agent(call: LiveCall) -> Announcement:
    return prompt("menu_to_agent", call.language)
