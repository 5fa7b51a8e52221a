"""Taking a complaint through its book, for tests."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from huawu.calls.models import Call
from huawu.cases.models import Case, CaseKind
from huawu.complaints.actions import Act, do_act
from huawu.complaints.choices import ComplaintStep, StepOutcome
from huawu.complaints.models import Complaint
from huawu.complaints.rules import CHART
from huawu.customers.models import Customer
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.people.models import User
from tests.cases.opening import call_of, open_case

RECORD = {name: "写明了" for rule in CHART.values() for name in rule.needs} | {"harm": "loss", "exposure": "house"}


def make_complaint(user: User, kind: CaseKind, customer: Customer | None = None) -> Complaint:
    """Just received."""
    more = {"customer_id": customer.pk} if customer else {}
    return of(open_case(user, kind, subject="多扣了五十元", answers={}, **more))


def of(case: Case) -> Complaint:
    return Complaint.objects.select_related("case__owner", "case__kind").get(pk=case.pk)


def again(complaint: Complaint) -> Complaint:
    return of(complaint.case)


def act(complaint: Complaint, outcome: StepOutcome | None = None, **more: Any) -> Act:
    """What is done at the step where the complaint is."""
    now_ = again(complaint)
    step = ComplaintStep(now_.step)
    facts = {"outcome": outcome or next(iter(CHART[step].after)), "record": RECORD, "seen": now_.version, **more}
    return Act(id=new_id(), step=step, **facts)


def go_to(user: User, complaint: Complaint, step: ComplaintStep | None, mei: Customer, **record: str) -> Complaint:
    """Do what comes before ``step``, the owner's way; None: until it is closed."""
    stop = step or ComplaintStep.REVIEW
    while (current := again(complaint)).step != stop:
        call = proven_by(current, mei) if current.step == ComplaintStep.CALL_BACK else None
        do_act(user, complaint.pk, act(complaint, record=RECORD | record, call_id=call))
    return again(complaint)


def proven_by(complaint: Complaint, mei: Customer, *, talk_s: float = 30) -> UUID:
    """A call of ours to the customer since the step began, which is put back so that the call can be over."""
    before = now() - timedelta(hours=1)
    Complaint.objects.filter(pk=complaint.pk).update(since=before)
    call: Call = call_of(mei, at=before + timedelta(minutes=1), talk_s=talk_s, agent=complaint.case.owner.number)
    return call.pk
