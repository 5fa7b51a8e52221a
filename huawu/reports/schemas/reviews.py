"""Shapes of monthly reviews."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from ninja import Field, Schema

from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.people.schemas import PersonRef
from huawu.reports.choices import ReviewState
from huawu.reports.models import DepartmentReview
from huawu.reports.schemas.figures import FrozenFigure, LongText


class ReviewMonth(Schema):
    month: date
    """Any day of it."""


class ReviewVersion(Schema):
    version: int = Field(..., ge=1, le=2**31 - 1)


class ReviewWords(ReviewVersion):
    went_well: LongText
    findings: LongText
    measures: LongText


class ReviewDay(Schema):
    day: date
    offered: int
    answered: int
    abandoned: int
    service_level: float | None


class ReviewTeam(Schema):
    name: str
    answered: int
    handle_time: float | None
    satisfied: float | None


class ReviewReason(Schema):
    zh: str
    en: str
    count: int


class ReviewCharts(Schema):
    days: list[ReviewDay] = Field([])
    teams: list[ReviewTeam] = Field([])
    reasons: list[ReviewReason] = Field([])


class ReviewRow(Schema):
    """A review in a list."""

    id: UUID
    month: date
    number: int
    state: ReviewState
    until: datetime | None
    made_by: PersonRef
    made_at: datetime
    signed_by: PersonRef | None
    signed_at: datetime | None

    @classmethod
    def of(cls, row: DepartmentReview) -> ReviewRow:
        return cls(**cls.facts(row))

    @staticmethod
    def facts(row: DepartmentReview) -> dict[str, Any]:
        plain = ("id", "month", "number", "state", "until", "made_at", "signed_at")
        facts = {name: getattr(row, name) for name in plain}
        signer = PersonRef.of(row.signed_by) if row.signed_by else None
        return {**facts, "made_by": PersonRef.of(row.made_by), "signed_by": signer}


class ReviewOut(ReviewRow):
    """A review's page."""

    version: int
    went_well: str
    findings: str
    measures: str
    edited: bool
    digest: str
    figures: list[FrozenFigure]
    charts: ReviewCharts
    may_sign: bool

    @classmethod
    def whole(cls, row: DepartmentReview, reader: User) -> ReviewOut:
        plain = ("version", "went_well", "findings", "measures", "edited", "digest")
        return cls(
            **cls.facts(row),
            **{name: getattr(row, name) for name in plain},
            figures=FrozenFigure.all(row.figures),
            charts=ReviewCharts(**row.charts),
            may_sign=reader.may(Permission.REVIEWS_SIGN),
        )
