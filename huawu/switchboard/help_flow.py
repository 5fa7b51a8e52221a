"""An agent in need: the raised hand (举手求助), and the caller who is rude (clause 5.2.4)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from huawu.calls.events import CallEventKind
from huawu.switchboard.live import Stint

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange


def ask(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """Raise the hand on the floor, until it is lowered or the talk is over. Safe to repeat."""
    if stint.hand_raised_at is not None:
        return
    stint.hand_raised_at = now
    exchange.write(stint.call, CallEventKind.HELP_ASKED, now, agent=stint.number)
    exchange.outbox.tell(exchange.desks[stint.number])
    exchange.tell_superiors(stint.number)


def lower(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """The agent needs nobody any more. Safe to repeat."""
    if stint.hand_raised_at is None:
        return
    stint.hand_raised_at = None
    exchange.write(stint.call, CallEventKind.HELP_ENDED, now, agent=stint.number)
    exchange.outbox.tell(exchange.desks[stint.number])
    exchange.tell_superiors(stint.number)


def over(exchange: Exchange, stint: Stint) -> None:
    """The talk is over, and with it the need. The call's end says so."""
    if stint.hand_raised_at is not None:
        stint.hand_raised_at = None
        exchange.tell_superiors(stint.number)


def mark_rude(exchange: Exchange, stint: Stint, now: datetime) -> None:
    """The caller insults the agent: the supervisor is called, once; the mark stays with the call."""
    if stint.rude_at is not None:
        return
    stint.rude_at = now
    exchange.write(stint.call, CallEventKind.RUDE_MARKED, now, agent=stint.number)
    ask(exchange, stint, now)
    exchange.outbox.tell(exchange.desks[stint.number])
    exchange.tell_superiors(stint.number)
