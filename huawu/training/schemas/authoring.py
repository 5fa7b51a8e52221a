"""What who makes courses and papers gets, and what planners look at."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Field, Schema

from huawu.calls.schemas.settings import Version
from huawu.people.schemas import PersonRef
from huawu.training.actions.importing import RowOutcome
from huawu.training.choices import CertificateState, ExampleVerdict, QuestionKind
from huawu.training.figures import PersonFigures
from huawu.training.forms import CertificateKindForm, CourseForm, PaperForm, QuestionForm
from huawu.training.models import RecordingExample
from huawu.training.preview import Effect

Id = Annotated[int, Field(ge=0, lt=2**63)]


class QuestionChange(QuestionForm, Version):
    pass


class PaperChange(PaperForm, Version):
    pass


class CourseChange(CourseForm, Version):
    pass


class CertificateKindChange(CertificateKindForm, Version):
    pass


class QuestionSettings(QuestionChange):
    """Difficulty: the share right; discrimination: upper minus lower 27 %. Null with too few answers."""

    id: int
    answers: int = 0
    difficulty: float | None = None
    discrimination: float | None = None


class PaperSettings(PaperChange):
    id: int


class CourseSettings(CourseChange):
    id: int


class CertificateKindSettings(CertificateKindChange):
    id: int
    in_force: bool
    line: str
    skill: str
    holders: int
    """Who holds one now."""


class QuestionSearch(Schema):
    text: str = Field("", max_length=64)
    topic: str = Field("", max_length=32)
    kind: QuestionKind | None = None
    page: int = Field(1, ge=1, le=100_000)
    page_size: int = Field(20, ge=1, le=100)


class TopicCount(Schema):
    topic: str
    count: int


class QuestionPage(Schema):
    items: list[QuestionSettings]
    topics: list[TopicCount]
    total: int
    page: int
    page_size: int


class ImportedRow(Schema):
    row: int
    outcome: Literal["new", "there", "bad"]
    text: str
    why_zh: str
    why_en: str


class QuestionImportOut(Schema):
    """Of a preview what would be, else what was."""

    taken: bool
    new: int
    there: int
    bad: int
    rows: list[ImportedRow]

    @classmethod
    def of(cls, outcomes: list[RowOutcome], taken: bool) -> QuestionImportOut:
        counts: dict[str, int] = {
            name: sum(one.outcome == name for one in outcomes) for name in ("new", "there", "bad")
        }
        rows = [
            ImportedRow(row=one.row, outcome=one.outcome, text=one.text, why_zh=one.why_zh, why_en=one.why_en)
            for one in outcomes
        ]
        return cls(taken=taken, **counts, rows=rows)


class ExampleIn(Schema):
    call_id: UUID
    title: str = Field(..., min_length=1, max_length=100)
    verdict: ExampleVerdict = ExampleVerdict.GOOD
    note: str = Field("", max_length=1000)


class ExampleOut(Schema):
    id: int
    call_id: UUID
    title: str
    verdict: ExampleVerdict
    note: str
    by: PersonRef
    at: datetime

    @classmethod
    def of(cls, row: RecordingExample) -> ExampleOut:
        facts: dict[str, Any] = {
            name: getattr(row, name) for name in ("id", "call_id", "title", "verdict", "note", "at")
        }
        return cls(**facts, by=PersonRef.of(row.by))


class SourceChoice(Schema):
    ref: str
    title: str


class SourceOut(Schema):
    code: str
    zh: str
    en: str
    choices: list[SourceChoice]


class Choice(Schema):
    id: int
    name: str


class TrainingChoices(Schema):
    """What forms offer."""

    lines: list[Choice]
    skills: list[Choice]
    certificates: list[Choice]
    courses: list[Choice]
    papers: list[Choice]
    topics: list[TopicCount]
    learners: list[PersonRef]
    sources: list[SourceOut]
    examples: list[ExampleOut]


class QueueEffectOut(Schema):
    queue: str
    serve_now: int
    serve_then: int
    off: list[PersonRef]


class EffectOut(Schema):
    """Whom the rule would take off which queue; ``digest`` is handed back when it is put in force."""

    digest: str
    queues: list[QueueEffectOut]

    @classmethod
    def of(cls, effect: Effect) -> EffectOut:
        return cls(
            digest=effect.digest,
            queues=[
                QueueEffectOut(
                    queue=one.queue.name,
                    serve_now=one.serve_now,
                    serve_then=one.serve_then,
                    off=[PersonRef.of(loss.person) for loss in one.off],
                )
                for one in effect.queues
            ],
        )


class ForceIn(Version):
    """``seen``: the digest of the effect that was looked at; null lifts the rule."""

    seen: str | None = Field(None, max_length=64)


class GiveIn(Schema):
    kind_id: Id
    number: str = Field(..., max_length=32)
    note: str = Field("", max_length=500)


class RevokeIn(Schema):
    note: str = Field("", max_length=500)


class CertificateSearch(Schema):
    kind_id: Id | None = None
    state: CertificateState | None = None


class TrainingPeriod(Schema):
    """Both days included."""

    since: date = Field(ge=date(2000, 1, 1), le=date(2999, 12, 31))
    until: date = Field(ge=date(2000, 1, 1), le=date(2999, 12, 31))


class LearnerFigures(Schema):
    """Seconds studied; exams sat and passed; tasks open and late; certificates valid, and of those about to end."""

    person: PersonRef
    seconds: float
    sat: int
    passed: int
    tasks_open: int
    tasks_late: int
    valid: int
    ending: int

    @classmethod
    def of(cls, row: PersonFigures) -> LearnerFigures:
        names = ("seconds", "sat", "passed", "tasks_open", "tasks_late", "valid", "ending")
        facts: dict[str, Any] = {name: getattr(row, name) for name in names}
        return cls(person=PersonRef.of(row.person), **facts)
