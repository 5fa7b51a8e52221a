"""Queues and business lines."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from huawu.calls import access
from huawu.calls.actions.settings import LINE, QUEUE, do_add, do_change, do_remove
from huawu.calls.api.permissions import may_manage_service
from huawu.calls.forms import LineForm, QueueForm
from huawu.calls.models import BusinessLine, Queue
from huawu.calls.schemas.settings import (
    LineChange,
    LineSettings,
    QueueChange,
    QueueSettings,
    SettingChoices,
    Version,
    with_version,
)
from huawu.clock.models import WorkingCalendar
from huawu.people.models import OrgUnit, Skill
from huawu.people.schemas import PersonRef

router = Router()


def _queue(queue: Queue) -> dict[str, Any]:
    return with_version(QueueForm.of(queue), queue)


def _line(line: BusinessLine) -> dict[str, Any]:
    return with_version(LineForm.of(line), line)


@router.get("/settings/choices", response=SettingChoices, auth=may_manage_service)
def list_setting_choices(request: HttpRequest) -> dict[str, Any]:
    """What the editors choose from."""
    return {
        "lines": BusinessLine.objects.order_by("name"),
        "skills": Skill.objects.order_by("name"),
        "teams": OrgUnit.objects.order_by("name"),
        "calendars": WorkingCalendar.objects.order_by("name"),
        "agents": [PersonRef.of(agent) for agent in access.list_agents()],
    }


@router.get("/settings/queues", response=list[QueueSettings], auth=may_manage_service)
def list_queue_settings(request: HttpRequest) -> list[dict[str, Any]]:
    return [_queue(queue) for queue in access.list_queues()]


@router.post("/settings/queues", response=QueueSettings, auth=may_manage_service)
def add_queue(request: HttpRequest, queue: QueueForm) -> dict[str, Any]:
    return _queue(do_add(QUEUE, queue))


@router.put("/settings/queues/{int:pk}", response=QueueSettings, auth=may_manage_service)
def change_queue(request: HttpRequest, pk: int, queue: QueueChange) -> dict[str, Any]:
    return _queue(do_change(QUEUE, pk, queue, queue.version))


@router.post("/settings/queues/{int:pk}/remove", response={204: None}, auth=may_manage_service)
def remove_queue(request: HttpRequest, pk: int, seen: Version) -> Status[None]:
    do_remove(QUEUE, pk, seen.version)
    return Status(204, None)


@router.get("/settings/lines", response=list[LineSettings], auth=may_manage_service)
def list_line_settings(request: HttpRequest) -> list[dict[str, Any]]:
    return [_line(line) for line in BusinessLine.objects.order_by("pk")]


@router.post("/settings/lines", response=LineSettings, auth=may_manage_service)
def add_line(request: HttpRequest, line: LineForm) -> dict[str, Any]:
    return _line(do_add(LINE, line))


@router.put("/settings/lines/{int:pk}", response=LineSettings, auth=may_manage_service)
def change_line(request: HttpRequest, pk: int, line: LineChange) -> dict[str, Any]:
    return _line(do_change(LINE, pk, line, line.version))
