"""What a caller goes through who talks to nobody: which part of it an event belongs to (:class:`~.live.Scene`).

Each scene has a file of its own, and here the answer to four questions: what follows when what was said has been heard,
when a key is pressed, when nothing is done in time, and how it goes on after a restart.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from huawu.switchboard import (
    callback_flow,
    entry_flow,
    leaving,
    lining_up,
    menu_flow,
    message_flow,
    survey_flow,
    waiting_flow,
)
from huawu.switchboard.live import LiveCall, Scene
from huawu.switchboard.saying import is_over
from huawu.telephony import events
from huawu.telephony.events import Party

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

Step = Callable[["Exchange", LiveCall, datetime], None]
OnKey = Callable[["Exchange", LiveCall, str, datetime], None]


def _nothing(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """Nothing follows."""


def _no_key(exchange: Exchange, call: LiveCall, key: str, now: datetime) -> None:
    """Keys mean nothing here."""


@dataclass(frozen=True, slots=True)
class Part:
    """How one scene answers."""

    said: Step
    again: Step
    """After a restart."""
    key: OnKey = _no_key
    late: Step = _nothing


def _wait_again(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    if call.queued:
        lining_up.tell_again(exchange, call)
    else:
        entry_flow.let_in(exchange, call, now)


PARTS: dict[Scene, Part] = {
    Scene.WAITING: Part(lining_up.music, _wait_again, callback_flow.offered),
    Scene.MENU: Part(menu_flow.said, menu_flow.again, menu_flow.key, menu_flow.late),
    Scene.CALLBACK: Part(callback_flow.said, callback_flow.again, callback_flow.key, callback_flow.late),
    Scene.MESSAGE: Part(message_flow.record, message_flow.again, late=message_flow.late),
    Scene.SURVEY: Part(survey_flow.said, survey_flow.again, survey_flow.key, survey_flow.late),
    Scene.FAREWELL: Part(leaving.close, leaving.again),
}


def arrived(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """A call has come."""
    entry_flow.let_in(exchange, call, now)


def on_event(
    exchange: Exchange, event: events.PlaybackEnded | events.DigitPressed | events.MessageRecorded, now: datetime
) -> None:
    """Something was heard to its end, pressed or said. In a talk keys are the agent's affair."""
    call = exchange.calls.get(event.call_id)
    if call is None or not _alone(call):
        return
    part = PARTS[call.scene]
    match event:
        case events.PlaybackEnded() if is_over(call, event):
            part.said(exchange, call, now)
        case events.DigitPressed(party=Party.CALLER) if event.channel_id in {"", call.channel}:
            part.key(exchange, call, event.digit, now)
        case events.MessageRecorded():
            message_flow.recorded(exchange, call, event, now)


def tick(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """Time has passed."""
    lining_up.tick(exchange, call, now)
    waiting_flow.tick(exchange, call, now)
    if call.key_due is not None and call.key_due <= now:
        call.key_due = None
        if _alone(call):
            PARTS[call.scene].late(exchange, call, now)


def go_on(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """After a restart of ours, or when the link to the engine was lost: whatever was being said is said again."""
    if _alone(call):
        PARTS[call.scene].again(exchange, call, now)


def _alone(call: LiveCall) -> bool:
    dialling = call.outbound and call.connected_at is None
    return call.ended_at is None and not call.in_talk and not dialling
