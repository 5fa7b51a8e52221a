"""What people do with obligations: keep, break, withdraw, pause, resume, hand on."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

from django.db import transaction

from huawu.clock.actions.batches import Superiors
from huawu.clock.actions.history import Hours, do_lock_obligation, do_note, note, reckon, reckoning_of
from huawu.clock.choices import CLOSED, OWED, ObligationEventKind, ObligationState
from huawu.clock.errors import (
    AlreadyClosedError,
    CannotOweError,
    NoWorkingTimeError,
    OverdueError,
    UnknownPauseReasonError,
)
from huawu.clock.models import Notice, Obligation
from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User
from huawu.people.roles import Permission

PAUSE_OVER = "pause_over"
"""What a notice says when a clock has gone on by itself."""
BATCH = 200


def do_keep(row: Obligation, actor: User | None, reason: str = "", at: datetime | None = None) -> Obligation:
    """It has been done, at ``at`` (now when None). Twice is once; AlreadyClosedError when it ended otherwise."""
    return _do_close(row, ObligationState.KEPT, actor, reason, at)


def do_break(row: Obligation, actor: User, reason: str) -> Obligation:
    """It will not be done. Twice is once; AlreadyClosedError when it ended otherwise."""
    return _do_close(row, ObligationState.BROKEN, actor, reason)


def do_withdraw(row: Obligation, actor: User | None, reason: str, at: datetime | None = None) -> Obligation:
    """It is not owed any more. Twice is once; AlreadyClosedError when it ended otherwise."""
    return _do_close(row, ObligationState.WITHDRAWN, actor, reason, at)


@transaction.atomic
def do_close_about(
    kind: str, subject: tuple[str, str], state: ObligationState, actor: User | None, at: datetime | None = None
) -> None:
    """Close what is owed about ``subject``, if anything is: for the room that knows that it has been dealt with. What
    somebody else closes meanwhile stays as they did."""
    owed = Obligation.objects.filter(kind__code=kind, subject_type=subject[0], subject_id=subject[1], state__in=OWED)
    for row in owed:
        with suppress(AlreadyClosedError):
            _do_close(row, state, actor, "", at)


@transaction.atomic
def _do_close(
    row: Obligation, state: ObligationState, actor: User | None, reason: str, at: datetime | None = None
) -> Obligation:
    locked = do_lock_obligation(row)
    if locked.state == state:
        return locked
    if locked.state in CLOSED:
        raise AlreadyClosedError
    instant = at or now()
    late = locked.state == ObligationState.OPEN and instant > locked.due_at
    locked.overdue_at = (locked.overdue_at or instant) if late else None  # the clock may not have got round to it
    locked.state, locked.closed_at, locked.alert_at = state, instant, None
    locked.paused_at = locked.paused_by = locked.pause_reason = locked.resume_at = None
    do_note(locked, note(locked, ObligationEventKind(state), instant, actor=actor, reason=reason))
    do_record(f"clock.obligation_{state}", locked, new={"reason": describe_text(reason)})
    return locked


@transaction.atomic
def do_pause(row: Obligation, actor: User, reason: str) -> Obligation:
    """Let the clock stand still for a reason (its code) that the kind lists; what is left of the time is kept.

    Twice is once. Raises OverdueError when the time is up, UnknownPauseReasonError, AlreadyClosedError.
    """
    locked = do_lock_obligation(row)
    if locked.state == ObligationState.PAUSED:
        return locked
    if locked.state in CLOSED:
        raise AlreadyClosedError
    listed = locked.kind.pause_reasons.filter(code=reason).first()
    if listed is None:
        raise UnknownPauseReasonError("reason")
    at = now()
    left = reckoning_of(locked, Hours()).left(at)
    if locked.overdue_at is not None or left <= timedelta():
        raise OverdueError
    locked.state, locked.alert_at, locked.amount, locked.failures = ObligationState.PAUSED, None, left, 0
    locked.paused_at, locked.paused_by, locked.pause_reason = at, actor, listed
    locked.resume_at = at + locked.kind.longest_pause if locked.kind.longest_pause else None
    facts = {"reason": reason, "left_s": left.total_seconds()}
    do_note(locked, note(locked, ObligationEventKind.PAUSED, at, actor=actor, data=facts))
    do_record("clock.obligation_paused", locked, new={"reason": reason})
    return locked


@transaction.atomic
def do_resume(row: Obligation, actor: User) -> Obligation:
    """Let the clock go on with what was left. Twice is once. Raises AlreadyClosedError, NoWorkingTimeError."""
    locked = do_lock_obligation(row)
    if locked.state == ObligationState.OPEN:
        return locked
    if locked.state in CLOSED:
        raise AlreadyClosedError
    at = now()
    _do_go_on(locked, at, at, actor)
    return locked


@transaction.atomic
def do_resume_over(at: datetime, limit: int = BATCH) -> int:
    """Let the clocks go on whose longest pause is over at ``at``, up to ``limit``; how many there were. Who owes it is
    told. Several workers share the work. Where the calendar has come to an end it runs round the clock from there."""
    over = Obligation.objects.filter(state=ObligationState.PAUSED, resume_at__lte=at).order_by("resume_at")
    related = over.select_related("kind", "owner", "unit", "calendar")
    rows = list(related.select_for_update(of=("self",), skip_locked=True)[:limit])
    superiors = Superiors()
    for row in rows:
        _do_go_on(row, row.resume_at or at, at, None)
        person = row.owner or superiors.of(row.unit)
        if person is not None:
            Notice.objects.create(recipient=person, obligation=row, action=PAUSE_OVER, at=at)
    return len(rows)


def _do_go_on(row: Obligation, since: datetime, at: datetime, actor: User | None) -> None:
    """The locked ``row`` counts what was left from ``since`` on."""
    row.state, row.counted_from = ObligationState.OPEN, since
    row.paused_at = row.paused_by = row.pause_reason = row.resume_at = None
    try:
        reckon(row, at, Hours())
    except NoWorkingTimeError:
        if actor is not None:
            raise
        row.calendar = None
        reckon(row, at, Hours())
    facts = {"due_at": row.due_at.isoformat()}
    do_note(row, note(row, ObligationEventKind.RESUMED, at, actor=actor, data=facts))
    do_record("clock.obligation_resumed", row)


@transaction.atomic
def do_reassign(row: Obligation, actor: User, owner: User, reason: str) -> Obligation:
    """Hand it on to ``owner``. Twice is once. Raises CannotOweError for whom no obligations are for."""
    if not owner.may(Permission.OBLIGATIONS_WORK):
        raise CannotOweError("owner")
    locked = do_lock_obligation(row)
    if locked.state in CLOSED:
        raise AlreadyClosedError
    if locked.owner_id == owner.pk:
        return locked
    trace, before = {"from": owner_label(locked), "to": owner.number}, (locked.owner_id, locked.unit_id)
    locked.owner, locked.unit = owner, None
    event = note(locked, ObligationEventKind.REASSIGNED, now(), actor=actor, reason=reason, data=trace)
    do_note(locked, event, before)
    do_record("clock.obligation_reassigned", locked, new={**trace, "reason": describe_text(reason)})
    return locked


def owner_label(row: Obligation) -> str:
    """The staff number of who owes, or which unit."""
    return row.owner.number if row.owner else f"unit {row.unit_id}"
