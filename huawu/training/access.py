"""The only way a request reaches what the training room has."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from huawu.calls.errors import NoRecordingError
from huawu.calls.models import Recording
from huawu.kit.errors import NotFoundError
from huawu.people.access import list_people_for
from huawu.people.models import User
from huawu.people.roles import PERMISSIONS, Permission
from huawu.training.choices import ItemSource
from huawu.training.models import (
    Attempt,
    Certificate,
    CertificateKind,
    Course,
    CourseItem,
    Paper,
    Question,
    RecordingExample,
    Rereading,
    StudyPlan,
)
from huawu.training.rules.certifying import Gate, Held, Skills, effective

LEARNERS = [role for role, permissions in PERMISSIONS.items() if Permission.TRAINING_TAKE in permissions]


def list_learners_for(user: User) -> QuerySet[User]:
    """Whoever studies, of those whose work ``user`` may see; everybody for who makes the courses."""
    people = User.objects if user.may(Permission.TRAINING_MANAGE) else list_people_for(user)
    return people.filter(role__in=LEARNERS, is_active=True).select_related("team").order_by("username")


def list_courses_for(user: User) -> QuerySet[Course]:
    """Drafts too for who makes them."""
    rows = Course.objects.select_related("line").prefetch_related("items__example")
    return rows if user.may(Permission.TRAINING_MANAGE) else rows.filter(published=True)


def get_course_for(user: User, course_id: int) -> Course:
    course = list_courses_for(user).filter(pk=course_id).first()
    if course is None:
        raise NotFoundError
    return course


def get_item_for(user: User, item_id: int) -> CourseItem:
    """A thing of a course that ``user`` may see."""
    item = CourseItem.objects.filter(pk=item_id, course__in=list_courses_for(user)).first()
    if item is None:
        raise NotFoundError
    return item


def list_papers_for(user: User) -> QuerySet[Paper]:
    """Drafts too for who makes them."""
    rows = Paper.objects.select_related("certificate_kind").prefetch_related("rules")
    return rows if user.may(Permission.TRAINING_MANAGE) else rows.filter(published=True)


def list_questions() -> QuerySet[Question]:
    """The bank with its answers: only for who makes papers."""
    return Question.objects.select_related("example")


def list_certificate_kinds() -> QuerySet[CertificateKind]:
    return CertificateKind.objects.select_related("line", "skill")


def get_kind(pk: int) -> CertificateKind:
    kind = list_certificate_kinds().filter(pk=pk).first()
    if kind is None:
        raise NotFoundError
    return kind


def list_certificates_for(user: User) -> QuerySet[Certificate]:
    """One's own, and those of the people whose work one may see."""
    rows = Certificate.objects.select_related("kind__line", "kind__skill", "person__team", "given_by__team")
    return rows.filter(Q(person=user) | Q(person__in=list_learners_for(user)))


def get_certificate_for(user: User, certificate_id: UUID) -> Certificate:
    row = list_certificates_for(user).filter(pk=certificate_id).first()
    if row is None:
        raise NotFoundError
    return row


def list_attempts_for(user: User) -> QuerySet[Attempt]:
    """One's own, and those of the people whose work one may see; everybody's for who marks."""
    rows = Attempt.objects.select_related("paper__certificate_kind", "person__team", "rereading")
    if user.may(Permission.TRAINING_MANAGE):
        return rows
    return rows.filter(Q(person=user) | Q(person__in=list_learners_for(user)))


def get_attempt_for(user: User, attempt_id: UUID) -> Attempt:
    row = list_attempts_for(user).prefetch_related("questions__marked_by").filter(pk=attempt_id).first()
    if row is None:
        raise NotFoundError
    return row


def get_own_rereading(user: User, rereading_id: UUID) -> Rereading:
    row = Rereading.objects.filter(pk=rereading_id, person=user).first()
    if row is None:
        raise NotFoundError
    return row


def list_plans_for(user: User) -> QuerySet[StudyPlan]:
    """With a part for somebody whose work one may see."""
    rows = StudyPlan.objects.select_related("course", "paper", "by__team").prefetch_related("tasks__person__team")
    if user.may(Permission.TRAINING_MANAGE):
        return rows
    return rows.filter(tasks__person__in=list_learners_for(user)).distinct()


def list_examples() -> QuerySet[RecordingExample]:
    return RecordingExample.objects.select_related("by__team")


def get_example_for(user: User, example_id: int) -> RecordingExample:
    """For who makes courses; for who studies as far as it stands in a published course or in an exam of their own."""
    example = list_examples().filter(pk=example_id).first()
    if example is None:
        raise NotFoundError
    if user.may(Permission.TRAINING_MANAGE):
        return example
    taught = CourseItem.objects.filter(source=ItemSource.EXAMPLE, ref=str(example.pk), course__published=True)
    asked = Attempt.objects.filter(person=user, questions__question__example=example)
    if not taught.exists() and not asked.exists():
        raise NotFoundError
    return example


def recording_of(example: RecordingExample) -> Recording:
    """Its sound, or NoRecordingError when its time was over."""
    recording = Recording.objects.filter(call=example.call_id, state=Recording.State.KEPT).first()
    if recording is None:
        raise NoRecordingError
    return recording


def gates_in_force(besides: CertificateKind | None = None) -> list[Gate]:
    """The rules that close skills; with ``besides`` as if that one were in force too."""
    wanted = Q(in_force=True) | Q(pk=besides.pk if besides else None)
    return [kind.gate for kind in CertificateKind.objects.select_related("skill").filter(wanted, active=True)]


def held_by(people: Collection[int] | None = None) -> dict[int, list[Held]]:
    """Certificates by person."""
    rows = Certificate.objects.all() if people is None else Certificate.objects.filter(person__in=people)
    found: dict[int, list[Held]] = {}
    for row in rows:
        found.setdefault(row.person_id, []).append(row.held)
    return found


def effective_skills(granted: dict[int, dict[str, int]], at: datetime) -> dict[int, Skills]:
    """What each of these people can do now, from what they were given by hand: what routing goes by."""
    gates, held = gates_in_force(), held_by()
    return {person: effective(levels, gates, held.get(person, ()), at) for person, levels in granted.items()}
