"""Who waits may hang up and keep the place; an agent takes the call-back in its turn and the customer is dialled."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from huawu.calls.choices import RuleAction, RuleWhen
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.rules import project
from huawu.calls.states import AgentState
from huawu.kit.phone import PhoneNumber
from huawu.routing.configuration import OverflowReason
from huawu.switchboard.callback_flow import may_be_called
from huawu.switchboard.directory import CallbackCard, DialRules, RuleCard
from huawu.switchboard.live import LiveCall, Scene
from huawu.switchboard.views import desk_state
from huawu.telephony.events import Party
from tests.switchboard.house import CALL, CUSTOMER, DIRECTORY, HOTLINE, SECOND, House

OFFERED = CallbackCard(offered=True, attempts=2, spacing_s=300)
OFFERING = replace(
    DIRECTORY,
    queues={1: replace(DIRECTORY.queues[1], callback=OFFERED)},
    dial_rules=DialRules({"95": False}),
)
OTHER = PhoneNumber("19900000009")
THIRD = "00000000-0000-7000-8000-000000000003"


@pytest.fixture
def house() -> House:
    return House(OFFERING)


def in_line(house: House, call_id: str = CALL, caller: PhoneNumber = CUSTOMER) -> LiveCall:
    call = house.arrive(call_id, caller)
    house.heard(call)
    return call


def asked(house: House, keys: str = "11") -> LiveCall:
    """A caller who asks to be called back, and has hung up; gives the call-back."""
    call = in_line(house)
    house.press(call, keys)
    house.heard(call)
    return callback(house)


def callback(house: House) -> LiveCall:
    return next(call for call in house.exchange.calls.values() if call.callback)


def contact(house: House) -> LiveCall:
    found = house.desk().contact
    assert found is not None
    return found


def of(house: House, call: LiveCall, kind: Kind) -> list[dict[str, object]]:
    return [dict(event.data) for event in house.said if event.call_id == call.id and event.kind is kind]


def test_the_offer_is_heard_and_one_key_asks_where_to_call(house: House) -> None:
    call = in_line(house)
    house.wait(60)
    assert house.playing() == ["callback_offer"]
    house.press(call, "1")
    assert house.playing() == ["callback_number"]
    assert call.queued, "the place is kept while asking"
    house.press(call, "1")
    assert house.playing() == ["callback_taken"]
    house.heard(call)
    assert house.outcome() == ("system", "callback_asked")
    waiting = callback(house)
    assert (waiting.caller, waiting.channel, waiting.arrived_at) == (CUSTOMER, "", call.arrived_at)


def test_the_number_keyed_in_is_called_and_stands_in_no_event(house: House) -> None:
    waiting = asked(house, f"12{OTHER.digits}#")
    assert waiting.caller == OTHER
    assert OTHER.digits not in repr([event.data for event in house.said])
    first = next(event for event in house.said if event.call_id == waiting.id)
    assert (first.kind, first.caller, first.hotline) == (Kind.CALLBACK_QUEUED, OTHER, HOTLINE)


def test_a_wrong_number_may_be_keyed_in_again(house: House) -> None:
    call = in_line(house)
    house.press(call, "12123#")
    assert house.playing() == ["menu_invalid", "callback_enter"]
    house.press(call, f"99*{OTHER.digits}#")
    assert callback(house).caller == OTHER


@pytest.mark.parametrize(
    ("digits", "may"), [("19900000009", True), ("955550000", False), ("0012125550100", False), (HOTLINE, False)]
)
def test_strangers_do_not_choose_what_we_pay_for(house: House, digits: str, may: bool) -> None:
    assert may_be_called(house.exchange, PhoneNumber(digits)) is may


def test_who_has_no_number_is_asked_for_one(house: House) -> None:
    call = in_line(house, caller=PhoneNumber(""))
    house.press(call, "1")
    assert house.playing() == ["callback_enter"]


def test_who_presses_nothing_waits_on(house: House) -> None:
    call = in_line(house)
    house.press(call, "1")
    house.heard(call)
    before = len(house.commands("start_music"))
    house.wait(9)
    assert (call.scene, call.queued) == (Scene.WAITING, True)
    assert len(house.commands("start_music")) == before + 1


def test_the_key_means_nothing_where_no_call_back_is_offered() -> None:
    house = House()
    call = in_line(house)
    house.press(call, "1")
    assert call.scene is Scene.WAITING


def test_an_agent_who_is_free_while_the_caller_is_asked_takes_the_call(house: House) -> None:
    call = in_line(house)
    house.press(call, "1")
    house.ready()
    house.answer(call)
    assert (house.state(), call.scene) == (AgentState.TALKING, Scene.WAITING)
    house.press(call, "1")
    assert not [call for call in house.exchange.calls.values() if call.callback]


def test_it_is_offered_in_the_order_of_who_came_first(house: House) -> None:
    waiting = asked(house)
    house.wait(5)
    second = in_line(house, SECOND, OTHER)
    house.ready()
    assert contact(house) is waiting
    assert second.owner is None


def test_the_agent_answers_then_the_customer_is_dialled(house: House) -> None:
    waiting = asked(house)
    house.ready()
    shown = desk_state(house.exchange, house.desk(), "page-1", house.now).contact
    assert shown is not None
    assert shown.callback
    assert house.commands("ring_agent")[-1][-1] is False, "the agent is asked, as for any offer"
    house.desk_answers("1001")
    assert house.state() is AgentState.OUTBOUND
    assert house.commands("dial")[0][3:5] == (CUSTOMER.digits, Party.CALLER)
    house.other_side_answers(waiting)
    assert house.state() is AgentState.TALKING
    house.wait(20)
    house.call_command("hang_up")
    house.call_command("finish_wrap_up")
    facts = project([event for event in house.said if event.call_id == waiting.id])
    assert (facts.outcome, facts.outbound, facts.agent, facts.talk_s) == ("answered", True, "1001", 20.0)
    assert not house.exchange.calls


def test_nobody_there_then_again_and_then_no_more(house: House) -> None:
    waiting = asked(house)
    house.ready()
    house.desk_answers("1001")
    house.other_side_gone(waiting, 19)
    assert house.state() is AgentState.READY, "there is nothing to write down"
    assert of(house, waiting, Kind.CALLBACK_TRIED)[0]["attempt"] == 1
    house.wait(299)
    assert house.desk().contact is None
    house.wait(1)
    assert contact(house) is waiting
    house.desk_answers("1001")
    house.other_side_gone(waiting, 17)
    assert house.outcome(waiting.id) == ("system", "callback_failed")
    assert (house.state(), house.exchange.calls) == (AgentState.READY, {})


def test_an_agent_who_thinks_better_of_it_has_not_used_up_an_attempt(house: House) -> None:
    waiting = asked(house)
    house.ready()
    house.desk_answers("1001")
    house.call_command("hang_up")
    assert of(house, waiting, Kind.CALLBACK_TRIED)[0]["attempt"] == 0
    assert waiting.id in house.exchange.calls


def test_an_engine_that_cannot_dial_does_not_go_on_for_ever(house: House) -> None:
    waiting = asked(house)
    house.engine.refused.add("dial")
    house.ready()
    house.desk_answers("1001")
    assert waiting.callback
    waiting.callback.again_at = house.now  # the engine's refusal was noted by the real clock
    house.wait(1)
    house.desk_answers("1001")
    assert house.outcome(waiting.id) == ("system", "callback_failed")


def test_one_number_has_one_call_back_in_a_queue(house: House) -> None:
    asked(house, f"12{OTHER.digits}#")
    second = in_line(house, SECOND)
    house.press(second, f"12{OTHER.digits}#")
    assert house.playing() == ["callback_known"]
    house.heard(second)
    assert house.outcome(SECOND) == ("system", "callback_asked")
    assert len([call for call in house.exchange.calls.values() if call.callback]) == 1


def test_who_calls_again_gets_the_place_and_needs_no_call_back(house: House) -> None:
    waiting = asked(house)
    house.wait(30)
    in_line(house, SECOND, OTHER)
    again = in_line(house, THIRD)
    assert house.outcome(waiting.id) == ("caller", "called_again")
    assert house.exchange.engine.position_of(again.id) == 1
    house.restart()
    assert house.exchange.engine.position_of(THIRD) == 1, "also after a restart"


def test_what_is_being_dialled_goes_on_when_the_customer_calls_at_the_same_time(house: House) -> None:
    waiting = asked(house)
    house.ready()
    house.desk_answers("1001")
    again = in_line(house, SECOND)
    assert (waiting.ended_at, again.queued) == (None, True)


@pytest.mark.parametrize("seconds", [1, 400])
def test_a_restart_keeps_the_place_and_the_attempts(house: House, seconds: float) -> None:
    waiting = asked(house)
    since = waiting.arrived_at
    house.ready()
    house.desk_answers("1001")
    house.other_side_gone(waiting, 19)
    house.restart(seconds=seconds)
    waiting = callback(house)
    assert (waiting.arrived_at, waiting.caller) == (since, CUSTOMER)
    assert waiting.callback
    assert waiting.callback.attempts == 1
    house.wait(1 if seconds > OFFERED.spacing_s else 300)
    assert contact(house) is waiting


def test_a_restart_while_it_rings_at_the_agents_offers_it_again(house: House) -> None:
    asked(house)
    house.ready()
    house.restart()
    house.wait(1)
    assert contact(house) is callback(house)


def test_a_restart_while_the_customer_is_dialled_is_an_attempt(house: House) -> None:
    asked(house)
    house.ready()
    house.desk_answers("1001")
    house.restart()
    waiting = callback(house)
    assert waiting.callback
    assert (waiting.callback.attempts, waiting.owner) == (1, None)
    assert waiting.callback.again_at == house.now + timedelta(seconds=OFFERED.spacing_s)


def test_a_lost_engine_loses_no_call_back(house: House) -> None:
    waiting = asked(house)
    house.ready()
    house.lose_engine()
    house.find_engine()
    assert waiting.id in house.exchange.calls
    assert contact(house) is waiting


def with_rule(action: RuleAction) -> House:
    queue = replace(OFFERING.queues[1].queue, rules=frozenset({OverflowReason.NOBODY_LOGGED_IN}))
    rules = {RuleWhen.NOBODY_LOGGED_IN: RuleCard(action)}
    return House(replace(OFFERING, queues={1: replace(OFFERING.queues[1], queue=queue, rules=rules)}))


def test_a_rule_may_lead_to_a_call_back() -> None:
    house = with_rule(RuleAction.CALLBACK)
    call = house.arrive()
    assert house.playing() == ["welcome", "nobody", "callback_number"]
    house.press(call, "1")
    house.heard(call)
    assert house.outcome() == ("system", "callback_asked")
    waiting = callback(house)
    house.wait(61)
    assert waiting.id in house.exchange.calls, "rules send no call-back away"
    house.ready()
    house.wait(60)
    assert contact(house) is waiting


def test_who_does_not_want_it_hears_the_farewell() -> None:
    house = with_rule(RuleAction.CALLBACK)
    call = house.arrive()
    house.heard(call)
    house.wait(9)
    assert house.playing() == ["goodbye"]
    house.heard(call)
    assert house.outcome() == ("system", "turned_away")
