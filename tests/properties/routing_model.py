"""The floor by brute force: what holds now, looked up by scanning everything. It decides nothing, and only believes
what the engine decides after having checked it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from huawu.routing.configuration import AgentProfile, Membership, OverflowReason, Queue, Ring, StrategyName
from huawu.routing.decisions import CancelOffer, CancelReason, Offer, Overflow
from huawu.routing.events import ContactQueued

MINUTE_US = 60_000_000
BREAKS = {"break", "study"}


@dataclass
class Agent:
    state: str = "offline"
    idle_since: datetime | None = None
    calls: int = 0
    talk_s: float = 0


@dataclass
class Waits:
    """A contact in line; ``kept`` says for whom."""

    queue_id: int
    priority: int
    arrived_at: datetime
    at_head: bool
    turn: int
    since: datetime
    kept: str = ""
    kept_until: datetime | None = None
    only: bool = False
    fresh: bool = True
    """It has come with the event at hand."""
    full: bool = False
    """And there was no room."""
    offers: list[str] = field(default_factory=list)


class Model:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, tzinfo=UTC)
        self.turns = 0
        self.queues: dict[int, Queue] = {}
        self.profiles: dict[str, AgentProfile] = {}
        self.agents: dict[str, Agent] = {}
        self.line: dict[str, Waits] = {}
        self.last_turns: dict[int, dict[str, int]] = {}

    # what is told

    def configure(self, queue: Queue) -> None:
        former = self.queues.get(queue.id)
        if former is None or former.strategy != queue.strategy:
            self.last_turns[queue.id] = {}
        self.queues[queue.id] = queue

    def agent(self, agent_id: str) -> Agent:
        return self.agents.setdefault(agent_id, Agent())

    def queue(self, event: ContactQueued) -> None:
        if event.contact_id in self.line:
            return
        self.turns += 1
        since = event.waits_from or self.now
        waits = Waits(event.queue_id, event.priority, event.arrived_at, event.at_head, self.turns, since)
        queue = self.queues.get(event.queue_id)
        if queue and queue.max_waiting is not None and OverflowReason.FULL in queue.rules and not event.at_head:
            unrung = [w for w in self.line.values() if w.queue_id == queue.id and not w.only and not w.offers]
            waits.full = len(unrung) >= queue.max_waiting
        if event.prefer:
            waits.kept, waits.only = event.prefer, event.only
            waits.kept_until = since + timedelta(seconds=event.prefer_s)
        self.line[event.contact_id] = waits

    # what holds

    def ringing(self) -> dict[str, list[str]]:
        return {contact: waits.offers for contact, waits in self.line.items() if waits.offers}

    def rings_at(self, agent_id: str) -> bool:
        return any(agent_id in waits.offers for waits in self.line.values())

    def is_free(self, agent_id: str) -> bool:
        known = agent_id in self.profiles
        return known and self.agent(agent_id).state == "ready" and not self.rings_at(agent_id)

    def is_kept(self, waits: Waits) -> bool:
        if not waits.kept or self.agent(waits.kept).state == "offline":
            return False
        if waits.fresh and waits.queue_id in self.queues and self.is_free(waits.kept):
            return True
        return bool(waits.offers) or (waits.kept_until is not None and waits.kept_until > self.now)

    def settle(self) -> None:
        """The event at hand is over. A contact that was once open to all is kept for nobody any more."""
        for waits in self.line.values():
            waits.fresh = False
            if not waits.only and not self.is_kept(waits):
                waits.kept = ""

    def membership(self, agent_id: str, queue: Queue) -> Membership | None:
        profile = self.profiles[agent_id]
        if queue.id in profile.queues:
            return profile.memberships.get(queue.id, Membership())
        adding = [ring for ring in queue.rings if self.adds(ring, agent_id)]
        return Membership(priority=adding[0].priority) if adding else None

    def adds(self, ring: Ring, agent_id: str) -> bool:
        return agent_id in ring.agents or bool(ring.groups & self.profiles[agent_id].groups)

    def may_serve(self, agent_id: str, queue: Queue, waited: timedelta) -> bool:
        """Whether the agent, were they free, might take a contact that has waited so long."""
        membership = self.membership(agent_id, queue)
        opened = [ring for ring in queue.rings if timedelta(seconds=ring.after_s) <= waited]
        if membership is None or waited < timedelta(seconds=membership.delay_s):
            return False
        if queue.id not in self.profiles[agent_id].queues and not any(self.adds(ring, agent_id) for ring in opened):
            return False
        skills = self.profiles[agent_id].skills
        return all(
            skills.get(skill, 0) >= level - max((ring.relax.get(skill, 0) for ring in opened), default=0)
            for skill, level in queue.required.items()
        )

    def cap(self, queue: Queue) -> int:
        return queue.ring_all_cap if queue.strategy is StrategyName.RING_ALL else 1

    def place(self, waits: Waits) -> tuple[object, ...]:
        """The order within a queue."""
        queue = self.queues.get(waits.queue_id)
        raised = 0.0 if waits.at_head or not queue else self.raised(waits, queue)
        return (not waits.at_head, -(waits.priority * MINUTE_US + raised), waits.arrived_at, waits.turn)

    def raised(self, waits: Waits, queue: Queue) -> float:
        """In priority points, sixty million to the point, so that what is equal is exactly so."""
        return queue.acceleration * ((self.now - waits.arrived_at) // timedelta(microseconds=1))

    def urgency(self, waits: Waits) -> tuple[bool, float, datetime, int]:
        """The order over queues."""
        queue = self.queues.get(waits.queue_id)
        effective: float = waits.priority + (self.raised(waits, queue) / MINUTE_US if queue else 0)
        if queue and queue.max_priority is not None:
            effective = min(effective, queue.max_priority)
        return (not waits.at_head, -effective, waits.arrived_at, waits.turn)

    def open_to(self, agent_id: str, waits: Waits) -> bool:
        queue = self.queues.get(waits.queue_id)
        if queue is None or self.is_kept(waits) or waits.only or len(waits.offers) >= self.cap(queue):
            return False
        return self.may_serve(agent_id, queue, self.now - waits.since)

    def best_for(self, agent_id: str) -> str | None:
        """The contact that suits the agent best, were they free."""
        kept = [
            contact
            for contact, w in self.line.items()
            if w.kept == agent_id and self.is_kept(w) and not w.offers and w.queue_id in self.queues
        ]
        if kept:
            return min(kept, key=lambda contact: self.urgency(self.line[contact]))
        heads = [min(contacts, key=self._row_order) for contacts in self._open_by_queue(agent_id).values()]
        return min(heads, key=lambda contact: self._rank(agent_id, contact), default=None)

    def _open_by_queue(self, agent_id: str) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for contact, waits in self.line.items():
            if self.open_to(agent_id, waits):
                found.setdefault(waits.queue_id, []).append(contact)
        return found

    def _row_order(self, contact: str) -> tuple[object, ...]:
        waits = self.line[contact]
        if waits.offers:
            return (True, waits.arrived_at, waits.turn)
        return (False, *self.place(waits))

    def _rank(self, agent_id: str, contact: str) -> tuple[object, ...]:
        waits = self.line[contact]
        membership = self.membership(agent_id, self.queues[waits.queue_id])
        assert membership
        not_head, *rest = self.urgency(waits)
        return (bool(waits.offers), not_head, membership.priority, *rest)

    def figure(self, agent_id: str, queue: Queue) -> tuple[float, datetime, str] | None:
        """What the queue's strategy chooses the lowest of; ``None`` where chance decides."""
        agent = self.agent(agent_id)
        assert agent.idle_since
        skills = self.profiles[agent_id].skills
        figures: dict[StrategyName, float] = {
            StrategyName.FEWEST_CALLS: agent.calls,
            StrategyName.LEAST_TALK: agent.talk_s,
            StrategyName.MOST_SKILLED: -sum(skills.get(skill, 0) for skill in queue.required),
            StrategyName.ROUND_ROBIN: self.last_turns[queue.id].get(agent_id, 0),
        }
        if queue.strategy is StrategyName.WEIGHTED_RANDOM:
            return None
        return (figures.get(queue.strategy, 0), agent.idle_since, agent_id)

    def why_leave(self, waits: Waits) -> Iterator[OverflowReason]:
        """Every reason for which this contact has to leave if nobody takes it."""
        queue = self.queues.get(waits.queue_id)
        if waits.only and not self.is_kept(waits):
            yield OverflowReason.AGENT_UNAVAILABLE
        if queue is None or waits.only or self.is_kept(waits):
            return
        for reason in self._rules(waits, queue):
            if reason in queue.rules:
                yield reason

    def _rules(self, waits: Waits, queue: Queue) -> Iterator[OverflowReason]:
        states = [self.agent(a).state for a in self.profiles if self.may_serve(a, queue, timedelta(days=999))]
        here = [state for state in states if state != "offline"]
        if not here:
            yield OverflowReason.NOBODY_LOGGED_IN
        elif BREAKS.issuperset(here):
            yield OverflowReason.EVERYBODY_ON_BREAK
        limit = None if waits.at_head else queue.max_wait_s
        if limit is not None and self.now - waits.since >= timedelta(seconds=limit):
            yield OverflowReason.WAITED_TOO_LONG

    # what the engine decides

    def believe_offer(self, offer: Offer) -> None:
        waits = self.line[offer.contact_id]
        queue = self.queues[waits.queue_id]
        assert self.is_free(offer.agent_id), "offered to an agent who may not be rung"
        assert len(waits.offers) < self.cap(queue), "offered a contact to too many"
        assert offer.expires_at == self.now + timedelta(seconds=queue.ring_s)
        assert self.best_for(offer.agent_id) == offer.contact_id, "another contact comes first for this agent"
        assert bool(offer.preferred) == self.is_kept(waits)
        if not offer.preferred:
            waits.kept = ""  # open to all, and stays so
            self._check_choice(offer, queue)
            self.last_turns[queue.id][offer.agent_id] = max(self.last_turns[queue.id].values(), default=0) + 1
        waits.offers.append(offer.agent_id)

    def _check_choice(self, offer: Offer, queue: Queue) -> None:
        wanting = [a for a in self.profiles if self.is_free(a) and self.best_for(a) == offer.contact_id]
        figures = {agent: figure for agent in wanting if (figure := self.figure(agent, queue))}
        assert not figures or offer.agent_id == min(figures, key=lambda agent: figures[agent])

    def believe_cancel(self, fall: CancelOffer) -> None:
        waits = self.line[fall.contact_id]
        assert fall.agent_id in waits.offers, "cancelled an offer that does not stand"
        waits.offers.remove(fall.agent_id)
        if fall.why is CancelReason.TIMED_OUT:
            self.agent(fall.agent_id).state = "no_answer"
            self.refused(waits, fall.agent_id)

    def refused(self, waits: Waits, agent_id: str) -> None:
        if waits.kept == agent_id:
            waits.kept_until = self.now

    def believe_overflow(self, overflow: Overflow) -> None:
        waits = self.line.pop(overflow.contact_id)
        assert not waits.offers
        reasons = list(self.why_leave(waits)) + ([OverflowReason.FULL] if waits.fresh and waits.full else [])
        assert overflow.why in reasons, "no rule asks for it"
