"""Routes about cases."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Status

from huawu.calls.actions.settings import do_add, do_change
from huawu.calls.models import BusinessLine
from huawu.calls.schemas.settings import with_version
from huawu.calls.schemas.words import NamedRef
from huawu.cases import access, actions
from huawu.cases.actions import Fields, Opening, Question
from huawu.cases.forms import CaseKindForm
from huawu.cases.models import Case, CaseKind
from huawu.cases.schemas import (
    CaseAsk,
    CaseBulk,
    CaseBulkRow,
    CaseDetail,
    CaseEdit,
    CaseFilterIn,
    CaseFilterOut,
    CaseKindChange,
    CaseKindChoices,
    CaseKindOut,
    CaseKindSettings,
    CaseOffer,
    CaseOpen,
    CaseOut,
    CasePage,
    CaseReply,
    CaseSearch,
    CaseTags,
    CaseText,
    CaseTold,
    CaseUnit,
)
from huawu.cases.search import search_cases_for
from huawu.kit.paging import take_page
from huawu.ledger.actions import do_note_reading
from huawu.people.guard import PersonRequest, needs
from huawu.people.models import OrgUnit, Skill, User
from huawu.people.roles import Permission
from huawu.people.schemas import PersonRef

router = Router(tags=["cases"])
MOST_COUNTED = 1000
"""Cases found by a search: whoever meets more narrows it."""
may_view = needs(Permission.CASES_WORK, Permission.CALLS_VIEW_ALL)
may_work = needs(Permission.CASES_WORK)
may_set = needs(Permission.SERVICE_MANAGE)


def _shown(user: User, case: Case) -> CaseDetail | None:
    """None when it is the reader's no more, as after it was declined."""
    shown = access.list_cases_for(user).filter(pk=case.pk).first()
    return CaseDetail.for_reader(shown, user) if shown else None


@router.get("/cases/kinds", response=list[CaseKindOut], auth=may_view)
def list_case_kinds(request: PersonRequest) -> list[CaseKindOut]:
    """All kinds, with retired ones: old cases have them."""
    return [CaseKindOut.of(kind) for kind in access.list_kinds()]


@router.get("/cases/people", response=list[PersonRef], auth=may_work)
def list_case_people(request: PersonRequest) -> list[PersonRef]:
    """Who can be asked, and be handed a case."""
    people = User.objects.filter(is_active=True).select_related("team").order_by("username")
    return [PersonRef.of(person) for person in people if person.may(Permission.CASES_WORK)]


@router.get("/cases/units", response=list[CaseUnit], auth=may_work)
def list_case_units(request: PersonRequest) -> list[CaseUnit]:
    """The units that can be asked."""
    return [CaseUnit(id=unit.pk, name=unit.name) for unit in OrgUnit.objects.order_by("name")]


@router.get("/cases/tags", response=list[str], auth=may_view)
def list_case_tags(request: PersonRequest) -> list[str]:
    """The tags to choose from: those that are in use."""
    return access.tags_for(request.auth)


@router.post("/cases", response=CaseDetail, auth=may_work)
def open_case(request: PersonRequest, wish: CaseOpen) -> CaseDetail | None:
    """Open a case; a second time with the same id changes nothing."""
    return _shown(request.auth, actions.do_open(request.auth, Opening(**wish.model_dump())))


@router.post("/cases/search", response=CasePage, auth=may_view)
def search_cases(request: PersonRequest, search: CaseSearch) -> CasePage:
    """The cases that the reader may see, the latest change first."""
    rows, total = take_page(search_cases_for(request.auth, search), search.page, search.page_size, most=MOST_COUNTED)
    return CasePage(items=[CaseOut.of(row) for row in rows], total=total, page=search.page, page_size=search.page_size)


@router.get("/cases/filters", response=list[CaseFilterOut], auth=may_view)
def list_case_filters(request: PersonRequest) -> list[CaseFilterOut]:
    """One's own searches and those that colleagues share."""
    return [CaseFilterOut.of(row, request.auth) for row in access.list_filters_for(request.auth)]


@router.post("/cases/filters", response=CaseFilterOut, auth=may_view)
def keep_case_filter(request: PersonRequest, wish: CaseFilterIn) -> CaseFilterOut:
    """Keep a search; one's own of the same name is written over."""
    wanted = wish.wanted.model_dump(mode="json")
    row = actions.do_keep_filter(request.auth, wish.name.strip(), wanted, shared=wish.shared)
    return CaseFilterOut.of(row, request.auth)


@router.delete("/cases/filters/{int:filter_id}", response={204: None}, auth=may_view)
def drop_case_filter(request: PersonRequest, filter_id: int) -> Status[None]:
    actions.do_drop_filter(request.auth, filter_id)
    return Status(204, None)


@router.post("/cases/bulk", response=list[CaseBulkRow], auth=may_work)
def change_cases(request: PersonRequest, bulk: CaseBulk) -> list[CaseBulkRow]:
    """The same for many cases, each on its own; or what would come of it."""
    works: dict[str, actions.Work] = {
        "offer": lambda user, case_id: actions.do_offer(user, case_id, bulk.to, bulk.text),
        "remark": lambda user, case_id: actions.do_remark(user, case_id, bulk.text),
        "close": lambda user, case_id: actions.do_close(user, case_id, bulk.text),
        "tag": lambda user, case_id: actions.do_add_case_tags(user, case_id, bulk.tags),
    }
    known = access.list_cases_for(request.auth).in_bulk(bulk.ids)
    outcomes = list(actions.do_for_each(request.auth, bulk.ids, works[bulk.action], dry=bulk.dry))
    return [CaseBulkRow.of(outcome, known.get(outcome.case_id), request.auth.language) for outcome in outcomes]


