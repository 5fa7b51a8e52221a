"""A supervisor moves waiting callers, and only them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.rules import project
from huawu.kit.errors import ForbiddenError, HuawuError, NotFoundError
from huawu.kit.phone import PhoneNumber
from huawu.routing.configuration import AgentProfile, Queue
from huawu.switchboard.directory import AgentCard, CallbackCard, QueueCard
from huawu.switchboard.errors import (
    AgentNotFreeError,
    CallNotWaitingError,
    CallRingsError,
    NoSuchTargetError,
    NotPossibleNowError,
    UnknownCommandError,
)
from huawu.switchboard.floor_views import floor_state
from huawu.switchboard.live import LiveCall
from huawu.switchboard.tracing import traces_of
from tests.switchboard.house import CALL, CUSTOMER, SECOND, SUPERVISED, House, owner

OTHER = QueueCard(Queue(2, "会员服务", {}, 20), wrap_up_s=30)
MOVABLE = replace(
    SUPERVISED,
    queues={**SUPERVISED.queues, 2: OTHER},
    agents={
        **SUPERVISED.agents,
        "1005": AgentCard(AgentProfile("1005", "许安", {}, frozenset({2})), "B组"),
    },
)


@pytest.fixture
def house() -> House:
    house = House(MOVABLE)
    house.open("2001")
    return house


@pytest.fixture
def first(house: House) -> LiveCall:
    """The first of two who wait; nobody is ready."""
    call = house.arrive(CALL)
    house.wait(5)
    house.arrive(SECOND)
    return call


def move(house: House, call_id: str, by: str = "2001", **to: object) -> None:
    house.command("move_call", by, "page-1", call_id=call_id, **to)


def positions(house: House) -> dict[str, int]:
    return {str(row.call_id): row.position for row in floor_state(house.exchange, house.now).waiting}


def test_to_another_queue_where_the_agent_of_that_queue_takes_it(house: House, first: LiveCall) -> None:
    house.open("1005")
    house.command("set_state", "1005", state="ready")
    move(house, CALL, queue=2)
    assert owner(first).number == "1005"
    assert house.kinds()[1:] == [Kind.QUEUED, Kind.MOVED, Kind.QUEUED, Kind.OFFERED]
    moved = next(event for event in house.said if event.kind is Kind.MOVED)
    assert moved.data == {"by": "2001", "to": "queue", "queue_id": 2}
    (trace,) = traces_of(house.said)
    assert (trace.action, trace.facts) == ("floor.call_moved", {"to": "queue", "queue_id": 2})


def test_arrival_counts_in_the_other_queue(house: House, first: LiveCall) -> None:
    move(house, SECOND, queue=2)
    house.wait(1)
    move(house, CALL, queue=2)
    assert positions(house) == {CALL: 1, SECOND: 2}


def test_to_the_top(house: House, first: LiveCall) -> None:
    for _ in range(2):
        move(house, SECOND, top=True)
    assert house.kinds(SECOND).count(Kind.MOVED) == 1
    assert positions(house) == {SECOND: 1, CALL: 2}
    house.ready()
    assert house.desk().contact is house.exchange.calls[SECOND]


def test_to_an_agent_who_is_about_to_be_free(house: House, first: LiveCall) -> None:
    house.open("1003")
    house.command("set_state", "1003", state="break", reason="rest")
    for _ in range(2):
        move(house, CALL, agent="1003")
    assert house.kinds().count(Kind.MOVED) == 1
    house.ready("1001")
    assert house.desk("1001").contact is house.exchange.calls[SECOND], "the first is kept"
    row = next(row for row in floor_state(house.exchange, house.now).waiting if str(row.call_id) == CALL)
    assert "主管指定" in row.explanation_zh
    house.command("set_state", "1003", state="ready")
    assert owner(first).number == "1003"
    assert "由主管指定给该坐席" in owner(first).explanation_zh


def test_whom_the_named_agent_does_not_take_is_open_to_all_again(house: House, first: LiveCall) -> None:
    house.open("1003")
    house.command("set_state", "1003", state="break", reason="rest")
    move(house, CALL, agent="1003")
    house.wait(121)
    house.ready("1001")
    assert owner(first).number == "1001"


@pytest.mark.parametrize("to", [{"queue": 2}, {"top": True}, {"agent": "1003"}])
def test_a_restart_leaves_the_moved_where_they_are(house: House, first: LiveCall, to: dict[str, Any]) -> None:
    house.open("1003")
    house.command("set_state", "1003", state="break", reason="rest")
    move(house, SECOND, **to)
    before = house.exchange.calls[SECOND]
    house.restart()
    after = house.exchange.calls[SECOND]
    assert (after.queue_id, after.at_head, after.kept) == (before.queue_id, before.at_head, before.kept)


# races


def refused(house: House, error: type[HuawuError], call_id: str = CALL, by: str = "2001", **to: object) -> None:
    before = list(house.said)
    with pytest.raises(error):
        move(house, call_id, by, **to)
    assert house.said == before


@pytest.mark.parametrize("to", [{"queue": 2}, {"top": True}, {"agent": "1002"}])
def test_who_rings_talks_or_has_gone_is_left_alone(house: House, to: dict[str, Any]) -> None:
    house.ready("1001")
    house.open("1002")
    call = house.arrive()
    refused(house, CallRingsError, **to)
    house.answer(call)
    refused(house, CallNotWaitingError, **to)
    house.caller_hangs_up(call)
    refused(house, CallNotWaitingError, **to)
    refused(house, CallNotWaitingError, SECOND, **to)


def test_there_has_to_be_somewhere_to_go(house: House, first: LiveCall) -> None:
    refused(house, NoSuchTargetError, queue=99)
    refused(house, NotFoundError, agent="7777")
    refused(house, AgentNotFreeError, agent="1003")  # offline
    refused(house, UnknownCommandError)
    move(house, CALL, queue=1)
    assert Kind.MOVED not in house.kinds(), "it is there already"


def test_who_may(house: House, first: LiveCall) -> None:
    for number in ("1002", "1009"):
        house.open(number)
    refused(house, ForbiddenError, by="1002", top=True)
    refused(house, CallNotWaitingError, by="1009", top=True)  # waits for another team
    move(house, CALL, queue=2)
    move(house, CALL, "1009", top=True)
    assert house.kinds().count(Kind.MOVED) == 2


# call-backs in line

CALLED_BACK = replace(MOVABLE.queues[1], callback=CallbackCard(offered=True, attempts=2, spacing_s=300))


@pytest.fixture
def back() -> House:
    house = House(replace(MOVABLE, queues={1: CALLED_BACK, 2: replace(OTHER, callback=CALLED_BACK.callback)}))
    house.open("2001")
    return house


def callback_of(house: House, call_id: str = CALL, caller: PhoneNumber = CUSTOMER) -> LiveCall:
    """Somebody asks to be called back, and has hung up."""
    call = house.arrive(call_id, caller)
    house.heard(call)
    house.press(call, "11")
    house.heard(call)
    return next(other for other in house.exchange.calls.values() if other.callback and other.callback.of == call_id)


def test_a_call_back_is_moved_to_another_queue(back: House) -> None:
    call = callback_of(back)
    back.open("1005")
    back.command("set_state", "1005", state="ready")
    move(back, call.id, queue=2)
    assert call.offered()[0].number == "1005"
    assert project([event for event in back.said if event.call_id == call.id]).queue_id == 2


def test_a_call_back_is_moved_to_the_top(back: House) -> None:
    waiting = back.arrive(SECOND, PhoneNumber("19900000009"))
    back.wait(5)
    call = callback_of(back)
    for _ in range(2):
        move(back, call.id, top=True)
    assert positions(back) == {call.id: 1, waiting.id: 2}
    back.ready()
    assert back.desk().contact is call


def test_a_call_back_is_kept_for_an_agent(back: House) -> None:
    call = callback_of(back)
    back.open("1003")
    back.command("set_state", "1003", state="break", reason="rest")
    move(back, call.id, agent="1003")
    back.ready("1001")
    assert back.desk("1001").contact is None
    back.command("set_state", "1003", state="ready")
    assert back.desk("1003").contact is call


@pytest.mark.parametrize("to", [{"queue": 2}, {"top": True}, {"agent": "1003"}])
def test_a_restart_leaves_a_moved_call_back_where_it_is(back: House, to: dict[str, Any]) -> None:
    call = callback_of(back)
    back.open("1003")
    back.command("set_state", "1003", state="break", reason="rest")
    move(back, call.id, **to)
    back.restart()
    after = back.exchange.calls[call.id]
    assert (after.queue_id, after.at_head, after.kept) == (call.queue_id, call.at_head, call.kept)
    assert positions(back) == {call.id: 1}


def test_nobody_is_called_back_twice_by_one_queue(back: House) -> None:
    first = callback_of(back)
    move(back, first.id, queue=2)
    second = callback_of(back, SECOND)
    refused(back, NotPossibleNowError, second.id, queue=2)


def test_after_a_try_in_vain_a_call_back_has_its_own_place_again(back: House) -> None:
    call = callback_of(back)
    move(back, call.id, top=True)
    back.ready()
    back.desk_answers("1001")
    back.other_side_gone(call, 19)
    assert (call.at_head, call.kept, call.waits_from) == (False, None, None)
