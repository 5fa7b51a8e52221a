"""Clause 2.1.1 as facts: each day at its beginning, whether a person had signed what was in force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.timezone import localtime

from huawu.handbook import access
from huawu.handbook.editions import Editions, place_in_force
from huawu.handbook.models import HandbookSignature
from huawu.handbook.registry import Fact, Judgement, Parameters, Verdict, Words
from huawu.handbook.signing import Signed, begins_with, unsigned_of
from huawu.people.access import list_people_for
from huawu.people.models import User

REASONS = {
    "signed": Words("现行条款均已签署", "all that is in force is signed"),
    "in_grace": Words("仍在签署期内", "still within the time to sign"),
    "late": Words("超过签署期仍未签署", "not signed in time"),
    "new": Words("入职后尚未签署", "not signed since they began"),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """At ``at``; ``came``: since when the oldest clause that is not signed is in force, None where all are."""

    at: datetime
    came: datetime | None
    new: bool = False
    """It was there before the person was."""


def signed_in_time(standing: Standing, parameters: Parameters) -> Judgement | None:
    """Nobody has to have signed before the period of grace is over, except who begins with it."""
    if standing.came is None:
        return Judgement(Verdict.KEPT, "signed")
    if standing.new:
        return Judgement(Verdict.BROKEN, "new")
    late = standing.at >= standing.came + timedelta(days=parameters["grace_days"])
    return Judgement(Verdict.BROKEN, "late") if late else Judgement(Verdict.UNTOLD, "in_grace")


def read(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    """A fact for each day that begins in the span and each person who signs, as far as ``user`` may see them. Its
    subject is what one version asks of one person, so that days in a row are one matter."""
    people = list(list_people_for(user).filter(role__in=access.SIGNERS, is_active=True).order_by("username"))
    published = access.editions()
    if published[0].id is None:
        return
    signatures = _Signatures(people)
    for day in _days(since, until):
        place = place_in_force(published, day)
        for person in people:
            if person.date_joined < day:
                came = signatures.standing(published, place, person, day)
                yield Fact(f"{published[place].id}?person={person.number}", day, person.number, came)


class _Signatures:
    """Who signed what and when. Most people have signed the same, so what is missing is found once for all of them."""

    def __init__(self, people: list[User]) -> None:
        self._of: dict[int, list[tuple[datetime, UUID, Mapping[str, str]]]] = {}
        rows = HandbookSignature.objects.filter(person__in=people)
        for person_id, at, version_id, clauses in rows.values_list("person_id", "at", "version_id", "clauses"):
            self._of.setdefault(person_id, []).append((at, version_id, clauses))
        self._missing: dict[tuple[int, frozenset[tuple[UUID, str]]], list[int]] = {}

    def standing(self, editions: Editions, place: int, person: User, day: datetime) -> Standing:
        signed = {version: clauses for at, version, clauses in self._of.get(person.pk, []) if at <= day}
        starts = [editions[start] for start in self._starts(editions, place, signed)]
        if not starts:
            return Standing(day, None)
        new = any(begins_with(edition, person.date_joined) for edition in starts)
        return Standing(day, min(max(edition.published_at, edition.effective_at) for edition in starts), new)

    def _starts(self, editions: Editions, place: int, signed: Signed) -> list[int]:
        key = (place, frozenset((version, ",".join(sorted(clauses))) for version, clauses in signed.items()))
        if key not in self._missing:
            ((_, unsigned),) = unsigned_of(editions, signed, place, place)
            self._missing[key] = sorted({one.start for one in unsigned})
        return self._missing[key]


def _days(since: datetime, until: datetime) -> Iterator[datetime]:
    """The beginnings of the house's days from ``since`` to before ``until``."""
    day = localtime(since).replace(hour=0, minute=0, second=0, microsecond=0)
    while day < until:
        if day >= since:
            yield day
        day += timedelta(days=1)
