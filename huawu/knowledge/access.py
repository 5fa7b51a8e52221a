"""The only way a request reaches an article: readers see what is in force, those who write or review see everything."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from huawu.calls.access import list_calls_for, may_write_record
from huawu.calls.models import Call
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.knowledge.choices import IN_WORK, ArticleState, RevisionState, UseKind
from huawu.knowledge.models import Article, ArticleUse, Attachment, Feedback, Revision, SearchWords
from huawu.people.models import User
from huawu.people.roles import PERMISSIONS, Permission

EDITING = (Permission.KNOWLEDGE_WRITE, Permission.KNOWLEDGE_REVIEW)
_RELATED = ("line", "owner__team", "published__author__team", "published__reviewer__team")


def edits(user: User) -> bool:
    """Whether this person sees what is not in force."""
    return any(map(user.may, EDITING))


def list_in_force(at: datetime) -> QuerySet[Article]:
    """What holds at ``at``."""
    begun = Q(published__valid_from__isnull=True) | Q(published__valid_from__lte=at)
    lasts = Q(published__valid_until__isnull=True) | Q(published__valid_until__gt=at)
    return Article.objects.filter(begun, lasts, state=ArticleState.PUBLISHED).select_related(*_RELATED)


def list_articles_for(user: User) -> QuerySet[Article]:
    """All for those who write or review, for the others what is in force now."""
    if edits(user):
        return Article.objects.select_related(*_RELATED)
    return list_in_force(now()) if user.may(Permission.KNOWLEDGE_READ) else Article.objects.none()


def get_article_for(user: User, article_id: int) -> Article:
    """One article, or :class:`NotFoundError`."""
    article = list_articles_for(user).filter(pk=article_id).first()
    if article is None:
        raise NotFoundError
    return article


def in_work(article: Article) -> Revision | None:
    """The next version that somebody writes or that waits for its review."""
    rows = article.revisions.select_related("author__team", "reviewer__team")
    return rows.filter(state__in=IN_WORK).first()


def past_versions(article: Article) -> QuerySet[Revision]:
    """The versions that have been in force, newest first."""
    rows = article.revisions.select_related("author__team", "reviewer__team")
    return rows.filter(state=RevisionState.PUBLISHED).order_by("-seq")


def get_revision_for(user: User, article_id: int, seq: int) -> Revision:
    """A version: for readers one that has been in force. :class:`NotFoundError`."""
    article = get_article_for(user, article_id)
    rows = article.revisions.select_related("author__team", "reviewer__team").filter(seq=seq)
    revision = (rows if edits(user) else rows.filter(state=RevisionState.PUBLISHED)).first()
    if revision is None:
        raise NotFoundError
    return revision


def waiting_for_review(user: User) -> QuerySet[Revision]:
    """What waits for a second person's word, longest first; one's own too, marked so by the screen."""
    rows = Revision.objects.filter(state=RevisionState.REVIEW).select_related(
        "article__line", "article__published", "article__owner__team", "author__team", "reviewer__team"
    )
    return rows.order_by("submitted_at") if edits(user) else rows.none()


def get_attachment_for(user: User, attachment_id: UUID) -> Attachment:
    """A file of an article that ``user`` may see, or :class:`NotFoundError`."""
    rows = Attachment.objects.filter(pk=attachment_id, article__in=list_articles_for(user))
    attachment = rows.first()
    if attachment is None:
        raise NotFoundError
    return attachment


def list_feedback_for(user: User) -> QuerySet[Feedback]:
    """One's own, that on articles one answers for, and for reviewers everything."""
    rows = Feedback.objects.select_related("article__published", "article__owner", "by__team", "answered_by__team")
    if user.may(Permission.KNOWLEDGE_REVIEW):
        return rows
    return rows.filter(Q(by=user) | Q(article__owner=user))


def may_answer(user: User, feedback: Feedback) -> bool:
    """The article's owner, and reviewers."""
    return user.may(Permission.KNOWLEDGE_REVIEW) or (
        feedback.article.owner_id == user.pk and user.may(Permission.KNOWLEDGE_WRITE)
    )


def answers_of(call_id: UUID) -> QuerySet[ArticleUse]:
    """The articles that are linked to a contact, in their order. The caller has to know that the call may be seen."""
    rows = ArticleUse.objects.filter(call_uuid=call_id, kind=UseKind.LINKED)
    return rows.select_related("article__published", "user__team").order_by("at")


def check_call(user: User, call_id: UUID) -> None:
    """NotFoundError unless ``user`` may see the call, or write its record."""
    call = Call.objects.filter(pk=call_id).first()
    seen = call is None or may_write_record(user, call) or list_calls_for(user).filter(pk=call_id).exists()
    if not seen:
        raise NotFoundError


def line_of_call(user: User, call_id: UUID) -> int | None:
    """The business line of a call of theirs, as far as the database knows it yet."""
    check_call(user, call_id)
    return Call.objects.filter(pk=call_id).values_list("hotline__line", flat=True).first()


def writers() -> QuerySet[User]:
    """Who may answer for an article."""
    roles = [role for role, permissions in PERMISSIONS.items() if Permission.KNOWLEDGE_WRITE in permissions]
    return User.objects.filter(is_active=True, role__in=roles).select_related("team").order_by("username")


def synonyms() -> str:
    """As the house has set them."""
    return SearchWords.objects.values_list("text", flat=True).first() or ""
