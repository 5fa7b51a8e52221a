"""The limits as they are edited."""

from __future__ import annotations

from typing import Annotated

from ninja import Field, Schema

from huawu.privacy.models import PrivacyLimits

Budget = Annotated[int, Field(ge=0, le=999)]
Most = Annotated[int, Field(ge=1, le=9999)]


class PrivacyLimitsForm(Schema):
    """See :class:`PrivacyLimits`."""

    reveals_agent: Budget
    reveals_team_leader: Budget
    reveals_supervisor: Budget
    most_reveals: Most
    most_playbacks: Most
    most_exports: Most
    most_prints: Most
    times_usual: int = Field(ge=2, le=50)
    usual_least: Most

    def facts(self) -> dict[str, int]:
        """What is compared and written: without what only travels along."""
        return self.model_dump(include=set(PrivacyLimitsForm.model_fields))

    @classmethod
    def of(cls, row: PrivacyLimits) -> PrivacyLimitsForm:
        return cls(**{name: getattr(row, name) for name in cls.model_fields})


class PrivacyLimitsChange(PrivacyLimitsForm):
    version: int = Field(ge=0, le=2**31 - 1)
