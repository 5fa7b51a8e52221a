"""From rows to the chart's course, and what the house has set of its book."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from huawu.clock.access import calendar_facts
from huawu.clock.models import WorkingCalendar
from huawu.complaints.choices import ComplaintClass, ComplaintStep, DeedKind, Exposure, Harm, StepOutcome
from huawu.complaints.models import Complaint, ComplaintBook, ComplaintDeed
from huawu.complaints.rules import (
    CLOCKS,
    MATRIX,
    OUTER_LIMIT,
    Book,
    Course,
    Deed,
    Did,
    Owned,
    Reclassed,
    Reopened,
    fold,
)

_HOUR = timedelta(hours=1)


def default_facts() -> dict[str, Any]:
    """The columns of a book as it comes."""
    return {
        "hours": {kind: {step: time / _HOUR for step, time in CLOCKS[kind].items()} for kind in ComplaintClass},
        "matrix": {harm: {exposure: MATRIX[harm, exposure] for exposure in Exposure} for harm in Harm},
        "outer_days": OUTER_LIMIT.days,
        "calendars": {},
    }


def current_row() -> ComplaintBook:
    """What is set; the defaults, unsaved, where nothing is."""
    return ComplaintBook.objects.first() or ComplaintBook(**default_facts())


def book() -> Book:
    """What is set, for the chart."""
    row = current_row()
    return Book(
        {
            (Harm(harm), Exposure(exposure)): ComplaintClass(kind)
            for harm, by in row.matrix.items()
            for exposure, kind in by.items()
        },
        {
            ComplaintClass(kind): {ComplaintStep(step): hours * _HOUR for step, hours in by.items()}
            for kind, by in row.hours.items()
        },
        timedelta(days=row.outer_days),
        {kind: calendar_facts(calendar) for kind, calendar in calendars(row).items()},
    )


def calendars(row: ComplaintBook) -> dict[ComplaintClass, WorkingCalendar]:
    """In whose hours the steps of each class are counted; one that is gone counts no more."""
    there = WorkingCalendar.objects.in_bulk(list(row.calendars.values()))
    return {ComplaintClass(kind): there[pk] for kind, pk in row.calendars.items() if pk in there}


def course_of(complaint: Complaint) -> Course:
    """All that was done, folded."""
    rows = complaint.deeds.select_related("actor", "owner", "second")
    return fold(complaint.first_owner.number, complaint.received_at, map(_deed, rows), book())


def _deed(row: ComplaintDeed) -> Deed:
    assessed = ComplaintClass(row.assessed) if row.assessed else None
    match DeedKind(row.kind):
        case DeedKind.OWNED:
            return Owned(row.at, row.actor.number, row.owner.number)
        case DeedKind.REOPENED:
            return Reopened(row.at, row.actor.number, row.record["reason"])
        case DeedKind.RECLASSED:
            return Reclassed(row.at, row.actor.number, row.record, assessed)
        case DeedKind.DID:
            second = row.second.number if row.second else ""
            step, outcome = ComplaintStep(row.step), StepOutcome(row.outcome)
            return Did(row.at, row.actor.number, step, outcome, row.record, second, assessed, row.call_day)
