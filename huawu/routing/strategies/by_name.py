"""The strategy of a queue, made new."""

from __future__ import annotations

from collections.abc import Callable

from huawu.routing.configuration import Queue, StrategyName
from huawu.routing.strategies import Strategy
from huawu.routing.strategies.fewest_calls import FewestCalls
from huawu.routing.strategies.least_talk import LeastTalk
from huawu.routing.strategies.longest_idle import LongestIdle
from huawu.routing.strategies.most_skilled import MostSkilled
from huawu.routing.strategies.ring_all import RingAll
from huawu.routing.strategies.round_robin import RoundRobin
from huawu.routing.strategies.weighted_random import WeightedRandom

WITHOUT_SEED: dict[StrategyName, Callable[[], Strategy]] = {
    StrategyName.LONGEST_IDLE: LongestIdle,
    StrategyName.FEWEST_CALLS: FewestCalls,
    StrategyName.LEAST_TALK: LeastTalk,
    StrategyName.MOST_SKILLED: MostSkilled,
    StrategyName.ROUND_ROBIN: RoundRobin,
    StrategyName.RING_ALL: RingAll,
}


def strategy_of(queue: Queue) -> Strategy:
    """As configured; a random one is seeded by the queue's id."""
    if queue.strategy is StrategyName.WEIGHTED_RANDOM:
        return WeightedRandom(queue.id)
    return WITHOUT_SEED[queue.strategy]()
