"""Entry and exit rules: what takes a contact out of line without an agent, and that nothing does unasked."""

from __future__ import annotations

import pytest

from huawu.routing.configuration import OverflowReason
from tests.routing.floor import Floor, offered, overflowed


@pytest.fixture
def strict(floor: Floor) -> Floor:
    """Every rule is switched on: two may wait, a minute at most."""
    floor.queue_with(rules=frozenset(OverflowReason), max_waiting=2, max_wait_s=60)
    return floor


def busy(floor: Floor) -> Floor:
    floor.away("1001", "talking")
    return floor


def test_no_rule_fires_that_is_not_switched_on(floor: Floor) -> None:
    floor.queue_with(max_waiting=0, max_wait_s=1)
    for contact in "abc":
        assert floor.call(contact) == ()
    floor.away("1001", "break")
    floor.away("1001", "offline")
    assert floor.later(3600) == ()
    assert len(floor.line()) == 3


def test_nobody_logged_in_on_arrival_and_when_the_last_leaves(strict: Floor) -> None:
    assert overflowed(strict.call("a")) == [("a", "nobody_logged_in")]
    busy(strict)
    assert strict.call("b") == ()
    assert overflowed(strict.away("1001", "offline")) == [("b", "nobody_logged_in")]


def test_who_can_never_serve_the_queue_does_not_count(strict: Floor) -> None:
    strict.queue_with(required={"english": 1}, rules=frozenset({OverflowReason.NOBODY_LOGGED_IN}))
    strict.away("1001", "talking")
    assert overflowed(strict.call("a")) == [("a", "nobody_logged_in")]


@pytest.mark.parametrize("state", ["break", "study"])
def test_everybody_on_break(strict: Floor, state: str) -> None:
    busy(strict)
    strict.call("a")
    assert overflowed(strict.away("1001", state)) == [("a", "everybody_on_break")]
    strict.away("1002", "wrap_up")
    assert strict.call("b") == ()


def test_no_answer_is_not_a_break_until_somebody_says_so(strict: Floor) -> None:
    strict.ready("1001")
    strict.call("a")
    assert overflowed(strict.later(20)) == []
    assert overflowed(strict.away("1001", "break")) == [("a", "everybody_on_break")]


def test_full_counts_those_who_wait_without_a_ring(strict: Floor) -> None:
    strict.ready("1001")
    for contact in "abc":
        assert not overflowed(strict.call(contact))
    assert overflowed(strict.call("d")) == [("d", "full")]
    strict.gone("b")
    assert strict.call("e") == ()


def test_who_can_be_served_at_once_is_not_turned_away_from_a_full_queue(floor: Floor) -> None:
    floor.queue_with(rules=frozenset({OverflowReason.FULL}), max_waiting=0)
    floor.ready("1001")
    assert offered(floor.call("a")) == [("a", "1001")]
    assert overflowed(floor.call("b")) == [("b", "full")]


def test_waited_too_long_is_due_and_spares_who_is_being_rung(strict: Floor) -> None:
    busy(strict)
    strict.call("a")
    strict.call("b")
    strict.later(50)
    strict.ready("1001")
    due = strict.engine.next_due()
    assert due
    assert (due - strict.now).total_seconds() == 10
    assert overflowed(strict.later(10)) == [("b", "waited_too_long")]
    assert overflowed(strict.later(10)) == [("a", "waited_too_long")], "nobody answered, and its time is over"


def test_who_lost_an_agent_is_neither_turned_away_nor_sent_off(strict: Floor) -> None:
    busy(strict)
    strict.call("a")
    strict.call("b")
    assert strict.call("lost", at_head=True) == ()
    assert overflowed(strict.later(3600)) == [("a", "waited_too_long"), ("b", "waited_too_long")]
    assert strict.line() == ["lost"]


def test_a_rule_switched_on_is_applied_to_those_who_wait(floor: Floor) -> None:
    floor.call("a")
    rules = frozenset({OverflowReason.NOBODY_LOGGED_IN})
    assert overflowed(floor.queue_with(rules=rules)) == [("a", "nobody_logged_in")]


def test_the_last_member_taken_out_of_the_queue_leaves_nobody(strict: Floor) -> None:
    busy(strict)
    strict.call("a")
    strict.member("1001", {})
    assert strict.line() == []


def test_a_contact_that_overflowed_may_be_queued_again(strict: Floor) -> None:
    strict.call("a")
    busy(strict)
    assert strict.call("a") == ()
    assert strict.line() == ["a"]
