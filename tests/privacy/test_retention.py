"""What is over its time is deleted with its files and leaves proof; what is held stays."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.utils.timezone import localdate
from pytest_django import Settings

from huawu.calls.models import Call, Hotline, Recording
from huawu.calls.retention import RECORDINGS
from huawu.customers.models import Customer
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.privacy.jobs import delete_due
from huawu.privacy.models import LegalHold, RetentionPeriod
from huawu.privacy.retention import actions, registry
from huawu.privacy.retention.registry import Held, Kind
from tests.calls_room.stories import answered, make_call
from tests.cast import client_of

LONG_AGO, LATELY = now() - timedelta(days=400), timedelta(days=2)
"""A recording is over its time then, a call is not."""


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.RECORDINGS = tmp_path
    return tmp_path


def recorded(folder: Path, at: datetime, customer: Customer | None = None) -> Call:
    call = make_call(answered(), start=at)
    Call.objects.filter(pk=call.pk).update(customer=customer)
    Recording.objects.create(call=call, state=Recording.State.KEPT, key=f"{call.pk}.flac")
    (folder / f"{call.pk}.flac").write_bytes(b"sound")
    return call


def left(folder: Path) -> set[str]:
    """Calls with a recording, of which row and file say the same."""
    rows = {str(pk) for pk in Recording.objects.values_list("pk", flat=True)}
    assert {file.stem for file in folder.glob("*.flac")} == rows
    return rows


def test_the_night_deletes_what_is_over_its_time_and_nothing_else(lin: User, hotline: Hotline, folder: Path) -> None:
    old, new = recorded(folder, LONG_AGO), recorded(folder, now() - LATELY)
    delete_due(timestamp=0)
    assert left(folder) == {str(new.pk)}
    assert Call.objects.filter(pk__in=[old.pk, new.pk]).count() == 2, "the call itself is another kind of data"


def test_it_leaves_proof_and_no_data(lin: User, hotline: Hotline, folder: Path) -> None:
    old = recorded(folder, LONG_AGO)
    delete_due(timestamp=0)
    proof = Entry.objects.get(action="privacy.deleted")
    assert (proof.object_id, proof.new["count"], proof.new["ids"]) == ("recordings", 1, [str(old.pk)])
    assert len(proof.new["ids_sha256"]) == 64
    assert set(proof.new) == {"count", "before", "ids", "ids_sha256"}
    delete_due(timestamp=0)
    assert Entry.objects.filter(action="privacy.deleted").count() == 1, "nothing more to do is no entry"


def test_in_batches_each_with_its_proof(
    lin: User, hotline: Hotline, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        recorded(folder, LONG_AGO)
    monkeypatch.setattr(actions, "BATCH", 2)
    assert actions.do_delete_due(RECORDINGS, now()) == 3
    assert sorted(Entry.objects.filter(action="privacy.deleted").values_list("new__count", flat=True)) == [1, 2]


def test_a_file_that_is_gone_already_stops_nothing(lin: User, hotline: Hotline, folder: Path) -> None:
    old = recorded(folder, LONG_AGO)
    (folder / f"{old.pk}.flac").unlink()
    delete_due(timestamp=0)
    assert left(folder) == set()


def test_when_the_proof_cannot_be_written_the_row_stays(
    lin: User, hotline: Hotline, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded(folder, LONG_AGO)

    def fail(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(actions, "do_record", fail)
    delete_due(timestamp=0)
    assert Recording.objects.count() == 1
    monkeypatch.undo()


def test_one_kind_that_fails_keeps_no_other_waiting(
    lin: User, hotline: Hotline, folder: Path, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    settings.RECORDINGS = folder
    recorded(folder, LONG_AGO)

    def fail(before: datetime, held: Held, limit: int) -> list[str]:
        raise ZeroDivisionError

    monkeypatch.setitem(registry._kinds, "broken", Kind("broken", "坏", "Broken", 1, 1, fail))
    delete_due(timestamp=0)
    assert left(folder) == set()


def test_what_is_held_stays_until_the_hold_is_lifted(
    lin: User, sun: User, hotline: Hotline, mei: Customer, folder: Path
) -> None:
    by_call, by_customer, free = (
        recorded(folder, LONG_AGO),
        recorded(folder, LONG_AGO, mei),
        recorded(folder, LONG_AGO),
    )
    holds = [
        actions.do_hold(sun, ("call", str(by_call.pk)), "仲裁", None),
        actions.do_hold(sun, ("customer", str(mei.pk)), "投诉", localdate()),
    ]
    delete_due(timestamp=0)
    assert left(folder) == {str(by_call.pk), str(by_customer.pk)}
    assert str(free.pk) not in left(folder)
    for hold in holds:
        actions.do_lift_hold(sun, hold)
    delete_due(timestamp=0)
    assert left(folder) == set()


def test_a_hold_runs_out_by_itself(lin: User, sun: User, hotline: Hotline, folder: Path) -> None:
    call = recorded(folder, LONG_AGO)
    actions.do_hold(sun, ("call", str(call.pk)), "仲裁", localdate() - timedelta(days=1))
    delete_due(timestamp=0)
    assert left(folder) == set()


def ask(user: User, method: str, path: str, body: dict[str, Any] | None = None) -> tuple[int, Any]:
    answer = client_of(user).generic(method, f"/api/{path}", json.dumps(body or {}), "application/json")
    return answer.status_code, answer.json()


def recordings_of(periods: list[dict[str, Any]]) -> dict[str, Any]:
    return next(period for period in periods if period["kind"] == "recordings")


def test_a_period_is_set_and_counts(sun: User, lin: User, hotline: Hotline, folder: Path) -> None:
    recorded(folder, now() - timedelta(days=40))
    assert recordings_of(ask(sun, "GET", "settings/retention")[1]) | {"en": ""} == {
        "kind": "recordings", "zh": "通话录音", "en": "", "days": 365, "least_days": 30, "version": 0,
        "kept": 1, "due": 0, "last_deletion": None,
    }  # fmt: skip
    assert ask(sun, "PUT", "settings/retention/recordings", {"days": 29, "version": 0})[1]["code"] == "period_too_short"
    assert not RetentionPeriod.objects.exists()
    status, period = ask(sun, "PUT", "settings/retention/recordings", {"days": 30, "version": 0})
    assert (status, period["days"], period["version"]) == (200, 30, 1)
    assert ask(sun, "PUT", "settings/retention/recordings", {"days": 90, "version": 0})[1]["code"] == "period_conflict"
    assert Entry.objects.get(action="privacy.period_set").new == {"days": 30}
    delete_due(timestamp=0)
    assert left(folder) == set()


def test_it_is_said_how_much_there_is_what_is_due_and_what_was_deleted(
    sun: User, lin: User, hotline: Hotline, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "BATCH", 1)
    held, *_ = (recorded(folder, LONG_AGO) for _ in range(3))
    recorded(folder, now() - LATELY)
    actions.do_hold(sun, ("call", str(held.pk)), "仲裁", None)

    def period() -> dict[str, Any]:
        return recordings_of(ask(sun, "GET", "settings/retention")[1])

    assert (period()["kept"], period()["due"], period()["last_deletion"]) == (4, 2, None)
    delete_due(timestamp=0)
    assert (period()["kept"], period()["due"], period()["last_deletion"]["count"]) == (2, 0, 2)


def test_a_hold_is_set_seen_and_lifted_once(sun: User, lin: User, hotline: Hotline, folder: Path) -> None:
    call = recorded(folder, LONG_AGO)
    wanted = {"subject_type": "call", "subject_id": str(call.pk), "reason": "客户申请仲裁", "until": None}
    status, hold = ask(sun, "POST", "holds", wanted)
    assert (status, hold["reason"], hold["set_by"]["number"]) == (200, "客户申请仲裁", "2001")
    assert [row["id"] for row in ask(sun, "GET", "holds")[1]] == [hold["id"]]
    status, lifted = ask(sun, "POST", f"holds/{hold['id']}/lift")
    assert (status, lifted["lifted_by"]["number"]) == (200, "2001")
    assert ask(sun, "POST", f"holds/{hold['id']}/lift")[1]["code"] == "hold_lifted"
    traces = list(Entry.objects.filter(action__startswith="privacy.hold").values_list("action", flat=True))
    assert sorted(traces) == ["privacy.hold_lifted", "privacy.hold_set"]
    assert "仲裁" not in str(Entry.objects.get(action="privacy.hold_set").new)


@pytest.mark.parametrize("subject", [("call", "no-id"), ("call", str(new_id())), ("nothing", "1"), ("customer", "1")])
def test_what_is_not_there_cannot_be_held(sun: User, subject: tuple[str, str]) -> None:
    wanted = {"subject_type": subject[0], "subject_id": subject[1], "reason": "仲裁"}
    assert ask(sun, "POST", "holds", wanted)[0] == 404
    assert not LegalHold.objects.exists()


def test_the_reason_is_not_in_clear_in_the_database(sun: User, lin: User, hotline: Hotline, folder: Path) -> None:
    actions.do_hold(sun, ("call", str(recorded(folder, LONG_AGO).pk)), "客户申请仲裁", None)
    with connection.cursor() as cursor:
        cursor.execute("SELECT reason FROM privacy_legalhold")
        row = cursor.fetchone()
    assert row
    assert "仲裁".encode() not in bytes(row[0])
