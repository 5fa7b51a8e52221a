"""Acting on what falls due: each step once, whatever else goes wrong."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.db import InterfaceError, OperationalError, transaction

from huawu.clock.actions.history import Hours, do_lock_obligation, do_note, do_save_plan, plan_next, reckoning_of
from huawu.clock.actions.recomputing import do_reckon_anew, is_stale
from huawu.clock.choices import ObligationEventKind, ObligationState
from huawu.clock.ladder import Step
from huawu.clock.models import Obligation
from huawu.clock.registry import action_named
from huawu.ledger.actions import do_record_traces
from huawu.ledger.traces import Trace

log = logging.getLogger(__name__)

BATCH = 100
"""Obligations in one transaction: what a worker that dies has to be done again for."""
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=1)
TRIES = 8
"""After so many failures (two hours) the ladder goes on without the step: a reminder that cannot be given must not
keep the superior from hearing of it."""


@transaction.atomic
def do_act_on_due(at: datetime, limit: int = BATCH) -> int:
    """Take the next step of up to ``limit`` obligations whose time has come at ``at``, who waits longest first; how
    many there were. Zero when nothing is left that nobody else works on.

    Several workers share the work: each holds the rows of its batch and passes over those of the others. A batch is
    done as a whole or, when the worker dies, not at all; one obligation's failure is its own.
    """
    rows = Obligation.objects.filter(state=ObligationState.OPEN, alert_at__lte=at).order_by("alert_at")
    related = rows.select_related("kind", "owner", "unit", "calendar")
    mine = list(related.select_for_update(of=("self",), skip_locked=True)[:limit])
    hours = Hours()
    do_record_traces([trace for row in mine if (trace := _act(row, at, hours)) is not None])
    return len(mine)


def _act(row: Obligation, at: datetime, hours: Hours) -> Trace | None:
    if is_stale(row):
        do_reckon_anew(row, at, hours)
        if row.alert_at is None or row.alert_at > at:
            return None
    try:
        with transaction.atomic():
            return _take_step(row, at, hours)
    except (OperationalError, InterfaceError):
        raise  # the database is away: the whole batch is for later
    except Exception as error:  # noqa: BLE001 - whatever an action does wrong must not keep others waiting
        return _put_off(do_lock_obligation(row), at, hours, error)


def _take_step(row: Obligation, at: datetime, hours: Hours) -> Trace | None:
    plan_next(row, reckoning_of(row, hours), at)  # passes over reminders for which it is too late
    if row.alert_at is None or row.alert_at > at:
        do_save_plan(row)
        return None
    taken, action = row.step, Step.from_json(row.ladder[row.step]).action
    facts = action_named(action)(row, at)
    _go_on(row, taken, at, hours)
    data = {"action": action, **facts}
    do_note(row, ObligationEventKind.STEP_TAKEN, at, step=taken, data=data)
    return _trace(row, taken, at, data)


def _go_on(row: Obligation, taken: int, at: datetime, hours: Hours) -> None:
    """The step has been dealt with: plan the next one, unless the obligation has ended with it."""
    row.step, row.failures = taken + 1, 0
    if row.state == ObligationState.OPEN:
        plan_next(row, reckoning_of(row, hours), at)
    else:
        row.alert_at = None


def _put_off(row: Obligation, at: datetime, hours: Hours, error: Exception) -> Trace | None:
    """Try again later, each time after twice as long, or go on without."""
    plan_next(row, reckoning_of(row, hours), at)
    row.failures += 1
    why = type(error).__name__
    data = {"action": row.ladder[row.step]["action"], "error": why, "failures": row.failures}
    log.warning("obligation %s: step %s failed: %s", row.pk, row.step, why)
    if row.failures >= TRIES:
        skipped = row.step
        _go_on(row, skipped, at, hours)
        do_note(row, ObligationEventKind.STEP_SKIPPED, at, step=skipped, data=data)
        return _trace(row, skipped, at, data)
    again = at + min(FIRST_PAUSE * 2 ** (row.failures - 1), LONGEST_PAUSE)
    # A reminder that fails may not hide that the time is up.
    row.alert_at = min(again, row.due_at) if row.due_at > at else again
    do_note(row, ObligationEventKind.STEP_FAILED, at, data=data)
    return None


def _trace(row: Obligation, step: int, at: datetime, data: dict[str, object]) -> Trace:
    owner = row.owner.number if row.owner else ""
    name = f"clock.obligation/{row.pk}/{step}"
    return Trace(name, at, "clock", "clock.obligation_step", owner, ("clock.obligation", str(row.pk)), data)
