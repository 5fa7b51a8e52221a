"""A waiting caller asks to be called back: at their own number by one key, or at another by its digits and ``#``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import Outcome
from huawu.kit.phone import PhoneNumber
from huawu.routing import events
from huawu.switchboard import callback_line
from huawu.switchboard.leaving import farewell
from huawu.switchboard.lining_up import music
from huawu.switchboard.live import LiveCall, Scene
from huawu.switchboard.saying import say
from huawu.switchboard.words import prompt
from huawu.telephony.ports import Announcement

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

PATIENCE = timedelta(seconds=8)
"""How long the next key is waited for."""
SHORTEST, LONGEST = 7, 13
"""Digits of a number that we call back."""
OWN, OTHER, DONE, ANEW = "1", "2", "#", "*"


def offered(exchange: Exchange, call: LiveCall, pressed: str, now: datetime) -> None:
    """A key of a caller in line: where the queue offers call-backs, 1 asks for one."""
    in_line = call.queued and not call.conversation and exchange.directory.queues[call.queue_id].callback.offered
    if pressed == OWN and in_line:
        ask(exchange, call, [], now)


def ask(exchange: Exchange, call: LiveCall, lead: Sequence[Announcement], now: datetime) -> None:
    """Ask where to call, after the words of ``lead``. A caller in line stays in line meanwhile."""
    call.scene, call.menu, call.entered = Scene.CALLBACK, None, None if call.caller.known else ""
    _ask(exchange, call, lead)


def again(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """From the beginning, after a restart."""
    ask(exchange, call, [], now)


def _ask(exchange: Exchange, call: LiveCall, lead: Sequence[Announcement]) -> None:
    question = "callback_number" if call.entered is None else "callback_enter"
    words = [*lead, prompt(question, call.language)]
    say(exchange, call, words, lambda call, now: said(exchange, call, now))


def said(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """The question has been heard."""
    call.key_due = now + PATIENCE


def key(exchange: Exchange, call: LiveCall, pressed: str, now: datetime) -> None:
    """Own number or another; of another, digit by digit. The star begins anew."""
    if call.hearing.over:
        call.key_due = now + PATIENCE
    if call.entered is None:
        if pressed == OWN:
            register(exchange, call, call.caller, now)
        elif pressed == OTHER:
            call.entered = ""
            _ask(exchange, call, [])
    elif pressed == DONE:
        _entered(exchange, call, PhoneNumber.parse(call.entered), now)
    else:
        call.entered = "" if pressed == ANEW else (call.entered + pressed)[: LONGEST + 1]


def _entered(exchange: Exchange, call: LiveCall, number: PhoneNumber, now: datetime) -> None:
    if may_be_called(exchange, number):
        register(exchange, call, number, now)
    else:
        call.entered = ""
        _ask(exchange, call, [prompt("menu_invalid", call.language)])


def may_be_called(exchange: Exchange, number: PhoneNumber) -> bool:
    """Whether a number that a caller has keyed in is one that we dial: strangers do not choose what we pay for."""
    allowed = exchange.directory.dial_rules.verdict(number.digits) is not False
    ours = number.digits in exchange.directory.hotlines
    return SHORTEST <= len(number.digits) <= LONGEST and not number.digits.startswith("00") and allowed and not ours


def late(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """No key in time: the caller waits on, or hears the farewell where there is nothing to wait for."""
    call.entered = None
    if call.queued:
        call.scene = Scene.WAITING
        music(exchange, call, now)
    else:
        farewell(exchange, call, [prompt("goodbye", call.language)])


def register(exchange: Exchange, call: LiveCall, number: PhoneNumber, now: datetime) -> None:
    """Note the call-back in the caller's place. One a number and queue: who has one already keeps that."""
    known = callback_line.pending(exchange, number, call.queue_id)
    waiting = None if known else callback_line.take_place(exchange, call, number, now)
    call.leaves_as, call.entered, call.queued = Outcome.CALLBACK_ASKED, None, False
    own = number == call.caller
    exchange.write(call, Kind.CALLBACK_ASKED, now, queue_id=call.queue_id, own=own, known=known is not None)
    exchange.feed(events.ContactGone(call.id), now)
    if waiting is not None:
        callback_line.stand_in_line(exchange, waiting, now)
    farewell(exchange, call, [prompt("callback_known" if known else "callback_taken", call.language)])
