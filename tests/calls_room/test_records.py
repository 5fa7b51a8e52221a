"""Writing the contact record."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

import pytest

from huawu.calls.actions import (
    RecordFields,
    do_append_call_events,
    do_complete_record,
    do_flag_incomplete,
    do_mark_silent,
    do_save_draft,
)
from huawu.calls.errors import RecordConflictError
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.models import BusinessLine, Call, ContactRecord, Disposition, Hotline
from huawu.customers.models import Customer
from huawu.kit.errors import NotFoundError
from huawu.kit.ids import new_id
from huawu.ledger.models import Entry
from huawu.people.models import User
from tests.at_once import at_once
from tests.calls_room.stories import abandoned, answered, make_call, tell
from tests.cast import client_of

Words = dict[str, Disposition]


@pytest.fixture
def call(lin: User, hotline: Hotline, mei: Customer) -> Call:
    """A call that agent 1001 took."""
    return make_call(answered())


def filled(words: Words, **more: Any) -> RecordFields:
    return RecordFields(words["enquiry"].pk, words["rules"].pk, words["told"].pk, **more)


def put(user: User, call_id: UUID, **body: Any) -> Any:
    return client_of(user).put(f"/api/calls/{call_id}/record", body, "application/json")


def complete(user: User, call_id: UUID, **body: Any) -> Any:
    path = f"/api/calls/{call_id}/record/complete"
    return client_of(user).post(path, body, "application/json")


def test_before_anything_is_written_there_is_an_empty_record(call: Call, lin: User, mei: Customer) -> None:
    record = client_of(lin).get(f"/api/calls/{call.pk}/record").json()
    assert (record["version"], record["state"], record["saved_at"]) == (0, "draft", None)
    assert record["customer_id"] == str(mei.pk)
    assert not ContactRecord.objects.exists()


def test_what_is_typed_is_saved_as_it_is_typed(call: Call, lin: User, words: Words) -> None:
    first = put(lin, call.pk, version=0, note="客户问").json()
    second = put(lin, call.pk, version=first["version"], note="客户问活动规则", kind_id=words["enquiry"].pk).json()
    assert (first["version"], second["version"]) == (1, 2)
    assert (second["note"], second["kind"]["key"], second["state"]) == ("客户问活动规则", "enquiry", "draft")
    assert client_of(lin).get(f"/api/calls/{call.pk}/record").json() == second


def test_an_older_version_is_answered_with_the_saved_one(call: Call, lin: User) -> None:
    put(lin, call.pk, version=0, note="甲")
    answer = put(lin, call.pk, version=0, note="乙")
    assert (answer.status_code, answer.json()["code"]) == (409, "record_conflict")
    assert answer.json()["current"]["note"] == "甲"
    assert ContactRecord.objects.get().note == "甲"


def test_a_repeated_save_whose_answer_was_lost_is_no_conflict(call: Call, lin: User) -> None:
    first = put(lin, call.pk, version=0, note="甲")
    again = put(lin, call.pk, version=0, note="甲")
    assert again.json() == first.json()


def test_the_note_leaves_a_trace_but_not_its_words(call: Call, lin: User) -> None:
    put(lin, call.pk, version=0, note="号码19900000042的充值")
    entry = Entry.objects.get(action="calls.record_saved")
    assert (entry.actor, entry.object_id) == (lin, str(call.pk))
    assert entry.new["note"].startswith("16 chars, digest ")
    assert "1990" not in entry.new["note"]


def test_notes_written_before_the_journal_are_kept(lin: User, hotline: Hotline) -> None:
    identity = new_id()
    assert put(lin, identity, version=0, note="早到的备注").status_code == 200
    do_append_call_events(tell(answered(), call_id=identity))
    call = Call.objects.get()
    assert (call.agent, call.record.note) == (lin, "早到的备注")


def test_a_call_known_only_by_its_notes_is_in_no_list(lin: User) -> None:
    identity = new_id()
    put(lin, identity, version=0, note="x")
    assert client_of(lin).post("/api/calls/search", {}, "application/json").json()["total"] == 0
    assert client_of(lin).get(f"/api/calls/{identity}").status_code == 404
    assert client_of(lin).get(f"/api/calls/{identity}/record").status_code == 200


def test_who_wrote_first_keeps_the_record_until_it_is_known_whose_call_it_is(
    lin: User, chen: User, hotline: Hotline
) -> None:
    identity = new_id()
    put(lin, identity, version=0, note="x")
    assert put(chen, identity, version=1, note="y").status_code == 404
    do_append_call_events(tell(answered(agent="1002"), call_id=identity))
    assert put(chen, identity, version=1, note="y").status_code == 200
    assert put(lin, identity, version=2, note="z").status_code == 404


def test_a_supervisor_who_took_a_call_over_writes_its_record(sun: User, hotline: Hotline) -> None:
    identity = new_id()
    assert put(sun, identity, version=0, note="主管接管").status_code == 200
    do_append_call_events(tell(answered(agent="2001"), call_id=identity))
    assert put(sun, identity, version=1, note="主管接管，已安抚").status_code == 200


def test_a_complete_record_needs_its_words(call: Call, lin: User, words: Words) -> None:
    nothing = complete(lin, call.pk, version=0, note="")
    assert (nothing.status_code, nothing.json()["code"]) == (422, "record_incomplete")
    assert "服务类型" in nothing.json()["message"]
    partly = complete(lin, call.pk, version=0, kind_id=words["enquiry"].pk)
    assert "来电原因、处理结果" in partly.json()["message"]
    assert not ContactRecord.objects.filter(completed_at__isnull=False).exists()


def test_a_kind_that_asks_for_no_more_is_enough(call: Call, lin: User, words: Words) -> None:
    answer = complete(lin, call.pk, version=0, kind_id=words["wrong_number"].pk)
    assert (answer.status_code, answer.json()["state"]) == (200, "complete")


def test_completing_notes_who_and_when_once(call: Call, lin: User, words: Words) -> None:
    done = do_complete_record(lin, call.pk, filled(words, note="好"), 0)
    again = do_complete_record(lin, call.pk, filled(words, note="好"), 0)
    assert (again.completed_at, again.completed_by) == (done.completed_at, lin)
    assert Entry.objects.filter(action="calls.record_completed").count() == 1


def test_the_customer_found_out_on_the_phone_is_the_call_s(lin: User, hotline: Hotline, words: Words) -> None:
    call, stranger = make_call(answered()), Customer.objects.create(name="新客户")
    do_complete_record(lin, call.pk, filled(words, customer_id=stranger.pk), 0)
    do_append_call_events(tell(answered(), call_id=call.pk))
    call.refresh_from_db()
    assert call.customer == stranger


def test_words_that_do_not_belong_together_are_refused(call: Call, lin: User, words: Words) -> None:
    wrong = put(lin, call.pk, version=0, kind_id=words["wrong_number"].pk, reason_id=words["rules"].pk)
    swapped = put(lin, call.pk, version=0, kind_id=words["rules"].pk)
    missing = put(lin, call.pk, version=0, reason_id=words["rules"].pk)
    assert {answer.json()["code"] for answer in (wrong, swapped, missing)} == {"wrong_disposition"}
    assert not ContactRecord.objects.exists()


def test_words_of_another_line_are_refused(call: Call, lin: User) -> None:
    other = BusinessLine.objects.create(name="宽带")
    word = Disposition.objects.create(line=other, part="kind", key="x", zh="x", en="x")
    assert put(lin, call.pk, version=0, kind_id=word.pk).status_code == 422


def test_a_customer_that_does_not_exist_is_refused(call: Call, lin: User) -> None:
    assert put(lin, call.pk, version=0, customer_id=str(new_id())).json()["code"] == "unknown_customer"


def test_a_silent_call_is_filled_in_and_complete(call: Call, lin: User) -> None:
    do_save_draft(lin, call.pk, RecordFields(note="没有声音"), 0)
    for _ in range(2):
        record = do_mark_silent(call.pk)
    assert record.kind is not None
    assert (record.kind.key, record.kind.zh, record.note) == ("silent", "无声电话", "没有声音")
    assert (record.completed_by, record.version) == (lin, 2)


def test_marking_silent_leaves_a_complete_record_alone(call: Call, lin: User, words: Words) -> None:
    do_complete_record(lin, call.pk, filled(words), 0)
    assert do_mark_silent(call.pk).kind == words["enquiry"]


def test_a_silent_call_can_be_marked_before_the_journal(db: None) -> None:
    record = do_mark_silent(new_id())
    assert record.completed_at is not None
    assert record.completed_by is None


def test_wrap_up_that_ran_out_is_flagged_and_may_still_be_completed(call: Call, lin: User, words: Words) -> None:
    do_flag_incomplete(call.pk)
    do_flag_incomplete(call.pk)
    assert client_of(lin).get(f"/api/calls/{call.pk}/record").json()["state"] == "incomplete"
    assert Entry.objects.filter(action="calls.record_incomplete").count() == 1
    done = do_complete_record(lin, call.pk, filled(words), 0)
    assert done.incomplete
    assert client_of(lin).get(f"/api/calls/{call.pk}/record").json()["state"] == "complete"


def test_a_complete_record_is_not_flagged(call: Call, lin: User, words: Words) -> None:
    do_complete_record(lin, call.pk, filled(words), 0)
    assert not do_flag_incomplete(call.pk).incomplete


def test_one_in_which_nothing_is_missing_is_complete_when_wrap_up_runs_out(call: Call, lin: User, words: Words) -> None:
    do_save_draft(lin, call.pk, filled(words), 0)
    record = do_flag_incomplete(call.pk)
    assert (record.incomplete, record.completed_by) == (False, lin)
    assert client_of(lin).get(f"/api/calls/{call.pk}/record").json()["state"] == "complete"


def test_strangers_neither_write_nor_read(
    call: Call, chen: User, wu: User, zhao: User, sun: User, he: User, planner: User, words: Words
) -> None:
    for stranger, status in ((chen, 404), (wu, 404), (zhao, 404), (sun, 404), (he, 403), (planner, 403)):
        assert put(stranger, call.pk, version=0, note="x").status_code == status
        assert complete(stranger, call.pk, version=0, kind_id=words["wrong_number"].pk).status_code == status
    for stranger, status in ((chen, 404), (wu, 404), (planner, 403)):
        assert client_of(stranger).get(f"/api/calls/{call.pk}/record").status_code == status
    for superior in (zhao, sun, he):
        assert client_of(superior).get(f"/api/calls/{call.pk}/record").status_code == 200
    assert not ContactRecord.objects.exists()
    assert not Entry.objects.exists()


def test_nobody_writes_about_a_call_that_nobody_took(lin: User, hotline: Hotline) -> None:
    lost = make_call(abandoned())
    with pytest.raises(NotFoundError):
        do_save_draft(lin, lost.pk, RecordFields(note="x"), 0)
    assert not ContactRecord.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_of_saves_at_the_same_time_one_wins_and_the_others_hear_of_it(call: Call, lin: User) -> None:
    saves = [partial(do_save_draft, lin, call.pk, RecordFields(note=str(n)), 0) for n in range(5)]
    results = at_once(saves)
    saved = [result for result in results if isinstance(result, ContactRecord)]
    assert len(saved) == 1
    assert [type(result) for result in results].count(RecordConflictError) == 4
    assert ContactRecord.objects.get().note == saved[0].note


def test_the_conflict_carries_the_saved_record(call: Call, lin: User) -> None:
    saved = do_save_draft(lin, call.pk, RecordFields(note="甲"), 0)
    with pytest.raises(RecordConflictError) as caught:
        do_save_draft(lin, call.pk, RecordFields(note="乙"), 5)
    assert caught.value.current == saved


def test_a_call_on_its_way_to_a_desk_takes_notes_of_whoever_has_it(lin: User, hotline: Hotline) -> None:
    ringing = make_call([*answered()[:2], (3, Kind.OFFERED, {"agent": "1001"})])
    assert put(lin, ringing.pk, version=0, note="先记下").status_code == 200
