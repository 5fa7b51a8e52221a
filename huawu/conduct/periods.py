"""The ledger of a month: what came to count for whom, and the points that count at its end.

In the order of the staff numbers: nobody is ranked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Q, QuerySet
from django.utils.timezone import get_default_timezone

from huawu.conduct.access import list_matters_for
from huawu.conduct.choices import COUNTING, MatterOutcome, MatterSide, MatterState
from huawu.conduct.models import ConductMatter
from huawu.people.models import User


@dataclass(slots=True)
class Line:
    """One person's month."""

    person: User
    note: int = 0
    coaching: int = 0
    violation: int = 0
    points: int = 0
    """Of the month's violations."""
    appealed: int = 0
    """An appeal is undecided; not counted above."""
    praise: int = 0
    award: int = 0
    award_points: int = 0
    standing_points: int = 0
    """Of violations that count at the month's end, or now where it has not ended."""

    def count(self, matter: ConductMatter) -> None:
        setattr(self, matter.outcome, getattr(self, matter.outcome) + 1)
        if matter.side == MatterSide.MERIT:
            self.award_points += matter.points
        else:
            self.points += matter.points


def bounds(year: int, month: int) -> tuple[datetime, datetime]:
    """From the first instant of the month to the first one after it, for the house."""
    after = date(year + month // 12, month % 12 + 1, 1)
    zone = get_default_timezone()
    return datetime.combine(date(year, month, 1), time(), zone), datetime.combine(after, time(), zone)


def matters_of(user: User, since: datetime, until: datetime) -> QuerySet[ConductMatter]:
    """What came to count in this time, with what is under appeal, as far as ``user`` may see it."""
    rows = list_matters_for(user).filter(counts_from__gte=since, counts_from__lt=until)
    return rows.filter(state__in=(*COUNTING, MatterState.APPEALED))


def month_of(user: User, year: int, month: int, at: datetime) -> Sequence[Line]:
    """Everybody who has something in it, by staff number."""
    since, until = bounds(year, month)
    lines: dict[str, Line] = {}
    for matter in matters_of(user, since, until):
        line = lines.setdefault(matter.person.number, Line(matter.person))
        if matter.state == MatterState.APPEALED:
            line.appealed += 1
        else:
            line.count(matter)
    for matter in _standing(user, min(until, at)):
        line = lines.setdefault(matter.person.number, Line(matter.person))
        line.standing_points += matter.points
    return [lines[number] for number in sorted(lines)]


def _standing(user: User, at: datetime) -> QuerySet[ConductMatter]:
    counts = Q(state__in=COUNTING, counts_from__lte=at, counts_until__gt=at)
    return list_matters_for(user).filter(counts, outcome=MatterOutcome.VIOLATION)
