"""What concerns one person's studies, put together for one page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Sum
from django.utils.timezone import localdate

from huawu.people.models import User
from huawu.training.access import list_certificates_for, list_courses_for, list_papers_for
from huawu.training.actions.rereading import QUESTIONS, questions_about
from huawu.training.choices import DONE
from huawu.training.models import Attempt, Course, CourseItem, Paper, Reading, Rereading, StudyDay, StudyTask
from huawu.training.obligations import end_of
from huawu.training.rules.reading import usual_s
from huawu.training.schemas.study import (
    CertificateOut,
    CourseOut,
    CourseRow,
    ItemOut,
    OwnRereading,
    OwnStudies,
    OwnTask,
    PaperRow,
)
from huawu.training.sources import Content, Place, read_all

Readings = dict[tuple[str, str, str], Reading]


def own_studies(user: User, at: datetime) -> OwnStudies:
    """Tasks and rereadings first what is due first; certificates those that hold, or ended last."""
    courses = list(list_courses_for(user).filter(published=True))
    there, readings = read_all(_places(courses)), readings_of(user)
    month = StudyDay.objects.filter(person=user, day__gte=localdate(at).replace(day=1))
    return OwnStudies(
        seconds_this_month=month.aggregate(all=Sum("seconds"))["all"] or 0,
        tasks=[_task(task, at) for task in _tasks(user)],
        rereadings=_rereadings(user, there, readings),
        courses=[course_row(course, there, readings) for course in courses],
        papers=_papers(user),
        certificates=_certificates(user, at),
    )


def _certificates(user: User, at: datetime) -> list[CertificateOut]:
    """The newest of each kind."""
    found: dict[int, CertificateOut] = {}
    for row in list_certificates_for(user).filter(person=user).order_by("-valid_from"):
        found.setdefault(row.kind_id, CertificateOut.of(row, at))
    return list(found.values())


def _places(courses: Iterable[Course]) -> set[Place]:
    return {(item.source, item.ref) for course in courses for item in course.items.all()}


def readings_of(user: User) -> Readings:
    rows = Reading.objects.filter(person=user)
    return {(row.source, row.ref, row.content): row for row in rows}


def _reading(item: CourseItem, there: dict[Place, Content], readings: Readings) -> Reading | None:
    content = there.get((item.source, item.ref))
    return readings.get((item.source, item.ref, content.digest)) if content else None


def course_row(course: Course, there: dict[Place, Content], readings: Readings) -> CourseRow:
    items = [item for item in course.items.all() if (item.source, item.ref) in there]
    found = [_reading(item, there, readings) for item in items]
    return CourseRow(
        id=course.pk,
        name=course.name,
        intro=course.intro,
        line=course.line.name if course.line else "",
        published=course.published,
        items=len(items),
        read=sum(1 for row in found if row is not None and row.read_at is not None),
        usual_s=sum(usual_s(there[item.source, item.ref].text) for item in items),
    )


def whole_course(user: User, course: Course) -> CourseOut:
    """With everything there is to read."""
    there, readings = read_all(_places([course])), readings_of(user)
    things = [
        ItemOut.of(item, there.get((item.source, item.ref)), _reading(item, there, readings))
        for item in course.items.all()
    ]
    return CourseOut(**course_row(course, there, readings).model_dump(), things=things)


def _tasks(user: User) -> Iterable[StudyTask]:
    rows = StudyTask.objects.filter(person=user).select_related("plan__course", "plan__paper")
    waiting = rows.filter(done_at=None).order_by("plan__due_on", "pk")
    return [*waiting, *rows.filter(done_at__isnull=False).order_by("-done_at")[:5]]


def _task(task: StudyTask, at: datetime) -> OwnTask:
    plan = task.plan
    return OwnTask(
        id=task.pk,
        name=plan.name,
        due_on=plan.due_on,
        late=(task.done_at or at) >= end_of(plan.due_on),
        done_at=task.done_at,
        course_id=plan.course_id,
        course=plan.course.name if plan.course else "",
        paper_id=plan.paper_id,
        paper=plan.paper.name if plan.paper else "",
    )


def _rereadings(user: User, there: dict[Place, Content], readings: Readings) -> list[OwnRereading]:
    """Those that can be done: what stands in no published course any more waits until it does."""
    found = []
    for row in Rereading.objects.filter(person=user, done_at=None).order_by("asked_at"):
        items = CourseItem.objects.filter(source=row.source, ref=row.ref, course__published=True)
        item, content = items.first(), there.get((row.source, row.ref))
        if item is None or content is None:
            continue
        reading = readings.get((row.source, row.ref, row.content))
        found.append(
            OwnRereading(
                id=row.pk,
                title=content.title,
                course_id=item.course_id,
                item_id=item.pk,
                asked_at=row.asked_at,
                read=reading is not None and reading.read_at is not None,
                questions=min(QUESTIONS, len(questions_about((row.source, row.ref)))),
            )
        )
    return found


def _papers(user: User) -> list[PaperRow]:
    attempts: dict[int | None, list[Attempt]] = {}
    for row in Attempt.objects.filter(person=user, paper__isnull=False).order_by("number"):
        attempts.setdefault(row.paper_id, []).append(row)
    return [_paper(paper, attempts.get(paper.pk, [])) for paper in list_papers_for(user).filter(published=True)]


def _paper(paper: Paper, attempts: list[Attempt]) -> PaperRow:
    last = attempts[-1] if attempts else None
    scores = [row.score / row.points * 100 for row in attempts if row.state in DONE and row.score is not None]
    return PaperRow.of(
        paper,
        attempts=len(attempts),
        last=last.state if last else None,
        last_id=last.pk if last else None,
        best=max(scores, default=None),
    )
