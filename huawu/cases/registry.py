"""What other rooms tell this one: what stands in the way of closing a case.

The room knows nobody above it; each registers with it when Django is ready.
"""

from __future__ import annotations

from collections.abc import Callable

from huawu.cases.models import Case

Obstacle = Callable[[Case], None]
"""Raises a HuawuError that says why the case cannot be closed; inside the transaction that closes it."""

_obstacles: dict[str, Obstacle] = {}


def register_obstacle(name: str, check: Obstacle) -> None:
    """Ask ``check`` before a case is closed; the same name again takes the place of the first."""
    _obstacles[name] = check


def check_obstacles(case: Case) -> None:
    """Raise what the first obstacle raises, if there is one."""
    for check in _obstacles.values():
        check(case)
