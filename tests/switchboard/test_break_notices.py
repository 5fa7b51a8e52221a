"""Breaks that last too long and states that the system forced are told to the leader."""

from __future__ import annotations

from dataclasses import replace

import pytest

from huawu.calls.states import AgentEventKind as Kind
from huawu.calls.states import AgentState
from huawu.kit.errors import NotFoundError
from huawu.switchboard.floor_views import Eyes, floor_state, for_eyes
from tests.switchboard.breaks import (
    LEADERS,
    MINUTE,
    REASONS,
    asks,
    desk,
    kinds_of,
    log,
    notices,
    pause,
    ready,
    supervised_house,
)
from tests.switchboard.house import House


@pytest.fixture
def house() -> House:
    return supervised_house()


def test_a_break_over_its_time_is_told_once(house: House) -> None:
    pause(house, "meal")
    house.wait(5 * MINUTE - 1)
    assert notices(house) == []
    house.wait(2)
    (notice,) = notices(house)
    assert (notice.kind, notice.reason, notice.longest_s) == ("break_overrun", "meal", 300)
    house.close()
    house.open(page="page-2")
    house.restart()
    house.wait(10 * MINUTE)
    assert len(log(house, Kind.BREAK_OVERRUN)) == 1
    assert kinds_of(house) == ["break_overrun"]
    house.command("set_state", page="page-2", state="ready")
    assert notices(house) == []


def test_the_next_break_is_told_anew(house: House) -> None:
    for _ in range(2):
        pause(house, "meal")
        house.wait(6 * MINUTE)
        ready(house)
    assert len(log(house, Kind.BREAK_OVERRUN)) == 2


def test_a_break_that_uses_the_quota_up_is_told(house: House) -> None:
    pause(house, "study")
    house.wait(5 * MINUTE)
    assert kinds_of(house) == ["break_overrun"]


def test_new_limits_hold_for_the_running_break(house: House) -> None:
    pause(house, "meal")
    longer = replace(REASONS["meal"], longest_min=8)
    house.exchange.use_directory(replace(LEADERS, break_reasons={**REASONS, "meal": longer}), house.now)
    house.wait(7 * MINUTE)
    assert notices(house) == []
    house.wait(1 * MINUTE)
    assert kinds_of(house) == ["break_overrun"]


# forced states


def missed(house: House) -> None:
    """1001 has not answered a call and was taken off ready."""
    call = house.arrive()
    house.wait(21)
    house.caller_hangs_up(call)
    assert (house.state(), house.desk().reason) == (AgentState.BREAK, "no_answer")


def test_a_forced_state_waits_for_the_leader_who_puts_it_right(house: House) -> None:
    missed(house)
    assert kinds_of(house) == ["forced"]
    assert desk(house, "1008").to_decide == 1
    house.command("set_agent_state", "1008", agent="1001", state="ready")
    assert (house.state(), notices(house), desk(house, "1008").to_decide) == (AgentState.READY, [], 0)


def test_a_forced_state_may_only_be_seen(house: House) -> None:
    missed(house)
    for number in ("1008", "2001"):
        house.command("acknowledge", number, agent="1001")
    assert (house.state(), notices(house)) == (AgentState.BREAK, [])
    assert log(house, Kind.ACKNOWLEDGED) == [(Kind.ACKNOWLEDGED, "1008", "no_answer", "")]
    house.restart()
    assert notices(house) == [], "seen is seen"


def test_the_agent_may_put_it_right_alone(house: House) -> None:
    missed(house)
    ready(house)
    assert (house.state(), notices(house)) == (AgentState.READY, [])


def test_a_request_is_no_thing_to_be_seen_only(house: House) -> None:
    asks(house)
    house.command("acknowledge", "1008", agent="1001")
    assert kinds_of(house) == ["break_asked"]


def test_other_teams_leaders_see_nothing_of_it(house: House) -> None:
    missed(house)
    with pytest.raises(NotFoundError):
        house.command("acknowledge", "1009", agent="1001")
    eyes = Eyes(frozenset({"1009"}), callers=False)
    assert all(not agent.notices for agent in for_eyes(floor_state(house.exchange, house.now), eyes).agents)
