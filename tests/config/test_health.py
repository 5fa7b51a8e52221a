"""``/healthz`` names what is not up."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from huawu.config import health
from huawu.kit.time import now
from huawu.ledger.models import Check
from huawu.switchboard import line
from huawu.switchboard.errors import SwitchboardAwayError

pytestmark = pytest.mark.django_db


def switchboard_says(monkeypatch: pytest.MonkeyPatch, answer: dict[str, Any] | None) -> None:
    async def ask(kind: str, **_: object) -> dict[str, Any]:
        assert kind == "ask.health"
        if answer is None:
            raise SwitchboardAwayError
        return {"ok": answer}

    monkeypatch.setattr(line, "ask", ask)


def test_all_is_well(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    switchboard_says(monkeypatch, {"engine": True, "backlog": 0})
    answer = client.get("/healthz")
    assert answer.status_code == 200
    parts = {"web": True, "database": True, "switchboard": True, "engine": True}
    assert answer.json() == {"ok": True, "parts": parts, "standbys": 0, "ledger": None}
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("problems", [0, 2])
def test_a_broken_audit_trail_is_said_and_takes_no_house_away(
    client: Client, monkeypatch: pytest.MonkeyPatch, problems: int
) -> None:
    switchboard_says(monkeypatch, {"engine": True, "backlog": 0})
    Check.objects.create(started_at=now(), head=9, anchored=9, problem_count=2 - problems)
    Check.objects.create(started_at=now(), head=9, anchored=9, problem_count=problems)
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["ledger"]) == (200, not problems)


def test_the_engine_is_away(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    switchboard_says(monkeypatch, {"engine": False, "backlog": 0})
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert [part for part, up in answer.json()["parts"].items() if not up] == ["engine"]


def test_the_switchboard_is_away(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    switchboard_says(monkeypatch, None)
    parts = client.get("/healthz").json()["parts"]
    assert [part for part, up in parts.items() if not up] == ["switchboard", "engine"]


def test_the_database_is_away(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def ping() -> bool:
        raise OperationalError("connection refused by 10.0.0.9")

    switchboard_says(monkeypatch, {"engine": True, "backlog": 0})
    monkeypatch.setattr(health, "_ping", ping)
    answer = client.get("/healthz")
    assert not answer.json()["parts"]["database"]
    assert "10.0.0.9" not in answer.content.decode()
