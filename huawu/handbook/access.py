"""The only way a request reaches the handbook and what was found by it."""

from __future__ import annotations

from functools import lru_cache
from uuid import UUID

from django.db.models import QuerySet

from huawu.handbook.models import HandbookReplay
from huawu.handbook.pack import PACKS, Clause, Pack, read_pack
from huawu.kit.errors import NotFoundError
from huawu.people.access import list_people_for
from huawu.people.models import User
from huawu.people.roles import Permission

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


def list_replays_for(user: User) -> QuerySet[HandbookReplay]:
    """Everybody's, for who may run them."""
    rows = HandbookReplay.objects.select_related("by__team")
    return rows if user.may(Permission.HANDBOOK_MANAGE) else rows.none()


def get_replay_for(user: User, replay_id: UUID) -> HandbookReplay:
    """One of them, or :class:`NotFoundError`."""
    row = list_replays_for(user).filter(pk=replay_id).first()
    if row is None:
        raise NotFoundError
    return row


def names_for(user: User, numbers: set[str]) -> dict[str, User]:
    """Those of these people whose work ``user`` may see, by staff number."""
    people = list_people_for(user).filter(username__in=numbers).select_related("team")
    return {person.number: person for person in people}
