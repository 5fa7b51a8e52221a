"""Routes of what people ask for of their own data."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.http import HttpResponse
from ninja import Field, Router, Schema

from huawu.customers.access import get_customer_for
from huawu.customers.choices import RequestKind
from huawu.customers.models import DataRequest
from huawu.customers.person import access, actions
from huawu.customers.person.copying import do_take_copy
from huawu.ledger.actions import do_note_reading
from huawu.people.guard import PersonRequest, needs
from huawu.people.roles import Permission
from huawu.people.schemas import PersonRef

router = Router(tags=["data requests"])
may_view = needs(Permission.CUSTOMERS_VIEW)
may_decide = needs(Permission.PRIVACY_MANAGE)
MOST = 500


class DataRequestIn(Schema):
    """``reason``: how they asked, and by what it is known that it was they."""

    kind: RequestKind
    reason: str = Field(min_length=4, max_length=500)


class DataRequestDecision(Schema):
    approve: bool
    note: str = Field("", max_length=500)


class DataRequestOut(Schema):
    """``erased``: how much of each kind; ``copy_stands``: whether the copy can be taken now."""

    id: UUID
    customer_id: UUID
    customer_name: str
    kind: RequestKind
    state: str
    reason: str
    asked_by: PersonRef
    asked_at: datetime
    decided_by: PersonRef | None
    decided_at: datetime | None
    note: str
    done_at: datetime | None
    erased: dict[str, int]
    copy_stands: bool

    @classmethod
    def of(cls, row: DataRequest) -> DataRequestOut:
        return cls(
            id=row.pk,
            customer_id=row.customer_id,
            customer_name=row.customer.name,
            kind=RequestKind(row.kind),
            state=row.state,
            reason=row.reason,
            asked_by=PersonRef.of(row.asked_by),
            asked_at=row.asked_at,
            decided_by=PersonRef.of(row.decided_by) if row.decided_by else None,
            decided_at=row.decided_at,
            note=row.note,
            done_at=row.done_at,
            erased=row.erased,
            copy_stands=row.kind == RequestKind.COPY
            and row.state == DataRequest.State.APPROVED
            and access.copy_stands(row),
        )


@router.post("/customers/{uuid:customer_id}/data-requests", response=DataRequestOut, auth=may_view)
def ask_for_data(request: PersonRequest, customer_id: UUID, wish: DataRequestIn) -> DataRequestOut:
    """Note that the customer wants a copy of their data, or wants it erased."""
    customer = get_customer_for(request.auth, customer_id)
    return DataRequestOut.of(actions.do_ask(customer, wish.kind, wish.reason, request.auth))


@router.get("/customers/{uuid:customer_id}/data-requests", response=list[DataRequestOut], auth=may_view)
def list_data_requests_of(request: PersonRequest, customer_id: UUID) -> list[DataRequestOut]:
    """What this customer has asked for, the newest first."""
    customer = get_customer_for(request.auth, customer_id)
    do_note_reading("customers.viewed", customer)
    return [DataRequestOut.of(row) for row in access.list_requests_of(request.auth, customer)]


@router.get("/data-requests", response=list[DataRequestOut], auth=may_decide)
def list_data_requests(request: PersonRequest) -> list[DataRequestOut]:
    """Everybody's: what waits for a decision first, then the newest."""
    rows = access.list_requests_for(request.auth)[:MOST]
    return [DataRequestOut.of(row) for row in sorted(rows, key=lambda row: row.state != DataRequest.State.ASKED)]


@router.post("/data-requests/{uuid:request_id}/decide", response=DataRequestOut, auth=may_decide)
def decide_data_request(request: PersonRequest, request_id: UUID, decision: DataRequestDecision) -> DataRequestOut:
    """Approve or refuse; never one's own."""
    row = access.get_request_for(request.auth, request_id)
    actions.do_decide(row, request.auth, decision.note.strip(), approve=decision.approve)
    return DataRequestOut.of(access.get_request_for(request.auth, request_id))


@router.post("/data-requests/{uuid:request_id}/copy", auth=may_decide)
def take_data_copy(request: PersonRequest, request_id: UUID) -> HttpResponse:
    """The copy as an archive. Each is a ledger entry and counts as an export."""
    row = access.get_request_for(request.auth, request_id)
    archive = do_take_copy(row, request.auth)
    name = f"person-{str(row.pk)[:8]}.zip"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(archive, content_type="application/zip", headers=headers)
