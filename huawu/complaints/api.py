"""Routes about complaints."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Router

from huawu.complaints import access, actions
from huawu.complaints.actions import Act
from huawu.complaints.courses import current_row
from huawu.complaints.forms import ComplaintBookChange
from huawu.complaints.schemas import (
    ComplaintAct,
    ComplaintDetail,
    ComplaintOut,
    ComplaintOutOfReach,
    ComplaintPage,
    ComplaintReclass,
    ComplaintSearch,
    ComplaintSeen,
    ComplaintSendBack,
)
from huawu.complaints.search import search_complaints_for
from huawu.kit.paging import take_page
from huawu.ledger.actions import do_note_reading
from huawu.people.guard import PersonRequest, needs
from huawu.people.models import User
from huawu.people.roles import Permission

router = Router(tags=["complaints"])
MOST_COUNTED = 1000
may_view = needs(Permission.CASES_WORK, Permission.CALLS_VIEW_ALL)
may_act = needs(Permission.CASES_WORK, Permission.COMPLAINTS_REVIEW)
may_review = needs(Permission.COMPLAINTS_REVIEW)
may_set = needs(Permission.SERVICE_MANAGE)


def _shown(user: User, case_id: UUID) -> ComplaintDetail:
    return ComplaintDetail.for_reader(access.get_complaint_for(user, case_id), user)


@router.post("/complaints/search", response=ComplaintPage, auth=may_view)
def search_complaints(request: PersonRequest, search: ComplaintSearch) -> ComplaintPage:
    """The complaints that the reader may see, the first due first."""
    found = search_complaints_for(request.auth, search)
    rows, total = take_page(found, search.page, search.page_size, most=MOST_COUNTED)
    items = [ComplaintOut.found(row) for row in rows]
    return ComplaintPage(items=items, total=total, page=search.page, page_size=search.page_size)


@router.get("/complaints/{uuid:case_id}", response=ComplaintDetail, auth=may_view)
def get_complaint(request: PersonRequest, case_id: UUID) -> ComplaintDetail:
    """The chart with what was done, what is next and by when; each look is a ledger entry."""
    do_note_reading("complaints.viewed", access.get_complaint_for(request.auth, case_id))
    return _shown(request.auth, case_id)


@router.post("/complaints/{uuid:case_id}/deeds", response=ComplaintDetail, auth=may_act)
def act_on_complaint(request: PersonRequest, case_id: UUID, act: ComplaintAct) -> ComplaintDetail:
    """Do the step that is next; a second time with the same id changes nothing."""
    facts = act.model_dump(exclude={"version"})
    actions.do_act(request.auth, case_id, Act(seen=act.version, **facts))
    return _shown(request.auth, case_id)


@router.post("/complaints/{uuid:case_id}/class", response=ComplaintDetail, auth=may_act)
def reclass_complaint(request: PersonRequest, case_id: UUID, wish: ComplaintReclass) -> ComplaintDetail:
    """More or less serious than was thought."""
    actions.do_reclass(request.auth, case_id, wish.id, wish.record, wish.version)
    return _shown(request.auth, case_id)


@router.post("/complaints/{uuid:case_id}/out-of-reach", response=ComplaintDetail, auth=may_act)
def give_up_reaching(request: PersonRequest, case_id: UUID, wish: ComplaintOutOfReach) -> ComplaintDetail:
    """The customer can be reached on no day and was written to: the leader's word."""
    actions.do_give_up_reaching(request.auth, case_id, wish.id, wish.message, wish.version)
    return _shown(request.auth, case_id)


@router.post("/complaints/{uuid:case_id}/closing/confirm", response=ComplaintDetail, auth=may_review)
def confirm_closing(request: PersonRequest, case_id: UUID, seen: ComplaintSeen) -> ComplaintDetail:
    """Close it as the second person."""
    actions.do_confirm(request.auth, case_id, seen.version)
    return _shown(request.auth, case_id)


@router.post("/complaints/{uuid:case_id}/closing/send-back", response=ComplaintDetail, auth=may_review)
def send_closing_back(request: PersonRequest, case_id: UUID, why: ComplaintSendBack) -> ComplaintDetail:
    """Not agree to the close."""
    actions.do_send_back(request.auth, case_id, why.reason, why.version)
    return _shown(request.auth, case_id)


@router.post("/complaints/{uuid:case_id}/dossier", auth=needs(Permission.DOSSIERS_TAKE))
def take_dossier(request: PersonRequest, case_id: UUID) -> HttpResponse:
    """The evidence pack: one signed PDF with the recordings in it. Each is a ledger entry and counts as an export."""
    complaint = access.get_complaint_for(request.auth, case_id)
    pdf = actions.do_take_dossier(request.auth, complaint)
    name = f"complaint-{complaint.case.number}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


@router.get("/settings/complaints", response=ComplaintBookChange, auth=may_set)
def get_complaint_book(request: HttpRequest) -> ComplaintBookChange:
    """The clocks and the class matrix as they are set."""
    return ComplaintBookChange.of(current_row())


@router.put("/settings/complaints", response=ComplaintBookChange, auth=may_set)
def change_complaint_book(request: HttpRequest, change: ComplaintBookChange) -> ComplaintBookChange:
    """Set them; what is running keeps its time."""
    return ComplaintBookChange.of(actions.do_set_book(change))
