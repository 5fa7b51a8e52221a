"""Routes of alerts about unusual volumes, and of printing, which counts as one."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from ninja import Field, Router, Schema, Status

from huawu.ledger.actions import do_record
from huawu.people.guard import PersonRequest, any_user, needs
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.people.schemas import PersonRef
from huawu.privacy.models import VolumeAlert
from huawu.privacy.volumes import access
from huawu.privacy.volumes.actions import do_judge
from huawu.privacy.volumes.registry import VolumeKind

router = Router(tags=["volumes"])
may_judge = needs(Permission.VOLUMES_JUDGE)
JUDGED_SHOWN = 100


class VolumeAlertOut(Schema):
    """Somebody did unusually much in a day: more than ``limit``; ``usual`` is what they do in a day, null while that
    is not known."""

    id: UUID
    person: PersonRef
    kind: VolumeKind
    day: date
    count: int
    limit: int
    usual: float | None
    raised_at: datetime
    judged_at: datetime | None
    judged_by: PersonRef | None
    verdict: VolumeAlert.Verdict | None
    note: str
    may_judge: bool

    @classmethod
    def of(cls, row: VolumeAlert, reader: User) -> VolumeAlertOut:
        return cls(
            id=row.pk,
            person=PersonRef.of(row.user),
            kind=VolumeKind(row.kind),
            day=row.day,
            count=row.count,
            limit=row.limit,
            usual=row.usual,
            raised_at=row.raised_at,
            judged_at=row.judged_at,
            judged_by=PersonRef.of(row.judged_by) if row.judged_by else None,
            verdict=VolumeAlert.Verdict(row.verdict) if row.verdict else None,
            note=row.note,
            may_judge=row.judged_at is None and row.user_id != reader.pk,
        )


class VolumeAlerts(Schema):
    """Those that wait for a word, and the latest of those that have one."""

    standing: list[VolumeAlertOut]
    judged: list[VolumeAlertOut]


class VolumeJudgement(Schema):
    verdict: Literal["explained", "misuse"]
    note: str = Field(min_length=2, max_length=500)


class Printed(Schema):
    """The address of the page that goes to a printer."""

    path: str = Field(max_length=200, pattern=r"^/[\w/.-]*$")


@router.get("/volume-alerts", response=VolumeAlerts, auth=may_judge)
def list_volume_alerts(request: PersonRequest) -> VolumeAlerts:
    standing = access.list_alerts().filter(judged_at__isnull=True)
    judged = access.list_alerts().filter(judged_at__isnull=False).order_by("-judged_at")[:JUDGED_SHOWN]
    return VolumeAlerts(
        standing=[VolumeAlertOut.of(row, request.auth) for row in standing],
        judged=[VolumeAlertOut.of(row, request.auth) for row in judged],
    )


@router.post("/volume-alerts/{uuid:alert_id}/judge", response=VolumeAlertOut, auth=may_judge)
def judge_volume_alert(request: PersonRequest, alert_id: UUID, body: VolumeJudgement) -> VolumeAlertOut:
    """Say what was behind it."""
    return VolumeAlertOut.of(do_judge(request.auth, alert_id, body.verdict, body.note), request.auth)


@router.post("/prints", response={204: None}, auth=any_user)
def note_print(request: PersonRequest, printed: Printed) -> Status[None]:
    """A page of ours goes to a printer or into a file."""
    do_record("privacy.printed", request.auth, new={"page": printed.path})
    return Status(204, None)
