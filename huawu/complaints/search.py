"""Narrowing the list of complaints."""

from __future__ import annotations

from django.db.models import CharField, DateTimeField, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast

from huawu.clock.choices import OWED, ObligationState
from huawu.clock.models import Obligation
from huawu.complaints.access import list_complaints_for
from huawu.complaints.choices import ComplaintStep
from huawu.complaints.models import Complaint
from huawu.complaints.obligations import STEP, SUBJECT
from huawu.complaints.schemas import ComplaintSearch
from huawu.kit.time import now
from huawu.people.models import User
from huawu.people.roles import Permission

_CLOSED = ("", ComplaintStep.REVIEW)


def search_complaints_for(user: User, search: ComplaintSearch) -> QuerySet[Complaint]:
    """The complaints that ``user`` may see and that ``search`` asks for, each with ``due_at`` and ``paused``;
    the first due first."""
    steps = Obligation.objects.filter(
        kind__code=STEP.code, subject_type=SUBJECT, subject_id=Cast(OuterRef("pk"), CharField()), state__in=OWED
    )
    exact = {"step": search.step, "kind": search.kind, "case__owner__username": search.owner}
    found = list_complaints_for(user).filter(**{name: value for name, value in exact.items() if value})
    found = found.annotate(
        due_at=Subquery(steps.values("due_at")[:1], output_field=DateTimeField()),
        owed_by=Subquery(steps.values("owner")[:1]),
        paused=Exists(steps.filter(state=ObligationState.PAUSED)),
    )
    if search.open is not None:
        found = found.exclude(step__in=_CLOSED) if search.open else found.filter(step__in=_CLOSED)
    if search.unreached:
        found = found.filter(unreached=True)
    if search.overdue:
        found = found.filter(due_at__lt=now(), paused=False)
    if search.for_me:
        found = found.filter(_waits_for(user))
    return found.order_by(F("due_at").asc(nulls_last=True), "-received_at", "-case_id")


def _waits_for(user: User) -> Q:
    mine = Q(owed_by=user.pk) | Q(case__owner=user, closing_by__isnull=True) & ~Q(step__in=_CLOSED)
    if not user.may(Permission.COMPLAINTS_REVIEW):
        return mine
    return mine | Q(closing_by__isnull=False) & ~Q(case__owner=user)
