"""The ACD engine: events in, decisions out, time passed in. It does no input or output and has no clock of its own.

Between two events this holds: no contact without an offer waits in a queue that a free agent could serve. So an
event can only open something in the queues it touches, and :meth:`Engine._serve` looks at those alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from huawu.routing.agents import Agents
from huawu.routing.configuration import Queue
from huawu.routing.decisions import AwayState, CancelOffer, CancelReason, Decision, Offer, Waiting
from huawu.routing.events import (
    AgentAway,
    AgentConfigured,
    AgentReady,
    ContactGone,
    ContactQueued,
    Event,
    OfferAccepted,
    OfferDeclined,
    QueueConfigured,
)
from huawu.routing.explanation import Eligible, Explanation
from huawu.routing.line import Contact, Line
from huawu.routing.strategies import Candidate, Strategy
from huawu.routing.strategies.longest_idle import LongestIdle

STRATEGY: Strategy = LongestIdle()


@dataclass(frozen=True, slots=True)
class _Effect:
    """What an event did before anybody is served: queues to look at, an offer that fell."""

    touched: frozenset[int] = frozenset()
    cancelled: tuple[CancelOffer, ...] = ()


NOTHING = _Effect()


@dataclass(slots=True)
class Engine:
    """Two engines that were told the same in the same order are equal."""

    queues: dict[int, Queue] = field(default_factory=dict)
    agents: Agents = field(default_factory=Agents)
    line: Line = field(default_factory=Line)
    offers: dict[str, Offer] = field(default_factory=dict)

    def handle(self, event: Event, now: datetime) -> tuple[Decision, ...]:
        """Take an event in; the decisions are to be carried out in order. Never raises on what it does not know."""
        effect = self._take_in(event)
        return (*effect.cancelled, *self._serve(effect.touched, now))

    def tick(self, now: datetime) -> tuple[Decision, ...]:
        """Let time pass: offers that have expired fall, their agents are off ready, their contacts go on waiting."""
        due = sorted((o for o in self.offers.values() if o.expires_at <= now), key=lambda o: o.expires_at)
        touched = {self.line.contacts[offer.contact_id].queue_id for offer in due}
        for offer in due:
            self._drop(offer)
            self.agents.set_away(offer.agent_id, AwayState.NO_ANSWER)
        cancelled = [CancelOffer(o.contact_id, o.agent_id, CancelReason.TIMED_OUT) for o in due]
        return (*cancelled, *self._serve(touched, now))

    def next_due(self) -> datetime | None:
        """When :meth:`tick` will next have something to do."""
        return min((offer.expires_at for offer in self.offers.values()), default=None)

    def offer_of(self, contact_id: str) -> Offer | None:
        """The offer that stands for this contact."""
        return self.offers.get(contact_id)

    def waiting(self) -> tuple[Waiting, ...]:
        """Every contact in line in the order in which they will be served, offered ones included."""
        positions: dict[int, int] = {}
        rows = []
        for contact in self.line.in_order():
            position = positions[contact.queue_id] = positions.get(contact.queue_id, 0) + 1
            rows.append(self._waiting(contact, position))
        return tuple(rows)

    def explain(self, contact_id: str, now: datetime) -> Explanation | None:
        """Why the contact was offered as it was, or why it waits; ``None`` when it is not in line.

        Linear in the agents of the queue. Contacts of one queue wait for the same reason.
        """
        if offer := self.offers.get(contact_id):
            return offer.explanation
        contact = self.line.contacts.get(contact_id)
        return self._explanation(contact, "", [], now) if contact else None

    def explain_offer(self, offer: Offer, now: datetime) -> Explanation:
        """Why this offer was made. Ask right after it was decided: what is asked later is as of later."""
        return offer.explanation

    def _take_in(self, event: Event) -> _Effect:  # noqa: PLR0911 -- one return per kind of event reads best
        match event:
            case QueueConfigured(queue):
                self.queues[queue.id] = queue
                return _Effect(frozenset({queue.id}))
            case AgentConfigured(agent):
                self.agents.configure(agent)
                return _Effect(agent.queues)
            case AgentReady():
                return self._agent_ready(event)
            case AgentAway():
                return self._agent_away(event)
            case ContactQueued():
                return self._contact_queued(event)
            case ContactGone():
                return self._contact_gone(event)
            case OfferAccepted():
                return self._accepted(event)
            case OfferDeclined():
                return self._declined(event)

    def _agent_ready(self, event: AgentReady) -> _Effect:
        if event.agent_id in self.agents.ringing:
            return NOTHING
        self.agents.set_ready(event.agent_id, event.idle_since)
        return _Effect(self.agents.queues_of(event.agent_id))

    def _agent_away(self, event: AgentAway) -> _Effect:
        contact_id = self.agents.ringing.get(event.agent_id)
        effect = self._cancel(self.offers[contact_id], CancelReason.AGENT_AWAY) if contact_id else NOTHING
        self.agents.set_away(event.agent_id, event.state, event.until)
        return effect

    def _contact_queued(self, event: ContactQueued) -> _Effect:
        if event.contact_id in self.line.contacts:
            return NOTHING
        place = (event.contact_id, event.queue_id, event.priority, event.arrived_at)
        self.line.join(*place, at_head=event.at_head)
        return _Effect(frozenset({event.queue_id}))

    def _contact_gone(self, event: ContactGone) -> _Effect:
        if event.contact_id not in self.line.contacts:
            return NOTHING
        offer = self.offers.get(event.contact_id)
        cancelled = self._cancel(offer, CancelReason.CONTACT_GONE).cancelled if offer else ()
        self.line.leave(event.contact_id)
        return _Effect(self.agents.queues_of(offer.agent_id) if offer else frozenset(), cancelled)

    def _accepted(self, event: OfferAccepted) -> _Effect:
        if offer := self.offers.get(event.contact_id):
            self._drop(offer)
            self.line.leave(offer.contact_id)
            self.agents.set_away(offer.agent_id, AwayState.TALKING)
        return NOTHING

    def _declined(self, event: OfferDeclined) -> _Effect:
        offer = self.offers.get(event.contact_id)
        if offer is None or offer.agent_id != event.agent_id:
            return NOTHING
        self._drop(offer)
        self.agents.set_away(offer.agent_id, event.why)
        return _Effect(frozenset({self.line.contacts[offer.contact_id].queue_id}))

    def _cancel(self, offer: Offer, why: CancelReason) -> _Effect:
        """Drop an offer that the switchboard still believes in."""
        self._drop(offer)
        queue_id = self.line.contacts[offer.contact_id].queue_id
        return _Effect(frozenset({queue_id}), (CancelOffer(offer.contact_id, offer.agent_id, why),))

    def _drop(self, offer: Offer) -> None:
        """The offer no longer stands: the contact is back in its place, the agent ready as before."""
        del self.offers[offer.contact_id]
        self.agents.stop_ringing(offer.agent_id)
        self.line.put_back(offer.contact_id)

    def _serve(self, queue_ids: Iterable[int], now: datetime) -> list[Offer]:
        """Offer what can be offered in these queues, best rank first. Who is next in a queue stands for all behind:
        they need the same."""
        offers = []
        open_queues = set(queue_ids)
        while contact := self.line.next_of(open_queues):
            if offer := self._offer(contact, now):
                offers.append(offer)
            else:
                open_queues.discard(contact.queue_id)
        return offers

    def _offer(self, contact: Contact, now: datetime) -> Offer | None:
        queue = self.queues.get(contact.queue_id)
        candidates = self.agents.candidates(queue) if queue else []
        if not queue or not candidates:
            return None
        chosen = STRATEGY.choose(candidates).agent_id
        explanation = self._explanation(contact, chosen, candidates, now)
        offer = Offer(contact.id, chosen, now + timedelta(seconds=queue.ring_s), explanation)
        self.offers[contact.id] = offer
        self.agents.ring(chosen, contact.id)
        self.line.take_out(contact.id)
        return offer

    def _explanation(self, contact: Contact, chosen: str, candidates: list[Candidate], now: datetime) -> Explanation:
        queue = self.queues.get(contact.queue_id)
        by_idle = sorted(candidates, key=lambda candidate: (candidate.idle_since, candidate.agent_id))
        return Explanation(
            contact_id=contact.id,
            at=now,
            queue=queue.name if queue else "",
            chosen=chosen,
            rule=STRATEGY.rule,
            eligible=tuple(Eligible(c.agent_id, max(0, int((now - c.idle_since).total_seconds()))) for c in by_idle),
            ineligible=tuple(self.agents.ineligible(queue)) if queue else (),
        )

    def _waiting(self, contact: Contact, position: int) -> Waiting:
        offer = self.offers.get(contact.id)
        return Waiting(
            contact_id=contact.id,
            queue_id=contact.queue_id,
            priority=contact.priority,
            arrived_at=contact.arrived_at,
            position=position,
            offered_to=offer.agent_id if offer else "",
        )
