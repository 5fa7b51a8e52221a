"""Counted: hours studied, exams passed, certificates about to run out; and what answers tell of questions."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from huawu.people.models import User
from huawu.training.access import list_learners_for
from huawu.training.choices import DONE, AttemptState, CertificateState
from huawu.training.models import Attempt, AttemptQuestion, Certificate, StudyDay, StudyTask
from huawu.training.obligations import end_of
from huawu.training.rules.certifying import holds, state_of
from huawu.training.rules.statistics import ItemFigures, item_figures


@dataclass(slots=True)
class PersonFigures:
    """Of one person; seconds."""

    person: User
    seconds: float = 0
    sat: int = 0
    passed: int = 0
    tasks_open: int = 0
    tasks_late: int = 0
    valid: int = 0
    ending: int = 0
    """Of the valid ones, those about to run out."""


def count_people(user: User, since: date, until: date, at: datetime) -> list[PersonFigures]:
    """For everybody whose work ``user`` may see; days from ``since`` to ``until``, both included."""
    people = {person.pk: PersonFigures(person) for person in list_learners_for(user)}
    for day in StudyDay.objects.filter(person__in=people, day__gte=since, day__lte=until):
        people[day.person_id].seconds += day.seconds
    ended = Attempt.objects.filter(person__in=people, state__in=DONE, paper__isnull=False)
    stretch = {"ended_at__gte": _start(since), "ended_at__lt": end_of(until)}
    for person, state in ended.filter(**stretch).values_list("person", "state"):
        people[person].sat += 1
        people[person].passed += state == AttemptState.PASSED
    for task in StudyTask.objects.filter(person__in=people, done_at=None).select_related("plan"):
        people[task.person_id].tasks_open += 1
        people[task.person_id].tasks_late += end_of(task.plan.due_on) <= at
    _count_certificates(people, at)
    return list(people.values())


def _start(day: date) -> datetime:
    return end_of(date.fromordinal(day.toordinal() - 1))


def _count_certificates(people: dict[int, PersonFigures], at: datetime) -> None:
    """The latest of each kind that holds."""
    seen: set[tuple[int, int]] = set()
    for row in Certificate.objects.filter(person__in=people).order_by("-valid_until"):
        if (row.person_id, row.kind_id) in seen or not holds(row.held, at):
            continue
        seen.add((row.person_id, row.kind_id))
        people[row.person_id].valid += 1
        people[row.person_id].ending += state_of(row.held, at) is CertificateState.ENDING


def figures_of(questions: Collection[int]) -> dict[int, ItemFigures]:
    """Of these questions, from papers that are marked; what was answered while one read again is not counted."""
    found = AttemptQuestion.objects.filter(
        question__in=questions, score__isnull=False, attempt__state__in=DONE, attempt__paper__isnull=False
    )
    rows = found.values_list("question", "score", "points", "attempt__score", "attempt__points")
    answers: dict[int, list[tuple[float, float]]] = {}
    for question, score, points, whole, most in rows:
        answers.setdefault(question, []).append(((score or 0) / points, (whole or 0) / most))
    return {question: item_figures(given) for question, given in answers.items()}
