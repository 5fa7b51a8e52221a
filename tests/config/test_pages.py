"""The one page, its headers, and what to do when it has not been built."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from huawu.config import views
from huawu.config.middleware import content_security_policy


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    index = tmp_path / "index.html"
    index.write_text("<!doctype html><title>话务</title>", encoding="utf-8")
    monkeypatch.setattr(views, "INDEX", index)
    return index


@pytest.mark.parametrize("path", ["/", "/desk", "/calls/01890000-0000-7000-8000-000000000000", "/phone"])
def test_every_page_is_the_one_page(built: Path, path: str, db: None) -> None:
    answer = Client().get(path)
    assert (answer.status_code, answer.content.decode()) == (200, built.read_text(encoding="utf-8"))
    assert answer["Cache-Control"] == "no-cache"
    assert "csrftoken" in answer.cookies


def test_pages_that_are_not_built_say_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    monkeypatch.setattr(views, "INDEX", tmp_path / "none.html")
    answer = Client().get("/")
    assert answer.status_code == 503
    assert "make web" in answer.content.decode()


def test_browsers_are_told_what_pages_may_do(built: Path, db: None) -> None:
    answer = Client().get("/")
    policy = answer["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "ws://127.0.0.1:" in policy
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "microphone=(self)" in answer["Permissions-Policy"]


def test_scripts_come_from_us_alone() -> None:
    policy = content_security_policy("wss://phone.example/ws")
    assert "connect-src 'self' wss://phone.example/ws" in policy
    assert "script-src" not in policy
    assert "unsafe-eval" not in policy
