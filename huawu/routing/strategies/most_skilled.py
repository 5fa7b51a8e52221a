"""Most skilled (技能最高优先): whose levels in what the queue asks for add up to most."""

from __future__ import annotations

from dataclasses import dataclass

from huawu.routing.agents import Agent, Seat


@dataclass(slots=True)
class MostSkilled:
    """Goes by what is known of the agent, and remembers nothing itself."""

    def figure(self, agent: Agent, seat: Seat) -> float:
        return -seat.levels

    def chosen(self, agent_id: str, figure: float | None) -> None:
        """Nothing to remember."""
