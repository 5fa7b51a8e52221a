"""The contact record."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Field, Schema

from huawu.calls.actions import RecordFields
from huawu.calls.models import ContactRecord
from huawu.calls.schemas.words import Word
from huawu.people.schemas import PersonRef

RecordState = Literal["none", "draft", "incomplete", "complete"]


class RecordIn(Schema):
    """What an agent has filled in; ``version`` is the one the screen started from (0: none yet)."""

    version: int = Field(..., ge=0)
    kind_id: int | None = None
    reason_id: int | None = None
    result_id: int | None = None
    note: str = Field("", max_length=5000)
    customer_id: UUID | None = None

    def fields(self) -> RecordFields:
        return RecordFields(self.kind_id, self.reason_id, self.result_id, self.note, self.customer_id)


class RecordOut(Schema):
    """The contact record of a call."""

    call_id: UUID
    version: int
    state: RecordState
    kind: Word | None
    reason: Word | None
    result: Word | None
    note: str
    customer_id: UUID | None
    line_id: int | None
    saved_at: datetime | None
    completed_at: datetime | None
    completed_by: PersonRef | None

    @classmethod
    def of(cls, record: ContactRecord) -> RecordOut:
        hotline = record.call.hotline
        return cls(
            call_id=record.call_id,
            version=record.version,
            state=record_state(record),
            kind=Word.of(record.kind),
            reason=Word.of(record.reason),
            result=Word.of(record.result),
            note=record.note,
            customer_id=record.customer_id,
            line_id=hotline.line_id if hotline else None,
            saved_at=record.saved_at if record.version else None,
            completed_at=record.completed_at,
            completed_by=PersonRef.of(record.completed_by) if record.completed_by else None,
        )


def record_state(record: ContactRecord | None) -> RecordState:
    """Complete wins; incomplete means that wrap-up ran out first."""
    if record is None:
        return "none"
    if record.completed_at is not None:
        return "complete"
    return "incomplete" if record.incomplete else "draft"
