"""Call-backs owed."""

from __future__ import annotations

from uuid import UUID

from ninja import Router

from huawu.calls import access, actions
from huawu.calls.api.permissions import may_work_callbacks
from huawu.calls.schemas import CallbackDone, CallbackOut, CallbackPage, CallbackSearch
from huawu.kit.errors import NotFoundError
from huawu.kit.paging import take_page
from huawu.people.guard import PersonRequest

router = Router(tags=["callbacks"])


@router.post("/callbacks/search", response=CallbackPage, auth=may_work_callbacks)
def search_callbacks(request: PersonRequest, search: CallbackSearch) -> CallbackPage:
    """Open ones, who waits longest first; or those done, latest first."""
    tasks = access.list_callbacks_for(request.auth).filter(done_at__isnull=search.open)
    rows, total = take_page(tasks.order_by("created_at" if search.open else "-done_at"), search.page, search.page_size)
    items = [CallbackOut.of(row) for row in rows]
    return CallbackPage(items=items, total=total, page=search.page, page_size=search.page_size)


@router.post("/callbacks/{uuid:task_id}/done", response=CallbackOut, auth=may_work_callbacks)
def finish_callback(request: PersonRequest, task_id: UUID, done: CallbackDone) -> CallbackOut:
    """Mark as called back; a second time changes nothing."""
    task = access.list_callbacks_for(request.auth).filter(pk=task_id).first()
    if task is None:
        raise NotFoundError
    return CallbackOut.of(actions.do_finish_callback(request.auth, task, done.note))
