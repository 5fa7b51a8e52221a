"""Whom a person may see: oneself, one's team with everything below it, or everybody."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from huawu.people.models import OrgUnit, User
from huawu.people.roles import Permission


def units_below(unit_id: int) -> set[int]:
    """The unit and all units under it. The tree is small (a department), so it is read whole."""
    children: dict[int | None, list[int]] = {}
    for identity, parent in OrgUnit.objects.values_list("id", "parent_id"):
        children.setdefault(parent, []).append(identity)
    found, edge = set(), [unit_id]
    while edge:
        unit = edge.pop()
        if unit not in found:
            found.add(unit)
            edge.extend(children.get(unit, []))
    return found


def people_called(numbers: Iterable[str]) -> QuerySet[User]:
    """Who has these staff numbers, by number. Names are no secret among colleagues."""
    return User.objects.filter(username__in=numbers).select_related("team").order_by("username")


def list_people_for(user: User | AnonymousUser) -> QuerySet[User]:
    """Everybody whose work ``user`` may look at."""
    if not isinstance(user, User) or not user.is_active:
        return User.objects.none()
    if user.may(Permission.CALLS_VIEW_ALL) or user.may(Permission.PEOPLE_MANAGE):
        return User.objects.all()
    if user.may(Permission.CALLS_VIEW_TEAM) and user.team_id is not None:
        return User.objects.filter(team_id__in=units_below(user.team_id)) | User.objects.filter(pk=user.pk)
    return User.objects.filter(pk=user.pk)
