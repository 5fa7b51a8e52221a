"""The only way a request reaches a report: one's own, those of whom one leads, and the department's."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet

from huawu.kit.errors import NotFoundError
from huawu.people.access import list_people_for
from huawu.people.models import User
from huawu.people.roles import PERMISSIONS, RANKS, Permission, Role
from huawu.reports.choices import ReviewState, SummaryState
from huawu.reports.models import Assessment, DepartmentReview, GrowthItem, ShiftSummary, StressSignal

REPORTING = [role for role in Role if Permission.WORK_REPORT in PERMISSIONS[role]]
"""Whose shifts end with a summary."""


def list_led_by(user: User) -> QuerySet[User]:
    """Those of lower rank whose work ``user`` may look at, by staff number."""
    if not user.may(Permission.PEOPLE_LEAD):
        return User.objects.none()
    below = [role for role in REPORTING if RANKS.get(role, 0) < RANKS[Role(user.role)]]
    people = list_people_for(user).filter(role__in=below, is_active=True).exclude(pk=user.pk)
    return people.select_related("team").order_by("username")


def leads(user: User, person: User) -> bool:
    """Whether ``user`` is a superior of ``person``."""
    return list_led_by(user).filter(pk=person.pk).exists()


def get_person_for(user: User, number: str) -> User:
    """Oneself, or somebody whom one leads; or :class:`NotFoundError`."""
    if number == user.number and user.may(Permission.WORK_REPORT):
        return user
    person = list_led_by(user).filter(username=number).first()
    if person is None:
        raise NotFoundError
    return person


def list_summaries_for(user: User) -> QuerySet[ShiftSummary]:
    """One's own; of those whom one leads what they have sent, and that something is missing."""
    rows = ShiftSummary.objects.select_related("agent__team").prefetch_related("remarks__author__team")
    return rows.filter(Q(agent=user) | Q(agent__in=list_led_by(user)))


def get_summary_for(user: User, summary_id: UUID) -> ShiftSummary:
    """One's own, or a sent one of somebody whom one leads; or :class:`NotFoundError`."""
    visible = Q(agent=user) | Q(state=SummaryState.SENT)
    summary = list_summaries_for(user).filter(visible, pk=summary_id).first()
    if summary is None:
        raise NotFoundError
    return summary


def list_reviews_for(user: User) -> QuerySet[DepartmentReview]:
    """All for who signs them; signed ones for who may read them."""
    rows = DepartmentReview.objects.select_related("made_by__team", "signed_by__team")
    if user.may(Permission.REVIEWS_SIGN):
        return rows
    return rows.filter(state=ReviewState.SIGNED) if user.may(Permission.REVIEWS_READ) else rows.none()


def get_review_for(user: User, review_id: UUID) -> DepartmentReview:
    """One of them, or :class:`NotFoundError`."""
    review = list_reviews_for(user).filter(pk=review_id).first()
    if review is None:
        raise NotFoundError
    return review


def list_assessments_of(person: User) -> QuerySet[Assessment]:
    """For whom :func:`get_person_for` has let in."""
    return Assessment.objects.filter(person=person).select_related("by__team").order_by("-quarter", "-at")


def get_growth_item_for(user: User, item_id: UUID) -> GrowthItem:
    """One's own, or of somebody whom one leads; or :class:`NotFoundError`."""
    visible = Q(person=user) | Q(person__in=list_led_by(user))
    item = GrowthItem.objects.select_related("person__team").filter(visible, pk=item_id).first()
    if item is None:
        raise NotFoundError
    return item


def list_stress_for(user: User) -> QuerySet[StressSignal]:
    """Of oneself, and of those whom one leads."""
    rows = StressSignal.objects.select_related("agent__team", "leader__team")
    return rows.filter(Q(agent=user) | Q(agent__in=list_led_by(user)))


def get_stress_for(user: User, signal_id: UUID) -> StressSignal:
    """One of them, or :class:`NotFoundError`."""
    signal = list_stress_for(user).filter(pk=signal_id).first()
    if signal is None:
        raise NotFoundError
    return signal
