"""What every test shares: a place of its own under ``var/``, never a demo's data; a small cast."""

from __future__ import annotations

import os
from pathlib import Path

import django
import pytest

os.environ.setdefault("HUAWU_VAR", str(Path(__file__).resolve().parent / "var" / "test"))
os.environ.setdefault("XDG_RUNTIME_DIR", os.path.join(os.environ["HUAWU_VAR"], "run"))
Path(os.environ["XDG_RUNTIME_DIR"]).mkdir(mode=0o700, parents=True, exist_ok=True)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huawu.config.settings")
django.setup()  # the cast, imported next, needs the models

pytest_plugins = ["tests.cast"]


@pytest.fixture(autouse=True)
def _flush_past_the_triggers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests with real transactions empty the tables afterwards, which append-only tables refuse to everybody else."""
    from django.db.backends.postgresql.operations import DatabaseOperations

    plain = DatabaseOperations.sql_flush

    def sql_flush(self: DatabaseOperations, *args: object, **kwargs: object) -> list[str]:
        statements = plain(self, *args, **kwargs)  # type: ignore[arg-type]
        return ["SET session_replication_role = replica", *statements, "SET session_replication_role = DEFAULT"]

    monkeypatch.setattr(DatabaseOperations, "sql_flush", sql_flush)
