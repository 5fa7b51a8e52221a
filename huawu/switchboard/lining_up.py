"""A caller joins a queue's line: a few words, then music until an agent is there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from huawu.calls.states import Outcome
from huawu.switchboard import callback_line
from huawu.switchboard.call_flow import queue
from huawu.switchboard.live import LiveCall, Scene
from huawu.switchboard.saying import say
from huawu.switchboard.words import prompt, welcome
from huawu.telephony.ports import Announcement

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange


def line_up(exchange: Exchange, call: LiveCall, words: Sequence[Announcement], now: datetime) -> None:
    """Let the call wait in ``call.queue_id`` and say ``words`` meanwhile. A rule that sends it away at once says them
    before its own."""
    call.scene, call.menu, call.leaves_as, call.foreword = Scene.WAITING, None, Outcome.ABANDONED, tuple(words)
    asked = call.hearing.asked
    callback_line.called_again(exchange, call, now)
    queue(exchange, call, now)
    if call.ended_at is None and call.hearing.asked == asked:
        tell(exchange, call, words)
    call.foreword = ()


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
