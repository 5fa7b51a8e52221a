"""The points as they are edited."""

from __future__ import annotations

from typing import Annotated

from ninja import Field, Schema

from huawu.conduct.models import ConductBook

Points = Annotated[int, Field(ge=1, le=12)]


class ConductBookForm(Schema):
    """See :class:`ConductBook`."""

    points: dict[Annotated[str, Field(max_length=16)], Points]
    otherwise: Points
    award: Points
    appeal_days: int = Field(..., ge=1, le=60)
    lasts_days: int = Field(..., ge=30, le=1095)


class ConductBookChange(ConductBookForm):
    """With the version that the screen started from."""

    version: int = Field(..., ge=1)

    @classmethod
    def of(cls, row: ConductBook) -> ConductBookChange:
        return cls(
            points=row.points,
            otherwise=row.otherwise,
            award=row.award,
            appeal_days=row.appeal_days,
            lasts_days=row.lasts_days,
            version=row.version,
        )
