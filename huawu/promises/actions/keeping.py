"""Whether a promise is kept: said by hand, with evidence."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from huawu.calls.access import get_call_for
from huawu.clock.actions import do_close_about
from huawu.clock.choices import ObligationState
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.people.models import User
from huawu.promises.access import may_decide
from huawu.promises.actions.history import do_lock_promise, do_note
from huawu.promises.choices import PromiseEventKind, PromiseState
from huawu.promises.errors import NotOwedError, PromiseEvidenceError, PromiseReasonError
from huawu.promises.models import Promise
from huawu.promises.obligations import KEEP_A_PROMISE, SUBJECT


@transaction.atomic
def do_keep(user: User, promise_id: UUID, *, note: str, call_id: UUID | None = None) -> Promise:
    """It has been kept; a call or ``note`` shows it. One that is broken stays so, and was kept late. Twice is once.

    Raises PromiseEvidenceError without evidence, NotOwedError, NotFoundError for who has no part in it.
    """
    promise = _do_take(user, promise_id)
    if promise.state == PromiseState.KEPT or promise.kept_late_at is not None:
        return promise
    if promise.state not in {PromiseState.APPROVED, PromiseState.BROKEN}:
        raise NotOwedError
    if call_id is None and not note:
        raise PromiseEvidenceError("note")
    if call_id is not None:
        get_call_for(user, call_id)
    at = now()
    if promise.state == PromiseState.APPROVED:
        promise.state, promise.closed_at = PromiseState.KEPT, at
    else:
        promise.kept_late_at = at
    do_note(promise, PromiseEventKind.KEPT, at, user, note=note, call_uuid=call_id)
    do_close_about(KEEP_A_PROMISE.code, (SUBJECT, str(promise.pk)), ObligationState.KEPT, user, at)
    return promise


@transaction.atomic
def do_break(user: User, promise_id: UUID, reason: str) -> Promise:
    """It will not be kept. Twice is once. Raises PromiseReasonError, NotOwedError, NotFoundError."""
    promise = _do_take(user, promise_id)
    if promise.state == PromiseState.BROKEN:
        return promise
    if promise.state != PromiseState.APPROVED:
        raise NotOwedError
    if not reason:
        raise PromiseReasonError("note")
    at = now()
    promise.state, promise.closed_at = PromiseState.BROKEN, at
    do_note(promise, PromiseEventKind.BROKEN, at, user, note=reason)
    do_close_about(KEEP_A_PROMISE.code, (SUBJECT, str(promise.pk)), ObligationState.BROKEN, user, at)
    return promise


def _do_take(user: User, promise_id: UUID) -> Promise:
    promise = do_lock_promise(promise_id)
    if promise.asked_by_id != user.pk and not may_decide(user, promise):
        raise NotFoundError
    return promise
