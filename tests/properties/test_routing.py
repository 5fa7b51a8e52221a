"""What holds for the routing engine under any order of events.

A plain model beside the engine follows the same events by brute force; every decision is checked against it, and after
every step both must agree.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from huawu.routing.configuration import AgentProfile, Membership, OverflowReason, Queue, Ring, StrategyName
from huawu.routing.decisions import CancelOffer, Decision, Offer
from huawu.routing.engine import Engine
from huawu.routing.events import (
    AgentAway,
    AgentConfigured,
    AgentReady,
    ContactGone,
    ContactMoved,
    ContactQueued,
    DeclineReason,
    Event,
    OfferAccepted,
    OfferDeclined,
    QueueConfigured,
)
from tests.properties.routing_model import Model, Waits

NAMES = ["1001", "1002", "1003", "1004", "1005"]
AGENTS = st.sampled_from(NAMES)
CONTACTS = st.sampled_from("abcdefgh")
QUEUES = st.sampled_from([1, 2, 3])
SKILLS = st.dictionaries(st.sampled_from(["english", "billing"]), st.integers(1, 2))
GROUPS = st.frozensets(st.sampled_from(["north", "south"]), max_size=1)
SECONDS = st.integers(0, 30)
RINGS = st.lists(
    st.builds(
        Ring,
        after_s=st.integers(0, 20),
        relax=SKILLS,
        agents=st.frozensets(AGENTS, max_size=1),
        groups=GROUPS,
        priority=st.integers(1, 2),
    ),
    max_size=2,
).map(lambda rings: tuple(sorted(rings, key=lambda ring: ring.after_s)))
QUEUE_SETTINGS = st.fixed_dictionaries(
    {
        "required": st.one_of(st.just({}), SKILLS),
        "ring_s": st.integers(0, 20),
        "strategy": st.sampled_from(StrategyName),
        "acceleration": st.sampled_from([0, 0, 1, 4]),
        "max_priority": st.sampled_from([None, 2]),
        "rings": RINGS,
        "rules": st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(OverflowReason), max_size=2)),
        "max_waiting": st.sampled_from([None, 0, 2]),
        "max_wait_s": st.sampled_from([None, 15]),
        "ring_all_cap": st.integers(1, 3),
    }
)
MEMBERSHIPS = st.fixed_dictionaries(
    dict.fromkeys((1, 2, 3), st.builds(Membership, priority=st.integers(1, 2), delay_s=st.sampled_from([0, 0, 7])))
)
STATES = st.sampled_from(["break", "study", "offline", "wrap_up"])


class Floor(RuleBasedStateMachine):
    """Sends each event to the engine and to the model."""

    def __init__(self) -> None:
        super().__init__()
        self.engine = Engine()
        self.model = Model()
        self.log: list[tuple[Event | None, datetime]] = []
        self.decided: list[Decision] = []
        self.gone: Waits | None = None
        self.back = False

    # what may happen

    @initialize(skills=SKILLS, memberships=MEMBERSHIPS, strategy=st.sampled_from(StrategyName), rings=RINGS)
    def open_shop(
        self,
        skills: dict[str, int],
        memberships: dict[int, Membership],
        strategy: StrategyName,
        rings: tuple[Ring, ...],
    ) -> None:
        self.queue_configured(1, {"strategy": strategy})
        self.queue_configured(2, {"strategy": strategy, "rings": rings})
        for agent in NAMES[:4]:
            self.agent_configured(agent, skills, {1, 2}, memberships, frozenset())

    @rule(queue_id=QUEUES, said=QUEUE_SETTINGS)
    def queue_configured(self, queue_id: int, said: dict[str, Any]) -> None:
        queue = Queue(queue_id, f"q{queue_id}", **said)
        self.model.configure(queue)
        self.send(QueueConfigured(queue))

    @rule(agent=AGENTS, skills=SKILLS, queues=st.sets(QUEUES), memberships=MEMBERSHIPS, groups=GROUPS)
    def agent_configured(
        self,
        agent: str,
        skills: dict[str, int],
        queues: set[int],
        memberships: dict[int, Membership],
        groups: frozenset[str],
    ) -> None:
        profile = AgentProfile(agent, agent, skills, frozenset(queues), memberships, groups)
        self.model.profiles[agent] = profile
        self.send(AgentConfigured(profile))

    @rule(agent=AGENTS, idle_s=SECONDS, calls=st.sampled_from([None, 0, 1, 2]))
    def agent_ready(self, agent: str, idle_s: int, calls: int | None) -> None:
        known, idle_since = self.model.agent(agent), self.model.now - timedelta(seconds=idle_s)
        if calls is not None:
            known.calls, known.talk_s = calls, 100 * (2 - calls)
        if not self.model.rings_at(agent):
            known.state, known.idle_since = "ready", idle_since
        self.send(AgentReady(agent, idle_since, calls, None if calls is None else 100 * (2 - calls)))

    @rule(agent=AGENTS, state=STATES)
    def agent_away(self, agent: str, state: str) -> None:
        rung = [waits for waits in self.model.line.values() if agent in waits.offers]
        self.model.agent(agent).state = state
        for waits in rung:
            self.model.refused(waits, agent)
        self.send(AgentAway(agent, state))

    @rule(
        contact=CONTACTS,
        queue_id=QUEUES,
        priority=st.integers(0, 2),
        late_s=SECONDS,
        at_head=st.sampled_from([False, False, True]),
        waited_s=st.sampled_from([None, None, 0, 9]),
        prefer=st.sampled_from([*[""] * 6, *NAMES]),
        prefer_s=st.sampled_from([0, 10]),
        only=st.booleans(),
    )
    def contact_queued(self, contact: str, late_s: int, waited_s: int | None, **said: Any) -> None:
        self.queue(contact, late_s, waited_s, **said)

    @rule(rush=st.lists(st.tuples(CONTACTS, QUEUES, st.integers(0, 2), SECONDS), min_size=2, max_size=5))
    def rush(self, rush: list[tuple[str, int, int, int]]) -> None:
        """Several plain contacts in one instant."""
        for contact, queue_id, priority, late_s in rush:
            self.queue(contact, late_s, None, queue_id=queue_id, priority=priority)

    @rule(order=st.permutations(NAMES), calls=st.lists(st.integers(0, 2), min_size=5, max_size=5))
    def everybody_ready(self, order: list[str], calls: list[int]) -> None:
        for agent, count in zip(order, calls, strict=True):
            self.agent_ready(agent, count * 3, count)

    def queue(self, contact: str, late_s: int, waited_s: int | None, **said: Any) -> None:
        now = self.model.now
        since = None if waited_s is None else now - timedelta(seconds=waited_s)
        event = ContactQueued(contact, arrived_at=now - timedelta(seconds=late_s), waits_from=since, **said)
        self.model.queue(event)
        self.send(event)

    @rule(contact=CONTACTS)
    def contact_gone(self, contact: str) -> None:
        self.send(ContactGone(contact), leaving=contact)

    @rule(contact=CONTACTS, queue_id=st.one_of(st.none(), QUEUES), priority=st.one_of(st.none(), st.integers(0, 3)))
    def contact_moved(self, contact: str, queue_id: int | None, priority: int | None) -> None:
        waits = self.model.line.get(contact)
        if waits and priority is not None:
            waits.priority = priority
        moves = waits is not None and queue_id is not None and queue_id != waits.queue_id
        self.send(
            ContactMoved(contact, queue_id, priority),
            moving_to=queue_id if moves else None,
            leaving=contact if moves else "",
        )

    @precondition(lambda self: self.model.ringing())
    @rule(which=st.integers(0, 9), how=st.sampled_from(["accept", "accept", *DeclineReason]))
    def answered(self, which: int, how: str) -> None:
        """What becomes of an offer that stands."""
        offers = [(contact, agent) for contact, agents in self.model.ringing().items() for agent in agents]
        contact, agent = offers[which % len(offers)]
        if how == "accept":
            self.accepted(contact, agent)
        else:
            self.declined(contact, agent, DeclineReason(how))

    @rule(contact=CONTACTS, agent=st.sampled_from(["", *NAMES]))
    def accepted(self, contact: str, agent: str) -> None:
        waits = self.model.line.get(contact)
        takes = waits is not None and bool(waits.offers) and (not agent or agent in waits.offers)
        if waits and takes:
            taker = agent or waits.offers[0]
            waits.offers.remove(taker)
            self.model.agent(taker).state = "talking"
        self.send(OfferAccepted(contact, agent), leaving=contact if takes else "")

    @rule(contact=CONTACTS, agent=AGENTS, why=st.sampled_from(DeclineReason))
    def declined(self, contact: str, agent: str, why: DeclineReason) -> None:
        waits = self.model.line.get(contact)
        if waits and agent in waits.offers:
            waits.offers.remove(agent)
            self.model.agent(agent).state = str(why)
            self.model.refused(waits, agent)
        self.send(OfferDeclined(contact, agent, why))

    @rule(seconds=SECONDS)
    def time_passes(self, seconds: int) -> None:
        """In steps, as the switchboard lets it pass."""
        until = self.model.now + timedelta(seconds=seconds)
        due = self.engine.next_due()
        while due is not None and self.model.now < due < until:
            self.model.now = due
            self.send(None)
            due = self.engine.next_due()
        self.model.now = until
        self.send(None)

    # what must come of it

    def send(self, event: Event | None, leaving: str = "", moving_to: int | None = None) -> None:
        """``leaving`` is out of line once its offers are cancelled, and in line again where it moves to."""
        now = self.model.now
        self.log.append((event, now))
        decisions = self.engine.handle(event, now) if event else self.engine.tick(now)
        self.decided.extend(decisions)
        self.gone, self.back = None, False
        for decision in decisions:
            if not isinstance(decision, CancelOffer):
                self.let_go(leaving)
            if decision.contact_id == leaving:
                self.let_back(leaving, moving_to)
            self.believe(decision)
        self.let_go(leaving)
        self.let_back(leaving, moving_to)
        self.model.settle()

    def let_go(self, leaving: str) -> None:
        """The contact that leaves is not in line while its agents look for others."""
        if leaving in self.model.line and self.gone is None:
            self.gone = self.model.line.pop(leaving)

    def let_back(self, leaving: str, moving_to: int | None) -> None:
        """It waits in another queue now."""
        if self.gone is not None and moving_to is not None and not self.back:
            self.back = True
            self.gone.queue_id, self.gone.since = moving_to, self.model.now
            self.gone.kept, self.gone.only = "", False
            self.model.line[leaving] = self.gone

    def believe(self, decision: Decision) -> None:
        if isinstance(decision, Offer):
            self.model.believe_offer(decision)
        elif isinstance(decision, CancelOffer):
            self.model.believe_cancel(decision)
        else:
            self.model.believe_overflow(decision)

    @invariant()
    def nobody_is_lost_and_the_order_is_kept(self) -> None:
        waiting = self.engine.waiting()
        assert {contact.contact_id for contact in waiting} == set(self.model.line)
        for queue_id in (1, 2, 3):
            ours = [c.contact_id for c in waiting if c.queue_id == queue_id and c.position]
            rows = {c: w for c, w in self.model.line.items() if w.queue_id == queue_id and not w.only}
            assert ours == sorted(rows, key=lambda contact: self.model.place(rows[contact]))
        for contact in waiting:
            assert contact.offered_to in (*self.model.line[contact.contact_id].offers, "")
            assert bool(contact.offered_to) == bool(self.model.line[contact.contact_id].offers)

    @invariant()
    def nobody_waits_while_somebody_could_serve(self) -> None:
        for agent in self.model.profiles:
            if self.model.is_free(agent):
                assert self.model.best_for(agent) is None

    @invariant()
    def nobody_waits_against_a_rule(self) -> None:
        for waits in self.model.line.values():
            assert waits.offers or not list(self.model.why_leave(waits))

    @invariant()
    def everybody_in_line_has_an_explanation(self) -> None:
        for contact, waits in self.model.line.items():
            explanation = self.engine.explain(contact, self.model.now)
            assert explanation
            assert explanation.chosen == next(iter(waits.offers), "")

    def teardown(self) -> None:
        """An engine rebuilt from the log decides the same and ends the same."""
        rebuilt = Engine()
        decided: list[Decision] = []
        for event, now in self.log:
            decided.extend(rebuilt.handle(event, now) if event else rebuilt.tick(now))
        assert decided == self.decided
        assert rebuilt == self.engine


Floor.TestCase.settings = settings(max_examples=200, stateful_step_count=50, report_multiple_bugs=False)
TestAnyOrderOfEvents = Floor.TestCase
