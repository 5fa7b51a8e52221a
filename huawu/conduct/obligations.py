"""What is owed about a matter: the person's answer, the superior's word on it, the second person's on an appeal."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta

from huawu.clock.actions.steps import REMIND, TELL_SUPERIOR
from huawu.clock.ladder import Step
from huawu.clock.registry import Kind, SubjectWords, register_action, register_kind, register_subject
from huawu.conduct.models import ConductMatter

SUBJECT = "conduct.matter"
TAKE_EFFECT = "conduct_take_effect"
_AT_ONCE = timedelta(minutes=1)
ANSWER = Kind(
    code="conduct_answer",
    zh="对处理决定的申辩",
    en="Answer to what was decided",
    amount=timedelta(days=3),
    ladder=(
        Step(_AT_ONCE - timedelta(days=3), REMIND),
        Step(timedelta(days=-1), REMIND),
        Step(timedelta(), TAKE_EFFECT),
    ),
    by_hand=False,
)
"""The person may answer in this time; they are told at once. When it is over the decision takes effect."""
HEAR = Kind(
    code="conduct_hear",
    zh="听取申辩并核定",
    en="Hear the answer",
    amount=timedelta(days=3),
    ladder=(Step(_AT_ONCE - timedelta(days=3), REMIND), Step(timedelta(), TELL_SUPERIOR)),
    by_hand=False,
)
"""Owed by whoever decided; until then nothing counts."""
APPEAL = Kind(
    code="conduct_appeal",
    zh="复核申诉",
    en="Decide an appeal",
    amount=timedelta(days=5),
    ladder=(
        Step(_AT_ONCE - timedelta(days=5), REMIND),
        Step(timedelta(days=-1), REMIND),
        Step(timedelta(), TELL_SUPERIOR),
    ),
    by_hand=False,
)
"""Owed by somebody who has had no part in it; until then nothing counts."""
COACH = Kind(
    code="conduct_coach",
    zh="完成辅导",
    en="Hold the coaching",
    amount=timedelta(days=7),
    ladder=(Step(timedelta(days=-1), REMIND), Step(timedelta(), TELL_SUPERIOR)),
)
"""Owed by whoever decided on it, and closed by hand."""


def describe_matters(ids: Collection[str]) -> Mapping[str, SubjectWords]:
    """The clause and the staff number; nothing of what happened."""
    rows = ConductMatter.objects.filter(pk__in=ids).select_related("person")
    return {str(row.pk): SubjectWords(f"{row.clause} · {row.person.number}", f"/conduct/{row.pk}") for row in rows}


def register() -> None:
    """Tell the clock what is owed here, and what follows when nobody has answered."""
    from huawu.conduct.actions.lapsing import do_take_effect

    register_kind(ANSWER, HEAR, APPEAL, COACH)
    register_subject(SUBJECT, describe_matters)
    register_action(TAKE_EFFECT, do_take_effect)
