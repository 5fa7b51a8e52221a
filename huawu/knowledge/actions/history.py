"""What the changes of articles have in common."""

from __future__ import annotations

from huawu.clock.actions import do_close_about, do_owe
from huawu.clock.actions.owing import Due
from huawu.clock.choices import ObligationState
from huawu.kit.errors import NotFoundError
from huawu.knowledge.choices import ArticleState
from huawu.knowledge.models import Article, IndexClock
from huawu.knowledge.obligations import ARTICLE, LET_END
from huawu.people.models import User


def do_lock_article(article_id: int) -> Article:
    """The article, locked, with its version in force. NotFoundError when there is none."""
    rows = Article.objects.select_related("published", "owner").select_for_update(of=("self",))
    article = rows.filter(pk=article_id).first()
    if article is None:
        raise NotFoundError
    return article


def do_mark(article: Article) -> None:
    """What is found of it has changed. Whoever marks next waits until this is committed, so that marks become visible
    in their order; saved with the article by the caller."""
    IndexClock.objects.bulk_create([IndexClock()], ignore_conflicts=True)
    clock = IndexClock.objects.select_for_update().get()
    clock.mark += 1
    clock.save(update_fields=["mark"])
    article.mark = clock.mark


def do_owe_end(article: Article, actor: User | None) -> None:
    """Let the clock know when it ends, and who is to be reminded before."""
    subject = (ARTICLE, str(article.pk))
    do_close_about(LET_END.code, subject, ObligationState.WITHDRAWN, actor)
    ends = article.published.valid_until if article.published else None
    if article.state == ArticleState.PUBLISHED and ends is not None:
        do_owe(LET_END, subject, article.owner, Due(instant=ends), actor=actor)
