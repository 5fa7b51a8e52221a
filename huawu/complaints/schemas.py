"""Shapes of the complaints API."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Field, Schema

from huawu.cases.access import leads
from huawu.cases.rules import in_vain
from huawu.cases.schemas import CaseOut, CaseTalk
from huawu.clock.choices import ObligationState
from huawu.clock.models import Obligation
from huawu.complaints.access import earlier_of_same_person, is_talk, may_close_with, may_review, proofs
from huawu.complaints.choices import ComplaintClass, ComplaintStep, DeedKind, StepOutcome
from huawu.complaints.courses import course_of
from huawu.complaints.guide import CARDS
from huawu.complaints.models import Complaint, ComplaintDeed
from huawu.complaints.obligations import owed
from huawu.complaints.rules import CHART, TWO_PEOPLE, Course, Who, days_in_vain, out_of_reach
from huawu.people.models import User
from huawu.people.schemas import PersonRef

Record = dict[str, str]


class ComplaintDeedOut(Schema):
    """Something that was done."""

    id: UUID
    seq: int
    at: datetime
    kind: DeedKind
    actor: PersonRef
    step: ComplaintStep | None
    outcome: StepOutcome | None
    record: Record
    assessed: ComplaintClass | None
    owner: PersonRef
    """Whose it is from then on."""
    second: PersonRef | None
    call_id: UUID | None
    due_at: datetime | None
    """By when the step was to be done; done later it was late."""

    @classmethod
    def of(cls, deed: ComplaintDeed) -> ComplaintDeedOut:
        return cls(
            id=deed.pk,
            seq=deed.seq,
            at=deed.at,
            kind=DeedKind(deed.kind),
            actor=PersonRef.of(deed.actor),
            step=ComplaintStep(deed.step) if deed.step else None,
            outcome=StepOutcome(deed.outcome) if deed.outcome else None,
            record=deed.record,
            assessed=ComplaintClass(deed.assessed) if deed.assessed else None,
            owner=PersonRef.of(deed.owner),
            second=PersonRef.of(deed.second) if deed.second else None,
            call_id=deed.call_uuid,
            due_at=deed.due_at,
        )


class ComplaintCardOut(Schema):
    """The guide card of a step."""

    stance: str
    techniques: list[str]
    never_say: list[str]

    @classmethod
    def of(cls, step: ComplaintStep) -> ComplaintCardOut:
        card = CARDS[step]
        return cls(stance=card.stance, techniques=list(card.techniques), never_say=list(card.never_say))


class ComplaintStepOut(Schema):
    """A step of the chart, in its order, with what came of it the last time that it was done."""

    step: ComplaintStep
    state: Literal["done", "current", "ahead"]
    needs: list[str]
    """What has to be written down, by key."""
    more: list[str]
    """What may be written down besides."""
    outcomes: list[StepOutcome]
    card: ComplaintCardOut
    last: ComplaintDeedOut | None


class ComplaintNextOut(Schema):
    """What is to be done now."""

    step: ComplaintStep
    since: datetime
    due_at: datetime
    owed_by: PersonRef | None
    """Whoever has to see to it; after an escalation a superior."""
    obligation_id: UUID | None
    paused: bool
    may: bool
    """Whether the reader can do it."""
    needs_call: bool
    two_people: bool
    talks: list[CaseTalk]
    """Calls with the customer since the step began that can prove it."""
    attempts: list[CaseTalk]
    """Ours in vain."""


class ComplaintClosingOut(Schema):
    """The close that waits for a second person."""

    by: PersonRef
    at: datetime
    record: Record
    may_confirm: bool


class ComplaintRef(Schema):
    """Another complaint of the same person."""

    case_id: UUID
    number: str
    received_at: datetime
    kind: ComplaintClass | None
    step: ComplaintStep | None

    @classmethod
    def of(cls, complaint: Complaint) -> ComplaintRef:
        return cls(
            case_id=complaint.pk,
            number=complaint.case.number,
            received_at=complaint.received_at,
            step=ComplaintStep(complaint.step) if complaint.step else None,
            kind=ComplaintClass(complaint.kind) if complaint.kind else None,
        )


class ComplaintOut(Schema):
    """A complaint as lists show it."""

    case: CaseOut
    received_at: datetime
    step: ComplaintStep | None
    kind: ComplaintClass | None
    due_at: datetime | None
    paused: bool
    reopened: int
    unreached: bool
    repeat: bool
    waits_for_second: bool

    @classmethod
    def found(cls, complaint: Complaint) -> ComplaintOut:
        """Of one that :func:`huawu.complaints.search.search_complaints_for` has found."""
        asked = vars(complaint)
        return cls(
            case=CaseOut.of(complaint.case),
            received_at=complaint.received_at,
            step=ComplaintStep(complaint.step) if complaint.step else None,
            kind=ComplaintClass(complaint.kind) if complaint.kind else None,
            due_at=asked["due_at"],
            paused=asked["paused"],
            reopened=complaint.reopened,
            unreached=complaint.unreached,
            repeat=complaint.repeat_of_id is not None,
            waits_for_second=complaint.closing_by_id is not None,
        )


class ComplaintDetail(Schema):
    """A complaint with all that its page shows beside the case."""

    case_id: UUID
    version: int
    received_at: datetime
    step: ComplaintStep | None
    kind: ComplaintClass | None
    limit_at: datetime | None
    """By when the customer has to have been called back."""
    reopened: int
    unreached: bool
    """The customer could not be reached: closed, or to be closed, without a call-back."""
    days_in_vain: int
    """On how many days they were called in vain since the call-back is due."""
    may_give_up_reaching: bool
    """Whether the reader may say so now."""
    steps: list[ComplaintStepOut]
    next: ComplaintNextOut | None
    closing: ComplaintClosingOut | None
    deeds: list[ComplaintDeedOut]
    earlier: list[ComplaintRef]
    may_reclass: bool

    @classmethod
    def for_reader(cls, complaint: Complaint, user: User) -> ComplaintDetail:
        rows = complaint.deeds.select_related("actor__team", "owner__team", "second__team")
        deeds = [ComplaintDeedOut.of(deed) for deed in rows]
        course = course_of(complaint)
        return cls(
            case_id=complaint.pk,
            version=complaint.version,
            received_at=complaint.received_at,
            step=course.step,
            kind=course.kind,
            limit_at=course.limit,
            reopened=complaint.reopened,
            unreached=course.unreached,
            days_in_vain=len(days_in_vain(course)),
            may_give_up_reaching=out_of_reach(course) and leads(user, complaint.case.owner),
            steps=_steps(course, deeds),
            next=_next(complaint, course, user),
            closing=_closing(complaint, user),
            deeds=deeds,
            earlier=[ComplaintRef.of(one) for one in earlier_of_same_person(complaint)[:20]],
            may_reclass=course.kind is not None and not course.closed and user.pk == complaint.case.owner_id,
        )


def _steps(course: Course, deeds: list[ComplaintDeedOut]) -> list[ComplaintStepOut]:
    order = list(ComplaintStep)
    at = order.index(course.step) if course.step else len(order)
    last = {deed.step: deed for deed in deeds if deed.step is not None}
    state: dict[bool, Literal["done", "ahead"]] = {True: "done", False: "ahead"}
    return [
        ComplaintStepOut(
            step=step,
            state="current" if index == at else state[index < at],
            needs=list(CHART[step].needs),
            more=list(CHART[step].more),
            outcomes=list(CHART[step].after),
            card=ComplaintCardOut.of(step),
            last=last.get(step),
        )
        for index, step in enumerate(order)
    ]


def _next(complaint: Complaint, course: Course, user: User) -> ComplaintNextOut | None:
    if course.step is None or course.due is None:
        return None
    running: Obligation | None = owed(complaint)
    reviews = CHART[course.step].who is Who.REVIEWER
    by_call = course.step in {ComplaintStep.AGREE, ComplaintStep.CALL_BACK}
    calls = [call for call in proofs(complaint, complaint.since) if call.arrived_at] if by_call else []
    shown = {call: CaseTalk(call_id=call.pk, at=call.arrived_at) for call in calls if call.arrived_at}
    return ComplaintNextOut(
        step=course.step,
        since=complaint.since,
        due_at=running.due_at if running else course.due,
        owed_by=PersonRef.of(running.owner) if running and running.owner else None,
        obligation_id=running.pk if running else None,
        paused=running is not None and running.state == ObligationState.PAUSED,
        may=may_review(user, complaint) if reviews else user.pk == complaint.case.owner_id,
        needs_call=course.step is ComplaintStep.CALL_BACK,
        two_people=course.step is ComplaintStep.CLOSE and course.kind in TWO_PEOPLE,
        talks=[talk for call, talk in shown.items() if is_talk(call)],
        attempts=[talk for call, talk in shown.items() if in_vain(call.direction, call.talk_s)],
    )


def _closing(complaint: Complaint, user: User) -> ComplaintClosingOut | None:
    if complaint.closing_by is None or complaint.closing_at is None:
        return None
    return ComplaintClosingOut(
        by=PersonRef.of(complaint.closing_by),
        at=complaint.closing_at,
        record=complaint.closing,
        may_confirm=may_close_with(user, complaint),
    )


Written = Annotated[dict[str, Annotated[str, Field(max_length=4000)]], Field(max_length=12)]


class ComplaintAct(Schema):
    """What is done at a step, as seen at ``version``."""

    id: UUID
    version: int = Field(..., ge=1)
    step: ComplaintStep
    outcome: StepOutcome = StepOutcome.DONE
    record: Written = {}
    call_id: UUID | None = None


class ComplaintReclass(Schema):
    id: UUID
    version: int = Field(..., ge=1)
    record: Written = {}
    """``harm``, ``exposure`` and ``reason``."""


class ComplaintSeen(Schema):
    version: int = Field(..., ge=1)


class ComplaintSendBack(ComplaintSeen):
    reason: str = Field(..., min_length=1, max_length=2000)


class ComplaintOutOfReach(ComplaintSeen):
    id: UUID
    message: str = Field(..., min_length=1, max_length=2000)
    """What the customer was written."""


class ComplaintSearch(Schema):
    step: ComplaintStep | None = None
    kind: ComplaintClass | None = None
    owner: str = Field("", max_length=150)
    open: bool | None = None
    """True: not closed yet; False: closed."""
    overdue: bool = False
    unreached: bool = False
    """Only those whose customer could not be reached."""
    for_me: bool = False
    """What waits for the reader: their own steps, closes to agree to, reviews owed by them."""
    page: int = Field(1, ge=1)
    page_size: int = Field(20, ge=1, le=100)


class ComplaintPage(Schema):
    items: list[ComplaintOut]
    total: int
    page: int
    page_size: int
