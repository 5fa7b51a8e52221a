"""A floor for tests: one engine, a clock that only the test moves, short words for the events."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from huawu.routing.configuration import AgentProfile, Membership, Queue
from huawu.routing.decisions import CancelOffer, Decision, Offer, Overflow
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

START = datetime(2026, 3, 2, 2, 30, tzinfo=UTC)
HOTLINE = 1
SALES = 2
SKILL = "充值优惠"


def offered(decisions: tuple[Decision, ...]) -> list[tuple[str, str]]:
    """Contact and agent of each offer."""
    return [(offer.contact_id, offer.agent_id) for offer in decisions if isinstance(offer, Offer)]


def cancelled(decisions: tuple[Decision, ...]) -> list[tuple[str, str, str]]:
    """Contact, agent and reason of each offer that fell."""
    return [(fall.contact_id, fall.agent_id, fall.why) for fall in decisions if isinstance(fall, CancelOffer)]


def overflowed(decisions: tuple[Decision, ...]) -> list[tuple[str, str]]:
    """Contact and reason of each that was taken out of line."""
    return [(gone.contact_id, gone.why) for gone in decisions if isinstance(gone, Overflow)]


class Floor:
    """Every method sends one event at ``now`` and gives the decisions."""

    def __init__(self) -> None:
        self.engine = Engine()
        self.now = START

    def send(self, event: Event) -> tuple[Decision, ...]:
        return self.engine.handle(event, self.now)

    def later(self, seconds: float) -> tuple[Decision, ...]:
        self.now += timedelta(seconds=seconds)
        return self.engine.tick(self.now)

    def queue(self, id_: int = HOTLINE, ring_s: int = 20, **required: int) -> tuple[Decision, ...]:
        return self.send(QueueConfigured(Queue(id_, f"队列{id_}", required, ring_s)))

    def queue_with(self, id_: int = HOTLINE, **settings: Any) -> tuple[Decision, ...]:
        """A queue with settings by the names of :class:`Queue`."""
        return self.send(QueueConfigured(Queue(id_, f"队列{id_}", **settings)))

    def member(self, id_: str, memberships: Mapping[int, Membership], *groups: str, **skills: int) -> None:
        """An agent who serves queues on terms of their own and belongs to groups."""
        queues = frozenset(memberships)
        self.send(AgentConfigured(AgentProfile(id_, f"坐席{id_}", skills, queues, memberships, frozenset(groups))))

    def agent(self, id_: str, *queues: int, **skills: int) -> tuple[Decision, ...]:
        profile = AgentProfile(id_, f"坐席{id_}", skills, frozenset(queues or {HOTLINE}))
        return self.send(AgentConfigured(profile))

    def ready(
        self, id_: str, idle_s: float = 0, calls: int | None = None, talk_s: float | None = None
    ) -> tuple[Decision, ...]:
        return self.send(AgentReady(id_, self.now - timedelta(seconds=idle_s), calls, talk_s))

    def away(
        self, id_: str, state: str = "break", for_s: float | None = None, reason: str = ""
    ) -> tuple[Decision, ...]:
        until = None if for_s is None else self.now + timedelta(seconds=for_s)
        return self.send(AgentAway(id_, state, until, reason))

    def call(self, id_: str, queue: int = HOTLINE, priority: int = 0, *, at_head: bool = False) -> tuple[Decision, ...]:
        return self.send(ContactQueued(id_, queue, priority, self.now, at_head))

    def call_for(self, id_: str, agent: str, seconds: float = 10, **said: Any) -> tuple[Decision, ...]:
        """A contact kept for an agent."""
        kept: dict[str, Any] = {"prefer": agent, "prefer_s": seconds} | said
        return self.send(ContactQueued(id_, HOTLINE, 0, self.now, **kept))

    def gone(self, id_: str) -> tuple[Decision, ...]:
        return self.send(ContactGone(id_))

    def accept(self, id_: str, agent: str = "") -> tuple[Decision, ...]:
        return self.send(OfferAccepted(id_, agent))

    def move(self, id_: str, queue: int | None = None, priority: int | None = None) -> tuple[Decision, ...]:
        return self.send(ContactMoved(id_, queue, priority))

    def decline(self, id_: str, agent_id: str, why: DeclineReason = DeclineReason.REJECTED) -> tuple[Decision, ...]:
        return self.send(OfferDeclined(id_, agent_id, why))

    def line(self) -> list[str]:
        return [contact.contact_id for contact in self.engine.waiting()]
