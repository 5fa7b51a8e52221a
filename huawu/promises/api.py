"""Routes about promises."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from huawu.calls.actions.settings import do_add, do_change
from huawu.calls.schemas.settings import with_version
from huawu.kit.paging import take_page
from huawu.kit.time import now
from huawu.ledger.actions import do_note_reading
from huawu.people.guard import PersonRequest, needs
from huawu.people.models import User
from huawu.people.roles import Permission
from huawu.people.schemas import PersonRef
from huawu.promises import access, figures
from huawu.promises.actions import (
    PROMISE_KIND,
    Answer,
    Request,
    do_ask,
    do_break,
    do_decide,
    do_keep,
    do_withdraw,
)
from huawu.promises.forms import PromiseKindForm
from huawu.promises.models import Promise, PromiseKind
from huawu.promises.schemas import (
    LivePromises,
    PromiseAnswer,
    PromiseAsk,
    PromiseBreak,
    PromiseDetail,
    PromiseEventOut,
    PromiseFigures,
    PromiseFiguresOut,
    PromiseKeep,
    PromiseKindChange,
    PromiseKindChoice,
    PromiseKindSettings,
    PromiseOut,
    PromisePage,
    PromisePeriod,
    PromiseSearch,
)

router = Router(tags=["promises"])
may_view = needs(Permission.PROMISES_ASK, Permission.PROMISES_DECIDE, Permission.CALLS_VIEW_ALL)
may_ask = needs(Permission.PROMISES_ASK)
may_decide = needs(Permission.PROMISES_DECIDE)
may_manage = needs(Permission.SERVICE_MANAGE)

RECENT = timedelta(hours=4)
"""How long an answer stands at the desk of whoever asked, while the call lasts: longer than any call."""


def _shown(user: User, promise: Promise) -> PromiseOut:
    return PromiseOut.of(access.get_promise_for(user, promise.pk), user)


@router.get("/promises/kinds", response=list[PromiseKindChoice], auth=may_ask)
def list_promise_kinds(request: PersonRequest) -> list[PromiseKindChoice]:
    """What may be asked for."""
    return [PromiseKindChoice.of(kind, request.auth) for kind in access.list_kinds().filter(active=True)]


@router.post("/promises", response=PromiseOut, auth=may_ask)
def ask_promise(request: PersonRequest, wish: PromiseAsk) -> PromiseOut:
    """Ask for a promise. Within one's own authority it is approved at once."""
    return _shown(request.auth, do_ask(request.auth, Request(**wish.model_dump())))


@router.get("/promises/live", response=LivePromises, auth=may_view)
def get_live_promises(request: PersonRequest) -> LivePromises:
    """What waits for the reader's answer, and the reader's own requests of the last hours."""
    user = request.auth
    own = access.list_promises_for(user).filter(asked_by=user, asked_at__gt=now() - RECENT).order_by("-asked_at")[:20]
    waiting = access.list_promises_to_decide_for(user)[:50]
    return LivePromises(
        to_decide=[PromiseOut.of(row, user) for row in waiting], own=[PromiseOut.of(row, user) for row in own]
    )


@router.post("/promises/search", response=PromisePage, auth=may_view)
def search_promises(request: PersonRequest, search: PromiseSearch) -> PromisePage:
    """The promises that the reader may see, newest first."""
    found = access.list_promises_for(request.auth).order_by("-asked_at", "pk")
    if search.state:
        found = found.filter(state=search.state)
    rows, total = take_page(found, search.page, search.page_size)
    items = [PromiseOut.of(row, request.auth) for row in rows]
    return PromisePage(items=items, total=total, page=search.page, page_size=search.page_size)


@router.post("/promises/figures", response=PromiseFiguresOut, auth=may_view)
def count_promises(request: PersonRequest, period: PromisePeriod) -> PromiseFiguresOut:
    """Promises counted, per agent who asked and per superior who decided."""
    asked = figures.promises_asked(request.auth, period.since, period.until)

    def counted(part: figures.Part) -> list[PromiseFigures]:
        rows = figures.count_by(part, asked)
        return [PromiseFigures(person=PersonRef.of(person), **counts) for person, counts in rows]

    return PromiseFiguresOut(askers=counted("asked_by"), deciders=counted("decided_by"))


@router.get("/promises/{uuid:promise_id}", response=PromiseDetail, auth=may_view)
def get_promise(request: PersonRequest, promise_id: UUID) -> PromiseDetail:
    """A promise with its history; each look is a ledger entry."""
    promise = access.get_promise_for(request.auth, promise_id)
    do_note_reading("promises.viewed", promise)
    events = [PromiseEventOut.of(event) for event in promise.events.select_related("actor__team")]
    return PromiseDetail(**PromiseOut.of(promise, request.auth).model_dump(), events=events)


@router.post("/promises/{uuid:promise_id}/decide", response=PromiseOut, auth=may_decide)
def decide_promise(request: PersonRequest, promise_id: UUID, answer: PromiseAnswer) -> PromiseOut:
    """Approve a request as it is or with other terms, or refuse it with a reason."""
    return _shown(request.auth, do_decide(request.auth, promise_id, Answer(**answer.model_dump())))


@router.post("/promises/{uuid:promise_id}/withdraw", response=PromiseOut, auth=may_ask)
def withdraw_promise(request: PersonRequest, promise_id: UUID) -> PromiseOut:
    """Take one's own request back."""
    return _shown(request.auth, do_withdraw(request.auth, promise_id))


@router.post("/promises/{uuid:promise_id}/keep", response=PromiseOut, auth=may_ask)
def keep_promise(request: PersonRequest, promise_id: UUID, done: PromiseKeep) -> PromiseOut:
    """Say that it has been kept, with the evidence."""
    return _shown(request.auth, do_keep(request.auth, promise_id, note=done.note, call_id=done.call_id))


@router.post("/promises/{uuid:promise_id}/break", response=PromiseOut, auth=may_ask)
def break_promise(request: PersonRequest, promise_id: UUID, why: PromiseBreak) -> PromiseOut:
    """Say that it will not be kept, and why."""
    return _shown(request.auth, do_break(request.auth, promise_id, why.note))


def _kind(kind: PromiseKind) -> dict[str, Any]:
    return with_version(PromiseKindForm.of(kind), kind)


@router.get("/settings/promise-kinds", response=list[PromiseKindSettings], auth=may_manage)
def list_promise_kind_settings(request: HttpRequest) -> list[dict[str, Any]]:
    return [_kind(kind) for kind in access.list_kinds()]


@router.post("/settings/promise-kinds", response=PromiseKindSettings, auth=may_manage)
def add_promise_kind(request: HttpRequest, kind: PromiseKindForm) -> dict[str, Any]:
    return _kind(do_add(PROMISE_KIND, kind))


@router.put("/settings/promise-kinds/{int:pk}", response=PromiseKindSettings, auth=may_manage)
def change_promise_kind(request: HttpRequest, pk: int, kind: PromiseKindChange) -> dict[str, Any]:
    return _kind(do_change(PROMISE_KIND, pk, kind, kind.version))
