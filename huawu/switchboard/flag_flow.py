"""Calls of flagged numbers (标记号码) come in as it is set for them: sooner or later, elsewhere, or not at all."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from huawu.calls.choices import FlagHandling
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import Outcome
from huawu.switchboard.directory import HotlineCard
from huawu.switchboard.leaving import farewell
from huawu.switchboard.lining_up import line_up
from huawu.switchboard.live import LiveCall
from huawu.switchboard.words import own, prompt, welcome

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange


def let_in(exchange: Exchange, call: LiveCall, hotline: HotlineCard, now: datetime) -> bool:
    """Take over from here what becomes of the caller; False: they come in like everybody."""
    flag = exchange.directory.flag_of(call.caller, now)
    if flag is None:
        return False
    exchange.write(call, Kind.FLAG_MET, now, flag=flag.flag, handling=flag.handling, queue_id=flag.queue_id)
    if flag.handling is FlagHandling.ANNOUNCE:
        call.leaves_as = Outcome.TURNED_AWAY
        goodbye = prompt("goodbye", call.language)
        farewell(exchange, call, [own(flag.says)] if flag.says else [goodbye])
        return True
    if flag.handling is FlagHandling.QUEUE and flag.queue_id in exchange.directory.queues:
        call.queue_id = flag.queue_id
        line_up(exchange, call, welcome(hotline, call.language), now)
        return True
    return False
