"""Screens hear of what is owed: who owes it, who owed it before, who leads them, and nobody else."""

from __future__ import annotations

from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from huawu.clock import jobs
from huawu.clock.access import concerned
from huawu.clock.actions import do_act_on_due, do_keep, do_reassign
from huawu.clock.jobs import tell_obligation_news
from huawu.kit.time import now
from huawu.people.models import OrgUnit, User
from tests.clock.owing import HOUR, in_an_hour, owe


def told() -> list[dict[str, Any]]:
    """What the jobs that wait are about, the oldest first."""
    waiting = ProcrastinateJob.objects.filter(task_name="huawu.clock.jobs.tell_obligation_news").order_by("id")
    return [job.args for job in waiting]


def test_each_change_is_told(lin: User, chen: User, zhao: User) -> None:
    row = owe(lin)
    do_reassign(row, zhao, chen, "林小满休假")
    do_keep(row, chen)
    owners = [set(one["owners"]) for one in told()]
    assert owners == [{lin.pk}, {lin.pk, chen.pk}, {chen.pk}], "who owed it before hears of it too"


def test_what_the_clock_does_is_told_once_for_all(lin: User, chen: User, zhao: User, east: OrgUnit) -> None:
    for owner in (lin, chen, east):
        owe(owner, in_an_hour(now()))
    before = len(told())
    do_act_on_due(now() + 4 * HOUR)
    (one,) = told()[before:]
    assert set(one["owners"]) >= {lin.pk, chen.pk}
    assert one["units"] == [east.pk]


def test_who_is_concerned(lin: User, chen: User, wu: User, zhao: User, sun: User, east: OrgUnit) -> None:
    assert concerned([lin.pk], []) == {"1001", zhao.number}
    assert concerned([], [east.pk]) == {"1001", "1002", zhao.number}
    assert concerned([zhao.pk], []) == {zhao.number, sun.number}
    assert concerned([], []) == set()


def test_who_has_left_hears_of_nothing(lin: User, chen: User, zhao: User, east: OrgUnit) -> None:
    User.objects.filter(pk=chen.pk).update(is_active=False)
    assert "1002" not in concerned([chen.pk], [east.pk])


def test_the_message_says_nothing_of_what_is_owed(lin: User, zhao: User, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[tuple[str, dict[str, Any]]] = []

    class Layer:
        async def group_send(self, group: str, message: dict[str, Any]) -> None:
            sent.append((group, message))

    monkeypatch.setattr(jobs, "get_channel_layer", Layer)
    tell_obligation_news([lin.pk], [])
    assert sent == [("obligations", {"type": "obligation.news", "to": ["1001", zhao.number]})]
