"""Shapes of the knowledge API."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import StringConstraints

from huawu.knowledge.access import may_answer
from huawu.knowledge.choices import ArticleKind, ArticleState, FeedbackKind, RevisionState, UseKind
from huawu.knowledge.forms import ArticleFacts, ArticleText
from huawu.knowledge.markup import Mark
from huawu.knowledge.models import Article, ArticleUse, Attachment, Feedback, Revision
from huawu.people.models import User
from huawu.people.schemas import PersonRef

Words500 = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
NeededWords = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Id = Annotated[int, Field(ge=1, le=2**31)]


class MarkNode(Schema):
    """An element of a text: see :class:`huawu.knowledge.markup.Mark`."""

    tag: str
    text: str
    target: str
    nodes: list[MarkNode]

    @classmethod
    def of(cls, mark: Mark) -> MarkNode:
        return cls(tag=mark.tag, text=mark.text, target=mark.target, nodes=[cls.of(node) for node in mark.nodes])


class TextPiece(Schema):
    """Part of a text; ``hit`` where it is what was looked for."""

    text: str
    hit: bool


class ArticleRef(Schema):
    """An article as others name it."""

    id: int
    title: str
    kind: ArticleKind
    state: ArticleState

    @classmethod
    def of(cls, article: Article) -> ArticleRef:
        title = article.published.title if article.published else ""
        return cls(id=article.pk, title=title, kind=ArticleKind(article.kind), state=ArticleState(article.state))


class ArticleSearch(Schema):
    text: str = Field("", max_length=300)
    line_id: Id | None = None
    kinds: list[ArticleKind] = Field([], max_length=3)
    category: str = Field("", max_length=32)
    page: int = Field(1, ge=1, le=1000)
    page_size: int = Field(20, ge=1, le=50)


class ArticleHit(ArticleRef):
    """An article that was found."""

    title_pieces: list[TextPiece]
    excerpt: list[TextPiece]
    line: str
    category: str
    published_at: datetime | None
    valid_until: datetime | None
    opened: int
    linked: int


class ArticleHits(Schema):
    items: list[ArticleHit]
    total: int
    page: int
    page_size: int


class ArticleWish(Schema):
    """What is known of a contact so far: suggestions are asked for with it."""

    line_id: Id | None = None
    kind_id: Id | None = None
    reason_id: Id | None = None
    note: str = Field("", max_length=4000)
    call_id: UUID | None = None


class NameCount(Schema):
    name: str
    count: int


class IdName(Schema):
    id: int
    name: str


class ReasonChoice(Schema):
    """A reason of a kind of contact."""

    id: int
    kind_zh: str
    kind_en: str
    zh: str
    en: str


class KnowledgeChoices(Schema):
    """What can be chosen from when looking for articles and when writing them."""

    categories: list[NameCount]
    lines: list[IdName]
    reasons: list[ReasonChoice]
    writers: list[PersonRef]


class RevisionOut(Schema):
    """A version without its text."""

    seq: int
    state: RevisionState
    title: str
    change: str
    valid_from: datetime | None
    valid_until: datetime | None
    author: PersonRef
    saved_at: datetime
    submitted_at: datetime | None
    reviewer: PersonRef | None
    reviewed_at: datetime | None
    note: str

    @classmethod
    def facts(cls, row: Revision) -> dict[str, object]:
        plain = ("seq", "state", "title", "change", "valid_from", "valid_until", "saved_at", "submitted_at")
        people = {"author": PersonRef.of(row.author), "reviewer": PersonRef.of(row.reviewer) if row.reviewer else None}
        return {name: getattr(row, name) for name in (*plain, "reviewed_at", "note")} | people

    @classmethod
    def of(cls, row: Revision) -> RevisionOut:
        return cls.model_validate(cls.facts(row))


class RevisionText(RevisionOut):
    """A version with its text, as it is read and as it was written."""

    marks: list[MarkNode]
    read_out: list[str]
    """As it is said to a customer, a breath on each line."""
    text: ArticleText


class AttachmentOut(Schema):
    id: UUID
    name: str
    image: bool
    bytes: int
    by: PersonRef
    at: datetime

    @classmethod
    def of(cls, row: Attachment) -> AttachmentOut:
        by = PersonRef.of(row.by)
        return cls(id=row.pk, name=row.name, image=row.image, bytes=row.bytes, by=by, at=row.at)


class ArticleExampleOut(Schema):
    """A good recording; ``playable`` while it is kept and the reader may hear it."""

    call_id: UUID
    by: PersonRef
    at: datetime
    playable: bool


class FeedbackOut(Schema):
    id: UUID
    article: ArticleRef
    kind: FeedbackKind
    text: str
    by: PersonRef
    at: datetime
    answer: str
    answered_by: PersonRef | None
    answered_at: datetime | None
    answerable: bool

    @classmethod
    def of(cls, row: Feedback, reader: User) -> FeedbackOut:
        return cls(
            id=row.pk,
            article=ArticleRef.of(row.article),
            kind=FeedbackKind(row.kind),
            text=row.text,
            by=PersonRef.of(row.by),
            at=row.at,
            answer=row.answer,
            answered_by=PersonRef.of(row.answered_by) if row.answered_by else None,
            answered_at=row.answered_at,
            answerable=row.answered_at is None and may_answer(reader, row),
        )


class ArticleOut(ArticleRef):
    """An article as it is read."""

    version: int
    line: str
    category: str
    owner: PersonRef
    published_at: datetime | None
    expired_at: datetime | None
    opened: int
    linked: int
    in_force: RevisionText | None
    in_work: RevisionText | None
    """The next version; only for those who write."""
    versions: list[RevisionOut]
    related: list[ArticleRef]
    reasons: list[ReasonChoice]
    attachments: list[AttachmentOut]
    examples: list[ArticleExampleOut]
    feedback: list[FeedbackOut]
    facts: ArticleFacts
    may_write: bool
    may_review: bool
    """Whether the version that waits may be published or sent back by the reader."""
    may_end: bool


class ArticleNew(Schema):
    facts: ArticleFacts
    text: ArticleText


class ArticleSave(ArticleText):
    version: int = Field(..., ge=0, le=2**31)


class ArticleFactsChange(ArticleFacts):
    version: int = Field(..., ge=0, le=2**31)


class ArticleDecision(Schema):
    seq: int = Field(..., ge=1, le=2**31)
    approve: bool
    note: Words500 = ""


class ArticleSource(Schema):
    """A text that is being written."""

    body: str = Field("", max_length=40_000)
    spoken: str = Field("", max_length=2000)


class ArticlePreview(Schema):
    marks: list[MarkNode]
    read_out: list[str]


class TextChange(Schema):
    kind: Literal["same", "removed", "added"]
    text: str


class RevisionDifference(Schema):
    """What is different between two versions."""

    old: RevisionOut
    new: RevisionOut
    title: list[TextChange]
    body: list[TextChange]
    spoken: list[TextChange]
    asks: list[TextChange]


class ArticleUseIn(Schema):
    kind: UseKind
    call_id: UUID | None = None


class CallRef(Schema):
    call_id: UUID


class AnswerOut(Schema):
    """An article that is linked to a contact."""

    article: ArticleRef
    readable: bool
    """Whether the reader may still open it."""
    by: PersonRef
    at: datetime

    @classmethod
    def of(cls, row: ArticleUse, readable: bool) -> AnswerOut:
        return cls(article=ArticleRef.of(row.article), readable=readable, by=PersonRef.of(row.user), at=row.at)


class FeedbackIn(Schema):
    """``id`` is made by the screen, so that telling again after a lost answer tells nothing new."""

    id: UUID
    kind: FeedbackKind
    text: NeededWords
    call_id: UUID | None = None


class FeedbackAnswer(Schema):
    answer: NeededWords


class FeedbackSearch(Schema):
    open: bool = True
    page: int = Field(1, ge=1, le=10_000)
    page_size: int = Field(20, ge=1, le=100)


class FeedbackPage(Schema):
    items: list[FeedbackOut]
    total: int
    page: int
    page_size: int


class ArticleListing(Schema):
    """All articles for those who write, by how they stand."""

    state: Literal["", "draft", "review", "published", "expired", "ending"] = ""
    """``ending``: in force, and over within thirty days."""
    mine: bool = False
    page: int = Field(1, ge=1, le=10_000)
    page_size: int = Field(20, ge=1, le=100)


class ArticleRow(ArticleRef):
    line: str
    category: str
    owner: PersonRef
    published_at: datetime | None
    valid_until: datetime | None
    opened: int
    linked: int
    in_work: RevisionOut | None


class ArticleRows(Schema):
    items: list[ArticleRow]
    total: int
    page: int
    page_size: int


class SynonymsOut(Schema):
    """A group of words that mean the same on each line."""

    text: str = Field("", max_length=20_000)
    version: int = Field(..., ge=0, le=2**31)
