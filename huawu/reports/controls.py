"""Clauses 4.1.3, 7 and 8: summaries after shifts, the monthly review, and sparing whoever had hard calls."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from huawu.clock.access import list_obligations_for
from huawu.clock.models import Obligation
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
from huawu.reports.access import list_summaries_for
from huawu.reports.obligations import REVIEW, SUMMARY_SUBJECT
from huawu.reports.thresholds import REVIEW as REVIEW_CONTROL
from huawu.reports.thresholds import STRESS, SUMMARIES

SUMMARY_SOURCE, REVIEW_SOURCE = "shift_summaries", "department_reviews"


def read_summaries(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    """Those of working days begun in a stretch of time that are sent, or owed."""
    rows = list(list_summaries_for(user).filter(began_at__gte=since, began_at__lt=until).order_by("began_at", "pk"))
    ids = [str(row.pk) for row in rows]
    owed = Obligation.objects.filter(subject_type=SUMMARY_SUBJECT, subject_id__in=ids)
    due = dict(owed.values_list("subject_id", "due_at"))
    at = now()
    for row in rows:
        by = due.get(str(row.pk), row.sent_at)
        if by is not None:
            yield Fact(str(row.pk), row.began_at, row.agent.number, Deadline(by, row.sent_at, at))


def read_reviews(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    """Those that fell due in a stretch of time; nobody's fault alone, so of nobody."""
    at = now()
    owed = list_obligations_for(user).filter(kind__code=REVIEW.code, due_at__gte=since, due_at__lt=until)
    for row in owed.order_by("due_at", "pk"):
        yield Fact(row.subject_id, row.due_at, "", Deadline(row.due_at, row.closed_at, at))


REGISTERED = (
    Control(
        code=SUMMARIES,
        kind=ControlKind.GUIDE,
        does=Words(
            zh="班后小结由系统按本人数据起草，下班后须在时限内提交，到期前提醒、逾期告知班长",
            en="A summary is drafted from the agent's own figures and owed after the shift, with a reminder",
        ),
        figure=Words(zh="按时提交的小结 ÷ 应提交的小结", en="Summaries sent in time ÷ summaries owed"),
        check=Check(SUMMARY_SOURCE, by_deadline, REASONS),
        parameters={"within_minutes": 120, "least_minutes": 60},
    ),
    Control(
        code=REVIEW_CONTROL,
        kind=ControlKind.GUIDE,
        does=Words(
            zh="每月初由系统按数据起草部门总结，主管修改、签发；次月第几个工作日前签发是时限",
            en="The month's review is drafted from the figures, edited, signed, and owed by a working day of the next",
        ),
        figure=Words(zh="按时签发的月度总结 ÷ 应签发的月度总结", en="Reviews signed in time ÷ reviews owed"),
        check=Check(REVIEW_SOURCE, by_deadline, REASONS),
        parameters={"working_days": 5},
    ),
    Control(
        code=STRESS,
        kind=ControlKind.DETECT,
        does=Words(
            zh="短时间内连续遇到失礼或投诉来电，系统建议坐席休息并告知班长",
            en="After several rude or complaining callers in a short time a break is suggested and the leader told",
        ),
        figure=Words(zh="压力提示次数，见能力档案", en="Signs of strain, in the profile"),
        parameters={"calls": 3, "within_minutes": 60},
    ),
    Control(
        code="reports.profile",
        kind=ControlKind.GUIDE,
        does=Words(
            zh="能力档案按各项素质汇总数据，上级按季度评定，并约定成长计划",
            en="The profile gathers the figures of each quality, assessed every quarter, with a plan to grow by",
        ),
        figure=Words(
            zh="各项素质的数据与评定，见能力档案", en="Figures and assessments of each quality, in the profile"
        ),
    ),
)


def register() -> None:
    """Called when Django is ready."""
    register_source(Source(SUMMARY_SOURCE, "/reports/summaries/{id}", read_summaries))
    register_source(Source(REVIEW_SOURCE, "/reports/reviews?month={id}", read_reviews))
    register_control(*REGISTERED)
