"""Several requests in one go."""

from __future__ import annotations

import asyncio

import pytest

from huawu.telephony.at_once import at_once


class Engine:
    """Answers when it is told to."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answers: dict[str, asyncio.Future[str]] = {}
        self.ended: list[str] = []

    async def request(self, name: str) -> str:
        self.asked.append(name)
        self.answers[name] = asyncio.get_running_loop().create_future()
        try:
            return await self.answers[name]
        finally:
            self.ended.append(name)

    async def two(self, first: str, second: str) -> str:
        return await self.request(first) + await self.request(second)


async def until_idle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_all_begin_before_any_is_answered_and_the_results_keep_their_places() -> None:
    engine = Engine()
    going = asyncio.create_task(at_once(engine.request("a"), engine.two("b", "c"), engine.request("d")))
    await until_idle()
    assert engine.asked == ["a", "b", "d"]
    for name in ("d", "b", "a"):
        engine.answers[name].set_result(name)
    await until_idle()
    assert engine.asked == ["a", "b", "d", "c"]
    assert not going.done()
    engine.answers["c"].set_result("c")
    assert await going == ["a", "bc", "d"]


async def test_the_first_failure_is_raised_when_all_are_over() -> None:
    engine = Engine()
    going = asyncio.create_task(at_once(engine.request("a"), engine.request("b"), engine.request("c")))
    await until_idle()
    engine.answers["b"].set_exception(KeyError("b"))
    engine.answers["a"].set_exception(ValueError("a"))
    await until_idle()
    assert not going.done()
    engine.answers["c"].set_result("c")
    with pytest.raises(ValueError, match="a"):
        await going
    assert sorted(engine.ended) == ["a", "b", "c"]


async def test_what_needs_not_wait_is_over_at_once() -> None:
    async def known(name: str) -> str:
        return name

    assert await at_once(known("a"), known("b")) == ["a", "b"]
    assert await at_once() == []


async def test_none_goes_on_when_the_one_who_waits_is_stopped() -> None:
    engine = Engine()
    going = asyncio.create_task(at_once(engine.two("a", "b"), engine.two("c", "d")))
    await until_idle()
    engine.answers["c"].set_result("c")
    going.cancel()
    with pytest.raises(asyncio.CancelledError):
        await going
    assert engine.asked == ["a", "c"]
    assert sorted(engine.ended) == ["a", "c"]
