"""Figures of one person or of the whole department over a stretch of time, as the rooms have registered them.

A room that has a figure (each has one definition, there) registers how it is read for a :class:`Scope`; shift
summaries, monthly reviews and competency profiles show what is registered and reckon nothing themselves. It stands in
the handbook's room because every room that has figures may know that one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from huawu.handbook.registry import Words
from huawu.people.models import User

T = TypeVar("T")


class EvidenceUnit(StrEnum):
    """What a figure is told in."""

    COUNT = "count"
    SECONDS = "seconds"
    SHARE = "share"
    """From 0 to 1; the more, the better."""


class EvidencePart(StrEnum):
    """Under which heading a figure stands."""

    CALLS = "calls"
    TIME = "time"
    WORK = "work"
    CLAUSES = "clauses"


@dataclass(frozen=True, slots=True)
class Scope:
    """Of whom and of when: of ``person``, or of everybody whom ``reader`` may see."""

    reader: User
    since: datetime
    until: datetime
    person: User | None = None
    _memory: dict[str, Any] = field(default_factory=dict, compare=False)

    def once(self, what: str, read: Callable[[], T]) -> T:
        """What several figures of one scope are taken from is read once."""
        if what not in self._memory:
            self._memory[what] = read()
        found: T = self._memory[what]
        return found


@dataclass(frozen=True, slots=True)
class Page:
    """The page that shows the rows behind a figure."""

    path: str
    query: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One thing behind a figure, where no page shows them all."""

    at: datetime
    path: str
    words: Words


@dataclass(frozen=True, slots=True)
class Reading:
    """``value`` is None where there was nothing to measure."""

    value: float | None
    page: Page | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A figure. ``version`` goes up when its formula changes its meaning."""

    key: str
    part: EvidencePart
    words: Words
    definition: Words
    unit: EvidenceUnit
    read: Callable[[Scope], Reading]
    rows: Callable[[Scope], Sequence[EvidenceRow]] | None = None
    """Those behind it that are worth looking at, the newest first, where no page shows them."""
    of_department: bool = True
    of_person: bool = True
    version: int = 1


_evidence: dict[str, Evidence] = {}


def register_evidence(*found: Evidence) -> None:
    """Say which figures there are. ValueError where two have one key."""
    for each in found:
        if _evidence.setdefault(each.key, each) is not each:
            raise ValueError(f"two figures are called {each.key}")


def registered_evidence() -> Mapping[str, Evidence]:
    """All of them by key, in the order in which they were registered."""
    return _evidence
