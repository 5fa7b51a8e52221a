"""From rows to the chart, and what the house has set."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from huawu.conduct.choices import MatterOutcome, MatterSide, MatterState
from huawu.conduct.models import ConductBook, ConductMatter
from huawu.conduct.rules import Book, Course
from huawu.people.models import User

POINTS = {"2.1.1": 2, "2.1.6": 6, "2.1.7": 6, "2.1.8": 2, "2.1.9": 3, "2.1.10": 3, "5.2.4": 3}
"""By clause, as it comes."""


def default_facts() -> dict[str, Any]:
    """The columns of a book as it comes."""
    return {"points": dict(POINTS), "otherwise": 1, "award": 3, "appeal_days": 5, "lasts_days": 365}


def current_row() -> ConductBook:
    """What is set; the defaults, unsaved, where nothing is."""
    return ConductBook.objects.first() or ConductBook(**default_facts())


def book() -> Book:
    """What is set, for the chart."""
    row = current_row()
    days = timedelta(days=row.appeal_days), timedelta(days=row.lasts_days)
    return Book(row.points, row.otherwise, row.award, *days)


def course_of(matter: ConductMatter) -> Course:
    """How the matter stands, for the chart."""
    return Course(
        side=MatterSide(matter.side),
        person=matter.person.number,
        clause=matter.clause,
        drafted_by=_number(matter.drafted_by),
        state=MatterState(matter.state),
        outcome=MatterOutcome(matter.outcome) if matter.outcome else None,
        points=matter.points,
        decided_by=_number(matter.decided_by),
        settled_by=_number(matter.settled_by),
        heard_by=_number(matter.heard_by),
        counts_from=matter.counts_from,
        counts_until=matter.counts_until,
        appeal_until=matter.appeal_until,
    )


def _number(person: User | None) -> str:
    return person.number if person else ""
