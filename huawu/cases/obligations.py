"""The reply that a customer was told they would get, as something that is owed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta

from huawu.cases.models import CaseQuestion
from huawu.clock.actions.steps import ESCALATE, REMIND
from huawu.clock.ladder import Step
from huawu.clock.registry import Kind, SubjectWords, register_kind, register_subject

SUBJECT = "cases.casequestion"
REPLY = Kind(
    code="case_reply",
    zh="答复客户",
    en="Reply to the customer",
    amount=timedelta(days=1),
    ladder=(Step(timedelta(hours=-1), REMIND), Step(timedelta(), ESCALATE)),
    by_hand=False,
)
"""Owed by the case's owner. It ends when the customer has been told, on the page of the case; at the instant the
superior owes it."""


def describe_questions(ids: Collection[str]) -> Mapping[str, SubjectWords]:
    """The numbers of the cases."""
    rows = CaseQuestion.objects.filter(pk__in=ids).select_related("case")
    return {str(row.pk): SubjectWords(row.case.number, f"/cases/{row.case_id}") for row in rows}


def register() -> None:
    """Tell the clock what is owed here."""
    register_kind(REPLY)
    register_subject(SUBJECT, describe_questions)
