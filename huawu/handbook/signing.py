"""Who still has to sign what, by when, and whether somebody had the chance to read a clause. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from huawu.handbook.editions import Edition, Editions, first_as_it_reads, place_in_force
from huawu.handbook.pack import Clause

Signed = Mapping[UUID, Mapping[str, str]]
"""By version the digests of the clauses that a person has signed, by id."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a version still asks of a person. ``due``: without it they may not answer calls from then on."""

    edition: Edition
    clauses: tuple[Clause, ...]
    due: datetime


@dataclass(frozen=True, slots=True)
class Unsigned:
    """A clause that a version asks for, and the place of the version since which it reads as it does."""

    clause: Clause
    start: int


def unsigned_of(editions: Editions, signed: Signed, first: int, last: int) -> list[tuple[int, list[Unsigned]]]:
    """What is not signed of the editions from the place ``first`` to ``last``, by place. Each clause once: in the first
    version that has it as it reads."""
    found, seen = [], set[tuple[str, str]]()
    for place in range(first, last + 1):
        asked = []
        clauses = editions[place].pack.clauses.values() if editions[place].id else ()
        for clause in clauses:
            start = first_as_it_reads(editions, place, clause)
            if (clause.id, clause.digest) in seen or _signed(editions[start : place + 1], signed, clause):
                continue
            seen.add((clause.id, clause.digest))
            asked.append(Unsigned(clause, start))
        found.append((place, asked))
    return found


def asked_of(editions: Editions, signed: Signed, joined: datetime, at: datetime) -> list[Asked]:
    """What a person who has worked here since ``joined`` has not signed of the version in force and of those that are
    published for later."""
    return [
        Asked(
            editions[place],
            tuple(one.clause for one in unsigned),
            min(due_of(editions[one.start], joined) for one in unsigned),
        )
        for place, unsigned in unsigned_of(editions, signed, place_in_force(editions, at), len(editions) - 1)
        if unsigned
    ]


def _signed(editions: Editions, signed: Signed, clause: Clause) -> bool:
    return any(
        edition.id is not None and signed.get(edition.id, {}).get(clause.id) == clause.digest for edition in editions
    )


def begins_with(edition: Edition, joined: datetime) -> bool:
    """Who came when it was published already begins with it: there is no period of grace."""
    return joined > edition.published_at


def due_of(edition: Edition, joined: datetime) -> datetime:
    """From when on somebody may not answer calls who has not signed what is new in it."""
    came = max(edition.effective_at, edition.published_at)
    return max(joined, edition.effective_at) if begins_with(edition, joined) else came + edition.grace


@dataclass(frozen=True, slots=True)
class Chances:
    """Whether people had read a clause, or could have, when something happened."""

    editions: Editions
    clause_id: str
    joined: Mapping[str, datetime]
    """By staff number, since when they work here."""
    signed: Mapping[str, Mapping[UUID, datetime]]
    """By staff number, when they signed the clause in which version."""
    _known: dict[tuple[str, int], datetime | None] = field(default_factory=dict)

    def had(self, agent: str, at: datetime) -> bool:
        """Signed before, or published as long ago as the period of grace while they were here."""
        place = place_in_force(self.editions, at)
        key = (agent, place)
        if key not in self._known:
            self._known[key] = self._since(agent, place)
        since = self._known[key]
        return since is None or at >= since

    def _since(self, agent: str, place: int) -> datetime | None:
        clause = self.editions[place].pack.clauses.get(self.clause_id)
        if clause is None or self.editions[place].id is None:
            return None
        start = first_as_it_reads(self.editions, place, clause)
        first = self.editions[start]
        could = max(first.published_at, self.joined.get(agent, first.published_at)) + first.grace
        signed = self.signed.get(agent, {})
        ids = [edition.id for edition in self.editions[start : place + 1] if edition.id]
        return min([could, *(signed[each] for each in ids if each in signed)])
