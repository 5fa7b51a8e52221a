"""The expected wait, how it is said, and that what is said never goes up."""

from __future__ import annotations

import pytest

from huawu.routing.estimate import SpokenWait, expected_wait, never_up, spoken
from tests.routing.floor import HOTLINE, Floor


def test_the_wait_is_the_usual_step_for_each_place_in_line() -> None:
    assert expected_wait([20, 40, 30], 0, 1) == 30
    assert expected_wait([20, 40, 30], 0, 4) == 120


def test_too_few_answers_say_nothing() -> None:
    assert expected_wait([20, 40], 0, 1) is None


def test_a_line_that_has_come_to_a_stop_is_told_more() -> None:
    assert expected_wait([30, 30, 30], 29, 2) == 60
    assert expected_wait([30, 30, 30], 150, 2) == 120


@pytest.mark.parametrize(
    ("wait_s", "minutes", "more"),
    [
        (0, 1, False),
        (60, 1, False),
        (61, 2, False),
        (600, 10, False),
        (601, 15, False),
        (1800, 30, False),
        (1801, 30, True),
    ],
)
def test_it_is_said_in_round_minutes(wait_s: float, minutes: int, more: bool) -> None:
    assert spoken(wait_s) == SpokenWait(minutes, more)


def test_what_is_said_never_goes_up() -> None:
    assert never_up(None, SpokenWait(5)) == SpokenWait(5)
    assert never_up(SpokenWait(5), SpokenWait(9)) == SpokenWait(5)
    assert never_up(SpokenWait(5), SpokenWait(4)) == SpokenWait(4)
    assert never_up(SpokenWait(30, more=True), SpokenWait(30)) == SpokenWait(30)


def serve_every(floor: Floor, seconds: float, contacts: str) -> None:
    for contact in contacts:
        floor.later(seconds)
        floor.ready("1001")
        floor.accept(contact)


def test_the_engine_knows_the_rhythm_of_a_queue(floor: Floor) -> None:
    for contact in "abcdef":
        floor.call(contact)
    assert floor.engine.expected_wait_s("f", floor.now) is None
    serve_every(floor, 10, "abc")
    assert floor.engine.position_of("f") == 3
    assert floor.engine.expected_wait_s("f", floor.now) == 30


def test_a_quiet_hour_is_not_taken_for_slowness(floor: Floor) -> None:
    for contact in "abc":
        floor.later(3600)
        floor.call(contact)
        serve_every(floor, 10, contact)
    floor.call("d")
    assert floor.engine.expected_wait_s("d", floor.now) == 10


def test_positions_of_those_who_are_not_in_line(floor: Floor) -> None:
    assert floor.engine.position_of("x") is None
    assert floor.engine.expected_wait_s("x", floor.now) is None
    floor.call("a", HOTLINE)
    assert floor.engine.position_of("a") == 1
