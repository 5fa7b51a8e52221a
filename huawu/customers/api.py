"""Routes about customers."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from ninja import Field, Router
from pydantic import AwareDatetime

from huawu.customers import access
from huawu.customers.actions import (
    Details,
    do_add_customer,
    do_add_number,
    do_edit_customer,
    do_merge,
    do_note_consent,
    do_set_tags,
    do_split_number,
    do_undo_merge,
)
from huawu.customers.import_api import router as imports
from huawu.customers.person.api import router as person_requests
from huawu.customers.schemas import (
    ConsentIn,
    CustomerCard,
    CustomerEdit,
    CustomerIn,
    CustomerPage,
    CustomerProfile,
    CustomerSearch,
    MergeIn,
    NumberIn,
    TagsIn,
    TimelineEntryOut,
    TimelineOut,
)
from huawu.customers.timeline import timeline_for
from huawu.kit.paging import take_page
from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_note_reading
from huawu.people.guard import PersonRequest, needs
from huawu.people.roles import Permission

router = Router(tags=["customers"])
router.add_router("", imports)
router.add_router("", person_requests)
MOST_COUNTED = 1000
"""Customers found by a search: whoever meets more says more."""
may_view = needs(Permission.CUSTOMERS_VIEW)
may_manage = needs(Permission.CUSTOMERS_MANAGE)


@router.post("/customers/search", response=CustomerPage, auth=may_view)
def search_customers(request: PersonRequest, search: CustomerSearch) -> CustomerPage:
    """Customers by part of the name, by number, or by its last four digits."""
    if text := search.text.strip():
        do_note_reading("customers.searched", request.auth, {"text": describe_text(text)})
    found = access.search_customers_for(request.auth, search.text)
    rows, total = take_page(found, search.page, search.page_size, most=MOST_COUNTED)
    cards = [CustomerCard.of(row) for row in rows]
    return CustomerPage(items=cards, total=total, page=search.page, page_size=search.page_size)


@router.post("/customers", response=CustomerCard, auth=may_view)
def add_customer(request: PersonRequest, body: CustomerIn) -> CustomerCard:
    """A new customer with a number."""
    details = Details(body.name.strip(), body.level.strip(), body.note.strip())
    customer = do_add_customer(body.id, details, body.number)
    return CustomerCard.of(access.get_customer_for(request.auth, customer.pk))


@router.get("/customers/{uuid:customer_id}", response=CustomerCard, auth=may_view)
def get_customer(request: PersonRequest, customer_id: UUID) -> CustomerCard:
    """A customer's card; each look is a ledger entry."""
    customer = access.get_customer_for(request.auth, customer_id)
    do_note_reading("customers.viewed", customer)
    return CustomerCard.of(customer)


@router.get("/customers/{uuid:customer_id}/profile", response=CustomerProfile, auth=may_view)
def get_customer_profile(request: PersonRequest, customer_id: UUID) -> CustomerProfile:
    """Tags, what the customer agrees to and refuses, and who was merged into them."""
    customer = access.get_customer_for(request.auth, customer_id)
    do_note_reading("customers.viewed", customer)
    return CustomerProfile.of(customer)


@router.get("/customers/{uuid:customer_id}/timeline", response=TimelineOut, auth=may_view)
def get_customer_timeline(
    request: PersonRequest,
    customer_id: UUID,
    before: AwareDatetime | None = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 30,
) -> TimelineOut:
    """What happened with the customer, the newest first; the next part begins at ``before`` of the answer."""
    customer = access.get_customer_for(request.auth, customer_id)
    do_note_reading("customers.viewed", customer)
    part = timeline_for(request.auth, customer, before or now(), limit)
    entries = [TimelineEntryOut(at=row.at, kind=row.kind, key=row.key, facts=dict(row.facts)) for row in part.entries]
    return TimelineOut(entries=entries, before=part.before)


@router.put("/customers/{uuid:customer_id}", response=CustomerProfile, auth=may_view)
def edit_customer(request: PersonRequest, customer_id: UUID, edit: CustomerEdit) -> CustomerProfile:
    """Write down name, level and note."""
    details = Details(**{name: text.strip() for name, text in edit.model_dump(exclude={"version"}).items()})
    customer = access.get_customer_for(request.auth, customer_id)
    return CustomerProfile.of(do_edit_customer(customer, details, edit.version))


@router.post("/customers/{uuid:customer_id}/numbers", response=CustomerProfile, auth=may_view)
def add_customer_number(request: PersonRequest, customer_id: UUID, body: NumberIn) -> CustomerProfile:
    """One more number of the customer."""
    customer = access.get_customer_for(request.auth, customer_id)
    return CustomerProfile.of(do_add_number(customer, body.number))


@router.post("/customers/{uuid:customer_id}/numbers/{int:number_id}/split", response=CustomerProfile, auth=may_manage)
def split_customer_number(request: PersonRequest, customer_id: UUID, number_id: int) -> CustomerProfile:
    """The number is somebody else's, who is a new customer; that one is given back."""
    customer = access.get_customer_for(request.auth, customer_id)
    return CustomerProfile.of(do_split_number(customer, number_id))


@router.put("/customers/{uuid:customer_id}/tags", response=CustomerProfile, auth=may_view)
def set_customer_tags(request: PersonRequest, customer_id: UUID, body: TagsIn) -> CustomerProfile:
    """Give the customer these tags and no others."""
    return CustomerProfile.of(do_set_tags(access.get_customer_for(request.auth, customer_id), body.tags))


@router.post("/customers/{uuid:customer_id}/consents", response=CustomerProfile, auth=may_view)
def note_customer_consent(request: PersonRequest, customer_id: UUID, body: ConsentIn) -> CustomerProfile:
    """Note what the customer agrees to or refuses."""
    customer = access.get_customer_for(request.auth, customer_id)
    do_note_consent(customer, body.kind, body.channel, given=body.given, by=request.auth, call=body.call_id)
    return CustomerProfile.of(customer)


@router.post("/customers/{uuid:customer_id}/merges", response=CustomerProfile, auth=may_manage)
def merge_customers(request: PersonRequest, customer_id: UUID, body: MergeIn) -> CustomerProfile:
    """The customer named in the body is the same person as this one, and goes into it."""
    kept = access.get_customer_for(request.auth, customer_id)
    do_merge(kept, access.get_customer_for(request.auth, body.customer_id), request.auth)
    return CustomerProfile.of(access.get_customer_for(request.auth, customer_id))


@router.post("/customer-merges/{int:merge_id}/undo", response=CustomerProfile, auth=may_manage)
def undo_customer_merge(request: PersonRequest, merge_id: int) -> CustomerProfile:
    """They are two people after all."""
    merge = do_undo_merge(access.get_merge_for(request.auth, merge_id), request.auth)
    return CustomerProfile.of(access.get_customer_for(request.auth, merge.kept_id))
