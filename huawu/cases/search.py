"""Narrowing the list of cases."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from huawu.cases.access import asked_of, list_cases_for
from huawu.cases.models import Case, CaseHandover, CaseQuestion
from huawu.cases.schemas import CaseSearch
from huawu.customers.access import same_person
from huawu.kit.time import now
from huawu.people.models import User


def search_cases_for(user: User, search: CaseSearch) -> QuerySet[Case]:
    """The cases that ``user`` may see and that ``search`` asks for, the latest change first."""
    exact = {
        "stage": search.stage,
        "kind__form": search.form,
        "kind__code": search.kind,
        "owner__username": search.owner,
        "number__startswith": search.number.strip(),
        "calls__call_uuid": search.call_id,
    }
    found = list_cases_for(user).filter(**{name: value for name, value in exact.items() if value})
    if search.mine:
        found = found.filter(owner=user)
    if search.tag.strip():
        found = found.filter(tags__contains=[search.tag.strip()])
    if search.opened_days is not None:
        found = found.filter(opened_at__gte=now() - timedelta(days=search.opened_days))
    if search.late:
        waiting = CaseQuestion.objects.filter(case=OuterRef("pk"), told_at__isnull=True, reply_by__lt=now())
        found = found.filter(Exists(waiting))
    if search.customer_id is not None:
        found = found.filter(customer__in=same_person(search.customer_id))
    return (found.filter(_waits_for(user)) if search.for_me else found).order_by("-changed_at", "-id")


def _waits_for(user: User) -> Q:
    offered = CaseHandover.objects.filter(case=OuterRef("pk"), to=user, ended_at__isnull=True)
    asked = asked_of(user).filter(case=OuterRef("pk"), answered_at__isnull=True)
    return Q(Exists(offered)) | Q(Exists(asked))
