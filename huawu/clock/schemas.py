"""Shapes of the obligations API."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from ninja import Field, Schema

from huawu.clock.choices import ObligationEventKind, ObligationState
from huawu.clock.models import Notice, Obligation, ObligationEvent, ObligationKind, PauseReason
from huawu.clock.registry import SubjectWords
from huawu.people.schemas import PersonRef


class ObligationView(StrEnum):
    """Which of the obligations a page shows."""

    OVERDUE = "overdue"
    COMING = "coming"
    PAUSED = "paused"
    CLOSED = "closed"


class ObligationSearch(Schema):
    view: ObligationView = ObligationView.OVERDUE
    kind: str = ""
    owner: str = ""
    """Staff number."""
    page: int = Field(1, ge=1)
    page_size: int = Field(20, ge=1, le=100)


class Named(Schema):
    """Something that has been set up, with its code and its name in both languages."""

    code: str
    zh: str
    en: str

    @classmethod
    def of(cls, row: ObligationKind | PauseReason) -> Named:
        return cls(code=row.code, zh=row.zh, en=row.en)


class PauseOut(Schema):
    """Why the clock stands still."""

    since: datetime
    by: PersonRef
    reason: Named
    left_s: float
    """What is left of the time when it goes on."""


class ObligationOut(Schema):
    """What is owed, as lists show it."""

    id: UUID
    kind: Named
    subject: str
    """What it is about, masked; empty when that is gone."""
    path: str
    """Of the page where it is dealt with."""
    owner: PersonRef | None
    unit: str
    """Who owes when it is not one person."""
    state: ObligationState
    owed_at: datetime
    due_at: datetime
    overdue: bool
    """Past its instant and still owed, or kept late."""
    closed_at: datetime | None
    pause: PauseOut | None

    @classmethod
    def of(cls, row: Obligation, words: SubjectWords | None, at: datetime) -> ObligationOut:
        return cls.model_validate(cls.facts(row, words, at))

    @classmethod
    def facts(cls, row: Obligation, words: SubjectWords | None, at: datetime) -> dict[str, Any]:
        """The fields by their names."""
        still_open = row.state == ObligationState.OPEN
        return {
            "id": row.id,
            "kind": Named.of(row.kind),
            "subject": words.text if words else "",
            "path": words.path if words else "",
            "owner": PersonRef.of(row.owner) if row.owner else None,
            "unit": row.unit.name if row.unit else "",
            "state": row.state,
            "owed_at": row.owed_at,
            "due_at": row.due_at,
            "overdue": row.overdue_at is not None or (still_open and row.due_at <= at),
            "closed_at": row.closed_at,
            "pause": _pause(row),
        }


def _pause(row: Obligation) -> PauseOut | None:
    if row.paused_at is None or row.paused_by is None or row.pause_reason is None:
        return None
    by, reason = PersonRef.of(row.paused_by), Named.of(row.pause_reason)
    return PauseOut(since=row.paused_at, by=by, reason=reason, left_s=row.amount.total_seconds())


class ObligationEventOut(Schema):
    """One line of the history."""

    at: datetime
    kind: ObligationEventKind
    action: str
    """Of a step of the ladder."""
    actor: PersonRef | None
    """Nobody when the clock did it."""
    reason: str
    told: list[str]
    """Staff numbers of who was given a notice."""
    to: str
    """Whose it has become: a staff number."""

    @classmethod
    def of(cls, event: ObligationEvent) -> ObligationEventOut:
        data: Mapping[str, Any] = event.data
        return cls(
            at=event.at,
            kind=ObligationEventKind(event.kind),
            action=data.get("action", ""),
            actor=PersonRef.of(event.actor) if event.actor else None,
            reason=event.reason,
            told=data.get("told", []),
            to=data.get("to") or "",
        )


class ObligationDetail(ObligationOut):
    """What is owed, with its history and what the caller may do with it."""

    events: list[ObligationEventOut]
    pauses: list[Named]
    """The reasons for which it may be paused now; none when it may not."""
    may_close: bool
    may_manage: bool
    """Hand on; and withdraw and give up where :attr:`may_close` holds."""
    may_take: bool


class ObligationPage(Schema):
    items: list[ObligationOut]
    total: int
    page: int
    page_size: int


class NoticeOut(Schema):
    """What the caller has been told."""

    id: UUID
    obligation_id: UUID
    kind: Named
    subject: str
    """As in :class:`ObligationOut`."""
    action: str
    at: datetime
    due_at: datetime

    @classmethod
    def of(cls, notice: Notice, words: SubjectWords | None) -> NoticeOut:
        owed = notice.obligation
        return cls(
            id=notice.id,
            obligation_id=owed.id,
            kind=Named.of(owed.kind),
            subject=words.text if words else "",
            action=notice.action,
            at=notice.at,
            due_at=owed.due_at,
        )


class ObligationSummary(Schema):
    """What the top bar shows."""

    overdue: int
    """Owed by the caller, alone or as one of a unit, and past its instant."""
    notices: list[NoticeOut]
    """The newest, fifty at most."""


class NoticesSeen(Schema):
    ids: list[UUID] = Field(..., max_length=100)


class ObligationPause(Schema):
    reason: str
    """The code of a listed reason."""


class ObligationReason(Schema):
    reason: str = Field(..., min_length=1, max_length=500)


class ObligationKept(Schema):
    note: str = Field("", max_length=500)


class ObligationHandOn(Schema):
    owner: str
    """Staff number."""
    reason: str = Field("", max_length=500)
