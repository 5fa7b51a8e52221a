"""How satisfied the caller was (满意度评价): asked by key when the agent has hung up, while the agent is in wrap-up."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import ContactStage, Outcome, StintRole
from huawu.switchboard.call_flow import start_wrap_up
from huawu.switchboard.ending import end
from huawu.switchboard.leaving import farewell
from huawu.switchboard.live import EndOfCall, LiveCall, Scene, Stint
from huawu.switchboard.saying import say
from huawu.switchboard.words import prompt

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

SCORES = "12345"
PATIENCE = timedelta(seconds=6)
"""How long a key is waited for after the question."""


def hang_up(exchange: Exchange, stint: Stint, how: EndOfCall, now: datetime) -> None:
    """The owner of the call hangs up. Where the queue asks, the caller stays for the question; the agent does not."""
    if not _asks(exchange, stint, how):
        end(exchange, stint.call, how, now)
        return
    call, channel = stint.call, stint.channel
    call.leaves_as, call.scene, call.queued, call.silence_due = Outcome.ANSWERED, Scene.SURVEY, False, None
    stint.channel = ""
    exchange.write(call, Kind.SURVEY_ASKED, now, agent=stint.number)
    if channel:
        exchange.outbox.telephone(f"{call.id}:caller", lambda telephone: telephone.hang_up(channel))
    start_wrap_up(exchange, stint, now)
    again(exchange, call, now)
    exchange.tell_floor(call)


def _asks(exchange: Exchange, stint: Stint, how: EndOfCall) -> bool:
    call = stint.call
    talks = stint.stage in {ContactStage.CONNECTED, ContactStage.HELD} and call.owner is stint and call.consult is None
    offered = exchange.directory.queues[call.queue_id].survey_offered and not call.outbound
    return talks and offered and how.outcome is Outcome.ANSWERED and bool(call.channel) and not _others(call, stint)


def _others(call: LiveCall, stint: Stint) -> bool:
    """Whether somebody else has a part in the talk; who only listens has none."""
    return any(other is not stint and other.role is not StintRole.MONITOR for other in call.stints)


def again(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """Ask, or ask once more after a restart."""
    say(exchange, call, [prompt("survey", call.language)], lambda call, now: said(exchange, call, now))


def said(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """The question has been heard."""
    call.key_due = now + PATIENCE


def key(exchange: Exchange, call: LiveCall, pressed: str, now: datetime) -> None:
    """The answer; any other key is none, and the question stands."""
    if pressed not in SCORES:
        return
    exchange.write(call, Kind.SATISFACTION, now, score=int(pressed))
    farewell(exchange, call, [prompt("survey_taken", call.language)])


def late(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """No answer is none."""
    farewell(exchange, call, [prompt("goodbye", call.language)])
