"""Searching and looking at calls."""

from __future__ import annotations

from uuid import UUID

from ninja import Router

from huawu.calls import access
from huawu.calls.api.permissions import may_view_calls, may_view_customers
from huawu.calls.schemas import CallDetail, CallPage, CallRow, CallSearch, ContactOut
from huawu.customers.access import get_customer_for
from huawu.kit.paging import take_page
from huawu.kit.snapshot import one_snapshot
from huawu.ledger.actions import describe_text, do_note_reading
from huawu.people.guard import PersonRequest

router = Router(tags=["calls"])


@router.post("/calls/search", response=CallPage, auth=may_view_calls)
def search_calls(request: PersonRequest, search: CallSearch) -> CallPage:
    """The calls the person may see, newest first. Looking for a caller's number is a ledger entry."""
    if search.number:
        do_note_reading("calls.searched", request.auth, {"number": describe_text(str(search.number))})
    rows, total = take_page(access.search_calls_for(request.auth, search), search.page, search.page_size)
    return CallPage(items=[CallRow.of(row) for row in rows], total=total, page=search.page, page_size=search.page_size)


@router.get("/calls/{uuid:call_id}", response=CallDetail, auth=may_view_calls)
def get_call(request: PersonRequest, call_id: UUID) -> CallDetail:
    """A call with its events, record, recording and customer; each look is a ledger entry."""
    with one_snapshot():  # its events are written while it is looked at
        call = access.get_call_for(request.auth, call_id)
        detail = CallDetail.build(call, may_write_record=access.may_write_record(request.auth, call))
    do_note_reading("calls.viewed", call)
    return detail


@router.get("/customers/{uuid:customer_id}/contacts", response=list[ContactOut], auth=may_view_customers)
def list_customer_contacts(request: PersonRequest, customer_id: UUID) -> list[ContactOut]:
    """The customer's latest contacts, newest first."""
    customer = get_customer_for(request.auth, customer_id)
    do_note_reading("customers.viewed", customer)
    return [ContactOut.of(call) for call in access.past_contacts(customer.pk, limit=50)]
