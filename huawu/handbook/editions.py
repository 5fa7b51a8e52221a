"""Which version of the handbook holds when, and since when a clause reads as it does. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from huawu.handbook.pack import Clause, Pack, thresholds
from huawu.handbook.registry import Parameters, controls

BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
"""From when on the first version is in force: what was before it is judged by it."""
SIGNING = "handbook.signing"
"""The control that has people sign; its threshold is the period of grace."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A version that has been published. ``id`` is None where the house has none of its own yet."""

    id: UUID | None
    pack: Pack
    published_at: datetime
    effective_at: datetime

    @property
    def grace(self) -> timedelta:
        """How long people have to read and sign what is new in it."""
        control = controls()[SIGNING]
        clause = next((one for one in self.pack.clauses.values() if SIGNING in one.controls), None)
        held = thresholds(clause, control) if clause else control.parameters
        return timedelta(days=held["grace_days"])


Editions = Sequence[Edition]
"""One after the other by the instant from which they are in force; never empty."""


def place_in_force(editions: Editions, at: datetime) -> int:
    """The place of the one that holds at an instant; before the first, the first."""
    later = (place for place, edition in enumerate(editions) if edition.effective_at > at)
    return max(next(later, len(editions)) - 1, 0)


def in_force(editions: Editions, at: datetime) -> Edition:
    """The one that holds at an instant."""
    return editions[place_in_force(editions, at)]


def first_as_it_reads(editions: Editions, place: int, clause: Clause) -> int:
    """The place of the first edition of those up to ``place`` in which the clause reads as it does there, without a
    break: a clause that was changed and changed back is new again."""
    while place and _digest(editions[place - 1], clause.id) == clause.digest:
        place -= 1
    return place


def rules_at(editions: Editions, at: datetime, clause_id: str, code: str) -> tuple[Clause, Parameters] | None:
    """The clause as it held at an instant, with the thresholds of a control that it was bound to; or None."""
    clause = in_force(editions, at).pack.clauses.get(clause_id)
    if clause is None or code not in clause.controls:
        return None
    return clause, thresholds(clause, controls()[code])


def _digest(edition: Edition, clause_id: str) -> str | None:
    clause = edition.pack.clauses.get(clause_id)
    return clause.digest if clause else None
