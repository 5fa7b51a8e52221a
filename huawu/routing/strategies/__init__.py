"""Ways to choose among the agents who could take a contact; each in a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from huawu.routing.configuration import StrategyName


@dataclass(frozen=True, slots=True)
class Candidate:
    """An agent who is ready and has the skills."""

    agent_id: str
    idle_since: datetime


class Strategy(Protocol):
    """Chooses one of at least one candidate; the same candidates in any order give the same choice."""

    rule: StrategyName

    def choose(self, candidates: Sequence[Candidate]) -> Candidate: ...
