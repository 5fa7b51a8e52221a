"""Clause 2.2.4 on the handbook's page, and 2.1.7 by the open case."""

from __future__ import annotations

from datetime import timedelta

from huawu.calls.models import Hotline
from huawu.cases.actions import do_close
from huawu.cases.grounds import has_open_case
from huawu.cases.models import CaseKind, CaseQuestion
from huawu.customers.actions import do_keep_customer
from huawu.customers.models import Customer
from huawu.kit.time import now
from huawu.people.models import User
from huawu.privacy.reveal.grounds import ground_of
from tests.cases.opening import ask_person, open_case
from tests.cast import client_of

HOUR = timedelta(hours=1)


def test_an_overdue_reply_is_found_by_whoever_may_see_the_case(
    lin: User, wu: User, zhao: User, mei: Customer, top_up: CaseKind
) -> None:
    case = open_case(lin, top_up, customer_id=mei.pk)
    late, _ = ask_person(lin, case, lin), ask_person(lin, case, lin)
    CaseQuestion.objects.filter(pk=late.pk).update(reply_by=now() - HOUR)
    figures = client_of(zhao).get("/api/handbook/clauses/2.2.4").json()["figures"]
    (figure,) = [figure for figure in figures if figure["control"]["code"] == "cases.reply_in_time"]
    assert figure["whole"] == {"kept": 0, "broken": 1, "untold": 1, "share": 0.0}
    assert [(row["path"], row["number"]) for row in figure["broken"]] == [(f"/cases/{case.pk}", "1001")]
    assert client_of(wu).get("/api/handbook/clauses/2.2.4").json()["figures"][-1]["whole"]["broken"] == 0


def test_who_owns_an_open_case_may_see_its_customer_in_full(
    lin: User, wu: User, hotline: Hotline, mei: Customer, top_up: CaseKind
) -> None:
    case = open_case(lin, top_up, customer_id=mei.pk)
    assert ground_of(lin, mei) == "open_case"
    assert not ground_of(wu, mei)
    assert not has_open_case(lin, do_keep_customer(name="程思远"))
    assert not has_open_case(lin, wu)
    do_close(lin, case.pk, "已到账")
    assert not ground_of(lin, mei)
