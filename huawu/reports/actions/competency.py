"""Assessments, the growth plan, and keeping each month's profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from huawu.clock.actions import do_close_about, do_owe
from huawu.clock.actions.owing import Due
from huawu.clock.choices import ObligationState
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User
from huawu.reports.access import REPORTING, get_growth_item_for, leads
from huawu.reports.choices import DIMENSIONS, GrowthState
from huawu.reports.errors import (
    GrowthClosedError,
    GrowthPastError,
    NotSuperiorError,
    QuarterAheadError,
    ScoresMissingError,
)
from huawu.reports.models import Assessment, GrowthItem, ProfileMonth
from huawu.reports.obligations import GROWTH, GROWTH_SUBJECT
from huawu.reports.profile import levels_of
from huawu.reports.rules import local_day, midnight, month_before, next_month, quarter_of


@dataclass(frozen=True, slots=True)
class Score:
    """1 (has to learn it) to 5 (others learn from them), and what shows it."""

    score: int
    reason: str


Scores = Mapping[str, Score]
"""By the clause of a quality."""


@transaction.atomic
def do_assess(superior: User, person: User, identity: UUID, quarter: date, scores: Scores) -> Assessment:
    """A superior's word for a quarter; a later one takes its place and both stay. ``identity`` is the screen's, so that
    twice is once. NotSuperiorError, ScoresMissingError, QuarterAheadError."""
    if not leads(superior, person):
        raise NotSuperiorError
    quarter = quarter_of(quarter)
    if quarter > local_day(now()):
        raise QuarterAheadError("quarter")
    for dimension in DIMENSIONS:
        if dimension not in scores or not scores[dimension].reason:
            raise ScoresMissingError(f"scores.{dimension}")
    kept = {dimension: asdict(scores[dimension]) for dimension in DIMENSIONS}
    facts = {"person": person, "quarter": quarter, "by": superior, "scores": kept}
    row, made = Assessment.objects.get_or_create(id=identity, defaults=facts)
    if row.person_id != person.pk or row.by_id != superior.pk:
        raise NotFoundError
    if made:
        reasons = describe_text("\n".join(score.reason for score in scores.values()))
        do_record("reports.assessed", row, new={"quarter": quarter.isoformat(), "reasons": reasons})
    return row


@transaction.atomic
def do_agree_growth(
    superior: User, person: User, identity: UUID, dimension: str, text: str, due_on: date
) -> GrowthItem:
    """Something to work on, owed by the person until the end of a day. Twice is once. NotSuperiorError,
    GrowthPastError."""
    if not leads(superior, person):
        raise NotSuperiorError
    if due_on < local_day(now()):
        raise GrowthPastError("due_on")
    facts = {"person": person, "dimension": dimension, "text": text, "due_on": due_on, "set_by": superior}
    row, made = GrowthItem.objects.get_or_create(id=identity, defaults=facts)
    if row.person_id != person.pk or row.set_by_id != superior.pk:
        raise NotFoundError
    if made:
        due = Due(instant=midnight(date.fromordinal(due_on.toordinal() + 1)))
        do_owe(GROWTH, (GROWTH_SUBJECT, str(row.pk)), person, due, actor=superior)
        do_record("reports.growth_agreed", row, new={"due_on": due_on.isoformat(), "text": describe_text(text)})
    return row


@transaction.atomic
def do_end_growth(superior: User, item_id: UUID, *, done: bool, note: str) -> GrowthItem:
    """It is done, or will not be. Twice is once. NotFoundError, NotSuperiorError, GrowthClosedError."""
    item = get_growth_item_for(superior, item_id)
    if not leads(superior, item.person):
        raise NotSuperiorError
    row = GrowthItem.objects.select_for_update().get(pk=item.pk)
    wanted = GrowthState.DONE if done else GrowthState.DROPPED
    if row.state == wanted:
        return row
    if row.state != GrowthState.OPEN:
        raise GrowthClosedError
    row.state, row.note, row.closed_by, row.closed_at = wanted, note, superior, now()
    row.save(update_fields=["state", "note", "closed_by", "closed_at"])
    state = ObligationState.KEPT if done else ObligationState.WITHDRAWN
    do_close_about(GROWTH.code, (GROWTH_SUBJECT, str(row.pk)), state, superior, row.closed_at)
    do_record(f"reports.growth_{wanted}", row, new={"note": describe_text(note)})
    return row


def do_keep_months(today: date) -> int:
    """Keep the profile of the month before for everybody who has none of it yet; gives how many. Twice is once."""
    month = month_before(today)
    people = User.objects.filter(role__in=REPORTING, is_active=True)
    missing = people.exclude(pk__in=ProfileMonth.objects.filter(month=month).values("person"))
    return sum(_do_keep_month(person, month) for person in missing)


@transaction.atomic
def _do_keep_month(person: User, month: date) -> bool:
    levels = levels_of(person, midnight(month), midnight(next_month(month)))
    row, made = ProfileMonth.objects.get_or_create(person=person, month=month, defaults={"levels": levels})
    if made:
        do_record("reports.month_kept", row, new={"month": f"{month:%Y-%m}"})
    return made
