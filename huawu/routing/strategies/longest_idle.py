"""Longest idle (空闲最久优先): who has been without a contact for the longest time."""

from __future__ import annotations

from dataclasses import dataclass

from huawu.routing.agents import Agent, Seat


@dataclass(slots=True)
class LongestIdle:
    """Every tie goes to the longest idle, so all are tied."""

    def figure(self, agent: Agent, seat: Seat) -> float:
        return 0

    def chosen(self, agent_id: str, figure: float | None) -> None:
        """Nothing to remember."""
