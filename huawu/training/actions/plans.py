"""Study plans: who has to study what by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from huawu.clock.actions import do_close_about, do_owe
from huawu.clock.actions.owing import Due
from huawu.clock.choices import ObligationState
from huawu.kit.errors import NotFoundError
from huawu.ledger.actions import do_record
from huawu.people.models import User
from huawu.training.access import get_course_for, list_learners_for, list_papers_for
from huawu.training.choices import AttemptState
from huawu.training.errors import PlanEmptyError, PlanPastError
from huawu.training.models import Attempt, Course, Reading, StudyPlan, StudyTask
from huawu.training.obligations import STUDY, TASK, end_of
from huawu.training.sources import read_all


@dataclass(frozen=True, slots=True)
class PlanWish:
    """The screen gives the id, so that asking twice is asking once."""

    id: UUID
    name: str
    due_on: date
    people: tuple[str, ...]
    course_id: int | None = None
    paper_id: int | None = None


@transaction.atomic
def do_plan(user: User, wish: PlanWish) -> StudyPlan:
    """Give people something to study by a day. Raises PlanEmptyError, PlanPastError, NotFoundError."""
    people = list(list_learners_for(user).filter(username__in=wish.people))
    if not people or not (wish.course_id or wish.paper_id):
        raise PlanEmptyError("people")
    if len(people) < len(set(wish.people)):
        raise NotFoundError
    if wish.due_on < localdate():
        raise PlanPastError("due_on")
    course = get_course_for(user, wish.course_id) if wish.course_id else None
    paper = list_papers_for(user).filter(pk=wish.paper_id).first() if wish.paper_id else None
    if (course is not None and not course.published) or (wish.paper_id and (paper is None or not paper.published)):
        raise NotFoundError
    facts = {"name": wish.name, "course": course, "paper": paper, "due_on": wish.due_on, "by": user}
    plan, new = StudyPlan.objects.get_or_create(pk=wish.id, defaults=facts)
    if not new:
        return _same(user, plan)
    for person in people:
        task = StudyTask.objects.create(plan=plan, person=person)
        do_owe(STUDY, (TASK, str(task.pk)), person, Due(instant=end_of(plan.due_on)), actor=user)
    numbers = [person.number for person in people]
    do_record("training.planned", plan, new={"name": plan.name, "due_on": str(plan.due_on), "people": numbers})
    return plan


def _same(user: User, plan: StudyPlan) -> StudyPlan:
    """The answer to an earlier try was lost; an id that is somebody else's is nobody's."""
    if plan.by_id != user.pk:
        raise NotFoundError
    return plan


def do_finish_tasks(person: User, at: datetime) -> None:
    """Close those of the person's tasks that are done: the course read as it stands, the paper passed since the plan
    was made."""
    open_tasks = StudyTask.objects.select_for_update(of=("self",)).filter(person=person, done_at=None)
    for task in open_tasks.select_related("plan__course", "plan__paper"):
        plan = task.plan
        if plan.course is not None and not has_read(person, plan.course):
            continue
        if plan.paper_id is not None and not _has_passed(person, plan):
            continue
        task.done_at = at
        task.save(update_fields=["done_at"])
        do_record("training.task_done", task, new={"plan": plan.name})
        do_close_about(STUDY.code, (TASK, str(task.pk)), ObligationState.KEPT, person, at)


def has_read(person: User, course: Course) -> bool:
    """Every thing of the course that is still there, as it stands now."""
    places = {(item.source, item.ref) for item in course.items.all()}
    there = read_all(places)
    rows = Reading.objects.filter(person=person, read_at__isnull=False, source__in={source for source, _ in places})
    read = {(row.source, row.ref, row.content) for row in rows}
    return all((*place, content.digest) in read for place, content in there.items())


def _has_passed(person: User, plan: StudyPlan) -> bool:
    passed = Attempt.objects.filter(person=person, paper=plan.paper_id, state=AttemptState.PASSED)
    return passed.filter(started_at__gte=plan.made_at).exists()
