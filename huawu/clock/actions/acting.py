"""Acting on what falls due: each step once, whatever else goes wrong."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import InterfaceError, OperationalError, transaction

from huawu.clock.actions.batches import Batch
from huawu.clock.actions.history import Hours, do_lock_obligation, do_note, note, plan_next, reckoning_of
from huawu.clock.actions.recomputing import do_reckon_anew, is_stale
from huawu.clock.choices import ObligationEventKind, ObligationState
from huawu.clock.ladder import Step
from huawu.clock.models import Obligation
from huawu.clock.registry import action_named

log = logging.getLogger(__name__)

BATCH = 200
"""Obligations in one transaction: what has to be done again when a worker dies."""
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
    done as a whole or, when the worker dies, not at all. When one step fails, the batch is done step by step, so that
    the failure is that obligation's own.
    """
    rows = Obligation.objects.filter(state=ObligationState.OPEN, alert_at__lte=at).order_by("alert_at")
    related = rows.select_related("kind", "owner__team__parent", "unit__parent", "calendar")
    mine = list(related.select_for_update(of=("self",), skip_locked=True)[:limit])
    if mine and not _try(mine, at):
        for row in mine:
            _do_alone(do_lock_obligation(row), at)
    return len(mine)


def _try(rows: Sequence[Obligation], at: datetime) -> bool:
    """Whether it worked; when not, nothing of it was done."""
    try:
        _do_steps(rows, at)
    except (OperationalError, InterfaceError):
        raise  # the database is away: all of it is for later
    except Exception as error:  # noqa: BLE001 - whatever an action does wrong must not keep others waiting
        log.info("%s steps are taken one by one after %s", len(rows), type(error).__name__)
        return False
    return True


def _do_alone(row: Obligation, at: datetime) -> None:
    try:
        _do_steps([row], at)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:  # noqa: BLE001 - it is kept with the obligation and tried again
        _put_off(do_lock_obligation(row), at, error)


@transaction.atomic
def _do_steps(rows: Sequence[Obligation], at: datetime) -> None:
    batch = Batch(at)
    for row in rows:
        if is_stale(row):
            do_reckon_anew(row, at, batch.hours)
        batch.take(row)
        plan_next(row, reckoning_of(row, batch.hours), at)  # passes over reminders for which it is too late
        if row.alert_at is not None and row.alert_at <= at:
            _take_step(row, batch)
    batch.do_write()


def _take_step(row: Obligation, batch: Batch) -> None:
    taken, action = row.step, Step.from_json(row.ladder[row.step]).action
    done = action_named(action)(row, batch.moment)
    _go_on(row, batch.at, batch.hours)
    batch.note_step(row, taken, action, done)


def _go_on(row: Obligation, at: datetime, hours: Hours) -> None:
    """The step has been dealt with: plan the next one, unless the obligation has ended with it."""
    row.step, row.failures, row.alert_at = row.step + 1, 0, None
    if row.state == ObligationState.OPEN:
        plan_next(row, reckoning_of(row, hours), at)


def _put_off(row: Obligation, at: datetime, error: Exception) -> None:
    """Try again later, each time after twice as long, or go on without."""
    hours = Hours()
    plan_next(row, reckoning_of(row, hours), at)
    row.failures += 1
    failed, why = row.step, type(error).__name__
    data = {"action": row.ladder[failed]["action"], "error": why, "failures": row.failures}
    log.warning("obligation %s: step %s failed: %s", row.pk, failed, why)
    if row.failures >= TRIES:
        _go_on(row, at, hours)
        do_note(row, note(row, ObligationEventKind.STEP_SKIPPED, at, step=failed, data=data))
        return
    again = at + min(FIRST_PAUSE * 2 ** (row.failures - 1), LONGEST_PAUSE)
    # A reminder that fails may not hide that the time is up.
    row.alert_at = min(again, row.due_at) if row.due_at > at else again
    do_note(row, note(row, ObligationEventKind.STEP_FAILED, at, data=data))
