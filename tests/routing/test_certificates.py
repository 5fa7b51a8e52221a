"""Who is barred from a skill is offered nothing that asks for it, whatever rings forgive."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from huawu.routing.configuration import Ring
from huawu.routing.events import AgentConfigured
from huawu.routing.explain import in_words
from tests.routing.floor import Floor, offered


def bar(floor: Floor, agent: str, *skills: str) -> None:
    profile = floor.engine.floor.agents[agent].profile
    assert profile
    floor.engine.handle(AgentConfigured(replace(profile, barred=frozenset(skills))), floor.now)


@pytest.fixture
def floor() -> Floor:
    """A ring forgives everything after ten seconds; 1001 is barred from what the queue asks for."""
    floor = Floor()
    floor.queue_with(required={"english": 1}, rings=(Ring(10, {"english": 1}),))
    floor.agent("1001", english=3)
    bar(floor, "1001", "english")
    floor.ready("1001")
    return floor


def test_no_ring_lets_in_who_is_barred(floor: Floor) -> None:
    assert floor.call("a") == ()
    assert floor.later(60) == ()
    floor.agent("1002", english=0)
    assert offered(floor.ready("1002")) == [("a", "1002")]


def test_it_is_told_why_the_caller_waits(floor: Floor) -> None:
    floor.call("a")
    explanation = floor.engine.explain("a", floor.now)
    assert explanation
    zone = ZoneInfo("Asia/Shanghai")
    assert "1001 没有“english”的有效资格" in in_words(explanation, "zh-hans", zone)
    assert "1001 has no valid certificate for english" in in_words(explanation, "en", zone)


def test_what_is_barred_elsewhere_does_not_matter() -> None:
    floor = Floor()
    floor.queue_with(required={"english": 1})
    floor.agent("1001", english=3)
    bar(floor, "1001", "billing")
    floor.ready("1001")
    assert offered(floor.call("a")) == [("a", "1001")]
