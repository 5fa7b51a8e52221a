"""Clause 2.2.4: what cannot be answered at once is written down, asked, and the customer told in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from huawu.cases.access import list_cases_for
from huawu.cases.models import CaseQuestion
from huawu.handbook.deadlines import REASONS, Deadline, by_deadline
from huawu.handbook.registry import (
    Check,
    Control,
    ControlKind,
    Fact,
    Source,
    Words,
    register_control,
    register_source,
)
from huawu.kit.time import now
from huawu.people.models import User

SOURCE = "questions"


def read(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    """The questions asked in a stretch of time about cases that ``user`` may see; each is its case's page."""
    asked = CaseQuestion.objects.filter(asked_at__gte=since, asked_at__lt=until, case__in=list_cases_for(user))
    at = now()
    for row in asked.select_related("case__owner").order_by("asked_at", "pk").iterator(500):
        yield Fact(str(row.case_id), row.asked_at, row.case.owner.number, Deadline(row.reply_by, row.told_at, at))


_REASONS = {**REASONS, "in_time": Words("按时回复", "told in time"), "late": Words("回复超时", "told late")}
REGISTERED = (
    Control(
        code="cases.reply_in_time",
        kind=ControlKind.PREVENT,
        does=Words(
            zh="告知客户的回复时间即成为时限，到期前提醒、逾期升级；未告知客户不得结案",
            en="The time told to the customer is owed, reminded of and escalated; no case closes before they were told",
        ),
        figure=Words(zh="按时回复的问题 ÷ 已回复或已逾期的问题", en="Replies in time ÷ replies given or overdue"),
        check=Check(
            SOURCE,
            by_deadline,
            REASONS | {"in_time": Words("按时回复", "told in time"), "late": Words("回复超时", "told late")},
        ),
    ),
)


def register() -> None:
    """Called when Django is ready."""
    register_source(Source(SOURCE, "/cases/{id}", read))
    register_control(*REGISTERED)
