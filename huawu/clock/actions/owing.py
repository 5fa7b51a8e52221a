"""Entering what is owed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from huawu.clock.actions.history import Hours, do_note, note, reckon
from huawu.clock.choices import OWED, ObligationEventKind
from huawu.clock.errors import DueInPastError
from huawu.clock.ladder import Step, ladder_of
from huawu.clock.models import Obligation, ObligationKind, PauseReason, WorkingCalendar
from huawu.clock.registry import Kind
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.models import OrgUnit, User


@dataclass(frozen=True, slots=True)
class Due:
    """By when something is owed, counted from ``start`` (now when None): an ``instant``; or an ``amount`` of time, the
    kind's own when None, in the hours of ``calendar``, the kind's own when None."""

    start: datetime | None = None
    instant: datetime | None = None
    amount: timedelta | None = None
    calendar: WorkingCalendar | None = None


@transaction.atomic
def do_owe(
    kind: Kind,
    subject: tuple[str, str],
    owner: User | OrgUnit,
    due: Due = Due(),
    *,
    owed_to: str = "",
    actor: User | None = None,
) -> Obligation:
    """Enter that ``owner`` owes something about ``subject`` (its type and id). What is owed already stays as it is, so
    this may be called twice and by several at once.

    Raises DueInPastError for an instant before the start, NoWorkingTimeError when the calendar has too few hours.
    """
    of_kind = do_define_kind(kind)
    at = now()
    row = _draft(of_kind, subject, owner, due, at)
    row.owed_to = owed_to
    present = Obligation.objects.filter(kind=of_kind, subject_type=subject[0], subject_id=subject[1], state__in=OWED)
    there = present.first()
    if there is not None:
        return there
    try:
        with transaction.atomic():
            Obligation.objects.bulk_create([row])
    except IntegrityError:
        return present.get()
    facts = {"due_at": row.due_at.isoformat(), "owner": _label(owner)}
    do_note(row, note(row, ObligationEventKind.OWED, at, actor=actor, data=facts))
    do_record("clock.obligation_owed", row, new={"kind": kind.code, "subject": "/".join(subject), **facts})
    return row


def _draft(kind: ObligationKind, subject: tuple[str, str], owner: User | OrgUnit, due: Due, at: datetime) -> Obligation:
    start = due.start or at
    calendar = None if due.instant else due.calendar or kind.calendar
    amount = due.instant - start if due.instant else due.amount or kind.amount
    if amount <= timedelta():
        raise DueInPastError("due_at")
    row = Obligation(kind=kind, subject_type=subject[0], subject_id=subject[1], counted_from=start, amount=amount)
    row.owner, row.unit = (owner, None) if isinstance(owner, User) else (None, owner)
    row.calendar, row.ladder, row.owed_at = calendar, kind.ladder, at
    reckon(row, at, Hours())
    return row


def _label(owner: User | OrgUnit) -> str:
    return owner.number if isinstance(owner, User) else f"unit {owner.pk}"


def do_define_kind(kind: Kind) -> ObligationKind:
    """The kind's row, made when it is not there yet; one that is there stays as it has been set up."""
    row = ObligationKind.objects.select_related("calendar").filter(code=kind.code).first()
    if row is None:
        ladder = [Step.to_json(step) for step in ladder_of(kind.ladder)]
        columns = {"zh": kind.zh, "en": kind.en, "amount": kind.amount, "ladder": ladder, "by_hand": kind.by_hand}
        columns["longest_pause"] = kind.longest_pause
        ObligationKind.objects.bulk_create([ObligationKind(code=kind.code, **columns)], ignore_conflicts=True)
        row = ObligationKind.objects.select_related("calendar").get(code=kind.code)
        reasons = [PauseReason(kind=row, code=word.code, zh=word.zh, en=word.en) for word in kind.pauses]
        PauseReason.objects.bulk_create(reasons, ignore_conflicts=True)
    return row
