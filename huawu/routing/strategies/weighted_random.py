"""Weighted random (按权重随机): with chances in proportion to the agents' weights.

Each free agent runs a race to an exponentially distributed time with the weight as rate; the first to arrive is chosen,
which happens with the probability weight / sum of weights. As that distribution has no memory, those who run on need no
new draw, and who turns free later starts at the time of the last arrival.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, log

from huawu.routing.agents import Agent, Seat

MASK = (1 << 64) - 1
STEP = 0x9E3779B97F4A7C15


@dataclass(slots=True)
class WeightedRandom:
    """``state`` is that of a SplitMix64 generator, so that an engine told the same draws the same."""

    state: int
    clock: float = 0.0

    def figure(self, agent: Agent, seat: Seat) -> float:
        if seat.weight <= 0:
            return inf
        return self.clock - log(self._uniform()) / seat.weight

    def chosen(self, agent_id: str, figure: float | None) -> None:
        if figure is not None and figure != inf:
            self.clock = max(self.clock, figure)

    def _uniform(self) -> float:
        """In (0, 1]."""
        self.state = (self.state + STEP) & MASK
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        return (((mixed ^ (mixed >> 31)) >> 11) + 1) / (1 << 53)
