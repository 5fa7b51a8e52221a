"""Shapes of shift summaries."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from ninja import Field, Schema
from pydantic import StringConstraints

from huawu.calls.states import AgentState
from huawu.people.models import User
from huawu.people.schemas import PersonRef
from huawu.reports.access import leads
from huawu.reports.choices import SummaryState
from huawu.reports.models import ShiftSummary, SummaryRemark
from huawu.reports.schemas.figures import FrozenFigure, Remark

SummaryText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000)]


class SummaryWords(Schema):
    text: SummaryText
    version: int = Field(..., ge=1, le=2**31 - 1)


class SummaryRemarkIn(Schema):
    """``id`` is made by the screen, so that sending it twice is once."""

    id: UUID
    text: Remark


class SummaryRemarkOut(Schema):
    author: PersonRef
    at: datetime
    text: str

    @classmethod
    def of(cls, row: SummaryRemark) -> SummaryRemarkOut:
        return cls(author=PersonRef.of(row.author), at=row.at, text=row.text)


class SummaryStretch(Schema):
    state: AgentState
    reason: str
    since: datetime
    until: datetime


class SummaryRow(Schema):
    """A summary in a list; the text of somebody else's only once it is sent."""

    id: UUID
    agent: PersonRef
    day: date
    began_at: datetime
    until: datetime
    state: SummaryState
    sent_at: datetime | None
    remarks: int

    @classmethod
    def of(cls, row: ShiftSummary) -> SummaryRow:
        return cls(**cls.facts(row))

    @staticmethod
    def facts(row: ShiftSummary) -> dict[str, Any]:
        plain = ("id", "day", "began_at", "until", "state", "sent_at")
        facts = {name: getattr(row, name) for name in plain}
        return {**facts, "agent": PersonRef.of(row.agent), "remarks": len(row.remarks.all())}


class SummaryOut(SummaryRow):
    """A summary's page."""

    text: str
    version: int
    own: bool
    may_remark: bool
    figures: list[FrozenFigure]
    stretches: list[SummaryStretch]
    words: list[SummaryRemarkOut]

    @classmethod
    def whole(cls, row: ShiftSummary, reader: User) -> SummaryOut:
        sent = row.state == SummaryState.SENT
        return cls(
            **cls.facts(row),
            text=row.text,
            version=row.version,
            own=row.agent_id == reader.pk,
            may_remark=sent and leads(reader, row.agent),
            figures=FrozenFigure.all(row.figures),
            stretches=[SummaryStretch(**stretch) for stretch in row.stretches],
            words=[SummaryRemarkOut.of(remark) for remark in row.remarks.all()],
        )


class SummarySearch(Schema):
    agent: str = Field("", max_length=64)
    state: SummaryState | None = None
    page: int = Field(1, ge=1)
    page_size: int = Field(20, ge=1, le=100)


class SummaryPage(Schema):
    items: list[SummaryRow]
    total: int
    page: int
    page_size: int


class OwnShift(Schema):
    """The latest working day of the reader, and whether its summary is written; nothing where there was none."""

    began_at: datetime | None
    until: datetime | None
    summary: UUID | None
    state: SummaryState | None
