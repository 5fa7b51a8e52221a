"""Call-backs as what the department owes by an instant."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta

from huawu.calls.models import CallbackTask
from huawu.clock.actions.steps import REMIND, TELL_SUPERIOR
from huawu.clock.ladder import Step
from huawu.clock.registry import Kind, SubjectWords, register_kind, register_subject

SUBJECT = "calls.callbacktask"
CALLBACK = Kind(
    code="callback",
    zh="回拨客户",
    en="Call back",
    amount=timedelta(hours=2),
    ladder=(Step(timedelta(minutes=-30), REMIND), Step(timedelta(), TELL_SUPERIOR)),
    by_hand=False,
)
"""Of the hours of the hotline. It ends on the page of call-backs, or when the customer gets through."""


def describe_callbacks(ids: Collection[str]) -> Mapping[str, SubjectWords]:
    """The masked numbers."""
    tasks = CallbackTask.objects.filter(pk__in=ids)
    return {str(task.pk): SubjectWords(task.number.masked, "/callbacks") for task in tasks}


def register() -> None:
    """Tell the clock what call-backs are."""
    register_kind(CALLBACK)
    register_subject(SUBJECT, describe_callbacks)
