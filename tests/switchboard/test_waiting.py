"""Waiting callers are told how it stands, and no figure ever goes up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from huawu.calls.choices import Language
from huawu.calls.events import CallEventKind as Kind
from huawu.routing.estimate import SpokenWait
from huawu.routing.events import ContactMoved
from huawu.switchboard.directory import CallbackCard, Directory, QueueCard, WaitingCard
from huawu.switchboard.live import LiveCall
from huawu.switchboard.waiting import Told, next_telling, not_worse, words
from tests.switchboard.house import CALL, DIRECTORY, SECOND, START, House


def with_waiting(waiting: WaitingCard, callback: CallbackCard | None = None) -> Directory:
    card = replace(DIRECTORY.queues[1], waiting=waiting, callback=callback or CallbackCard())
    return replace(DIRECTORY, queues={1: card})


@pytest.fixture
def house() -> House:
    return House(with_waiting(WaitingCard(announce_every_s=30)))


def in_line(house: House, call_id: str) -> LiveCall:
    """A caller who has heard the welcome."""
    call = house.arrive(call_id)
    house.heard(call)
    return call


def test_place_and_music_by_turns(house: House) -> None:
    in_line(house, CALL)
    second = in_line(house, SECOND)
    house.wait(29)
    assert house.playing() == ["welcome"]
    house.wait(1)
    assert house.playing() == ["您前面还有 1 位客户在等待。"]
    before = len(house.commands("start_music"))
    house.heard(second)
    assert len(house.commands("start_music")) == before + 1
    told = [event.data for event in house.said if event.kind is Kind.WAIT_TOLD and event.call_id == SECOND]
    assert told == [{"ahead": 1}]


def test_who_is_put_before_a_caller_later_is_not_heard_of(house: House) -> None:
    call = in_line(house, SECOND)
    house.wait(30)
    house.heard(call)
    in_line(house, CALL)
    house.exchange.feed(ContactMoved(CALL, priority=50), house.now)
    assert house.exchange.engine.position_of(SECOND) == 2
    house.wait(30)
    told = [event.data["ahead"] for event in house.said if event.kind is Kind.WAIT_TOLD and event.call_id == SECOND]
    assert told == [0, 0]


def test_nothing_is_said_while_the_agent_is_rung_or_talks(house: House) -> None:
    house.ready()
    call = in_line(house, CALL)
    house.wait(19)
    plays = len(house.commands("play"))
    house.answer(call)
    house.wait(60)
    assert len(house.commands("play")) == plays


def test_a_queue_that_tells_nothing() -> None:
    house = House(with_waiting(WaitingCard()))
    in_line(house, CALL)
    house.wait(300)
    assert house.playing() == ["welcome"]


def test_a_restart_does_not_make_it_worse(house: House) -> None:
    call = in_line(house, CALL)
    house.wait(30)
    house.heard(call)
    house.restart()
    assert house.exchange.calls[CALL].told == Told(0)


@pytest.mark.parametrize(
    ("before", "place", "wait_s", "after"),
    [
        (None, 3, None, Told(2)),
        (None, 3, 240.0, Told(2, SpokenWait(4))),
        (Told(2, SpokenWait(4)), 5, 700.0, Told(2, SpokenWait(4))),
        (Told(2, SpokenWait(4)), 2, 100.0, Told(1, SpokenWait(2))),
        (Told(2, SpokenWait(4)), 2, None, Told(1, SpokenWait(4))),
        (Told(2), 2, 100.0, Told(1, SpokenWait(2))),
    ],
)
def test_no_figure_goes_up(before: Told | None, place: int, wait_s: float | None, after: Told) -> None:
    assert not_worse(before, place, wait_s) == after


def test_a_queue_chooses_what_is_said() -> None:
    card = QueueCard(DIRECTORY.queues[1].queue, waiting=WaitingCard(30, position=False))
    told = Told(1, SpokenWait(5))
    assert [say.text for say in words(card, told, Language.ZH) if not isinstance(say, str)] == [
        "预计还需等待约 5 分钟。"
    ]
    assert words(replace(card, waiting=WaitingCard(30, wait=False)), told, Language.EN) != []
    assert words(replace(card, waiting=WaitingCard()), told, Language.ZH) == []
    assert next_telling(replace(card, waiting=WaitingCard()), START) is None
    offered = replace(card, waiting=WaitingCard(), callback=CallbackCard(offered=True))
    assert next_telling(offered, START) is not None
