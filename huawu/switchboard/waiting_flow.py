"""A caller in line (排队播报): how it stands, at intervals; music between."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from huawu.calls.events import CallEventKind as Kind
from huawu.switchboard.lining_up import tell
from huawu.switchboard.live import LiveCall, Scene
from huawu.switchboard.waiting import next_telling, not_worse, words
from huawu.switchboard.words import prompt

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange


def tick(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """Tell the caller how it stands when it is time, unless something is being said, or an agent rung, already."""
    if call.tell_due is None or call.tell_due > now:
        return
    card = exchange.directory.queues[call.queue_id]
    call.tell_due = next_telling(card, now)
    place = exchange.engine.position_of(call.id)
    busy = call.owner is not None or call.conversation or not call.hearing.over
    if place is None or busy or call.scene is not Scene.WAITING or not call.channel:
        return
    call.told = told = not_worse(call.told, place, exchange.engine.expected_wait_s(call.id, now))
    said = words(card, told, call.language)
    if said:
        wait = {"minutes": told.wait.minutes, "more": told.wait.more} if told.wait else {}
        exchange.write(call, Kind.WAIT_TOLD, now, ahead=told.ahead, **wait)
    if card.callback.offered:
        said.append(prompt("callback_offer", call.language))
    if said:
        tell(exchange, call, said)
