"""Delays, rings that widen, and the order of an agent's queues."""

from __future__ import annotations

from huawu.routing.configuration import Membership, Ring
from tests.routing.floor import HOTLINE, SALES, Floor, offered


def test_a_delayed_agent_takes_only_who_has_waited(floor: Floor) -> None:
    floor.member("2001", {HOTLINE: Membership(delay_s=30)})
    floor.ready("2001")
    assert floor.call("a") == ()
    assert floor.later(29) == ()
    assert offered(floor.later(1)) == [("a", "2001")]


def test_the_next_opening_is_due(floor: Floor) -> None:
    floor.member("2001", {HOTLINE: Membership(delay_s=30)})
    floor.call("a")
    due = floor.engine.next_due()
    assert due
    assert (due - floor.now).total_seconds() == 30


def test_a_ring_forgives_missing_levels() -> None:
    floor = Floor()
    floor.queue_with(required={"english": 3}, rings=(Ring(10, {"english": 1}), Ring(20, {"english": 3})))
    for agent, level in (("1001", 2), ("1002", 0)):
        floor.agent(agent, english=level)
        floor.ready(agent)
    floor.call("a")
    floor.call("b")
    assert offered(floor.later(10)) == [("a", "1001")]
    assert offered(floor.later(10)) == [("b", "1002")]


def test_a_ring_adds_a_group_and_single_agents(floor: Floor) -> None:
    floor.queue_with(rings=(Ring(10, groups=frozenset({"B班"})), Ring(20, agents=frozenset({"2002"}))))
    floor.member("2001", {}, "B班")
    floor.member("2002", {})
    floor.ready("2001")
    floor.ready("2002")
    floor.call("a")
    floor.call("b")
    assert offered(floor.later(10)) == [("a", "2001")]
    assert offered(floor.later(10)) == [("b", "2002")]


def test_who_is_added_by_a_ring_is_found_in_whichever_order_it_is_said() -> None:
    floor = Floor()
    floor.member("2001", {}, "B班")
    floor.ready("2001")
    floor.call("a")
    assert floor.queue_with(rings=(Ring(10, groups=frozenset({"B班"})),)) == ()
    assert offered(floor.later(10)) == [("a", "2001")]


def test_a_wider_ring_still_asks_for_the_skills_it_does_not_forgive() -> None:
    floor = Floor()
    floor.queue_with(required={"english": 2, "billing": 1}, rings=(Ring(10, {"english": 2}),))
    floor.agent("1001", english=0)
    floor.ready("1001")
    floor.call("a")
    assert floor.later(60) == ()


def test_a_delay_outlasts_an_open_ring() -> None:
    floor = Floor()
    floor.queue_with(required={"english": 2}, rings=(Ring(10, {"english": 2}),))
    floor.member("1001", {HOTLINE: Membership(delay_s=25)})
    floor.ready("1001")
    floor.call("a")
    assert floor.later(24) == ()
    assert offered(floor.later(1)) == [("a", "1001")]


def test_the_queue_with_the_lower_number_comes_first_whatever_waits_elsewhere(floor: Floor) -> None:
    floor.queue(SALES)
    floor.member("2001", {HOTLINE: Membership(1), SALES: Membership(2)})
    floor.call("important", SALES, priority=9)
    floor.later(60)
    floor.call("ordinary")
    assert offered(floor.ready("2001")) == [("ordinary", "2001")]


def test_equal_numbers_go_by_effective_priority_and_then_age(floor: Floor) -> None:
    floor.queue_with(SALES, acceleration=2)
    floor.member("2001", {HOTLINE: Membership(1), SALES: Membership(1)})
    floor.call("accelerated", SALES, priority=0)
    floor.later(60)
    floor.call("hotline", priority=1)
    assert offered(floor.ready("2001")) == [("accelerated", "2001")]


def test_the_bound_of_priority_holds_between_queues(floor: Floor) -> None:
    floor.queue_with(SALES, acceleration=5, max_priority=3)
    floor.agent("1001", HOTLINE, SALES)
    floor.call("accelerated", SALES)
    floor.later(600)
    floor.call("hotline", priority=4)
    assert offered(floor.ready("1001")) == [("hotline", "1001")]


def test_the_bound_of_priority_changes_no_order_within_the_queue(floor: Floor) -> None:
    floor.queue_with(acceleration=5, max_priority=3)
    floor.call("early")
    floor.later(1)
    floor.call("important", priority=9)
    floor.later(600)
    assert floor.line() == ["important", "early"]


def test_acceleration_lets_age_overtake_priority(floor: Floor) -> None:
    floor.queue_with(acceleration=1)
    floor.call("old")
    floor.later(61)
    floor.call("important", priority=1)
    assert floor.line() == ["old", "important"]


def test_an_older_contact_behind_is_open_to_an_agent_whom_the_head_is_not(floor: Floor) -> None:
    floor.member("2001", {HOTLINE: Membership(delay_s=30)})
    floor.call("old")
    floor.later(25)
    floor.call("important", priority=9)
    floor.later(5)
    assert offered(floor.ready("2001")) == [("old", "2001")]


def test_of_two_to_whom_a_ring_opens_at_once_the_higher_priority_is_served(floor: Floor) -> None:
    floor.member("2001", {HOTLINE: Membership(delay_s=30)})
    floor.ready("2001")
    floor.call("ordinary")
    floor.call("important", priority=5)
    assert offered(floor.later(30)) == [("important", "2001")]


def test_waiting_time_may_be_said_to_count_from_earlier(floor: Floor) -> None:
    floor.member("2001", {HOTLINE: Membership(delay_s=30)})
    floor.ready("2001")
    assert offered(floor.call_for("a", "", waits_from=floor.now.replace(minute=29))) == [("a", "2001")]


def test_rings_open_by_their_times_in_whichever_order_they_are_said(floor: Floor) -> None:
    floor.queue_with(rings=(Ring(20, agents=frozenset({"2002"})), Ring(10, agents=frozenset({"2001"}))))
    for agent in ("2001", "2002"):
        floor.member(agent, {})
        floor.ready(agent)
    floor.call("a")
    assert offered(floor.later(10)) == [("a", "2001")]
    offer = floor.engine.offer_of("a")
    assert offer
    assert offer.ring == 1
