"""Articles of the knowledge base as something to study: what is in force now, in plain words."""

from __future__ import annotations

from collections.abc import Collection

from huawu.kit.time import now
from huawu.knowledge.access import list_in_force
from huawu.knowledge.markup import parse, plain
from huawu.knowledge.models import Article
from huawu.training.sources import Content, Source, digest_of, register_source


def _content(article: Article) -> Content | None:
    version = article.published
    if version is None:
        return None
    text = plain(parse(version.body))
    return Content(version.title, text, digest_of(version.title, version.body), f"/knowledge/{article.pk}")


def _read(refs: Collection[str]) -> dict[str, Content]:
    rows = list_in_force(now()).filter(pk__in=[ref for ref in refs if ref.isascii() and ref.isdigit()])
    found = {str(row.pk): _content(row) for row in rows}
    return {ref: content for ref, content in found.items() if content is not None}


def _choices() -> list[tuple[str, str]]:
    rows = list_in_force(now()).order_by("published__title")
    return [(str(row.pk), row.published.title) for row in rows if row.published is not None]


ARTICLES = Source("article", "知识文章", "Article", _read, _choices)


def register() -> None:
    """Let courses and questions use articles."""
    register_source(ARTICLES)
