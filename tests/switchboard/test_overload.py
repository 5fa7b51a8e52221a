"""More calls than can be served: who comes new hears the apology, who is here is served, and it ends by itself."""

from __future__ import annotations

import asyncio
import time

import pytest

from huawu.calls.models import Hotline
from huawu.kit.ids import new_id
from huawu.people.models import User
from huawu.switchboard import overload, service
from huawu.switchboard.floor_views import floor_state
from huawu.switchboard.overload import BEHIND_S, CAUGHT_UP_S, Overload
from tests.switchboard.engine import ScriptedEngine
from tests.switchboard.house import House
from tests.switchboard.test_service import running, surroundings, until

__all__ = ["surroundings"]


def test_behind_until_caught_up(house: House) -> None:
    guard = Overload(house.exchange, lambda: 0.0)
    assert not guard.turns_away()
    guard.judge(BEHIND_S + 0.1, house.now)
    assert guard.turns_away()
    assert floor_state(house.exchange, house.now).overloaded_since == house.now
    guard.judge((BEHIND_S + CAUGHT_UP_S) / 2, house.now)
    assert guard.turns_away(), "not before it is really over"
    guard.judge(CAUGHT_UP_S / 2, house.now)
    assert not guard.turns_away()
    assert floor_state(house.exchange, house.now).overloaded_since is None
    assert (guard.take_uncollected(), guard.take_uncollected()) == (True, False)


@pytest.mark.django_db(transaction=True)
async def test_a_slow_engine_turns_new_callers_to_the_apology(
    hotline: Hotline, lin: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overload, "BEAT_S", 0.01)
    monkeypatch.setattr(service, "HOUSEKEEPING_S", 0.02)
    collected: list[float] = []
    monkeypatch.setattr(service, "collect_missed", lambda: collected.append(time.monotonic()))
    engine = ScriptedEngine()
    async with running(engine) as switchboard:
        calls = switchboard.runner.exchange.calls
        here, away, later = (str(new_id()) for _ in range(3))
        engine.dial(here, "13800138000", hotline.number)
        await until(lambda: here in calls)
        engine.unsent_s = 3.0
        await until(lambda: switchboard.runner.exchange.overloaded_since)
        before = len(collected)
        engine.dial(away, "13900139000", hotline.number)
        await until(lambda: engine.apologies == [f"{away}-caller"])
        await until(lambda: len(collected) > before, "who was turned away is owed a call")
        assert away not in calls
        assert here in calls
        engine.unsent_s = 0.0
        await until(lambda: not switchboard.runner.exchange.overloaded_since)
        engine.dial(later, "13700137000", hotline.number)
        await until(lambda: later in calls)


@pytest.mark.django_db(transaction=True)
async def test_a_step_that_takes_too_long_is_noticed(
    hotline: Hotline, lin: User, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(overload, "BEHIND_S", 0.1)
    async with running(ScriptedEngine()):
        await asyncio.sleep(overload.BEAT_S / 2)
        time.sleep(0.4)  # noqa: ASYNC251 - the loop is held up, as by too much work
        await until(lambda: "caught up" in caplog.text)
        assert "more calls than can be served" in caplog.text
