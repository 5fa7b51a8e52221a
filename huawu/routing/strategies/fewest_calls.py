"""Fewest calls (接听最少优先): who has taken the fewest calls by the counter last told."""

from __future__ import annotations

from dataclasses import dataclass

from huawu.routing.agents import Agent, Seat


@dataclass(slots=True)
class FewestCalls:
    """Goes by what is known of the agent, and remembers nothing itself."""

    def figure(self, agent: Agent, seat: Seat) -> float:
        return agent.calls

    def chosen(self, agent_id: str, figure: float | None) -> None:
        """Nothing to remember."""
