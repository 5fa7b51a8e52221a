"""The answer to a person's request, as something that is owed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta

from huawu.clock.actions.steps import REMIND, TELL_SUPERIOR
from huawu.clock.ladder import Step
from huawu.clock.registry import Kind, SubjectWords, register_kind, register_subject
from huawu.customers.models import DataRequest

SUBJECT = "customers.personrequest"
ANSWER = Kind(
    code="person_request",
    zh="答复个人信息请求",
    en="Answer a request about personal data",
    amount=timedelta(days=15),
    ladder=(Step(timedelta(days=-3), REMIND), Step(timedelta(), TELL_SUPERIOR)),
    by_hand=False,
)
"""Fifteen days, as the complaints' outer limit: the law (PIPL, article 50) says in time and names no number. It ends
when the request is refused, the copy is approved, or everything is erased."""


def describe_requests(ids: Collection[str]) -> Mapping[str, SubjectWords]:
    """What is wanted; whose it is shows on the page."""
    rows = DataRequest.objects.filter(pk__in=ids)
    return {str(row.pk): SubjectWords(_TITLES[row.kind], f"/customers/{row.customer_id}") for row in rows}


_TITLES = {"copy": "复制个人信息", "erasure": "删除个人信息"}


def register() -> None:
    """Tell the clock what is owed here."""
    register_kind(ANSWER)
    register_subject(SUBJECT, describe_requests)
