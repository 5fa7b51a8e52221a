"""Errands: in order within a lane, side by side across lanes, and never stopped by one that fails."""

from __future__ import annotations

import asyncio

import pytest

from huawu.switchboard.lanes import Lanes
from huawu.switchboard.outbox import Errand
from huawu.telephony.ports import Telephone, TelephoneError
from tests.switchboard.house import RecordingTelephone

LIMIT_S = 5.0


class Steps:
    """Errands that note when they begin, and wait until they are let through."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.gates: dict[str, asyncio.Event] = {}

    def __call__(self, name: str, error: Exception | None = None) -> Errand:
        self.gates[name] = asyncio.Event()

        async def errand(_: Telephone) -> None:
            self.begun.append(name)
            await self.gates[name].wait()
            if error is not None:
                raise error

        return errand

    def let(self, *names: str) -> None:
        for name in names:
            self.gates[name].set()


async def settled(lanes: Lanes) -> None:
    async with asyncio.timeout(LIMIT_S):
        while lanes.busy:
            await asyncio.sleep(0)


@pytest.fixture
def lanes() -> Lanes:
    return Lanes(RecordingTelephone())


async def test_one_after_the_other_within_a_lane(lanes: Lanes) -> None:
    steps = Steps()
    lanes.put("a", steps("first"))
    lanes.put("a", steps("second"))
    await asyncio.sleep(0)
    assert steps.begun == ["first"]
    steps.let("first", "second")
    await settled(lanes)
    assert steps.begun == ["first", "second"]


async def test_a_slow_lane_holds_up_no_other(lanes: Lanes) -> None:
    steps = Steps()
    lanes.put("a", steps("slow"))
    lanes.put("b", steps("quick"))
    await asyncio.sleep(0)
    assert steps.begun == ["slow", "quick"]
    steps.let("slow", "quick")
    await settled(lanes)


@pytest.mark.parametrize("error", [TelephoneError("refused"), KeyError("surprise")])
async def test_a_failure_is_told_and_the_lane_goes_on(lanes: Lanes, error: Exception) -> None:
    steps, told = Steps(), list[str]()
    lanes.put("a", steps("bad", error), lambda: told.append("bad"))
    lanes.put("a", steps("good"), lambda: told.append("good"))
    steps.let("bad", "good")
    await settled(lanes)
    assert steps.begun == ["bad", "good"]
    assert told == ["bad"]


async def test_even_a_failing_answer_to_a_failure_does_not_kill_the_lane(lanes: Lanes) -> None:
    def worse() -> None:
        raise RuntimeError("worse")

    steps = Steps()
    lanes.put("a", steps("bad", TelephoneError("refused")), worse)
    steps.let("bad")
    await settled(lanes)
    lanes.put("a", steps("good"))
    steps.let("good")
    await settled(lanes)
    assert steps.begun == ["bad", "good"]


async def test_an_errand_may_follow_from_a_failure_in_the_same_lane(lanes: Lanes) -> None:
    steps = Steps()
    follow = steps("follow")
    lanes.put("a", steps("bad", TelephoneError("refused")), lambda: lanes.put("a", follow))
    steps.let("bad", "follow")
    await settled(lanes)
    assert steps.begun == ["bad", "follow"]


async def test_stopping_leaves_the_rest(lanes: Lanes) -> None:
    steps = Steps()
    lanes.put("a", steps("first"))
    lanes.put("a", steps("second"))
    await asyncio.sleep(0)
    await lanes.stop()
    assert steps.begun == ["first"]
