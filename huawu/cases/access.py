"""The only way a request reaches a case."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from huawu.calls.models import BusinessLine, Call
from huawu.cases.models import Case, CaseFilter, CaseHandover, CaseKind, CaseQuestion
from huawu.customers.access import same_person
from huawu.kit.errors import NotFoundError
from huawu.people.access import list_people_for, units_above
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.privacy.fields import BlindIndexField

_RELATED = ("kind", "customer", "owner__team", "team", "opened_by__team")


def list_cases_for(user: User) -> QuerySet[Case]:
    """Everybody's for who sees all calls. Else one's own and those of one's team (the customer may reach any of them
    next), those of whom one leads, those offered to one, and those about which one or one's unit is asked."""
    cases = Case.objects.select_related(*_RELATED)
    if user.may(Permission.CALLS_VIEW_ALL):
        return cases
    if not user.may(Permission.CASES_WORK):
        return cases.none()
    offered = CaseHandover.objects.filter(case=OuterRef("pk"), to=user, ended_at__isnull=True)
    near = (
        Q(owner__in=list_people_for(user)) | Q(Exists(offered)) | Q(Exists(asked_of(user).filter(case=OuterRef("pk"))))
    )
    return cases.filter(near | Q(team=user.team_id) if user.team_id is not None else near)


def asked_of(user: User) -> QuerySet[CaseQuestion]:
    """The questions put to ``user``, by name or to a unit they are in."""
    units = units_above(user.team_id) if user.team_id is not None else set()
    return CaseQuestion.objects.filter(Q(person=user) | Q(unit__in=units))


def get_case_for(user: User, case_id: UUID) -> Case:
    """One case, or :class:`NotFoundError`."""
    case = list_cases_for(user).filter(pk=case_id).first()
    if case is None:
        raise NotFoundError
    return case


def get_question_for(user: User, question_id: UUID) -> CaseQuestion:
    """One question about a case that ``user`` may see, or :class:`NotFoundError`."""
    question = CaseQuestion.objects.filter(pk=question_id, case__in=list_cases_for(user)).first()
    if question is None:
        raise NotFoundError
    return question


def tags_for(user: User) -> list[str]:
    """The tags of the cases that ``user`` may see, as far as the latest thousand have them."""
    latest = list_cases_for(user).exclude(tags=[]).order_by("-changed_at")
    return sorted({tag for tags in latest.values_list("tags", flat=True)[:1000] for tag in tags})


def may_act(user: User, case: Case) -> bool:
    """Whether ``user`` decides about the case: its owner, or who leads them."""
    return user.may(Permission.CASES_WORK) and (case.owner_id == user.pk or leads(user, case.owner))


def leads(user: User, person: User) -> bool:
    """Whether ``user`` is somebody else's superior."""
    if user.pk == person.pk or not user.may(Permission.OBLIGATIONS_MANAGE):
        return False
    return list_people_for(user).filter(pk=person.pk).exists()


def may_answer(user: User, question: CaseQuestion) -> bool:
    """Whether ``user`` was asked, or decides about the case and can pass an answer on."""
    return asked_of(user).filter(pk=question.pk).exists() or may_act(user, question.case)


def list_kinds(line: BusinessLine | None = None) -> QuerySet[CaseKind]:
    """The kinds of every line, and of ``line``; with retired ones. No secret among colleagues."""
    kinds = CaseKind.objects.select_related("line", "skill")
    return kinds.filter(Q(line=None) | Q(line=line)) if line else kinds


def list_filters_for(user: User) -> QuerySet[CaseFilter]:
    """One's own, and what colleagues share."""
    return CaseFilter.objects.filter(Q(owner=user) | Q(shared=True)).select_related("owner__team")


def calls_with_customer(case: Case, since: datetime) -> QuerySet[Call]:
    """The calls since then with the customer of the case, known or only by the number of its calls."""
    first = Call.objects.filter(pk__in=case.calls.values("call_uuid"))
    indexes = first.exclude(caller_number_index=BlindIndexField.EMPTY).values("caller_number_index")
    person = same_person(case.customer_id) if case.customer_id else set()
    with_them = Q(customer__in=person) | Q(caller_number_index__in=indexes)
    return Call.objects.filter(with_them, arrived_at__gte=since, ended_at__isnull=False).order_by("arrived_at")
