"""The way not taken: for each event look at every agent, or at every contact. It knows only what the benchmark asks."""

from __future__ import annotations

from datetime import datetime, timedelta

from huawu.routing.configuration import AgentProfile, Queue, StrategyName
from huawu.routing.decisions import Decision, Offer
from huawu.routing.events import (
    AgentAway,
    AgentConfigured,
    AgentReady,
    ContactQueued,
    Event,
    OfferAccepted,
    QueueConfigured,
)


class Scan:
    """Queues with skills, longest idle, priority and arrival; no time-outs."""

    def __init__(self) -> None:
        self.queues: dict[int, Queue] = {}
        self.agents: list[AgentProfile] = []
        self.profiles: dict[str, AgentProfile] = {}
        self.idle_since: dict[str, datetime] = {}
        self.line: dict[str, ContactQueued] = {}
        self.rings_at: dict[str, str] = {}

    def handle(self, event: Event, now: datetime) -> list[Decision]:
        match event:
            case QueueConfigured(queue):
                self.queues[queue.id] = queue
            case AgentConfigured(agent):
                self.agents.append(agent)
                self.profiles[agent.id] = agent
            case AgentReady():
                self.idle_since[event.agent_id] = event.idle_since
                return self._serve_agent(event.agent_id, now)
            case AgentAway():
                self.idle_since.pop(event.agent_id, None)
            case ContactQueued():
                return self._serve_contact(event, now)
            case OfferAccepted():
                self.rings_at.pop(event.contact_id, None)
        return []

    def tick(self, now: datetime) -> list[Decision]:
        return []

    def _serve_agent(self, agent_id: str, now: datetime) -> list[Decision]:
        agent = self.profiles[agent_id]
        mine = [contact for contact in self.line.values() if self._fits(agent, contact.queue_id)]
        if not mine:
            return []
        contact = min(mine, key=lambda contact: (-contact.priority, contact.arrived_at))
        del self.line[contact.contact_id]
        return [self._offer(contact, agent_id, now)]

    def _serve_contact(self, contact: ContactQueued, now: datetime) -> list[Decision]:
        free = [
            agent.id for agent in self.agents if agent.id in self.idle_since and self._fits(agent, contact.queue_id)
        ]
        if not free:
            self.line[contact.contact_id] = contact
            return []
        chosen = min(free, key=lambda agent_id: (self.idle_since[agent_id], agent_id))
        return [self._offer(contact, chosen, now)]

    def _fits(self, agent: AgentProfile, queue_id: int) -> bool:
        if queue_id not in agent.queues:
            return False
        return all(agent.skills.get(skill, 0) >= level for skill, level in self.queues[queue_id].required.items())

    def _offer(self, contact: ContactQueued, agent_id: str, now: datetime) -> Offer:
        del self.idle_since[agent_id]
        self.rings_at[contact.contact_id] = agent_id
        expires_at = now + timedelta(seconds=self.queues[contact.queue_id].ring_s)
        return Offer(contact.contact_id, agent_id, expires_at, StrategyName.LONGEST_IDLE, 1, 0, None)
