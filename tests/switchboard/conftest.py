"""The house of each test."""

from __future__ import annotations

import pytest

from tests.switchboard.house import House


@pytest.fixture
def house() -> House:
    return House()
