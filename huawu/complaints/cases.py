"""A complaint is a case: it comes in, is handed on, closed and opened again with it."""

from __future__ import annotations

from huawu.cases.choices import CaseEventKind, CaseForm
from huawu.cases.models import Case
from huawu.cases.registry import register_follower, register_obstacle
from huawu.complaints.actions.following import do_begin, do_follow_owner, do_link, do_reopen_with_case
from huawu.complaints.choices import ComplaintStep
from huawu.complaints.errors import NotByTheBookError, StaysComplaintError
from huawu.complaints.models import Complaint
from huawu.people.models import User

_CLOSED = ("", ComplaintStep.REVIEW)


def follow(case: Case, event: CaseEventKind, actor: User | None, text: str, /) -> None:
    """What follows for the complaint. Raises StaysComplaintError."""
    complaint = Complaint.objects.filter(pk=case.pk).select_related("first_owner").first()
    is_one = case.kind.form == CaseForm.COMPLAINT
    if complaint is None:
        if is_one and event in {CaseEventKind.OPENED, CaseEventKind.EDITED}:
            do_begin(case, actor)
        return
    complaint.case = case
    if event == CaseEventKind.EDITED and not is_one:
        raise StaysComplaintError("kind")
    if event == CaseEventKind.EDITED:
        do_link(complaint)
    if actor is None:
        return
    if event == CaseEventKind.ACCEPTED:
        do_follow_owner(complaint, actor)
    if event == CaseEventKind.REOPENED:
        do_reopen_with_case(complaint, actor, text)


def refuse_unfinished(case: Case) -> None:
    """Raises NotByTheBookError while a complaint has not been closed at its own step."""
    if Complaint.objects.filter(pk=case.pk).exclude(step__in=_CLOSED).exists():
        raise NotByTheBookError


def register() -> None:
    """Tell the cases' room."""
    register_follower("complaints", follow)
    register_obstacle("complaints", refuse_unfinished)
