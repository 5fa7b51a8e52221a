"""The agents: what they can do, what they are doing, and who could take a contact of a queue."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from huawu.routing.configuration import AgentProfile, Queue
from huawu.routing.decisions import AwayState
from huawu.routing.explanation import Ineligible, LacksSkill, NotReady, Obstacle
from huawu.routing.strategies import Candidate

UNSEEN = NotReady(AwayState.OFFLINE)
RINGING = NotReady(AwayState.OFFERED)


@dataclass(slots=True)
class Agents:
    """State is kept by staff number even for agents not configured yet, so that the order of events is no matter."""

    profiles: dict[str, AgentProfile] = field(default_factory=dict)
    members: dict[int, set[str]] = field(default_factory=dict)
    idle_since: dict[str, datetime] = field(default_factory=dict)
    """Of the agents who are ready, those with an offer included."""
    away: dict[str, NotReady] = field(default_factory=dict)
    """Of all others who were ever reported."""
    ringing: dict[str, str] = field(default_factory=dict)
    """Agent to contact, while an offer stands."""
    free: set[str] = field(default_factory=set)
    """Ready and without an offer."""

    def configure(self, profile: AgentProfile) -> None:
        for queue_id in self.queues_of(profile.id) - profile.queues:
            self.members[queue_id].discard(profile.id)
        for queue_id in profile.queues:
            self.members.setdefault(queue_id, set()).add(profile.id)
        self.profiles[profile.id] = profile

    def queues_of(self, agent_id: str) -> frozenset[int]:
        profile = self.profiles.get(agent_id)
        return profile.queues if profile else frozenset()

    def set_ready(self, agent_id: str, idle_since: datetime) -> None:
        self.away.pop(agent_id, None)
        self.idle_since[agent_id] = idle_since
        self.free.add(agent_id)

    def set_away(self, agent_id: str, state: str, until: datetime | None = None) -> None:
        self.idle_since.pop(agent_id, None)
        self.free.discard(agent_id)
        self.away[agent_id] = NotReady(state, until)

    def ring(self, agent_id: str, contact_id: str) -> None:
        self.free.discard(agent_id)
        self.ringing[agent_id] = contact_id

    def stop_ringing(self, agent_id: str) -> None:
        """The agent is ready as before; say :meth:`set_away` after it where that is not so."""
        del self.ringing[agent_id]
        self.free.add(agent_id)

    def candidates(self, queue: Queue) -> list[Candidate]:
        """Who could take a contact of this queue now, in no order."""
        free = self.free & self.members.get(queue.id, set())
        return [Candidate(id_, self.idle_since[id_]) for id_ in free if self._lacks(id_, queue) is None]

    def ineligible(self, queue: Queue) -> list[Ineligible]:
        """The queue's other agents by staff number, each with what stands in the way."""
        members = sorted(self.members.get(queue.id, ()))
        looked_at = ((id_, self._obstacle(id_, queue)) for id_ in members)
        return [Ineligible(id_, obstacle) for id_, obstacle in looked_at if obstacle]

    def _obstacle(self, agent_id: str, queue: Queue) -> Obstacle | None:
        """A missing skill comes first: it will still be missing when the agent is free."""
        if (lack := self._lacks(agent_id, queue)) or agent_id in self.free:
            return lack
        return RINGING if agent_id in self.ringing else self.away.get(agent_id, UNSEEN)

    def _lacks(self, agent_id: str, queue: Queue) -> LacksSkill | None:
        skills = self.profiles[agent_id].skills
        for skill, needed in queue.required.items():
            if (level := skills.get(skill, 0)) < needed:
                return LacksSkill(skill, needed, level)
        return None
