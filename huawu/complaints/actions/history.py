"""What every change of a complaint has in common: the chart allows it, it is written down, what is owed follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from huawu.clock.actions import do_close_about, do_owe, do_reassign
from huawu.clock.actions.owing import Due
from huawu.clock.choices import OWED, ObligationState
from huawu.clock.models import Obligation
from huawu.complaints.access import reviewer_of
from huawu.complaints.choices import ComplaintStep, DeedKind
from huawu.complaints.courses import calendars, course_of, current_row
from huawu.complaints.errors import told
from huawu.complaints.models import Complaint, ComplaintDeed
from huawu.complaints.obligations import CLOSING, LIMIT, STEP, SUBJECT, owed
from huawu.complaints.rules import ChartError, Course, Deed, Did, Owned, Reclassed, Reopened, class_of, take
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.models import User

_KINDS = {Did: DeedKind.DID, Owned: DeedKind.OWNED, Reopened: DeedKind.REOPENED, Reclassed: DeedKind.RECLASSED}
_CHANGING = [
    "step",
    "kind",
    "reopened",
    "unreached",
    "since",
    "closing_by",
    "closing_at",
    "closing",
    "deeds_count",
    "version",
]
_AT_LEAST = timedelta(minutes=1)
"""What is late already is owed in so short a time, and goes up then."""


def do_write(
    complaint: Complaint,
    deed: Deed,
    actor: User,
    *,
    deed_id: UUID | None = None,
    second: User | None = None,
    call_uuid: UUID | None = None,
) -> Course:
    """Write the deed down where the chart allows it; the case is locked. Raises what the chart has against it."""
    before = course_of(complaint)
    if isinstance(deed, Reclassed) or (isinstance(deed, Did) and deed.step is ComplaintStep.ASSESS):
        deed = _assessed(before, deed)
    try:
        after = take(before, deed)
    except ChartError as error:
        raise told(error) from None
    _do_end_closing(complaint, second, actor)
    running = owed(complaint)
    row = ComplaintDeed.objects.create(
        pk=deed_id or new_id(),
        complaint=complaint,
        seq=complaint.deeds_count + 1,
        at=deed.at,
        kind=_KINDS[type(deed)],
        actor=actor,
        owner=complaint.case.owner,
        second=second,
        call_uuid=call_uuid,
        due_at=running.due_at if running else None,
        **_columns(deed),
    )
    _do_stand(complaint, after)
    _do_trace(complaint, row)
    ended = ObligationState.KEPT if isinstance(deed, Did) else ObligationState.WITHDRAWN
    _do_owe_what_follows(complaint, before, after, actor, ended)
    return after


def _do_end_closing(complaint: Complaint, second: User | None, actor: User) -> None:
    """Nobody is asked to be the second person any more."""
    if complaint.closing_by_id is not None:
        state = ObligationState.KEPT if second else ObligationState.WITHDRAWN
        do_close_about(CLOSING.code, (SUBJECT, str(complaint.pk)), state, second or actor)


def _assessed(course: Course, deed: Did | Reclassed) -> Did | Reclassed:
    """With what the matrix of today makes of it."""
    try:
        return replace(deed, kind=class_of(course.book, deed))
    except ChartError as error:
        raise told(error) from None


def _columns(deed: Deed) -> dict[str, Any]:
    match deed:
        case Did():
            assessed = deed.kind or ""
            facts = {"step": deed.step, "outcome": deed.outcome, "record": dict(deed.record)}
            return {**facts, "assessed": assessed, "call_day": deed.day}
        case Reclassed():
            return {"record": dict(deed.record), "assessed": deed.kind or ""}
        case Reopened():
            return {"record": {"reason": deed.reason}}
        case Owned():
            return {}


def _do_stand(complaint: Complaint, course: Course) -> None:
    complaint.step, complaint.kind, complaint.reopened = course.step or "", course.kind or "", course.reopened
    complaint.unreached = course.unreached
    complaint.since = course.since or course.received_at
    complaint.closing_by, complaint.closing_at, complaint.closing = None, None, {}
    complaint.deeds_count += 1
    do_save(complaint)


def do_save(complaint: Complaint) -> None:
    """As it stands now, one version later."""
    complaint.version += 1
    complaint.save(update_fields=_CHANGING)


def _do_trace(complaint: Complaint, row: ComplaintDeed) -> None:
    facts = {"number": complaint.case.number, "step": row.step, "outcome": row.outcome, "class": complaint.kind}
    do_record(f"complaints.{row.kind}", complaint, new={**facts, "next": complaint.step})


def do_begin_owing(complaint: Complaint, course: Course, actor: User | None) -> None:
    """It has come in: its first step is owed, and the call-back within the outer limit."""
    _do_owe_step(complaint, course, actor)
    if course.limit is not None:
        do_owe(LIMIT, (SUBJECT, str(complaint.pk)), complaint.case.owner, Due(instant=course.limit), actor=actor)


def _do_owe_what_follows(
    complaint: Complaint, before: Course, after: Course, actor: User, ended: ObligationState
) -> None:
    """``ended``: how what was owed until now has ended, where something else is owed from now on."""
    subject = (SUBJECT, str(complaint.pk))
    if after.owner != before.owner:
        _do_pass_on(complaint, before.owner, actor)
    if (after.step, after.since, after.kind) != (before.step, before.since, before.kind):
        do_close_about(STEP.code, subject, ended, actor)
        _do_owe_step(complaint, after, actor)
    if before.limit is not None and after.limit is None:
        state = ObligationState.WITHDRAWN if after.unreached else ObligationState.KEPT
        do_close_about(LIMIT.code, subject, state, actor)


def _do_owe_step(complaint: Complaint, course: Course, actor: User | None) -> None:
    if course.due is None:
        return
    owner = reviewer_of(complaint) if course.step is ComplaintStep.REVIEW else complaint.case.owner
    do_owe(
        STEP,
        (SUBJECT, str(complaint.pk)),
        owner,
        _due(course, course.due),
        owed_to=str(complaint.case.customer_id or ""),
        actor=actor,
    )


def _due(course: Course, due: datetime) -> Due:
    """In hours of the class's calendar, so that a change of it and a pause count in them; an instant where the outer
    limit or the present comes first."""
    rows = calendars(current_row()) if course.calendar else {}
    if course.kind not in rows or due == course.limit or due < now() + _AT_LEAST or course.step is None:
        return Due(instant=max(due, now() + _AT_LEAST))
    start, amount = course.since or course.received_at, course.book.clocks[course.kind][course.step]
    return Due(start=start, amount=amount, calendar=rows[course.kind])


def _do_pass_on(complaint: Complaint, before: str, actor: User) -> None:
    """What the owner before owed; what has gone up stays with the superior."""
    mine = Obligation.objects.filter(subject_type=SUBJECT, subject_id=str(complaint.pk), state__in=OWED)
    for obligation in mine.filter(owner__username=before):
        do_reassign(obligation, actor, complaint.case.owner, "")
