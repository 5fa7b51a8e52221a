"""The end of an article: by itself at its instant, or by hand before."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from huawu.clock.choices import ObligationState
from huawu.clock.models import Obligation
from huawu.clock.registry import Done, Moment
from huawu.kit.time import now
from huawu.knowledge.actions.history import do_lock_article, do_mark, do_owe_end
from huawu.knowledge.choices import ArticleState
from huawu.knowledge.errors import ArticleBusyError, NothingInWorkError
from huawu.knowledge.models import Article
from huawu.ledger.actions import do_record
from huawu.people.models import User


@transaction.atomic
def do_expire(user: User, article_id: int) -> Article:
    """End it now. Twice is once. Raises NothingInWorkError for what has never been published."""
    article = do_lock_article(article_id)
    if article.state == ArticleState.EXPIRED:
        return article
    if article.state != ArticleState.PUBLISHED:
        raise NothingInWorkError
    _do_end(article, now())
    do_owe_end(article, user)
    return article


def do_expire_due(obligation: Obligation, moment: Moment) -> Done:
    """Its time is over: it ends as it was meant to, which nobody is late with. One that was given a later end meanwhile
    stays. Raises ArticleBusyError, so that the clock comes again, while somebody works on the article: that person
    waits for the obligation, which the clock holds."""
    rows = Article.objects.select_related("published", "owner").select_for_update(of=("self",), skip_locked=True)
    article = rows.filter(pk=obligation.subject_id).first()
    if article is None:
        raise ArticleBusyError
    ends = article.published.valid_until if article.published else None
    if article.state == ArticleState.PUBLISHED and ends is not None and ends <= moment.at:
        _do_end(article, moment.at)
    obligation.state, obligation.closed_at, obligation.overdue_at = ObligationState.KEPT, moment.at, None
    return Done((article.owner,))


def _do_end(article: Article, at: datetime) -> None:
    article.state, article.expired_at = ArticleState.EXPIRED, at
    do_mark(article)
    article.version += 1
    article.save(update_fields=["state", "expired_at", "mark", "version"])
    do_record("knowledge.expired", article, new={"at": at.isoformat()})
