"""The second person's word: published, or back to its author."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from huawu.kit.time import now
from huawu.knowledge.access import in_work
from huawu.knowledge.actions.editing import check_validity
from huawu.knowledge.actions.history import do_lock_article, do_mark, do_owe_end
from huawu.knowledge.choices import ArticleState, RevisionState
from huawu.knowledge.errors import NothingInWorkError, OwnReviewError, ReviewNoteError
from huawu.knowledge.forms import ArticleText
from huawu.knowledge.models import Article, Revision
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User


@transaction.atomic
def do_decide(user: User, article_id: int, seq: int, approve: bool, note: str) -> Article:
    """Publish the version ``seq``, or send it back with what has to be changed. The same word twice is one.

    Raises OwnReviewError for who has written any of it since the version in force, ReviewNoteError, ValidityError,
    NothingInWorkError when another version waits, or none.
    """
    article = do_lock_article(article_id)
    if approve and article.published is not None and article.published.seq == seq:
        return article
    waiting = in_work(article)
    if waiting is None or waiting.seq != seq or waiting.state != RevisionState.REVIEW:
        raise NothingInWorkError
    if user.pk in _authors_since(article):
        raise OwnReviewError
    if not approve and not note:
        raise ReviewNoteError("note")
    at = now()
    if approve:
        check_validity(ArticleText.of(waiting), at)
    _do_note_review(waiting, user, RevisionState.PUBLISHED if approve else RevisionState.DRAFT, note, at)
    if approve:
        _do_publish(article, waiting, user, at)
    else:
        _do_send_back(article)
    action = "knowledge.published" if approve else "knowledge.sent_back"
    do_record(action, article, new={"seq": seq, "note": describe_text(note)})
    return article


def _authors_since(article: Article) -> set[int]:
    since = article.published.seq if article.published else 0
    return set(article.revisions.filter(seq__gt=since).values_list("author_id", flat=True))


def _do_note_review(revision: Revision, user: User, state: RevisionState, note: str, at: datetime) -> None:
    revision.state, revision.reviewer, revision.reviewed_at, revision.note = state, user, at, note
    revision.save(update_fields=["state", "reviewer", "reviewed_at", "note"])


def _do_publish(article: Article, revision: Revision, user: User, at: datetime) -> None:
    article.state, article.published = ArticleState.PUBLISHED, revision
    article.published_at, article.expired_at = at, None
    do_mark(article)
    article.version += 1
    article.save(update_fields=["state", "published", "published_at", "expired_at", "mark", "version"])
    do_owe_end(article, user)


def _do_send_back(article: Article) -> None:
    if article.state == ArticleState.REVIEW:
        article.state = ArticleState.DRAFT
    article.version += 1
    article.save(update_fields=["state", "version"])
