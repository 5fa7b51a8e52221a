"""What holds for the routing engine under any order of events.

A plain model beside the engine follows the same events by brute force; after every step both must agree.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from huawu.routing.configuration import AgentProfile, Queue
from huawu.routing.decisions import CancelOffer, CancelReason, Decision, Offer
from huawu.routing.engine import Engine
from huawu.routing.events import (
    AgentAway,
    AgentConfigured,
    AgentReady,
    ContactGone,
    ContactQueued,
    DeclineReason,
    Event,
    OfferAccepted,
    OfferDeclined,
    QueueConfigured,
)

START = datetime(2026, 3, 2, tzinfo=UTC)
AGENTS = st.sampled_from(["1001", "1002", "1003", "1004"])
CONTACTS = st.sampled_from(["a", "b", "c", "d", "e", "f"])
QUEUES = st.sampled_from([1, 2, 3])
SKILLS = st.dictionaries(st.sampled_from(["english", "billing"]), st.integers(1, 2))
SECONDS = st.integers(0, 30)

Turn = tuple[bool, int, datetime, int]


class Floor(RuleBasedStateMachine):
    """The model: who is in line and in which turn, who rings, who is ready. It only believes decisions."""

    def __init__(self) -> None:
        super().__init__()
        self.engine = Engine()
        self.now = START
        self.log: list[tuple[Event | None, datetime]] = []
        self.decided: list[Decision] = []
        self.queues: dict[int, Queue] = {}
        self.profiles: dict[str, AgentProfile] = {}
        self.line: dict[str, tuple[int, Turn]] = {}
        self.ringing: dict[str, str] = {}
        self.ready: dict[str, datetime] = {}

    # what may happen

    @initialize(skills=SKILLS)
    def open_shop(self, skills: dict[str, int]) -> None:
        self.queue_configured(1, {}, 20)
        for agent in ("1001", "1002"):
            self.agent_configured(agent, skills, {1, 2})

    @rule(queue_id=QUEUES, required=SKILLS, ring_s=st.integers(0, 20))
    def queue_configured(self, queue_id: int, required: dict[str, int], ring_s: int) -> None:
        self.queues[queue_id] = Queue(queue_id, f"q{queue_id}", required, ring_s)
        self.send(QueueConfigured(self.queues[queue_id]))

    @rule(agent=AGENTS, skills=SKILLS, queues=st.sets(QUEUES))
    def agent_configured(self, agent: str, skills: dict[str, int], queues: set[int]) -> None:
        self.profiles[agent] = AgentProfile(agent, agent, skills, frozenset(queues))
        self.send(AgentConfigured(self.profiles[agent]))

    @rule(agent=AGENTS, idle_s=SECONDS)
    def agent_ready(self, agent: str, idle_s: int) -> None:
        idle_since = self.now - timedelta(seconds=idle_s)
        if agent not in self.ringing.values():
            self.ready[agent] = idle_since
        self.send(AgentReady(agent, idle_since))

    @rule(agent=AGENTS)
    def agent_away(self, agent: str) -> None:
        self.ready.pop(agent, None)
        self.send(AgentAway(agent, "break"))

    @rule(contact=CONTACTS, queue_id=QUEUES, priority=st.integers(0, 2), late_s=SECONDS, at_head=st.booleans())
    def contact_queued(self, contact: str, queue_id: int, priority: int, late_s: int, at_head: bool) -> None:
        arrived_at = self.now - timedelta(seconds=late_s)
        self.line.setdefault(contact, (queue_id, (not at_head, -priority, arrived_at, len(self.log))))
        self.send(ContactQueued(contact, queue_id, priority, arrived_at, at_head))

    @rule(contact=CONTACTS)
    def contact_gone(self, contact: str) -> None:
        self.send(ContactGone(contact), leaving=contact)

    @rule(contact=CONTACTS)
    def accepted(self, contact: str) -> None:
        if agent := self.ringing.pop(contact, None):
            del self.line[contact], self.ready[agent]
        self.send(OfferAccepted(contact))

    @rule(contact=CONTACTS, agent=AGENTS, why=st.sampled_from(DeclineReason))
    def declined(self, contact: str, agent: str, why: DeclineReason) -> None:
        if self.ringing.get(contact) == agent:
            del self.ringing[contact], self.ready[agent]
        self.send(OfferDeclined(contact, agent, why))

    @rule(seconds=SECONDS)
    def time_passes(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)
        self.send(None)

    # what must come of it

    def send(self, event: Event | None, leaving: str = "") -> None:
        self.log.append((event, self.now))
        decisions = self.engine.handle(event, self.now) if event else self.engine.tick(self.now)
        self.decided.extend(decisions)
        for decision in decisions:
            if isinstance(decision, Offer):
                self.line.pop(leaving, None)
                self.check_offer(decision)
                self.ringing[decision.contact_id] = decision.agent_id
            else:
                assert isinstance(decision, CancelOffer), "no rule is switched on"
                self.check_cancel(decision)
                del self.ringing[decision.contact_id]
        self.line.pop(leaving, None)

    def check_offer(self, offer: Offer) -> None:
        assert offer.contact_id in self.line, "offered a contact that does not wait"
        assert offer.contact_id not in self.ringing, "offered a contact to two agents"
        assert offer.agent_id not in self.ringing.values(), "offered two contacts to an agent"
        queue_id, turn = self.line[offer.contact_id]
        assert turn == min(t for id_, (q, t) in self.line.items() if q == queue_id and id_ not in self.ringing)
        could = {agent: self.ready[agent] for agent in self.who_could(queue_id)}
        assert offer.agent_id == min(could, key=lambda agent: (could[agent], agent))
        assert offer.eligible == len(could)
        assert offer.expires_at == self.now + timedelta(seconds=self.queues[queue_id].ring_s)

    def check_cancel(self, fall: CancelOffer) -> None:
        assert self.ringing.get(fall.contact_id) == fall.agent_id, "cancelled an offer that does not stand"
        if fall.why == CancelReason.TIMED_OUT:
            del self.ready[fall.agent_id]

    def who_could(self, queue_id: int) -> list[str]:
        queue = self.queues.get(queue_id)
        return [agent for agent in self.ready if queue and self.fits(agent, queue)]

    def fits(self, agent: str, queue: Queue) -> bool:
        profile = self.profiles.get(agent)
        if profile is None or agent in self.ringing.values() or queue.id not in profile.queues:
            return False
        return all(profile.skills.get(skill, 0) >= level for skill, level in queue.required.items())

    @invariant()
    def nobody_is_lost_and_the_order_is_kept(self) -> None:
        waiting = self.engine.waiting()
        by_turn = sorted(self.line, key=lambda contact: self.line[contact][1])
        assert [contact.contact_id for contact in waiting] == by_turn
        assert {c.contact_id: c.offered_to for c in waiting if c.offered_to} == self.ringing

    @invariant()
    def nobody_waits_while_somebody_could_serve(self) -> None:
        idle = [
            contact
            for contact, (queue, _) in self.line.items()
            if contact not in self.ringing and self.who_could(queue)
        ]
        assert not idle

    @invariant()
    def everybody_in_line_has_an_explanation(self) -> None:
        for contact in self.line:
            explanation = self.engine.explain(contact, self.now)
            assert explanation
            assert explanation.chosen == self.ringing.get(contact, "")

    def teardown(self) -> None:
        """An engine rebuilt from the log decides the same and ends the same."""
        rebuilt = Engine()
        decided: list[Decision] = []
        for event, now in self.log:
            decided.extend(rebuilt.handle(event, now) if event else rebuilt.tick(now))
        assert decided == self.decided
        assert rebuilt == self.engine


Floor.TestCase.settings = settings(max_examples=120, stateful_step_count=50, deadline=None)
TestAnyOrderOfEvents = Floor.TestCase
