"""Grounds on which somebody sees a customer's data in full without a word: rooms register what they know of."""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Model

from huawu.people.models import User

Ground = Callable[[User, Model], bool]
"""Whether ``user`` has this ground to see ``subject`` now; False for a kind of subject that it knows nothing of."""

_grounds: dict[str, Ground] = {}


def register_ground(name: str, ground: Ground) -> None:
    """Let a ground count; ``name`` stands in the ledger (``live_call``, ``open_case``)."""
    _grounds[name] = ground


def ground_of(user: User, subject: Model) -> str:
    """The name of the first ground that ``user`` has; empty without any."""
    return next((name for name, ground in _grounds.items() if ground(user, subject)), "")
