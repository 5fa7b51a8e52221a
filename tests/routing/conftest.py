"""The floor that most routing tests start from."""

from __future__ import annotations

import pytest

from tests.routing.floor import Floor


@pytest.fixture
def floor() -> Floor:
    """One queue that asks for nothing; agents 1001 to 1003 belong to it and have not been heard of."""
    floor = Floor()
    floor.queue()
    for agent in ("1001", "1002", "1003"):
        floor.agent(agent)
    return floor
