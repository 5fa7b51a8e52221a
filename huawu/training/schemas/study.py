"""Courses, plans and one's own studies."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from ninja import Field, Schema

from huawu.people.schemas import PersonRef
from huawu.training.choices import AttemptState, CertificateState
from huawu.training.models import Certificate, CourseItem, Paper, Reading, StudyPlan
from huawu.training.rules.certifying import state_of
from huawu.training.rules.reading import needed_s, usual_s
from huawu.training.sources import Content

Id = Annotated[int, Field(ge=0, lt=2**63)]


class CourseRow(Schema):
    """``read`` of ``items`` things, ``usual_s`` the usual time for all of them."""

    id: int
    name: str
    intro: str
    line: str
    published: bool
    items: int
    read: int
    usual_s: int


class ItemOut(Schema):
    """A thing to read as it stands now; ``gone``: it stands nowhere any more. Seconds."""

    id: int
    source: str
    title: str
    text: str
    path: str
    example_id: int | None
    verdict: str
    gone: bool
    usual_s: int
    needed_s: int
    read_s: float
    read_at: datetime | None

    @classmethod
    def of(cls, item: CourseItem, content: Content | None, reading: Reading | None) -> ItemOut:
        usual = usual_s(content.text) if content else 0
        return cls(
            id=item.pk,
            source=item.source,
            title=content.title if content else "",
            text=content.text if content else "",
            path=content.path if content else "",
            example_id=item.example_id,
            verdict=item.example.verdict if item.example else "",
            gone=content is None,
            usual_s=usual,
            needed_s=needed_s(usual) if content else 0,
            read_s=reading.seconds if reading else 0,
            read_at=reading.read_at if reading else None,
        )


class CourseOut(CourseRow):
    things: list[ItemOut]


class ReadingOut(Schema):
    read_s: float
    read_at: datetime | None


class PaperRow(Schema):
    """A paper as who may sit it sees it: the rules of the game and how it went so far."""

    id: int
    name: str
    minutes: int
    pass_percent: int
    questions: int
    points: int
    most_attempts: int
    attempts: int
    certificate: str
    last: AttemptState | None
    last_id: UUID | None
    best: float | None
    """The best share of the points so far, in per cent."""

    @classmethod
    def of(cls, paper: Paper, **more: object) -> PaperRow:
        rules = list(paper.rules.all())
        facts = {name: getattr(paper, name) for name in ("name", "minutes", "pass_percent", "most_attempts")}
        return cls(
            id=paper.pk,
            **facts,
            questions=sum(rule.count for rule in rules),
            points=sum(rule.count * rule.points for rule in rules),
            certificate=paper.certificate_kind.zh if paper.certificate_kind else "",
            **more,  # type: ignore[arg-type]  # checked by pydantic
        )


class CertificateOut(Schema):
    id: UUID
    kind_id: int
    zh: str
    en: str
    line: str
    skill: str
    in_force: bool
    person: PersonRef
    valid_from: datetime
    valid_until: datetime
    state: CertificateState
    by_exam: bool
    attempt_id: UUID | None
    given_by: PersonRef | None
    note: str

    @classmethod
    def of(cls, row: Certificate, at: datetime) -> CertificateOut:
        return cls(
            id=row.pk,
            kind_id=row.kind_id,
            zh=row.kind.zh,
            en=row.kind.en,
            line=row.kind.line.name,
            skill=row.kind.skill.name,
            in_force=row.kind.in_force,
            person=PersonRef.of(row.person),
            valid_from=row.valid_from,
            valid_until=row.valid_until,
            state=state_of(row.held, at),
            by_exam=row.attempt_id is not None,
            attempt_id=row.attempt_id,
            given_by=PersonRef.of(row.given_by) if row.given_by else None,
            note=row.note,
        )


class OwnTask(Schema):
    id: int
    name: str
    due_on: date
    late: bool
    done_at: datetime | None
    course_id: int | None
    course: str
    paper_id: int | None
    paper: str


class OwnRereading(Schema):
    """``item_id``: where to read it; ``read``: it was read, and the questions wait."""

    id: UUID
    title: str
    course_id: int
    item_id: int
    asked_at: datetime
    read: bool
    questions: int


class OwnStudies(Schema):
    """Everything that concerns who studies, on one page."""

    seconds_this_month: float
    tasks: list[OwnTask]
    rereadings: list[OwnRereading]
    courses: list[CourseRow]
    papers: list[PaperRow]
    certificates: list[CertificateOut]


class PlanIn(Schema):
    """``id`` is made up by the screen; ``people`` are staff numbers."""

    id: UUID
    name: str = Field(..., min_length=1, max_length=64)
    due_on: date
    people: list[Annotated[str, Field(max_length=32)]] = Field(..., max_length=500)
    course_id: Id | None = None
    paper_id: Id | None = None


class PlanPart(Schema):
    person: PersonRef
    done_at: datetime | None


class PlanOut(Schema):
    id: UUID
    name: str
    course: str
    paper: str
    due_on: date
    late: bool
    by: PersonRef
    made_at: datetime
    done: int
    people: list[PlanPart]

    @classmethod
    def of(cls, plan: StudyPlan, late: bool) -> PlanOut:
        parts = [PlanPart(person=PersonRef.of(task.person), done_at=task.done_at) for task in plan.tasks.all()]
        return cls(
            id=plan.pk,
            name=plan.name,
            course=plan.course.name if plan.course else "",
            paper=plan.paper.name if plan.paper else "",
            due_on=plan.due_on,
            late=late,
            by=PersonRef.of(plan.by),
            made_at=plan.made_at,
            done=sum(part.done_at is not None for part in parts),
            people=parts,
        )
