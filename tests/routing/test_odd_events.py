"""Events that come twice, late, or for what the engine does not know: never an error, never a wrong offer."""

from __future__ import annotations

from tests.routing.floor import Floor, offered


def test_what_is_unknown_is_ignored(floor: Floor) -> None:
    for decisions in (
        floor.gone("x"),
        floor.accept("x"),
        floor.decline("x", "1001"),
        floor.ready("9999"),
        floor.away("9998"),
    ):
        assert decisions == ()
    assert floor.engine.offer_of("x") is None
    assert floor.engine.explain("x", floor.now) is None


def test_a_contact_said_twice_stands_once(floor: Floor) -> None:
    floor.call("a")
    assert floor.call("a") == ()
    assert floor.line() == ["a"]


def test_a_contact_said_again_while_it_rings_is_not_offered_again(floor: Floor) -> None:
    floor.ready("1001")
    floor.ready("1002")
    floor.call("a")
    assert floor.call("a", at_head=True) == ()


def test_a_contact_gone_twice_frees_nobody_twice(floor: Floor) -> None:
    floor.ready("1001")
    floor.call("a")
    floor.gone("a")
    floor.call("b")
    assert floor.gone("a") == ()
    assert floor.call("c") == ()


def test_a_late_refusal_of_another_agent_does_not_touch_the_new_offer(floor: Floor) -> None:
    floor.ready("1001", idle_s=9)
    floor.ready("1002")
    floor.call("a")
    floor.later(20)
    before = floor.engine.offer_of("a")
    assert floor.decline("a", "1001") == ()
    assert floor.engine.offer_of("a") == before


def test_a_contact_may_wait_before_its_queue_is_known() -> None:
    floor = Floor()
    floor.agent("1001")
    floor.ready("1001")
    assert floor.call("a") == ()
    assert floor.line() == ["a"]
    assert offered(floor.queue()) == [("a", "1001")]


def test_an_agent_may_be_ready_before_being_configured() -> None:
    floor = Floor()
    floor.queue()
    floor.call("a")
    assert floor.ready("1001") == ()
    assert offered(floor.agent("1001")) == [("a", "1001")]


def test_an_agent_configured_while_ringing_is_not_offered_twice(floor: Floor) -> None:
    floor.ready("1001")
    floor.call("a")
    floor.call("b")
    assert floor.agent("1001") == ()


def test_a_clock_that_steps_back_gives_no_negative_idle_time(floor: Floor) -> None:
    floor.ready("1001", idle_s=-5)
    floor.call("a")
    offer = floor.engine.offer_of("a")
    assert offer
    assert floor.engine.explain_offer(offer, floor.now).eligible[0].idle_s == 0


def test_a_ring_time_of_nothing_does_not_loop(floor: Floor) -> None:
    floor.queue(ring_s=0)
    floor.ready("1001")
    floor.ready("1002")
    floor.call("a")
    assert len(floor.later(0)) == 2
    assert len(floor.later(0)) == 1
    assert floor.later(0) == ()
