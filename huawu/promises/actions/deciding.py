"""The superior's answer to a request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.people.models import User
from huawu.people.roles import Role
from huawu.promises.access import may_decide
from huawu.promises.actions.asking import check_terms
from huawu.promises.actions.history import do_lock_promise, do_note, do_owe_promise
from huawu.promises.choices import PromiseEventKind, PromiseState
from huawu.promises.errors import BeyondAuthorityError, PromiseDecidedError, PromiseReasonError
from huawu.promises.models import Promise
from huawu.promises.obligations import today
from huawu.promises.rules import Terms, may_grant


@dataclass(frozen=True, slots=True)
class Answer:
    """Yes, with the terms that may be promised (as asked for, or changed); or no, with the reason."""

    approve: bool
    amount: Decimal | None
    wording: str
    due_on: date
    note: str = ""


@transaction.atomic
def do_decide(user: User, promise_id: UUID, answer: Answer) -> Promise:
    """Answer a request; of two superiors the first one decides.

    The same answer of the same person again changes nothing. Raises NotFoundError for whose word is not asked for,
    PromiseDecidedError, BeyondAuthorityError, PromiseReasonError, and what ``check_terms`` raises.
    """
    promise = do_lock_promise(promise_id)
    if not may_decide(user, promise):
        raise NotFoundError
    if promise.state != PromiseState.ASKED:
        if promise.decided_by_id == user.pk and _says_the_same(promise, answer):
            return promise
        raise PromiseDecidedError
    promise.decided_by, promise.decided_at, promise.note = user, now(), answer.note
    if answer.approve:
        _do_approve(promise, user, answer)
    else:
        _do_refuse(promise, user, answer)
    return promise


def _says_the_same(promise: Promise, answer: Answer) -> bool:
    if not answer.approve:
        return promise.state == PromiseState.REFUSED
    same = (promise.terms, promise.wording) == (Terms(answer.amount, answer.due_on), answer.wording)
    return promise.state == PromiseState.APPROVED and same


def _do_approve(promise: Promise, user: User, answer: Answer) -> None:
    at, terms = promise.decided_at or now(), Terms(answer.amount, answer.due_on)
    check_terms(promise.kind, terms, today(at))
    if not may_grant(promise.kind.limits_by_role(), Role(user.role), terms, today(at)):
        raise BeyondAuthorityError
    as_asked = (promise.terms, promise.wording) == (terms, answer.wording)
    promise.amount, promise.due_on, promise.wording = answer.amount, answer.due_on, answer.wording
    promise.state = PromiseState.APPROVED
    kind = PromiseEventKind.APPROVED if as_asked else PromiseEventKind.CHANGED
    do_note(promise, kind, at, user, note=answer.note)
    do_owe_promise(promise, user)


def _do_refuse(promise: Promise, user: User, answer: Answer) -> None:
    if not answer.note:
        raise PromiseReasonError("note")
    promise.state = PromiseState.REFUSED
    do_note(promise, PromiseEventKind.REFUSED, promise.decided_at or now(), user, note=answer.note)
