"""How a caller comes in and hears music in line."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from huawu.calls.choices import EmergencyThen, RuleWhen
from huawu.calls.states import Outcome
from huawu.switchboard import flag_flow, menu_flow, rule_flow
from huawu.switchboard.ending import end
from huawu.switchboard.leaving import farewell
from huawu.switchboard.lining_up import line_up
from huawu.switchboard.live import EndOfCall, LiveCall
from huawu.switchboard.words import emergency, welcome

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange


def let_in(exchange: Exchange, call: LiveCall, now: datetime) -> None:
    """Welcome the call into its menu or its queue, tell it that the hotline is closed, or end it when nobody knows the
    number."""
    hotline = exchange.hotline(call.hotline)
    if hotline is None:
        end(exchange, call, EndOfCall("system", Outcome.FAILED), now)
        return
    call.language = hotline.language
    exchange.outbox.look_up(call)
    menu = exchange.directory.menus.get(hotline.menu_id or 0)
    if hotline.emergency is not None and hotline.emergency.then is EmergencyThen.HANG_UP:
        call.leaves_as = Outcome.TURNED_AWAY
        farewell(exchange, call, emergency(hotline))
    elif not hotline.is_open(now):
        rule_flow.apply(exchange, call, RuleWhen.CLOSED, now)
    elif flag_flow.let_in(exchange, call, hotline, now):
        pass
    elif menu is not None:
        menu_flow.enter(exchange, call, menu, now, first=welcome(hotline, call.language))
    else:
        line_up(exchange, call, welcome(hotline, call.language), now)
