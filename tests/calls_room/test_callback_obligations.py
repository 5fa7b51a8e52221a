"""Call-backs as what the department owes by an instant."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from huawu.calls.actions import do_append_call_events
from huawu.calls.actions.obligations import do_match_callbacks
from huawu.calls.jobs import match_callbacks
from huawu.calls.models import CallbackTask, Hotline
from huawu.clock.actions import do_act_on_due
from huawu.clock.models import Notice, Obligation, Period, WorkingCalendar
from huawu.kit.time import now
from huawu.people.models import OrgUnit, User
from tests.at_once import at_once
from tests.calls_room.stories import START, abandoned, answered, make_call, tell
from tests.cast import client_of


def test_the_department_owes_a_call_back_within_two_hours(company: OrgUnit, hotline: Hotline) -> None:
    make_call(abandoned())
    for _ in range(2):
        match_callbacks(0)
    row, task = Obligation.objects.get(), CallbackTask.objects.get()
    assert (row.kind.code, row.unit, row.subject_id) == ("callback", company, str(task.pk))
    assert row.due_at == task.created_at + timedelta(hours=2)


def test_the_hours_of_the_hotline_count(company: OrgUnit, hotline: Hotline) -> None:
    hotline.calendar = WorkingCalendar.objects.create(name="行政班", tz="UTC")
    hotline.save(update_fields=["calendar"])
    Period.objects.create(calendar=hotline.calendar, weekday=(START.weekday() + 1) % 7, start=time(9), end=time(18))
    make_call(abandoned())
    do_match_callbacks()
    day = (START + timedelta(days=1)).date()
    due = Obligation.objects.get().due_at
    assert (due.date(), due.time()) == (day, time(11))


def test_a_hotline_that_never_opens_hides_nobody(company: OrgUnit, hotline: Hotline) -> None:
    hotline.calendar = WorkingCalendar.objects.create(name="从不")
    hotline.save(update_fields=["calendar"])
    make_call(abandoned())
    do_match_callbacks()
    assert Obligation.objects.get().due_at == CallbackTask.objects.get().created_at + timedelta(hours=2)


def test_who_calls_back_keeps_it(company: OrgUnit, hotline: Hotline, lin: User) -> None:
    make_call(abandoned())
    do_match_callbacks()
    task = CallbackTask.objects.get()
    assert (
        client_of(lin).post(f"/api/callbacks/{task.pk}/done", {"note": "已回"}, "application/json").status_code == 200
    )
    row = Obligation.objects.get()
    event = row.events.last()
    assert event is not None
    assert (row.state, event.actor) == ("kept", lin)
    do_match_callbacks()
    assert Obligation.objects.count() == 1


def test_who_gets_through_is_owed_nothing_any_more(company: OrgUnit, hotline: Hotline, lin: User) -> None:
    make_call(abandoned())
    do_match_callbacks()
    do_append_call_events(tell(answered(), start=START + timedelta(hours=1)))
    do_match_callbacks()
    assert Obligation.objects.get().state == "withdrawn"


def test_without_a_department_nobody_owes(hotline: Hotline) -> None:
    OrgUnit.objects.all().delete()
    make_call(abandoned())
    do_match_callbacks()
    assert not Obligation.objects.exists()


def test_one_that_nobody_makes_reaches_the_supervisor(company: OrgUnit, hotline: Hotline, sun: User) -> None:
    make_call(abandoned())
    do_match_callbacks()
    while do_act_on_due(now()):
        pass
    assert Notice.objects.get().recipient == sun
    masked = CallbackTask.objects.get().number.masked
    (notice,) = client_of(sun).get("/api/obligations/summary").json()["notices"]
    assert (notice["action"], notice["subject"]) == ("tell_superior", masked)
    answer = client_of(sun).post("/api/obligations/search", {"view": "overdue"}, "application/json").json()
    assert [(item["subject"], item["path"]) for item in answer["items"]] == [(masked, "/callbacks")]


@pytest.mark.django_db(transaction=True)
def test_two_at_once_enter_it_once(company: OrgUnit, hotline: Hotline) -> None:
    make_call(abandoned())
    answers = at_once([do_match_callbacks] * 3)
    assert not [answer for answer in answers if isinstance(answer, Exception)]
    assert Obligation.objects.count() == 1
