"""What the page of a web call is told of its call, and that it is told nothing else."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from django.test import AsyncClient

from huawu.clock.rules import CalendarFacts
from huawu.kit.phone import PhoneNumber
from huawu.switchboard import api, line
from huawu.switchboard.floor_views import floor_state
from huawu.switchboard.live import LiveCall
from huawu.switchboard.views import contact_view, visit_stage
from huawu.telephony.events import CallArrived, Party
from huawu.telephony.ports import LiveChannel
from tests.switchboard.house import CALL, DIRECTORY, HOTLINE, SECOND, House, owner

VISIT = "web-00c0ffee00c0ffee"


@pytest.fixture
def house() -> House:
    house = House()
    house.ready()
    return house


def call_from_page(house: House, call_id: str = CALL, visit: str = VISIT) -> LiveCall:
    channel = f"{call_id}-caller"
    house.engine.channels[channel] = LiveChannel(call_id, Party.CALLER, channel, answered=True, bridged=False)
    house.hear(CallArrived(house.now, call_id, channel, PhoneNumber(""), HOTLINE, visit))
    return house.exchange.calls[call_id]


def stage(house: House, visit: str = VISIT) -> str:
    return visit_stage(house.exchange, visit)


def test_from_waiting_to_the_end(house: House) -> None:
    assert stage(house) == "none"
    call = call_from_page(house)
    assert stage(house) == "waiting"
    house.answer(call)
    assert stage(house) == "talking"
    house.call_command("hold")
    assert stage(house) == "held"
    house.call_command("resume")
    assert stage(house) == "talking"
    house.call_command("hang_up")
    assert stage(house) == "ended"
    house.call_command("finish_wrap_up")
    assert stage(house) == "none"


def test_a_closed_hotline_is_said_while_it_is_heard() -> None:
    shut = {number: replace(card, hours=CalendarFacts("Asia/Shanghai")) for number, card in DIRECTORY.hotlines.items()}
    house = House(replace(DIRECTORY, hotlines=shut))
    call_from_page(house)
    assert stage(house) == "closed"


def test_an_agent_who_is_lost_is_a_hold_for_the_caller(house: House) -> None:
    call = call_from_page(house)
    house.answer(call)
    house.agent_channel_gone(call, cause=0)
    assert stage(house) == "held"


def test_the_latest_call_of_a_visit_counts(house: House) -> None:
    house.answer(call_from_page(house))
    house.call_command("hang_up")
    call_from_page(house, SECOND)
    assert stage(house) == "waiting"


def test_nobody_elses_call_is_seen(house: House) -> None:
    house.arrive(SECOND)  # by telephone: no visit
    call_from_page(house)
    assert (stage(house, "web-other"), stage(house, "")) == ("none", "none")


def test_a_restart_does_not_lose_it(house: House) -> None:
    house.answer(call_from_page(house))
    house.restart()
    assert stage(house) == "talking"


def test_desk_and_floor_say_that_it_came_from_the_page(house: House) -> None:
    assert contact_view(house.exchange, owner(call_from_page(house))).web
    assert [row.web for row in floor_state(house.exchange, house.now).waiting] == [True]
    house.arrive(SECOND)
    assert [row.web for row in floor_state(house.exchange, house.now).waiting] == [True, False]


@pytest.mark.django_db(transaction=True)
async def test_the_page_is_answered_without_log_in(monkeypatch: pytest.MonkeyPatch) -> None:
    async def ask(kind: str, **fields: object) -> line.Message:
        assert (kind, fields) == ("ask.visit", {"visit": VISIT})
        return {"ok": {"stage": "held"}}

    monkeypatch.setattr(line, "ask", ask)
    answer = await AsyncClient().get(f"/api/web-call/{VISIT}")
    assert (answer.status_code, answer.json()) == (200, {"stage": "held"})


@pytest.mark.django_db(transaction=True)
async def test_who_asks_too_often_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    async def ask(*_: object, **__: object) -> line.Message:
        await asyncio.sleep(0)
        return {"ok": {"stage": "none"}}

    monkeypatch.setattr(line, "ask", ask)
    monkeypatch.setattr(api, "POLLS", api.PollThrottle("3/m"))
    client = AsyncClient()
    answers = [(await client.get(f"/api/web-call/web-{guess}")).status_code for guess in range(4)]
    assert answers == [200, 200, 200, 429]
