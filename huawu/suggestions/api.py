"""Routes about suggestions."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from ninja import Router

from huawu.kit.paging import take_page
from huawu.kit.time import now
from huawu.people.guard import PersonRequest, needs
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.suggestions import access, actions
from huawu.suggestions.actions import Adoption, Idea
from huawu.suggestions.schemas import (
    SuggestionAdoption,
    SuggestionComment,
    SuggestionDetail,
    SuggestionFigures,
    SuggestionIn,
    SuggestionOut,
    SuggestionPage,
    SuggestionSearch,
    SuggestionWish,
    SuggestionWords,
)

router = Router(tags=["suggestions"])
may_use = needs(Permission.SUGGESTIONS_USE)
may_answer = needs(Permission.SUGGESTIONS_ANSWER)
YEAR = timedelta(days=365)


def _shown(user: User, suggestion_id: UUID) -> SuggestionDetail:
    return SuggestionDetail.for_reader(access.get_suggestion_for(user, suggestion_id), user)


@router.post("/suggestions/search", response=SuggestionPage, auth=may_use)
def search_suggestions(request: PersonRequest, search: SuggestionSearch) -> SuggestionPage:
    """The box, newest first, with the year's figures."""
    user, at = request.auth, now()
    found = access.list_suggestions_for(user).order_by("-written_at", "pk")
    if search.state:
        found = found.filter(state=search.state)
    if search.own:
        found = found.filter(author=user)
    rows, total = take_page(found, search.page, search.page_size)
    figures = SuggestionFigures(**access.count_suggestions(user, at - YEAR, at))
    items = [SuggestionOut.of(row, user) for row in rows]
    return SuggestionPage(items=items, total=total, page=search.page, page_size=search.page_size, figures=figures)


@router.post("/suggestions", response=SuggestionDetail, auth=may_use)
def write_suggestion(request: PersonRequest, idea: SuggestionIn) -> SuggestionDetail:
    """Put one into the box."""
    row = actions.do_suggest(request.auth, Idea(**idea.model_dump()))
    return _shown(request.auth, row.pk)


@router.get("/suggestions/{uuid:suggestion_id}", response=SuggestionDetail, auth=may_use)
def get_suggestion(request: PersonRequest, suggestion_id: UUID) -> SuggestionDetail:
    """A suggestion with what was said about it."""
    return _shown(request.auth, suggestion_id)


@router.post("/suggestions/{uuid:suggestion_id}/comments", response=SuggestionDetail, auth=may_use)
def comment_suggestion(request: PersonRequest, suggestion_id: UUID, comment: SuggestionComment) -> SuggestionDetail:
    """Say something about it."""
    actions.do_comment(request.auth, suggestion_id, comment.id, comment.text)
    return _shown(request.auth, suggestion_id)


@router.post("/suggestions/{uuid:suggestion_id}/support", response=SuggestionDetail, auth=may_use)
def support_suggestion(request: PersonRequest, suggestion_id: UUID, wish: SuggestionWish) -> SuggestionDetail:
    """Support it, or not any more."""
    actions.do_support(request.auth, suggestion_id, wish.supported)
    return _shown(request.auth, suggestion_id)


@router.post("/suggestions/{uuid:suggestion_id}/take-up", response=SuggestionDetail, auth=may_answer)
def take_up_suggestion(request: PersonRequest, suggestion_id: UUID) -> SuggestionDetail:
    """Say that it is being discussed."""
    actions.do_take_up(request.auth, suggestion_id)
    return _shown(request.auth, suggestion_id)


@router.post("/suggestions/{uuid:suggestion_id}/adopt", response=SuggestionDetail, auth=may_answer)
def adopt_suggestion(request: PersonRequest, suggestion_id: UUID, adoption: SuggestionAdoption) -> SuggestionDetail:
    """Adopt it, with thanks: who carries it out, by when."""
    actions.do_adopt(request.auth, suggestion_id, Adoption(**adoption.model_dump()))
    return _shown(request.auth, suggestion_id)


@router.post("/suggestions/{uuid:suggestion_id}/decline", response=SuggestionDetail, auth=may_answer)
def decline_suggestion(request: PersonRequest, suggestion_id: UUID, why: SuggestionWords) -> SuggestionDetail:
    """Not do it, and say why."""
    actions.do_decline(request.auth, suggestion_id, why.text)
    return _shown(request.auth, suggestion_id)


@router.post("/suggestions/{uuid:suggestion_id}/finish", response=SuggestionDetail, auth=may_use)
def finish_suggestion(request: PersonRequest, suggestion_id: UUID, done: SuggestionWords) -> SuggestionDetail:
    """Say that it has been carried out, and how."""
    actions.do_finish(request.auth, suggestion_id, done.text)
    return _shown(request.auth, suggestion_id)
