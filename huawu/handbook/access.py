"""The only way a request reaches the handbook, its versions and what was found by it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from huawu.handbook.choices import VersionState
from huawu.handbook.compliance import Rules
from huawu.handbook.editions import BEGINNING, Edition, Editions, in_force
from huawu.handbook.models import HandbookReplay, HandbookSignature, HandbookVersion
from huawu.handbook.pack import PACKS, Clause, Pack, pack_of, read_pack
from huawu.handbook.signing import Asked, Chances, asked_of
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.people.access import list_people_for
from huawu.people.models import User
from huawu.people.roles import PERMISSIONS, Permission, Role

SIGNERS = [role for role in Role if Permission.DESK_USE in PERMISSIONS[role]]
"""The posts that answer calls: who signs."""


@lru_cache(maxsize=4)
def pack_named(name: str) -> Pack:
    """A handbook that is shipped, or one in a folder; read once. PackError."""
    return read_pack(PACKS / name if (PACKS / name).is_dir() else Path(name))


def shipped() -> Pack:
    """The handbook that the house has chosen (``HUAWU_HANDBOOK``), as its files have it."""
    return pack_named(settings.ENV.handbook)


@lru_cache(maxsize=32)
def _published(version_id: UUID) -> Pack:
    """What is published never changes, so it is read once."""
    row = HandbookVersion.objects.get(pk=version_id, state=VersionState.PUBLISHED)
    return pack_of(row.content, row.number)


def editions() -> Editions:
    """The published versions of the house's handbook; the files' own while there is none."""
    rows = HandbookVersion.objects.filter(pack=shipped().id, state=VersionState.PUBLISHED).order_by("effective_at")
    found = [
        Edition(pk, _published(pk), published_at, effective_at)
        for pk, published_at, effective_at in rows.values_list("pk", "published_at", "effective_at")
        if published_at and effective_at
    ]
    return found or [Edition(None, shipped(), BEGINNING, BEGINNING)]


def handbook_in_force(at: datetime | None = None) -> Pack:
    """The handbook by which the house works, now or at another instant."""
    return in_force(editions(), at or now()).pack


def get_clause_for(user: User, clause_id: str) -> Clause:
    """A clause of the handbook in force, which everybody who works here may read; or :class:`NotFoundError`."""
    clause = handbook_in_force().clauses.get(clause_id)
    if clause is None:
        raise NotFoundError
    return clause


class Readers:
    """The handbook's versions, and who had read what of them; read once for as many clauses as are judged."""

    def __init__(self) -> None:
        self.editions = editions()
        self._joined = dict(User.objects.values_list("username", "date_joined"))
        ids = [edition.id for edition in self.editions if edition.id]
        rows = HandbookSignature.objects.filter(version__in=ids)
        self._signed = list(rows.values_list("person__username", "version_id", "clauses", "at"))

    def rules(self, clause_id: str) -> Rules:
        """By what a clause is judged."""
        signed: dict[str, dict[UUID, datetime]] = {}
        for number, version_id, clauses, at in self._signed:
            if clause_id in clauses:
                signed.setdefault(number, {})[version_id] = at
        return Rules(self.editions, clause_id, Chances(self.editions, clause_id, self._joined, signed))


# signing


def asked_for(user: User, at: datetime) -> list[Asked]:
    """What ``user`` still has to sign; nothing where their post answers no calls."""
    if not user.may(Permission.DESK_USE):
        return []
    rows = HandbookSignature.objects.filter(person=user).values_list("version_id", "clauses")
    return asked_of(editions(), dict(rows), user.date_joined, at)


def signing_due(numbers: Collection[str] | None = None) -> Mapping[str, datetime]:
    """From when on people may not answer calls because they have not signed, by staff number; of these people, or of
    all. Who has nothing to sign is not in it."""
    people = User.objects.filter(role__in=SIGNERS, is_active=True)
    people = people if numbers is None else people.filter(username__in=numbers)
    return {person.number: min(one.due for one in asked) for person, asked in _asked_of_each(people) if asked}


def _asked_of_each(people: QuerySet[User]) -> Iterator[tuple[User, list[Asked]]]:
    published, at = editions(), now()
    signed: dict[int, dict[UUID, Mapping[str, str]]] = {}
    rows = HandbookSignature.objects.filter(person__in=people, version__pack=published[0].pack.id)
    for person_id, version_id, clauses in rows.values_list("person_id", "version_id", "clauses"):
        signed.setdefault(person_id, {})[version_id] = clauses
    for person in people:
        yield person, asked_of(published, signed.get(person.pk, {}), person.date_joined, at)


def list_unsigned_for(user: User, version_id: UUID) -> list[tuple[User, bool]]:
    """Everybody who has to sign and whose work ``user`` may see, with whether the version still asks them for
    something."""
    people = list_people_for(user).filter(role__in=SIGNERS, is_active=True).select_related("team").order_by("username")
    return [(person, any(one.edition.id == version_id for one in asked)) for person, asked in _asked_of_each(people)]


# versions


def list_versions_for(user: User) -> QuerySet[HandbookVersion]:
    """Of the house's handbook: what was ever published for everybody, drafts for who makes or decides them."""
    rows = HandbookVersion.objects.filter(pack=shipped().id).select_related("author__team", "reviewer__team")
    if user.may(Permission.HANDBOOK_MANAGE) or user.may(Permission.HANDBOOK_PUBLISH):
        return rows
    return rows.filter(state=VersionState.PUBLISHED) if user.may(Permission.HANDBOOK_READ) else rows.none()


def files_are_new() -> bool:
    """Whether the software's files say what no version of the house has ever said."""
    return not HandbookVersion.objects.filter(pack=shipped().id, digest=shipped().digest).exists()


def get_version_for(user: User, version_id: UUID) -> HandbookVersion:
    """One of them, or :class:`NotFoundError`."""
    row = list_versions_for(user).filter(pk=version_id).first()
    if row is None:
        raise NotFoundError
    return row


def may_publish(user: User) -> bool:
    """Whether they may decide about other people's drafts."""
    return user.may(Permission.HANDBOOK_PUBLISH)


def list_replays_for(user: User) -> QuerySet[HandbookReplay]:
    """Everybody's, for who may run them."""
    rows = HandbookReplay.objects.select_related("by__team", "version")
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
