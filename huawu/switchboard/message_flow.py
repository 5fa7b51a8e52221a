"""A caller leaves a message (语音留言): asked for it, a beep, what they say, thanks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import Outcome
from huawu.switchboard.leaving import close, farewell
from huawu.switchboard.live import LiveCall, Scene
from huawu.switchboard.saying import say
from huawu.switchboard.words import prompt
from huawu.telephony import events
from huawu.telephony.ports import Announcement

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

SILENCE_S = 5
"""So long nothing is said, then the message is over."""
SHORTEST_MS = 800
"""Less is a breath or a click, and no message."""
MARGIN = timedelta(seconds=10)
"""The engine tells of the end of a message by itself; so long after its longest time we wait no more."""
LAST_MESSAGE = timedelta(seconds=3)
"""How long we wait for the message of a caller who has hung up."""


def ask(exchange: Exchange, call: LiveCall, lead: Sequence[Announcement], now: datetime) -> None:
    """Ask for a message, after the words of ``lead``."""
    call.scene, call.menu, call.recording = Scene.MESSAGE, None, False
    exchange.write(call, Kind.MESSAGE_STARTED, now, queue_id=call.queue_id)
    say(exchange, call, [*lead, prompt("voicemail", call.language)], lambda call, now: record(exchange, call, now))


def again(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """What was said before a restart is on the engine's disk, but its end was not heard of: from the beginning."""
    call.recording = False
    words = [prompt("voicemail", call.language)]
    say(exchange, call, words, lambda call, now: record(exchange, call, now))


def record(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """The caller has been told: a beep, and they speak."""
    longest_s, channel = exchange.directory.floor.voicemail_limit_s, call.channel
    call.recording, call.key_due = True, now + timedelta(seconds=longest_s) + MARGIN
    exchange.outbox.telephone(
        f"{call.id}:caller",
        lambda telephone: telephone.record_message(call.id, channel, longest_s=longest_s, silence_s=SILENCE_S),
        lambda: late(exchange, call, now),
    )


def recorded(exchange: Exchange, call: LiveCall, event: events.MessageRecorded, now: datetime) -> None:
    """What the caller said is on disk."""
    if call.scene is not Scene.MESSAGE or not call.recording:
        return
    call.recording, call.key_due = False, None
    if event.duration_ms >= SHORTEST_MS:
        call.leaves_as = Outcome.VOICEMAIL
        exchange.write(call, Kind.MESSAGE_LEFT, now, seconds=round(event.duration_ms / 1000))
    if not call.channel:
        close(exchange, call, now)
        return
    left = call.leaves_as is Outcome.VOICEMAIL
    farewell(exchange, call, [prompt("voicemail_taken" if left else "goodbye", call.language)])


def late(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """The engine has not told of the message's end, or cannot record one."""
    if call.ended_at is not None or not call.recording:
        return
    call.recording = False
    if call.channel:
        farewell(exchange, call, [prompt("goodbye", call.language)])
    else:
        close(exchange, call, now)


def hung_up(call: LiveCall, now: datetime) -> bool:
    """Whether a caller who has hung up had begun to speak; then their message is waited for a moment."""
    if call.scene is not Scene.MESSAGE or not call.recording:
        return False
    call.key_due = now + LAST_MESSAGE
    return True
