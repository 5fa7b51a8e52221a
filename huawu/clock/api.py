"""Routes of what is owed."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from ninja import Router

from huawu.clock import access, actions
from huawu.clock.choices import CLOSED, ObligationState
from huawu.clock.errors import CannotOweError, NotByHandError
from huawu.clock.models import Obligation
from huawu.clock.registry import describe_subjects
from huawu.clock.schemas import (
    Named,
    NoticeOut,
    NoticesSeen,
    ObligationDetail,
    ObligationEventOut,
    ObligationHandOn,
    ObligationKept,
    ObligationOut,
    ObligationPage,
    ObligationPause,
    ObligationReason,
    ObligationSearch,
    ObligationSummary,
    ObligationView,
)
from huawu.kit.errors import ForbiddenError
from huawu.kit.paging import take_page
from huawu.kit.time import now
from huawu.people.access import people_called
from huawu.people.guard import PersonRequest, needs
from huawu.people.models import User
from huawu.people.roles import Permission

router = Router(tags=["obligations"])
NOTICES = 50


@router.post("/obligations/search", response=ObligationPage, auth=needs(Permission.OBLIGATIONS_WORK))
def search_obligations(request: PersonRequest, search: ObligationSearch) -> ObligationPage:
    """What is due first comes first; of those that have ended, the latest."""
    rows = _narrowed(access.list_obligations_for(request.auth), search)
    found, total = take_page(rows, search.page, search.page_size)
    words, at = describe_subjects(found), now()
    items = [ObligationOut.of(row, words.get((row.subject_type, row.subject_id)), at) for row in found]
    return ObligationPage(items=items, total=total, page=search.page, page_size=search.page_size)


def _narrowed(rows: QuerySet[Obligation], search: ObligationSearch) -> QuerySet[Obligation]:
    if search.kind:
        rows = rows.filter(kind__code=search.kind)
    if search.owner:
        rows = rows.filter(owner__username=search.owner)
    match search.view:
        case ObligationView.OVERDUE:
            return rows.filter(state=ObligationState.OPEN, due_at__lte=now()).order_by("due_at", "pk")
        case ObligationView.COMING:
            return rows.filter(state=ObligationState.OPEN, due_at__gt=now()).order_by("due_at", "pk")
        case ObligationView.PAUSED:
            return rows.filter(state=ObligationState.PAUSED).order_by("paused_at", "pk")
        case ObligationView.CLOSED:
            return rows.filter(closed_at__isnull=False).order_by("-closed_at", "pk")


@router.get("/obligations/kinds", response=list[Named], auth=needs(Permission.OBLIGATIONS_WORK))
def list_obligation_kinds(request: PersonRequest) -> list[Named]:
    """What can be owed here."""
    return [Named.of(kind) for kind in access.list_kinds_for(request.auth)]


@router.get("/obligations/summary", response=ObligationSummary, auth=needs(Permission.OBLIGATIONS_WORK))
def get_obligation_summary(request: PersonRequest) -> ObligationSummary:
    """How much of one's own is overdue, and what one has not yet seen."""
    late = Obligation.objects.filter(access.owes(request.auth), state=ObligationState.OPEN, due_at__lte=now())
    notices = list(access.list_notices_for(request.auth)[:NOTICES])
    words = describe_subjects([notice.obligation for notice in notices])
    items = [
        NoticeOut.of(notice, words.get((notice.obligation.subject_type, notice.obligation.subject_id)))
        for notice in notices
    ]
    return ObligationSummary(overdue=late.count(), notices=items)


@router.post("/obligations/notices/seen", response=ObligationSummary, auth=needs(Permission.OBLIGATIONS_WORK))
def see_notices(request: PersonRequest, seen: NoticesSeen) -> ObligationSummary:
    """One has seen these; gives what is left."""
    actions.do_see_notices(request.auth, seen.ids)
    return get_obligation_summary(request)


@router.get("/obligations/{uuid:row_id}", response=ObligationDetail, auth=needs(Permission.OBLIGATIONS_WORK))
def get_obligation(request: PersonRequest, row_id: UUID) -> ObligationDetail:
    """One with its history and what the caller may do with it."""
    return _detail(request.auth, row_id)


