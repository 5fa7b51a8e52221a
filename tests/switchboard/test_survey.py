"""The question after the call: the caller stays for it, the agent does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.rules import project
from huawu.calls.states import AgentState
from huawu.switchboard.live import Scene
from huawu.switchboard.views import visit_stage
from huawu.telephony import events
from huawu.telephony.events import Party
from tests.switchboard.house import CALL, DIRECTORY, House

ASKING = replace(DIRECTORY, queues={1: replace(DIRECTORY.queues[1], survey_offered=True)})


@pytest.fixture
def house() -> House:
    return House(ASKING)


def scores(house: House) -> list[object]:
    return [event.data["score"] for event in house.said if event.kind is Kind.SATISFACTION]


def test_the_caller_is_asked_and_thanked_while_the_agent_is_in_wrap_up(house: House) -> None:
    call = house.talk()
    agent_channel = call.agent_channel
    house.call_command("hang_up")
    assert house.state() is AgentState.WRAP_UP
    assert house.playing() == ["survey"]
    assert ("hang_up", agent_channel) in house.engine.commands
    assert ("hang_up", f"{CALL}-caller") not in house.engine.commands
    house.press(call, "5")
    assert house.playing() == ["survey_taken"]
    house.press(call, "1")
    house.heard(call)
    assert scores(house) == [5]
    assert house.outcome() == ("system", "answered")
    house.call_command("finish_wrap_up")
    assert not house.exchange.calls


def test_the_agent_need_not_wait_for_the_answer(house: House) -> None:
    call = house.talk()
    house.call_command("hang_up")
    house.wait(3)
    house.call_command("finish_wrap_up")
    assert house.state() is AgentState.READY
    house.wait(10)
    house.press(call, "4")
    house.heard(call)
    facts = project(house.said)
    assert (facts.satisfaction, facts.outcome, facts.wrap_up_s) == (4, "answered", 3.0)
    assert facts.wrap_up_ended_at is not None
    assert not house.exchange.calls


def test_no_key_is_no_score(house: House) -> None:
    call = house.talk()
    house.call_command("hang_up")
    house.press(call, "9")
    house.heard(call)
    house.wait(7)
    assert house.playing() == ["goodbye"]
    house.heard(call)
    assert scores(house) == []
    assert house.outcome() == ("system", "answered")


def test_hanging_up_during_the_question_is_no_score_and_no_abandoned_call(house: House) -> None:
    call = house.talk()
    house.call_command("hang_up")
    house.caller_hangs_up(call)
    assert house.outcome() == ("caller", "answered")
    assert house.state() is AgentState.WRAP_UP


def test_nobody_is_asked_after_the_caller_has_hung_up_or_was_silent(house: House) -> None:
    house.caller_hangs_up(house.talk())
    house.call_command("finish_wrap_up")
    other = house.arrive("00000000-0000-7000-8000-000000000002")
    house.answer(other)
    house.call_command("hang_up", reason="silent")
    assert Kind.SURVEY_ASKED not in {event.kind for event in house.said}


def test_a_queue_that_does_not_ask() -> None:
    house = House()
    house.talk()
    house.call_command("hang_up")
    assert house.outcome() == ("agent", "answered")


def test_a_desk_telephone_that_hangs_up_leads_to_the_question_too(house: House) -> None:
    call = house.talk()
    house.desk().phone = "desk_phone"
    house.agent_channel_gone(call)
    assert house.playing() == ["survey"]


def test_a_restart_in_the_question_asks_again(house: House) -> None:
    house.talk()
    house.call_command("hang_up")
    house.restart()
    call = house.exchange.calls[CALL]
    assert (call.scene, house.playing(), house.state()) == (Scene.SURVEY, ["survey"], AgentState.WRAP_UP)
    house.press(call, "3")
    house.heard(call)
    assert scores(house) == [3]


def test_the_page_of_a_web_caller_asks_for_a_key(house: House) -> None:
    call = house.talk()
    call.visit = "web-1"
    house.call_command("hang_up")
    assert visit_stage(house.exchange, "web-1") == "choosing"


def test_keys_of_another_channel_are_no_answer(house: House) -> None:
    call = house.talk()
    house.call_command("hang_up")
    house.hear(events.DigitPressed(house.now, CALL, Party.CALLER, "1", "another"))
    house.hear(events.DigitPressed(house.now, CALL, Party.AGENT, "1", ""))
    assert scores(house) == []
    assert call.scene is Scene.SURVEY
