"""A clock that stands still goes on by itself when its longest pause is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from huawu.clock.actions import do_act_on_due, do_keep, do_pause, do_resume, do_resume_over
from huawu.clock.actions.changing import PAUSE_OVER
from huawu.clock.actions.owing import Due
from huawu.clock.jobs import act_on_obligations
from huawu.clock.models import Notice, Obligation
from huawu.kit.time import now
from huawu.people.models import OrgUnit, User
from tests.at_once import at_once
from tests.clock.owing import HOUR, REPLY, in_an_hour, owe

SHORT = replace(REPLY, code="short", longest_pause=2 * HOUR)


def paused(lin: User, owner: User | OrgUnit | None = None) -> Obligation:
    return do_pause(owe(owner or lin, in_an_hour(now()), SHORT), lin, "customer")


def test_it_goes_on_where_it_stood_and_the_owner_is_told(lin: User) -> None:
    row = paused(lin)
    assert row.resume_at is not None
    at = row.resume_at + timedelta(minutes=3)
    left = row.amount
    assert do_resume_over(at) == 1
    row.refresh_from_db()
    assert (row.state, row.paused_by, row.pause_reason) == ("open", None, None)
    assert row.due_at == at - timedelta(minutes=3) + left, "the minutes until the clock came round are not given away"
    assert list(row.events.values_list("kind", "actor")) == [("owed", None), ("paused", lin.pk), ("resumed", None)]
    assert list(Notice.objects.values_list("recipient", "action")) == [(lin.pk, PAUSE_OVER)]


def test_before_its_time_it_stands(lin: User) -> None:
    row = paused(lin)
    assert row.resume_at is not None
    assert do_resume_over(row.resume_at - timedelta(seconds=1)) == 0
    row.refresh_from_db()
    assert (row.state, Notice.objects.count()) == ("paused", 0)


def test_without_a_longest_pause_it_stands_until_somebody_lets_it_go_on(lin: User) -> None:
    row = do_pause(owe(lin, in_an_hour(now())), lin, "customer")
    assert (row.resume_at, do_resume_over(now() + timedelta(days=999))) == (None, 0)


@pytest.mark.parametrize("end", [partial(do_resume), partial(do_keep)])
def test_what_somebody_ended_before_is_left_alone(lin: User, end: partial[Obligation]) -> None:
    row = end(paused(lin), lin)
    assert row.resume_at is None
    assert do_resume_over(now() + timedelta(days=1)) == 0


def test_whoever_leads_the_unit_is_told(lin: User, zhao: User, east: OrgUnit) -> None:
    row = paused(lin, east)
    assert do_resume_over(row.resume_at or now()) == 1
    assert Notice.objects.get().recipient == zhao


def test_what_was_overdue_by_then_falls_due_at_once(lin: User) -> None:
    row = paused(lin)
    at = now() + timedelta(days=2)
    do_resume_over(at)
    do_act_on_due(at)
    row.refresh_from_db()
    assert row.overdue_at == at


def test_the_minute_s_job_does_it(lin: User) -> None:
    row = paused(lin)
    Obligation.objects.filter(pk=row.pk).update(resume_at=now())
    act_on_obligations(timestamp=0)
    row.refresh_from_db()
    assert row.state == "open"


@pytest.mark.django_db(transaction=True)
def test_two_workers_do_it_once(lin: User) -> None:
    row = paused(lin)
    assert row.resume_at is not None
    done = at_once([partial(do_resume_over, row.resume_at)] * 3)
    assert sum(number for number in done if isinstance(number, int)) == 1
    assert Notice.objects.count() == 1


def test_hours_that_have_come_to_an_end_do_not_stop_it(lin: User, queue: object) -> None:
    row = do_pause(owe(lin, Due(amount=HOUR), SHORT), lin, "customer")
    assert do_resume_over((row.resume_at or now()) + HOUR) == 1
