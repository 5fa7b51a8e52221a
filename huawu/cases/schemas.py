"""Shapes of the cases API."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import AwareDatetime, model_validator

from huawu.calls.schemas.settings import Version
from huawu.calls.schemas.words import NamedRef
from huawu.cases.access import calls_with_customer, leads, may_act, may_answer
from huawu.cases.actions import Reply, RowOutcome
from huawu.cases.actions.handing import pending_handover
from huawu.cases.choices import CaseEventKind, CaseForm, CaseStage, HandoverState
from huawu.cases.forms import CaseKindForm
from huawu.cases.models import Case, CaseEvent, CaseFilter, CaseHandover, CaseKind, CaseQuestion
from huawu.cases.rules import TALK_S, in_vain
from huawu.customers.choices import MAX_TAG
from huawu.people.models import User
from huawu.people.schemas import PersonRef

Tag = Annotated[str, Field(max_length=MAX_TAG)]
Text = Field(..., min_length=1, max_length=2000)


class CaseFieldOut(Schema):
    """Something to fill in."""

    key: str
    label: str
    type: Literal["text", "number", "date", "choice"]
    required: bool = False
    choices: list[str] = []


class CaseKindOut(Schema):
    """A kind of case, and what is to be filled in."""

    code: str
    form: CaseForm
    zh: str
    en: str
    line: str
    fields: list[CaseFieldOut]
    active: bool

    @classmethod
    def of(cls, kind: CaseKind) -> CaseKindOut:
        line = kind.line.name if kind.line else ""
        fields = [CaseFieldOut(**one) for one in kind.fields]
        return cls(
            code=kind.code,
            form=CaseForm(kind.form),
            zh=kind.zh,
            en=kind.en,
            line=line,
            fields=fields,
            active=kind.active,
        )


class CaseOut(Schema):
    """A case as lists show it."""

    id: UUID
    number: str
    kind: str
    form: CaseForm
    stage: CaseStage
    subject: str
    tags: list[str]
    answers: dict[str, str]
    customer_id: UUID | None
    customer_name: str
    owner: PersonRef
    version: int
    opened_by: PersonRef
    opened_at: datetime
    changed_at: datetime
    closed_at: datetime | None

    @classmethod
    def of(cls, case: Case) -> CaseOut:
        return cls(
            id=case.id,
            number=case.number,
            kind=case.kind.code,
            form=CaseForm(case.kind.form),
            stage=CaseStage(case.stage),
            subject=case.subject,
            tags=case.tags,
            answers=case.answers,
            customer_id=case.customer_id,
            customer_name=case.customer.name if case.customer else "",
            owner=PersonRef.of(case.owner),
            version=case.version,
            opened_by=PersonRef.of(case.opened_by),
            opened_at=case.opened_at,
            changed_at=case.changed_at,
            closed_at=case.closed_at,
        )


class CaseEventOut(Schema):
    seq: int
    at: datetime
    kind: CaseEventKind
    actor: PersonRef | None
    text: str
    data: dict[str, Any]

    @classmethod
    def of(cls, event: CaseEvent) -> CaseEventOut:
        return cls(
            seq=event.seq,
            at=event.at,
            kind=CaseEventKind(event.kind),
            actor=PersonRef.of(event.actor) if event.actor else None,
            text=event.text,
            data=event.data,
        )


class CaseTalk(Schema):
    """A talk in which the customer may have been told."""

    call_id: UUID
    at: datetime


class CaseQuestionOut(Schema):
    """A question to a person or a unit."""

    id: UUID
    text: str
    person: PersonRef | None
    unit: str
    asked_at: datetime
    reply_by: datetime
    answered_at: datetime | None
    told_at: datetime | None
    told_call_id: UUID | None
    attempts: list[datetime]
    """When we called the customer in vain."""
    talks: list[CaseTalk]
    may_answer: bool

    @classmethod
    def of(cls, question: CaseQuestion, user: User) -> CaseQuestionOut:
        open_ = question.told_at is None
        calls = list(calls_with_customer(question.case, question.asked_at)) if open_ else []
        vain = [call for call in calls if in_vain(call.direction, call.talk_s)]
        talks = [call for call in calls if call.talk_s >= TALK_S]
        return cls(
            id=question.id,
            text=question.text,
            person=PersonRef.of(question.person) if question.person else None,
            unit=question.unit.name if question.unit else "",
            asked_at=question.asked_at,
            reply_by=question.reply_by,
            answered_at=question.answered_at,
            told_at=question.told_at,
            told_call_id=question.told_call_uuid,
            attempts=[call.arrived_at for call in vain if call.arrived_at],
            talks=[CaseTalk(call_id=call.pk, at=call.arrived_at) for call in talks if call.arrived_at],
            may_answer=may_answer(user, question),
        )


class CaseHandoverOut(Schema):
    """The handover that waits for an answer."""

    by: PersonRef
    to: PersonRef
    reason: str
    state: HandoverState
    at: datetime

    @classmethod
    def of(cls, handover: CaseHandover) -> CaseHandoverOut:
        return cls(
            by=PersonRef.of(handover.by),
            to=PersonRef.of(handover.to),
            reason=handover.reason,
            state=HandoverState(handover.state),
            at=handover.at,
        )


class CaseDetail(CaseOut):
    """A case with everything about it."""

    events: list[CaseEventOut]
    questions: list[CaseQuestionOut]
    handover: CaseHandoverOut | None
    call_ids: list[UUID]
    customer_numbers: list[str]
    """Masked."""
    may_act: bool
    """Whether the reader decides about it."""
    leads: bool
    """Whether the reader is the owner's superior."""
    erased_at: datetime | None
    """When what told of the person was erased."""

    @classmethod
    def for_reader(cls, case: Case, user: User) -> CaseDetail:
        handover = pending_handover(case)
        events = case.events.select_related("actor__team")
        questions = case.questions.select_related("person__team", "unit", "case__owner", "case__customer")
        return cls(
            **CaseOut.of(case).model_dump(),
            events=[CaseEventOut.of(event) for event in events],
            questions=[CaseQuestionOut.of(question, user) for question in questions],
            handover=CaseHandoverOut.of(handover) if handover else None,
            call_ids=list(case.calls.values_list("call_uuid", flat=True)),
            customer_numbers=[row.number.masked for row in case.customer.numbers.all()] if case.customer else [],
            may_act=may_act(user, case),
            leads=leads(user, case.owner),
            erased_at=case.erased_at,
        )


