"""Chapter 6: complaints by the book, each step in its time, the customer called back within the outer limit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import merge
from operator import attrgetter

from huawu.clock.choices import ObligationState
from huawu.clock.models import Obligation
from huawu.complaints.access import list_complaints_for
from huawu.complaints.choices import ComplaintStep, DeedKind, StepOutcome
from huawu.complaints.models import Complaint, ComplaintDeed
from huawu.complaints.obligations import STEP, SUBJECT
from huawu.handbook.deadlines import REASONS, Deadline, by_deadline
from huawu.handbook.registry import (
    Check,
    Control,
    ControlKind,
    Fact,
    Judgement,
    Parameters,
    Source,
    Words,
    register_control,
    register_source,
)
from huawu.kit.time import now
from huawu.people.models import User

STEPS = "complaint_steps"
COMPLAINTS = "complaints"


@dataclass(frozen=True, slots=True)
class CallBack:
    """When a complaint came in, when the customer was called back, and when one looks."""

    received: datetime
    called_back: datetime | None
    at: datetime


def called_back_in_time(complaint: CallBack, parameters: Parameters) -> Judgement | None:
    """The customer was called back within ``days`` of receipt."""
    due = complaint.received + timedelta(days=parameters["days"])
    return by_deadline(Deadline(due, complaint.called_back, complaint.at), parameters)


def read_steps(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    """The steps done in a stretch of time, and those that are running and fell due in it."""
    running = sorted(_running(since, until, user), key=attrgetter("at"))
    return merge(_done(since, until, user), running, key=attrgetter("at"))


def _done(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    done = ComplaintDeed.objects.filter(kind=DeedKind.DID, at__gte=since, at__lt=until, due_at__isnull=False)
    done = done.filter(complaint__in=list_complaints_for(user)).exclude(outcome=StepOutcome.NOT_REACHED)
    at = now()
    for deed in done.select_related("actor").order_by("at", "pk").iterator(500):
        if deed.due_at is not None:
            yield Fact(str(deed.complaint_id), deed.at, deed.actor.number, Deadline(deed.due_at, deed.at, at))


def _running(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    # A paused one is in nobody's fault: its time does not run.
    due = Obligation.objects.filter(kind__code=STEP.code, subject_type=SUBJECT, state=ObligationState.OPEN)
    at = now()
    owners = {str(row.pk): row.case.owner.number for row in list_complaints_for(user).exclude(step="")}
    for row in due.filter(due_at__gte=since, due_at__lt=until):
        if row.subject_id in owners:
            yield Fact(row.subject_id, row.due_at, owners[row.subject_id], Deadline(row.due_at, None, at))


def read_complaints(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    """The complaints received in a stretch of time; without those whose customer could not be reached, which are
    counted apart."""
    at = now()
    rows = list_complaints_for(user).filter(received_at__gte=since, received_at__lt=until, unreached=False)
    for row in rows.order_by("received_at", "pk").iterator(500):
        facts = CallBack(row.received_at, _called_back(row), at)
        yield Fact(str(row.pk), row.received_at, row.case.owner.number, facts)


def _called_back(complaint: Complaint) -> datetime | None:
    done = complaint.deeds.filter(step=ComplaintStep.CALL_BACK, outcome=StepOutcome.SATISFIED).order_by("seq").first()
    return done.at if done else None


REGISTERED = (
    Control(
        code="complaints.guide",
        kind=ControlKind.GUIDE,
        does=Words(
            zh="投诉的每一步旁边都有提示卡：立场、方法、不该说的话",
            en="Beside each step of a complaint a card says how to meet the customer, what helps, what never to say",
        ),
        figure=Words(zh="有提示卡的步骤 ÷ 全部步骤", en="Steps with a card ÷ all steps"),
    ),
    Control(
        code="complaints.owned",
        kind=ControlKind.PREVENT,
        does=Words(
            zh="投诉由首位接待人负责，对方接受之前不换人，任何时候都有负责人",
            en="Whoever receives a complaint owns it until somebody else has accepted it; it is never nobody's",
        ),
        figure=Words(zh="没有负责人的投诉：0", en="Complaints without an owner: 0"),
    ),
    Control(
        code="complaints.steps_in_time",
        kind=ControlKind.DETECT,
        does=Words(
            zh="每一步按投诉等级计时，到期前提醒，逾期逐级上报",
            en="Each step has its time by the complaint's class, is reminded of, and goes up when it is late",
        ),
        figure=Words(zh="按时完成的步骤 ÷ 已完成或已逾期的步骤", en="Steps in time ÷ steps done or overdue"),
        check=Check(STEPS, by_deadline, REASONS),
    ),
    Control(
        code="complaints.outer_limit",
        kind=ControlKind.DETECT,
        does=Words(
            zh="从受理到回访确认有总时限，不可暂停，临期报告上级",
            en="From receipt to the call-back there is an outer limit that cannot be paused; the superior is warned",
        ),
        figure=Words(
            zh="总时限内回访的投诉 ÷ 已回访或已超限的投诉", en="Called back within the limit ÷ called back or past it"
        ),
        check=Check(COMPLAINTS, called_back_in_time, REASONS),
        parameters={"days": 15},
    ),
    Control(
        code="complaints.by_the_book",
        kind=ControlKind.PREVENT,
        does=Words(
            zh="没有回访通话和客户答复不能办结（三个日期回访未通并书面告知、经上级同意的除外，单独统计）；"
            "严重、紧急投诉须两人办结；已做的不能删改",
            en="No close without a call-back and the customer's answer (save who was called in vain on three days, "
            "written to, with the superior's word: counted apart); serious ones by two people; nothing rewritten",
        ),
        figure=Words(zh="未经回访办结的投诉：0", en="Complaints closed without a call-back: 0"),
    ),
)


def register() -> None:
    """Called when Django is ready."""
    register_source(Source(STEPS, "/cases/{id}", read_steps))
    register_source(Source(COMPLAINTS, "/cases/{id}", read_complaints))
    register_control(*REGISTERED)
