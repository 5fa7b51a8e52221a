"""What rooms tell this one: which kinds of data have a time to be kept, and what can be held."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from huawu.people.models import User

Held = Mapping[str, frozenset[str]]
"""By kind of subject, the ids under which nothing is deleted."""


class Count(Protocol):
    """How many a room has."""

    def __call__(self, before: datetime | None, held: Held) -> int:
        """Of those from before the instant, or of all; what is held does not count where an instant is given."""
        ...


class Erase(Protocol):
    """How a room deletes what is over its time."""

    def __call__(self, before: datetime, held: Held, limit: int) -> list[str]:
        """Delete at most ``limit`` of those from before the instant, the oldest first, with files and all, within the
        transaction of the caller; gives their ids. What is held stays. Less than is due is an empty list or the next
        call's work."""
        ...


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of data that is kept for some time."""

    code: str
    zh: str
    en: str
    default_days: int
    least_days: int
    """No period may be shorter: what the department owes for so long has to be provable for so long."""
    erase: Erase
    count: Count | None = None
    """None where it would take too long."""


Exists = Callable[[User, str], bool]
"""Whether there is such a subject, and the user may see it."""
Widen = Callable[[Collection[str]], Held]
"""What else is held with these."""

_kinds: dict[str, Kind] = {}
_subjects: dict[str, Exists] = {}
_widenings: dict[str, Widen] = {}


def register_kind(kind: Kind) -> None:
    _kinds[kind.code] = kind


def register_subject(code: str, exists: Exists, widen: Widen | None = None) -> None:
    _subjects[code] = exists
    if widen is not None:
        _widenings[code] = widen


def all_kinds() -> list[Kind]:
    return sorted(_kinds.values(), key=lambda kind: kind.code)


def kind_called(code: str) -> Kind | None:
    return _kinds.get(code)


def widened(held: Held) -> Held:
    """With what is held because something else is."""
    wide = {subject: set(ids) for subject, ids in held.items()}
    for subject, widen in _widenings.items():
        for other, ids in widen(held[subject]).items() if held.get(subject) else ():
            wide.setdefault(other, set()).update(ids)
    return {subject: frozenset(ids) for subject, ids in wide.items()}


def may_hold(user: User, subject_type: str, subject_id: str) -> bool:
    exists = _subjects.get(subject_type)
    return exists is not None and exists(user, subject_id)
