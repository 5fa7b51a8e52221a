"""Entry and exit rules of queues (进出规则): what becomes of a caller who cannot come in, or not stay."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from huawu.calls.choices import RuleAction, RuleWhen
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import Outcome
from huawu.switchboard import callback_flow, message_flow
from huawu.switchboard.directory import RuleCard
from huawu.switchboard.leaving import farewell
from huawu.switchboard.lining_up import line_up
from huawu.switchboard.live import LiveCall, Scene
from huawu.switchboard.words import own, own_or, prompt
from huawu.telephony.ports import Announcement

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange

_PROMPTS = {
    RuleWhen.NOBODY_LOGGED_IN: "nobody",
    RuleWhen.EVERYBODY_ON_BREAK: "nobody",
    RuleWhen.FULL: "queue_full",
    RuleWhen.WAITED_TOO_LONG: "nobody",
}
_GOODBYE_IN_IT = frozenset({RuleWhen.CLOSED, RuleWhen.FULL})
"""Whose house prompt ends with the goodbye."""


def apply(exchange: Exchange, call: LiveCall, when: RuleWhen, now: datetime) -> None:
    """Do what the rule of the call's queue says for this case; a closed hotline needs no rule to say so. Who is about
    to ask for a call-back goes on with that: it is a way out too."""
    rule = exchange.directory.queues[call.queue_id].rules.get(when) or RuleCard(RuleAction.ANNOUNCE)
    if call.scene is Scene.CALLBACK:
        rule = RuleCard(RuleAction.CALLBACK)
    call.leaves_as = Outcome.CLOSED_HOURS if when is RuleWhen.CLOSED else Outcome.TURNED_AWAY
    call.queued, call.told = False, None
    target = exchange.directory.queues.get(rule.target or 0)
    call.turned_from.add(call.queue_id)
    exchange.write(call, Kind.RULE_APPLIED, now, queue_id=call.queue_id, when=when, action=rule.action)
    if call.scene is Scene.CALLBACK:
        return
    lead = [*call.foreword, *([own(rule.says)] if rule.says else [])]
    match rule.action:
        case RuleAction.QUEUE if target is not None and target.queue.id not in call.turned_from:
            call.queue_id = target.queue.id
            line_up(exchange, call, lead or [prompt("menu_to_agent", call.language)], now)
        case RuleAction.VOICEMAIL if call.connected_at is None:  # of a call that was recorded the talk is kept
            message_flow.ask(exchange, call, lead, now)
        case RuleAction.CALLBACK:
            callback_flow.ask(exchange, call, [*call.foreword, own_or(rule.says, "nobody", call.language)], now)
        case _:
            farewell(exchange, call, [*call.foreword, *_last_words(exchange, call, when, rule)])


def _last_words(exchange: Exchange, call: LiveCall, when: RuleWhen, rule: RuleCard) -> Sequence[Announcement]:
    if rule.says is not None and rule.action is RuleAction.ANNOUNCE:
        return [own(rule.says)]
    hotline = exchange.hotline(call.hotline)
    closed = hotline.closed if hotline else "closed"
    words = [prompt(_PROMPTS.get(when, closed), call.language)]
    return words if when in _GOODBYE_IN_IT else [*words, prompt("goodbye", call.language)]
