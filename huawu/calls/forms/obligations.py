"""Kinds of obligations as they are edited: how long, the ladder, why their clock may stand still and for how long."""

from __future__ import annotations

from collections.abc import Iterable

from ninja import Field
from pydantic import field_validator

from huawu.calls.forms.base import Form, Name
from huawu.clock.ladder import FALL_DUE, Step
from huawu.clock.models import ObligationKind
from huawu.clock.registry import Kind

YEAR_S = 366 * 86400


class LadderStepForm(Form):
    """``offset_seconds`` after the due instant, before it when negative."""

    offset_seconds: int = Field(ge=-YEAR_S, le=YEAR_S)
    action: str = Field(max_length=32)


class PauseReasonForm(Form):
    code: str = Field(..., pattern=r"^[a-z][a-z0-9_]{0,31}$")
    zh: Name
    en: Name


class ObligationKindForm(Form):
    """``calendar_id``: in whose hours the time runs where nothing else was told, null for round the clock;
    ``longest_pause_seconds``: 0 for no limit."""

    zh: Name
    en: Name
    amount_seconds: int = Field(ge=60, le=YEAR_S)
    calendar_id: int | None = None
    longest_pause_seconds: int = Field(0, ge=0, le=YEAR_S)
    ladder: list[LadderStepForm] = Field([], max_length=12)
    pauses: list[PauseReasonForm] = Field([], max_length=12)

    @field_validator("pauses")
    @classmethod
    def _once_each(cls, pauses: list[PauseReasonForm]) -> list[PauseReasonForm]:
        if len({pause.code for pause in pauses}) < len(pauses):
            raise ValueError("a code stands there twice")
        return pauses

    @classmethod
    def of(cls, row: ObligationKind) -> ObligationKindForm:
        return cls(
            zh=row.zh,
            en=row.en,
            amount_seconds=round(row.amount.total_seconds()),
            calendar_id=row.calendar_id,
            longest_pause_seconds=round(row.longest_pause.total_seconds()) if row.longest_pause else 0,
            ladder=_steps(map(Step.from_json, row.ladder)),
            pauses=[PauseReasonForm(**PauseReasonForm.columns(reason)) for reason in row.pause_reasons.all()],
        )

    @classmethod
    def registered(cls, kind: Kind) -> ObligationKindForm:
        """As its room has described it, before the first one is owed."""
        return cls(
            zh=kind.zh,
            en=kind.en,
            amount_seconds=round(kind.amount.total_seconds()),
            longest_pause_seconds=round(kind.longest_pause.total_seconds()) if kind.longest_pause else 0,
            ladder=_steps(kind.ladder),
            pauses=[PauseReasonForm(code=word.code, zh=word.zh, en=word.en) for word in kind.pauses],
        )

    def in_order(self) -> ObligationKindForm:
        """The same with the steps in the order in which they are taken; falling due goes without saying."""
        steps = [step for step in self.ladder if step.action != FALL_DUE]
        return self.model_copy(update={"ladder": sorted(steps, key=lambda step: step.offset_seconds)})


def _steps(steps: Iterable[Step]) -> list[LadderStepForm]:
    return [
        LadderStepForm(offset_seconds=round(step.offset.total_seconds()), action=step.action)
        for step in steps
        if step.action != FALL_DUE
    ]
