"""What is done with an article while a customer listens."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.db.models import F

from huawu.calls.access import may_write_record
from huawu.calls.models import Call
from huawu.kit.errors import NotFoundError
from huawu.knowledge.access import get_article_for
from huawu.knowledge.choices import UseKind
from huawu.knowledge.models import Article, ArticleUse
from huawu.ledger.actions import do_record
from huawu.people.models import User

_COUNTED = {UseKind.OPENED: "opened_count", UseKind.LINKED: "linked_count"}


@transaction.atomic
def do_use(user: User, article_id: int, kind: UseKind, call_id: UUID | None) -> bool:
    """Note it: once a call, however often. Whether it was new. What is linked leaves a trace.

    Raises NotFoundError for an article that is not in force, and for somebody else's call.
    """
    article = get_article_for(user, article_id)
    if call_id is None:
        if kind != UseKind.OPENED:
            raise NotFoundError
        ArticleUse.objects.create(article=article, user=user, kind=kind)
        return True
    _check_call(user, call_id)
    _, new = ArticleUse.objects.get_or_create(call_uuid=call_id, article=article, kind=kind, defaults={"user": user})
    if new and kind in _COUNTED:
        Article.objects.filter(pk=article.pk).update(**{_COUNTED[kind]: F(_COUNTED[kind]) + 1})
    if new and kind == UseKind.LINKED:
        do_record("knowledge.linked", article, new={"call": str(call_id), "seq": _seq(article)})
    return new


@transaction.atomic
def do_unlink(user: User, article_id: int, call_id: UUID) -> None:
    """It was not the answer after all. Twice is once. NotFoundError for somebody else's call."""
    _check_call(user, call_id)
    gone, _ = ArticleUse.objects.filter(article_id=article_id, call_uuid=call_id, kind=UseKind.LINKED).delete()
    if gone:
        Article.objects.filter(pk=article_id).update(linked_count=F("linked_count") - 1)
        do_record("knowledge.unlinked", Article(pk=article_id), old={"call": str(call_id)})


def _seq(article: Article) -> int | None:
    return article.published.seq if article.published else None


def _check_call(user: User, call_id: UUID) -> None:
    """One of which the database does not know yet is only known to the desk that has it."""
    call = Call.objects.filter(pk=call_id).first()
    if call is not None and not may_write_record(user, call):
        raise NotFoundError
