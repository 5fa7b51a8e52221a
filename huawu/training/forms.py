"""Questions, papers, courses and kinds of certificates as they are edited."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Field, Schema

from huawu.calls.forms import Form, ReasonForm
from huawu.calls.forms.base import Name
from huawu.calls.models import Reason
from huawu.training.choices import QuestionKind
from huawu.training.models import CertificateKind, Course, Paper, Question
from huawu.training.rules.marking import Key

Topic = Annotated[str, Field(max_length=32)]
Ref = Annotated[str, Field(max_length=64)]
SourceCode = Annotated[str, Field(max_length=16)]
OptionText = Annotated[str, Field(max_length=500)]
Id = Annotated[int, Field(ge=0, lt=2**63)]


class AnswerKeyForm(Schema):
    """What is right: indexes of options (of an order all of them), or for each blank the words that are taken."""

    choice: list[Annotated[int, Field(ge=0, le=20)]] = Field([], max_length=12)
    words: list[Annotated[list[OptionText], Field(max_length=10)]] = Field([], max_length=10)

    @property
    def key(self) -> Key:
        return Key(tuple(self.choice), tuple(tuple(words) for words in self.words))


class QuestionForm(Form):
    kind: QuestionKind
    topic: Topic = Field(..., min_length=1)
    text: str = Field(..., max_length=1000)
    options: list[OptionText] = Field([], max_length=12)
    answer: AnswerKeyForm = AnswerKeyForm(choice=[], words=[])
    explanation: str = Field("", max_length=1000)
    source: SourceCode = ""
    ref: Ref = ""
    example_id: Id | None = None
    fingerprint: str = Field("", max_length=64)
    """Set by the server."""
    active: bool = True

    @classmethod
    def of(cls, row: Question) -> QuestionForm:
        return cls(**cls.columns(row))


class PaperRuleForm(Schema):
    """``kind`` and ``topic`` empty: any."""

    topic: Topic = ""
    kind: Literal["", "single", "multiple", "order", "fill", "listen", "open"] = ""
    count: int = Field(..., ge=1, le=100)
    points: int = Field(..., ge=1, le=100)


class PaperForm(Form):
    name: Name
    minutes: int = Field(30, ge=1, le=480)
    pass_percent: int = Field(80, ge=1, le=100)
    most_attempts: int = Field(3, ge=0, le=100)
    retake_hours: int = Field(0, ge=0, le=720)
    certificate_kind_id: Id | None = None
    published: bool = False
    rules: list[PaperRuleForm] = Field(..., min_length=1, max_length=20)

    @classmethod
    def of(cls, row: Paper) -> PaperForm:
        stored = Paper.objects.get(pk=row.pk).rules.all()
        rules = [
            {"topic": rule.topic, "kind": rule.kind, "count": rule.count, "points": rule.points} for rule in stored
        ]
        return cls(**{**cls.columns(row), "rules": rules})


class ItemForm(Schema):
    """``source`` and ``ref`` say what it is; own text has ``text`` and is given its ``ref`` by the server."""

    source: SourceCode
    ref: Ref = ""
    title: str = Field("", max_length=100)
    text: str = Field("", max_length=20000)


class CourseForm(Form):
    name: Name
    intro: str = Field("", max_length=300)
    line_id: Id | None = None
    published: bool = False
    items: list[ItemForm] = Field(..., min_length=1, max_length=60)

    @classmethod
    def of(cls, row: Course) -> CourseForm:
        stored = Course.objects.get(pk=row.pk).items.all()
        items = [{"source": one.source, "ref": one.ref, "title": one.title, "text": one.text} for one in stored]
        return cls(**{**cls.columns(row), "items": items})

    def traced(self) -> dict[str, object]:
        """Without the texts, which stand in the course."""
        items = [{"source": one.source, "ref": one.ref, "letters": len(one.text)} for one in self.items]
        return {**self.facts(), "items": items}


class CertificateKindForm(ReasonForm):
    """Whether it is in force is not edited but decided, after a look at whom it concerns."""

    line_id: Id
    skill_id: Id
    valid_days: int = Field(365, ge=1, le=3650)
    opens_at: int = Field(0, ge=0, le=5)

    @classmethod
    def of(cls, row: Reason | CertificateKind) -> CertificateKindForm:
        if not isinstance(row, CertificateKind):
            raise TypeError(type(row).__name__)
        return cls(**cls.columns(row))
