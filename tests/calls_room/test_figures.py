"""The registered figures: what each counts, of which calls, and that the calls behind it are those."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huawu.calls import access
from huawu.calls.access.figures import time_in_states
from huawu.calls.actions import do_append_agent_events
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.figures import FIGURES, Unit, occupancy
from huawu.calls.log import NewAgentEvent
from huawu.calls.models import Call, Hotline, Queue
from huawu.calls.schemas import CallSearch
from huawu.calls.states import AgentState
from huawu.people.models import User
from tests.calls_room.stories import START, Step, make_call

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def waits(seconds: float, queue: Queue, end: str = "") -> list[Step]:
    """A call that waits so long, then talks for 60 s and is written up in 20 s, or ends as told."""
    steps: list[Step] = [
        (0, Kind.ARRIVED, {"hotline": "4000000001", "web": False}),
        (0, Kind.QUEUED, {"queue_id": queue.pk, "priority": 0}),
    ]
    if end == "waiting":
        return steps
    if end:
        return [*steps, (seconds, Kind.ENDED, {"by": "caller", "outcome": end, "cause": 16, "agent": ""})]
    return [
        *steps,
        (seconds, Kind.CONNECTED, {"agent": "1001", "agent_channel": "x"}),
        (seconds + 60, Kind.ENDED, {"by": "caller", "outcome": "answered", "cause": 16, "agent": "1001"}),
        (seconds + 80, Kind.WRAP_UP_ENDED, {"agent": "1001", "by": "agent"}),
    ]


@pytest.fixture
def day(queue: Queue, hotline: Hotline, lin: User) -> Queue:
    """Ten calls: four answered in time (≤ 20 s), one late, two abandoned, one short, one waiting, one never queued."""
    for seconds in (2, 10, 20, 20):
        make_call(waits(seconds, queue))
    make_call(waits(50, queue))
    make_call(waits(12, queue, "abandoned"))
    make_call(waits(90, queue, "abandoned"))
    make_call(waits(3, queue, "abandoned"))
    make_call(waits(0, queue, "waiting"))
    make_call([(0, Kind.ARRIVED, {}), (9, Kind.ENDED, {"by": "caller", "outcome": "closed_hours", "agent": ""})])
    return queue


def test_each_figure_says_what_its_formula_says(day: Queue) -> None:
    figures = access.figures_by_queue(START, START + HOUR)[day.pk]
    assert {key: figures[key] for key in ("offered", "answered", "abandoned", "short_abandoned")} == {
        "offered": 9,
        "answered": 5,
        "abandoned": 2,
        "short_abandoned": 1,
    }
    assert figures["service_level"] == pytest.approx(4 / 7)
    assert figures["service_level_answered"] == pytest.approx(4 / 5)
    assert figures["service_level_lenient"] == pytest.approx((4 + 2) / 8)
    assert figures["abandon_rate"] == pytest.approx(2 / 7)
    assert figures["speed_of_answer"] == pytest.approx((2 + 10 + 20 + 20 + 50) / 5)
    assert (figures["longest_wait"], figures["handle_time"]) == (90, 80)


def test_the_limits_are_the_queues_own(day: Queue) -> None:
    Queue.objects.filter(pk=day.pk).update(service_level_seconds=60, short_abandon_seconds=0)
    figures = access.figures_by_queue(START, START + HOUR)[day.pk]
    assert (figures["service_level_answered"], figures["abandoned"], figures["short_abandoned"]) == (1.0, 3, 0)


def test_all_queues_together_and_each_apart(day: Queue) -> None:
    other = Queue.objects.create(name="投诉", line=day.line)
    make_call(waits(5, other))
    figures = access.figures_by_queue(START, START + HOUR)
    assert (figures[day.pk]["answered"], figures[other.pk]["answered"], figures[None]["answered"]) == (5, 1, 6)


def test_a_stretch_of_time_has_its_own_arrivals_only(day: Queue) -> None:
    assert access.figures_by_queue(START + timedelta(seconds=1), START + HOUR)[None]["offered"] == 0
    assert access.figures_by_queue(START - HOUR, START)[None]["service_level"] is None


@pytest.mark.parametrize("key", [key for key, figure in FIGURES.items() if figure.unit is Unit.CALLS])
def test_the_calls_behind_a_count_are_as_many(day: Queue, sun: User, key: str) -> None:
    found = access.search_calls_for(sun, CallSearch.model_validate({"figure": key}))
    assert found.count() == access.measure(Call.objects.all())[key]


def test_satisfied_are_the_good_marks_among_all(day: Queue) -> None:
    rated = Call.objects.filter(connected_at__isnull=False).order_by("arrived_at")[:3]
    for call, mark in zip(rated, (5, 4, 3), strict=True):
        Call.objects.filter(pk=call.pk).update(satisfaction=mark)
    assert access.measure(Call.objects.all())["satisfied"] == pytest.approx(2 / 3)


def test_every_figure_opens_calls_and_has_words(day: Queue, sun: User) -> None:
    Call.objects.filter(connected_at__isnull=False).update(satisfaction=4)
    for key, figure in FIGURES.items():
        assert access.search_calls_for(sun, CallSearch.model_validate({"figure": key})).exists(), key
        assert all((figure.zh, figure.en, figure.formula_zh, figure.formula_en, figure.version))


def test_occupancy_is_of_the_time_at_work() -> None:
    spent = {AgentState.TALKING: 60.0, AgentState.WRAP_UP: 30.0, AgentState.READY: 90.0, AgentState.BREAK: 999.0}
    assert occupancy(spent) == 0.5
    assert occupancy({AgentState.OFFLINE: 60.0}) is None


def test_a_state_begun_before_counts_from_the_start(lin: User, chen: User) -> None:
    def change(agent: str, seq: int, minutes: int, state: AgentState) -> NewAgentEvent:
        at = START + timedelta(minutes=minutes)
        return NewAgentEvent(agent=agent, seq=seq, at=at, old=AgentState.OFFLINE, new=state, reason="", actor="")

    do_append_agent_events(
        [
            change("1001", 1, -30, AgentState.READY),
            change("1001", 2, 10, AgentState.TALKING),
            change("1002", 1, 20, AgentState.READY),
            change("1002", 2, 90, AgentState.TALKING),
        ]
    )
    seconds = time_in_states(START, START + HOUR)
    assert seconds == {AgentState.READY: (10 + 40) * 60, AgentState.TALKING: 50 * 60}


def test_half_hours_and_minutes_of_waiting(queue: Queue, hotline: Hotline, lin: User) -> None:
    make_call(waits(150, queue))
    make_call(waits(30, queue), start=START + timedelta(minutes=31))
    steps = access.half_hours(START, START + HOUR, queue.pk)
    assert [(step.since - START, step.figures["offered"]) for step in steps] == [
        (timedelta(0), 1),
        (timedelta(minutes=30), 1),
    ]
    minutes = access.waiting_by_minute(START, START + timedelta(minutes=4), None)
    assert [waiting for _, waiting in minutes] == [1, 1, 0, 0]
    assert access.half_hours(START, START + HOUR, queue.pk + 1) == []
