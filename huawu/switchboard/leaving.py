"""Last words to a caller, and then the end of the call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from huawu.calls.states import Outcome
from huawu.switchboard.ending import end
from huawu.switchboard.live import EndOfCall, LiveCall, Scene
from huawu.switchboard.saying import say
from huawu.switchboard.words import prompt
from huawu.telephony.ports import Announcement

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange


def farewell(exchange: Exchange, call: LiveCall, words: Sequence[Announcement]) -> None:
    """Say ``words``, then end the call with the outcome that it has so far."""
    call.scene, call.menu, call.last_words = Scene.FAREWELL, None, tuple(words)
    say(exchange, call, words, lambda call, now: close(exchange, call, now))


def again(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """The words are lost with a restart; what they were about is not."""
    closed = call.leaves_as is Outcome.CLOSED_HOURS
    farewell(exchange, call, call.last_words or [prompt("closed" if closed else "goodbye", call.language)])


def close(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """They have been said."""
    end(exchange, call, EndOfCall("system", call.leaves_as), now)
