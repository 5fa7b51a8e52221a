"""The journal's way into the database."""

from __future__ import annotations

import random
from functools import partial

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.utils import DatabaseError
from procrastinate.contrib.django.models import ProcrastinateJob

from huawu.calls.access import get_call_for, may_write_record
from huawu.calls.actions import do_append_call_events
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.log import NewCallEvent
from huawu.calls.models import Call, CallbackTask, CallEvent, Hotline, Queue
from huawu.calls.states import Outcome
from huawu.customers.models import Customer
from huawu.kit.errors import NotFoundError
from huawu.kit.phone import PhoneNumber
from huawu.people.models import User
from tests.at_once import at_once
from tests.calls_room.stories import MEI, START, Step, abandoned, answered, make_call, tell
from tests.cast import client_of


def snapshot() -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in Call.objects.order_by("pk").values()]


def test_a_call_is_derived_and_linked(lin: User, queue: Queue, hotline: Hotline, mei: Customer) -> None:
    call = make_call(answered(queue_id=queue.pk))
    assert (call.agent, call.queue, call.hotline, call.customer) == (lin, queue, hotline, mei)
    assert (call.caller_number, call.dialled, call.web) == (MEI, "4000000001", True)
    assert (call.outcome, call.wait_s, call.ring_s, call.talk_s, call.hold_s) == ("answered", 14, 4, 40, 20)
    assert call.arrived_at == START


def test_a_message_is_the_queue_s_that_is_to_call_back(queue: Queue, hotline: Hotline) -> None:
    """Its caller, from a menu, was never in line."""
    story: list[Step] = [
        (0, Kind.ARRIVED, {}),
        (5, Kind.MENU_LEFT, {"to": "voicemail", "queue_id": queue.pk, "bonus": 0, "why": "key"}),
        (5, Kind.MESSAGE_STARTED, {"queue_id": queue.pk}),
        (9, Kind.MESSAGE_LEFT, {"seconds": 4}),
        (10, Kind.ENDED, {"by": "caller", "outcome": "voicemail", "cause": 16}),
    ]
    call = make_call(story)
    assert (call.queue, call.queued_at, call.outcome) == (queue, None, "voicemail")


def test_the_same_batch_twice_changes_nothing(lin: User, hotline: Hotline) -> None:
    events = tell(answered())
    do_append_call_events(events)
    before = snapshot()
    do_append_call_events(events)
    assert snapshot() == before
    assert CallEvent.objects.count() == len(events)


@pytest.mark.parametrize("seed", range(5))
def test_batches_in_any_order_give_the_same_call(seed: int, lin: User, hotline: Hotline, mei: Customer) -> None:
    events = tell(answered())
    mixed = random.Random(seed).sample(events, len(events))
    for start in range(0, len(mixed), 3):
        do_append_call_events(mixed[start : start + 3])
    derived = Call.objects.values().get()
    straight = make_call(answered())
    expected = Call.objects.values().get(pk=straight.pk)
    assert derived | {"id": None} == expected | {"id": None}


def test_a_call_to_an_unknown_hotline_by_an_unknown_agent_is_kept(db: None) -> None:
    call = make_call(answered(agent="7777", queue_id=999_999), hotline="12345")
    assert (call.hotline, call.dialled, call.agent, call.queue, call.customer) == (None, "12345", None, None, None)
    assert call.talk_s == 40


def test_a_withheld_number_is_nobody_s(mei: Customer, hotline: Hotline) -> None:
    call = make_call(abandoned(), caller=PhoneNumber(""))
    assert call.customer is None
    assert not CallbackTask.objects.exists()


def test_an_event_without_a_call_id_does_not_stop_the_journal(lin: User, hotline: Hotline) -> None:
    nameless = NewCallEvent("not-an-id", 0, START, Kind.ARRIVED)
    do_append_call_events([nameless, *tell(answered())])
    assert Call.objects.get().talk_s == 40


def test_nothing_to_do_is_nothing_done(db: None) -> None:
    do_append_call_events([])
    assert not Call.objects.exists()


def test_the_end_of_a_call_asks_once_for_its_recording(lin: User, hotline: Hotline) -> None:
    events = tell(answered())
    do_append_call_events(events[:-2])
    assert not ProcrastinateJob.objects.exists()
    do_append_call_events(events[-2:])
    do_append_call_events(events)
    job = ProcrastinateJob.objects.get()
    assert job.task_name == "huawu.calls.jobs.keep_recording"
    assert job.args == {"call_id": events[0].call_id}


