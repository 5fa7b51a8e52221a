"""Callers whom we know: kept for the agent whom they talked with last, and served earlier when they are VIPs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from huawu.calls.events import CallEventKind as Kind
from huawu.kit.phone import PhoneNumber
from huawu.routing.explanation import Preference
from huawu.switchboard.directory import FloorCard, KeptCard
from huawu.switchboard.kept import Kept, kept_for
from huawu.switchboard.schemas import CallerCard
from tests.switchboard.house import CALL, DIRECTORY, SECOND, START, House

KEEPING = KeptCard(last_agent_s=30, last_agent_days=7)
GIVEN = replace(
    DIRECTORY,
    queues={1: replace(DIRECTORY.queues[1], kept=KEEPING)},
    floor=FloorCard(vip_level="金卡", vip_priority=20),
)
KNOWN = CallerCard(masked_number="199****0001", last_agent="1002", last_talk_at=START - timedelta(days=2))


@pytest.fixture
def house() -> House:
    house = House(GIVEN)
    house.ready("1001", "1002")
    return house


def test_the_last_agent_is_rung_although_another_has_been_idle_for_longer(house: House) -> None:
    call = house.arrive()
    assert (house.playing(), call.queued) == (["welcome"], False)
    house.exchange.caller_found(call, KNOWN, house.now)
    assert call.agent == "1002"
    queued = next(event for event in house.said if event.kind is Kind.QUEUED)
    assert queued.data["prefer"] == "1002"


def test_who_is_kept_too_long_goes_to_anybody(house: House) -> None:
    house.command("set_state", "1002", state="break")
    call = house.arrive()
    house.exchange.caller_found(call, KNOWN, house.now)
    assert call.agent == ""
    house.wait(31)
    assert call.agent == "1001"


@pytest.mark.parametrize("seconds", [1, 2])
def test_a_look_up_that_takes_too_long_keeps_nobody_out(house: House, seconds: float) -> None:
    call = house.arrive()
    house.wait(seconds)
    assert call.queued is (seconds == 2)
    house.exchange.caller_found(call, KNOWN, house.now)
    assert len([event for event in house.said if event.kind is Kind.QUEUED]) == 1


def test_who_hangs_up_before_the_look_up_is_in_no_line(house: House) -> None:
    call = house.arrive()
    house.caller_hangs_up(call)
    house.exchange.caller_found(call, KNOWN, house.now)
    house.wait(5)
    assert house.kinds() == [Kind.ARRIVED, Kind.ENDED]


def test_a_withheld_number_does_not_wait_for_it(house: House) -> None:
    assert house.arrive(caller=PhoneNumber("")).queued


def test_a_restart_before_the_look_up_loses_nobody(house: House) -> None:
    house.arrive()
    house.restart()
    house.wait(3)
    assert house.exchange.calls[CALL].queued


@pytest.mark.parametrize(
    ("card", "caller", "kept"),
    [
        (KEEPING, KNOWN, Kept("1002", 30, Preference.LAST_AGENT)),
        (KeptCard(), KNOWN, None),
        (KEEPING, KNOWN.model_copy(update={"last_talk_at": START - timedelta(days=8)}), None),
        (KEEPING, CallerCard(masked_number=""), None),
    ],
)
def test_for_whom(card: KeptCard, caller: CallerCard, kept: Kept | None) -> None:
    assert kept_for(card, caller, START) == kept


def test_a_vip_moves_up_as_soon_as_it_is_known() -> None:
    house = House(replace(GIVEN, queues=DIRECTORY.queues))
    first, second = house.arrive(CALL), house.arrive(SECOND)
    gold = CallerCard(masked_number="199****0001", level="金卡")
    house.exchange.caller_found(first, gold.model_copy(update={"level": "银卡"}), house.now)
    house.exchange.caller_found(second, gold, house.now)
    assert house.exchange.engine.position_of(SECOND) == 1
    assert house.exchange.points(second, house.now) == 20


def test_a_restart_keeps_whom_a_caller_waits_for_and_since_when(house: House) -> None:
    house.command("set_state", "1002", state="break")
    call = house.arrive()
    house.exchange.caller_found(call, KNOWN, house.now)
    house.wait(20)
    house.restart()
    call = house.exchange.calls[CALL]
    assert (call.agent, call.waits_from) == ("", START + timedelta(seconds=2))
    house.wait(8)
    assert call.agent == "", "a second of the thirty is left"
    house.wait(2)
    assert call.agent == "1001"


def test_who_was_declined_before_a_restart_is_not_kept_again(house: House) -> None:
    call = house.arrive()
    house.exchange.caller_found(call, KNOWN, house.now)
    house.call_command("reject", "1002")
    house.command("set_state", "1001", state="break")
    house.command("set_state", "1002", state="ready")
    house.call_command("reject", "1002")
    house.restart()
    house.command("set_state", "1001", state="ready")
    assert house.exchange.calls[CALL].agent == "1001"
