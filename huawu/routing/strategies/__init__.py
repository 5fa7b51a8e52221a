"""Ways to choose among the agents who could take a contact; each in a file of its own.

A strategy gives each agent one figure at the moment when the agent turns free; the lowest is chosen, ties go to the
longest idle and then to the lower staff number. As the figure stays while the agent is free, the free agents of a queue
can stand in a heap and nobody is compared twice.
"""

from __future__ import annotations

from typing import Protocol

from huawu.routing.agents import Agent, Seat


class Strategy(Protocol):
    """One a queue, with whatever it has to remember; equal when it will choose alike."""

    def figure(self, agent: Agent, seat: Seat) -> float:
        """The agent has just turned free."""
        ...

    def chosen(self, agent_id: str, figure: float | None) -> None:
        """The agent was offered a contact of the queue; ``figure`` is ``None`` when one waited already."""
        ...
