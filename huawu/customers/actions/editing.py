"""What people write about a customer by hand: name, level and note; numbers added and split off."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction

from huawu.customers.actions.keeping import do_index
from huawu.customers.actions.wishes import standing
from huawu.customers.errors import CustomerChangedError, LastNumberError, NumberTakenError, NumberUnreadableError
from huawu.customers.models import Customer, CustomerNumber
from huawu.customers.registry import Joining, Parting, followers, tell_joiners
from huawu.kit.errors import NotFoundError
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.privacy.index import blind

SHORTEST = 5
"""Digits: short service numbers are customers too."""


@dataclass(frozen=True, slots=True)
class Details:
    """What can be written by hand."""

    name: str
    level: str
    note: str


@transaction.atomic
def do_edit_customer(customer: Customer, details: Details, version: int) -> Customer:
    """Write the details down; ``version`` is the one the screen started from. The same again changes nothing.

    Raises CustomerChangedError, CustomerMergedError. The ledger says which fields, not what they say."""
    customer = standing(customer)
    before = Details(customer.name, customer.level, customer.note)
    if before == details:
        return customer
    if customer.version != version:
        raise CustomerChangedError
    customer.name, customer.level, customer.note = details.name, details.level, details.note
    customer.version += 1
    customer.save(update_fields=["name", "level", "note", "version"])
    do_index(customer)
    changed = [name for name in Details.__slots__ if getattr(before, name) != getattr(details, name)]
    do_record("customers.edited", customer, new={"fields": changed})
    return customer


@transaction.atomic
def do_add_customer(identity: UUID, details: Details, raw: str) -> Customer:
    """A new customer with a number, under an id that the screen has made up: the same again changes nothing.

    Raises NumberUnreadableError, NumberTakenError; then there is no customer either."""
    customer, made = Customer.objects.get_or_create(
        pk=identity, defaults={name: getattr(details, name) for name in Details.__slots__}
    )
    if made:
        do_record("customers.added", customer)
        do_add_number(customer, raw)
    return customer


@transaction.atomic
def do_add_number(customer: Customer, raw: str) -> Customer:
    """One more number of the customer. One that they have already changes nothing.

    Raises NumberUnreadableError, NumberTakenError, CustomerMergedError."""
    number = PhoneNumber.parse(raw)
    if len(number.digits) < SHORTEST:
        raise NumberUnreadableError("number")
    customer = standing(customer)
    there = CustomerNumber.objects.filter(number_index=blind("number", number.digits)).first()
    if there is not None and there.customer_id == customer.pk:
        return customer
    if there is not None:
        raise NumberTakenError("number")
    others = tuple(row.number for row in customer.numbers.all())
    try:
        with transaction.atomic():
            CustomerNumber.objects.bulk_create([CustomerNumber(customer=customer, number=number)])
    except IntegrityError:  # somebody else has just entered it
        raise NumberTakenError("number") from None
    do_index(customer)
    tell_joiners(Joining(customer.pk, (number,), others))
    do_record("customers.number_added", customer, new={"number": number.masked})
    return customer


@transaction.atomic
def do_split_number(customer: Customer, number_id: int) -> Customer:
    """The number is somebody else's from now on, who is a new customer; what came through it before stays where it is.
    Merging the two takes it back. Gives the new customer.

    Raises NotFoundError when it is not the customer's (any more), LastNumberError, CustomerMergedError."""
    customer = standing(customer)
    row = customer.numbers.filter(pk=number_id).first()
    if row is None:
        raise NotFoundError
    if customer.numbers.count() == 1:
        raise LastNumberError
    other = Customer.objects.create()
    row.customer = other
    row.save(update_fields=["customer"])
    do_index(customer)
    do_index(other)
    for follow in followers():
        follow(Parting(customer.pk, other.pk, (row.number,), now()))
    do_record("customers.number_split", customer, new={"number": row.number.masked, "to": str(other.pk)})
    return other
