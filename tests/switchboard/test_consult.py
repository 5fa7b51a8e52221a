"""Asking a colleague, a queue or a number outside, and bringing all together."""

from __future__ import annotations

import pytest

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import AgentState, ConsultStage, ContactStage, StintRole
from huawu.kit.errors import HuawuError
from huawu.switchboard.errors import (
    AgentNotFreeError,
    NoSuchTargetError,
    NotANumberError,
    NotPossibleNowError,
    NumberNotAllowedError,
)
from huawu.switchboard.live import LiveCall
from huawu.switchboard.views import contact_view, desk_state, targets
from huawu.telephony.ports import beside
from tests.switchboard.asking import OUTSIDE, ask, consult, last
from tests.switchboard.house import CALL, House, owner

# asking


def test_the_named_colleague_rings_and_nobody_else(house: House, call: LiveCall) -> None:
    consult(house, agent="1003")
    assert (house.state("1001"), house.state("1003"), house.state("1002")) == (
        AgentState.CONSULTING,
        AgentState.OFFERED,
        AgentState.READY,
    )
    assert ("music_in_conversation", call.id, True) in house.engine.commands
    assert ("ringing_in_conversation", beside(call.id), True) in house.engine.commands


def test_who_is_asked_talks_beside_the_customer(house: House, call: LiveCall) -> None:
    ask(house)
    colleague = house.desk("1003").stint
    assert colleague is not None
    assert (colleague.role, colleague.stage) == (StintRole.CONSULTED, ContactStage.CONNECTED)
    assert ("join", beside(call.id), colleague.channel) in house.engine.commands
    assert house.state("1003") is AgentState.TALKING
    assert call.agent == "1001"


def test_back_to_the_customer_without_the_colleague(house: House, call: LiveCall) -> None:
    ask(house)
    asked = house.desk("1003").stint
    assert asked is not None
    house.call_command("retrieve", "1001")
    assert (house.state("1001"), house.state("1003")) == (AgentState.TALKING, AgentState.READY)
    assert ("hang_up", asked.channel) in house.engine.commands
    assert ("resume", call.id, call.agent_channel) in house.engine.commands
    assert owner(call).hold_phrase_until is not None, "clause 5.2.3 holds after a consultation too"
    assert call.consult is None


def test_a_colleague_who_leaves_leaves_the_customer_on_hold(house: House, call: LiveCall) -> None:
    ask(house)
    house.call_command("hang_up", "1003")
    assert (house.state("1001"), house.state("1003")) == (AgentState.HOLDING, AgentState.READY)
    house.call_command("resume", "1001")
    assert house.state("1001") is AgentState.TALKING


@pytest.mark.parametrize("how", ["reject", "no answer", "softphone fails"])
def test_a_colleague_who_does_not_come(house: House, call: LiveCall, how: str) -> None:
    consult(house, agent="1003")
    if how == "reject":
        house.call_command("reject", "1003")
    elif how == "no answer":
        house.wait(21)
    else:
        house.desk_phone_gone("1003", cause=20)
    assert house.state("1001") is AgentState.HOLDING
    assert house.state("1003") is AgentState.BREAK
    assert house.state("1002") is AgentState.READY, "nobody else was rung"
    assert last(house, Kind.CONSULT_ENDED)["why"] == "not_reached"


def test_a_queue_is_asked_and_its_longest_idle_comes(house: House, call: LiveCall) -> None:
    consult(house, queue=1)
    assert house.state("1002") is AgentState.OFFERED
    house.call_command("reject", "1002")
    assert house.state("1003") is AgentState.OFFERED, "any of the queue will do"
    house.desk_answers("1003")
    assert call.consult is not None
    assert (call.consult.whom, call.consult.stage) == ("1003", ConsultStage.TALKING)


def test_a_number_outside(house: House, call: LiveCall) -> None:
    consult(house, outside=OUTSIDE)
    assert house.commands("dial")[0][3] == OUTSIDE
    assert house.commands("dial")[0][-1] == beside(house.commands("dial")[0][1]), "the agent hears it ring"
    assert not house.commands("ringing_in_conversation")
    house.other_side_answers(call)
    assert ("join", beside(call.id), house.other_side(call)[0]) in house.engine.commands
    house.other_side_gone(call)
    assert house.state("1001") is AgentState.HOLDING
    assert OUTSIDE not in str([event.data for event in house.said]), "no number stands in an event"


def test_a_number_outside_that_is_busy(house: House, call: LiveCall) -> None:
    consult(house, outside=OUTSIDE)
    house.other_side_gone(call, cause=17)
    assert house.state("1001") is AgentState.HOLDING
    assert last(house, Kind.CONSULT_ENDED)["why"] == "not_reached"


def test_an_engine_that_cannot_dial(house: House, call: LiveCall) -> None:
    house.engine.refused.add("dial")
    consult(house, outside=OUTSIDE)
    assert house.state("1001") is AgentState.HOLDING


@pytest.mark.parametrize(
    ("target", "error"),
    [
        ({"agent": "1001"}, NoSuchTargetError),
        ({"agent": "7777"}, NoSuchTargetError),
        ({"queue": 99}, NoSuchTargetError),
        ({"outside": "12"}, NotANumberError),
        ({"outside": "call me"}, NotANumberError),
        ({"outside": "9001234567"}, NumberNotAllowedError),
    ],
)
def test_what_cannot_be_asked(house: House, call: LiveCall, target: dict[str, object], error: type[HuawuError]) -> None:
    before = len(house.said), len(house.engine.commands)
    for name in ("consult", "transfer"):
        with pytest.raises(error):
            house.call_command(name, "1001", reason="specialist", **target)
    assert (len(house.said), len(house.engine.commands)) == before
    assert house.state("1001") is AgentState.TALKING


