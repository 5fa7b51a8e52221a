"""Handing the customer on, warm and cold, with a reason (clause 2.2.3)."""

from __future__ import annotations

import pytest

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.rules import project
from huawu.calls.states import AgentState, ContactStage
from huawu.switchboard.errors import ReasonNeededError
from huawu.switchboard.live import LiveCall
from huawu.switchboard.schemas import ContactView
from huawu.switchboard.views import contact_view
from tests.switchboard.asking import OUTSIDE, ask, consult, last
from tests.switchboard.house import CALL, SECOND, House, is_unfinished


@pytest.mark.parametrize("joined", [False, True])
def test_warm(house: House, call: LiveCall, joined: bool) -> None:
    ask(house)
    if joined:
        house.call_command("conference", "1001")
    mine = call.agent_channel
    house.call_command("transfer", "1001", reason="specialist")
    assert call.agent == "1003"
    assert (house.state("1001"), house.state("1003")) == (AgentState.WRAP_UP, AgentState.TALKING)
    assert ("hang_up", mine) in house.engine.commands
    assert last(house, Kind.TRANSFERRED) == {
        "agent": "1001",
        "warm": True,
        "to": "agent",
        "whom": "1003",
        "reason": "specialist",
    }


@pytest.mark.parametrize("warm", [False, True])
def test_who_receives_is_told_by_whom_and_why(house: House, call: LiveCall, warm: bool) -> None:
    if warm:
        ask(house)
        assert told(house, "1003").handed is None, "asked only, so far"
        house.call_command("transfer", "1001", reason="specialist")
    else:
        house.call_command("transfer", "1001", agent="1003", reason="specialist")
        assert told(house, "1003").handed is not None, "while it rings"
        house.desk_answers("1003")
    handed = told(house, "1003").handed
    assert handed is not None
    assert handed.reason is not None
    assert (handed.by, handed.by_name, handed.reason.zh) == ("1001", "林晓", "需专席处理")
    assert told(house, "1001").handed is None, "who has handed it on"


def told(house: House, number: str) -> ContactView:
    """What the desk is told of its contact."""
    stint = house.desk(number).stint
    assert stint is not None
    return contact_view(house.exchange, stint)


def test_each_has_a_wrap_up_of_their_own(house: House, call: LiveCall) -> None:
    ask(house)
    house.call_command("transfer", "1001", reason="specialist")
    house.wait(10)
    house.caller_hangs_up(call)
    assert (house.state("1001"), house.state("1003")) == (AgentState.WRAP_UP, AgentState.WRAP_UP)
    house.wait(20)
    assert house.state("1001") is AgentState.READY, "thirty seconds after the hand-over"
    assert house.state("1003") is AgentState.WRAP_UP
    assert is_unfinished([event for event in house.said if event.call_id == CALL])
    house.wait(10)
    assert house.state("1003") is AgentState.READY
    facts = project([event for event in house.said if event.call_id == CALL])
    assert (facts.agent, facts.wrap_up_s) == ("1003", 60.0)
    assert facts.wrap_up_ended_at == house.now
    assert house.exchange.calls == {}


def test_no_second_call_cuts_a_wrap_up_short(house: House, call: LiveCall) -> None:
    house.call_command("transfer", "1001", agent="1003", reason="specialist")
    house.command("set_state", "1002", state="break")
    house.desk_answers("1003")
    house.arrive(SECOND)
    house.wait(29)
    assert house.state("1001") is AgentState.WRAP_UP
    house.wait(1)
    assert house.state("1001") is AgentState.OFFERED


def test_cold_to_a_colleague(house: House, call: LiveCall) -> None:
    house.call_command("transfer", "1001", agent="1003", reason="specialist")
    assert (house.state("1001"), house.state("1003"), house.state("1002")) == (
        AgentState.WRAP_UP,
        AgentState.OFFERED,
        AgentState.READY,
    )
    house.desk_answers("1003")
    assert (call.agent, call.stage) == ("1003", ContactStage.CONNECTED)


def test_cold_to_a_colleague_who_does_not_answer_goes_to_another(house: House, call: LiveCall) -> None:
    house.call_command("transfer", "1001", agent="1003", reason="specialist")
    house.wait(21)
    assert (house.state("1003"), house.state("1002")) == (AgentState.BREAK, AgentState.OFFERED)


def test_cold_to_a_queue(house: House, call: LiveCall) -> None:
    house.call_command("transfer", "1001", queue=1, reason="specialist")
    assert (call.queue_id, house.state("1002")) == (1, AgentState.OFFERED)


def test_cold_to_a_number_outside(house: House, call: LiveCall) -> None:
    house.call_command("transfer", "1001", outside=OUTSIDE, reason="specialist")
    assert house.state("1001") is AgentState.WRAP_UP
    house.other_side_answers(call)
    assert ("join", call.id, house.other_side(call)[0]) in house.engine.commands
    assert call.in_talk
    house.other_side_gone(call)
    assert house.outcome() == ("outside", "answered")


def test_cold_to_a_number_outside_that_does_not_answer_brings_them_back(house: House, call: LiveCall) -> None:
    house.call_command("transfer", "1001", outside=OUTSIDE, reason="specialist")
    house.other_side_gone(call, cause=19)
    assert house.state("1002") is AgentState.OFFERED, "at the head of the queue"


def test_warm_to_a_number_outside(house: House, call: LiveCall) -> None:
    consult(house, outside=OUTSIDE)
    house.other_side_answers(call)
    house.call_command("transfer", "1001", reason="specialist")
    assert house.state("1001") is AgentState.WRAP_UP
    house.caller_hangs_up(call)
    assert house.outcome() == ("caller", "answered")
    assert ("hang_up", house.other_side(call)[0]) in house.engine.commands


@pytest.mark.parametrize("reason", ["", "because"])
def test_a_reason_is_asked_for(house: House, call: LiveCall, reason: str) -> None:
    before = len(house.said)
    with pytest.raises(ReasonNeededError):
        house.call_command("transfer", "1001", agent="1003", reason=reason)
    assert (len(house.said), house.state("1001")) == (before, AgentState.TALKING)
