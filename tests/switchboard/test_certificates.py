"""A skill that a certificate closes and opens while the house runs: at the next offer, never in a call."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from huawu.calls.states import AgentState
from huawu.switchboard.directory import Directory, KeptCard
from huawu.switchboard.schemas import CallerCard
from tests.switchboard.house import DIRECTORY, SECOND, START, House

SKILL = "top-up"


def barred(*numbers: str, of: Directory = DIRECTORY) -> Directory:
    """The house as it is read once these agents have no certificate."""
    agents = dict(of.agents)
    for number in numbers:
        card = agents[number]
        agents[number] = replace(card, profile=replace(card.profile, skills={}, barred=frozenset({SKILL})))
    return replace(of, agents=agents)


@pytest.fixture
def house() -> House:
    house = House()
    house.ready("1001")
    return house


def test_a_talk_goes_on_and_the_next_caller_is_offered_to_nobody(house: House) -> None:
    call = house.talk("1001")
    house.exchange.use_directory(barred("1001"), house.now)
    assert (house.state("1001"), call.agent, call.ended_at) == (AgentState.TALKING, "1001", None)
    house.caller_hangs_up(call)
    assert house.state("1001") is AgentState.WRAP_UP
    house.command("finish_wrap_up", "1001", call_id=call.id)
    waiting = house.arrive(SECOND)
    house.wait(5)
    assert (house.state("1001"), waiting.agent, waiting.queued) == (AgentState.READY, "", True)


def test_an_offer_that_rings_still_stands(house: House) -> None:
    call = house.arrive()
    house.wait(1)
    assert call.agent == "1001"
    house.exchange.use_directory(barred("1001"), house.now)
    assert call.agent == "1001"
    house.desk_answers("1001")
    assert house.state("1001") is AgentState.TALKING


def test_a_new_certificate_brings_the_waiting_caller_at_once() -> None:
    house = House(barred("1001"))
    house.ready("1001")
    call = house.arrive()
    house.wait(3)
    assert call.agent == ""
    house.exchange.use_directory(DIRECTORY, house.now)
    house.wait(0)
    assert call.agent == "1001"


def test_a_caller_is_not_kept_for_who_may_not_serve_the_queue() -> None:
    keeping = replace(DIRECTORY, queues={1: replace(DIRECTORY.queues[1], kept=KeptCard(last_agent_s=30))})
    house = House(barred("1002", of=keeping))
    house.ready("1001", "1002")
    call = house.arrive()
    known = CallerCard(masked_number="199****0001", last_agent="1002", last_talk_at=START - timedelta(days=1))
    house.exchange.caller_found(call, known, house.now)
    assert call.agent == "1001"


def test_the_directory_tells_open_queues_from_closed_ones() -> None:
    directory = barred("1001")
    assert (directory.open_to("1001"), directory.closed_to("1001")) == ([], [1])
    assert (directory.open_to("1002"), directory.closed_to("1002")) == ([1], [])