def test_a_colleague_who_is_not_free(house: House, call: LiveCall) -> None:
    house.command("set_state", "1003", state="break")
    with pytest.raises(AgentNotFreeError):
        consult(house, agent="1003")


def test_one_at_a_time(house: House, call: LiveCall) -> None:
    ask(house)
    with pytest.raises(NotPossibleNowError):
        consult(house, agent="1002")
    for name in ("hold", "consult", "retrieve", "conference", "transfer"):
        with pytest.raises(HuawuError):
            house.call_command(name, "1003", agent="1002", reason="specialist")
    with pytest.raises(NotPossibleNowError):
        house.call_command("hang_up", "1001")


def test_the_caller_hangs_up_meanwhile(house: House, call: LiveCall) -> None:
    ask(house)
    house.caller_hangs_up(call)
    assert (house.state("1001"), house.state("1003")) == (AgentState.WRAP_UP, AgentState.READY)
    house.call_command("finish_wrap_up", "1001")
    assert house.exchange.calls == {}


def test_the_caller_hangs_up_while_the_colleague_rings(house: House, call: LiveCall) -> None:
    consult(house, agent="1003")
    house.caller_hangs_up(call)
    assert (house.state("1001"), house.state("1003")) == (AgentState.WRAP_UP, AgentState.READY)


def test_the_agent_s_browser_breaks(house: House, call: LiveCall) -> None:
    ask(house)
    house.desk_phone_gone("1001", cause=0)
    assert (call.stage, house.state("1003")) == (ContactStage.AGENT_LOST, AgentState.READY)
    house.desk_answers("1001")
    assert house.state("1001") is AgentState.TALKING


def test_the_colleague_s_browser_breaks(house: House, call: LiveCall) -> None:
    ask(house)
    house.desk_phone_gone("1003", cause=0)
    assert (house.state("1001"), house.state("1003")) == (AgentState.HOLDING, AgentState.READY)


# all together


def test_conference_and_who_leaves_it(house: House, call: LiveCall) -> None:
    ask(house)
    asked = house.desk("1003").stint
    assert asked is not None
    house.call_command("conference", "1001")
    assert ("join", call.id, call.agent_channel, asked.channel) in house.engine.commands
    assert (house.state("1001"), house.state("1003")) == (AgentState.TALKING, AgentState.TALKING)
    house.call_command("hang_up", "1003")
    assert (house.state("1001"), house.state("1003")) == (AgentState.TALKING, AgentState.READY)
    assert call.in_talk


def test_the_agent_drops_the_colleague_from_the_conference(house: House, call: LiveCall) -> None:
    ask(house)
    house.call_command("conference", "1001")
    house.call_command("retrieve", "1001")
    assert (house.state("1001"), house.state("1003")) == (AgentState.TALKING, AgentState.READY)


# restarts


@pytest.mark.parametrize("step", ["asked", "talking", "conference", "handed over", "cold"])
def test_a_restart_in_the_middle(house: House, call: LiveCall, step: str) -> None:
    consult(house, agent="1003") if step != "cold" else house.call_command(
        "transfer", "1001", agent="1003", reason="specialist"
    )
    if step not in {"asked", "cold"}:
        house.desk_answers("1003")
    if step == "conference":
        house.call_command("conference", "1001")
    if step == "handed over":
        house.call_command("transfer", "1001", reason="specialist")
    house.restart()
    found = house.exchange.calls[CALL]
    states = house.state("1001"), house.state("1003")
    expected = {
        "asked": (AgentState.HOLDING, AgentState.READY),
        "talking": (AgentState.CONSULTING, AgentState.TALKING),
        "conference": (AgentState.TALKING, AgentState.TALKING),
        "handed over": (AgentState.WRAP_UP, AgentState.TALKING),
    }
    if step == "cold":
        assert (states[0], found.stage) == (AgentState.WRAP_UP, ContactStage.OFFERED)
    else:
        assert states == expected[step]
    house.caller_hangs_up(found)
    house.wait(60)
    assert house.exchange.calls == {}
    assert {desk.stint for desk in house.exchange.desks.values()} == {None}


@pytest.mark.parametrize("answered", [False, True])
def test_a_restart_while_they_are_with_somebody_outside(house: House, call: LiveCall, answered: bool) -> None:
    house.call_command("transfer", "1001", outside=OUTSIDE, reason="specialist")
    if answered:
        house.other_side_answers(call)
    house.restart()
    found = house.exchange.calls[CALL]
    assert found.in_talk is answered
    if not answered:
        assert found.agent in {"1002", "1003"}, "nobody heard the other end answer: back to the queue"


# what is shown


def test_both_desks_see_who_is_in_it(house: House, call: LiveCall) -> None:
    ask(house)
    for number in ("1001", "1003"):
        stint = house.desk(number).stint
        assert stint is not None
        view = contact_view(house.exchange, stint)
        assert view.consult is not None
        assert (view.consult.by, view.consult.whom, view.consult.whom_name) == ("1001", "1003", "何敏")
        assert (view.role is StintRole.CONSULTED) == (number == "1003")
        desk_state(house.exchange, house.desk(number), "page-1", house.now)


def test_whom_one_may_ask(house: House, call: LiveCall) -> None:
    house.command("set_state", "1002", state="break")
    seen = targets(house.exchange, "1001")
    assert [(agent.number, agent.state) for agent in seen.agents] == [
        ("1003", AgentState.READY),
        ("1002", AgentState.BREAK),
    ]
    assert [(queue.id, queue.ready) for queue in seen.queues] == [(1, 1)]
    assert [reason.code for reason in seen.reasons] == ["specialist"]
