"""Whose obligations a person may see."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q, QuerySet

from huawu.clock.models import Notice, Obligation, ObligationKind
from huawu.kit.errors import NotFoundError
from huawu.people.access import list_people_for, superior_of, units_above, units_below
from huawu.people.models import OrgUnit, User
from huawu.people.roles import Permission


def list_obligations_for(user: User) -> QuerySet[Obligation]:
    """What one owes, alone or as one of a unit; what one's team owes, for who leads it; everything, for supervisors."""
    related = ("kind", "owner__team", "unit", "paused_by__team", "pause_reason")
    rows = Obligation.objects.select_related(*related)
    if not user.may(Permission.OBLIGATIONS_WORK):
        return rows.none()
    leads = user.may(Permission.OBLIGATIONS_MANAGE)
    if leads and user.may(Permission.CALLS_VIEW_ALL):
        return rows
    visible = owes(user)
    if leads and user.team_id is not None:
        visible |= Q(owner__in=list_people_for(user)) | Q(unit__in=units_below(user.team_id))
    return rows.filter(visible)


def owes(user: User) -> Q:
    """The obligations of ``user``: their own, and those of the units that they belong to."""
    return Q(owner=user) | Q(unit__in=units_above(user.team_id) if user.team_id is not None else [])


def get_obligation_for(user: User, obligation_id: UUID) -> Obligation:
    """One obligation, or :class:`NotFoundError`."""
    row = list_obligations_for(user).filter(pk=obligation_id).first()
    if row is None:
        raise NotFoundError
    return row


def list_kinds_for(user: User) -> QuerySet[ObligationKind]:
    """The kinds that a list can be narrowed down to; no secret to whoever has a list."""
    kinds = ObligationKind.objects.order_by("code")
    return kinds if user.may(Permission.OBLIGATIONS_WORK) else kinds.none()


def list_notices_for(user: User) -> QuerySet[Notice]:
    """What ``user`` has been told and not yet seen of what they may still see and is still owed, newest first."""
    unseen = Notice.objects.filter(recipient=user, seen_at__isnull=True, obligation__closed_at__isnull=True)
    still = unseen.filter(obligation__in=list_obligations_for(user).values("pk"))
    return still.select_related("obligation__kind").order_by("-at")


def concerned(owners: Collection[int], units: Collection[int]) -> set[str]:
    """The staff numbers of these people, of everybody in or below these units, and of who leads any of them."""
    below = {unit for one in units for unit in units_below(one)}
    people = User.objects.filter(Q(pk__in=owners) | Q(team__in=below), is_active=True).select_related("team__parent")
    owing: list[User | OrgUnit] = [*people.filter(pk__in=owners), *OrgUnit.objects.filter(pk__in=units)]
    leaders = [superior_of(who) for who in owing]
    return {person.number for person in people} | {leader.number for leader in leaders if leader is not None}
