"""What the tests of the settings share."""

from __future__ import annotations

from typing import Any

from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from huawu.ledger.models import Entry

JSON = "application/json"


def put(client: Client, path: str, body: dict[str, Any]) -> Any:
    return client.put(f"/api/settings/{path}", body, JSON)


def post(client: Client, path: str, body: dict[str, Any]) -> Any:
    return client.post(f"/api/settings/{path}", body, JSON)


def first(client: Client, path: str) -> dict[str, Any]:
    rows = client.get(f"/api/settings/{path}").json()
    assert isinstance(rows[0], dict)
    return rows[0]


def told() -> int:
    """How often the switchboard is going to be told."""
    return ProcrastinateJob.objects.filter(task_name="huawu.switchboard.jobs.tell_directory_changed").count()


def traces() -> int:
    return Entry.objects.filter(action__startswith="calls.").count()
