"""Looking for articles: the index proposes, the database has the last word."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from threading import Thread

from django.conf import settings
from django.db import connections
from django.db.models import QuerySet

from huawu.knowledge.access import list_in_force, synonyms
from huawu.knowledge.choices import ArticleState
from huawu.knowledge.markup import plain_text
from huawu.knowledge.models import Article, IndexClock
from huawu.knowledge.search.document import Findable
from huawu.knowledge.search.index import ArticleIndex
from huawu.knowledge.search.ranking import Standing, ranked
from huawu.knowledge.search.wanted import Wanted, groups_of, wanted

log = logging.getLogger(__name__)

BATCH = 500
AT_ONCE = 200
"""Changes that whoever searches waits for; more are brought in beside."""
LOOKED_AT = 80
"""What fits best by its text, from which use and freshness choose."""


@lru_cache(maxsize=4)
def _index_in(folder: Path) -> ArticleIndex:
    return ArticleIndex(folder)


def article_index() -> ArticleIndex:
    """This machine's."""
    return _index_in(settings.KNOWLEDGE_INDEX)


@dataclass(frozen=True, slots=True)
class Scope:
    """Where it is looked for; everywhere when empty."""

    line: int | None = None
    """Of this line, and of every line."""
    kinds: Collection[str] = ()
    category: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Ids, best first, and what they were found by."""

    scores: list[tuple[int, float]]
    wanted: Wanted


def find(question: str, scope: Scope, at: datetime) -> Found:
    """The articles in force that answer ``question`` best."""
    _follow()
    looked_for = wanted(question, groups_of(synonyms()))
    lines = () if scope.line is None else (str(scope.line), "0")
    scores = article_index().find(looked_for.words, LOOKED_AT, lines, scope.kinds)
    rows = list_in_force(at).filter(pk__in=scores)
    if scope.category:
        rows = rows.filter(category=scope.category)
    return Found(ranked(scores, _standings(rows), at), looked_for)


def _standings(rows: QuerySet[Article]) -> Mapping[int, Standing]:
    columns = rows.values_list("pk", "opened_count", "linked_count", "published_at")
    return {pk: Standing(opened, linked, published_at) for pk, opened, linked, published_at in columns if published_at}


def _follow() -> None:
    """Bring the index up to the database: at once where little has changed, else beside."""
    clock = IndexClock.objects.first()
    index = article_index()
    if clock is None:
        return
    behind = index.come_to(clock.house, clock.mark)
    if behind == 0:
        return
    if behind <= AT_ONCE:
        bring_up(wait=False)
    else:
        Thread(target=_bring_up_beside, name="knowledge-index", daemon=True).start()


def _bring_up_beside() -> None:
    try:
        bring_up(wait=False)
    finally:
        connections.close_all()


def bring_up(*, wait: bool) -> None:
    """Write into the index what it has not got yet, unless another does; harmless when repeated."""
    clock = IndexClock.objects.first()
    index = article_index()
    if clock is None:
        return
    with index.writing(wait) as mine:
        if not mine:
            return
        if index.house != clock.house or index.mark > clock.mark:
            log.info("the index of articles is made anew")
            index.start_anew()
        while batch := list(_changed_since(index.mark)):
            mark = max(article.mark for article in batch)
            index.write(_findable(batch), [article.pk for article in batch], clock.house, mark)


def _changed_since(mark: int) -> QuerySet[Article]:
    return Article.objects.filter(mark__gt=mark).select_related("published").order_by("mark")[:BATCH]


def _findable(batch: Iterable[Article]) -> list[Findable]:
    found = []
    for article in batch:
        text = article.published
        if article.state == ArticleState.PUBLISHED and text is not None:
            body = f"{plain_text(text.body)}\n{text.spoken}"
            line = article.line_id or 0
            found.append(Findable(article.pk, line, article.kind, text.title, text.asks, body))
    return found
