"""A promise as something that is owed to a customer by the end of a day."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta

from django.utils.timezone import get_default_timezone

from huawu.clock.actions.steps import REMIND, TELL_SUPERIOR
from huawu.clock.ladder import Step
from huawu.clock.registry import Kind, SubjectWords, register_action, register_kind, register_subject
from huawu.promises.models import Promise

SUBJECT = "promises.promise"
BREAK = "break_promise"
KEEP_A_PROMISE = Kind(
    code="promise",
    zh="兑现承诺",
    en="Keep a promise",
    amount=timedelta(days=3),
    ladder=(Step(timedelta(hours=-8), REMIND), Step(timedelta(), BREAK), Step(timedelta(), TELL_SUPERIOR)),
    by_hand=False,
)
"""Owed by whoever asked for it. It ends on the page of promises, where evidence is asked for."""


def today(at: datetime) -> date:
    """The day on which ``at`` lies for the house."""
    return at.astimezone(get_default_timezone()).date()


def end_of(day: date) -> datetime:
    """The instant at which ``day`` is over for the house."""
    return datetime.combine(day + timedelta(days=1), time(), get_default_timezone())


def describe_promises(ids: Collection[str]) -> Mapping[str, SubjectWords]:
    """The kind, and the amount where there is one; nothing of the customer."""
    promises = Promise.objects.filter(pk__in=ids).select_related("kind")
    return {str(row.pk): SubjectWords(_words(row), f"/promises/{row.pk}") for row in promises}


def _words(promise: Promise) -> str:
    return promise.kind.zh if promise.amount is None else f"{promise.kind.zh} {promise.amount} 元"


def register() -> None:
    """Tell the clock what promises are, and what follows when one is not kept."""
    register_kind(KEEP_A_PROMISE)
    from huawu.promises.actions.breaking import do_break_overdue

    register_subject(SUBJECT, describe_promises)
    register_action(BREAK, do_break_overdue)
