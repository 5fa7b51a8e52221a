"""The only way a request reaches a complaint: through the cases that it may see."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from huawu.calls.models import Call
from huawu.cases.access import calls_with_customer, list_cases_for
from huawu.cases.rules import TALK_S, in_vain
from huawu.complaints.models import Complaint
from huawu.customers.access import same_person
from huawu.kit.errors import NotFoundError
from huawu.people.access import superior_of
from huawu.people.models import User
from huawu.people.roles import Permission


def list_complaints_for(user: User) -> QuerySet[Complaint]:
    """Those whose cases ``user`` may see."""
    related = ("case__kind", "case__customer", "case__owner__team", "case__team", "closing_by__team")
    return Complaint.objects.select_related(*related).filter(case__in=list_cases_for(user))


def get_complaint_for(user: User, case_id: UUID) -> Complaint:
    """One complaint, or :class:`NotFoundError`."""
    complaint = list_complaints_for(user).filter(pk=case_id).first()
    if complaint is None:
        raise NotFoundError
    return complaint


def owners_of(complaint: Complaint) -> set[int]:
    """Everybody who has ever had it."""
    return {complaint.first_owner_id, *complaint.deeds.values_list("owner_id", flat=True)}


def may_review(user: User, complaint: Complaint) -> bool:
    """Whether ``user`` may say whether it was handled well: by post, and never its owner."""
    return user.may(Permission.COMPLAINTS_REVIEW) and user.pk not in owners_of(complaint)


def may_close_with(user: User, complaint: Complaint) -> bool:
    """Whether ``user`` can be the second person who closes it."""
    return user.may(Permission.COMPLAINTS_REVIEW) and user.pk != complaint.case.owner_id


def reviewer_of(complaint: Complaint) -> User:
    """Who owes the review: the nearest superior who never owned it, else whoever else may; at last its owner, who hands
    the duty on."""
    owners = owners_of(complaint)
    person = superior_of(complaint.case.owner)
    while person is not None and (person.pk in owners or not person.may(Permission.COMPLAINTS_REVIEW)):
        person = superior_of(person)
    if person is not None:
        return person
    others = User.objects.filter(is_active=True).exclude(pk__in=owners).order_by("username")
    able = (one for one in others if one.may(Permission.COMPLAINTS_REVIEW) and one.may(Permission.OBLIGATIONS_WORK))
    return next(able, complaint.case.owner)


def closer_of(complaint: Complaint) -> User | None:
    """Who is asked to be the second person: the owner's nearest superior who can be, else whoever else can."""
    person = superior_of(complaint.case.owner)
    while person is not None and not may_close_with(person, complaint):
        person = superior_of(person)
    if person is not None:
        return person
    others = User.objects.filter(is_active=True).exclude(pk=complaint.case.owner_id).order_by("username")
    able = (one for one in others if may_close_with(one, complaint) and one.may(Permission.OBLIGATIONS_WORK))
    return next(able, None)


def earlier_of_same_person(complaint: Complaint) -> QuerySet[Complaint]:
    """The complaints of the same person before this one, the latest first."""
    customer = complaint.case.customer_id
    if customer is None:
        return Complaint.objects.none()
    before = Q(received_at__lt=complaint.received_at, case__customer__in=same_person(customer))
    return Complaint.objects.filter(before).exclude(pk=complaint.pk).select_related("case").order_by("-received_at")


def proofs(complaint: Complaint, since: datetime) -> list[Call]:
    """The calls with the customer since then that prove something, and have not yet: talks, and ours in vain."""
    used = set(complaint.deeds.filter(call_uuid__isnull=False).values_list("call_uuid", flat=True))
    calls = [call for call in calls_with_customer(complaint.case, since) if call.pk not in used]
    return [call for call in calls if is_talk(call) or in_vain(call.direction, call.talk_s)]


def is_talk(call: Call) -> bool:
    """Whether the customer can have been told, and have answered, in this call."""
    return call.talk_s >= TALK_S
