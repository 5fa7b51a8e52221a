"""The layer between the web processes and the switchboard, on a real Redis."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest
from channels.exceptions import ChannelFull

from huawu.switchboard.layer import ChannelLayer
from huawu.switchboard.line import Message
from tests.system.redis import Redis

CAPACITY = 5


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Redis]:
    server = Redis(tmp_path_factory.mktemp("redis"))
    server.wait()
    yield server
    server.stop()


@pytest.fixture
async def layer(redis: Redis) -> AsyncIterator[ChannelLayer]:
    layer = ChannelLayer(hosts=[redis.url], capacity=CAPACITY)
    yield layer
    await layer.flush()
    await layer.close_pools()


async def received(layer: ChannelLayer, channel: str, count: int) -> list[Message]:
    return [await asyncio.wait_for(layer.receive(channel), 5) for _ in range(count)]


async def test_what_is_sent_together_arrives_where_it_belongs_and_in_order(layer: ChannelLayer) -> None:
    first, second = await layer.new_channel(), await layer.new_channel()
    messages = [(channel, {"type": "news", "number": n}) for n, channel in enumerate([first, second, first, "all"])]
    assert await layer.send_all(messages) == []
    assert [message["number"] for message in await received(layer, first, 2)] == [0, 2]
    assert [message["number"] for message in await received(layer, second, 1)] == [1]
    assert await received(layer, "all", 1) == [{"type": "news", "number": 3}]
    assert await layer.send_all([]) == []


async def test_a_full_channel_keeps_nothing_from_the_others(layer: ChannelLayer) -> None:
    for number in range(CAPACITY):
        await layer.send("deaf", {"type": "news", "number": number})
    with pytest.raises(ChannelFull):
        await layer.send("deaf", {"type": "news"})
    assert await layer.send_all([("deaf", {"type": "news"}), ("open", {"type": "news"})]) == ["deaf"]
    assert await received(layer, "open", 1) == [{"type": "news"}]
    assert [message["number"] for message in await received(layer, "deaf", CAPACITY)] == list(range(CAPACITY))


async def test_what_nobody_reads_in_time_is_dropped(redis: Redis) -> None:
    hasty = ChannelLayer(hosts=[redis.url], expiry=1, capacity=1)
    await hasty.send("late", {"type": "old"})
    await asyncio.sleep(0.7)
    await hasty.send("other", {"type": "old"})
    await asyncio.sleep(0.4)
    await hasty.send("late", {"type": "new"})
    assert await received(hasty, "late", 1) == [{"type": "new"}]
    await hasty.close_pools()


async def test_a_redis_that_was_started_anew_learns_how_to_send(redis: Redis, layer: ChannelLayer) -> None:
    await layer.send("all", {"type": "before"})
    await layer.connection(0).script_flush()
    await layer.send("all", {"type": "after"})
    assert await received(layer, "all", 2) == [{"type": "before"}, {"type": "after"}]
