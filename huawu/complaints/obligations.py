"""The step that is next, and the call-back within the outer limit, as things that are owed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta

from huawu.cases.models import Case
from huawu.clock.actions.steps import ESCALATE, REMIND, TELL_SUPERIOR
from huawu.clock.choices import OWED
from huawu.clock.ladder import Step
from huawu.clock.models import Obligation
from huawu.clock.registry import Kind, PauseWords, SubjectWords, register_kind, register_subject
from huawu.complaints.models import Complaint

SUBJECT = "complaints.complaint"
STEP = Kind(
    code="complaint_step",
    zh="投诉办理",
    en="Step of a complaint",
    amount=timedelta(days=1),
    ladder=(
        Step(timedelta(hours=-4), REMIND),
        Step(timedelta(hours=-1), REMIND),
        Step(timedelta(), ESCALATE),
        Step(timedelta(hours=8), ESCALATE),
        Step(timedelta(hours=24), TELL_SUPERIOR),
    ),
    pauses=(
        PauseWords("customer_material", "等待客户提供材料", "Waiting for what the customer has to send"),
        PauseWords("customer_time", "客户约定的时间未到", "The customer has named a later time"),
        PauseWords("third_party", "等待主管机关或第三方答复", "Waiting for an authority or a third party"),
    ),
    by_hand=False,
)
"""Owed by the complaint's owner, the review by a reviewer. At the instant the superior owes it, eight hours later
theirs; whoever is to do it themselves takes the case over."""
LIMIT = Kind(
    code="complaint_limit",
    zh="投诉总时限",
    en="Outer limit of a complaint",
    amount=timedelta(days=15),
    ladder=(Step(timedelta(days=-3), TELL_SUPERIOR), Step(timedelta(days=-1), REMIND), Step(timedelta(), ESCALATE)),
    by_hand=False,
)
"""It cannot be paused."""


CLOSING = Kind(
    code="complaint_closing",
    zh="投诉双人办结核对",
    en="Agree to the close of a complaint",
    amount=timedelta(hours=8),
    ladder=(Step(timedelta(hours=-2), REMIND), Step(timedelta(), TELL_SUPERIOR)),
    by_hand=False,
)
"""Owed by whoever is asked to be the second person; it ends when somebody has agreed or has sent it back."""
CLOSE_ASKED = "close_asked"
"""What their notice says."""


def owed(complaint: Complaint) -> Obligation | None:
    """The step that is owed now."""
    about = Obligation.objects.filter(subject_type=SUBJECT, subject_id=str(complaint.pk), state__in=OWED)
    return about.select_related("kind", "owner__team", "pause_reason").filter(kind__code=STEP.code).first()


def describe_complaints(ids: Collection[str]) -> Mapping[str, SubjectWords]:
    """The numbers of the cases."""
    numbers = Case.objects.filter(pk__in=ids).values_list("pk", "number")
    return {str(pk): SubjectWords(number, f"/cases/{pk}") for pk, number in numbers}


def register() -> None:
    """Tell the clock what is owed here."""
    register_kind(STEP, LIMIT, CLOSING)
    register_subject(SUBJECT, describe_complaints)
