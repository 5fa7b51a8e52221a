"""Round robin (轮流分配): whose last offer from this queue lies furthest back; who never had one comes first."""

from __future__ import annotations

from dataclasses import dataclass, field

from huawu.routing.agents import Agent, Seat


@dataclass(slots=True)
class RoundRobin:
    """Counts the queue's offers, and keeps for each agent the number of the last."""

    offers: int = 0
    last: dict[str, int] = field(default_factory=dict)

    def figure(self, agent: Agent, seat: Seat) -> float:
        return self.last.get(agent.id, 0)

    def chosen(self, agent_id: str, figure: float | None) -> None:
        self.offers += 1
        self.last[agent_id] = self.offers