def test_a_failing_batch_leaves_neither_event_nor_job(lin: User, hotline: Hotline) -> None:
    broken = NewCallEvent(tell(answered())[0].call_id, -1, START, Kind.ARRIVED)
    with pytest.raises(DatabaseError), transaction.atomic():
        do_append_call_events([*tell(answered()), broken])
    assert not Call.objects.exists()
    assert not ProcrastinateJob.objects.exists()


@pytest.mark.parametrize("table", ["calls_callevent", "calls_agentevent"])
@pytest.mark.parametrize("change", ["UPDATE {} SET at = now()", "DELETE FROM {}", "TRUNCATE {}"])
def test_the_database_refuses_to_change_events(table: str, change: str, db: None) -> None:
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change.format(table))


@pytest.mark.django_db(transaction=True)
def test_writers_at_the_same_time_neither_deadlock_nor_count_twice(lin: User, hotline: Hotline) -> None:
    calls = [tell(answered()) for _ in range(6)]
    batches = [[event for events in random.Random(seed).sample(calls, 6) for event in events] for seed in range(6)]
    assert at_once([partial(do_append_call_events, batch) for batch in batches]) == [None] * 6
    assert CallEvent.objects.count() == 6 * 8
    assert set(Call.objects.values_list("talk_s", flat=True)) == {40}
    assert ProcrastinateJob.objects.count() == 6


@pytest.mark.django_db(transaction=True)
def test_one_number_given_up_many_times_at_once_is_owed_one_call(hotline: Hotline) -> None:
    calls = [tell(abandoned()) for _ in range(6)]
    assert at_once([partial(do_append_call_events, events) for events in calls]) == [None] * 6
    assert CallbackTask.objects.get().attempts == 6


def test_a_silent_call_writes_its_own_record(lin: User, hotline: Hotline) -> None:
    steps = [
        (at, kind, data | {"outcome": "silent", "by": "agent"} if kind is Kind.ENDED else data)
        for at, kind, data in answered()
    ]
    call = make_call(steps)
    assert call.outcome == "silent"
    assert call.record.kind
    assert call.record.kind.key == "silent"
    assert call.record.completed_at


def test_a_record_that_ran_out_of_time_is_flagged(lin: User, hotline: Hotline) -> None:
    steps = [
        (at, kind, data | {"by": "timeout"} if kind is Kind.WRAP_UP_ENDED else data) for at, kind, data in answered()
    ]
    assert make_call(steps).record.incomplete


def test_a_call_that_was_handed_on_is_everybody_s_who_had_it(lin: User, chen: User, wu: User) -> None:
    call_id, at = "00000000-0000-7000-8000-00000000abcd", START
    told: list[tuple[Kind, dict[str, object]]] = [
        (Kind.ARRIVED, {}),
        (Kind.CONNECTED, {"agent": lin.number, "agent_channel": "a"}),
        (Kind.CONSULT_STARTED, {"agent": lin.number, "with": "agent", "whom": chen.number}),
        (Kind.CONSULT_CONNECTED, {"agent": lin.number, "whom": chen.number, "agent_channel": "b"}),
        (Kind.TRANSFERRED, {"agent": lin.number, "warm": True, "to": "agent", "whom": chen.number}),
        (Kind.ENDED, {"by": "caller", "outcome": Outcome.ANSWERED}),
    ]
    events = [NewCallEvent(call_id, seq, at, kind, data) for seq, (kind, data) in enumerate(told, 1)]
    for _ in range(2):
        do_append_call_events(events, recorded=False)
    call = Call.objects.get(pk=call_id)
    assert call.agent == chen
    assert set(call.agents.all()) == {lin, chen}
    for person in (lin, chen):
        assert get_call_for(person, call.pk) == call
        assert may_write_record(person, call)
        found = (
            client_of(person).post("/api/calls/search", {"agent": person.number}, "application/json").json()["items"]
        )
        assert [row["id"] for row in found] == [call_id], "found under each of them"
    with pytest.raises(NotFoundError):
        get_call_for(wu, call.pk)