@router.get("/cases/{uuid:case_id}", response=CaseDetail, auth=may_view)
def get_case(request: PersonRequest, case_id: UUID) -> CaseDetail:
    """A case with its history; each look is a ledger entry."""
    case = access.get_case_for(request.auth, case_id)
    do_note_reading("cases.viewed", case)
    return CaseDetail.for_reader(case, request.auth)


@router.put("/cases/{uuid:case_id}", response=CaseDetail, auth=may_work)
def edit_case(request: PersonRequest, case_id: UUID, edit: CaseEdit) -> CaseDetail | None:
    """Fill it in. When somebody else did meanwhile, the answer is theirs, and nothing is written."""
    fields = Fields(**edit.model_dump(exclude={"version"}))
    return _shown(request.auth, actions.do_edit(request.auth, case_id, fields, edit.version))


@router.post("/cases/{uuid:case_id}/remarks", response=CaseDetail, auth=may_work)
def remark_on_case(request: PersonRequest, case_id: UUID, remark: CaseText) -> CaseDetail | None:
    return _shown(request.auth, actions.do_remark(request.auth, case_id, remark.text))


@router.post("/cases/{uuid:case_id}/handover", response=CaseDetail, auth=may_work)
def offer_case(request: PersonRequest, case_id: UUID, offer: CaseOffer) -> CaseDetail | None:
    """Hand it on, with a reason; it stays its owner's until it is accepted."""
    return _shown(request.auth, actions.do_offer(request.auth, case_id, offer.to, offer.reason))


@router.post("/cases/{uuid:case_id}/handover/reply", response=CaseDetail | None, auth=may_work)
def reply_to_offer(request: PersonRequest, case_id: UUID, said: CaseReply) -> CaseDetail | None:
    """Allow, accept, decline or retract; null when the case is not the reader's to see any more."""
    return _shown(request.auth, actions.do_reply_to_offer(request.auth, case_id, said.reply, said.text))


@router.post("/cases/{uuid:case_id}/questions", response=CaseDetail, auth=may_work)
def ask_question(request: PersonRequest, case_id: UUID, wish: CaseAsk) -> CaseDetail | None:
    """Ask who knows; from now on the customer is owed a reply."""
    return _shown(request.auth, actions.do_ask(request.auth, case_id, Question(**wish.model_dump())).case)


@router.post("/cases/questions/{uuid:question_id}/answers", response=CaseDetail, auth=may_work)
def answer_question(request: PersonRequest, question_id: UUID, answer: CaseText) -> CaseDetail | None:
    return _shown(request.auth, actions.do_answer(request.auth, question_id, answer.text).case)


@router.post("/cases/questions/{uuid:question_id}/told", response=CaseDetail, auth=may_work)
def tell_customer(request: PersonRequest, question_id: UUID, told: CaseTold) -> CaseDetail | None:
    """The customer has been told: in a call, or by a message with the leader's word."""
    if told.call_id is not None:
        question = actions.do_tell_in_call(request.auth, question_id, told.call_id)
    else:
        question = actions.do_tell_by_message(request.auth, question_id, told.text)
    return _shown(request.auth, question.case)


@router.post("/cases/{uuid:case_id}/close", response=CaseDetail, auth=may_work)
def close_case(request: PersonRequest, case_id: UUID, result: CaseText) -> CaseDetail | None:
    return _shown(request.auth, actions.do_close(request.auth, case_id, result.text))


@router.put("/cases/{uuid:case_id}/tags", response=CaseDetail, auth=may_work)
def set_case_tags(request: PersonRequest, case_id: UUID, body: CaseTags) -> CaseDetail | None:
    """Give the case these tags and no others."""
    return _shown(request.auth, actions.do_set_case_tags(request.auth, case_id, body.tags))


@router.post("/cases/{uuid:case_id}/reopen", response=CaseDetail, auth=may_work)
def reopen_case(request: PersonRequest, case_id: UUID, why: CaseText) -> CaseDetail | None:
    return _shown(request.auth, actions.do_reopen(request.auth, case_id, why.text))


def _kind(kind: CaseKind) -> dict[str, Any]:
    return with_version(CaseKindForm.of(kind), kind)


@router.get("/settings/case-kinds", response=list[CaseKindSettings], auth=may_set)
def list_case_kind_settings(request: HttpRequest) -> list[dict[str, Any]]:
    return [_kind(kind) for kind in access.list_kinds()]


@router.get("/settings/case-kinds/choices", response=CaseKindChoices, auth=may_set)
def list_case_kind_choices(request: HttpRequest) -> CaseKindChoices:
    lines, skills = BusinessLine.objects.order_by("pk"), Skill.objects.order_by("name")
    return CaseKindChoices(
        lines=[NamedRef(id=row.pk, name=row.name) for row in lines],
        skills=[NamedRef(id=row.pk, name=row.name) for row in skills],
    )


@router.post("/settings/case-kinds", response=CaseKindSettings, auth=may_set)
def add_case_kind(request: HttpRequest, kind: CaseKindForm) -> dict[str, Any]:
    return _kind(do_add(actions.CASE_KIND, kind))


@router.put("/settings/case-kinds/{int:pk}", response=CaseKindSettings, auth=may_set)
def change_case_kind(request: HttpRequest, pk: int, kind: CaseKindChange) -> dict[str, Any]:
    return _kind(do_change(actions.CASE_KIND, pk, kind, kind.version))
