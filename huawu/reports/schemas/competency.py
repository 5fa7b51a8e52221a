"""Shapes of profiles and of signs of strain."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import StringConstraints

from huawu.people.models import User
from huawu.people.schemas import PersonRef
from huawu.reports.access import leads
from huawu.reports.choices import GrowthState
from huawu.reports.models import Assessment, GrowthItem, StressSignal
from huawu.reports.schemas.figures import FrozenFigure, ShortWords

Dimension = Literal["7.1", "7.2", "7.3", "7.4"]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]


class ScoreIn(Schema):
    score: int = Field(..., ge=1, le=5)
    reason: Reason


class AssessmentIn(Schema):
    """``quarter``: any day of it; ``id`` is made by the screen, so that sending it twice is once."""

    id: UUID
    quarter: date
    scores: dict[Dimension, ScoreIn]


class AssessmentOut(Schema):
    quarter: date
    by: PersonRef
    at: datetime
    scores: dict[str, ScoreIn]

    @classmethod
    def of(cls, row: Assessment) -> AssessmentOut:
        return cls(quarter=row.quarter, by=PersonRef.of(row.by), at=row.at, scores=row.scores)


class GrowthIn(Schema):
    id: UUID
    dimension: Dimension
    text: ShortWords
    due_on: date = Field(ge=date(2000, 1, 1), le=date(2999, 12, 31))


class GrowthEnd(Schema):
    done: bool
    note: Reason = ""


class GrowthOut(Schema):
    id: UUID
    dimension: str
    text: str
    due_on: date
    set_by: PersonRef
    state: GrowthState
    note: str
    closed_at: datetime | None

    @classmethod
    def of(cls, row: GrowthItem) -> GrowthOut:
        plain = ("id", "dimension", "text", "due_on", "state", "note", "closed_at")
        return cls(**{name: getattr(row, name) for name in plain}, set_by=PersonRef.of(row.set_by))


class QualityOut(Schema):
    """A quality of chapter 7: what the figures say (0 to 100), and the figures."""

    clause: str
    zh: str
    en: str
    text_zh: str
    text_en: str
    level: float | None
    figures: list[FrozenFigure]


class ProfileMonthOut(Schema):
    month: date
    levels: dict[str, float]


class StressOut(Schema):
    id: UUID
    agent: PersonRef
    since: datetime
    at: datetime
    calls: int
    agent_saw_at: datetime | None
    leader_saw_at: datetime | None

    @classmethod
    def of(cls, row: StressSignal) -> StressOut:
        plain = ("id", "since", "at", "calls", "agent_saw_at", "leader_saw_at")
        return cls(**{name: getattr(row, name) for name in plain}, agent=PersonRef.of(row.agent))


class LiveStress(Schema):
    """What a screen shows at once: the reader's own sign of strain, and those of whom they lead, until seen."""

    own: StressOut | None
    led: list[StressOut]


class ProfileRow(Schema):
    """Somebody with the latest assessment, in a list."""

    person: PersonRef
    assessed: date | None
    """The quarter."""
    growth_open: int
    growth_late: int


class ProfileOut(Schema):
    """A person's profile over a stretch of time."""

    person: PersonRef
    since: date
    until: date
    qualities: list[QualityOut]
    assessments: list[AssessmentOut]
    months: list[ProfileMonthOut]
    growth: list[GrowthOut]
    stress: list[StressOut]
    may_assess: bool

    @staticmethod
    def led(reader: User, person: User) -> bool:
        return leads(reader, person)
