"""Kinds of cases as they are edited."""

from __future__ import annotations

from typing import Literal

from ninja import Field
from pydantic import field_validator

from huawu.calls.forms import ReasonForm
from huawu.calls.forms.base import Form, Name
from huawu.calls.models import Reason
from huawu.cases.choices import CaseForm
from huawu.cases.models import CaseKind


class CaseFieldForm(Form):
    """Something to fill in; ``choices`` count only with the type that has them."""

    key: str = Field(..., pattern=r"^[a-z][a-z0-9_]{0,31}$")
    label: Name
    type: Literal["text", "number", "date", "choice"] = "text"
    required: bool = False
    choices: list[Name] = Field([], max_length=50)


class CaseKindForm(ReasonForm):
    """``line_id``: null for every line; ``skill_id``: who has it is certified for the kind (clause 2.2.3)."""

    form: CaseForm = CaseForm.REQUEST
    line_id: int | None = None
    skill_id: int | None = None
    fields: list[CaseFieldForm] = Field([], max_length=30)

    @field_validator("fields")
    @classmethod
    def _once_each(cls, fields: list[CaseFieldForm]) -> list[CaseFieldForm]:
        if len({field.key for field in fields}) < len(fields):
            raise ValueError("a key stands there twice")
        return fields

    @classmethod
    def of(cls, kind: Reason | CaseKind) -> CaseKindForm:
        if not isinstance(kind, CaseKind):
            raise TypeError(type(kind).__name__)
        return cls(**cls.columns(kind))
