"""Writing customers."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from huawu.customers.models import Customer, CustomerNumber
from huawu.customers.tokens import tokens_of
from huawu.kit.ids import new_id
from huawu.kit.phone import PhoneNumber


@transaction.atomic
def do_keep_customer(
    identity: UUID | None = None, *, name: str = "", level: str = "", numbers: Sequence[PhoneNumber] = ()
) -> Customer:
    """A customer with these numbers; the one with this id is kept as it is, and has the numbers besides."""
    facts = {"name": name, "level": level}
    customer, _ = Customer.objects.get_or_create(pk=identity or new_id(), defaults=facts)
    known = {row.number for row in customer.numbers.all()}
    fresh = [CustomerNumber(customer=customer, number=number) for number in numbers if number not in known]
    CustomerNumber.objects.bulk_create(fresh)
    do_index(customer)
    return customer


def do_index(customer: Customer) -> None:
    """Reckon anew what the customer is found by; whoever changes the name or a number calls it."""
    customer.tokens = tokens_of(customer.name, [row.number for row in customer.numbers.all()])
    customer.save(update_fields=["tokens"])
