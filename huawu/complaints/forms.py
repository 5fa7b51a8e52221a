"""The clocks and the class matrix as they are edited."""

from __future__ import annotations

from typing import Annotated

from ninja import Field, Schema
from pydantic import field_validator, model_validator

from huawu.complaints.choices import ComplaintClass, ComplaintStep, Exposure, Harm
from huawu.complaints.models import ComplaintBook
from huawu.complaints.rules import BEFORE_ASSESSED

Hours = Annotated[float, Field(ge=0.25, le=720)]


class ComplaintBookForm(Schema):
    """See :class:`ComplaintBook`."""

    hours: dict[ComplaintClass, dict[ComplaintStep, Hours]]
    matrix: dict[Harm, dict[Exposure, ComplaintClass]]
    outer_days: int = Field(..., ge=1, le=60)
    calendars: dict[ComplaintClass, int] = Field({}, max_length=len(ComplaintClass))

    @field_validator("hours")
    @classmethod
    def _all_steps(
        cls, hours: dict[ComplaintClass, dict[ComplaintStep, float]]
    ) -> dict[ComplaintClass, dict[ComplaintStep, float]]:
        if set(hours) != set(ComplaintClass) or any(set(by) != set(ComplaintStep) for by in hours.values()):
            raise ValueError("each step of each class needs its hours")
        return hours

    @field_validator("matrix")
    @classmethod
    def _all_cells(
        cls, matrix: dict[Harm, dict[Exposure, ComplaintClass]]
    ) -> dict[Harm, dict[Exposure, ComplaintClass]]:
        if set(matrix) != set(Harm) or any(set(by) != set(Exposure) for by in matrix.values()):
            raise ValueError("each harm needs a class for each exposure")
        return matrix

    @model_validator(mode="after")
    def _same_before_assessed(self) -> ComplaintBookForm:
        for step in BEFORE_ASSESSED:
            if len({by[step] for by in self.hours.values()}) > 1:
                raise ValueError("before the assessment the class is not known: all classes have the same hours")
        return self


class ComplaintBookChange(ComplaintBookForm):
    """With the version that the screen started from."""

    version: int = Field(..., ge=1)

    @classmethod
    def of(cls, row: ComplaintBook) -> ComplaintBookChange:
        return cls(
            hours=row.hours, matrix=row.matrix, outer_days=row.outer_days, calendars=row.calendars, version=row.version
        )
