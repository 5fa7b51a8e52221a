"""What complaints say of chapter 6."""

from __future__ import annotations

from datetime import timedelta

import pytest

from huawu.cases.models import CaseKind
from huawu.complaints.actions import do_act
from huawu.complaints.choices import ComplaintStep as Step
from huawu.complaints.controls import CallBack, called_back_in_time, read_steps
from huawu.complaints.models import Complaint, ComplaintDeed
from huawu.customers.models import Customer
from huawu.kit.time import now
from huawu.people.models import User
from tests.cast import client_of
from tests.complaints.going import act, go_to, make_complaint
from tests.complaints.test_stepping import owed

DAY = timedelta(days=1)
NOON = now()


def test_the_outer_limit_is_the_clauses() -> None:
    fact = CallBack(NOON, NOON + 12 * DAY, NOON + 30 * DAY)
    verdicts = [called_back_in_time(fact, {"days": days}) for days in (15, 10)]
    assert [verdict and verdict.reason for verdict in verdicts] == ["in_time", "late"]


@pytest.mark.usefixtures("hotline")
def test_the_clause_s_page_counts_steps_and_complaints(lin: User, wu: User, mei: Customer, charged: CaseKind) -> None:
    kept = go_to(lin, make_complaint(lin, charged, mei), None, mei)
    late = make_complaint(lin, charged)
    do_act(lin, late.pk, act(late))
    figures = client_of(lin).get("/api/handbook/clauses/6.3").json()["figures"]
    steps, limits = (figure["whole"] for figure in figures)
    assert (steps["kept"], steps["broken"]) == (10, 0)
    assert (limits["kept"], limits["broken"], limits["untold"]) == (1, 0, 1)
    assert ComplaintDeed.objects.filter(complaint=kept).count() == 9
    assert not list(read_steps(now() - DAY, now(), wu))


@pytest.mark.usefixtures("hotline")
def test_what_runs_and_is_overdue_is_found_before_it_is_done(lin: User, charged: CaseKind) -> None:
    complaint = make_complaint(lin, charged)
    row = owed(complaint)
    type(row).objects.filter(pk=row.pk).update(due_at=now() - timedelta(hours=1))
    facts = list(read_steps(now() - DAY, now(), lin))
    assert [(fact.agent, fact.facts.done) for fact in facts] == [("1001", None)]
    assert Complaint.objects.get().step == Step.RECEIVE
