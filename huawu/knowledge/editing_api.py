"""Routes for those who write and review."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.http import HttpResponse
from ninja import File, Router, Status
from ninja.files import UploadedFile

from huawu.kit.paging import take_page
from huawu.kit.time import now
from huawu.kit.uploads import FileKind, as_attachment, kind_of, read_upload
from huawu.knowledge import access, actions, showing
from huawu.knowledge.choices import IN_WORK
from huawu.knowledge.forms import ArticleFacts, ArticleText
from huawu.knowledge.markup import parse
from huawu.knowledge.models import Article, Attachment, Revision, SearchWords
from huawu.knowledge.schemas import (
    ArticleDecision,
    ArticleFactsChange,
    ArticleListing,
    ArticleNew,
    ArticleOut,
    ArticlePreview,
    ArticleRef,
    ArticleRow,
    ArticleRows,
    ArticleSave,
    ArticleSource,
    AttachmentOut,
    CallRef,
    FeedbackAnswer,
    FeedbackOut,
    MarkNode,
    RevisionOut,
    SynonymsOut,
)
from huawu.people.guard import PersonRequest, needs
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.people.schemas import PersonRef

router = Router(tags=["knowledge"])
may_read = needs(Permission.KNOWLEDGE_READ)
may_write = needs(Permission.KNOWLEDGE_WRITE)
may_review = needs(Permission.KNOWLEDGE_REVIEW)
may_edit = needs(*access.EDITING)
ENDING = timedelta(days=30)
KINDS = (FileKind.PDF, FileKind.PNG, FileKind.JPEG, FileKind.XLSX)
LARGEST = 8 * 2**20


def _shown(article: Article, user: User) -> ArticleOut:
    return showing.shown(access.get_article_for(user, article.pk), user)


@router.post("/knowledge/list", response=ArticleRows, auth=may_edit)
def list_articles(request: PersonRequest, wanted: ArticleListing) -> ArticleRows:
    """Everything, by how it stands; newest first, what ends soon by its end."""
    rows = access.list_articles_for(request.auth).select_related("line", "owner__team", "published")
    if wanted.mine:
        rows = rows.filter(owner=request.auth)
    at = now()
    if wanted.state == "ending":
        rows = access.list_in_force(at).filter(pk__in=rows, published__valid_until__lt=at + ENDING)
        rows = rows.order_by("published__valid_until")
    elif wanted.state:
        rows = rows.filter(state=wanted.state).order_by("-pk")
    else:
        rows = rows.order_by("-pk")
    page, total = take_page(rows, wanted.page, wanted.page_size)
    drafts = Revision.objects.filter(article__in=page, state__in=IN_WORK).select_related(
        "author__team", "reviewer__team"
    )
    by_article = {row.article_id: row for row in drafts}
    items = [_row(article, by_article.get(article.pk)) for article in page]
    return ArticleRows(items=items, total=total, page=wanted.page, page_size=wanted.page_size)


@router.get("/knowledge/review", response=list[ArticleRow], auth=may_edit)
def list_articles_to_review(request: PersonRequest) -> list[ArticleRow]:
    """What waits for a second person's word, longest first."""
    waiting = access.waiting_for_review(request.auth)[:200]
    return [_row(row.article, row) for row in waiting]


def _row(article: Article, draft: Revision | None) -> ArticleRow:
    named = ArticleRef.of(article).model_dump()
    return ArticleRow(
        **named | {"title": named["title"] or (draft or Revision()).title},
        line=article.line.name if article.line else "",
        category=article.category,
        owner=PersonRef.of(article.owner),
        published_at=article.published_at,
        valid_until=article.published.valid_until if article.published else None,
        opened=article.opened_count,
        linked=article.linked_count,
        in_work=RevisionOut.of(draft) if draft else None,
    )


@router.post("/knowledge/articles", response=ArticleOut, auth=may_write)
def make_article(request: PersonRequest, new: ArticleNew) -> ArticleOut:
    """A new article with its first draft."""
    return _shown(actions.do_make(request.auth, new.facts, new.text), request.auth)


@router.put("/knowledge/articles/{int:article_id}/draft", response=ArticleOut, auth=may_write)
def save_article(request: PersonRequest, article_id: int, save: ArticleSave) -> ArticleOut:
    """Keep the next version as it stands."""
    text = ArticleText(**save.model_dump(exclude={"version"}))
    return _shown(actions.do_save(request.auth, article_id, text, save.version), request.auth)


@router.put("/knowledge/articles/{int:article_id}/facts", response=ArticleOut, auth=may_write)
def set_article_facts(request: PersonRequest, article_id: int, change: ArticleFactsChange) -> ArticleOut:
    """Owner, line, category, what it answers, what belongs with it."""
    facts = ArticleFacts(**change.model_dump(exclude={"version"}))
    return _shown(actions.do_set_facts(request.auth, article_id, facts, change.version), request.auth)


