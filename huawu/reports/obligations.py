"""What is owed here: the summary after a shift, the review of a month, a step of somebody's growth."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta

from huawu.clock.actions.steps import REMIND, TELL_SUPERIOR
from huawu.clock.ladder import Step
from huawu.clock.registry import Kind, SubjectWords, register_kind, register_subject
from huawu.reports.models import GrowthItem, ShiftSummary

SUMMARY_SUBJECT = "reports.shiftsummary"
SUMMARY = Kind(
    code="shift_summary",
    zh="提交班后小结",
    en="Send the summary of the shift",
    amount=timedelta(hours=2),
    ladder=(Step(timedelta(minutes=-90), REMIND), Step(timedelta(), TELL_SUPERIOR)),
    by_hand=False,
)
REVIEW_SUBJECT = "reports.month"
"""Its id is the month: ``2026-10``."""
REVIEW = Kind(
    code="department_review",
    zh="签发部门月度总结",
    en="Sign the department's monthly review",
    amount=timedelta(days=7),
    ladder=(Step(timedelta(days=-2), REMIND), Step(timedelta(hours=-8), REMIND), Step(timedelta(), TELL_SUPERIOR)),
    by_hand=False,
)
GROWTH_SUBJECT = "reports.growthitem"
GROWTH = Kind(
    code="growth_item",
    zh="完成成长计划",
    en="A step of the growth plan",
    amount=timedelta(days=30),
    ladder=(Step(timedelta(days=-3), REMIND), Step(timedelta(), TELL_SUPERIOR)),
    by_hand=False,
)


def describe_summaries(ids: Collection[str]) -> Mapping[str, SubjectWords]:
    """The working day."""
    rows = ShiftSummary.objects.filter(pk__in=ids)
    return {str(row.pk): SubjectWords(f"{row.day:%Y-%m-%d}", f"/reports/summaries/{row.pk}") for row in rows}


def describe_months(ids: Collection[str]) -> Mapping[str, SubjectWords]:
    """The month itself."""
    return {month: SubjectWords(month, "/reports/reviews") for month in ids}


def describe_growth(ids: Collection[str]) -> Mapping[str, SubjectWords]:
    """The clause of the quality; nothing of the person."""
    rows = GrowthItem.objects.filter(pk__in=ids).select_related("person")
    return {str(row.pk): SubjectWords(row.dimension, f"/reports/people/{row.person.number}") for row in rows}


def register() -> None:
    """Tell the clock."""
    register_kind(SUMMARY, REVIEW, GROWTH)
    register_subject(SUMMARY_SUBJECT, describe_summaries)
    register_subject(REVIEW_SUBJECT, describe_months)
    register_subject(GROWTH_SUBJECT, describe_growth)
