"""The test database: emptied although tables are append-only, removed although somebody is still connected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db.backends.postgresql.creation import DatabaseCreation
from django.db.backends.postgresql.operations import DatabaseOperations

flush = DatabaseOperations.sql_flush


def flush_past_triggers(self: DatabaseOperations, *args: Any, **kwargs: Any) -> list[str]:
    """After tests with real transactions; the triggers refuse it to everybody else."""
    statements = flush(self, *args, **kwargs)
    jobs = "TRUNCATE procrastinate_jobs CASCADE"  # its tables are not managed by Django, which would leave them full
    return ["SET session_replication_role = replica", *statements, jobs, "SET session_replication_role = DEFAULT"]


def drop_although_used(self: Any, test_database_name: str, verbosity: int) -> None:
    """Threads of asynchronous tests keep their connections until the process ends."""
    with self._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE {self.connection.ops.quote_name(test_database_name)} WITH (FORCE)")


@pytest.fixture(autouse=True, scope="session")
def _patched_database() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "sql_flush", flush_past_triggers)
        patch.setattr(DatabaseCreation, "_destroy_test_db", drop_although_used)
        yield
