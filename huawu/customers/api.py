"""Routes about customers."""

from __future__ import annotations

from uuid import UUID

from ninja import Router

from huawu.customers import access
from huawu.customers.schemas import CustomerCard, CustomerPage, CustomerSearch
from huawu.kit.paging import take_page
from huawu.ledger.actions import describe_text, do_note_reading
from huawu.people.guard import PersonRequest, needs
from huawu.people.roles import Permission

router = Router(tags=["customers"])
may_view = needs(Permission.CUSTOMERS_VIEW)


@router.post("/customers/search", response=CustomerPage, auth=may_view)
def search_customers(request: PersonRequest, search: CustomerSearch) -> CustomerPage:
    """Customers by part of the name, by number, or by its last four digits."""
    if text := search.text.strip():
        do_note_reading("customers.searched", request.auth, {"text": describe_text(text)})
    found = access.search_customers_for(request.auth, search.text)
    rows, total = take_page(found, search.page, search.page_size)
    cards = [CustomerCard.of(row) for row in rows]
    return CustomerPage(items=cards, total=total, page=search.page, page_size=search.page_size)


@router.get("/customers/{uuid:customer_id}", response=CustomerCard, auth=may_view)
def get_customer(request: PersonRequest, customer_id: UUID) -> CustomerCard:
    """A customer's card; each look is a ledger entry."""
    customer = access.get_customer_for(request.auth, customer_id)
    do_note_reading("customers.viewed", customer)
    return CustomerCard.of(customer)
