"""Saying something to a caller who talks to nobody, and noticing when it has been said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from huawu.kit import time as clock
from huawu.switchboard.live import STARTING, Hearing, LiveCall
from huawu.telephony import events
from huawu.telephony.at_once import at_once
from huawu.telephony.ports import Announcement, Telephone

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

Said = Callable[[LiveCall, datetime], None]


def say(exchange: Exchange, call: LiveCall, words: Sequence[Announcement], cannot: Said) -> None:
    """Say it in place of what is being said. :func:`is_over` tells from the engine's events when it has been heard;
    ``cannot`` is called when the engine refuses to say it, which then counts as over."""
    hearing, channel = call.hearing, call.channel
    hearing.asked, hearing.over = hearing.asked + 1, False
    number, was_in_conversation = hearing.asked, call.conversation
    call.conversation, call.key_due = False, None

    async def errand(telephone: Telephone) -> None:
        await cut_short(telephone, hearing)
        if was_in_conversation:  # what is played to a channel in a bridge is heard only after it
            await telephone.leave(call.id, channel)
            await telephone.close_conversation(call.id)
        if hearing.asked != number:
            return
        hearing.playing, hearing.playback = number, STARTING
        _, playback = await at_once(telephone.answer(channel), telephone.play(channel, words))
        if playback and hearing.playback == STARTING:
            hearing.playback = playback

    def failed() -> None:
        if hearing.asked == number and not hearing.over:
            hearing.over, hearing.playback = True, ""
            if call.ended_at is None and not call.in_talk:
                cannot(call, clock.now())

    exchange.outbox.telephone(f"{call.id}:caller", errand, failed)


async def cut_short(telephone: Telephone, hearing: Hearing) -> None:
    """Stop what is being played, if anything."""
    playback = hearing.playback
    if playback not in {"", STARTING}:
        hearing.playback, hearing.stopped = "", playback
        await telephone.stop_playback(playback)


def is_over(call: LiveCall, event: events.PlaybackEnded) -> bool:
    """Whether this is the end of the last saying that was asked for. True once."""
    hearing = call.hearing
    known = event.playback_id == hearing.playback
    unnamed = hearing.playback == STARTING and event.playback_id != hearing.stopped
    if not known and not unnamed:
        return False
    hearing.playback = ""
    if hearing.over or hearing.playing != hearing.asked:
        return False
    hearing.over = True
    return True
