"""Shapes of the calls API. Numbers leave masked; instants are ISO 8601 with offset; durations are seconds."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from ninja import Field, Schema

from huawu.calls.actions import RecordFields
from huawu.calls.events import CallEventKind
from huawu.calls.models import Call, CallbackTask, ContactRecord, Disposition, Queue, Recording
from huawu.calls.states import Outcome
from huawu.customers.schemas import CustomerCard
from huawu.people.schemas import PersonRef

RecordState = Literal["none", "draft", "incomplete", "complete"]
RecordingState = Literal["none", "pending", "kept", "failed"]


class QueueItem(Schema):
    """A queue; times in seconds."""

    id: int
    name: str
    line: str
    wrap_up_seconds: int
    ring_seconds: int
    service_level_seconds: int

    @classmethod
    def of(cls, queue: Queue) -> QueueItem:
        return cls(
            id=queue.pk,
            name=queue.name,
            line=queue.line.name,
            wrap_up_seconds=queue.wrap_up_seconds,
            ring_seconds=queue.ring_seconds,
            service_level_seconds=queue.service_level_seconds,
        )


class Word(Schema):
    """A word of a contact record, in both languages."""

    id: int
    key: str
    zh: str
    en: str

    @classmethod
    def of(cls, word: Disposition | None) -> Word | None:
        return None if word is None else cls(id=word.pk, key=word.key, zh=word.zh, en=word.en)


class KindWord(Word):
    """A kind of contact with the reasons and results to choose from; an empty list asks for none."""

    reasons: list[Word]
    results: list[Word]


class LineWords(Schema):
    """What may be chosen for calls of a business line (null: a call whose line is not known)."""

    line_id: int | None
    line: str
    kinds: list[KindWord]


class RecordIn(Schema):
    """What an agent has filled in; ``version`` is the one the screen started from (0: none yet)."""

    version: int = Field(..., ge=0)
    kind_id: int | None = None
    reason_id: int | None = None
    result_id: int | None = None
    note: str = Field("", max_length=5000)
    customer_id: UUID | None = None

    def fields(self) -> RecordFields:
        return RecordFields(self.kind_id, self.reason_id, self.result_id, self.note, self.customer_id)


class RecordOut(Schema):
    """The contact record of a call."""

    call_id: UUID
    version: int
    state: RecordState
    kind: Word | None
    reason: Word | None
    result: Word | None
    note: str
    customer_id: UUID | None
    line_id: int | None
    saved_at: datetime | None
    completed_at: datetime | None
    completed_by: PersonRef | None

    @classmethod
    def of(cls, record: ContactRecord) -> RecordOut:
        hotline = record.call.hotline
        return cls(
            call_id=record.call_id,
            version=record.version,
            state=record_state(record),
            kind=Word.of(record.kind),
            reason=Word.of(record.reason),
            result=Word.of(record.result),
            note=record.note,
            customer_id=record.customer_id,
            line_id=hotline.line_id if hotline else None,
            saved_at=record.saved_at if record.version else None,
            completed_at=record.completed_at,
            completed_by=PersonRef.of(record.completed_by) if record.completed_by else None,
        )


class NamedRef(Schema):
    id: int
    name: str


class CustomerRef(Schema):
    id: UUID
    name: str


class CallRow(Schema):
    """A call in a list."""

    id: UUID
    direction: str
    hotline: str
    queue: NamedRef | None
    agent: PersonRef | None
    caller: str
    """``138****8000``; empty when withheld."""
    customer: CustomerRef | None
    outcome: Outcome
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


class CallEventOut(Schema):
    seq: int
    at: datetime
    kind: CallEventKind
    data: dict[str, Any]


class RecordingOut(Schema):
    """What is known of a recording; the sound is at ``/api/calls/{id}/recording``."""

    state: RecordingState
    format: str
    channels: int
    sample_rate: int
    duration_ms: int
    bytes: int
    sha256: str

    @classmethod
    def of(cls, recording: Recording) -> RecordingOut:
        return cls.model_validate(recording)


class CallDetail(CallRow):
    """A call's page."""

    queued_at: datetime | None
    offered_at: datetime | None
    wrap_up_ended_at: datetime | None
    events: list[CallEventOut]
    record: RecordOut | None
    recording: RecordingOut | None
    customer_card: CustomerCard | None
    may_write_record: bool

    @classmethod
    def build(cls, call: Call, *, may_write_record: bool) -> CallDetail:
        record, recording = getattr(call, "record", None), getattr(call, "recording", None)
        return cls.model_validate(
            _row(call)
            | {
                "queued_at": call.queued_at,
                "offered_at": call.offered_at,
                "wrap_up_ended_at": call.wrap_up_ended_at,
                "events": list(call.events.values("seq", "at", "kind", "data")),
                "record": RecordOut.of(record) if record else None,
                "recording": RecordingOut.of(recording) if recording else None,
                "customer_card": CustomerCard.of(call.customer) if call.customer else None,
                "may_write_record": may_write_record,
            }
        )


class PeaksOut(Schema):
    """The loudest sample of equal stretches of each channel, for drawing."""

    caller: list[int]
    agent: list[int]
    duration_ms: int


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


class CallbackOut(Schema):
    """A call owed."""

    id: UUID
    number: str
    hotline: str
    reason: CallbackTask.Reason
    attempts: int
    created_at: datetime
    last_call_at: datetime
    call_id: UUID | None
    done_at: datetime | None
    done_by: PersonRef | None
    note: str

    @classmethod
    def of(cls, task: CallbackTask) -> CallbackOut:
        return cls(
            id=task.id,
            number=task.number.masked,
            hotline=task.hotline.number if task.hotline else "",
            reason=CallbackTask.Reason(task.reason),
            attempts=task.attempts,
            created_at=task.created_at,
            last_call_at=task.last_call_at,
            call_id=task.call_id,
            done_at=task.done_at,
            done_by=PersonRef.of(task.done_by) if task.done_by else None,
            note=task.note,
        )


class CallSearch(Schema):
    """In a body, not in a URL: a number is personal data. ``to`` is exclusive."""

    from_: datetime | None = Field(None, alias="from")
    to: datetime | None = None
    agent: str = Field("", max_length=64)
    number: str = Field("", max_length=40)
    queue: int | None = None
    outcome: Outcome | None = None
    page: int = Field(1, ge=1)
    page_size: int = Field(20, ge=1, le=100)


class CallPage(Schema):
    items: list[CallRow]
    total: int
    page: int
    page_size: int


class CallbackSearch(Schema):
    open: bool = True
    page: int = Field(1, ge=1)
    page_size: int = Field(20, ge=1, le=100)


class CallbackPage(Schema):
    items: list[CallbackOut]
    total: int
    page: int
    page_size: int


class CallbackDone(Schema):
    note: str = Field("", max_length=2000)


def record_state(record: ContactRecord | None) -> RecordState:
    """Complete wins; incomplete means that wrap-up ran out first."""
    if record is None:
        return "none"
    if record.completed_at is not None:
        return "complete"
    return "incomplete" if record.incomplete else "draft"


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


_PLAIN = (
    *("id", "direction", "outcome", "web", "arrived_at", "connected_at", "ended_at"),
    *("wait_s", "ring_s", "talk_s", "hold_s", "wrap_up_s"),
)
