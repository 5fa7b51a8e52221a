"""A calendar changes, and what is owed in its hours falls due at another instant."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from django.db.models import F
from procrastinate.contrib.django import app
from procrastinate.testing import InMemoryConnector

from huawu.clock.actions import do_act_on_due, do_announce_calendar, do_pause, do_recompute
from huawu.clock.actions.owing import Due
from huawu.clock.jobs import act_on_obligations, recompute_obligations
from huawu.clock.models import DayException, Obligation, Period, WorkingCalendar
from huawu.people.models import User
from tests.clock.owing import HOUR, owe, steps_of

MONDAY = datetime.fromisoformat("2026-03-02T09:00+08:00")
TUESDAY_NOON = datetime.fromisoformat("2026-03-03T12:00+08:00")
WEDNESDAY_NOON = datetime.fromisoformat("2026-03-04T12:00+08:00")


@pytest.fixture
def office(db: None) -> WorkingCalendar:
    """9 to 18 o'clock from Monday to Friday."""
    calendar = WorkingCalendar.objects.create(name="行政班", tz="Asia/Shanghai")
    for weekday in range(5):
        Period.objects.create(calendar=calendar, weekday=weekday, start=time(9), end=time(18))
    return calendar


def close(calendar: WorkingCalendar, day: date) -> None:
    """A holiday is entered, as the page of settings does it."""
    DayException.objects.create(calendar=calendar, day=day, name="放假")
    WorkingCalendar.objects.filter(pk=calendar.pk).update(version=F("version") + 1)


def owe_on(calendar: WorkingCalendar, owner: User) -> Obligation:
    row = owe(owner, Due(start=MONDAY, amount=12 * HOUR, calendar=calendar))
    Obligation.objects.filter(pk=row.pk).update(step=0, alert_at=TUESDAY_NOON - HOUR)  # as on that Monday
    return row


def test_a_holiday_moves_what_is_owed_and_says_so(office: WorkingCalendar, lin: User) -> None:
    row, fixed = owe_on(office, lin), owe(lin)
    assert row.due_at == TUESDAY_NOON
    close(office, date(2026, 3, 3))
    assert [do_recompute(MONDAY) for _ in range(2)] == [1, 0]
    row.refresh_from_db()
    assert (row.due_at, row.alert_at) == (WEDNESDAY_NOON, WEDNESDAY_NOON - HOUR)
    event = row.events.get(kind="recomputed")
    assert (datetime.fromisoformat(event.data["old"]), event.actor) == (TUESDAY_NOON, None)
    assert not fixed.events.filter(kind="recomputed").exists()


def test_a_change_that_does_not_touch_it_is_no_line_of_history(office: WorkingCalendar, lin: User) -> None:
    row = owe_on(office, lin)
    close(office, date(2026, 3, 9))
    assert [do_recompute(MONDAY) for _ in range(2)] == [1, 0]
    row.refresh_from_db()
    assert (row.due_at, row.calendar_version) == (TUESDAY_NOON, 2)
    assert not row.events.filter(kind="recomputed").exists()


def test_a_worker_that_comes_first_sees_the_new_hours(office: WorkingCalendar, lin: User) -> None:
    row = owe_on(office, lin)
    close(office, date(2026, 3, 3))
    do_act_on_due(TUESDAY_NOON)
    row.refresh_from_db()
    assert (row.due_at, row.overdue_at, steps_of(row)) == (WEDNESDAY_NOON, None, [])


def test_what_is_overdue_stays(office: WorkingCalendar, lin: User) -> None:
    row = owe_on(office, lin)
    while do_act_on_due(TUESDAY_NOON):
        pass
    close(office, date(2026, 3, 3))
    assert do_recompute(TUESDAY_NOON) == 0
    row.refresh_from_db()
    assert row.due_at == TUESDAY_NOON


def test_a_calendar_without_hours_leaves_the_instant_that_was_told(office: WorkingCalendar, lin: User) -> None:
    row = owe_on(office, lin)
    office.periods.all().delete()
    close(office, date(2026, 3, 3))
    assert [do_recompute(MONDAY) for _ in range(2)] == [1, 0]
    row.refresh_from_db()
    assert row.due_at == TUESDAY_NOON


def test_paused_it_is_reckoned_when_it_goes_on(office: WorkingCalendar, lin: User) -> None:
    row = owe(lin, Due(amount=12 * HOUR, calendar=office))
    do_pause(row, lin, "customer")
    close(office, date(2026, 3, 3))
    assert do_recompute(MONDAY) == 0


def test_the_jobs_do_what_their_actions_do(office: WorkingCalendar, lin: User) -> None:
    row = owe_on(office, lin)
    close(office, date(2026, 3, 3))
    recompute_obligations()
    row.refresh_from_db()
    assert row.due_at == WEDNESDAY_NOON
    act_on_obligations(0)  # long past
    assert "fall_due" in steps_of(row)


def test_a_change_is_announced_to_the_worker(db: None) -> None:
    connector = InMemoryConnector()
    with app.replace_connector(connector):
        do_announce_calendar()
    assert [job["task_name"] for job in connector.jobs.values()] == ["huawu.clock.jobs.recompute_obligations"]
