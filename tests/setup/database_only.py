"""``pytest -p tests.setup.database_only``: only the tests that use the database, to run them on another server."""

from __future__ import annotations

import pytest

FIXTURES = {"db", "transactional_db"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect what does not touch the database."""
    used = [item for item in items if uses_database(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in used])
    items[:] = used


def uses_database(item: pytest.Item) -> bool:
    """Whether the test asks for the database by marker or by fixture."""
    return bool(item.get_closest_marker("django_db") or FIXTURES & set(getattr(item, "fixturenames", ())))
