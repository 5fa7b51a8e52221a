"""Routes of monthly reviews."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from huawu.handbook.evidence import Scope
from huawu.ledger.actions import do_note_reading
from huawu.people.guard import PersonRequest, needs
from huawu.people.roles import Permission
from huawu.reports import access, actions
from huawu.reports.drafting.review import Texts
from huawu.reports.measuring import rows_of
from huawu.reports.rules import midnight
from huawu.reports.schemas.figures import FigureRow
from huawu.reports.schemas.reviews import ReviewMonth, ReviewOut, ReviewRow, ReviewVersion, ReviewWords

router = Router(tags=["reports"])
may_read = needs(Permission.REVIEWS_READ)
may_sign = needs(Permission.REVIEWS_SIGN)
SHOWN = 120


def _shown(request: PersonRequest, review_id: UUID) -> ReviewOut:
    return ReviewOut.whole(access.get_review_for(request.auth, review_id), request.auth)


@router.get("/reports/reviews", response=list[ReviewRow], auth=may_read)
def list_reviews(request: PersonRequest) -> list[ReviewRow]:
    """The latest month first."""
    return [ReviewRow.of(row) for row in access.list_reviews_for(request.auth)[:SHOWN]]


@router.post("/reports/reviews", response=ReviewOut, auth=may_sign)
def draft_review(request: PersonRequest, wish: ReviewMonth) -> ReviewOut:
    """Draft a month's review, or read the figures of its draft anew; it is ready when its state says so."""
    return _shown(request, actions.do_ask_review(request.auth, wish.month).pk)


@router.get("/reports/reviews/{uuid:review_id}", response=ReviewOut, auth=may_read)
def get_review(request: PersonRequest, review_id: UUID) -> ReviewOut:
    """A review with its charts; each look is a ledger entry."""
    shown = _shown(request, review_id)
    do_note_reading("reports.review_viewed", access.get_review_for(request.auth, review_id))
    return shown


@router.put("/reports/reviews/{uuid:review_id}", response=ReviewOut, auth=may_sign)
def edit_review(request: PersonRequest, review_id: UUID, words: ReviewWords) -> ReviewOut:
    """Keep the words."""
    texts = Texts(words.went_well, words.findings, words.measures)
    actions.do_edit_review(review_id, texts, words.version)
    return _shown(request, review_id)


@router.post("/reports/reviews/{uuid:review_id}/sign", response=ReviewOut, auth=may_sign)
def sign_review(request: PersonRequest, review_id: UUID, seen: ReviewVersion) -> ReviewOut:
    """Sign it; from then on it stays as it is."""
    actions.do_sign_review(request.auth, review_id, seen.version)
    return _shown(request, review_id)


@router.post("/reports/reviews/{uuid:review_id}/paper", auth=may_read)
def take_review(request: PersonRequest, review_id: UUID) -> HttpResponse:
    """As a PDF, signed by the house. Each is a ledger entry."""
    review = access.get_review_for(request.auth, review_id)
    pdf = actions.do_take_paper(request.auth, review)
    name = f"review-{review.month:%Y-%m}-{review.number}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


@router.get("/reports/reviews/{uuid:review_id}/figures/{figure_key}", response=list[FigureRow], auth=may_read)
def list_review_rows(request: PersonRequest, review_id: UUID, figure_key: str) -> list[FigureRow]:
    """What is behind a figure of the review, as far as the reader may see it."""
    row = access.get_review_for(request.auth, review_id)
    if row.until is None:
        return []
    scope = Scope(request.auth, midnight(row.month), row.until)
    return [FigureRow.of(each) for each in rows_of(figure_key, scope)]
