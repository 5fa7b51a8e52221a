"""Articles as the API tells of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime

from huawu.calls.access import list_calls_for
from huawu.calls.models import BusinessLine, Disposition, Recording
from huawu.knowledge import access
from huawu.knowledge.choices import ArticleState, RevisionState
from huawu.knowledge.forms import ArticleFacts, ArticleText
from huawu.knowledge.markup import parse, plain_text
from huawu.knowledge.models import Article, Revision
from huawu.knowledge.rules import read_out
from huawu.knowledge.schemas import (
    ArticleExampleOut,
    ArticleHit,
    ArticleOut,
    ArticleRef,
    AttachmentOut,
    FeedbackOut,
    IdName,
    KnowledgeChoices,
    MarkNode,
    NameCount,
    ReasonChoice,
    RevisionOut,
    RevisionText,
    TextPiece,
)
from huawu.knowledge.search.showing import Piece, excerpt, show
from huawu.knowledge.search.wanted import Wanted
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.people.schemas import PersonRef


def hits(ids: Iterable[int], wanted: Wanted, at: datetime) -> list[ArticleHit]:
    """The articles in this order, with what was looked for marked."""
    wished = list(ids)
    found = access.list_in_force(at).filter(pk__in=wished)
    rows = {row.pk: row for row in found.select_related(None).select_related("line", "published")}
    return [_hit(rows[key], wanted) for key in wished if key in rows]


def _hit(article: Article, wanted: Wanted) -> ArticleHit:
    text = article.published
    title, body = (text.title, plain_text(text.body)) if text else ("", "")
    return ArticleHit(
        **ArticleRef.of(article).model_dump(),
        title_pieces=_pieces(show(title, wanted)),
        excerpt=_pieces(excerpt(body, wanted)),
        line=article.line.name if article.line else "",
        category=article.category,
        published_at=article.published_at,
        valid_until=text.valid_until if text else None,
        opened=article.opened_count,
        linked=article.linked_count,
    )


def _pieces(pieces: Iterable[Piece]) -> list[TextPiece]:
    return [TextPiece(**asdict(piece)) for piece in pieces]


def spoken_lines(body: str, spoken: str) -> list[str]:
    """The words for the customer, or else the text itself, as they are said."""
    return read_out(spoken or plain_text(body))


def revision_text(row: Revision) -> RevisionText:
    """A version with its text."""
    return RevisionText.model_validate(
        RevisionOut.facts(row)
        | {
            "marks": [MarkNode.of(mark) for mark in parse(row.body)],
            "read_out": spoken_lines(row.body, row.spoken),
            "text": ArticleText.of(row),
        }
    )


def shown(article: Article, reader: User) -> ArticleOut:
    """The whole article, as far as the reader may see it."""
    writes = access.edits(reader)
    draft = access.in_work(article) if writes else None
    return ArticleOut.model_validate(
        ArticleRef.of(article).model_dump()
        | {
            "version": article.version,
            "line": article.line.name if article.line else "",
            "category": article.category,
            "owner": PersonRef.of(article.owner),
            "published_at": article.published_at,
            "expired_at": article.expired_at,
            "opened": article.opened_count,
            "linked": article.linked_count,
            "in_force": revision_text(article.published) if article.published else None,
            "in_work": revision_text(draft) if draft else None,
            "facts": ArticleFacts.of(article),
        }
        | _hanging_on(article, reader)
        | _allowed(article, draft, reader)
    )


def _hanging_on(article: Article, reader: User) -> dict[str, object]:
    related = access.list_articles_for(reader).filter(pk__in=article.related.values("pk")).order_by("pk")
    feedback = access.list_feedback_for(reader).filter(article=article).order_by("-at")[:20]
    attachments = article.attachments.filter(removed_at=None).select_related("by__team").defer("content")
    return {
        "versions": [RevisionOut.of(row) for row in access.past_versions(article)],
        "related": [ArticleRef.of(row) for row in related],
        "reasons": reason_choices(article.reasons.select_related("parent")),
        "attachments": [AttachmentOut.of(row) for row in attachments],
        "examples": _examples(article, reader),
        "feedback": [FeedbackOut.of(row, reader) for row in feedback],
    }


def _examples(article: Article, reader: User) -> list[ArticleExampleOut]:
    rows = list(article.examples.select_related("by__team"))
    kept = Recording.objects.filter(call__in=list_calls_for(reader), state=Recording.State.KEPT)
    heard = set(kept.filter(call__in=[row.call_uuid for row in rows]).values_list("call_id", flat=True))
    heard = heard if reader.may(Permission.RECORDINGS_PLAY) else set()
    return [
        ArticleExampleOut(call_id=row.call_uuid, by=PersonRef.of(row.by), at=row.at, playable=row.call_uuid in heard)
        for row in rows
    ]


def _allowed(article: Article, draft: Revision | None, reader: User) -> dict[str, bool]:
    reviews = reader.may(Permission.KNOWLEDGE_REVIEW)
    waits = draft is not None and draft.state == RevisionState.REVIEW
    since = article.published.seq if article.published else 0
    own = article.revisions.filter(seq__gt=since, author=reader).exists()
    return {
        "may_write": reader.may(Permission.KNOWLEDGE_WRITE),
        "may_review": reviews and waits and not own,
        "may_end": reviews and article.state == ArticleState.PUBLISHED,
    }


def reason_choices(rows: Iterable[Disposition]) -> list[ReasonChoice]:
    """Reasons with the kinds of contact to which they belong; kinds themselves have none above."""
    return [
        ReasonChoice(
            id=row.pk,
            kind_zh=row.parent.zh if row.parent else "",
            kind_en=row.parent.en if row.parent else "",
            zh=row.zh,
            en=row.en,
        )
        for row in rows
    ]


def choices(reader: User, at: datetime) -> KnowledgeChoices:
    """What can be chosen from."""
    seen = access.list_articles_for(reader) if access.edits(reader) else access.list_in_force(at)
    counted: dict[str, int] = {}
    for name in seen.exclude(category="").values_list("category", flat=True):
        counted[name] = counted.get(name, 0) + 1
    reasons = Disposition.objects.filter(part=Disposition.Part.REASON, active=True).select_related("parent")
    writers = access.writers() if reader.may(Permission.KNOWLEDGE_WRITE) else []
    return KnowledgeChoices(
        categories=[
            NameCount(name=name, count=count) for name, count in sorted(counted.items(), key=lambda one: -one[1])
        ],
        lines=[IdName(id=line.pk, name=line.name) for line in BusinessLine.objects.order_by("name")],
        reasons=reason_choices(reasons.order_by("parent__position", "position", "pk")),
        writers=[PersonRef.of(person) for person in writers],
    )
