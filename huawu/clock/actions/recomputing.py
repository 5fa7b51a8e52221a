"""A calendar has changed: what is owed in its hours falls due at another instant."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F
from procrastinate.contrib.django import app

from huawu.clock.actions.history import Hours, do_note, do_save_plan, note, reckon
from huawu.clock.choices import ObligationEventKind, ObligationState
from huawu.clock.errors import NoWorkingTimeError
from huawu.clock.models import Obligation

BATCH = 200
RECOMPUTE = "huawu.clock.jobs.recompute_obligations"


def is_stale(row: Obligation) -> bool:
    """Whether ``row`` was reckoned from hours that have changed since. What is overdue has been acted on and stays."""
    return row.calendar is not None and row.overdue_at is None and row.calendar_version != row.calendar.version


def do_announce_calendar() -> None:
    """A calendar is being changed: reckon anew once this transaction is committed."""
    app.configure_task(RECOMPUTE).defer()


@transaction.atomic
def do_recompute(at: datetime, limit: int = BATCH) -> int:
    """Reckon up to ``limit`` obligations anew whose calendar has changed; how many there were.

    Found by the calendar's version and not by who was told, so nothing is missed that was entered meanwhile.
    """
    stale = Obligation.objects.filter(state=ObligationState.OPEN, overdue_at__isnull=True, calendar__isnull=False)
    rows = stale.exclude(calendar_version=F("calendar__version")).order_by("pk")
    related = rows.select_related("kind", "owner", "unit", "calendar")
    mine = list(related.select_for_update(of=("self",), skip_locked=True)[:limit])
    hours = Hours()
    for row in mine:
        do_reckon_anew(row, at, hours)
    return len(mine)


def do_reckon_anew(row: Obligation, at: datetime, hours: Hours) -> None:
    """By the hours of today. Steps that have been taken stay taken; when the calendar has not enough hours any more the
    instant that was told stays."""
    before = row.due_at
    try:
        reckon(row, at, hours)
    except NoWorkingTimeError:
        do_save_plan(row)
        return
    if row.due_at == before:
        do_save_plan(row)
        return
    row.failures = 0
    data = {"old": before.isoformat(), "new": row.due_at.isoformat()}
    do_note(row, note(row, ObligationEventKind.RECOMPUTED, at, data=data))
