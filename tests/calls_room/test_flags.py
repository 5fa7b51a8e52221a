"""Flagging numbers: by whom, what is kept, and that the number stays masked."""

from __future__ import annotations

from typing import Any

import pytest

from huawu.calls.models import FlaggedNumber, Hotline, Queue
from huawu.kit.phone import PhoneNumber
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.switchboard.reading import directory
from tests.calls_room.stories import answered, make_call
from tests.cast import client_of

pytestmark = pytest.mark.django_db
NUMBER = "19900000007"
FLAG: dict[str, Any] = {"number": "199 0000-0007", "flag": "rude", "note": "上月两次辱骂坐席", "until": "2030-01-31"}


def add(user: User, **fields: Any) -> Any:
    return client_of(user).post("/api/settings/flags", {**FLAG, **fields}, content_type="application/json")


def test_a_number_is_flagged_once_and_never_shown_again(sun: User, lin: User) -> None:
    row = add(sun, agent="1001").json()
    assert (row["masked_number"], row["agent_name"], row["set_by_name"]) == (
        "199****0007",
        lin.display_name,
        sun.display_name,
    )
    again = add(sun)
    assert (again.status_code, again.json()["fields"]) == (422, ["number"])
    assert FlaggedNumber.objects.get().number == PhoneNumber(NUMBER)
    (entry,) = Entry.objects.filter(action="calls.number_flag_added")
    everything = f"{entry.new} {client_of(sun).get('/api/settings/flags').content.decode()} {again.content.decode()}"
    assert NUMBER not in everything
    assert "辱骂" not in str(entry.new)


def test_the_other_end_of_a_call_is_flagged_without_its_number_being_seen(
    sun: User, lin: User, queue: Queue, hotline: Hotline
) -> None:
    call = make_call(answered(queue_id=queue.pk), caller=PhoneNumber(NUMBER))
    assert add(sun, number="", call_id=str(call.pk)).status_code == 200
    assert FlaggedNumber.objects.get().number == PhoneNumber(NUMBER)
    assert add(sun, number="", call_id="00000000-0000-7000-8000-00000000dead").status_code == 404


def test_a_change_asks_for_the_version_and_is_traced(sun: User, queue: Queue) -> None:
    row = add(sun).json()
    client = client_of(sun)
    change = {**row, "handling": "queue", "queue_id": queue.pk, "text": "不用"}
    path = f"/api/settings/flags/{row['id']}"
    changed = client.put(path, change, content_type="application/json").json()
    assert (changed["queue_id"], changed["text"], changed["version"]) == (queue.pk, "", 2)
    stale = client.put(path, {**change, "note": "另一条"}, content_type="application/json")
    assert stale.status_code == 409
    (entry,) = Entry.objects.filter(action="calls.number_flag_changed")
    assert entry.new == {"handling": "queue", "queue_id": queue.pk}
    gone = client.post(f"{path}/remove", {"version": 2}, content_type="application/json")
    assert (gone.status_code, FlaggedNumber.objects.count()) == (204, 0)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"number": "abc"}, "number"),
        ({"number": ""}, "number"),
        ({"number": "1" * 21}, "number"),
        ({"handling": "queue"}, "queue_id"),
        ({"handling": "queue", "queue_id": 999}, "queue_id"),
        ({"handling": "announce"}, "text"),
        ({"agent": "7777"}, "agent"),
    ],
)
def test_what_makes_no_sense_is_refused(sun: User, fields: dict[str, Any], wrong: str) -> None:
    refused = add(sun, **fields)
    assert (refused.status_code, refused.json()["fields"]) == (422, [wrong])
    assert not FlaggedNumber.objects.exists()


def test_who_may(lin: User, zhao: User, he: User) -> None:
    for user in (lin, zhao, he, None):
        assert client_of(user).get("/api/settings/flags").status_code in {401, 403}
    assert add(lin).status_code == 403


def test_the_switchboard_reads_them(sun: User, lin: User) -> None:
    add(sun, handling="announce", text="再见。", agent="1001")
    (flag,) = directory().flags.values()
    assert (flag.flag, flag.handling, flag.own_agent) == ("rude", "announce", "1001")
    assert flag.says is not None
    assert flag.says.text == "再见。"
    assert flag.ends_at is not None
    assert flag.ends_at.isoformat() == "2030-02-01T00:00:00+08:00"
