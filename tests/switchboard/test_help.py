"""The raised hand and the rude caller."""

from __future__ import annotations

import pytest

from huawu.calls.events import CallEventKind as Kind
from huawu.switchboard.errors import NotPossibleNowError
from huawu.switchboard.floor_schemas import FloorAgent
from huawu.switchboard.floor_views import floor_state
from huawu.switchboard.live import LiveCall
from huawu.switchboard.views import contact_view
from tests.switchboard.house import House, owner


def _on_floor(house: House) -> FloorAgent:
    return next(agent for agent in floor_state(house.exchange, house.now).agents if agent.number == "1001")


def test_a_hand_is_raised_once_and_lowered_once(house: House, call: LiveCall) -> None:
    raised_at = house.now
    house.call_command("ask_help")
    house.wait(3)
    house.call_command("ask_help")
    assert contact_view(house.exchange, owner(call)).hand_raised_at == raised_at
    house.call_command("end_help")
    house.call_command("end_help")
    assert contact_view(house.exchange, owner(call)).hand_raised_at is None
    assert [kind for kind in house.kinds() if kind in {Kind.HELP_ASKED, Kind.HELP_ENDED}] == [
        Kind.HELP_ASKED,
        Kind.HELP_ENDED,
    ]


def test_a_rude_caller_calls_the_supervisor_once(house: House, call: LiveCall) -> None:
    house.call_command("mark_rude")
    house.call_command("mark_rude")
    assert house.kinds().count(Kind.RUDE_MARKED) == house.kinds().count(Kind.HELP_ASKED) == 1
    house.call_command("end_help")
    stands = contact_view(house.exchange, owner(call))
    assert stands.rude_caller
    assert stands.hand_raised_at is None


def test_who_has_no_caller_yet_marks_nobody(house: House) -> None:
    house.ready("1001")
    house.arrive()
    for command in ("ask_help", "mark_rude"):
        with pytest.raises(NotPossibleNowError):
            house.call_command(command)
    assert Kind.HELP_ASKED not in house.kinds()


def test_the_hand_is_still_up_after_a_restart(house: House, call: LiveCall) -> None:
    house.call_command("mark_rude")
    raised_at = house.now
    house.restart()
    stint = house.desk("1001").stint
    assert stint is not None
    assert stint.rude_at == raised_at
    assert stint.hand_raised_at == raised_at


def test_the_floor_sees_the_hand_while_they_talk_and_the_mark_until_the_record_is_done(
    house: House, call: LiveCall
) -> None:
    house.call_command("mark_rude")
    assert (_on_floor(house).rude_caller, _on_floor(house).hand_raised_at) == (True, house.now)
    house.caller_hangs_up(call)
    assert (_on_floor(house).rude_caller, _on_floor(house).hand_raised_at) == (True, None)
    house.restart()
    assert (_on_floor(house).rude_caller, _on_floor(house).hand_raised_at) == (True, None)
    house.call_command("finish_wrap_up")
    assert (_on_floor(house).rude_caller, _on_floor(house).hand_raised_at) == (False, None)


def test_the_mark_has_a_time_of_its_own(house: House, call: LiveCall) -> None:
    house.call_command("ask_help")
    raised_at = house.now
    house.wait(40)
    house.call_command("mark_rude")
    marked_at = house.now
    assert (_on_floor(house).hand_raised_at, _on_floor(house).rude_at) == (raised_at, marked_at)
    house.restart()
    assert (_on_floor(house).hand_raised_at, _on_floor(house).rude_at) == (raised_at, marked_at)
