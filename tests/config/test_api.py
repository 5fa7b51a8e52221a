"""How the API as a whole answers."""

from __future__ import annotations

import json
import re

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.db import InterfaceError, OperationalError
from django.test import Client
from typer.testing import CliRunner

from huawu.config import api as module
from huawu.config.api import api
from huawu.config.cli import app
from huawu.people.models import User
from tests.cast import client_of


def test_the_description_is_served_and_printed_the_same(db: None) -> None:
    served = Client().get("/api/openapi.json").json()
    printed = CliRunner().invoke(app, ["openapi"]).stdout
    assert json.loads(printed) == served
    assert printed == CliRunner().invoke(app, ["openapi"]).stdout
    assert served["openapi"].startswith("3.1")
    assert {"/api/me", "/api/calls/search", "/api/calls/{call_id}/record/complete"} <= set(served["paths"])


def test_operations_are_named_after_their_functions() -> None:
    names = re.findall(r'"operationId": "(\w+)"', json.dumps(api.get_openapi_schema()))
    assert {"get_me", "search_calls", "complete_record"} <= set(names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("body", ["{", '{"page": "many"}', '{"from": "yesterday"}'])
def test_bad_input_says_where_and_never_what(lin: User, body: str) -> None:
    answer = client_of(lin).post("/api/calls/search", body, "application/json")
    assert (answer.status_code, answer.json().get("code", answer.content)) == (422, "bad_input")
    assert "many" not in answer.json()["message"]
    assert "yesterday" not in answer.content.decode()


def test_an_address_that_is_none_is_not_a_page(lin: User) -> None:
    for path in ("/api/nothing", "/static/app/nothing.js", "/ws/nothing", "/api/calls/not-an-id"):
        assert client_of(lin).get(path).status_code == 404


def test_a_surprise_is_logged_and_tells_nothing(
    lin: User, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    number = "19900000042"

    def fail(request: object) -> None:
        raise ZeroDivisionError(number)

    monkeypatch.setattr("huawu.people.api.get_token", fail)
    answer = client_of(lin).get("/api/me")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal")
    assert number not in answer.content.decode()
    assert caplog.records[0].name == module.__name__
    assert "ZeroDivisionError" in caplog.text
    assert number not in caplog.text


@pytest.mark.parametrize("away", [OperationalError, InterfaceError])
def test_a_database_that_is_away_is_said_to_be_so(
    lin: User, monkeypatch: pytest.MonkeyPatch, away: type[Exception]
) -> None:
    client = client_of(lin)

    def fail(self: SessionStore) -> None:
        raise away

    monkeypatch.setattr(SessionStore, "load", fail)
    answer = client.get("/api/me", headers={"Accept-Language": "zh-CN"})
    assert (answer.status_code, answer.json()["code"]) == (503, "database_away")
    assert "数据库" in answer.json()["message"]
