"""Kinds of promises as they are edited."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from ninja import Field, Schema
from pydantic import field_validator

from huawu.calls.forms import ReasonForm
from huawu.calls.models import Reason
from huawu.promises.models import PromiseKind

Money = Field(Decimal(), ge=0, max_digits=10, decimal_places=2)


class LimitForm(Schema):
    """How far the authority of a post goes: amount in CNY, days from today."""

    role: Literal["agent", "team_leader", "supervisor"]
    amount: Decimal = Money
    days: int = Field(..., ge=0, le=365)

    @field_validator("amount")
    @classmethod
    def _two_places(cls, amount: Decimal) -> Decimal:
        """Equal to itself however it was written."""
        return amount.quantize(Decimal("0.01"))


class PromiseKindForm(ReasonForm):
    has_amount: bool = False
    wording: str = Field("", max_length=500)
    answer_seconds: int = Field(60, ge=10, le=3600)
    limits: list[LimitForm] = Field([], max_length=3)

    @field_validator("limits")
    @classmethod
    def _once_each(cls, limits: list[LimitForm]) -> list[LimitForm]:
        if len({limit.role for limit in limits}) < len(limits):
            raise ValueError("a post stands there twice")
        return limits

    @classmethod
    def of(cls, kind: Reason | PromiseKind) -> PromiseKindForm:
        if not isinstance(kind, PromiseKind):
            raise TypeError(type(kind).__name__)
        rows = PromiseKind.objects.get(pk=kind.pk).limits.order_by("role")
        limits = [LimitForm(role=row.role, amount=row.amount, days=row.days) for row in rows]  # type: ignore[arg-type]  # the form's posts are all that are written
        return cls(**{**cls.columns(kind), "limits": limits})
