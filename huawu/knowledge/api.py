"""Routes about articles: finding, reading, using."""

from __future__ import annotations

from dataclasses import asdict
from uuid import UUID

from django.db.models import F
from ninja import Router, Status

from huawu.kit.paging import take_page
from huawu.kit.time import now
from huawu.knowledge import access, actions, showing
from huawu.knowledge.editing_api import router as editing
from huawu.knowledge.rules import differences
from huawu.knowledge.schemas import (
    AnswerOut,
    ArticleHits,
    ArticleOut,
    ArticleSearch,
    ArticleUseIn,
    ArticleWish,
    CallRef,
    FeedbackIn,
    FeedbackOut,
    FeedbackPage,
    FeedbackSearch,
    KnowledgeChoices,
    RevisionDifference,
    RevisionOut,
    RevisionText,
    TextChange,
)
from huawu.knowledge.search.finding import Scope, find
from huawu.knowledge.search.suggesting import suggest
from huawu.knowledge.search.wanted import wanted
from huawu.people.guard import PersonRequest, needs
from huawu.people.roles import Permission

router = Router(tags=["knowledge"])
router.add_router("", editing)
may_read = needs(Permission.KNOWLEDGE_READ)


@router.get("/knowledge/choices", response=KnowledgeChoices, auth=may_read)
def get_knowledge_choices(request: PersonRequest) -> KnowledgeChoices:
    """Categories, lines, reasons, and who may answer for an article."""
    return showing.choices(request.auth, now())


@router.post("/knowledge/search", response=ArticleHits, auth=may_read)
def search_articles(request: PersonRequest, search: ArticleSearch) -> ArticleHits:
    """What is in force and answers best; without a question, what is used most."""
    at = now()
    if not search.text.strip():
        return _most_used(search)
    found = find(search.text, Scope(search.line_id, search.kinds, search.category), at)
    first = (search.page - 1) * search.page_size
    page = [key for key, _ in found.scores[first : first + search.page_size]]
    items = showing.hits(page, found.wanted, at)
    return ArticleHits(items=items, total=len(found.scores), page=search.page, page_size=search.page_size)


def _most_used(search: ArticleSearch) -> ArticleHits:
    at = now()
    rows = access.list_in_force(at)
    if search.line_id is not None:
        rows = rows.filter(line=search.line_id) | rows.filter(line=None)
    if search.kinds:
        rows = rows.filter(kind__in=search.kinds)
    if search.category:
        rows = rows.filter(category=search.category)
    ordered = rows.order_by(-(F("linked_count") * 3 + F("opened_count")), "-published_at", "pk")
    page, total = take_page(ordered, search.page, search.page_size)
    items = showing.hits([row.pk for row in page], wanted(""), at)
    return ArticleHits(items=items, total=total, page=search.page, page_size=search.page_size)


@router.post("/knowledge/suggest", response=ArticleHits, auth=may_read)
def suggest_articles(request: PersonRequest, wish: ArticleWish) -> ArticleHits:
    """What may be the answer, by the contact's kind, reason and note."""
    at = now()
    line = wish.line_id or (access.line_of_call(request.auth, wish.call_id) if wish.call_id else None)
    ids, found_by = suggest(line, wish.kind_id, wish.reason_id, wish.note, at)
    items = showing.hits(ids, found_by, at)
    return ArticleHits(items=items, total=len(items), page=1, page_size=len(items) or 1)


@router.get("/knowledge/articles/{int:article_id}", response=ArticleOut, auth=may_read)
def get_article(request: PersonRequest, article_id: int) -> ArticleOut:
    return showing.shown(access.get_article_for(request.auth, article_id), request.auth)


@router.get("/knowledge/articles/{int:article_id}/versions/{int:seq}", response=RevisionText, auth=may_read)
def get_article_version(request: PersonRequest, article_id: int, seq: int) -> RevisionText:
    """A version as it was read while it was in force."""
    return showing.revision_text(access.get_revision_for(request.auth, article_id, seq))


@router.get(
    "/knowledge/articles/{int:article_id}/changes/{int:old_seq}/{int:seq}", response=RevisionDifference, auth=may_read
)
def compare_article_versions(request: PersonRequest, article_id: int, old_seq: int, seq: int) -> RevisionDifference:
    """What is different in a version since an older one."""
    old, new = (access.get_revision_for(request.auth, article_id, number) for number in (old_seq, seq))
    changes = {
        name: [TextChange(**asdict(change)) for change in differences(getattr(old, name), getattr(new, name))]
        for name in ("title", "body", "spoken", "asks")
    }
    return RevisionDifference(old=RevisionOut.of(old), new=RevisionOut.of(new), **changes)


@router.post("/knowledge/articles/{int:article_id}/use", response={204: None}, auth=may_read)
def use_article(request: PersonRequest, article_id: int, use: ArticleUseIn) -> Status[None]:
    """Opened, read out, or linked to the contact as its answer."""
    actions.do_use(request.auth, article_id, use.kind, use.call_id)
    return Status(204, None)


@router.post("/knowledge/articles/{int:article_id}/unlink", response={204: None}, auth=may_read)
def unlink_article(request: PersonRequest, article_id: int, call: CallRef) -> Status[None]:
    """It was not the contact's answer after all."""
    actions.do_unlink(request.auth, article_id, call.call_id)
    return Status(204, None)


@router.get("/knowledge/calls/{uuid:call_id}/answers", response=list[AnswerOut], auth=may_read)
def list_call_answers(request: PersonRequest, call_id: UUID) -> list[AnswerOut]:
    """The articles that are linked to a contact."""
    access.check_call(request.auth, call_id)
    rows = list(access.answers_of(call_id))
    readable = access.list_articles_for(request.auth).filter(pk__in=[row.article_id for row in rows])
    open_ones = set(readable.values_list("pk", flat=True))
    return [AnswerOut.of(row, row.article_id in open_ones) for row in rows]


@router.post("/knowledge/articles/{int:article_id}/feedback", response=FeedbackOut, auth=may_read)
def tell_feedback(request: PersonRequest, article_id: int, told: FeedbackIn) -> FeedbackOut:
    """Say that something is wrong, unclear or missing; an answer is owed."""
    row = actions.do_tell(request.auth, article_id, told.id, told.kind, told.text, told.call_id)
    return FeedbackOut.of(row, request.auth)


@router.post("/knowledge/feedback/search", response=FeedbackPage, auth=may_read)
def search_feedback(request: PersonRequest, search: FeedbackSearch) -> FeedbackPage:
    """One's own, and what one may answer; open ones longest first."""
    rows = access.list_feedback_for(request.auth).filter(answered_at__isnull=search.open)
    page, total = take_page(rows.order_by("at" if search.open else "-answered_at"), search.page, search.page_size)
    items = [FeedbackOut.of(row, request.auth) for row in page]
    return FeedbackPage(items=items, total=total, page=search.page, page_size=search.page_size)