@router.post("/knowledge/articles/{int:article_id}/submit", response=ArticleOut, auth=may_write)
def submit_article(request: PersonRequest, article_id: int) -> ArticleOut:
    """Hand one's draft to a second person."""
    return _shown(actions.do_submit(request.auth, article_id), request.auth)


@router.post("/knowledge/articles/{int:article_id}/withdraw", response=ArticleOut, auth=may_write)
def withdraw_article(request: PersonRequest, article_id: int) -> ArticleOut:
    """Take one's own version back from the review."""
    return _shown(actions.do_withdraw(request.auth, article_id), request.auth)


@router.post("/knowledge/articles/{int:article_id}/drop", response=ArticleOut, auth=may_write)
def drop_article_draft(request: PersonRequest, article_id: int) -> ArticleOut:
    """Give one's own draft up."""
    return _shown(actions.do_drop(request.auth, article_id), request.auth)


@router.post("/knowledge/articles/{int:article_id}/decide", response=ArticleOut, auth=may_review)
def decide_article(request: PersonRequest, article_id: int, word: ArticleDecision) -> ArticleOut:
    """Publish the version that waits, or send it back with what has to be changed."""
    return _shown(actions.do_decide(request.auth, article_id, word.seq, word.approve, word.note), request.auth)


@router.post("/knowledge/articles/{int:article_id}/expire", response=ArticleOut, auth=may_review)
def expire_article(request: PersonRequest, article_id: int) -> ArticleOut:
    """End it now."""
    return _shown(actions.do_expire(request.auth, article_id), request.auth)


@router.post("/knowledge/preview", response=ArticlePreview, auth=may_write)
def preview_article(request: PersonRequest, source: ArticleSource) -> ArticlePreview:
    """What is being written as it will be read, and read out."""
    marks = [MarkNode.of(mark) for mark in parse(source.body)]
    return ArticlePreview(marks=marks, read_out=showing.spoken_lines(source.body, source.spoken))


@router.post("/knowledge/feedback/{uuid:feedback_id}/answer", response=FeedbackOut, auth=may_edit)
def answer_feedback(request: PersonRequest, feedback_id: UUID, answer: FeedbackAnswer) -> FeedbackOut:
    """Answer what somebody has said about an article."""
    return FeedbackOut.of(actions.do_answer(request.auth, feedback_id, answer.answer), request.auth)


@router.post("/knowledge/articles/{int:article_id}/attachments", response=AttachmentOut, auth=may_write)
def attach_file(request: PersonRequest, article_id: int, file: File[UploadedFile]) -> AttachmentOut:
    """Keep a file with the article."""
    content, kind = read_upload(file, KINDS, LARGEST)
    return AttachmentOut.of(actions.do_attach(request.auth, article_id, content, kind, file.name or ""))


@router.delete("/knowledge/attachments/{uuid:attachment_id}", response={204: None}, auth=may_write)
def remove_attachment(request: PersonRequest, attachment_id: UUID) -> Status[None]:
    """Offer it no longer."""
    actions.do_remove_attachment(request.auth, attachment_id)
    return Status(204, None)


@router.get("/knowledge/attachments/{uuid:attachment_id}", auth=may_read)
def get_attachment(request: PersonRequest, attachment_id: UUID) -> HttpResponse:
    """The file, to be saved; a picture may be shown in the article, as nothing but a picture."""
    row = access.get_attachment_for(request.auth, attachment_id)
    answer = as_attachment(bytes(row.content), row.name, _content_type(row))
    if row.image:
        answer["Content-Disposition"] = "inline"
        answer["Cache-Control"] = "private, max-age=3600"
    return answer


def _content_type(row: Attachment) -> str:
    if not row.image:
        return "application/octet-stream"
    return "image/png" if kind_of(bytes(row.content)) == FileKind.PNG else "image/jpeg"


@router.post("/knowledge/articles/{int:article_id}/examples", response=ArticleOut, auth=may_write)
def add_example(request: PersonRequest, article_id: int, call: CallRef) -> ArticleOut:
    """Show how it is done by a good recording (clause 6.4)."""
    return _shown(actions.do_add_example(request.auth, article_id, call.call_id).article, request.auth)


@router.delete("/knowledge/articles/{int:article_id}/examples/{uuid:call_id}", response={204: None}, auth=may_write)
def remove_example(request: PersonRequest, article_id: int, call_id: UUID) -> Status[None]:
    actions.do_remove_example(request.auth, article_id, call_id)
    return Status(204, None)


@router.get("/knowledge/synonyms", response=SynonymsOut, auth=may_edit)
def get_synonyms(request: PersonRequest) -> SynonymsOut:
    """The trade's words that mean the same."""
    row = SearchWords.objects.first() or SearchWords()
    return SynonymsOut(text=row.text, version=row.version)


@router.put("/knowledge/synonyms", response=SynonymsOut, auth=may_review)
def set_synonyms(request: PersonRequest, words: SynonymsOut) -> SynonymsOut:
    row = actions.do_set_words(request.auth, words.text, words.version)
    return SynonymsOut(text=row.text, version=row.version)
