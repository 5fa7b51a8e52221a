"""Shapes of the promises API. No customer's number leaves here."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import StringConstraints

from huawu.calls.schemas.settings import Version
from huawu.people.models import User
from huawu.people.roles import Role
from huawu.people.schemas import PersonRef
from huawu.promises.access import may_decide
from huawu.promises.choices import PromiseEventKind, PromiseState
from huawu.promises.forms import PromiseKindForm
from huawu.promises.models import Promise, PromiseEvent, PromiseKind

Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
NeededWords = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Amount = Annotated[Decimal, Field(gt=0, max_digits=10, decimal_places=2)]


class PromiseKindChange(PromiseKindForm, Version):
    pass


class PromiseKindSettings(PromiseKindChange):
    id: int


class PromiseKindChoice(Schema):
    """A kind that one may ask for, with one's own limit: None where every such promise is asked for."""

    code: str
    zh: str
    en: str
    has_amount: bool
    wording: str
    own_amount: Decimal | None
    own_days: int | None

    @classmethod
    def of(cls, kind: PromiseKind, user: User) -> PromiseKindChoice:
        limit = kind.limits_by_role().get(Role(user.role))
        return cls(
            code=kind.code,
            zh=kind.zh,
            en=kind.en,
            has_amount=kind.has_amount,
            wording=kind.wording,
            own_amount=limit.amount if limit else None,
            own_days=limit.days if limit else None,
        )


class TermsIn(Schema):
    amount: Amount | None = None
    wording: NeededWords
    due_on: date


class PromiseAsk(TermsIn):
    """``id`` is made by the screen, so that asking again after a lost answer asks for nothing new."""

    id: UUID
    kind: str = Field(..., max_length=32)
    call_id: UUID | None = None
    customer_id: UUID | None = None
    case_id: UUID | None = None


class PromiseAnswer(TermsIn):
    approve: bool
    note: Words = ""


class PromiseKeep(Schema):
    call_id: UUID | None = None
    note: Words = ""


class PromiseBreak(Schema):
    note: Words = ""


class PromiseKindRef(Schema):
    code: str
    zh: str
    en: str
    has_amount: bool


class PromiseOut(Schema):
    """A promise as lists show it."""

    id: UUID
    kind: PromiseKindRef
    customer_id: UUID | None
    customer_name: str
    call_id: UUID | None
    case_id: UUID | None
    asked_by: PersonRef
    asked_at: datetime
    amount: Decimal | None
    wording: str
    due_on: date
    state: PromiseState
    decided_by: PersonRef | None
    decided_at: datetime | None
    note: str
    closed_at: datetime | None
    kept_late_at: datetime | None
    by_self: bool
    """Approved within the asker's own authority."""
    decidable: bool
    """Whether the reader's answer is asked for."""
    own_amount: Decimal | None
    """How much the reader may approve; None: none of this kind."""

    @classmethod
    def of(cls, promise: Promise, reader: User) -> PromiseOut:
        decider, customer = promise.decided_by, promise.customer
        limit = promise.kind.limits_by_role().get(Role(reader.role))
        return cls(
            id=promise.id,
            kind=PromiseKindRef.model_validate(promise.kind),
            customer_id=promise.customer_id,
            customer_name=customer.name if customer else "",
            call_id=promise.call_uuid,
            case_id=promise.case_id,
            asked_by=PersonRef.of(promise.asked_by),
            asked_at=promise.asked_at,
            amount=promise.amount,
            wording=promise.wording,
            due_on=promise.due_on,
            state=PromiseState(promise.state),
            decided_by=PersonRef.of(decider) if decider else None,
            decided_at=promise.decided_at,
            note=promise.note,
            closed_at=promise.closed_at,
            kept_late_at=promise.kept_late_at,
            by_self=promise.decided_by_id == promise.asked_by_id,
            decidable=promise.state == PromiseState.ASKED and may_decide(reader, promise),
            own_amount=limit.amount if limit else None,
        )


class PromiseEventOut(Schema):
    at: datetime
    kind: PromiseEventKind
    actor: PersonRef | None
    amount: Decimal | None
    due_on: date
    wording: str
    note: str
    call_id: UUID | None

    @classmethod
    def of(cls, event: PromiseEvent) -> PromiseEventOut:
        return cls(
            at=event.at,
            kind=PromiseEventKind(event.kind),
            actor=PersonRef.of(event.actor) if event.actor else None,
            amount=event.amount,
            due_on=event.due_on,
            wording=event.wording,
            note=event.note,
            call_id=event.call_uuid,
        )


class PromiseDetail(PromiseOut):
    events: list[PromiseEventOut]


class LivePromises(Schema):
    """What a screen has to show at once: requests that wait for the reader, and what became of the reader's own."""

    to_decide: list[PromiseOut]
    own: list[PromiseOut]


class PromiseSearch(Schema):
    state: Literal["", "asked", "approved", "refused", "withdrawn", "kept", "broken"] = ""
    page: int = Field(1, ge=1)
    page_size: int = Field(20, ge=1, le=100)


class PromisePage(Schema):
    items: list[PromiseOut]
    total: int
    page: int
    page_size: int


class PromisePeriod(Schema):
    """Of promises asked for from ``since`` to ``until``, both days included."""

    since: date
    until: date


class PromiseFigures(Schema):
    """Promises of one person: those they asked for, or those they approved."""

    person: PersonRef
    asked: int
    by_self: int
    approved: int
    """With ``by_self``, and with what was kept or broken since."""
    refused: int
    kept: int
    broken: int
    due: int
    """Approved, and still to be kept."""


class PromiseFiguresOut(Schema):
    askers: list[PromiseFigures]
    deciders: list[PromiseFigures]
