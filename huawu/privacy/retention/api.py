"""Routes of periods and holds."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from django.http import HttpRequest
from django.utils.timezone import localdate
from ninja import Field, Router, Schema

from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.people.guard import PersonRequest, needs
from huawu.people.roles import Permission
from huawu.people.schemas import PersonRef
from huawu.privacy.models import LegalHold
from huawu.privacy.retention import access, actions
from huawu.privacy.retention.registry import Kind, all_kinds, kind_called

router = Router(tags=["retention"])
may_manage = needs(Permission.RETENTION_MANAGE)
LONGEST_DAYS = 36_500


class Deletion(Schema):
    """A night's deletion; the proof stands in the ledger."""

    at: datetime
    count: int


class Period(Schema):
    """How long a kind of data is kept; ``version`` is 0 while the default holds. ``kept``: how much there is; ``due``:
    how much of it the next night deletes; null where counting takes too long."""

    kind: str
    zh: str
    en: str
    days: int
    least_days: int
    version: int
    kept: int | None
    due: int | None
    last_deletion: Deletion | None

    @classmethod
    def of(cls, kind: Kind) -> Period:
        days, last = access.days_of(kind), access.last_deletion_of(kind)
        held, before = access.held_on(localdate()), now() - timedelta(days=days)
        return cls(
            kind=kind.code,
            zh=kind.zh,
            en=kind.en,
            days=days,
            least_days=kind.least_days,
            version=access.version_of(kind),
            kept=kind.count(None, held) if kind.count else None,
            due=kind.count(before, held) if kind.count else None,
            last_deletion=Deletion(at=last[0], count=last[1]) if last else None,
        )


class PeriodChange(Schema):
    days: int = Field(ge=1, le=LONGEST_DAYS)
    version: int = Field(ge=0, le=2**31 - 1)


class NewHold(Schema):
    """What is to be held, why, and until when (the last day)."""

    subject_type: str = Field(max_length=32)
    subject_id: str = Field(max_length=64)
    reason: str = Field(min_length=1, max_length=500)
    until: date | None = None


class Hold(Schema):
    id: UUID
    subject_type: str
    subject_id: str
    reason: str
    until: date | None
    set_by: PersonRef
    set_at: datetime
    lifted_by: PersonRef | None
    lifted_at: datetime | None

    @classmethod
    def of(cls, row: LegalHold) -> Hold:
        return cls(
            id=row.pk,
            subject_type=row.subject_type,
            subject_id=row.subject_id,
            reason=row.reason,
            until=row.until,
            set_by=PersonRef.of(row.set_by),
            set_at=row.set_at,
            lifted_by=PersonRef.of(row.lifted_by) if row.lifted_by else None,
            lifted_at=row.lifted_at,
        )


@router.get("/settings/retention", response=list[Period], auth=may_manage)
def list_periods(request: HttpRequest) -> list[Period]:
    return [Period.of(kind) for kind in all_kinds()]


@router.put("/settings/retention/{retention_kind}", response=Period, auth=may_manage)
def set_period(request: HttpRequest, retention_kind: str, change: PeriodChange) -> Period:
    kind = kind_called(retention_kind)
    if kind is None:
        raise NotFoundError
    actions.do_set_period(kind, change.days, change.version)
    return Period.of(kind)


@router.get("/holds", response=list[Hold], auth=may_manage)
def list_holds(request: HttpRequest) -> list[Hold]:
    """Those in force and those that were, the latest first."""
    return [Hold.of(row) for row in access.list_holds()[:500]]


@router.post("/holds", response=Hold, auth=may_manage)
def add_hold(request: PersonRequest, wanted: NewHold) -> Hold:
    subject = (wanted.subject_type, wanted.subject_id)
    return Hold.of(actions.do_hold(request.auth, subject, wanted.reason, wanted.until))


@router.post("/holds/{uuid:hold_id}/lift", response=Hold, auth=may_manage)
def lift_hold(request: PersonRequest, hold_id: UUID) -> Hold:
    actions.do_lift_hold(request.auth, access.get_hold(hold_id))
    return Hold.of(access.get_hold(hold_id))
