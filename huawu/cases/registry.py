"""What other rooms tell this one: what stands in the way of closing a case, and who goes on from what happens to one.

The room knows nobody above it; each registers with it when Django is ready.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from huawu.cases.choices import CaseEventKind
from huawu.cases.models import Case
from huawu.people.models import User

Obstacle = Callable[[Case], None]
"""Raises a HuawuError that says why the case cannot be closed; inside the transaction that closes it."""


class Follower(Protocol):
    """Goes on from a line of a case's history, inside the transaction that writes it; what it raises undoes both."""

    def __call__(self, case: Case, event: CaseEventKind, actor: User | None, text: str, /) -> None: ...


_obstacles: dict[str, Obstacle] = {}
_followers: dict[str, Follower] = {}


def register_obstacle(name: str, check: Obstacle) -> None:
    """Ask ``check`` before a case is closed; the same name again takes the place of the first."""
    _obstacles[name] = check


def check_obstacles(case: Case) -> None:
    """Raise what the first obstacle raises, if there is one."""
    for check in _obstacles.values():
        check(case)


def register_follower(name: str, follow: Follower) -> None:
    """Let ``follow`` know what happens to cases; the same name again takes the place of the first."""
    _followers[name] = follow


def tell_followers(case: Case, event: CaseEventKind, actor: User | None, text: str) -> None:
    """Something has happened to the locked case, and has been written down."""
    for follow in _followers.values():
        follow(case, event, actor, text)
