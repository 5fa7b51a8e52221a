"""Opening hours and holidays."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from huawu.calls.actions.settings import CALENDAR, do_add, do_change, do_remove
from huawu.calls.api.permissions import may_manage_service
from huawu.calls.forms import CalendarForm
from huawu.calls.schemas.settings import CalendarChange, CalendarSettings, Version, with_version
from huawu.clock.models import WorkingCalendar

router = Router()


def _calendar(calendar: WorkingCalendar) -> dict[str, Any]:
    return with_version(CalendarForm.of(calendar), calendar)


@router.get("/settings/calendars", response=list[CalendarSettings], auth=may_manage_service)
def list_calendar_settings(request: HttpRequest) -> list[dict[str, Any]]:
    below = ("periods", "exceptions__periods")
    return [_calendar(calendar) for calendar in WorkingCalendar.objects.prefetch_related(*below).order_by("pk")]


@router.post("/settings/calendars", response=CalendarSettings, auth=may_manage_service)
def add_calendar(request: HttpRequest, calendar: CalendarForm) -> dict[str, Any]:
    return _calendar(do_add(CALENDAR, calendar))


@router.put("/settings/calendars/{int:pk}", response=CalendarSettings, auth=may_manage_service)
def change_calendar(request: HttpRequest, pk: int, calendar: CalendarChange) -> dict[str, Any]:
    return _calendar(do_change(CALENDAR, pk, calendar, calendar.version))


@router.post("/settings/calendars/{int:pk}/remove", response={204: None}, auth=may_manage_service)
def remove_calendar(request: HttpRequest, pk: int, seen: Version) -> Status[None]:
    do_remove(CALENDAR, pk, seen.version)
    return Status(204, None)
