"""Calls, in lists and on their pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import AwareDatetime

from huawu.calls.access import dial_reasons, transfer_reasons
from huawu.calls.events import CallEventKind
from huawu.calls.models import Call
from huawu.calls.schemas.recordings import RecordingOut, RecordingState
from huawu.calls.schemas.records import RecordOut, RecordState, record_state
from huawu.calls.schemas.words import NamedRef, ReasonWord, Word
from huawu.calls.states import Outcome
from huawu.customers.schemas import CustomerCard
from huawu.people.access import people_called
from huawu.people.schemas import PersonRef

Direction = Literal["inbound", "outbound"]


class CallSearch(Schema):
    """In a body, not in a URL: a number is personal data. ``to`` is exclusive."""

    from_: AwareDatetime | None = Field(None, alias="from")
    to: AwareDatetime | None = None
    agent: str = Field("", max_length=64)
    number: str = Field("", max_length=40)
    queue: int | None = None
    direction: Direction | None = None
    outcome: Outcome | None = None
    satisfaction: int | None = Field(None, ge=1, le=5)
    figure: str | None = Field(None, max_length=32)
    page: int = Field(1, ge=1)
    page_size: int = Field(20, ge=1, le=100)


class CustomerRef(Schema):
    id: UUID
    name: str


class CallRow(Schema):
    """A call in a list."""

    id: UUID
    direction: Direction
    hotline: str
    queue: NamedRef | None
    agent: PersonRef | None
    caller: str
    """``138****8000``; empty when withheld."""
    customer: CustomerRef | None
    outcome: Outcome
    satisfaction: int | None
    """1 to 5, by key after the call."""
    web: bool
    arrived_at: datetime
    connected_at: datetime | None
    ended_at: datetime | None
    wait_s: float
    ring_s: float
    talk_s: float
    hold_s: float
    wrap_up_s: float
    record_state: RecordState
    recording_state: RecordingState

    @classmethod
    def of(cls, call: Call) -> CallRow:
        return cls.model_validate(_row(call))


class CallPage(Schema):
    items: list[CallRow]
    total: int
    page: int
    page_size: int


class CallEventOut(Schema):
    seq: int
    at: datetime
    kind: CallEventKind
    data: dict[str, Any]


class CallDetail(CallRow):
    """A call's page."""

    queued_at: datetime | None
    offered_at: datetime | None
    wrap_up_ended_at: datetime | None
    events: list[CallEventOut]
    people: list[PersonRef]
    """Everybody whom the events name."""
    dial_reason: ReasonWord | None
    """Why the agent dialled a number of nobody's."""
    transfer_reasons: list[ReasonWord]
    """The reasons that the events of handing on name by their codes."""
    record: RecordOut | None
    recording: RecordingOut | None
    customer_card: CustomerCard | None
    may_write_record: bool
    erased_at: datetime | None
    """When what told of the person was erased."""

    @classmethod
    def build(cls, call: Call, *, may_write_record: bool) -> CallDetail:
        record, recording = getattr(call, "record", None), getattr(call, "recording", None)
        events = list(call.events.values("seq", "at", "kind", "data"))
        return cls.model_validate(
            _row(call)
            | {
                "queued_at": call.queued_at,
                "offered_at": call.offered_at,
                "wrap_up_ended_at": call.wrap_up_ended_at,
                "events": events,
                "people": [PersonRef.of(person) for person in people_called(_numbers_in(events))],
                "dial_reason": next(iter(dial_reasons(_reasons_in(events, CallEventKind.DIALLED))), None),
                "transfer_reasons": list(transfer_reasons(_reasons_in(events, CallEventKind.TRANSFERRED))),
                "record": RecordOut.of(record) if record else None,
                "recording": RecordingOut.of(recording) if recording else None,
                "customer_card": CustomerCard.of(call.customer) if call.customer else None,
                "may_write_record": may_write_record,
                "erased_at": call.erased_at,
            }
        )


def _numbers_in(events: Iterable[Mapping[str, Any]]) -> set[str]:
    """What may be a staff number in the events' data."""
    return {value for event in events for key in _PERSONS if isinstance(value := event["data"].get(key), str) and value}


def _reasons_in(events: Iterable[Mapping[str, Any]], kind: CallEventKind) -> set[str]:
    """The codes that events of this kind name."""
    return {event["data"]["reason"] for event in events if event["kind"] == kind and event["data"].get("reason")}


def _row(call: Call) -> dict[str, Any]:
    recording = getattr(call, "recording", None)
    return {
        **{name: getattr(call, name) for name in _PLAIN},
        "hotline": call.dialled,
        "queue": {"id": call.queue.pk, "name": call.queue.name} if call.queue else None,
        "agent": PersonRef.of(call.agent) if call.agent else None,
        "caller": call.caller_number.masked,
        "customer": {"id": call.customer.pk, "name": call.customer.name} if call.customer else None,
        "record_state": record_state(getattr(call, "record", None)),
        "recording_state": recording.state if recording else "none",
    }


_PERSONS = ("agent", "by", "whom")
_PLAIN = (
    *("id", "direction", "outcome", "satisfaction", "web", "arrived_at", "connected_at", "ended_at"),
    *("wait_s", "ring_s", "talk_s", "hold_s", "wrap_up_s"),
)


class ContactOut(Schema):
    """An earlier contact of a customer."""

    call_id: UUID
    at: datetime | None
    kind: Word | None
    reason: Word | None
    result: Word | None
    agent_name: str

    @classmethod
    def of(cls, call: Call) -> ContactOut:
        record = getattr(call, "record", None)
        return cls(
            call_id=call.id,
            at=call.arrived_at,
            kind=Word.of(record.kind) if record else None,
            reason=Word.of(record.reason) if record else None,
            result=Word.of(record.result) if record else None,
            agent_name=call.agent.display_name if call.agent else "",
        )
