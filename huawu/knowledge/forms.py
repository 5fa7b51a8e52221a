"""Articles as they are edited."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from ninja import Field, Schema
from pydantic import AwareDatetime, StringConstraints, field_validator

from huawu.knowledge.choices import ArticleKind
from huawu.knowledge.models import Article, Revision

Id = Annotated[int, Field(ge=1, le=2**31)]


def _words(most: int, least: int = 0) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=least, max_length=most)


class ArticleText(Schema):
    """What an article says."""

    title: Annotated[str, _words(120, 1)]
    body: Annotated[str, _words(40_000, 1)]
    spoken: Annotated[str, _words(2000)] = ""
    asks: Annotated[str, _words(2000)] = ""
    valid_from: AwareDatetime | None = None
    valid_until: AwareDatetime | None = None
    change: Annotated[str, _words(200)] = ""

    @field_validator("valid_from", "valid_until")
    @classmethod
    def _in_this_age(cls, instant: datetime | None) -> datetime | None:
        if instant is not None and not 2000 <= instant.year <= 2200:
            raise ValueError("year")
        return instant

    @classmethod
    def of(cls, revision: Revision) -> ArticleText:
        return cls(**{name: getattr(revision, name) for name in cls.model_fields})


class ArticleFacts(Schema):
    """What is known of an article besides its text; not part of its versions."""

    kind: ArticleKind = ArticleKind.ARTICLE
    line_id: Id | None = None
    category: Annotated[str, _words(32)] = ""
    owner: Annotated[str, _words(32)] = ""
    """Staff number; who makes it where it is empty."""
    reason_ids: list[Id] = Field(default_factory=list, max_length=30)
    related_ids: list[Id] = Field(default_factory=list, max_length=20)

    @classmethod
    def of(cls, article: Article) -> ArticleFacts:
        return cls(
            kind=ArticleKind(article.kind),
            line_id=article.line_id,
            category=article.category,
            owner=article.owner.number,
            reason_ids=sorted(article.reasons.values_list("pk", flat=True)),
            related_ids=sorted(article.related.values_list("pk", flat=True)),
        )