class CaseOpen(Schema):
    id: UUID
    kind: str = Field("", max_length=32)
    subject: str = Field("", max_length=200)
    answers: dict[str, str] = Field({}, max_length=50)
    call_id: UUID | None = None
    customer_id: UUID | None = None


class CaseEdit(Schema):
    kind: str = Field(..., max_length=32)
    subject: str = Field(..., max_length=200)
    answers: dict[str, str] = Field({}, max_length=50)
    customer_id: UUID | None = None
    version: int = Field(..., ge=1)


class CaseText(Schema):
    text: str = Text


class CaseOffer(Schema):
    to: str = Field(..., max_length=150)
    reason: str = Field(..., min_length=1, max_length=500)


class CaseReply(Schema):
    reply: Reply
    text: str = Field("", max_length=500)


class CaseAsk(Schema):
    id: UUID
    text: str = Text
    reply_by: AwareDatetime
    person: str = Field("", max_length=150)
    unit: int | None = Field(None, ge=1, le=2**31 - 1)


class CaseTold(Schema):
    """The call in which the customer was told; without one, that it was by a message."""

    call_id: UUID | None = None
    text: str = Field("", max_length=2000)


class CaseWanted(Schema):
    """What can be kept as a search. ``opened_days``: within so many days; ``late``: the customer was told a time that
    is over, and has not been told more; ``for_me``: what waits for the reader's answer, cases offered to them and
    questions put to them; ``mine``: the reader's own, whoever that is."""

    stage: CaseStage | None = None
    form: CaseForm | None = None
    kind: str = Field("", max_length=32)
    owner: str = Field("", max_length=150)
    mine: bool = False
    for_me: bool = False
    late: bool = False
    opened_days: int | None = Field(None, ge=1, le=3650)
    tag: str = Field("", max_length=MAX_TAG)


class CaseSearch(CaseWanted):
    number: str = Field("", max_length=16)
    customer_id: UUID | None = None
    call_id: UUID | None = None
    page: int = Field(1, ge=1)
    page_size: int = Field(20, ge=1, le=100)


class CasePage(Schema):
    items: list[CaseOut]
    total: int
    page: int
    page_size: int


class CaseUnit(Schema):
    """A unit that can be asked."""

    id: int
    name: str


class CaseFilterIn(Schema):
    name: str = Field(min_length=1, max_length=32)
    shared: bool = False
    wanted: CaseWanted


class CaseFilterOut(Schema):
    """``own``: whether the reader may change and delete it."""

    id: int
    name: str
    shared: bool
    own: bool
    owner: PersonRef
    wanted: CaseWanted

    @classmethod
    def of(cls, row: CaseFilter, user: User) -> CaseFilterOut:
        return cls(
            id=row.pk,
            name=row.name,
            shared=row.shared,
            own=row.owner_id == user.pk,
            owner=PersonRef.of(row.owner),
            wanted=CaseWanted(**row.wanted),
        )


class CaseBulk(Schema):
    """The same for many: ``offer`` to a colleague with a reason, ``remark``, ``close`` with the result, ``tag`` with
    ``tags``. ``dry``: only say what would come of it."""

    ids: list[UUID] = Field(min_length=1, max_length=100)
    action: Literal["offer", "remark", "close", "tag"]
    to: str = Field("", max_length=150)
    text: str = Field("", max_length=2000)
    tags: list[Tag] = Field([], max_length=50)
    dry: bool = True

    @model_validator(mode="after")
    def _complete(self) -> CaseBulk:
        if not (any(tag.strip() for tag in self.tags) if self.action == "tag" else self.text):
            raise ValueError("text or tags are missing")
        return self


class CaseTags(Schema):
    tags: list[Tag] = Field(max_length=50)


class CaseBulkRow(Schema):
    """What came of one, or would; ``message`` is empty where all is well."""

    id: UUID
    number: str
    subject: str
    ok: bool
    code: str
    message: str

    @classmethod
    def of(cls, outcome: RowOutcome, case: Case | None, language: str) -> CaseBulkRow:
        problem = outcome.problem
        return cls(
            id=outcome.case_id,
            number=case.number if case else "",
            subject=case.subject if case else "",
            ok=problem is None,
            code=problem.code if problem else "",
            message=problem.message(language) if problem else "",
        )


class CaseKindChange(CaseKindForm, Version):
    pass


class CaseKindSettings(CaseKindChange):
    id: int


class CaseKindChoices(Schema):
    """What a kind can belong to and require."""

    lines: list[NamedRef]
    skills: list[NamedRef]
