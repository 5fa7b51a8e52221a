"""Breaks over the quota ask the leader."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from huawu.calls.choices import PausedState
from huawu.calls.states import AgentEventKind as Kind
from huawu.calls.states import AgentState
from huawu.kit.errors import ForbiddenError, HuawuError, NotFoundError
from huawu.switchboard.directory import FloorCard
from huawu.switchboard.errors import ReasonNeededError, RequestGoneError
from huawu.switchboard.floor_views import floor_state
from tests.switchboard.breaks import (
    ASKING,
    LEADERS,
    MINUTE,
    asks,
    decide,
    desk,
    kinds_of,
    log,
    notices,
    pause,
    ready,
    request_of,
    supervised_house,
    use_up,
)
from tests.switchboard.house import CALL, House


@pytest.fixture
def house() -> House:
    return supervised_house()


# reasons and quotas


def test_the_desk_is_told_its_reasons_and_what_is_left_of_them(house: House) -> None:
    pause(house)
    house.wait(3 * MINUTE)
    rest, meal, study = desk(house).breaks
    assert (rest.quota_s, rest.used_s, rest.longest_s, rest.zh) == (600, 180, 900, "小休")
    assert (meal.quota_s, meal.used_s, study.state) == (0, 0, PausedState.STUDY)
    assert desk(house).break_ends_at == house.now + timedelta(minutes=7), "the quota ends before the longest time"


def test_a_call_that_waits_says_by_which_break(house: House) -> None:
    pause(house, "meal")
    house.arrive()
    [queue] = floor_state(house.exchange, house.now).queues
    assert "1001 用餐" in queue.why_zh
    assert "1001 Meal" in queue.why_en


def test_a_reason_has_to_be_chosen_and_says_which_state_it_is(house: House) -> None:
    for reason in ("", "nonsense"):
        with pytest.raises(ReasonNeededError):
            pause(house, reason)
    assert house.state() is AgentState.READY
    pause(house, "study")
    assert (house.state(), house.desk().reason) == (AgentState.STUDY, "study")


def test_within_the_quota_nobody_is_asked(house: House) -> None:
    pause(house)
    house.wait(5 * MINUTE)
    ready(house)
    pause(house)
    assert (house.state(), house.desk().day.request) == (AgentState.BREAK, None)


# asking


def test_over_the_quota_the_leader_is_asked_and_work_goes_on(house: House) -> None:
    asks(house)
    assert house.state() is AgentState.READY
    told = desk(house).break_request
    assert told is not None
    assert told.reason == "rest"
    (notice,) = notices(house)
    assert (notice.kind, notice.used_s, notice.quota_s) == ("break_asked", 600, 600)
    assert log(house, *ASKING) == [(Kind.BREAK_ASKED, "1001", "rest", "")]


def test_asking_twice_is_asking_once(house: House) -> None:
    request = asks(house)
    pause(house)
    assert request_of(house) == request
    assert len(log(house, *ASKING)) == 1


def test_the_leader_agrees(house: House) -> None:
    decide(house, asks(house), approve=True, note="快去快回")
    assert (house.state(), house.desk().reason, house.desk().day.request) == (AgentState.BREAK, "rest", None)
    answer = desk(house).break_answer
    assert answer is not None
    assert (answer.approved, answer.by_name, answer.note) == (True, "郭组长", "快去快回")
    assert log(house, *ASKING)[-1] == (Kind.BREAK_APPROVED, "1008", "rest", "快去快回")
    assert house.days[-1].actor == "1008"
    assert notices(house) == []
    house.wait(14 * MINUTE)
    assert notices(house) == [], "an agreed break lasts its longest time, whatever the quota"
    house.wait(2 * MINUTE)
    assert kinds_of(house) == ["break_overrun"]


def test_the_leader_does_not_agree(house: House) -> None:
    decide(house, asks(house), approve=False, note="排队较多")
    assert (house.state(), house.desk().day.request) == (AgentState.READY, None)
    answer = desk(house).break_answer
    assert answer is not None
    assert (answer.approved, answer.note) == (False, "排队较多")
    house.wait(11 * MINUTE)
    assert desk(house).break_answer is None, "it is not shown for ever"


def test_leaders_decide_for_their_team_and_supervisors_for_all(house: House) -> None:
    request = asks(house)
    for number, error in (("1009", NotFoundError), ("1001", ForbiddenError)):
        with pytest.raises(error):
            decide(house, request, approve=True, by=number)
    assert request_of(house) == request
    assert [desk(house, number).to_decide for number in ("1008", "2001", "1009", "1001")] == [1, 1, 0, 0]
    decide(house, request, approve=True, by="2001")
    assert house.state() is AgentState.BREAK
    assert desk(house, "1008").to_decide == 0


def test_only_the_first_of_two_leaders_decides(house: House) -> None:
    request = asks(house)
    decide(house, request, approve=False)
    with pytest.raises(RequestGoneError):
        decide(house, request, approve=True, by="2001")
    assert house.state() is AgentState.READY
    assert len(log(house, *ASKING)) == 2


def test_an_answer_to_an_older_request_counts_for_nothing(house: House) -> None:
    old = asks(house)
    house.command("withdraw_break")
    pause(house)
    with pytest.raises(RequestGoneError):
        decide(house, old, approve=True)
    assert request_of(house) != old


@pytest.mark.parametrize(
    ("command", "state"), [("withdraw_break", None), ("set_state", "ready"), ("set_state", "offline")]
)
def test_the_agent_takes_it_back(house: House, command: str, state: str | None) -> None:
    request = asks(house)
    for _ in range(2):
        house.command(command, **({"state": state} if state else {}))
    assert [row[0] for row in log(house, *ASKING)] == [Kind.BREAK_ASKED, Kind.BREAK_WITHDRAWN]
    with pytest.raises(RequestGoneError):
        decide(house, request, approve=True)


def test_another_break_takes_the_place_of_the_request(house: House) -> None:
    asks(house)
    pause(house, "meal")
    assert (house.state(), house.desk().day.request) == (AgentState.BREAK, None)


def test_it_lapses_when_the_desk_is_left(house: House) -> None:
    asks(house)
    house.close()
    house.wait(30)
    assert house.state() is AgentState.OFFLINE
    assert log(house, *ASKING)[-1] == (Kind.BREAK_WITHDRAWN, "", "rest", "")


def test_the_desk_says_beforehand_that_the_leader_would_be_asked(house: House) -> None:
    use_up(house)
    assert [choice.asks for choice in desk(house).breaks] == [True, False, False]


def test_a_house_may_leave_it_to_the_agents(house: House) -> None:
    house.exchange.use_directory(replace(LEADERS, floor=FloorCard(break_over_quota_asks=False)), house.now)
    use_up(house)
    assert not any(choice.asks for choice in desk(house).breaks)
    pause(house)
    assert house.state() is AgentState.BREAK


@pytest.mark.parametrize("fields", [{"request": "1", "approve": True}, {"request": 1}, {"approve": True}])
def test_a_decision_has_to_say_what_it_decides(house: House, fields: dict[str, Any]) -> None:
    asks(house)
    with pytest.raises(HuawuError):
        house.command("decide_break", "1008", agent="1001", **fields)
    assert house.desk().day.request is not None


# a call meanwhile


def test_a_call_comes_while_the_leader_thinks(house: House) -> None:
    request = asks(house)
    call = house.arrive()
    house.answer(call)
    assert request_of(house) == request, "the request stands"
    decide(house, request, approve=True)
    assert (house.state(), house.desk().next_state) == (AgentState.TALKING, AgentState.BREAK)
    house.caller_hangs_up(call)
    assert house.state() is AgentState.WRAP_UP
    house.call_command("finish_wrap_up")
    assert (house.state(), house.desk().reason) == (AgentState.BREAK, "rest")


def test_it_may_be_asked_for_during_a_call(house: House) -> None:
    use_up(house)
    call = house.arrive()
    house.answer(call)
    pause(house)
    assert (house.desk().next_state, house.desk().day.request is not None) == (None, True)
    house.caller_hangs_up(call)
    house.call_command("finish_wrap_up")
    assert house.state() is AgentState.READY, "nobody has agreed yet"


def test_agreed_while_it_rings_the_call_is_not_refused(house: House) -> None:
    request = asks(house)
    call = house.arrive()
    decide(house, request, approve=True)
    assert (house.state(), house.desk().next_state) == (AgentState.OFFERED, AgentState.BREAK)
    house.caller_hangs_up(call)
    assert (house.state(), house.desk().reason) == (AgentState.BREAK, "rest")


def test_what_was_asked_for_while_it_rang_holds_when_the_call_is_missed(house: House) -> None:
    house.arrive()
    house.command("set_agent_state", "1008", agent="1001", state="offline")
    house.wait(21)
    assert (house.state(), house.desk().next_state) == (AgentState.OFFLINE, None)


# a restart


def test_a_request_survives_a_restart(house: House) -> None:
    request = asks(house)
    house.restart()
    house.register()
    assert (request_of(house), kinds_of(house), house.state()) == (request, ["break_asked"], AgentState.READY)
    assert notices(house)[0].used_s == 600
    decide(house, request, approve=True)
    assert house.state() is AgentState.BREAK


def test_an_answer_during_a_call_survives_a_restart(house: House) -> None:
    request = asks(house)
    call = house.arrive()
    house.answer(call)
    decide(house, request, approve=True)
    house.restart()
    assert house.desk().next_state is AgentState.BREAK
    house.caller_hangs_up(house.exchange.calls[CALL])
    house.call_command("finish_wrap_up")
    assert (house.state(), house.desk().reason) == (AgentState.BREAK, "rest")


def test_a_break_is_the_same_break_after_a_restart(house: House) -> None:
    pause(house)
    begun = house.now
    house.wait(4 * MINUTE)
    house.restart()
    assert (house.state(), desk(house).since) == (AgentState.BREAK, begun)
    house.wait(7 * MINUTE)
    assert kinds_of(house) == ["break_overrun"]
