"""Doing the step that is next, and closing together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from huawu.calls.access import list_calls_for
from huawu.calls.models import Call
from huawu.cases.access import leads
from huawu.cases.actions import do_close, do_remark
from huawu.cases.actions.history import do_lock_case
from huawu.cases.rules import in_vain
from huawu.clock.actions import do_close_about, do_notify, do_owe
from huawu.clock.choices import ObligationState
from huawu.complaints.access import closer_of, get_complaint_for, is_talk, may_close_with, proofs
from huawu.complaints.actions.correcting import do_ask_for_change
from huawu.complaints.actions.history import do_save, do_write
from huawu.complaints.choices import ComplaintStep, StepOutcome
from huawu.complaints.courses import course_of
from huawu.complaints.errors import (
    ComplaintConflictError,
    NoProofError,
    SecondPersonError,
    told,
)
from huawu.complaints.models import Complaint, ComplaintDeed
from huawu.complaints.obligations import CLOSE_ASKED, CLOSING, SUBJECT
from huawu.complaints.rules import CHART, TWO_PEOPLE, ChartError, Did, Reclassed, take
from huawu.kit.errors import ForbiddenError, NotFoundError
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.promises.cases import refuse_undecided

_SECOND = "second"
"""Stands for whoever will be the second person while the chart looks at the first one's close."""


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody does. The screen gives the id, so that doing it twice is doing it once; ``seen`` is the version of
    the complaint that it showed."""

    id: UUID
    seen: int
    step: ComplaintStep
    outcome: StepOutcome = StepOutcome.DONE
    record: dict[str, str] = field(default_factory=dict)
    call_id: UUID | None = None


@transaction.atomic
def do_act(user: User, case_id: UUID, act: Act) -> Complaint:
    """Do the step that is next. A close for two people waits for the second one (:func:`do_confirm`).

    Raises ComplaintConflictError, what the chart has against it (:mod:`huawu.complaints.errors`), NoProofError,
    PromiseUndecidedError, and what stands in the way of closing the case.
    """
    complaint = _do_lock(user, case_id)
    if _is_done(complaint, act.id):
        return complaint
    _check_version(complaint, act.seen)
    if act.step == ComplaintStep.REVIEW and not user.may(Permission.COMPLAINTS_REVIEW):
        raise ForbiddenError
    rule = CHART[act.step]
    asked = (*rule.instead.get(act.outcome, rule.needs), *rule.more)
    record = {name: text for name, text in act.record.items() if name in asked}
    did = Did(now(), user.number, act.step, act.outcome, record)
    if act.step == ComplaintStep.CLOSE and complaint.kind in TWO_PEOPLE:
        return _do_propose_closing(user, complaint, did)
    if act.outcome == StepOutcome.ACCEPTED:
        refuse_undecided(complaint.case)
    call = _proof(user, complaint, act)
    if call is not None and call.arrived_at is not None and act.outcome == StepOutcome.NOT_REACHED:
        did = replace(did, day=localdate(call.arrived_at))
    do_write(complaint, did, user, deed_id=act.id, call_uuid=call.pk if call else None)
    if act.step == ComplaintStep.REVIEW:
        do_ask_for_change(user, act.id, record)
    if act.step == ComplaintStep.CLOSE:
        do_close(user, case_id, act.record["result"])
    return complaint


@transaction.atomic
def do_give_up_reaching(user: User, case_id: UUID, act: UUID, message: str, seen: int) -> Complaint:
    """The customer can be reached on no day and was written to: with the word of who leads the owner the complaint goes
    on to its close, and is counted apart. ``act`` is the id given by the screen: twice is once.

    Raises ForbiddenError for everybody else, ComplaintConflictError, and what the chart has against it."""
    complaint = _do_lock(user, case_id)
    if _is_done(complaint, act):
        return complaint
    _check_version(complaint, seen)
    owner = complaint.case.owner
    if not leads(user, owner):
        raise ForbiddenError
    record, step, outcome = {"message": message}, ComplaintStep.CALL_BACK, StepOutcome.UNREACHABLE
    did = Did(now(), owner.number, step, outcome, record, second=user.number)
    do_write(complaint, did, owner, deed_id=act, second=user)
    return complaint


@transaction.atomic
def do_confirm(user: User, case_id: UUID, seen: int) -> Complaint:
    """Be the second person: what the owner has written down is right, and the complaint is closed by both.

    Raises SecondPersonError where nobody has asked for it or it is one's own, ComplaintConflictError, and what stands
    in the way of closing the case.
    """
    complaint = _do_lock(user, case_id)
    _check_version(complaint, seen)
    owner = complaint.closing_by
    if owner is None or not may_close_with(user, complaint):
        raise SecondPersonError
    record = dict(complaint.closing)
    did = Did(now(), owner.number, ComplaintStep.CLOSE, StepOutcome.DONE, record, second=user.number)
    do_write(complaint, did, owner, second=user)
    do_close(owner, case_id, record["result"])
    return complaint


@transaction.atomic
def do_send_back(user: User, case_id: UUID, reason: str, seen: int) -> Complaint:
    """Not agree to the close: it is the owner's again, and why stands in the case. Raises as :func:`do_confirm`."""
    complaint = _do_lock(user, case_id)
    _check_version(complaint, seen)
    if complaint.closing_by is None or not may_close_with(user, complaint):
        raise SecondPersonError
    complaint.closing_by, complaint.closing_at, complaint.closing = None, None, {}
    do_save(complaint)
    do_close_about(CLOSING.code, (SUBJECT, str(complaint.pk)), ObligationState.KEPT, user)
    do_record("complaints.sent_back", complaint, new={"number": complaint.case.number})
    do_remark(user, case_id, reason)
    return complaint