@router.post("/obligations/{uuid:row_id}/keep", response=ObligationDetail, auth=needs(Permission.OBLIGATIONS_WORK))
def keep_obligation(request: PersonRequest, row_id: UUID, kept: ObligationKept) -> ObligationDetail:
    """It has been done; a second time changes nothing."""
    actions.do_keep(_by_hand(request.auth, row_id), request.auth, kept.note)
    return _detail(request.auth, row_id)


@router.post("/obligations/{uuid:row_id}/pause", response=ObligationDetail, auth=needs(Permission.OBLIGATIONS_WORK))
def pause_obligation(request: PersonRequest, row_id: UUID, pause: ObligationPause) -> ObligationDetail:
    """Let its clock stand still, for a listed reason."""
    actions.do_pause(access.get_obligation_for(request.auth, row_id), request.auth, pause.reason)
    return _detail(request.auth, row_id)


@router.post("/obligations/{uuid:row_id}/resume", response=ObligationDetail, auth=needs(Permission.OBLIGATIONS_WORK))
def resume_obligation(request: PersonRequest, row_id: UUID) -> ObligationDetail:
    """Let its clock go on."""
    actions.do_resume(access.get_obligation_for(request.auth, row_id), request.auth)
    return _detail(request.auth, row_id)


@router.post("/obligations/{uuid:row_id}/hand-on", response=ObligationDetail, auth=needs(Permission.OBLIGATIONS_WORK))
def hand_on_obligation(request: PersonRequest, row_id: UUID, change: ObligationHandOn) -> ObligationDetail:
    """Make it somebody's: anybody takes what their unit owes, who leads hands on what the team owes."""
    row = access.get_obligation_for(request.auth, row_id)
    owner = people_called([change.owner]).first()
    if owner is None:
        raise CannotOweError("owner")
    takes = row.owner_id is None and owner == request.auth
    if not takes and not request.auth.may(Permission.OBLIGATIONS_MANAGE):
        raise ForbiddenError
    return _detail_of(request.auth, actions.do_reassign(row, request.auth, owner, change.reason))


@router.post("/obligations/{uuid:row_id}/break", response=ObligationDetail, auth=needs(Permission.OBLIGATIONS_MANAGE))
def break_obligation(request: PersonRequest, row_id: UUID, why: ObligationReason) -> ObligationDetail:
    """It will not be kept."""
    actions.do_break(_by_hand(request.auth, row_id), request.auth, why.reason)
    return _detail(request.auth, row_id)


@router.post(
    "/obligations/{uuid:row_id}/withdraw", response=ObligationDetail, auth=needs(Permission.OBLIGATIONS_MANAGE)
)
def withdraw_obligation(request: PersonRequest, row_id: UUID, why: ObligationReason) -> ObligationDetail:
    """It is not owed any more."""
    actions.do_withdraw(_by_hand(request.auth, row_id), request.auth, why.reason)
    return _detail(request.auth, row_id)


def _by_hand(user: User, row_id: UUID) -> Obligation:
    row = access.get_obligation_for(user, row_id)
    if not row.kind.by_hand:
        raise NotByHandError
    return row


def _detail(user: User, row_id: UUID) -> ObligationDetail:
    return _detail_of(user, access.get_obligation_for(user, row_id))


def _detail_of(user: User, row: Obligation) -> ObligationDetail:
    words, at = describe_subjects([row]).get((row.subject_type, row.subject_id)), now()
    owed = row.state not in CLOSED
    running = row.state == ObligationState.OPEN and row.due_at > at
    events = row.events.select_related("actor__team")
    return ObligationDetail.model_validate(
        {
            **ObligationOut.facts(row, words, at),
            "events": [ObligationEventOut.of(event) for event in events],
            "pauses": [Named.of(reason) for reason in row.kind.pause_reasons.all()] if running else [],
            "may_close": owed and row.kind.by_hand,
            "may_manage": owed and user.may(Permission.OBLIGATIONS_MANAGE),
            "may_take": owed and row.owner_id is None,
        }
    )
