"""A suggestion that was adopted is owed by whoever carries it out; one that came in is owed an answer."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta

from huawu.clock.actions.steps import ESCALATE, REMIND, TELL_SUPERIOR
from huawu.clock.ladder import Step
from huawu.clock.registry import Kind, SubjectWords, register_kind, register_subject
from huawu.suggestions.models import Suggestion

SUBJECT = "suggestions.suggestion"
ANSWER_WITHIN = timedelta(days=7)
ANSWER = Kind(
    code="suggestion_answer",
    zh="答复建议",
    en="Answer a suggestion",
    amount=ANSWER_WITHIN,
    ladder=(Step(timedelta(days=-1), REMIND), Step(timedelta(), ESCALATE)),
    by_hand=False,
)
"""Owed by the nearest superior of whoever wrote it who may answer."""
CARRY_OUT = Kind(
    code="suggestion_carry_out",
    zh="落实建议",
    en="Carry a suggestion out",
    amount=timedelta(days=30),
    ladder=(Step(timedelta(days=-1), REMIND), Step(timedelta(), TELL_SUPERIOR)),
    by_hand=False,
)


def describe_suggestions(ids: Collection[str]) -> Mapping[str, SubjectWords]:
    """The title; whose it is stands on its page, for who may know."""
    rows = Suggestion.objects.filter(pk__in=ids)
    return {str(row.pk): SubjectWords(row.title, f"/suggestions/{row.pk}") for row in rows}


def register() -> None:
    """Tell the clock what is owed here."""
    register_kind(ANSWER, CARRY_OUT)
    register_subject(SUBJECT, describe_suggestions)
