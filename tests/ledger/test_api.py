"""The ledger over HTTP."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpResponse

from huawu.kit.time import now
from huawu.ledger import access, api, auditor, jobs, signing
from huawu.ledger.actions import do_record
from huawu.ledger.actions.care import do_anchor, do_check
from huawu.ledger.actions.sealing import do_seal_all
from huawu.ledger.models import Entry
from huawu.ledger.origin import Origin, acting_from
from huawu.people.models import User
from tests.cast import client_of
from tests.ledger.tampering import entry_at, tamper, write


def post(user: User | None, path: str, **body: Any) -> HttpResponse:
    answer = client_of(user).post(f"/api/ledger/{path}", body, content_type="application/json")
    assert isinstance(answer, HttpResponse)
    return answer


def search(user: User, **wanted: Any) -> list[dict[str, Any]]:
    answer = post(user, "search", **wanted)
    assert answer.status_code == 200, answer.content
    items: list[dict[str, Any]] = client_json(answer)["items"]
    return items


def client_json(answer: HttpResponse) -> Any:
    return json.loads(answer.content)


def state(user: User) -> dict[str, Any]:
    found: dict[str, Any] = client_of(user).get("/api/ledger/state").json()
    return found


@pytest.fixture
def entries(lin: User, chen: User) -> list[Entry]:
    with acting_from(Origin(user=lin, ip="10.0.0.7", session="0123456789abcdef")):
        mine = do_record("people.language_set", lin, old={"language": "en"}, new={"language": "zh-hans"})
    with acting_from(Origin(label="worker")):
        other = do_record("calls.recording_kept", chen, new={"bytes": 7})
    return [mine, other]


def test_entries_are_found_newest_first_with_their_place_in_the_chain(admin: User, entries: list[Entry]) -> None:
    do_seal_all()
    reading, other, mine = search(admin)
    assert (reading["action"], reading["seq"]) == ("ledger.viewed", None)
    assert (other["actor"], other["actor_name"], other["seq"]) == ("worker", "", 2)
    assert mine == {
        "id": str(entries[0].pk),
        "seq": 1,
        "at": mine["at"],
        "actor": "1001",
        "actor_name": "林小满",
        "action": "people.language_set",
        "object_type": "people.user",
        "object_id": entries[0].object_id,
        "object_person": {"number": "1001", "name": "林小满"},
        "old": {"language": "en"},
        "new": {"language": "zh-hans"},
        "ip": "10.0.0.7",
        "session": "0123456789abcdef",
    }


def test_every_filter_narrows(admin: User, entries: list[Entry], lin: User) -> None:
    soon = (now() + timedelta(minutes=1)).isoformat()
    for wanted, count in (
        ({"actor": "1001"}, 1),
        ({"actor": "worker"}, 1),
        ({"actor": "9"}, 0),
        ({"action": "calls.recording_kept"}, 1),
        ({"object_type": "people.user", "object_id": str(lin.pk)}, 1),
        ({"object_type": "calls.call"}, 0),
        ({"from": soon}, 0),
        ({"to": entries[0].at.isoformat()}, 0),
        ({"to": entries[1].at.isoformat()}, 1),
    ):
        found = [row for row in search(admin, **wanted) if row["action"] != "ledger.viewed"]
        assert len(found) == count, wanted


def test_a_look_is_an_entry_once_for_the_same_question(admin: User, entries: list[Entry]) -> None:
    def looks() -> list[tuple[int | None, dict[str, Any]]]:
        return list(Entry.objects.filter(action="ledger.viewed").order_by("at").values_list("actor_id", "new"))

    client = client_of(admin)
    for body in ({"actor": "1001"}, {"actor": "1001", "page": 2}, {"actor": "1002"}, {"actor": "1001"}):
        assert client.post("/api/ledger/search", body, content_type="application/json").status_code == 200
    assert looks() == [(admin.pk, {"actor": "1001"}), (admin.pk, {"actor": "1002"})]
    search(admin, actor="1001")  # another session
    assert len(looks()) == 3


def test_who_may_look_and_who_may_export(
    admin: User, sun: User, he: User, lin: User, zhao: User, planner: User, entries: list[Entry]
) -> None:
    def may(user: User | None) -> tuple[int, int, int, int]:
        state_status = client_of(user).get("/api/ledger/state").status_code
        return post(user, "search").status_code, state_status, post(user, "check").status_code, exported(user)

    def exported(user: User | None) -> int:
        return post(user, "export").status_code

    assert may(admin) == may(sun) == (200, 200, 200, 200)
    assert may(he) == (200, 200, 200, 403)
    before = Entry.objects.count()
    for person in (lin, zhao, planner):
        assert may(person) == (403, 403, 403, 403)
    assert may(None) == (401, 401, 401, 401)
    assert Entry.objects.count() == before


def test_the_state_says_how_far_everything_is(admin: User, entries: list[Entry]) -> None:
    empty = state(admin)
    assert (empty["sealed"], empty["waiting"], empty["anchored"], empty["check"]) == (0, 2, 0, None)
    assert empty["waiting_since"] is not None
    do_seal_all()
    do_anchor()
    do_check()
    told = state(admin)
    assert (told["sealed"], told["waiting"], told["anchored"]) == (2, 1, 2)  # the check is an entry, too
    assert (told["check"]["head"], told["check"]["problem_count"], told["check"]["problems"]) == (2, 0, [])
    assert all(told[at] for at in ("sealed_at", "anchored_at"))


def test_of_several_anchor_files_the_one_that_is_behind_counts(
    admin: User, entries: list[Entry], anchors: Path, tmp_path: Path
) -> None:
    do_seal_all()
    do_anchor()
    settings.LEDGER_ANCHORS = [anchors, tmp_path / "other.jsonl"]
    assert state(admin)["anchored"] == 0


def test_what_a_check_found_is_shown(admin: User, lin: User) -> None:
    write(lin, 3)
    tamper(f"UPDATE ledger_entry SET action = 'x.z' WHERE id = {entry_at(2)}")
    do_check()
    entry = str(Entry.objects.get(action="x.z").pk)
    assert state(admin)["check"]["problems"] == [{"kind": "changed", "first": 2, "last": 2, "entry": entry}]


def test_a_check_can_be_asked_for_once_at_a_time(admin: User) -> None:
    assert state(admin)["checking"] is False
    assert [client_json(post(admin, "check"))["asked"] for _ in range(2)] == [True, False]
    assert state(admin)["checking"] is True


def test_the_names_of_the_jobs_are_right() -> None:
    assert {jobs.check_ledger.name, jobs.check_ledger_nightly.name} == set(access.CHECKS)


def test_an_export_holds_and_is_an_entry(admin: User, entries: list[Entry], tmp_path: Path) -> None:
    answer = post(admin, "export", **{"from": entries[0].at.isoformat()})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="ledger-1-2.jsonl"'
    assert (answer.headers["Cache-Control"], answer.streaming) == ("no-store", False)
    file = tmp_path / "ledger.jsonl"
    file.write_bytes(answer.content)
    key = signing.public_text(settings.KEYS.get(signing.PURPOSE).current)
    assert auditor.main([str(file), "--key", key]) == 0
    entry = Entry.objects.get(action="ledger.exported")
    assert (entry.actor, entry.new) == (admin, {"first": 1, "last": 2})


def test_an_export_of_nothing_or_of_too_much_is_refused_in_words(
    admin: User, entries: list[Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing = post(admin, "export", **{"from": (now() + timedelta(days=1)).isoformat()})
    assert (nothing.status_code, client_json(nothing)["code"]) == (409, "nothing_sealed")
    monkeypatch.setattr(api, "MOST_ENTRIES", 1)
    large = post(admin, "export")
    assert (large.status_code, client_json(large)["code"]) == (409, "export_too_large")
    assert not Entry.objects.filter(action="ledger.exported").exists()


def test_an_entry_about_a_person_names_them_and_is_found_by_their_staff_number(
    admin: User, chen: User, entries: list[Entry]
) -> None:
    [found] = search(admin, object_type="people.user", object_id="1002")
    assert (found["id"], found["object_person"]) == (str(entries[1].pk), {"number": "1002", "name": "陈一诺"})
    assert search(admin, object_type="people.user", object_id=str(chen.pk))[0]["id"] == found["id"]
    assert search(admin, object_type="calls.queue", object_id="1002") == []


def test_what_has_the_key_of_a_person_is_no_person(admin: User, chen: User) -> None:
    facts = {"actor_label": "worker", "action": "calls.queue_added", "object_type": "calls.queue"}
    Entry.objects.create(object_id=str(chen.pk), **facts)
    [found] = search(admin, object_type="calls.queue")
    assert found["object_person"] is None
