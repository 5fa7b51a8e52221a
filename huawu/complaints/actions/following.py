"""What happens to a complaint because it happened to its case; each inside the case's own transaction."""

from __future__ import annotations

from django.db import transaction

from huawu.cases.choices import CaseForm, CaseStage
from huawu.cases.models import Case
from huawu.complaints.access import earlier_of_same_person
from huawu.complaints.actions.history import do_begin_owing, do_write
from huawu.complaints.choices import ComplaintStep
from huawu.complaints.courses import course_of
from huawu.complaints.models import Complaint
from huawu.complaints.rules import Owned, Reopened
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.models import User


def do_begin(case: Case, actor: User | None) -> Complaint:
    """The case is a complaint: its book begins, linked to what the same person complained about before."""
    at = case.changed_at
    complaint = Complaint.objects.create(
        case=case, first_owner=case.owner, received_at=at, since=at, step=ComplaintStep.RECEIVE
    )
    do_link(complaint)
    facts = {"number": case.number, "owner": case.owner.number, "repeat": complaint.repeat_of_id is not None}
    do_record("complaints.begun", complaint, new=facts)
    do_begin_owing(complaint, course_of(complaint), actor)
    return complaint


def do_begin_missing() -> int:
    """Begin the book of every open complaint that has none; gives how many. Twice is once."""
    open_ones = Case.objects.filter(kind__form=CaseForm.COMPLAINT, stage=CaseStage.OPEN, complaint=None)
    begun = 0
    for pk in list(open_ones.values_list("pk", flat=True)):
        with transaction.atomic():
            case = open_ones.select_related("owner", "kind").select_for_update(of=("self",)).filter(pk=pk).first()
            if case is not None:
                case.changed_at = now()  # its time runs from now on, and the case is not written
                do_begin(case, None)
                begun += 1
    return begun


def do_link(complaint: Complaint) -> None:
    """The customer may have become known only now."""
    earlier = earlier_of_same_person(complaint).first() if complaint.repeat_of_id is None else None
    if earlier is not None:
        complaint.repeat_of = earlier
        complaint.save(update_fields=["repeat_of"])


def do_follow_owner(complaint: Complaint, actor: User) -> None:
    """The case has been handed on, and with it what is owed."""
    do_write(complaint, Owned(now(), actor.number, complaint.case.owner.number), actor)


def do_reopen_with_case(complaint: Complaint, actor: User, reason: str) -> None:
    """The closed case is gone on with: it is looked into again."""
    do_write(complaint, Reopened(now(), actor.number, reason), actor)
