"""A draft's thresholds run over the past: the record is read, and nothing of it is changed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huawu.calls.models import Call, CallEvent, Hotline
from huawu.handbook import access, replaying
from huawu.handbook.actions import do_ask_replay, do_cancel_replay, do_change_clause, do_next_slice
from huawu.handbook.errors import ReplayUnderWayError, UnknownThresholdError
from huawu.handbook.jobs import resume_replays
from huawu.handbook.models import HandbookReplay
from huawu.handbook.pack import Text
from huawu.handbook.replaying import Trial
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.people.models import User
from tests.at_once import at_once
from tests.calls_room.stories import answered, make_call
from tests.cast import client_of
from tests.handbook.versions import draft_of, opened

HOLD = "5.2.3"
STRICT = {HOLD: {"hold_limit_s": 10}}


@pytest.fixture
def held(lin: User, hotline: Hotline) -> list[Call]:
    """Three calls with a hold of twenty seconds, on two days."""
    return [make_call(answered(), start=now() - timedelta(days=days)) for days in (3, 2, 2)]


def span(days: int = 5) -> tuple[datetime, datetime]:
    return now() - timedelta(days=days), now()


def run(by: User, draft: Any = STRICT, length: timedelta = timedelta(days=30)) -> HandbookReplay:
    row = do_ask_replay(by, new_id(), span(), draft)
    while do_next_slice(row.pk, length):
        pass
    row.refresh_from_db()
    return row


def trial(row: HandbookReplay, clause: str = HOLD) -> Trial:
    return next(Trial.from_json(raw) for raw in row.found if raw["clause"] == clause)


def test_what_would_have_been_found_stands_beside_what_is(sun: User, held: list[Call]) -> None:
    found = trial(run(sun))
    assert (found.now.kept, found.now.broken) == (3, 0)
    assert (found.draft.kept, found.draft.broken, found.changed) == (0, 3, 3)
    assert found.examples[0]["id"] == str(held[0].pk)
    assert found.examples[0]["now"] == ["kept", "within"]
    assert found.examples[0]["draft"] == ["broken", "too_long"]


def test_a_whole_version_is_tried_as_it_is_written(sun: User, he: User, held: list[Call]) -> None:
    """Other thresholds, and a control that it no longer has; a draft, that nobody has to sign."""
    draft = draft_of(he, parameters={"hold_limit_s": 10})
    greeting = access.handbook_in_force().clauses["5.2.1"]
    later = Text(zh="以后", en="later")
    do_change_clause(he, opened(draft), greeting.but(controls=(), parameters={}, not_yet=later))
    draft.refresh_from_db()
    row = do_ask_replay(sun, new_id(), span(), {}, draft)
    while do_next_slice(row.pk, timedelta(days=30)):
        pass
    row.refresh_from_db()
    found = trial(row)
    assert (found.now.kept, found.draft.broken, found.changed) == (3, 3, 3)
    gone = trial(row, "5.2.1")
    assert gone.now.kept + gone.now.broken + gone.now.untold == 3
    assert (gone.draft.kept, gone.draft.broken, gone.draft.untold) == (0, 0, 0)
    shown = client_of(sun).get(f"/api/handbook/replays/{row.pk}").json()
    assert shown["version"] == draft.number


def test_without_a_change_both_say_the_same(sun: User, held: list[Call]) -> None:
    row = run(sun, {})
    assert all(raw["now"] == raw["draft"] and not raw["changed"] for raw in row.found)
    assert sum(raw["now"]["kept"] for raw in row.found) > 0


def test_slices_count_the_same_as_one(sun: User, held: list[Call]) -> None:
    whole, sliced = run(sun), run(sun, length=timedelta(hours=1))
    assert [raw["draft"] for raw in whole.found] == [raw["draft"] for raw in sliced.found]


def test_the_record_is_not_touched(sun: User, held: list[Call]) -> None:
    row = do_ask_replay(sun, new_id(), span(), STRICT)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        do_next_slice(row.pk, timedelta(days=30))
    written = [query["sql"] for query in queries if query["sql"].split()[0] in {"INSERT", "UPDATE", "DELETE"}]
    assert len(written) == 1
    assert "handbook_handbookreplay" in written[0]


def test_two_workers_count_nothing_twice(sun: User, held: list[Call], monkeypatch: pytest.MonkeyPatch) -> None:
    row = do_ask_replay(sun, new_id(), span(), STRICT)
    month = timedelta(days=30)

    def beaten(*args: Any) -> None:
        replaying.run(*args)
        monkeypatch.undo()
        do_next_slice(row.pk, month)

    monkeypatch.setattr("huawu.handbook.actions.replays.run", beaten)
    do_next_slice(row.pk, month)
    row.refresh_from_db()
    assert trial(row).draft.broken == 3


def test_it_can_be_cancelled_and_keeps_what_was_found(sun: User, held: list[Call]) -> None:
    row = do_ask_replay(sun, new_id(), span(), STRICT)
    do_next_slice(row.pk, timedelta(days=2, hours=12))
    for _ in range(2):
        assert do_cancel_replay(row).state == "cancelled"
    assert not do_next_slice(row.pk)
    assert trial(row).draft.broken == 1


def test_asked_twice_is_once_and_one_at_a_time(sun: User, lin: User) -> None:
    identity = new_id()
    first = do_ask_replay(sun, identity, span(), {})
    assert do_ask_replay(sun, identity, span(), {}) == first
    with pytest.raises(ReplayUnderWayError):
        do_ask_replay(sun, new_id(), span(), {})


@pytest.mark.django_db(transaction=True)
def test_two_that_begin_at_once_are_one(sun: User) -> None:
    works = [lambda: do_ask_replay(sun, new_id(), span(), {})] * 2
    found = at_once(works)
    assert sorted(type(one).__name__ for one in found) == ["HandbookReplay", "ReplayUnderWayError"]


@pytest.mark.parametrize("draft", [{"9.9.9": {"hold_limit_s": 1}}, {HOLD: {"no_such": 1}}])
def test_what_the_handbook_does_not_have_is_refused(sun: User, draft: Any) -> None:
    with pytest.raises(UnknownThresholdError):
        do_ask_replay(sun, new_id(), span(), draft)


def test_what_a_crash_has_left_goes_on(sun: User, monkeypatch: pytest.MonkeyPatch) -> None:
    row = do_ask_replay(sun, new_id(), span(), {})
    gone_on: list[HandbookReplay] = []
    monkeypatch.setattr("huawu.handbook.jobs.do_go_on", gone_on.append)
    resume_replays(timestamp=0)
    assert gone_on == []
    HandbookReplay.objects.update(moved_at=now() - timedelta(minutes=3))
    resume_replays(timestamp=0)
    assert gone_on == [row]


def send(user: User, path: str, **body: Any) -> Any:
    answer = client_of(user).post(f"/api/handbook/replays{path}", body, "application/json")
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])


def test_asked_for_seen_and_cancelled_by_its_page(sun: User, held: list[Call], lin: User) -> None:
    since, until = (now() - timedelta(days=4)).date(), now().date()
    body = {"since": since.isoformat(), "until": until.isoformat(), "draft": STRICT}
    assert send(lin, "", id=str(new_id()), **body) == (403, "forbidden")
    asked = send(sun, "", id=str(new_id()), **body)
    assert (asked["state"], asked["progress"]) == ("waiting", 0)
    while do_next_slice(asked["id"]):
        pass
    seen = client_of(sun).get(f"/api/handbook/replays/{asked['id']}").json()
    assert (seen["state"], seen["progress"]) == ("done", 1)
    hold = next(one for one in seen["trials"] if one["clause"] == HOLD)
    assert hold["examples"][0]["path"] == f"/calls/{held[0].pk}"
    assert hold["examples"][0]["draft_reason"]["zh"] == "保持超时"
    assert send(sun, f"/{asked['id']}/cancel")["state"] == "done"
    backwards = {"since": until.isoformat(), "until": since.isoformat()}
    assert send(sun, "", id=str(new_id()), **backwards) == (422, "replay_span")


def test_the_thresholds_are_those_in_force(sun: User) -> None:
    rows = client_of(sun).get("/api/handbook/thresholds").json()
    clause = access.handbook_in_force().clauses[HOLD]
    assert {row["name"]: row["value"] for row in rows if row["clause"] == HOLD} == dict(clause.parameters)


def test_events_are_decrypted_only_when_they_are_looked_at(held: list[Call]) -> None:
    from huawu.calls.controls import stories

    story = next(iter(stories(list(Call.objects.select_related("agent"))))).facts
    assert story.events[0].data == CallEvent.objects.get(call=held[0], seq=0).data
