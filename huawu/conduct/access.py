"""The only way a request reaches a matter of conduct."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet

from huawu.conduct.book import course_of
from huawu.conduct.choices import MatterDeed, MatterState
from huawu.conduct.models import ConductMatter
from huawu.conduct.rules import WHO, Who, deeds_of
from huawu.kit.errors import NotFoundError
from huawu.people.access import list_people_for
from huawu.people.models import User
from huawu.people.roles import RANKS, Permission, Role

_RELATED = ("person__team", "drafted_by__team", "decided_by__team", "settled_by__team", "heard_by__team")
_NOT_TOLD = (MatterState.DRAFT, MatterState.DISMISSED)


def list_matters_for(user: User) -> QuerySet[ConductMatter]:
    """One's own once they were decided; those of one's people for who drafts; everybody's for who sees all calls."""
    rows = ConductMatter.objects.select_related(*_RELATED)
    own = Q(person=user) & ~Q(state__in=_NOT_TOLD)
    if not user.may(Permission.CONDUCT_DRAFT):
        return rows.filter(own) if user.may(Permission.CONDUCT_OWN) else rows.none()
    others = ~Q(person=user)
    if not user.may(Permission.CALLS_VIEW_ALL):
        others &= Q(person__in=list_people_for(user))
    return rows.filter(own | others)


def get_matter_for(user: User, matter_id: UUID) -> ConductMatter:
    """One matter, or :class:`NotFoundError`."""
    matter = list_matters_for(user).filter(pk=matter_id).first()
    if matter is None:
        raise NotFoundError
    return matter


def may_decide_about(user: User, person: User) -> bool:
    """Whether ``user`` stands above ``person`` and may see their work."""
    if not user.may(Permission.CONDUCT_DECIDE) or user.pk == person.pk:
        return False
    above = RANKS.get(Role(user.role), 0) > RANKS.get(Role(person.role), 0)
    return above and list_people_for(user).filter(pk=person.pk).exists()


def may_do(user: User, matter: ConductMatter, deed: MatterDeed) -> bool:
    """Whether this deed is theirs; whether it is its time the chart says."""
    match WHO.get(deed):
        case Who.PERSON:
            return user.pk == matter.person_id
        case Who.SUPERIOR:
            return may_decide_about(user, matter.person)
        case Who.SECOND:
            return user.may(Permission.CONDUCT_HEAR) and user.number not in course_of(matter).parties
        case _:
            return False


def deeds_for(user: User, matter: ConductMatter) -> list[MatterDeed]:
    """What ``user`` can do about it now."""
    return [deed for deed in deeds_of(course_of(matter)) if may_do(user, matter, deed)]


def list_waiting_for(user: User) -> QuerySet[ConductMatter]:
    """Those about which ``user`` has to do something, or may."""
    rows = list_matters_for(user)
    mine = Q(person=user, state=MatterState.TOLD)
    if user.may(Permission.CONDUCT_DECIDE):
        below = [role for role in Role if RANKS.get(role, 0) < RANKS.get(Role(user.role), 0)]
        theirs = Q(person__in=list_people_for(user), person__role__in=below) & ~Q(person=user)
        mine |= theirs & Q(state__in=(MatterState.DRAFT, MatterState.ANSWERED))
    if user.may(Permission.CONDUCT_HEAR):
        part = Q(drafted_by=user) | Q(decided_by=user) | Q(settled_by=user) | Q(person=user)
        heard = ConductMatter.objects.filter(state=MatterState.APPEALED).exclude(
            pk__in=ConductMatter.objects.filter(part)
        )
        mine |= Q(pk__in=heard)
    return rows.filter(mine)


def second_person_for(matter: ConductMatter) -> User | None:
    """Who is asked to decide the appeal: somebody who can owe it and has had no part; None when there is nobody."""
    parties = course_of(matter).parties
    people = User.objects.filter(is_active=True).exclude(username__in=parties).order_by("username")
    able = [one for one in people if one.may(Permission.CONDUCT_HEAR)]
    return next((one for one in able if one.may(Permission.OBLIGATIONS_WORK)), None)
