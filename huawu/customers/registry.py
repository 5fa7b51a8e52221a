"""What other rooms tell this one: what of a customer's they have for the timeline, and what follows a person parted.

The room knows nobody above it; each registers with it when Django is ready.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from huawu.kit.phone import PhoneNumber
from huawu.people.models import User


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened with a customer."""

    at: datetime
    kind: str
    """What it is: ``call``, ``consent``…; the page has words for it."""
    key: str
    """Tells it from others of its kind."""
    facts: Mapping[str, Any]
    """JSON values; no number in clear."""


class Source(Protocol):
    """Where a room's entries come from."""

    def __call__(self, user: User, customers: Collection[UUID], before: datetime, limit: int) -> list[TimelineEntry]:
        """The latest ``limit`` entries strictly before ``before`` about these customers (all the same person) that
        ``user`` may see."""
        ...


@dataclass(frozen=True, slots=True)
class Parting:
    """Two customers that were thought to be one are two again."""

    kept: UUID
    parted: UUID
    numbers: tuple[PhoneNumber, ...]
    """Which belong to ``parted`` again."""
    since: datetime
    """When they had been merged: what happened through these numbers since then is ``parted``'s."""


@dataclass(frozen=True, slots=True)
class Joining:
    """Numbers have come to a customer who had others before."""

    customer: UUID
    numbers: tuple[PhoneNumber, ...]
    others: tuple[PhoneNumber, ...]
    """Those that they had before."""


Follower = Callable[[Parting], None]
Joiner = Callable[[Joining], None]

_sources: dict[str, Source] = {}
_followers: dict[str, Follower] = {}
_joiners: dict[str, Joiner] = {}


def register_source(name: str, source: Source) -> None:
    """Have the timeline show what ``source`` gives; the same name again takes the place of the first."""
    _sources[name] = source


def register_follower(room: str, follow: Follower) -> None:
    """Have ``follow`` called in the transaction in which a merge is undone."""
    _followers[room] = follow


def register_joiner(room: str, join: Joiner) -> None:
    """Have ``join`` called in the transaction in which numbers come to a customer."""
    _joiners[room] = join


def tell_joiners(joining: Joining) -> None:
    """Nobody is told where there was nothing before, or nothing has come."""
    if joining.numbers and joining.others:
        for join in _joiners.values():
            join(joining)


def sources() -> Collection[Source]:
    return tuple(_sources.values())


def followers() -> Collection[Follower]:
    return tuple(_followers.values())
