"""Opening hours and holidays, edited on the pages of settings."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from django.test import Client

from huawu.calls.models import Hotline
from huawu.clock.access import calendar_facts
from huawu.clock.models import WorkingCalendar
from huawu.clock.rules import Span
from huawu.people.models import User
from tests.calls_room.settings import post, put, told, traces
from tests.cast import client_of


@pytest.fixture
def boss(sun: User) -> Client:
    return client_of(sun)


WEEK = [
    {"weekday": 0, "start": "13:00:00", "end": "18:00:00"},
    {"weekday": 0, "start": "09:00:00", "end": "12:00:00"},
    {"weekday": 6, "start": "22:00:00", "end": "06:00:00"},
]
MAKE_UP: dict[str, Any] = {
    "day": "2026-10-10",
    "name": "调休上班",
    "periods": [{"start": "10:00:00", "end": "16:00:00"}],
}
HOLIDAY = {"day": "2026-10-01", "name": "国庆节", "periods": []}


def test_a_calendar_has_its_week_and_its_days(boss: Client) -> None:
    body = {"name": "行政班", "periods": WEEK, "exceptions": [MAKE_UP, HOLIDAY]}
    answer = post(boss, "calendars", body)
    assert answer.status_code == 200
    assert [period["start"] for period in answer.json()["periods"]] == ["09:00:00", "13:00:00", "22:00:00"]
    assert answer.json()["exceptions"] == [HOLIDAY, MAKE_UP]
    assert put(boss, f"calendars/{answer.json()['id']}", body | {"version": 1}).json() == answer.json()
    assert (traces(), told()) == (1, 1)
    facts = calendar_facts(WorkingCalendar.objects.get())
    assert facts.days[date(2026, 10, 1)] == ()
    assert facts.week[6] == (Span(time(22), time(6)),)


BAD_HOURS: list[tuple[dict[str, Any], str]] = [
    ({"periods": [*WEEK, {"weekday": 0, "start": "11:00:00", "end": "14:00:00"}]}, "periods"),
    ({"periods": [*WEEK, {"weekday": 6, "start": "23:00:00", "end": "23:30:00"}]}, "periods"),
    ({"exceptions": [HOLIDAY, HOLIDAY]}, "exceptions"),
    ({"exceptions": [HOLIDAY, MAKE_UP | {"periods": MAKE_UP["periods"] * 2}]}, "exceptions.1.periods"),
    ({"tz": "Asia/Nowhere"}, "tz"),
]


@pytest.mark.parametrize(("change", "field"), BAD_HOURS)
def test_hours_that_overlap_are_refused(boss: Client, change: dict[str, Any], field: str) -> None:
    answer = post(boss, "calendars", {"name": "行政班", "periods": WEEK, "exceptions": []} | change)
    assert (answer.status_code, answer.json()["fields"]) == (422, [field])
    assert not WorkingCalendar.objects.exists()


def test_a_calendar_that_a_hotline_keeps_to_stays(boss: Client, hotline: Hotline) -> None:
    calendar = WorkingCalendar.objects.create(name="全天")
    Hotline.objects.filter(pk=hotline.pk).update(calendar=calendar)
    assert post(boss, f"calendars/{calendar.pk}/remove", {"version": 1}).json()["code"] == "still_used"
    Hotline.objects.filter(pk=hotline.pk).update(calendar=None)
    assert post(boss, f"calendars/{calendar.pk}/remove", {"version": 1}).status_code == 204
