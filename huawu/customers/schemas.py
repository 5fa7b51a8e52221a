"""Shapes of the customers API. Numbers leave masked."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from ninja import Field, Schema

from huawu.customers.access import list_merges, standing_consents
from huawu.customers.choices import MAX_TAG, Channel, ConsentKind
from huawu.customers.models import Consent, Customer, Merge
from huawu.people.schemas import PersonRef


class CustomerCard(Schema):
    """A customer as screens show them."""

    id: UUID
    name: str
    level: str
    note: str
    masked_numbers: list[str]

    @classmethod
    def of(cls, customer: Customer) -> CustomerCard:
        return cls(
            id=customer.id,
            name=customer.name,
            level=customer.level,
            note=customer.note,
            masked_numbers=[row.number.masked for row in customer.numbers.all()],
        )


class CustomerSearch(Schema):
    """In a body, not in a URL: what is searched for is personal data."""

    text: str = Field("", max_length=64)
    page: int = Field(1, ge=1)
    page_size: int = Field(20, ge=1, le=100)


class CustomerPage(Schema):
    items: list[CustomerCard]
    total: int
    page: int
    page_size: int


class ConsentIn(Schema):
    """``call_id``: the call in which it was said."""

    kind: ConsentKind
    channel: Channel
    given: bool
    call_id: UUID | None = None


class ConsentOut(Schema):
    kind: ConsentKind
    channel: Channel
    given: bool
    at: datetime
    by: PersonRef
    call_id: UUID | None

    @classmethod
    def of(cls, consent: Consent) -> ConsentOut:
        return cls(
            kind=ConsentKind(consent.kind),
            channel=Channel(consent.channel),
            given=consent.given,
            at=consent.at,
            by=PersonRef.of(consent.noted_by),
            call_id=consent.call_uuid,
        )


class MergeIn(Schema):
    """Who turned out to be the same person; that customer is the one that goes."""

    customer_id: UUID


class MergeOut(Schema):
    id: int
    gone_id: UUID
    gone_name: str
    numbers: int
    by: PersonRef
    at: datetime
    undone_at: datetime | None
    undone_by: PersonRef | None

    @classmethod
    def of(cls, merge: Merge) -> MergeOut:
        return cls(
            id=merge.pk,
            gone_id=merge.gone_id,
            gone_name=merge.gone.name,
            numbers=len(merge.numbers),
            by=PersonRef.of(merge.by),
            at=merge.at,
            undone_at=merge.undone_at,
            undone_by=PersonRef.of(merge.undone_by) if merge.undone_by else None,
        )


class TagsIn(Schema):
    tags: list[Annotated[str, Field(max_length=MAX_TAG)]] = Field(max_length=50)


class CustomerEdit(Schema):
    name: str = Field("", max_length=64)
    level: str = Field("", max_length=32)
    note: str = Field("", max_length=2000)
    version: int = Field(..., ge=1)


class CustomerIn(Schema):
    """``id`` is made up by the screen, so that sending it again makes nobody twice."""

    id: UUID
    number: str = Field(..., min_length=1, max_length=32)
    name: str = Field("", max_length=64)
    level: str = Field("", max_length=32)
    note: str = Field("", max_length=2000)


class NumberIn(Schema):
    """In a body, not in a URL."""

    number: str = Field(..., min_length=1, max_length=32)


class NumberOut(Schema):
    id: int
    masked: str


class CustomerProfile(Schema):
    """What is kept about a customer beside the card."""

    id: UUID
    version: int
    numbers: list[NumberOut]
    tags: list[str]
    merged_into: UUID | None
    erased_at: datetime | None
    """When everything that told of the person was erased."""
    consents: list[ConsentOut]
    merges: list[MergeOut]

    @classmethod
    def of(cls, customer: Customer) -> CustomerProfile:
        return cls(
            id=customer.pk,
            version=customer.version,
            numbers=[NumberOut(id=row.pk, masked=row.number.masked) for row in customer.numbers.order_by("pk")],
            tags=customer.tags,
            merged_into=customer.merged_into_id,
            erased_at=customer.erased_at,
            consents=[ConsentOut.of(row) for row in standing_consents(customer)],
            merges=[MergeOut.of(row) for row in list_merges(customer)],
        )


class TimelineEntryOut(Schema):
    at: datetime
    kind: str
    key: str
    facts: dict[str, Any]


class TimelineOut(Schema):
    entries: list[TimelineEntryOut]
    before: datetime | None
