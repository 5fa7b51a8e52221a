"""Longest idle (空闲最久优先): who has been without a contact for the longest time."""

from __future__ import annotations

from collections.abc import Sequence

from huawu.routing.configuration import StrategyName
from huawu.routing.strategies import Candidate


class LongestIdle:
    """Ties go to the lower staff number."""

    rule = StrategyName.LONGEST_IDLE

    def choose(self, candidates: Sequence[Candidate]) -> Candidate:
        return min(candidates, key=lambda candidate: (candidate.idle_since, candidate.agent_id))
