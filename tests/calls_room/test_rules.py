"""A call and a day, derived from events."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.log import NewAgentEvent
from huawu.calls.rules import agent_day, held_s, project
from huawu.calls.states import AgentState, Outcome
from tests.calls_room.stories import START, Step, abandoned, answered, tell


def test_an_answered_call() -> None:
    facts = project(tell(answered(queue_id=3)))
    assert (facts.outcome, facts.agent, facts.queue_id, facts.web) == (Outcome.ANSWERED, "1001", 3, True)
    assert (facts.announce_s, facts.wait_s, facts.ring_s) == (6, 14, 4)
    assert (facts.talk_s, facts.hold_s, facts.wrap_up_s) == (40, 20, 15)
    assert facts.connected_at == START + timedelta(seconds=20)
    assert facts.wrap_up_ended_at == START + timedelta(seconds=95)


def test_an_abandoned_call_has_waited_and_nothing_else() -> None:
    facts = project(tell(abandoned()))
    assert (facts.outcome, facts.wait_s, facts.talk_s, facts.wrap_up_s) == (Outcome.ABANDONED, 25, 0, 0)
    assert facts.connected_at is None


def test_an_offer_that_timed_out_rings_no_longer() -> None:
    steps: list[Step] = [
        (0, Kind.ARRIVED, {}),
        (0, Kind.QUEUED, {"queue_id": 1}),
        (0, Kind.OFFERED, {"agent": "1001"}),
        (20, Kind.OFFER_TIMED_OUT, {"agent": "1001"}),
        (50, Kind.OFFERED, {"agent": "1002"}),
        (53, Kind.CONNECTED, {"agent": "1002"}),
    ]
    facts = project(tell(steps))
    assert (facts.wait_s, facts.ring_s, facts.agent) == (53, 23, "1002")
    assert facts.outcome is Outcome.OPEN
    assert facts.offered_at == START


def test_a_lost_agent_is_hold_for_the_caller_and_going_back_to_the_queue_is_waiting() -> None:
    steps: list[Step] = [
        (0, Kind.ARRIVED, {}),
        (0, Kind.QUEUED, {"queue_id": 1}),
        (5, Kind.CONNECTED, {"agent": "1001"}),
        (15, Kind.AGENT_LOST, {"agent": "1001"}),
        (22, Kind.AGENT_RETURNED, {"agent": "1001"}),
        (30, Kind.AGENT_LOST, {"agent": "1001"}),
        (50, Kind.QUEUED, {"queue_id": 1, "reason": "agent_lost"}),
        (58, Kind.CONNECTED, {"agent": "1002"}),
        (60, Kind.ENDED, {"outcome": "answered"}),
    ]
    facts = project(tell(steps))
    assert (facts.wait_s, facts.talk_s, facts.hold_s) == (5 + 8, 10 + 8 + 2, 7 + 20)
    assert facts.agent == "1002"
    assert facts.queued_at == START


def test_a_missed_call_has_arrived_and_ended() -> None:
    facts = project(tell([(0, Kind.MISSED, {})]))
    assert (facts.outcome, facts.arrived_at, facts.ended_at) == (Outcome.MISSED, START, START)


def test_a_clock_that_lags_makes_no_negative_time() -> None:
    steps: list[Step] = [(10, Kind.ARRIVED, {}), (9, Kind.QUEUED, {}), (12, Kind.CONNECTED, {}), (11, Kind.ENDED, {})]
    facts = project(tell(steps))
    assert (facts.announce_s, facts.wait_s, facts.talk_s) == (0, 2, 0)


def test_no_events_are_an_open_call() -> None:
    assert project([]).outcome is Outcome.OPEN


kinds_on_the_way = st.sampled_from(
    [
        Kind.QUEUED,
        Kind.OFFERED,
        Kind.OFFER_TIMED_OUT,
        Kind.CONNECTED,
        Kind.MUTED,
        Kind.HELD,
        Kind.RESUMED,
        Kind.AGENT_LOST,
        Kind.AGENT_RETURNED,
    ]
)


@st.composite
def whole_calls(draw: st.DrawFn) -> list[Step]:
    """Any order of things between arrival and end, at non-decreasing instants, many of them equal."""
    middle = draw(st.lists(kinds_on_the_way, max_size=12))
    gaps = draw(st.lists(st.integers(0, 3), min_size=len(middle) + 2, max_size=len(middle) + 2))
    ended: Step = (0, Kind.ENDED, {"outcome": "answered"})
    steps: list[Step] = [(0, Kind.ARRIVED, {}), *((0, kind, {"agent": "1001"}) for kind in middle), ended]
    return [(at, kind, data) for at, (_, kind, data) in zip(accumulate(gaps), steps, strict=True)]


@given(whole_calls())
def test_durations_add_up_from_arrival_to_end(steps: list[Step]) -> None:
    facts = project(tell(steps))
    assert facts.announce_s + facts.wait_s + facts.talk_s + facts.hold_s == pytest.approx(steps[-1][0] - steps[0][0])
    assert 0 <= facts.ring_s <= facts.wait_s


@given(whole_calls(), st.randoms(use_true_random=False))
def test_projecting_again_in_any_order_gives_the_same(steps: list[Step], dice: random.Random) -> None:
    events = tell(steps)
    shuffled = dice.sample(events, len(events))
    assert project(shuffled) == project(events) == project(events)


@dataclass(frozen=True)
class Change:
    seq: int
    at: datetime
    new: str


DAY = datetime(2026, 3, 2, 0, 0, tzinfo=UTC)


def test_a_day_begins_with_the_state_of_the_evening_before() -> None:
    evening = Change(6, DAY - timedelta(minutes=10), "ready")
    night = Change(7, DAY + timedelta(minutes=20), "offline")
    spent = agent_day([night, evening], DAY, DAY + timedelta(hours=1))
    assert spent == {AgentState.READY: 20 * 60, AgentState.OFFLINE: 40 * 60}


def test_what_happens_after_the_day_is_left_out() -> None:
    later = Change(1, DAY + timedelta(hours=30), "ready")
    assert agent_day([later], DAY, DAY + timedelta(hours=24)) == {AgentState.OFFLINE: 24 * 3600}


def test_journal_entries_fit_as_they_are() -> None:
    event = NewAgentEvent("1001", 1, DAY, AgentState.OFFLINE, AgentState.READY)
    assert agent_day([event], DAY, DAY + timedelta(seconds=9)) == {AgentState.READY: 9}


def test_holds_that_are_over_are_counted_from_an_agent_s_own_part_on() -> None:
    story = answered()
    assert held_s(tell(story), START) == project(tell(story)).hold_s == 20
    assert held_s(tell(story[:5]), START) == 0, "this one still lasts"
    assert held_s(tell(story), START + timedelta(seconds=75)) == 0
    again = [*story[:6], (85, Kind.CONSULT_STARTED, {"agent": "1001"}), (95, Kind.CONSULT_ENDED, {"agent": "1001"})]
    assert held_s(tell(again), START) == 20
    assert held_s(tell([*again, (96, Kind.RESUMED, {"agent": "1001"})]), START) == 31


@given(st.lists(st.tuples(st.integers(-4000, 90_000), st.sampled_from(AgentState))))
def test_a_day_adds_up(changes: list[tuple[int, AgentState]]) -> None:
    events = [Change(i, DAY + timedelta(seconds=s), new) for i, (s, new) in enumerate(sorted(changes))]
    spent = agent_day(events, DAY, DAY + timedelta(hours=24))
    assert sum(spent.values()) == 24 * 3600
    assert all(seconds > 0 for seconds in spent.values())
