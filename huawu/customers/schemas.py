"""Shapes of the customers API. Numbers leave masked."""

from __future__ import annotations

from uuid import UUID

from ninja import Field, Schema

from huawu.customers.models import Customer


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
