"""How the screens are kept current."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest

from huawu.switchboard import floor_feed, line
from huawu.switchboard.floor_feed import FloorFeed
from huawu.switchboard.floor_schemas import QueueFigures
from huawu.switchboard.floor_views import DayFigures
from tests.switchboard.house import House


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floor_feed, "PAUSE_S", 0.02)
    monkeypatch.setattr(floor_feed, "PULSE_S", 0.05)
    monkeypatch.setattr(floor_feed, "day_figures", _figures)


def _figures(at: datetime) -> DayFigures:
    return DayFigures(at, today={None: QueueFigures(answered=5)})


@pytest.fixture
async def feed(house: House) -> AsyncIterator[FloorFeed]:
    feed = FloorFeed(house.exchange)
    task = asyncio.create_task(feed.run())
    yield feed
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def next_of(channel: str) -> dict[str, Any]:
    async with asyncio.timeout(2):
        message: dict[str, Any] = await line.channel_layer().receive(channel)
        return message


async def screen(group: str) -> str:
    layer = line.channel_layer()
    channel: str = await layer.new_channel()
    await layer.group_add(group, channel)
    return channel


async def test_nothing_is_made_while_nobody_looks(feed: FloorFeed, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    monkeypatch.setattr(floor_feed, "floor_state", lambda *told: made.append(told))
    feed.changed.set()
    await asyncio.sleep(0.2)
    assert made == []


async def test_the_whole_state_once_then_changes_that_follow_each_other(feed: FloorFeed, house: House) -> None:
    channel = await screen(line.FLOOR)
    await feed.ask(channel)
    mark = (await next_of(channel))["floor"]["mark"]
    for _ in range(3):
        message = await next_of(channel)
        assert message["type"] == "floor.changes"
        assert message["changes"]["after"] == mark
        mark = message["changes"]["mark"]


async def test_a_big_screen_gets_figures_and_a_pulse(feed: FloorFeed) -> None:
    channel = await screen(line.WALL)
    feed.watch()
    messages = [await next_of(channel) for _ in range(4)]
    assert {message["type"] for message in messages} == {"wall.state"}
    assert messages[-1]["wall"]["total"]["today"]["answered"] == 5
    assert "agents" not in messages[-1]["wall"]


async def test_a_change_is_sent_at_once(feed: FloorFeed, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    channel = await screen(line.FLOOR)
    await feed.ask(channel)
    await next_of(channel)
    house.ready()
    feed.changed.set()
    async with asyncio.timeout(2):
        while not any(agent["state"] == "ready" for agent in (await next_of(channel))["changes"]["agents"]):
            pass


async def test_whoever_begins_to_look_is_shown_the_floor_as_it_is(
    feed: FloorFeed, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(floor_feed, "PAUSE_S", 30)
    first, second = await screen(line.FLOOR), await screen("elsewhere")
    await feed.ask(first)
    mark = (await next_of(first))["floor"]["mark"]
    house.ready()
    feed.changed.set()
    await feed.ask(second)
    seen = (await next_of(second))["floor"]
    assert "ready" in [agent["state"] for agent in seen["agents"]]
    followed = [mark]
    while followed[-1] != seen["mark"]:  # the others follow
        changes = (await next_of(first))["changes"]
        assert changes["after"] == followed[-1]
        followed.append(changes["mark"])
