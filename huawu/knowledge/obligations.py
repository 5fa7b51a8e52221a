"""What is owed about articles: an answer to feedback, and a look at what is about to end."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta

from huawu.clock.actions.steps import REMIND, TELL_SUPERIOR
from huawu.clock.ladder import Step
from huawu.clock.registry import Kind, SubjectWords, register_action, register_kind, register_subject
from huawu.knowledge.models import Article, Feedback

ARTICLE, FEEDBACK = "knowledge.article", "knowledge.feedback"
EXPIRE = "expire_article"
LET_END = Kind(
    code="knowledge_expiry",
    zh="知识即将失效",
    en="An article is about to end",
    amount=timedelta(days=30),
    ladder=(
        Step(timedelta(days=-7), REMIND),
        Step(timedelta(days=-1), REMIND),
        Step(timedelta(), EXPIRE),
    ),
    by_hand=False,
)
"""Owed by the owner: write the next version, or let it end. It ends by itself."""
ANSWER = Kind(
    code="knowledge_feedback",
    zh="答复知识反馈",
    en="Answer feedback on an article",
    amount=timedelta(days=2),
    ladder=(Step(timedelta(hours=-8), REMIND), Step(timedelta(), TELL_SUPERIOR)),
    by_hand=False,
)


def describe_articles(ids: Collection[str]) -> Mapping[str, SubjectWords]:
    """By their titles."""
    rows = Article.objects.filter(pk__in=ids).select_related("published")
    return {str(row.pk): SubjectWords(_title(row), f"/knowledge/{row.pk}") for row in rows}


def describe_feedback(ids: Collection[str]) -> Mapping[str, SubjectWords]:
    """By the titles of their articles; nothing of what was said."""
    rows = Feedback.objects.filter(pk__in=ids).select_related("article__published")
    return {str(row.pk): SubjectWords(_title(row.article), f"/knowledge/{row.article_id}") for row in rows}


def _title(article: Article) -> str:
    return article.published.title if article.published else f"#{article.pk}"


def register() -> None:
    """Tell the clock what there is, and what follows when an article's time is over."""
    from huawu.knowledge.actions.ending import do_expire_due

    register_kind(LET_END, ANSWER)
    register_subject(ARTICLE, describe_articles)
    register_subject(FEEDBACK, describe_feedback)
    register_action(EXPIRE, do_expire_due)
