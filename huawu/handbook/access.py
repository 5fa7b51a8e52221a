"""The only way a request reaches the handbook and what was found by it."""

from __future__ import annotations

from functools import lru_cache

from huawu.handbook.pack import PACKS, Clause, Pack, read_pack
from huawu.kit.errors import NotFoundError
from huawu.people.access import list_people_for
from huawu.people.models import User

CURRENT = "hotline"
"""Which pack the house works by."""


@lru_cache(maxsize=4)
def pack_named(name: str) -> Pack:
    """The handbook of that name, read once. PackError."""
    return read_pack(PACKS / name)


def get_clause_for(user: User, clause_id: str) -> Clause:
    """A clause of the handbook in force, which everybody who works here may read; or :class:`NotFoundError`."""
    clause = pack_named(CURRENT).clauses.get(clause_id)
    if clause is None:
        raise NotFoundError
    return clause


def names_for(user: User, numbers: set[str]) -> dict[str, User]:
    """Those of these people whose work ``user`` may see, by staff number."""
    people = list_people_for(user).filter(username__in=numbers).select_related("team")
    return {person.number: person for person in people}
