"""What a call's events say of the handbook's clauses."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huawu.calls import controls
from huawu.calls.controls import REGISTERED, CallStory, read
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.models import ContactRecord, Hotline
from huawu.customers.models import Customer
from huawu.handbook.registry import Judge, Verdict
from huawu.people.models import User
from tests.calls_room.stories import START, Step, answered, dialled, make_call
from tests.cast import client_of

LIMITS = {"greeting_within_s": 10, "hold_limit_s": 60}


def story(*steps: Step, connected: float | None = 20, ended: float | None = 80, **more: Any) -> CallStory:
    events = [
        SimpleNamespace(seq=seq, at=START + timedelta(seconds=second), kind=kind, data=data)
        for seq, (second, kind, data) in enumerate(steps)
    ]
    facts: dict[str, Any] = {"outcome": "answered", "wrapped": True, "complete": True} | more
    instants = [None if at is None else START + timedelta(seconds=at) for at in (connected, ended)]
    return CallStory(connected_at=instants[0], ended_at=instants[1], events=events, **facts)


def said(judge: Judge, *steps: Step, **more: Any) -> str | None:
    judgement = judge(story(*steps, **more), LIMITS)
    return None if judgement is None else f"{judgement.verdict} {judgement.reason}"


def ended(by: str) -> Step:
    return (80, Kind.ENDED, {"by": by})


@pytest.mark.parametrize(
    ("steps", "verdict"),
    [
        ([(24, Kind.GREETING_SAID, {})], "kept ticked"),
        ([(30, Kind.GREETING_SAID, {})], "kept ticked"),
        ([(31, Kind.GREETING_SAID, {})], "untold ticked_late"),
        ([], "untold not_ticked"),
        ([(0, Kind.DIALLED, {}), (24, Kind.GREETING_SAID, {})], None),
    ],
)
def test_the_greeting(steps: list[Step], verdict: str | None) -> None:
    assert said(controls.greeted, *steps) == verdict
    assert said(controls.greeted, *steps, connected=None) is None


def test_the_record() -> None:
    assert said(controls.completely_recorded) == "kept complete"
    assert said(controls.completely_recorded, complete=False) == "broken incomplete"
    assert said(controls.completely_recorded, complete=False, wrapped=False) is None
    assert said(controls.completely_recorded, complete=False, connected=None) is None


def test_the_reason_of_a_transfer() -> None:
    first, second = (30, Kind.TRANSFERRED, {"reason": "skill"}), (50, Kind.TRANSFERRED, {"reason": ""})
    assert said(controls.reason_for_transfer) is None
    assert said(controls.reason_for_transfer, first) == "kept reason"
    assert said(controls.reason_for_transfer, first, second) == "broken no_reason"


@pytest.mark.parametrize(
    ("steps", "outcome", "verdict"),
    [
        ([(25, Kind.CALLER_SILENT, {}), ended("agent")], "silent", "kept closed"),
        ([(25, Kind.CALLER_SILENT, {}), ended("agent")], "answered", "broken hung_up_otherwise"),
        ([(25, Kind.CALLER_SILENT, {}), ended("caller")], "answered", "untold caller_hung_up"),
        ([(25, Kind.CALLER_SILENT, {}), (26, Kind.CALLER_SPOKE, {}), ended("agent")], "answered", None),
        ([ended("agent")], "answered", None),
    ],
)
def test_the_silent_caller(steps: list[Step], outcome: str, verdict: str | None) -> None:
    assert said(controls.silence_closed, *steps, outcome=outcome) == verdict


@pytest.mark.parametrize(
    ("steps", "verdict"),
    [
        ([], None),
        ([(30, Kind.HELD, {}), (90, Kind.RESUMED, {})], "kept within"),
        ([(30, Kind.HELD, {}), (91, Kind.RESUMED, {})], "broken too_long"),
        ([(30, Kind.HELD, {}), (95, Kind.ENDED, {})], "broken too_long"),
        ([(1, Kind.HELD, {}), (40, Kind.RESUMED, {}), (41, Kind.HELD, {}), (70, Kind.RESUMED, {})], "kept within"),
        ([(30, Kind.HELD, {}), (40, Kind.CONSULT_STARTED, {}), (140, Kind.RESUMED, {})], "kept within"),
    ],
)
def test_holds(steps: list[Step], verdict: str | None) -> None:
    assert said(controls.holds_within_limit, *steps) == verdict


@pytest.mark.parametrize(
    ("steps", "verdict"),
    [
        ([ended("agent")], None),
        ([(30, Kind.RUDE_MARKED, {}), ended("caller")], "kept not_ended_by_agent"),
        ([(30, Kind.RUDE_MARKED, {}), (40, Kind.ENDING_ALLOWED, {}), ended("agent")], "kept allowed"),
        ([(30, Kind.RUDE_MARKED, {}), ended("agent")], "broken without_word"),
    ],
)
def test_the_rude_caller(steps: list[Step], verdict: str | None) -> None:
    assert said(controls.rude_caller_ended_with_word, *steps) == verdict


def test_private_calls_are_a_person_s_word() -> None:
    suspected: Step = (30, Kind.PRIVATE_SUSPECTED, {"signals": ["long"]})
    assert said(controls.not_private) is None
    assert said(controls.not_private, suspected) == "untold not_judged"
    for verdict, found in (("private", "broken private"), ("normal", "kept normal")):
        assert said(controls.not_private, suspected, (90, Kind.PRIVATE_JUDGED, {"verdict": verdict})) == found


kinds = st.sampled_from([kind for kind in Kind if kind is not Kind.SATISFACTION])
steps = st.lists(st.tuples(st.floats(0, 1000), kinds, st.just({"by": "agent"})), max_size=12)


@given(steps, st.booleans())
def test_whatever_happens_there_is_a_verdict_whose_reason_has_words(steps: list[Step], complete: bool) -> None:
    told = story(*sorted(steps, key=lambda step: step[0]), complete=complete)
    for control in REGISTERED:
        if control.check and (judgement := control.check.judge(told, {**LIMITS, **control.parameters})):
            assert judgement.reason in control.check.reasons
            assert judgement.verdict in Verdict


def test_facts_are_read_of_the_calls_that_one_may_see(
    lin: User, wu: User, sun: User, hotline: Hotline, mei: Customer, django_assert_max_num_queries: Any
) -> None:
    call, other = make_call(answered()), make_call(answered("1004"))
    ContactRecord.objects.create(call=call, completed_at=START)
    with django_assert_max_num_queries(3):
        found = list(read(START, START + timedelta(days=1), sun))
    assert [(fact.subject_id, fact.agent, fact.facts.complete) for fact in found] == [
        (str(call.pk), "1001", True),
        (str(other.pk), "1004", False),
    ]
    assert [fact.subject_id for fact in read(START, START + timedelta(days=1), lin)] == [str(call.pk)]
    assert not list(read(START + timedelta(days=1), START + timedelta(days=2), sun))


@pytest.fixture
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huawu.handbook.api.now", lambda: START + timedelta(hours=1))


@pytest.mark.usefixtures("_today")
def test_the_clause_s_page_opens_down_to_the_call(lin: User, sun: User, hotline: Hotline, mei: Customer) -> None:
    call = make_call(answered())
    make_call(dialled())
    page = client_of(sun).get("/api/handbook/clauses/2.2.1?days=7").json()
    figure = next(figure for figure in page["figures"] if figure["control"]["code"] == "calls.complete_record")
    assert figure["whole"] == {"kept": 0, "broken": 1, "untold": 0, "share": 0.0}
    assert [(row["path"], row["number"]) for row in figure["broken"]] == [(f"/calls/{call.pk}", "1001")]
    assert [(row["number"], row["name"]) for row in figure["people"]] == [("1001", lin.display_name)]
    assert [day["day"] for day in figure["days"]] == ["2026-03-02"]


@pytest.mark.usefixtures("_today")
def test_everybody_sees_their_own_and_no_colleague_s(lin: User, wu: User, hotline: Hotline, mei: Customer) -> None:
    make_call(answered())
    own = {row["clause"]: row["tally"] for row in client_of(lin).get("/api/handbook/own").json()}
    assert own["2.2.1"]["broken"] == 1
    assert own["5.2.3"] == {"kept": 1, "broken": 0, "untold": 0, "share": 1.0}
    assert {row["clause"] for row in client_of(wu).get("/api/handbook/own").json()} == {"2.1.1"}
    theirs = client_of(wu).get("/api/handbook/clauses/2.2.1?agent=1001").json()["figures"][0]
    assert (theirs["whole"]["broken"], theirs["broken"], theirs["people"]) == (0, [], [])


def test_the_handbook_is_for_those_who_work_here(lin: User, planner: User) -> None:
    for path in ("/api/handbook", "/api/handbook/own", "/api/handbook/clauses/5.2.1"):
        assert client_of(None).get(path).status_code == 401
        assert client_of(lin).get(path).status_code == 200
        assert client_of(planner).get(path).status_code == 200
    assert client_of(lin).get("/api/handbook/clauses/9.9").status_code == 404
    assert client_of(lin).get("/api/handbook/clauses/5.2.1?days=1000").status_code == 422
    book = client_of(lin).get("/api/handbook").json()
    states = {clause["id"]: clause["state"] for chapter in book["chapters"] for clause in chapter["clauses"]}
    assert (states["5.2.1"], states["2.1.7"], states["2.1.8"]) == ("checked", "controlled", "not_yet")
