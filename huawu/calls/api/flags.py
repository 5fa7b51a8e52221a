"""Routes of a customer's flags: those of their numbers."""

from __future__ import annotations

from uuid import UUID

from ninja import Router

from huawu.calls.access import flags_of
from huawu.calls.actions.settings import do_flag_customer
from huawu.calls.api.permissions import may_flag_numbers
from huawu.calls.schemas.flags import CustomerFlagIn, NumberFlagOut
from huawu.customers.access import get_customer_for
from huawu.people.guard import PersonRequest, needs
from huawu.people.roles import Permission

router = Router(tags=["customers"])


@router.get("/customers/{uuid:customer_id}/flags", response=list[NumberFlagOut], auth=needs(Permission.CUSTOMERS_VIEW))
def list_customer_flags(request: PersonRequest, customer_id: UUID) -> list[NumberFlagOut]:
    """The customer's numbers, each with its flag."""
    customer = get_customer_for(request.auth, customer_id)
    return [NumberFlagOut.of(number, flag) for number, flag in flags_of(customer)]


@router.post("/customers/{uuid:customer_id}/flags", response=list[NumberFlagOut], auth=may_flag_numbers)
def flag_customer(request: PersonRequest, customer_id: UUID, wish: CustomerFlagIn) -> list[NumberFlagOut]:
    """Flag all of the customer's numbers in this way; with no flag they are flagged no more."""
    customer = get_customer_for(request.auth, customer_id)
    do_flag_customer(request.auth, customer, wish.form())
    return [NumberFlagOut.of(number, flag) for number, flag in flags_of(customer)]
