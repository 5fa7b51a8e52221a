"""How one of several is chosen."""

from __future__ import annotations

from collections import Counter

import pytest

from huawu.routing.configuration import Membership, StrategyName
from tests.routing.floor import HOTLINE, Floor, cancelled, offered

AGENTS = ("1001", "1002", "1003")


@pytest.fixture
def queue(floor: Floor, request: pytest.FixtureRequest) -> Floor:
    """The usual floor with another strategy."""
    floor.queue_with(strategy=request.param, required={}, ring_all_cap=2)
    return floor


def by(strategy: StrategyName) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("queue", [strategy], indirect=True)


def order(floor: Floor, count: int) -> list[str]:
    """Who gets ``count`` contacts that come one after the other."""
    taken = []
    for number in range(count):
        [(_, agent)] = offered(floor.call(f"contact-{number}"))
        taken.append(agent)
    return taken


@by(StrategyName.FEWEST_CALLS)
def test_fewest_calls_first_and_ties_to_the_longest_idle(queue: Floor) -> None:
    queue.ready("1001", idle_s=90, calls=5)
    queue.ready("1002", idle_s=10, calls=4)
    queue.ready("1003", idle_s=20, calls=4)
    assert order(queue, 3) == ["1003", "1002", "1001"]


@by(StrategyName.LEAST_TALK)
def test_least_talk_time_first(queue: Floor) -> None:
    queue.ready("1001", idle_s=90, talk_s=300)
    queue.ready("1002", talk_s=20.5)
    queue.ready("1003", talk_s=20)
    assert order(queue, 3) == ["1003", "1002", "1001"]


@by(StrategyName.FEWEST_CALLS)
def test_counters_that_are_not_said_stay_as_last_told(queue: Floor) -> None:
    queue.ready("1001", calls=3)
    queue.ready("1002", calls=1)
    queue.ready("1002", idle_s=0)
    assert order(queue, 1) == ["1002"]


def test_most_skilled_first(floor: Floor) -> None:
    floor.queue_with(strategy=StrategyName.MOST_SKILLED, required={"english": 1})
    for agent, level in zip(AGENTS, (2, 5, 3), strict=True):
        floor.agent(agent, english=level)
        floor.ready(agent)
    assert order(floor, 3) == ["1002", "1003", "1001"]


@by(StrategyName.ROUND_ROBIN)
def test_round_robin_goes_through_everybody_before_anybody_again(queue: Floor) -> None:
    taken = []
    for number in range(6):
        for agent in AGENTS:
            queue.ready(agent)
        [(contact, agent)] = offered(queue.call(f"contact-{number}"))
        queue.accept(contact)
        taken.append(agent)
    assert taken == [*AGENTS, *AGENTS]


@pytest.mark.parametrize("late", [False, True])
def test_weighted_random_keeps_to_the_weights_whoever_turns_free_when(floor: Floor, late: bool) -> None:
    """1002 has three times the weight; with ``late`` only those who were taken turn free anew."""
    floor.queue_with(strategy=StrategyName.WEIGHTED_RANDOM)
    for agent, weight in (("1001", 1), ("1002", 3)):
        floor.member(agent, {HOTLINE: Membership(weight=weight)})
        floor.ready(agent)
    taken: Counter[str] = Counter()
    for number in range(4000):
        [(contact, agent)] = offered(floor.call(f"contact-{number}"))
        taken[agent] += 1
        floor.accept(contact)
        for free in [agent] if late else ["1001", "1002"]:
            floor.ready(free)
    assert taken["1002"] / 4000 == pytest.approx(0.75, abs=0.03)


def test_a_weight_of_nothing_comes_last(floor: Floor) -> None:
    floor.queue_with(strategy=StrategyName.WEIGHTED_RANDOM)
    for agent, weight in (("1001", 0), ("1002", 1)):
        floor.member(agent, {HOTLINE: Membership(weight=weight)})
        floor.ready(agent)
    assert order(floor, 2) == ["1002", "1001"]


@by(StrategyName.RING_ALL)
def test_ring_all_rings_at_the_longest_idle_up_to_the_cap(queue: Floor) -> None:
    for agent, idle_s in zip(AGENTS, (1, 3, 2), strict=True):
        queue.ready(agent, idle_s)
    assert offered(queue.call("a")) == [("a", "1002"), ("a", "1003")]


@by(StrategyName.RING_ALL)
def test_the_first_to_accept_has_it_and_the_others_are_free_as_before(queue: Floor) -> None:
    queue.ready("1001", idle_s=30)
    queue.ready("1002", idle_s=20)
    queue.call("a")
    queue.call("b")
    decisions = queue.accept("a", "1002")
    assert cancelled(decisions) == [("a", "1001", "answered_elsewhere")]
    assert offered(decisions) == [("b", "1001")]
    assert queue.accept("a", "1001") == (), "too late"


@by(StrategyName.RING_ALL)
def test_who_turns_free_joins_in_unless_somebody_waits_without_a_ring(queue: Floor) -> None:
    queue.ready("1001")
    queue.call("a")
    queue.call("b")
    assert offered(queue.ready("1002")) == [("b", "1002")]
    assert offered(queue.ready("1003")) == [("a", "1003")]


@by(StrategyName.RING_ALL)
def test_a_refusal_lets_the_next_be_rung_and_the_last_leaves_the_contact_in_its_place(queue: Floor) -> None:
    for agent, idle_s in zip(AGENTS, (3, 2, 1), strict=True):
        queue.ready(agent, idle_s)
    queue.call("a")
    assert offered(queue.decline("a", "1001")) == [("a", "1003")]
    queue.decline("a", "1003")
    assert queue.decline("a", "1002") == ()
    assert queue.line() == ["a"]
    assert offered(queue.ready("1002")) == [("a", "1002")]


def test_a_queue_that_turns_to_ring_all_rings_for_everybody_before_for_anybody_twice(floor: Floor) -> None:
    floor.queue_with(required={"english": 1})
    floor.ready("1001", idle_s=2)
    floor.ready("1002", idle_s=1)
    floor.call("a")
    floor.call("b")
    assert offered(floor.queue_with(strategy=StrategyName.RING_ALL)) == [("a", "1001"), ("b", "1002")]


def test_a_ring_at_several_is_joined_by_nobody_once_the_queue_rings_at_one(floor: Floor) -> None:
    floor.queue_with(strategy=StrategyName.RING_ALL)
    floor.ready("1001")
    floor.call("a")
    floor.queue_with(strategy=StrategyName.LONGEST_IDLE)
    floor.member("2001", {HOTLINE: Membership(delay_s=7)})
    floor.later(7)
    assert floor.ready("2001") == ()
