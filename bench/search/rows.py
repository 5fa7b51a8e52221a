"""Variations as rows: published, in force, each with its mark."""

from __future__ import annotations

from itertools import islice
from typing import Any

from bench.search.variations import OTHER_LINES, vary
from huawu.calls.models import BusinessLine
from huawu.kit.time import now
from huawu.knowledge.models import Article, IndexClock, Revision
from huawu.people.models import User

BATCH = 2000


def copy_variations(rows: list[dict[str, Any]], line: BusinessLine, count: int) -> None:
    """Make ``count`` of them."""
    others = [BusinessLine(name=f"业务 {number}") for number in range(1, OTHER_LINES + 1)]
    lines = [line, *BusinessLine.objects.bulk_create(others)]
    author, reviewer = User.objects.get(username="2002"), User.objects.get(username="2001")
    clock = IndexClock.objects.get()
    made = vary(rows, count)
    while batch := list(islice(made, BATCH)):
        articles = [
            Article(line=lines[number], kind="article", category=said.pop("category"), owner=author, made_at=now())
            for number, said in batch
        ]
        Article.objects.bulk_create(articles)
        revisions = [
            Revision(article=article, seq=1, state="published", author=author, reviewer=reviewer, **said)
            for article, (_, said) in zip(articles, batch, strict=True)
        ]
        Revision.objects.bulk_create(revisions)
        for article, revision in zip(articles, revisions, strict=True):
            clock.mark += 1
            article.published, article.published_at, article.mark = revision, now(), clock.mark
            article.state, article.revisions_count = "published", 1
        Article.objects.bulk_update(articles, ["published", "published_at", "mark", "state", "revisions_count"])
    clock.save(update_fields=["mark"])
