"""What rooms say that they keep of people."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any, BinaryIO
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from huawu.privacy.retention.registry import Held

Ids = Collection[Any]
_NONE = Q(pk__in=())


@dataclass(frozen=True, slots=True)
class Person:
    """Who it is about: the customers that are all this person, and the blind indexes of their numbers."""

    customers: frozenset[UUID]
    numbers: frozenset[int]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that hang on what is kept; ``root`` leads from one of them to the id of what it hangs on."""

    model: type[Model]
    root: str = "pk"
    gone: bool = False
    """Whether the rows are deleted; else their encrypted columns are emptied, and"""
    also: Mapping[str, Any] = field(default_factory=dict)
    """these columns are set."""
    each: Callable[[Any], Mapping[str, Any]] | None = None
    """What is written into a row, for rows that have to say something; instead of emptying them."""

    def rows(self, ids: Ids) -> QuerySet[Model]:
        return self.model._default_manager.filter(**{f"{self.root}__in": ids})


@dataclass(frozen=True, slots=True)
class Belongings:
    """A kind of thing that a room keeps of people. Its model has ``erased_at``, unless its rows go altogether."""

    code: str
    zh: str
    en: str
    model: type[Model]
    of: Callable[[Person], Q]
    """Which are a person's."""
    open: list[Q] = field(default_factory=list)
    """Which somebody still works on; those are not emptied."""
    since: str = ""
    """The column from whose instant its time counts; empty where it goes only with the person."""
    over: Callable[[], Q] = Q
    """What has to hold besides, for its time to be over."""
    holds: Mapping[str, str] = field(default_factory=dict)
    """By kind of what can be held, the column with its id."""
    default_days: int = 1095
    least_days: int = 180
    tables: list[Table] = field(default_factory=list)
    before: Callable[[Ids], object] | None = None
    """What is to be done before the rows are emptied: files."""
    files: Callable[[Ids], Iterator[tuple[str, BinaryIO]]] | None = None
    """Files of these, with their names."""

    def rows(self) -> QuerySet[Model]:
        """Those that still say something."""
        rows = self.model._default_manager.all()
        return rows.filter(erased_at=None) if self.keeps_row else rows

    @property
    def keeps_row(self) -> bool:
        return not any(table.gone and table.model is self.model for table in self.tables)

    def worked_on(self) -> Q:
        """Which of them somebody still works on."""
        return reduce(or_, self.open, _NONE)

    def held_by(self, held: Held) -> Q:
        """Which of them are held."""
        return reduce(or_, (Q(**{f"{column}__in": held.get(kind, ())}) for kind, column in self.holds.items()), _NONE)

    def due(self, before: datetime, held: Held) -> QuerySet[Model]:
        """Those from before the instant that nobody works on and nothing holds."""
        old = self.rows().filter(self.over(), **{f"{self.since}__lt": before})
        return old.exclude(self.worked_on() | self.held_by(held))


_all: dict[str, Belongings] = {}


def register_belongings(belongings: Belongings) -> None:
    """Say what is kept."""
    _all[belongings.code] = belongings


def add_table(code: str, table: Table, *, open: Q | None = None) -> None:
    """Rows of a room above that hang on the things of this kind, and on which of these it still works."""
    _all[code].tables.append(table)
    if open is not None:
        _all[code].open.append(open)


def all_belongings() -> list[Belongings]:
    """In the order in which the rooms stand: who points to others comes first."""
    return list(reversed(_all.values()))
