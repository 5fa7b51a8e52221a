"""Wrap-up in the manners that a queue may choose; it belongs to the agent, who may extend it within a limit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from huawu.calls.choices import WrapUpManner
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import AgentState
from huawu.switchboard.errors import NotPossibleNowError, WrapUpLastsError
from huawu.switchboard.views import contact_view
from tests.switchboard.asking import last
from tests.switchboard.house import DIRECTORY, House


def after_a_call(manner: WrapUpManner, *, extend_s: int = 90) -> House:
    """An agent's call in a queue of this manner has just ended."""
    card = replace(DIRECTORY.queues[1], wrap_up_manner=manner, wrap_up_extend_s=extend_s)
    house = House(replace(DIRECTORY, queues={1: card}))
    house.talk()
    house.call_command("hang_up")
    return house


def by(house: House) -> object:
    return last(house, Kind.WRAP_UP_ENDED)["by"]


def test_none() -> None:
    house = after_a_call(WrapUpManner.NONE)
    assert (house.state(), by(house)) == (AgentState.READY, "none")


@pytest.mark.parametrize("manner", [WrapUpManner.OPTIONAL, WrapUpManner.MANDATORY_TIMEOUT])
def test_ended_by_the_agent(manner: WrapUpManner) -> None:
    house = after_a_call(manner)
    house.call_command("finish_wrap_up")
    assert (house.state(), by(house)) == (AgentState.READY, "agent")


@pytest.mark.parametrize(
    ("manner", "word"),
    [(WrapUpManner.OPTIONAL, "time"), (WrapUpManner.MANDATORY_TIMEOUT, "timeout"), (WrapUpManner.FORCED_TIME, "time")],
)
def test_ended_by_time_which_is_a_fault_only_where_the_record_is_due(manner: WrapUpManner, word: str) -> None:
    house = after_a_call(manner)
    house.wait(29)
    assert house.state() is AgentState.WRAP_UP
    house.wait(1)
    assert (house.state(), by(house)) == (AgentState.READY, word)


def test_mandatory_has_no_end_of_its_own() -> None:
    house = after_a_call(WrapUpManner.MANDATORY)
    house.wait(3600)
    assert house.state() is AgentState.WRAP_UP
    house.restart()
    house.wait(3600)
    assert house.state() is AgentState.WRAP_UP
    house.call_command("finish_wrap_up")
    assert house.state() is AgentState.READY


def test_forced_is_not_ended_early() -> None:
    house = after_a_call(WrapUpManner.FORCED_TIME)
    with pytest.raises(WrapUpLastsError):
        house.call_command("finish_wrap_up")
    assert house.state() is AgentState.WRAP_UP


def test_extended_within_the_limit() -> None:
    house = after_a_call(WrapUpManner.MANDATORY_TIMEOUT)
    house.call_command("extend_wrap_up")
    house.call_command("extend_wrap_up")
    assert [event.data["seconds"] for event in house.said if event.kind is Kind.WRAP_UP_EXTENDED] == [60, 30]
    with pytest.raises(NotPossibleNowError):
        house.call_command("extend_wrap_up")
    stint = house.desk().stint
    assert stint is not None
    assert contact_view(house.exchange, stint).wrap_up_extendable_s == 0
    house.wait(60)
    house.restart()
    house.wait(58)
    assert house.state() is AgentState.WRAP_UP, "30 and 90 seconds, through a restart"
    house.wait(2)
    assert house.state() is AgentState.READY


@pytest.mark.parametrize(("manner", "extend_s"), [(WrapUpManner.MANDATORY, 90), (WrapUpManner.MANDATORY_TIMEOUT, 0)])
def test_nothing_to_extend(manner: WrapUpManner, extend_s: int) -> None:
    house = after_a_call(manner, extend_s=extend_s)
    before = len(house.said)
    with pytest.raises(NotPossibleNowError):
        house.call_command("extend_wrap_up")
    assert len(house.said) == before
