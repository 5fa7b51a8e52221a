"""An agent calls a customer."""

from __future__ import annotations

from uuid import UUID

import pytest

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.rules import project
from huawu.calls.states import AgentState, ContactStage
from huawu.kit.phone import PhoneNumber
from huawu.switchboard import outbound_flow
from huawu.switchboard.errors import NotPossibleNowError
from huawu.switchboard.live import LiveCall
from huawu.switchboard.outbound_flow import DialOrder
from huawu.switchboard.views import contact_view
from huawu.telephony.events import Party
from tests.switchboard.house import CALL, HOTLINE, House

NUMBER = PhoneNumber("19900000002")


def call_out(house: House) -> LiveCall:
    order = DialOrder(NUMBER, HOTLINE, "customer")
    return outbound_flow.start(house.exchange, house.desk(), order, UUID(CALL), house.now)


@pytest.fixture
def call(house: House) -> LiveCall:
    house.ready("1001")
    return call_out(house)


def test_the_agent_s_softphone_first_then_the_customer(house: House, call: LiveCall) -> None:
    assert house.state() is AgentState.OUTBOUND
    assert house.commands("ring_agent")[-1][-1] is True, "it answers by itself"
    assert not house.commands("dial")
    house.desk_answers("1001")
    assert house.commands("dial")[0][3:5] == (NUMBER.digits, Party.CALLER)
    assert house.commands("dial")[0][-1] == call.id, "the agent hears what the far end lets be heard"
    house.other_side_answers(call)
    assert (house.state(), call.stage) == (AgentState.TALKING, ContactStage.CONNECTED)
    assert ("connect", call.id, call.channel, call.agent_channel) in house.engine.commands


def test_the_desk_says_that_we_call_and_why(house: House) -> None:
    house.ready("1001")
    order = DialOrder(NUMBER, HOTLINE, "free", "follow_up")
    call = outbound_flow.start(house.exchange, house.desk(), order, UUID(CALL), house.now)
    assert call.owner is not None
    view = contact_view(house.exchange, call.owner)
    assert (view.outbound, view.dial_source) == (True, "free")
    assert view.dial_reason is not None
    assert view.dial_reason.zh == "回访"


def test_it_ends_like_any_other(house: House, call: LiveCall) -> None:
    house.desk_answers("1001")
    house.other_side_answers(call)
    house.wait(30)
    house.other_side_gone(call)
    assert (house.outcome(), house.state()) == (("caller", "answered"), AgentState.WRAP_UP)
    house.call_command("finish_wrap_up")
    facts = project([event for event in house.said if event.call_id == CALL])
    assert (facts.outbound, facts.agent, facts.talk_s) == (True, "1001", 30.0)
    assert facts.wrap_up_ended_at is not None


@pytest.mark.parametrize("cause", [17, 19, 21])
def test_not_reached(house: House, call: LiveCall, cause: int) -> None:
    house.desk_answers("1001")
    house.wait(5)
    house.other_side_gone(call, cause)
    assert (house.outcome(), house.state()) == (("caller", "not_reached"), AgentState.WRAP_UP)
    ended = next(event for event in house.said if event.kind is Kind.ENDED)
    assert ended.data["cause"] == cause


def test_the_agent_thinks_better_of_it(house: House, call: LiveCall) -> None:
    house.desk_answers("1001")
    house.call_command("hang_up")
    assert house.outcome() == ("agent", "not_reached")
    assert ("hang_up", house.other_side(call)[0]) in house.engine.commands


@pytest.mark.parametrize("refused", ["ring_agent", "dial"])
def test_an_engine_that_refuses(house: House, refused: str) -> None:
    house.ready("1001")
    house.engine.refused.add(refused)
    call_out(house)
    if refused == "dial":
        house.desk_answers("1001")
    assert house.outcome() == ("system", "not_reached")


def test_a_softphone_that_does_not_answer(house: House, call: LiveCall) -> None:
    house.desk_phone_gone("1001", cause=20)
    assert house.outcome() == ("system", "not_reached")


def test_nothing_else_comes_meanwhile(house: House, call: LiveCall) -> None:
    house.arrive("00000000-0000-7000-8000-000000000009")
    assert house.desk().contact is call
    with pytest.raises(NotPossibleNowError):
        call_out(house)


def test_who_answers_late_is_hung_up_on(house: House, call: LiveCall) -> None:
    house.desk_answers("1001")
    house.call_command("hang_up")
    channel, _ = house.other_side(call)
    house.other_side_answers(call)
    assert house.engine.commands.count(("hang_up", channel)) >= 2


def test_a_restart_while_it_rings_gives_it_up(house: House, call: LiveCall) -> None:
    house.desk_answers("1001")
    house.restart()
    assert house.outcome() == ("system", "not_reached")
    assert house.state() is AgentState.WRAP_UP
    assert not house.engine.channels


def test_a_restart_while_they_talk(house: House, call: LiveCall) -> None:
    house.desk_answers("1001")
    house.other_side_answers(call)
    house.restart()
    assert house.state() is AgentState.TALKING
    house.other_side_gone(house.exchange.calls[CALL])
    assert house.outcome() == ("caller", "answered")


def test_a_lost_link_leaves_a_ringing_call_alone(house: House, call: LiveCall) -> None:
    house.desk_answers("1001")
    house.lose_engine()
    house.find_engine()
    house.other_side_answers(call)
    assert house.state() is AgentState.TALKING


def test_a_desk_without_a_softphone(house: House) -> None:
    house.ready("1001")
    house.register("1001", reachable=False)
    with pytest.raises(NotPossibleNowError):
        call_out(house)
    assert house.said == []
