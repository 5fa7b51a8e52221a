"""Writing the contact record."""

from __future__ import annotations

from uuid import UUID

from ninja import Router

from huawu.calls import access, actions
from huawu.calls.api.permissions import may_view_calls, may_write_records
from huawu.calls.schemas import RecordIn, RecordOut
from huawu.people.guard import PersonRequest

router = Router(tags=["records"])


@router.get("/calls/{uuid:call_id}/record", response=RecordOut, auth=may_view_calls)
def get_record(request: PersonRequest, call_id: UUID) -> RecordOut:
    """The record; version 0 when nothing has been written yet."""
    return RecordOut.of(access.get_record_for(request.auth, call_id))


@router.put("/calls/{uuid:call_id}/record", response=RecordOut, auth=may_write_records)
def save_record(request: PersonRequest, call_id: UUID, record: RecordIn) -> RecordOut:
    """Save what has been typed so far. 409 carries the saved version as ``current``."""
    return RecordOut.of(actions.do_save_draft(request.auth, call_id, record.fields(), record.version))


@router.post("/calls/{uuid:call_id}/record/complete", response=RecordOut, auth=may_write_records)
def complete_record(request: PersonRequest, call_id: UUID, record: RecordIn) -> RecordOut:
    """Save and declare complete. 422 says what is missing; 409 as for saving."""
    return RecordOut.of(actions.do_complete_record(request.auth, call_id, record.fields(), record.version))
