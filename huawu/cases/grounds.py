"""An open case is a ground to see its customer's data in full (clause 2.1.7)."""

from __future__ import annotations

from django.db.models import Model, Q

from huawu.calls.models import Call
from huawu.cases.choices import CaseStage
from huawu.cases.models import Case
from huawu.customers.access import same_person
from huawu.customers.models import Customer
from huawu.people.models import User
from huawu.privacy.reveal.grounds import register_ground


def has_open_case(user: User, subject: Model) -> bool:
    """Whether ``user`` owns a case of this customer, or about this call, that is not closed."""
    match subject:
        case Customer():
            which = Q(customer__in=same_person(subject.pk))
        case Call():
            which = Q(calls__call_uuid=subject.pk)
        case _:
            return False
    return Case.objects.filter(which, owner=user).exclude(stage=CaseStage.CLOSED).exists()


def register() -> None:
    """Tell the privacy room."""
    register_ground("open_case", has_open_case)
