"""Whom a person may see: oneself, one's team with everything below it, or everybody."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from huawu.people.models import OrgUnit, User
from huawu.people.roles import RANKS, Permission, Role


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


def units_above(unit_id: int) -> set[int]:
    """The unit and every unit that it lies in."""
    parents = dict(OrgUnit.objects.values_list("id", "parent_id"))
    found: set[int] = set()
    unit: int | None = unit_id
    while unit is not None and unit not in found:
        found.add(unit)
        unit = parents.get(unit)
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


def superior_of(who: User | OrgUnit | None) -> User | None:
    """Who is told of what somebody has not done, and takes it over (clause 4.1.1): the nearest of higher rank on the
    way up the tree, the lowest such rank first; of a unit, who leads it. None when there is nobody.
    """
    if who is None:
        return None
    rank = RANKS.get(Role(who.role), 0) if isinstance(who, User) else 0
    above = [role for role in sorted(RANKS, key=RANKS.__getitem__) if RANKS[role] > rank]
    unit = who.team if isinstance(who, User) else who
    while unit is not None:
        people = {person.role: person for person in _leading(above).filter(team=unit)}
        if people:
            return next(people[role] for role in above if role in people)
        unit = unit.parent
    return _leading(above[-1:]).last()  # the tree has a gap: better a supervisor elsewhere than nobody


def _leading(roles: Collection[Role]) -> QuerySet[User]:
    """Those at work in these posts; who has the lowest staff number comes last."""
    return User.objects.filter(role__in=roles, is_active=True).order_by("-username")
