"""The only way a request reaches what people have asked for of their own data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.timezone import localdate

from huawu.customers.access import list_customers_for, same_person
from huawu.customers.choices import RequestKind
from huawu.customers.models import Customer, CustomerNumber, DataRequest
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.privacy.belongings.registry import Belongings, Person, all_belongings
from huawu.privacy.retention.access import held_on

COPY_STANDS = timedelta(days=30)
"""For so long a copy that was approved can be taken."""


def list_requests_for(user: User) -> QuerySet[DataRequest]:
    """Everybody's for who decides; else one's own."""
    rows = DataRequest.objects.select_related("customer", "asked_by__team", "decided_by__team")
    return rows if user.may(Permission.PRIVACY_MANAGE) else rows.filter(asked_by=user)


def list_requests_of(user: User, customer: Customer) -> QuerySet[DataRequest]:
    """What this customer has asked for, for whoever may look them up."""
    rows = DataRequest.objects.select_related("customer", "asked_by__team", "decided_by__team")
    return rows.filter(customer=customer, customer__in=list_customers_for(user))


def get_request_for(user: User, request_id: UUID) -> DataRequest:
    """One of them, or :class:`NotFoundError`."""
    row = list_requests_for(user).filter(pk=request_id).first()
    if row is None:
        raise NotFoundError
    return row


def approved_erasures() -> list[UUID]:
    """Those that are still to be carried out, the oldest first."""
    rows = DataRequest.objects.filter(kind=RequestKind.ERASURE, state=DataRequest.State.APPROVED)
    return list(rows.order_by("decided_at").values_list("pk", flat=True))


def copy_stands(row: DataRequest) -> bool:
    """Whether the copy can (still) be taken."""
    return row.decided_at is not None and now() < row.decided_at + COPY_STANDS


def person_of(customer: Customer) -> Person:
    """Everybody that turned out to be this person, and their numbers."""
    ids = same_person(customer.pk)
    indexes = CustomerNumber.objects.filter(customer__in=ids).values_list("number_index", flat=True)
    return Person(frozenset(ids), frozenset(indexes))


def kept_of(person: Person) -> Iterator[tuple[Belongings, list[UUID]]]:
    """What there is of the person in each room, by id, the oldest first."""
    for belongings in all_belongings():
        rows = belongings.rows().filter(belongings.of(person)).order_by(belongings.since or "pk", "pk")
        yield belongings, list(rows.values_list("pk", flat=True))


def in_the_way(person: Person) -> tuple[list[Belongings], list[Belongings]]:
    """Why what is kept of the person cannot be erased now: what is still worked on, and what is held."""
    held = held_on(localdate())
    working, holding = [], []
    for belongings, ids in kept_of(person):
        rows = belongings.rows().filter(pk__in=ids)
        if rows.filter(belongings.worked_on()).exists():
            working.append(belongings)
        if rows.filter(belongings.held_by(held)).exists():
            holding.append(belongings)
    return working, holding


def untouched() -> Q:
    """Customers to whom no row of another room points (any more): nothing of theirs is kept but who they are."""
    found = Q()
    for relation in Customer._meta.related_objects:
        if relation.related_model._meta.app_label != Customer._meta.app_label:
            pointing = relation.related_model._default_manager.filter(**{relation.field.name: OuterRef("pk")})
            found &= Q(~Exists(pointing))
    return found
