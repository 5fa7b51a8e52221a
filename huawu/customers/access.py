"""The only way a request reaches a customer."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from huawu.customers.models import Customer, CustomerNumber
from huawu.kit.errors import NotFoundError
from huawu.kit.phone import PhoneNumber
from huawu.people.models import User
from huawu.people.roles import Permission


def find_by_number(number: PhoneNumber) -> Customer | None:
    """Whose number this is, if anybody's; for the house itself (a call comes in), not for a request."""
    return Customer.objects.filter(numbers__number=number).first() if number.known else None


def owners_of(numbers: Collection[PhoneNumber]) -> dict[PhoneNumber, Customer]:
    """Whose numbers these are, as :func:`find_by_number`; the numbers that are nobody's are left out."""
    known = [number for number in numbers if number.known]
    rows = CustomerNumber.objects.filter(number__in=known).select_related("customer")
    return {row.number: row.customer for row in rows}


def list_customers_for(user: User) -> QuerySet[Customer]:
    """The customers ``user`` may look up."""
    return Customer.objects.all() if user.may(Permission.CUSTOMERS_VIEW) else Customer.objects.none()


def get_customer_for(user: User, customer_id: UUID) -> Customer:
    """One customer, or :class:`NotFoundError`."""
    customer = list_customers_for(user).prefetch_related("numbers").filter(pk=customer_id).first()
    if customer is None:
        raise NotFoundError
    return customer


def search_customers_for(user: User, text: str) -> QuerySet[Customer]:
    """Customers whose name contains ``text``, or whose number is ``text`` or ends in it when it is four digits.

    By name; an empty text finds everybody.
    """
    found, text = list_customers_for(user), text.strip()
    if text.isascii() and text.isdigit() and len(text) == 4:
        found = found.filter(numbers__number__endswith=text).distinct()
    elif (number := PhoneNumber.parse(text)).known:
        found = found.filter(numbers__number=number)
    elif text:
        found = found.filter(name__icontains=text)
    return found.prefetch_related("numbers").order_by("name", "id")
