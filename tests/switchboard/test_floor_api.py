"""The agent's day, the figures and the trend over HTTP: who sees whose, and what is in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from huawu.calls.actions import do_append_agent_events
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.log import NewAgentEvent
from huawu.calls.models import Hotline, Queue
from huawu.calls.states import AgentEventKind, AgentState
from huawu.kit.time import now
from huawu.people.models import User
from tests.calls_room.stories import answered, make_call
from tests.cast import client_of

HANDED = {"agent": "1002", "agent_channel": "y"}

pytestmark = pytest.mark.django_db


@pytest.fixture
def shift(lin: User, queue: Queue, hotline: Hotline) -> None:
    """Lin has been ready for 50 minutes and talking for ten, with one call."""
    start = now() - timedelta(hours=1)
    changes = [(0, AgentState.OFFLINE, AgentState.READY), (50, AgentState.READY, AgentState.TALKING)]
    do_append_agent_events(
        [
            NewAgentEvent(
                agent="1001", seq=seq, at=start + timedelta(minutes=minute), old=old, new=new, reason="", actor=""
            )
            for seq, (minute, old, new) in enumerate(changes)
        ]
    )
    make_call(answered(queue_id=queue.pk), start=start + timedelta(minutes=20))


@pytest.mark.usefixtures("shift")
def test_a_day_has_its_stretches_and_figures(sun: User) -> None:
    day = client_of(sun).get("/api/floor/agents/1001/day").json()
    assert [stretch["state"] for stretch in day["stretches"]] == ["ready", "talking"]
    assert day["spent"]["ready"] == pytest.approx(50 * 60)
    assert (day["figures"]["answered"], day["name"], day["team"]) == (1, "林小满", "一组")
    assert day["figures"]["occupancy"] == pytest.approx(1 / 6, abs=0.01)


@pytest.mark.usefixtures("shift")
def test_a_call_that_was_handed_on_still_counts_in_the_day(sun: User, chen: User, queue: Queue) -> None:
    handed = [*answered(queue_id=queue.pk)[:4], (40, Kind.CONNECTED, HANDED), *answered(chen.number)[6:]]
    make_call(handed, start=now() - timedelta(minutes=30))
    client = client_of(sun)
    day = client.get("/api/floor/agents/1001/day").json()
    assert day["figures"]["answered"] == 2
    wanted = {"agent": "1001", "figure": "answered", "from": day["stretches"][0]["since"], "to": now().isoformat()}
    assert client.post("/api/calls/search", wanted, "application/json").json()["total"] == 2, "the list says the same"


@pytest.mark.usefixtures("shift")
def test_a_day_tells_who_asked_for_a_break_and_who_decided(sun: User, zhao: User) -> None:
    asked = NewAgentEvent(
        agent="1001",
        seq=2,
        at=now() - timedelta(minutes=5),
        old=AgentState.TALKING,
        new=AgentState.TALKING,
        reason="rest",
        actor="1001",
        kind=AgentEventKind.BREAK_ASKED,
    )
    refused = replace(asked, seq=3, actor="1901", kind=AgentEventKind.BREAK_REFUSED, note="排队较多")
    do_append_agent_events([asked, refused])
    day = client_of(sun).get("/api/floor/agents/1001/day").json()
    told = [(note["kind"], note["by_name"], note["note"]) for note in day["notes"]]
    assert told == [("break_asked", "林小满", ""), ("break_refused", "赵明远", "排队较多")]
    assert [stretch["state"] for stretch in day["stretches"]] == ["ready", "talking"]


def test_a_leader_sees_the_own_team_only(zhao: User, lin: User, wu: User) -> None:
    assert client_of(zhao).get("/api/floor/agents/1001/day").status_code == 200
    assert client_of(zhao).get("/api/floor/agents/1004/day").status_code == 404


def test_who_may_not_see_the_floor_sees_no_day(lin: User, he: User) -> None:
    for user in (lin, he, None):
        for path in ("floor/agents/1001/day", "floor/trend", "wall"):
            assert client_of(user).get(f"/api/{path}").status_code in {401, 403}


def test_nobody_has_a_day_without_a_desk(sun: User, he: User) -> None:
    assert client_of(sun).get("/api/floor/agents/3001/day").status_code == 404
    assert client_of(sun).get("/api/floor/agents/none/day").status_code == 404


@pytest.mark.usefixtures("shift")
def test_the_trend_has_an_hour_of_minutes_and_the_day_in_half_hours(sun: User, queue: Queue) -> None:
    trend = client_of(sun).get(f"/api/floor/trend?queue={queue.pk}").json()
    assert len(trend["waiting"]) == 60
    assert sum(step["figures"]["answered"] for step in trend["half_hours"]) <= 1


def test_every_figure_is_explained_to_everybody(lin: User) -> None:
    figures = {figure["key"]: figure for figure in client_of(lin).get("/api/figures").json()}
    assert figures["service_level"]["formula_zh"].startswith("X 秒内接听 ÷")


def test_a_figure_that_is_none_is_refused(sun: User) -> None:
    answer = client_of(sun).post("/api/calls/search", '{"figure": "luck"}', content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (422, "unknown_figure")
