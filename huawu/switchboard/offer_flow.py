"""Offers: what routing decided becomes a ring at a desk, and what comes of it goes back to routing."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from huawu.calls.choices import RuleWhen
from huawu.calls.events import CallEventKind
from huawu.calls.states import AgentState, ContactStage, StintRole
from huawu.routing import decisions, events
from huawu.routing.configuration import OverflowReason
from huawu.switchboard import callback_line, consult_flow, rule_flow
from huawu.switchboard.explaining import explained
from huawu.switchboard.live import CONSULT, Stint
from huawu.switchboard.rings import ring, stop_ringing

if TYPE_CHECKING:
    from huawu.switchboard.exchange import Exchange


_RULES = {
    OverflowReason.NOBODY_LOGGED_IN: RuleWhen.NOBODY_LOGGED_IN,
    OverflowReason.EVERYBODY_ON_BREAK: RuleWhen.EVERYBODY_ON_BREAK,
    OverflowReason.FULL: RuleWhen.FULL,
    OverflowReason.WAITED_TOO_LONG: RuleWhen.WAITED_TOO_LONG,
}
"""Which rule of the queue a decision calls for."""


def contact_id(stint: Stint) -> str:
    """What routing calls the contact that is offered to this desk."""
    return stint.call.id + (CONSULT if stint.role is StintRole.CONSULTED else "")


def offer(exchange: Exchange, offer: decisions.Offer, now: datetime) -> None:
    """Ring the chosen desk."""
    if (
        exchange.engine.offer_of(offer.contact_id, offer.agent_id) is not offer
    ):  # what was carried out just before has undone it
        return
    call_id, consult, _ = offer.contact_id.partition(CONSULT)
    call, desk = exchange.calls[call_id], exchange.desks[offer.agent_id]
    stint = exchange.seat(desk, call, StintRole.CONSULTED if consult else StintRole.OWNER)
    stint.offered_at, stint.offer_expires_at = now, offer.expires_at
    explanation = exchange.engine.explain_offer(offer, now)
    stint.explanation_zh, stint.explanation_en = explained(exchange, explanation)
    exchange.write(
        call,
        CallEventKind.OFFERED,
        now,
        agent=desk.number,
        **_role(stint),
        expires_at=offer.expires_at.isoformat(),
        explanation_zh=stint.explanation_zh,
        explanation_en=stint.explanation_en,
    )
    exchange.settle(desk, now)
    ring(exchange, stint, lambda now: _ring_failed(exchange, stint, now))


def _ring_failed(exchange: Exchange, stint: Stint, now: datetime) -> None:
    if stint.stage is ContactStage.OFFERED:
        decline(exchange, stint, events.DeclineReason.FAILED, now)


def _role(stint: Stint) -> dict[str, str]:
    """Said in an event only where it is not the usual one."""
    return {} if stint.role is StintRole.OWNER else {"role": stint.role.value}


def cancel(exchange: Exchange, cancelled: decisions.CancelOffer, now: datetime) -> None:
    """Routing took an offer back."""
    desk = exchange.desks[cancelled.agent_id]
    stint = desk.stint
    if stint is None or stint.stage is not ContactStage.OFFERED or contact_id(stint) != cancelled.contact_id:
        return
    exchange.unseat(stint)
    if cancelled.why is not decisions.CancelReason.CONTACT_GONE:
        stint.call.not_taken(stint)
    if cancelled.why is decisions.CancelReason.TIMED_OUT:
        exchange.write(stint.call, CallEventKind.OFFER_TIMED_OUT, now, agent=desk.number, **_role(stint))
        if desk.asked is AgentState.READY:
            exchange.put_on_break(desk, "no_answer")
    elif cancelled.why is decisions.CancelReason.AGENT_AWAY:
        exchange.write(stint.call, CallEventKind.OFFER_FAILED, now, agent=desk.number, **_role(stint), cause=0)
    stop_ringing(exchange, stint)
    exchange.settle(desk, now)


def overflow(exchange: Exchange, overflow: decisions.Overflow, now: datetime) -> None:
    """Routing has given up on a contact: nobody was there for it, or it may not wait any longer."""
    call_id, consult, _ = overflow.contact_id.partition(CONSULT)
    call = exchange.calls.get(call_id)
    if call is not None and consult:
        consult_flow.not_reached(exchange, call, now)
    elif call is not None and call.callback is not None:
        callback_line.put_off(call, now)
    elif call is not None and call.ended_at is None and (when := _RULES.get(overflow.why)):
        rule_flow.apply(exchange, call, when, now)


def decline(exchange: Exchange, stint: Stint, why: events.DeclineReason, now: datetime, *, cause: int = 0) -> None:
    """The offered desk does not take the contact: rejected by the agent, or the softphone could not be rung.

    An agent who would be ready goes on break, so that the next call is not lost at the same desk. One whose
    browser is the trouble is not blamed, and is ready again when it is well."""
    desk, call = exchange.desks[stint.number], stint.call
    rejected = why is events.DeclineReason.REJECTED
    exchange.unseat(stint)
    call.not_taken(stint)
    if rejected:
        exchange.write(call, CallEventKind.OFFER_REJECTED, now, agent=desk.number, **_role(stint))
    else:
        exchange.write(call, CallEventKind.OFFER_FAILED, now, agent=desk.number, **_role(stint), cause=cause)
    if desk.asked is AgentState.READY and (rejected or desk.doing()[0] is AgentState.READY):
        exchange.put_on_break(desk, "rejected" if rejected else "ring_failed")
    stop_ringing(exchange, stint)
    exchange.feed(events.OfferDeclined(contact_id(stint), desk.number, why), now)
    exchange.settle(desk, now, actor=desk.number if rejected else "")
