"""Setting periods, holding and lifting, and deleting what is over its time."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, timedelta

from django.db import connection, transaction
from django.utils.timezone import localdate

from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User
from huawu.privacy.models import LegalHold, RetentionPeriod
from huawu.privacy.retention import access
from huawu.privacy.retention.errors import HoldLiftedError, PeriodConflictError, PeriodTooShortError
from huawu.privacy.retention.registry import Kind, may_hold

BATCH = 200
_HOLDS_LOCK = 0x686F6C64
"""Number of PostgreSQL's advisory lock that deleting and holding take: what is being held is not deleted meanwhile."""


@transaction.atomic
def do_set_period(kind: Kind, days: int, version: int) -> None:
    """Raises PeriodTooShortError, PeriodConflictError."""
    if days < kind.least_days:
        raise PeriodTooShortError("days", least=kind.least_days)
    made = {"days": kind.default_days, "version": 0}
    row, _ = RetentionPeriod.objects.select_for_update().get_or_create(pk=kind.code, defaults=made)
    if row.version != version:
        raise PeriodConflictError
    old, row.days, row.version = row.days, days, version + 1
    row.save(update_fields=["days", "version"])
    do_record("privacy.period_set", row, old={"days": old}, new={"days": days})


@transaction.atomic
def do_hold(user: User, subject: tuple[str, str], reason: str, until: date | None) -> LegalHold:
    """Hold something from deletion. Raises NotFoundError when there is no such thing, or the user may not see it."""
    do_lock_holds()
    if not may_hold(user, *subject):
        raise NotFoundError
    subject_type, subject_id = subject
    hold = LegalHold.objects.create(
        subject_type=subject_type, subject_id=subject_id, reason=reason, until=until, set_by=user
    )
    facts = {"subject": subject_type, "id": subject_id, "until": until.isoformat() if until else None}
    do_record("privacy.hold_set", hold, new={**facts, "reason": describe_text(reason)})
    return hold


@transaction.atomic
def do_lift_hold(user: User, hold: LegalHold) -> None:
    """Raises HoldLiftedError when that has been done already."""
    lifted = LegalHold.objects.filter(pk=hold.pk, lifted_at__isnull=True).update(lifted_at=now(), lifted_by=user)
    if not lifted:
        raise HoldLiftedError
    do_record("privacy.hold_lifted", hold, new={"subject": hold.subject_type, "id": hold.subject_id})


def do_delete_due(kind: Kind, at: datetime) -> int:
    """Delete what is over its time, batch by batch; gives how many. May be interrupted, repeated, and run twice at the
    same time. Each batch leaves an entry: how many, from before when, and a digest of their ids, but nothing of what
    they were."""
    before = at - timedelta(days=access.days_of(kind))
    total = 0
    while count := _delete_some(kind, before):
        total += count
    return total


@transaction.atomic
def _delete_some(kind: Kind, before: datetime) -> int:
    do_lock_holds()
    ids = kind.erase(before, access.held_on(localdate()), BATCH)
    if ids:
        row, _ = RetentionPeriod.objects.get_or_create(pk=kind.code, defaults={"days": kind.default_days, "version": 0})
        digest = hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()
        proof = {"count": len(ids), "before": before.isoformat(), "ids_sha256": digest, "ids": sorted(ids)}
        do_record("privacy.deleted", row, new=proof)
    return len(ids)


def do_lock_holds() -> None:
    """Until the end of the transaction nothing is held and nothing else is deleted."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_HOLDS_LOCK])
