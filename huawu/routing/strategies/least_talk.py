"""Least talk time (通话最短优先): who has talked least by the counter last told."""

from __future__ import annotations

from dataclasses import dataclass

from huawu.routing.agents import Agent, Seat


@dataclass(slots=True)
class LeastTalk:
    """Goes by what is known of the agent, and remembers nothing itself."""

    def figure(self, agent: Agent, seat: Seat) -> float:
        return agent.talk_s

    def chosen(self, agent_id: str, figure: float | None) -> None:
        """Nothing to remember."""
