"""In which order contacts are served."""

from __future__ import annotations

from tests.routing.floor import HOTLINE, SALES, Floor, offered


def serve(floor: Floor, count: int) -> list[str]:
    """The contacts in the order in which ``count`` agents, one after the other, get them."""
    taken = []
    for _ in range(count):
        [(contact, _)] = offered(floor.ready("1001"))
        floor.accept(contact)
        taken.append(contact)
    return taken


def test_earlier_arrival_first(floor: Floor) -> None:
    for contact in "abc":
        floor.call(contact)
        floor.later(1)
    assert serve(floor, 3) == ["a", "b", "c"]


def test_contacts_of_one_instant_are_served_as_they_were_queued(floor: Floor) -> None:
    for contact in "zya":
        floor.call(contact)
    assert serve(floor, 3) == ["z", "y", "a"]


def test_higher_priority_goes_before_earlier_arrival(floor: Floor) -> None:
    floor.call("ordinary")
    floor.later(60)
    floor.call("important", priority=5)
    assert serve(floor, 2) == ["important", "ordinary"]


def test_a_contact_that_lost_its_agent_goes_before_everybody(floor: Floor) -> None:
    floor.call("talked")
    serve(floor, 1)
    floor.call("waiting")
    floor.call("important", priority=9)
    floor.call("talked", at_head=True)
    assert floor.line() == ["talked", "important", "waiting"]
    assert serve(floor, 3) == ["talked", "important", "waiting"]


def test_a_contact_whose_offer_fell_keeps_its_place(floor: Floor) -> None:
    floor.ready("1001")
    floor.call("first")
    floor.later(1)
    floor.call("second")
    floor.later(20)
    assert floor.line() == ["first", "second"]
    assert serve(floor, 2) == ["first", "second"]


def test_an_agent_of_two_queues_takes_the_better_contact_of_both(floor: Floor) -> None:
    floor.queue(SALES)
    floor.agent("1001", HOTLINE, SALES)
    floor.call("sales", SALES)
    floor.later(1)
    floor.call("hotline", HOTLINE)
    assert serve(floor, 2) == ["sales", "hotline"]


def test_positions_count_within_the_queue_and_offered_contacts_count(floor: Floor) -> None:
    floor.queue(SALES)
    floor.ready("1001")
    for contact, queue in (("a", HOTLINE), ("b", SALES), ("c", HOTLINE)):
        floor.call(contact, queue)
    line = [(row.contact_id, row.queue_id, row.position, row.offered_to) for row in floor.engine.waiting()]
    assert line == [("a", HOTLINE, 1, "1001"), ("b", SALES, 1, ""), ("c", HOTLINE, 2, "")]


def test_an_impossible_contact_does_not_block_the_ones_behind(floor: Floor) -> None:
    floor.queue(SALES, english=3)
    floor.agent("1001", HOTLINE, SALES)
    floor.call("nobody can", SALES)
    floor.call("easy", HOTLINE)
    assert serve(floor, 1) == ["easy"]
    assert floor.line() == ["nobody can"]
