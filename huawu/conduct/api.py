"""Routes about conduct."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.timezone import localtime
from ninja import Router

from huawu.conduct import access, actions
from huawu.conduct.actions import Deeds, Draft
from huawu.conduct.book import current_row
from huawu.conduct.findings import find
from huawu.conduct.forms import ConductBookChange
from huawu.conduct.models import ConductMatter
from huawu.conduct.periods import month_of
from huawu.conduct.schemas import (
    ConductLedger,
    ConductLine,
    ConductMonth,
    FindingChoice,
    FindingOut,
    FindingsDrafted,
    FindingSpan,
    MatterAct,
    MatterDetail,
    MatterDraft,
    MatterOut,
    MatterPage,
    MatterSearch,
)
from huawu.kit.paging import take_page
from huawu.kit.time import now
from huawu.ledger.actions import do_note_reading
from huawu.people.guard import PersonRequest, needs
from huawu.people.models import User
from huawu.people.roles import Permission

router = Router(tags=["conduct"])
may_view = needs(Permission.CONDUCT_OWN, Permission.CONDUCT_DRAFT)
may_draft = needs(Permission.CONDUCT_DRAFT)
may_set = needs(Permission.SERVICE_MANAGE)


def _shown(user: User, matter_id: UUID) -> MatterDetail:
    return MatterDetail.for_reader(access.get_matter_for(user, matter_id), user)


@router.post("/conduct/search", response=MatterPage, auth=may_view)
def search_conduct(request: PersonRequest, search: MatterSearch) -> MatterPage:
    """The matters that the reader may see, newest first."""
    user, waiting = request.auth, access.list_waiting_for(request.auth)
    found = waiting if search.view == "waiting" else access.list_matters_for(user)
    if search.view == "mine":
        found = found.filter(person=user)
    rows, total = take_page(_narrowed(found, search).order_by("-drafted_at", "pk"), search.page, search.page_size)
    items = [MatterOut.of(row) for row in rows]
    counted = {"total": total, "page": search.page, "page_size": search.page_size}
    return MatterPage(items=items, waiting=waiting.count(), **counted)


def _narrowed(rows: QuerySet[ConductMatter], search: MatterSearch) -> QuerySet[ConductMatter]:
    wanted = {"side": search.side, "state": search.state, "person__username": search.person}
    return rows.filter(**{name: value for name, value in wanted.items() if value})


@router.post("/conduct", response=MatterDetail, auth=may_draft)
def draft_conduct(request: PersonRequest, draft: MatterDraft) -> MatterDetail:
    """Write down what somebody did, against a clause or worth praise; nobody is told yet."""
    matter = actions.do_draft(request.auth, Draft(**draft.model_dump()))
    return _shown(request.auth, matter.pk)


@router.post("/conduct/findings/search", response=list[FindingOut], auth=may_draft)
def search_findings(request: PersonRequest, span: FindingSpan) -> list[FindingOut]:
    """What the handbook's checks have found against a clause, with what was made of it: a preview of drafts."""
    found = find(request.auth, span.clause_id, *_instants(span), span.agent)
    return [FindingOut.of(one) for one in found]


@router.post("/conduct/findings", response=FindingsDrafted, auth=may_draft)
def draft_findings(request: PersonRequest, choice: FindingChoice) -> FindingsDrafted:
    """Draft these; what is no finding any more, or was drafted before, is passed over."""
    made = actions.do_draft_findings(request.auth, choice.clause_id, *_instants(choice), choice.keys)
    return FindingsDrafted(drafted=len(made))


def _instants(span: FindingSpan) -> tuple[datetime, datetime]:
    """As the clause's page reckons them."""
    until = now()
    first = localtime(until) - timedelta(days=span.days - 1)
    return first.replace(hour=0, minute=0, second=0, microsecond=0), until


@router.post("/conduct/ledger", response=ConductLedger, auth=may_view)
def get_conduct_ledger(request: PersonRequest, period: ConductMonth) -> ConductLedger:
    """What came to count in a month, by person."""
    year, month = map(int, period.month.split("-"))
    return ConductLedger(lines=[ConductLine.of(line) for line in month_of(request.auth, year, month, now())])


@router.post("/conduct/ledger/export", auth=may_draft)
def export_conduct_ledger(request: PersonRequest, period: ConductMonth) -> HttpResponse:
    """The same as CSV, for Excel; each is a ledger entry and counts as an export."""
    year, month = map(int, period.month.split("-"))
    text = actions.do_export(request.auth, year, month, now())
    name = f"conduct-{period.month}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse("\ufeff" + text, content_type="text/csv; charset=utf-8", headers=headers)


@router.get("/conduct/{uuid:matter_id}", response=MatterDetail, auth=may_view)
def get_conduct(request: PersonRequest, matter_id: UUID) -> MatterDetail:
    """A matter with its history; each look is a ledger entry."""
    do_note_reading("conduct.viewed", access.get_matter_for(request.auth, matter_id))
    return _shown(request.auth, matter_id)


@router.post("/conduct/{uuid:matter_id}/deeds", response=MatterDetail, auth=may_view)
def act_on_conduct(request: PersonRequest, matter_id: UUID, act: MatterAct) -> MatterDetail:
    """Decide, answer, appeal: what is one's own to do at this point."""
    actions.do_deed(request.auth, matter_id, Deeds(**act.model_dump()))
    return _shown(request.auth, matter_id)


@router.get("/settings/conduct", response=ConductBookChange, auth=may_set)
def get_conduct_book(request: HttpRequest) -> ConductBookChange:
    """The points as they are set."""
    return ConductBookChange.of(current_row())


@router.put("/settings/conduct", response=ConductBookChange, auth=may_set)
def change_conduct_book(request: HttpRequest, change: ConductBookChange) -> ConductBookChange:
    """Set them; what was decided keeps its points."""
    return ConductBookChange.of(actions.do_set_book(change))
