"""Contacts kept for one agent: the last one, one's own, one named in a transfer."""

from __future__ import annotations

from tests.routing.floor import HOTLINE, SALES, Floor, cancelled, offered, overflowed


def test_the_agent_gets_it_before_anybody_who_is_idle_longer(floor: Floor) -> None:
    floor.ready("1001", idle_s=99)
    floor.ready("1002")
    assert offered(floor.call_for("a", "1002")) == [("a", "1002")]


def test_it_waits_for_the_agent_although_others_are_free(floor: Floor) -> None:
    floor.ready("1001")
    floor.away("1002", "talking")
    assert floor.call_for("a", "1002", 10) == ()
    assert floor.later(9) == ()
    assert offered(floor.ready("1002")) == [("a", "1002")]


def test_it_is_open_to_all_when_its_time_is_over(floor: Floor) -> None:
    floor.ready("1001")
    floor.away("1002", "talking")
    floor.call_for("a", "1002", 10)
    assert offered(floor.later(10)) == [("a", "1001")]


def test_no_time_at_all_means_only_if_free_at_once(floor: Floor) -> None:
    floor.ready("1001")
    floor.away("1002", "talking")
    assert offered(floor.call_for("a", "1002", 0)) == [("a", "1001")]


def test_it_is_open_at_once_when_the_agent_is_or_goes_offline(floor: Floor) -> None:
    floor.ready("1001")
    assert offered(floor.call_for("a", "1003")) == [("a", "1001")]
    floor.away("1002", "break")
    floor.call_for("b", "1002")
    floor.away("1002", "offline")
    assert offered(floor.ready("1003")) == [("b", "1003")]


def test_a_kept_contact_comes_before_the_agents_queues(floor: Floor) -> None:
    floor.away("1002", "talking")
    floor.call("older", priority=9)
    floor.later(5)
    floor.call_for("mine", "1002")
    assert offered(floor.ready("1002")) == [("mine", "1002")]


def test_the_agent_needs_neither_membership_nor_skill(floor: Floor) -> None:
    floor.queue(english=3)
    floor.agent("2001", SALES)
    floor.ready("2001")
    assert offered(floor.call_for("a", "2001")) == [("a", "2001")]


def test_a_refusal_or_no_answer_opens_it_to_all(floor: Floor) -> None:
    floor.ready("1001")
    floor.ready("1002")
    floor.ready("1003")
    floor.call_for("a", "1002")
    assert offered(floor.decline("a", "1002")) == [("a", "1001")]
    floor.call_for("b", "1003", 60)
    assert cancelled(floor.later(20))[-1] == ("b", "1003", "timed_out")
    assert offered(floor.ready("1002")) == [("a", "1002")]
    assert offered(floor.ready("1001")) == [("b", "1001")]


def test_for_one_agent_only_it_overflows_instead(floor: Floor) -> None:
    floor.ready("1001")
    floor.ready("1002")
    unavailable = "agent_unavailable"
    floor.call_for("refused", "1002", only=True)
    assert overflowed(floor.decline("refused", "1002")) == [("refused", unavailable)]
    floor.ready("1002")
    floor.call_for("not answered", "1002", only=True)
    assert overflowed(floor.later(20)) == [("not answered", unavailable)]
    floor.call_for("too long", "1002", 5, only=True)
    assert overflowed(floor.later(5)) == [("too long", unavailable)]
    floor.call_for("gone home", "1002", 60, only=True)
    assert overflowed(floor.away("1002", "offline")) == [("gone home", unavailable)]
    assert overflowed(floor.call_for("offline", "1002", 60, only=True)) == [("offline", unavailable)]
    assert floor.line() == []


def test_for_one_agent_only_it_stands_in_no_queues_line(floor: Floor) -> None:
    floor.away("1002", "talking")
    floor.call_for("consult", "1002", 60, only=True)
    floor.call("a")
    rows = {row.contact_id: (row.position, row.kept_for) for row in floor.engine.waiting()}
    assert rows == {"a": (1, ""), "consult": (0, "1002")}
    assert floor.engine.position_of("consult") is None


def test_of_several_kept_for_an_agent_the_first_in_order_comes_first(floor: Floor) -> None:
    floor.away("1002", "talking")
    floor.call_for("a", "1002", 60)
    floor.later(1)
    floor.call_for("b", "1002", 60)
    assert offered(floor.ready("1002")) == [("a", "1002")]
    floor.accept("a")
    assert offered(floor.ready("1002")) == [("b", "1002")]


def test_a_contact_gone_while_it_is_kept_is_offered_to_nobody(floor: Floor) -> None:
    floor.away("1002", "talking")
    floor.call_for("a", "1002", 60)
    assert floor.gone("a") == ()
    assert floor.ready("1002") == ()
    assert floor.later(60) == ()


def test_moved_to_another_queue_it_is_open_to_all(floor: Floor) -> None:
    floor.queue(SALES)
    floor.agent("1001", SALES)
    floor.ready("1001")
    floor.away("1002", "talking")
    floor.call_for("a", "1002", 60)
    assert offered(floor.move("a", SALES)) == [("a", "1001")]


def test_a_moved_contact_keeps_its_arrival_and_loses_its_ring(floor: Floor) -> None:
    floor.queue(SALES)
    floor.ready("1001")
    floor.call("a")
    floor.later(1)
    floor.call("b", SALES)
    floor.call("c")
    decisions = floor.move("a", SALES)
    assert cancelled(decisions) == [("a", "1001", "moved")]
    assert offered(decisions) == [("c", "1001")]
    assert [row.contact_id for row in floor.engine.waiting() if row.queue_id == SALES] == ["a", "b"]


def test_a_new_priority_changes_the_order_at_once(floor: Floor) -> None:
    floor.call("a")
    floor.call("b")
    floor.move("b", priority=3)
    assert floor.line() == ["b", "a"]
    assert offered(floor.ready("1001")) == [("b", "1001")]


def test_a_new_priority_keeps_a_ring_that_stands(floor: Floor) -> None:
    floor.ready("1001")
    floor.call("a")
    assert floor.move("a", priority=3) == ()
    assert floor.move("a", HOTLINE) == ()
    assert floor.engine.offer_of("a", "1001")
    assert floor.move("nobody", SALES) == ()
