"""``huawu privacy …``"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytest_django import Settings
from typer.testing import CliRunner

from huawu.config.cli import app
from huawu.config.commands import encryption
from huawu.customers.models import Customer
from huawu.kit.keys import KeyRing
from huawu.privacy.keys import FIELDS, FILES
from huawu.switchboard.journal import write_line


@pytest.fixture(autouse=True)
def ring(settings: Settings, tmp_path: Path) -> KeyRing:
    ring = settings.KEYS = KeyRing(tmp_path / "keys.toml", make=True)
    return ring


@pytest.fixture(autouse=True)
def _no_logs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command would configure the logging of the whole process."""

    @contextmanager
    def prepared(_name: str, *, migrated: bool = True) -> Iterator[None]:
        yield

    monkeypatch.setattr(encryption, "prepared", prepared)


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["privacy", *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def test_rotating(db: None, ring: KeyRing) -> None:
    customer = Customer.objects.create(name="梅雨晴")
    assert "2 values" in run("rotate")
    assert {ring.get(purpose).current_id for purpose in (FIELDS, FILES)} == {"k2"}
    customer.refresh_from_db()
    assert customer.name == "梅雨晴"
    assert "0 values" in run("again")


def test_reading_the_journal(tmp_path: Path) -> None:
    file = tmp_path / "rejected.jsonl"
    file.write_bytes(write_line({"caller": "19900000042"}) + b'{"n":1}\n')
    assert run("read-journal", str(file)) == '{"caller":"19900000042"}\n{"n":1}\n'