@transaction.atomic
def do_reclass(user: User, case_id: UUID, act: UUID, record: dict[str, str], seen: int) -> Complaint:
    """Say that it is more or less serious than was thought; the step's time is reckoned anew. ``act`` is the id given
    by the screen: twice is once. Raises ComplaintConflictError, and what the chart has against it."""
    complaint = _do_lock(user, case_id)
    if _is_done(complaint, act):
        return complaint
    _check_version(complaint, seen)
    do_write(complaint, Reclassed(now(), user.number, record), user, deed_id=act)
    return complaint


def _do_lock(user: User, case_id: UUID) -> Complaint:
    """The case is the lock of everything about it."""
    case = do_lock_case(user, case_id)
    complaint = get_complaint_for(user, case_id)
    complaint.case = case
    return complaint


def _is_done(complaint: Complaint, deed_id: UUID) -> bool:
    """The answer to an earlier try was lost; an id that is another complaint's is nobody's."""
    there = ComplaintDeed.objects.filter(pk=deed_id).first()
    if there is not None and there.complaint_id != complaint.pk:
        raise NotFoundError
    return there is not None


def _check_version(complaint: Complaint, seen: int) -> None:
    if complaint.version != seen:
        raise ComplaintConflictError


def _do_propose_closing(user: User, complaint: Complaint, did: Did) -> Complaint:
    try:
        take(course_of(complaint), replace(did, second=_SECOND))
    except ChartError as error:
        raise told(error) from None
    complaint.closing_by, complaint.closing_at, complaint.closing = user, did.at, dict(did.record)
    do_save(complaint)
    _do_ask_second(complaint, user)
    do_record("complaints.closing_asked", complaint, new={"number": complaint.case.number})
    return complaint


def _do_ask_second(complaint: Complaint, by: User) -> None:
    """The one who is nearest owes the answer, and is told at once; anybody else who may can give it."""
    second = closer_of(complaint)
    if second is not None:
        owed = do_owe(CLOSING, (SUBJECT, str(complaint.pk)), second, owed_to=by.number, actor=by)
        do_notify(owed, second, CLOSE_ASKED)


def _proof(user: User, complaint: Complaint, act: Act) -> Call | None:
    """The call-back is proven by a call; the customer's answer may be. Raises NoProofError."""
    if act.step not in {ComplaintStep.AGREE, ComplaintStep.CALL_BACK} or act.outcome == StepOutcome.UNREACHABLE:
        return None  # of the last the chart says that it is not for the owner alone
    if act.call_id is None and act.step == ComplaintStep.AGREE:
        return None
    for call in proofs(complaint, complaint.since):
        fits = in_vain(call.direction, call.talk_s) if act.outcome == StepOutcome.NOT_REACHED else is_talk(call)
        if call.pk == act.call_id and fits and list_calls_for(user).filter(pk=call.pk).exists():
            return call
    raise NoProofError("call_id")
