"""Writing: an article and its next version, up to the review."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from huawu.calls.models import BusinessLine, Disposition
from huawu.kit.time import now
from huawu.knowledge.access import in_work, list_articles_for, writers
from huawu.knowledge.actions.history import do_lock_article, do_mark, do_owe_end
from huawu.knowledge.choices import ArticleState, RevisionState
from huawu.knowledge.errors import (
    ArticleChangedError,
    InReviewError,
    NothingInWorkError,
    OwnerError,
    UnknownChoiceError,
    ValidityError,
)
from huawu.knowledge.forms import ArticleFacts, ArticleText
from huawu.knowledge.models import Article, Revision
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User


@transaction.atomic
def do_make(user: User, facts: ArticleFacts, text: ArticleText) -> Article:
    """A new article with its first draft. Raises what :func:`do_set_facts` and :func:`check_validity` raise."""
    check_validity(text, now())
    article = Article.objects.create(kind=facts.kind, owner=user)
    changed = _do_take_facts(user, article, facts)
    article.save(update_fields=["line", "category", "owner", "kind"])
    revision = _do_add_version(article, user, text)
    do_record("knowledge.made", article, new={**changed, **_described(revision)})
    return article


@transaction.atomic
def do_save(user: User, article_id: int, text: ArticleText, version: int) -> Article:
    """Keep the next version as it stands. One's own draft is written over; somebody else's is gone on with as a version
    of one's own, so that every version has one author. The same again changes nothing.

    Raises ArticleChangedError when somebody else has saved since ``version``, InReviewError, ValidityError.
    """
    article = do_lock_article(article_id)
    check_validity(text, now())
    draft = in_work(article)
    if draft is not None and draft.author_id == user.pk and ArticleText.of(draft) == text:
        return article
    if article.version != version:
        raise ArticleChangedError
    if draft is not None and draft.state == RevisionState.REVIEW:
        raise InReviewError
    revision = _do_write(article, user, draft, text)
    _do_touch(article)
    do_record("knowledge.saved", article, new=_described(revision))
    return article


def check_validity(text: ArticleText, at: datetime) -> None:
    """Raises ValidityError for a time that is over or ends before it begins."""
    begins, ends = text.valid_from, text.valid_until
    if ends is not None and (ends <= at or (begins is not None and ends <= begins)):
        raise ValidityError("valid_until")


def _do_write(article: Article, user: User, draft: Revision | None, text: ArticleText) -> Revision:
    if draft is not None and draft.author_id == user.pk:
        columns = text.model_dump() | {"saved_at": now(), "state": RevisionState.DRAFT}
        for name, value in columns.items():
            setattr(draft, name, value)
        draft.save(update_fields=list(columns))
        return draft
    if draft is not None:
        draft.state = RevisionState.DROPPED
        draft.save(update_fields=["state"])
    return _do_add_version(article, user, text)


def _do_add_version(article: Article, user: User, text: ArticleText) -> Revision:
    article.revisions_count += 1
    article.save(update_fields=["revisions_count"])
    return Revision.objects.create(article=article, seq=article.revisions_count, author=user, **text.model_dump())


def _do_touch(article: Article) -> None:
    article.version += 1
    article.save(update_fields=["version", "state"])


def _described(revision: Revision) -> dict[str, object]:
    return {"seq": revision.seq, "title": revision.title, "body": describe_text(revision.body)}


@transaction.atomic
def do_submit(user: User, article_id: int) -> Article:
    """Hand one's draft to a second person. Twice is once. Raises NothingInWorkError, ValidityError."""
    article = do_lock_article(article_id)
    draft = in_work(article)
    if draft is None or draft.author_id != user.pk:
        raise NothingInWorkError
    if draft.state == RevisionState.REVIEW:
        return article
    at = now()
    check_validity(ArticleText.of(draft), at)
    if article.state == ArticleState.PUBLISHED and draft.valid_from is not None and draft.valid_from > at:
        raise ValidityError("valid_from")  # nothing would be in force until then
    draft.state, draft.submitted_at = RevisionState.REVIEW, at
    draft.reviewer, draft.reviewed_at, draft.note = None, None, ""
    draft.save(update_fields=["state", "submitted_at", "reviewer", "reviewed_at", "note"])
    if article.state == ArticleState.DRAFT:
        article.state = ArticleState.REVIEW
    _do_touch(article)
    do_record("knowledge.submitted", article, new={"seq": draft.seq})
    return article


@transaction.atomic
def do_withdraw(user: User, article_id: int) -> Article:
    """Take one's own version back from the review. Twice is once. Raises NothingInWorkError."""
    article = do_lock_article(article_id)
    draft = in_work(article)
    if draft is None or draft.author_id != user.pk:
        raise NothingInWorkError
    if draft.state == RevisionState.REVIEW:
        draft.state = RevisionState.DRAFT
        draft.save(update_fields=["state"])
        if article.state == ArticleState.REVIEW:
            article.state = ArticleState.DRAFT
        _do_touch(article)
        do_record("knowledge.withdrawn", article, new={"seq": draft.seq})
    return article


@transaction.atomic
def do_drop(user: User, article_id: int) -> Article:
    """Give one's own draft up. Raises InReviewError, NothingInWorkError."""
    article = do_lock_article(article_id)
    draft = in_work(article)
    if draft is None or draft.author_id != user.pk:
        raise NothingInWorkError
    if draft.state == RevisionState.REVIEW:
        raise InReviewError
    draft.state = RevisionState.DROPPED
    draft.save(update_fields=["state"])
    _do_touch(article)
    do_record("knowledge.dropped", article, new={"seq": draft.seq})
    return article


@transaction.atomic
def do_set_facts(user: User, article_id: int, facts: ArticleFacts, version: int) -> Article:
    """Owner, line, category, what it answers, what it belongs with. The same again changes nothing.

    Raises ArticleChangedError, UnknownChoiceError, OwnerError.
    """
    article = do_lock_article(article_id)
    old = ArticleFacts.of(article).model_dump(mode="json")
    if old == facts.model_dump(mode="json"):
        return article
    if article.version != version:
        raise ArticleChangedError
    new = _do_take_facts(user, article, facts)
    if article.mark:
        do_mark(article)
    article.version += 1
    article.save(update_fields=["line", "category", "owner", "kind", "mark", "version"])
    if old["owner"] != new["owner"]:
        do_owe_end(article, user)
    do_record("knowledge.facts_changed", article, old=old, new=new)
    return article


def _do_take_facts(user: User, article: Article, facts: ArticleFacts) -> dict[str, object]:
    """Put them into the row, not saved yet, and into what hangs on it."""
    article.kind, article.category = facts.kind, facts.category
    article.line = BusinessLine.objects.filter(pk=facts.line_id).first() if facts.line_id else None
    if facts.line_id and article.line is None:
        raise UnknownChoiceError("line_id")
    article.owner = _owner(facts.owner) if facts.owner else user
    reasons = Disposition.objects.filter(pk__in=facts.reason_ids)
    if len(reasons) != len(set(facts.reason_ids)):
        raise UnknownChoiceError("reason_ids")
    related = list_articles_for(user).filter(pk__in=facts.related_ids).exclude(pk=article.pk)
    if len(related) != len(set(facts.related_ids)):
        raise UnknownChoiceError("related_ids")
    article.reasons.set(reasons)
    article.related.set(related)
    return facts.model_dump(mode="json") | {"owner": article.owner.number}


def _owner(number: str) -> User:
    owner = writers().filter(username=number).first()
    if owner is None:
        raise OwnerError("owner")
    return owner
