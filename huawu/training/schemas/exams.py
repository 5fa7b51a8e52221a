"""Exams as who sits them sees them, and as who marks them does."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from ninja import Field, Schema

from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.people.schemas import PersonRef
from huawu.training.choices import AttemptState, QuestionKind
from huawu.training.models import Attempt, AttemptQuestion

Words = Annotated[str, Field(max_length=4000)]


class AnswerIn(Schema):
    """``choice``: places as they were shown; ``words``: of blanks or of an open answer. Both empty: taken back."""

    choice: list[Annotated[int, Field(ge=0, le=20)]] = Field([], max_length=12)
    words: list[Words] = Field([], max_length=10)


class AnswerSaved(Schema):
    saved_at: datetime | None


class ExamQuestion(Schema):
    """What is right, why, and marks: only once the attempt is over; ``right`` are places as they were shown."""

    position: int
    kind: QuestionKind
    text: str
    options: list[str]
    example_id: int | None
    points: int
    choice: list[int]
    words: list[str]
    saved_at: datetime | None
    score: float | None
    right: list[int] | None
    right_words: list[list[str]] | None
    explanation: str | None
    remark: str
    marked_by: PersonRef | None

    @classmethod
    def of(cls, row: AttemptQuestion, over: bool) -> ExamQuestion:
        content, key = row.content, row.content["answer"]
        places = {option: place for place, option in enumerate(row.order)}
        return cls(
            position=row.position,
            kind=content["kind"],
            text=content["text"],
            options=[content["options"][option] for option in row.order],
            example_id=content.get("example"),
            points=row.points,
            choice=row.given.get("choice", []),
            words=row.given.get("words", []),
            saved_at=row.saved_at,
            score=row.score if over else None,
            right=[places[option] for option in key.get("choice", []) if option in places] if over else None,
            right_words=key.get("words", []) if over else None,
            explanation=content["explanation"] if over else None,
            remark=row.remark if over else "",
            marked_by=PersonRef.of(row.marked_by) if over and row.marked_by else None,
        )


class AttemptRow(Schema):
    """An attempt as lists show it. ``paper`` is empty where something was read again."""

    id: UUID
    paper_id: int | None
    paper: str
    number: int
    person: PersonRef
    state: AttemptState
    started_at: datetime
    due_at: datetime
    ended_at: datetime | None
    by_time: bool
    points: int
    score: float | None
    pass_percent: int

    @classmethod
    def of(cls, row: Attempt) -> AttemptRow:
        return cls(
            id=row.pk,
            paper_id=row.paper_id,
            paper=row.paper.name if row.paper else "",
            number=row.number,
            person=PersonRef.of(row.person),
            state=AttemptState(row.state),
            started_at=row.started_at,
            due_at=row.due_at,
            ended_at=row.ended_at,
            by_time=row.by_time,
            points=row.points,
            score=row.score,
            pass_percent=row.pass_percent,
        )


class AttemptDetail(AttemptRow):
    """``now`` is the server's clock: the time that is left is counted by it."""

    now: datetime
    own: bool
    markable: bool
    """Whether the reader may mark its open answers."""
    certificate_until: datetime | None
    questions: list[ExamQuestion]

    @classmethod
    def whole(cls, row: Attempt, reader: User, at: datetime) -> AttemptDetail:
        over, own = row.state != AttemptState.OPEN, row.person_id == reader.pk
        certificate = getattr(row, "certificate", None)
        return cls(
            **AttemptRow.of(row).model_dump(),
            now=at,
            own=own,
            markable=row.state == AttemptState.MARKING and not own and reader.may(Permission.TRAINING_MANAGE),
            certificate_until=certificate.valid_until if certificate else None,
            questions=[ExamQuestion.of(question, over) for question in row.questions.all()],
        )


class AttemptSearch(Schema):
    state: AttemptState | None = None
    paper_id: int | None = Field(None, ge=0, lt=2**63)
    page: int = Field(1, ge=1, le=100_000)
    page_size: int = Field(20, ge=1, le=100)


class AttemptPage(Schema):
    items: list[AttemptRow]
    total: int
    page: int
    page_size: int


class MarkIn(Schema):
    position: int = Field(..., ge=1, le=2000)
    score: float = Field(..., ge=0, le=100, multiple_of=0.5)
    remark: str = Field("", max_length=500)
