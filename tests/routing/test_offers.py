"""Who is offered what, and what becomes of the offer."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huawu.routing.events import DeclineReason
from tests.routing.floor import Floor, cancelled, offered


def test_a_contact_is_offered_at_once_when_somebody_is_ready(floor: Floor) -> None:
    floor.ready("1001")
    assert offered(floor.call("a")) == [("a", "1001")]


def test_a_waiting_contact_is_offered_when_somebody_turns_ready(floor: Floor) -> None:
    assert floor.call("a") == ()
    assert offered(floor.ready("1002")) == [("a", "1002")]


def test_the_longest_idle_agent_is_chosen(floor: Floor) -> None:
    floor.ready("1001", idle_s=10)
    floor.ready("1002", idle_s=99)
    floor.ready("1003", idle_s=50)
    assert [offered(floor.call(contact))[0][1] for contact in "abc"] == ["1002", "1003", "1001"]


def test_equally_idle_agents_are_taken_by_staff_number(floor: Floor) -> None:
    for agent in ("1003", "1001", "1002"):
        floor.ready(agent)
    assert offered(floor.call("a")) == [("a", "1001")]


def test_ready_said_twice_offers_once_and_the_last_idle_time_counts(floor: Floor) -> None:
    floor.ready("1001", idle_s=100)
    floor.ready("1002", idle_s=50)
    floor.ready("1001", idle_s=0)
    assert offered(floor.call("a")) == [("a", "1002")]


def test_an_offer_stands_for_the_ring_time_of_its_queue(floor: Floor) -> None:
    floor.queue(ring_s=15)
    floor.ready("1001")
    floor.call("a")
    offer = floor.engine.offer_of("a")
    assert offer
    assert offer.expires_at == floor.now + timedelta(seconds=15) == floor.engine.next_due()


def test_nothing_is_due_while_no_offer_stands(floor: Floor) -> None:
    floor.call("a")
    assert floor.engine.next_due() is None
    assert floor.later(3600) == ()


def test_time_up_moves_the_contact_on_and_takes_the_agent_off_ready(floor: Floor) -> None:
    floor.ready("1001", idle_s=9)
    floor.ready("1002")
    floor.call("a")
    assert floor.later(19.9) == ()
    decisions = floor.later(0.1)
    assert cancelled(decisions) == [("a", "1001", "timed_out")]
    assert offered(decisions) == [("a", "1002")]
    assert floor.call("b") == (), "1001 did not answer and has not said ready again"
    assert offered(floor.ready("1001")) == [("b", "1001")]


def test_a_first_expiry_of_several_is_due_first(floor: Floor) -> None:
    floor.ready("1001")
    floor.call("a")
    first = floor.engine.next_due()
    floor.later(5)
    floor.ready("1002")
    floor.call("b")
    assert floor.engine.next_due() == first


def test_contacts_whose_time_is_up_together_are_served_in_order(floor: Floor) -> None:
    floor.agent("1003", 1, 2)
    floor.queue(2)
    floor.ready("1001")
    floor.ready("1002")
    floor.call("early")
    floor.call("late", priority=0)
    floor.away("1003")
    decisions = floor.later(20)
    assert [fall[0] for fall in cancelled(decisions)] == ["early", "late"]
    assert offered(floor.ready("1003")) == [("early", "1003")]


@pytest.mark.parametrize("why", list(DeclineReason))
def test_a_declined_offer_goes_to_the_next_agent(floor: Floor, why: DeclineReason) -> None:
    floor.ready("1001", idle_s=9)
    floor.ready("1002")
    floor.call("a")
    assert offered(floor.decline("a", "1001", why)) == [("a", "1002")]
    assert floor.call("b") == ()


def test_an_agent_who_declined_and_is_ready_again_may_get_the_same_contact(floor: Floor) -> None:
    floor.ready("1001")
    floor.call("a")
    floor.decline("a", "1001")
    assert offered(floor.ready("1001")) == [("a", "1001")]


def test_an_accepted_contact_leaves_the_line_and_its_agent_is_busy(floor: Floor) -> None:
    floor.ready("1001")
    floor.call("a")
    assert floor.accept("a") == ()
    assert floor.line() == []
    assert floor.engine.offer_of("a") is None
    assert floor.call("b") == ()


def test_an_answer_that_beats_the_tick_counts_even_past_its_time(floor: Floor) -> None:
    floor.ready("1001")
    floor.call("a")
    floor.now += timedelta(seconds=25)
    floor.accept("a")
    assert floor.engine.tick(floor.now) == ()


def test_an_answer_after_the_offer_fell_is_ignored(floor: Floor) -> None:
    floor.ready("1001")
    floor.call("a")
    floor.later(20)
    assert floor.accept("a") == ()
    assert floor.line() == ["a"]


def test_an_agent_who_walks_away_loses_the_offer_to_the_next(floor: Floor) -> None:
    floor.ready("1001", idle_s=9)
    floor.ready("1002")
    floor.call("a")
    decisions = floor.away("1001", "offline")
    assert cancelled(decisions) == [("a", "1001", "agent_away")]
    assert offered(decisions) == [("a", "1002")]


def test_a_caller_who_hangs_up_while_ringing_frees_the_agent_for_the_next(floor: Floor) -> None:
    floor.ready("1001", idle_s=30)
    floor.call("a")
    floor.call("b")
    decisions = floor.gone("a")
    assert cancelled(decisions) == [("a", "1001", "contact_gone")]
    assert offered(decisions) == [("b", "1001")]
    offer = floor.engine.offer_of("b")
    assert offer
    assert floor.engine.explain_offer(offer, floor.now).eligible[0].idle_s == 30, (
        "the agent did nothing, so the idle time runs on"
    )


def test_an_agent_has_one_offer_at_a_time(floor: Floor) -> None:
    floor.ready("1001")
    floor.call("a")
    assert floor.call("b") == ()
    assert floor.ready("1001") == (), "a stale word of readiness does not bring a second offer"
