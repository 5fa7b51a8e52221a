"""The only way a request reaches a promise."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet

from huawu.kit.errors import NotFoundError
from huawu.people.access import list_people_for, units_above
from huawu.people.models import User
from huawu.people.roles import PERMISSIONS, RANKS, Permission, Role
from huawu.promises.choices import PromiseState
from huawu.promises.models import Promise, PromiseKind
from huawu.promises.rules import rank_of

_RELATED = ("kind", "customer", "asked_by__team", "decided_by__team")


def list_promises_for(user: User) -> QuerySet[Promise]:
    """Everybody's for who sees all calls, one's team's for who leads it, and those one asked for or decided."""
    rows = Promise.objects.select_related(*_RELATED).prefetch_related("kind__limits")
    if user.may(Permission.CALLS_VIEW_ALL):
        return rows
    own = Q(asked_by=user) | Q(decided_by=user)
    if user.may(Permission.PROMISES_DECIDE):
        return rows.filter(own | Q(asked_by__in=list_people_for(user)))
    return rows.filter(own) if user.may(Permission.PROMISES_ASK) else rows.none()


def get_promise_for(user: User, promise_id: UUID) -> Promise:
    """One promise, or :class:`NotFoundError`."""
    promise = list_promises_for(user).filter(pk=promise_id).first()
    if promise is None:
        raise NotFoundError
    return promise


def list_promises_to_decide_for(user: User) -> QuerySet[Promise]:
    """The requests that wait for a word of ``user``: of those whose superior they are, once it has come up to them."""
    if not user.may(Permission.PROMISES_DECIDE):
        return Promise.objects.none()
    rank = rank_of(Role(user.role))
    below = [role for role in Role if RANKS.get(role, 0) < rank]
    waiting = list_promises_for(user).filter(state=PromiseState.ASKED, reach__gte=rank, asked_by__role__in=below)
    return waiting.filter(asked_by__in=list_people_for(user)).order_by("asked_at")


def may_decide(user: User, promise: Promise) -> bool:
    """Whether the answer to this request may be theirs, be it shown to them yet or not; what they may grant is
    another matter."""
    if not user.may(Permission.PROMISES_DECIDE) or promise.asked_by_id == user.pk:
        return False
    above = rank_of(Role(user.role)) > rank_of(Role(promise.asked_by.role))
    return above and list_people_for(user).filter(pk=promise.asked_by_id).exists()


def list_kinds() -> QuerySet[PromiseKind]:
    """What can be promised, with retired kinds; no secret among colleagues."""
    return PromiseKind.objects.prefetch_related("limits")


def superiors_of(user: User) -> QuerySet[User]:
    """Everybody of a higher rank who may see this person's work, as :func:`may_decide` has it."""
    higher = {role for role in RANKS if RANKS[role] > rank_of(Role(user.role))}
    all_seeing = {role for role in higher if Permission.CALLS_VIEW_ALL in PERMISSIONS[role]}
    near = Q(team__in=units_above(user.team_id) if user.team_id is not None else [])
    people = User.objects.filter(is_active=True).exclude(pk=user.pk)
    return people.filter(Q(role__in=all_seeing) | near & Q(role__in=higher))
