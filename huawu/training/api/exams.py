"""Routes about exams: sitting them, marking them."""

from __future__ import annotations

from uuid import UUID

from ninja import Router

from huawu.kit.paging import take_page
from huawu.kit.time import now
from huawu.people.guard import PersonRequest
from huawu.people.models import User
from huawu.training import access
from huawu.training.actions.marking import do_mark
from huawu.training.actions.sitting import do_answer, do_hand_in, do_start, do_start_rereading
from huawu.training.api.permissions import may_manage, may_oversee, may_study, may_take
from huawu.training.choices import AttemptState
from huawu.training.errors import NotToMarkError
from huawu.training.models import Attempt
from huawu.training.rules.marking import Given
from huawu.training.schemas.exams import (
    AnswerIn,
    AnswerSaved,
    AttemptDetail,
    AttemptPage,
    AttemptRow,
    AttemptSearch,
    MarkIn,
)

router = Router(tags=["training"])


def _shown(user: User, attempt: Attempt) -> AttemptDetail:
    return AttemptDetail.whole(access.get_attempt_for(user, attempt.pk), user, now())


@router.post("/training/papers/{int:paper_id}/start", response=AttemptDetail, auth=may_take)
def start_exam(request: PersonRequest, paper_id: int) -> AttemptDetail:
    """Begin, or go on where one was."""
    return _shown(request.auth, do_start(request.auth, paper_id))


@router.post("/training/rereadings/{uuid:rereading_id}/start", response=AttemptDetail, auth=may_take)
def start_rereading(request: PersonRequest, rereading_id: UUID) -> AttemptDetail:
    """Two questions about what has changed."""
    return _shown(request.auth, do_start_rereading(request.auth, rereading_id))


@router.get("/training/attempts/{uuid:attempt_id}", response=AttemptDetail, auth=may_study)
def get_attempt(request: PersonRequest, attempt_id: UUID) -> AttemptDetail:
    """An attempt with its questions and answers. One that runs is shown to nobody but who sits it."""
    attempt = access.get_attempt_for(request.auth, attempt_id)
    if attempt.state == AttemptState.OPEN and attempt.person_id != request.auth.pk:
        raise NotToMarkError
    return AttemptDetail.whole(attempt, request.auth, now())


@router.put("/training/attempts/{uuid:attempt_id}/answers/{int:position}", response=AnswerSaved, auth=may_take)
def keep_exam_answer(request: PersonRequest, attempt_id: UUID, position: int, answer: AnswerIn) -> AnswerSaved:
    """Keep an answer as it is given."""
    row = do_answer(request.auth, attempt_id, position, Given(tuple(answer.choice), tuple(answer.words)))
    return AnswerSaved(saved_at=row.saved_at)


@router.post("/training/attempts/{uuid:attempt_id}/hand-in", response=AttemptDetail, auth=may_take)
def hand_in_exam(request: PersonRequest, attempt_id: UUID) -> AttemptDetail:
    """Hand it in; what a machine can mark is marked at once."""
    return _shown(request.auth, do_hand_in(request.auth, attempt_id))


@router.post("/training/attempts/search", response=AttemptPage, auth=may_oversee)
def search_attempts(request: PersonRequest, search: AttemptSearch) -> AttemptPage:
    """Attempts at papers, newest first."""
    found = access.list_attempts_for(request.auth).filter(paper__isnull=False).order_by("-started_at", "pk")
    if search.state is not None:
        found = found.filter(state=search.state)
    if search.paper_id is not None:
        found = found.filter(paper=search.paper_id)
    rows, total = take_page(found, search.page, search.page_size)
    items = [AttemptRow.of(row) for row in rows]
    return AttemptPage(items=items, total=total, page=search.page, page_size=search.page_size)


@router.post("/training/attempts/{uuid:attempt_id}/mark", response=AttemptDetail, auth=may_manage)
def mark_answer(request: PersonRequest, attempt_id: UUID, mark: MarkIn) -> AttemptDetail:
    """Mark an open answer."""
    return _shown(request.auth, do_mark(request.auth, attempt_id, mark.position, mark.score, mark.remark))
