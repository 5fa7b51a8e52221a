"""Membership and skills, and what a change of configuration opens."""

from __future__ import annotations

import pytest

from tests.routing.floor import HOTLINE, SALES, SKILL, Floor, offered


def test_agents_of_other_queues_are_not_asked(floor: Floor) -> None:
    floor.queue(SALES)
    floor.ready("1001")
    assert floor.call("a", SALES) == ()


@pytest.mark.parametrize(("level", "fits"), [(0, False), (1, False), (2, True), (3, True)])
def test_the_level_must_reach_what_the_queue_asks_for(floor: Floor, level: int, fits: bool) -> None:
    floor.queue(**{SKILL: 2})
    floor.agent("1001", **{SKILL: level})
    floor.ready("1001")
    assert bool(offered(floor.call("a"))) is fits


def test_every_skill_is_needed(floor: Floor) -> None:
    floor.queue(english=1, **{SKILL: 1})
    floor.agent("1001", **{SKILL: 9})
    floor.ready("1001")
    assert floor.call("a") == ()


def test_a_learnt_skill_brings_the_waiting_contact(floor: Floor) -> None:
    floor.queue(**{SKILL: 2})
    floor.ready("1001")
    floor.call("a")
    assert offered(floor.agent("1001", **{SKILL: 2})) == [("a", "1001")]


def test_a_relaxed_queue_serves_its_line_in_order(floor: Floor) -> None:
    floor.queue(**{SKILL: 2})
    for agent in ("1001", "1002"):
        floor.ready(agent)
    for contact in "abc":
        floor.call(contact)
    assert offered(floor.queue()) == [("a", "1001"), ("b", "1002")]


def test_an_agent_taken_out_of_a_queue_gets_nothing_more_from_it(floor: Floor) -> None:
    floor.queue(SALES)
    floor.ready("1001")
    floor.agent("1001", SALES)
    assert floor.call("a", HOTLINE) == ()
    assert offered(floor.call("b", SALES)) == [("b", "1001")]


def test_an_offer_that_stands_survives_a_change_of_configuration(floor: Floor) -> None:
    floor.ready("1001")
    floor.call("a")
    assert floor.agent("1001", SALES) == ()
    assert floor.queue(**{SKILL: 9}) == ()
    offer = floor.engine.offer_of("a")
    assert offer
    assert offer.agent_id == "1001"
