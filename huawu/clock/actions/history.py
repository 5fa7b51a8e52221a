"""Writing an obligation's history, and reckoning where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.types import JSONValue

from huawu.clock.access import calendar_facts
from huawu.clock.choices import ObligationEventKind
from huawu.clock.errors import NoWorkingTimeError
from huawu.clock.ladder import Reckoning, Step, next_alert
from huawu.clock.models import Obligation, ObligationEvent, WorkingCalendar
from huawu.clock.rules import CalendarFacts
from huawu.people.models import User

TELL = "huawu.clock.jobs.tell_obligation_news"
Owing = tuple[int | None, int | None]
"""The ids of a person and of a unit, one of them."""


class Hours:
    """The hours of calendars, each read once for as long as this lives: a batch, one action."""

    def __init__(self) -> None:
        self._facts: dict[int, CalendarFacts] = {}

    def of(self, calendar: WorkingCalendar) -> CalendarFacts:
        if calendar.pk not in self._facts:
            self._facts[calendar.pk] = calendar_facts(calendar)
        return self._facts[calendar.pk]


def reckoning_of(row: Obligation, hours: Hours) -> Reckoning:
    """How the due instant of ``row`` follows from what is stored."""
    return Reckoning(row.counted_from, row.amount, hours.of(row.calendar) if row.calendar else None)


def reckon(row: Obligation, at: datetime, hours: Hours) -> None:
    """Fill in when ``row`` falls due and when the next step of its ladder is to be taken.

    Raises NoWorkingTimeError when its calendar has not enough hours. The version is taken before the hours are read:
    should somebody change them in between, the row is reckoned once more.
    """
    row.calendar_version = row.calendar.version if row.calendar else None
    reckoning = reckoning_of(row, hours)
    due = reckoning.due
    if due is None:
        raise NoWorkingTimeError
    row.due_at = due
    plan_next(row, reckoning, at)


def plan_next(row: Obligation, reckoning: Reckoning, at: datetime) -> None:
    """Fill in the next step and its instant, as seen at ``at``."""
    ladder = [Step.from_json(raw) for raw in row.ladder]
    row.step, row.alert_at = next_alert(ladder, row.step, reckoning, at)


def note(
    row: Obligation,
    kind: ObligationEventKind,
    at: datetime,
    *,
    actor: User | None = None,
    reason: str = "",
    step: int | None = None,
    data: Mapping[str, object] | None = None,
) -> ObligationEvent:
    """The next line of the history of ``row``, counted on it; neither is saved yet."""
    row.events_count += 1
    facts = {"obligation": row, "seq": row.events_count, "at": at, "kind": kind, "step": step}
    return ObligationEvent(**facts, actor=actor, reason=reason, data=dict(data or {}))


def do_note(row: Obligation, event: ObligationEvent, before: Owing | None = None) -> None:
    """Add ``event`` to the history and save ``row``; part of the caller's transaction, which holds the row. ``before``
    is who owed it, when somebody else does now."""
    ObligationEvent.objects.bulk_create([event])
    row.save(update_fields=CHANGING)
    do_tell_screens([(row.owner_id, row.unit_id), *([before] if before else [])])


def do_tell_screens(concerned: Iterable[Owing], people: Iterable[int] = ()) -> None:
    """When this transaction is committed, let the screens of who owes, and of ``people``, read anew."""
    pairs = list(concerned)
    owners: list[JSONValue] = [*sorted({owner for owner, _ in pairs if owner is not None} | set(people))]
    units: list[JSONValue] = [*sorted({unit for _, unit in pairs if unit is not None})]
    app.configure_task(TELL).defer(owners=owners, units=units)


CHANGING = [
    *(
        "owner",
        "calendar",
        "unit",
        "state",
        "counted_from",
        "amount",
        "calendar_version",
        "due_at",
        "overdue_at",
        "step",
    ),
    *("alert_at", "failures", "paused_at", "paused_by", "pause_reason", "resume_at", "closed_at", "events_count"),
]


def do_save_plan(row: Obligation) -> None:
    """Save only when the next step comes, by which hours: nothing that belongs in the history."""
    row.save(update_fields=["calendar_version", "step", "alert_at"])


@transaction.atomic
def do_lock_obligation(row: Obligation) -> Obligation:
    """``row`` as it is now, held until the end of the caller's transaction."""
    related = Obligation.objects.select_related("kind", "owner", "unit", "calendar")
    return related.select_for_update(of=("self",)).get(pk=row.pk)
