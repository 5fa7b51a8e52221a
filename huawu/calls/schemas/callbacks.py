"""Calls owed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from ninja import Field, Schema

from huawu.calls.models import CallbackTask
from huawu.people.schemas import PersonRef


class CallbackSearch(Schema):
    open: bool = True
    page: int = Field(1, ge=1)
    page_size: int = Field(20, ge=1, le=100)


class CallbackOut(Schema):
    """A call owed."""

    id: UUID
    number: str
    customer_name: str
    hotline: str
    reason: CallbackTask.Reason
    attempts: int
    created_at: datetime
    last_call_at: datetime
    call_id: UUID | None
    done_at: datetime | None
    done_by: PersonRef | None
    note: str
    answered_call_id: UUID | None
    """The call that settled it: the person got through by themselves, or (``done_by``) we reached them."""

    @classmethod
    def of(cls, task: CallbackTask) -> CallbackOut:
        return cls(
            id=task.id,
            number=task.number.masked,
            customer_name=task.call.customer.name if task.call and task.call.customer else "",
            hotline=task.hotline.number if task.hotline else "",
            reason=CallbackTask.Reason(task.reason),
            attempts=task.attempts,
            created_at=task.created_at,
            last_call_at=task.last_call_at,
            call_id=task.call_id,
            done_at=task.done_at,
            done_by=PersonRef.of(task.done_by) if task.done_by else None,
            note=task.note,
            answered_call_id=task.answered_call_id,
        )


class CallbackPage(Schema):
    items: list[CallbackOut]
    total: int
    page: int
    page_size: int


class CallbackDone(Schema):
    note: str = Field("", max_length=2000)
