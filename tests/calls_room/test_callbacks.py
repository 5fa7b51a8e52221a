"""Calls owed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huawu.calls.actions import do_append_call_events
from huawu.calls.events import ENGINE_LOST
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.models import CallbackTask, Hotline
from huawu.kit.phone import PhoneNumber
from huawu.ledger.models import Entry
from huawu.people.models import User
from tests.calls_room.stories import MEI, START, Step, abandoned, answered, dialled, make_call, tell
from tests.cast import client_of


def test_who_gives_up_is_owed_a_call(hotline: Hotline) -> None:
    call = make_call(abandoned())
    task = CallbackTask.objects.get()
    assert (task.call, task.number, task.hotline, task.reason, task.attempts) == (call, MEI, hotline, "abandoned", 1)
    assert task.last_call_at == START + timedelta(seconds=30)


def test_a_call_missed_while_we_were_away_is_owed(hotline: Hotline) -> None:
    make_call([(0, Kind.MISSED, {})])
    assert CallbackTask.objects.get().reason == "missed"


def test_a_caller_cut_off_with_the_engine_is_owed_and_nothing_earlier_is_settled(hotline: Hotline) -> None:
    make_call(abandoned())
    story = answered()
    end = next(n for n, (_, kind, _) in enumerate(story) if kind is Kind.ENDED)
    at, kind, data = story[end]
    cut = tell([*story[:end], (at, kind, {**data, "by": "system", "cause": 38, "why": ENGINE_LOST}), *story[end + 1 :]])
    for _ in range(2):
        do_append_call_events(cut, recorded=False)
    task = CallbackTask.objects.get()
    assert (task.reason, task.attempts, task.done_at) == ("abandoned", 2, None)


def test_a_call_back_for_a_talk_that_was_cut(hotline: Hotline) -> None:
    call = make_call([*answered()[:-2], (60, Kind.ENDED, {"by": "system", "outcome": "answered", "why": ENGINE_LOST})])
    task = CallbackTask.objects.get()
    assert (task.call, task.reason) == (call, "failed")


def test_a_waiting_caller_lost_with_the_engine_is_owed(hotline: Hotline) -> None:
    story = abandoned()
    ended = {"by": "system", "outcome": "failed", "cause": 0}
    make_call([*story[:-1], (story[-1][0], Kind.ENDED, ended)])
    assert CallbackTask.objects.get().reason == "missed"


def test_an_answered_call_owes_nothing(lin: User, hotline: Hotline) -> None:
    make_call(answered())
    assert not CallbackTask.objects.exists()


def test_trying_again_counts_up_and_reading_the_journal_again_does_not(hotline: Hotline) -> None:
    first, second = tell(abandoned()), tell(abandoned(), start=START + timedelta(hours=1))
    for batch in (first, second, first, second):
        do_append_call_events(batch)
    task = CallbackTask.objects.get()
    assert task.attempts == 2
    assert task.last_call_at == START + timedelta(hours=1, seconds=30)


def test_who_gives_up_again_after_a_call_back_is_owed_another(lin: User, hotline: Hotline) -> None:
    make_call(abandoned())
    first = CallbackTask.objects.get()
    client_of(lin).post(f"/api/callbacks/{first.pk}/done", {"note": ""}, "application/json")
    make_call(abandoned())
    assert CallbackTask.objects.filter(done_at__isnull=True).exclude(pk=first.pk).count() == 1


def test_who_gets_through_is_owed_nothing_any_more(lin: User, hotline: Hotline) -> None:
    make_call(abandoned())
    again = make_call(answered(), start=START + timedelta(hours=1))
    task = CallbackTask.objects.get()
    assert (task.answered_call, task.done_by, task.note) == (again, None, "")
    assert Entry.objects.filter(action="calls.callback_settled").count() == 1
    assert client_of(lin).post("/api/callbacks/search", {}, "application/json").json()["total"] == 0
    done = client_of(lin).post("/api/callbacks/search", {"open": False}, "application/json").json()
    assert done["items"][0]["answered_call_id"] == str(again.pk)


def test_who_gets_through_and_who_gives_up_in_one_batch(lin: User, hotline: Hotline) -> None:
    gave_up, got_through = tell(abandoned()), tell(answered(), start=START + timedelta(hours=1))
    do_append_call_events([*got_through, *gave_up])
    assert CallbackTask.objects.get().done_at is not None


@pytest.mark.parametrize(("reached", "talk_s"), [(False, 30), (True, 0), (True, 4)])
def test_a_call_of_ours_without_a_talk_settles_nothing(lin: User, hotline: Hotline, reached: bool, talk_s: int) -> None:
    make_call(abandoned())
    made = make_call(dialled(reached=reached, talk_s=talk_s), start=START + timedelta(hours=1))
    assert made.outcome == ("answered" if reached else "not_reached")
    task = CallbackTask.objects.get()
    assert (task.done_at, task.answered_call, task.attempts) == (None, None, 1)


def test_a_call_of_ours_with_a_talk_is_the_call_back(lin: User, hotline: Hotline) -> None:
    make_call(abandoned())
    story = tell(dialled(), start=START + timedelta(hours=1))
    for _ in range(2):
        do_append_call_events(story, recorded=False)
    task = CallbackTask.objects.get()
    assert task.done_at is not None
    assert (task.done_by, str(task.answered_call_id)) == (lin, story[0].call_id)


def test_nothing_but_the_own_later_answered_call_settles(lin: User, hotline: Hotline) -> None:
    make_call(abandoned(), start=START + timedelta(hours=1))
    make_call(answered())  # before
    make_call(answered(), caller=PhoneNumber("19900000007"), start=START + timedelta(hours=2))
    make_call(answered(), caller=PhoneNumber(""), start=START + timedelta(hours=2))
    silent = [*answered()[:4], (80.0, Kind.ENDED, {"by": "agent", "outcome": "silent", "cause": 16, "agent": "1001"})]
    make_call(silent, start=START + timedelta(hours=2))
    assert CallbackTask.objects.get().done_at is None


def test_a_call_back_that_was_made_stays_as_it_was_done(lin: User, hotline: Hotline) -> None:
    make_call(abandoned())
    client_of(lin).post(f"/api/callbacks/{CallbackTask.objects.get().pk}/done", {"note": "已回电"}, "application/json")
    make_call(answered(), start=START + timedelta(hours=1))
    task = CallbackTask.objects.get()
    assert (task.done_by, task.answered_call) == (lin, None)


def test_the_list_shows_open_ones_masked(lin: User, hotline: Hotline) -> None:
    make_call(abandoned())
    make_call(abandoned(), caller=PhoneNumber("19900000007"), start=START + timedelta(hours=1))
    page = client_of(lin).post("/api/callbacks/search", {}, "application/json").json()
    assert page["total"] == 2
    assert [item["number"] for item in page["items"]] == ["199****0042", "199****0007"]
    assert page["items"][0]["hotline"] == "4000000001"


def test_who_waits_longest_comes_first_whatever_was_read_first(lin: User, hotline: Hotline) -> None:
    make_call(abandoned(), start=START + timedelta(hours=1))
    make_call(abandoned(), caller=PhoneNumber("19900000007"))
    page = client_of(lin).post("/api/callbacks/search", {}, "application/json").json()
    assert [item["number"] for item in page["items"]] == ["199****0007", "199****0042"]


def test_done_is_done_once_and_traced(lin: User, chen: User, hotline: Hotline) -> None:
    make_call(abandoned())
    task = CallbackTask.objects.get()
    path = f"/api/callbacks/{task.pk}/done"
    first = client_of(lin).post(path, {"note": "已回电"}, "application/json").json()
    second = client_of(chen).post(path, {"note": "重复"}, "application/json").json()
    assert first == second
    assert (first["done_by"]["number"], first["note"]) == ("1001", "已回电")
    entry = Entry.objects.get(action="calls.callback_done")
    assert entry.actor == lin
    assert "已回电" not in str(entry.new)
    assert client_of(lin).post("/api/callbacks/search", {}, "application/json").json()["total"] == 0
    done = client_of(lin).post("/api/callbacks/search", {"open": False}, "application/json").json()
    assert done["total"] == 1


def test_strangers_change_nothing(planner: User, he: User, hotline: Hotline) -> None:
    make_call(abandoned())
    task = CallbackTask.objects.get()
    for client, status in ((client_of(planner), 403), (client_of(he), 403), (client_of(None), 401)):
        assert client.post("/api/callbacks/search", {}, "application/json").status_code == status
        assert client.post(f"/api/callbacks/{task.pk}/done", {}, "application/json").status_code == status
    task.refresh_from_db()
    assert task.done_at is None


def test_a_call_back_that_does_not_exist_is_not_found(lin: User) -> None:
    path = "/api/callbacks/01890000-0000-7000-8000-000000000000/done"
    assert client_of(lin).post(path, {}, "application/json").status_code == 404


def left_message(outcome: str = "voicemail") -> list[Step]:
    return [
        (0, Kind.ARRIVED, {"web": False}),
        (5, Kind.QUEUED, {"queue_id": None, "priority": 0}),
        (9, Kind.RULE_APPLIED, {"queue_id": 1, "when": "nobody_logged_in", "action": "voicemail"}),
        (9, Kind.MESSAGE_STARTED, {"queue_id": 1}),
        (30, Kind.MESSAGE_LEFT, {"seconds": 12}),
        (34, Kind.ENDED, {"by": "system", "outcome": outcome, "cause": 16, "agent": ""}),
    ]


@pytest.mark.parametrize("outcome", ["voicemail", "turned_away", "callback_failed"])
def test_what_else_is_owed(hotline: Hotline, outcome: str) -> None:
    make_call(left_message(outcome))
    assert CallbackTask.objects.get().reason == outcome


@pytest.mark.parametrize("outcome", ["left_menu", "closed_hours", "callback_asked", "called_again"])
def test_what_is_not_owed(hotline: Hotline, outcome: str) -> None:
    make_call(left_message(outcome))
    assert not CallbackTask.objects.exists()


def test_a_message_is_what_is_owed_for_after_a_try(lin: User, hotline: Hotline) -> None:
    make_call(abandoned())
    message = make_call(left_message(), start=START + timedelta(hours=1))
    task = CallbackTask.objects.get()
    assert (task.reason, task.call, task.attempts) == ("voicemail", message, 2)


def test_an_agent_may_see_a_message_as_long_as_it_is_owed_for(lin: User, hotline: Hotline) -> None:
    call, client = make_call(left_message()), client_of(lin)
    assert client.get(f"/api/calls/{call.pk}").status_code == 200
    task = CallbackTask.objects.get()
    client.post(f"/api/callbacks/{task.pk}/done", {"note": "已回电"}, "application/json")
    assert client.get(f"/api/calls/{call.pk}").status_code == 404
    other = make_call(abandoned(), start=START + timedelta(hours=2))
    assert client.get(f"/api/calls/{other.pk}").status_code == 404
