"""Routes of shift summaries."""

from __future__ import annotations

from uuid import UUID

from ninja import Router

from huawu.handbook.evidence import Scope
from huawu.kit.paging import take_page
from huawu.kit.time import now
from huawu.ledger.actions import do_note_reading
from huawu.people.guard import PersonRequest, needs
from huawu.people.roles import Permission
from huawu.reports import access, actions
from huawu.reports.choices import SummaryState
from huawu.reports.evidence.time import shifts_of
from huawu.reports.measuring import rows_of
from huawu.reports.models import ShiftSummary
from huawu.reports.schemas.figures import FigureRow
from huawu.reports.schemas.summaries import (
    OwnShift,
    SummaryOut,
    SummaryPage,
    SummaryRemarkIn,
    SummaryRow,
    SummarySearch,
    SummaryWords,
)

router = Router(tags=["reports"])
may_write = needs(Permission.WORK_REPORT)
may_read = needs(Permission.WORK_REPORT, Permission.PEOPLE_LEAD)
may_lead = needs(Permission.PEOPLE_LEAD)


def _shown(request: PersonRequest, summary_id: UUID) -> SummaryOut:
    return SummaryOut.whole(access.get_summary_for(request.auth, summary_id), request.auth)


@router.get("/reports/shift", response=OwnShift, auth=may_write)
def get_own_shift(request: PersonRequest) -> OwnShift:
    """One's latest working day, and whether its summary is written."""
    found = shifts_of(request.auth, now())
    if not found:
        return OwnShift(began_at=None, until=None, summary=None, state=None)
    began, until = found[-1][0].since, found[-1][-1].until
    row = ShiftSummary.objects.filter(agent=request.auth, began_at=began).first()
    state = SummaryState(row.state) if row else None
    return OwnShift(began_at=began, until=until, summary=row.pk if row else None, state=state)


@router.post("/reports/shift/summary", response=SummaryOut, auth=may_write)
def begin_summary(request: PersonRequest) -> SummaryOut:
    """Draft the summary of one's latest working day, or read the figures of its draft anew."""
    return _shown(request, actions.do_begin_summary(request.auth).pk)


@router.post("/reports/summaries/search", response=SummaryPage, auth=may_read)
def search_summaries(request: PersonRequest, search: SummarySearch) -> SummaryPage:
    """One's own and those of whom one leads, the newest first."""
    found = access.list_summaries_for(request.auth)
    if search.agent:
        found = found.filter(agent__username=search.agent)
    if search.state:
        found = found.filter(state=search.state)
    rows, total = take_page(found, search.page, search.page_size)
    items = [SummaryRow.of(row) for row in rows]
    return SummaryPage(items=items, total=total, page=search.page, page_size=search.page_size)


@router.get("/reports/summaries/{uuid:summary_id}", response=SummaryOut, auth=may_read)
def get_summary(request: PersonRequest, summary_id: UUID) -> SummaryOut:
    """A summary; each look at somebody else's is a ledger entry."""
    shown = _shown(request, summary_id)
    if not shown.own:
        do_note_reading("reports.summary_viewed", access.get_summary_for(request.auth, summary_id))
    return shown


@router.put("/reports/summaries/{uuid:summary_id}", response=SummaryOut, auth=may_write)
def edit_summary(request: PersonRequest, summary_id: UUID, words: SummaryWords) -> SummaryOut:
    """Keep what was written so far."""
    actions.do_edit_summary(request.auth, summary_id, words.text, words.version)
    return _shown(request, summary_id)


@router.post("/reports/summaries/{uuid:summary_id}/send", response=SummaryOut, auth=may_write)
def send_summary(request: PersonRequest, summary_id: UUID, words: SummaryWords) -> SummaryOut:
    """Send it; from then on it stays as it is."""
    actions.do_send_summary(request.auth, summary_id, words.text, words.version)
    return _shown(request, summary_id)


@router.post("/reports/summaries/{uuid:summary_id}/remarks", response=SummaryOut, auth=may_lead)
def remark_summary(request: PersonRequest, summary_id: UUID, remark: SummaryRemarkIn) -> SummaryOut:
    """A superior's word to it."""
    actions.do_remark(request.auth, summary_id, remark.id, remark.text)
    return _shown(request, summary_id)


@router.get("/reports/summaries/{uuid:summary_id}/figures/{figure_key}", response=list[FigureRow], auth=may_read)
def list_summary_rows(request: PersonRequest, summary_id: UUID, figure_key: str) -> list[FigureRow]:
    """What is behind a figure of the summary."""
    row = access.get_summary_for(request.auth, summary_id)
    scope = Scope(request.auth, row.began_at, row.until, row.agent)
    return [FigureRow.of(each) for each in rows_of(figure_key, scope)]
