"""Asking for a promise, taking the request back, and bringing it before the next superior."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app

from huawu.calls.access import may_write_record
from huawu.calls.models import Call
from huawu.cases.actions.history import do_lock_open_case
from huawu.cases.models import Case
from huawu.customers.access import get_customer_for
from huawu.kit.errors import NotFoundError
from huawu.kit.time import now
from huawu.people.access import superior_of
from huawu.people.models import User
from huawu.people.roles import Role
from huawu.promises.actions.history import do_lock_promise, do_note, do_owe_promise
from huawu.promises.choices import PromiseEventKind, PromiseState
from huawu.promises.errors import (
    PromiseAmountError,
    PromiseDecidedError,
    PromisePastError,
    UnknownPromiseKindError,
)
from huawu.promises.models import Promise, PromiseKind
from huawu.promises.obligations import today
from huawu.promises.rules import Terms, first_reach, may_grant, next_reach

RAISE = "huawu.promises.jobs.raise_promise"


@dataclass(frozen=True, slots=True)
class Request:
    """What an agent wants to promise. The screen gives the id, so that asking twice is asking once."""

    id: UUID
    kind: str
    amount: Decimal | None
    wording: str
    due_on: date
    call_id: UUID | None = None
    customer_id: UUID | None = None
    case_id: UUID | None = None


@transaction.atomic
def do_ask(user: User, request: Request) -> Promise:
    """Ask for a promise; within one's own authority it is approved at once, and recorded so.

    Raises UnknownPromiseKindError, and what :func:`check_terms` raises; NotFoundError for a call or a customer that
    are not the user's to deal with, CaseClosedError.
    """
    kind = PromiseKind.objects.filter(code=request.kind, active=True).first()
    if kind is None:
        raise UnknownPromiseKindError("kind")
    at = now()
    terms = Terms(request.amount, request.due_on)
    check_terms(kind, terms, today(at))
    role, limits = Role(user.role), kind.limits_by_role()
    case = _do_take_case(user, request)
    alone = may_grant(limits, role, terms, today(at))
    superior = superior_of(user)
    reach = 0 if alone else first_reach(limits, role, Role(superior.role if superior else user.role), terms, today(at))
    decided = {"state": PromiseState.APPROVED, "decided_by": user, "decided_at": at} if alone else {}
    columns = {
        "kind": kind,
        "customer_id": _customer_of(user, request) or (case and case.customer_id),
        "call_uuid": request.call_id,
        "case": case,
        "asked_by": user,
        "asked_at": at,
        "amount": request.amount,
        "wording": request.wording,
        "due_on": request.due_on,
        "reach": reach,
        **decided,
    }
    promise, new = Promise.objects.get_or_create(pk=request.id, defaults=columns)
    if not new:
        return _same(user, promise)
    do_note(promise, PromiseEventKind.GRANTED if alone else PromiseEventKind.ASKED, at, user, call_uuid=request.call_id)
    if alone:
        do_owe_promise(promise, user)
    else:
        _raise_later(promise)
    return promise


def check_terms(kind: PromiseKind, terms: Terms, day: date) -> None:
    """Raises PromiseAmountError where an amount is missing or too much, PromisePastError for a day that is over."""
    if kind.has_amount and not (terms.amount and terms.amount > 0):
        raise PromiseAmountError("amount", needs_zh="须填写", needs_en="needs")
    if not kind.has_amount and terms.amount is not None:
        raise PromiseAmountError("amount", needs_zh="不涉及", needs_en="does not have")
    if terms.due_on < day:
        raise PromisePastError("due_on")


def _same(user: User, promise: Promise) -> Promise:
    """The answer to an earlier try was lost; an id that is somebody else's is nobody's."""
    if promise.asked_by_id != user.pk:
        raise NotFoundError
    return promise


def _customer_of(user: User, request: Request) -> UUID | None:
    """The customer who is named, or else the call's. The call has to be the user's; one of which the database does not
    know yet is only known to the desk that has it."""
    call = Call.objects.filter(pk=request.call_id).first() if request.call_id else None
    if call is not None and not may_write_record(user, call):
        raise NotFoundError
    if request.customer_id is not None:
        return get_customer_for(user, request.customer_id).pk
    return call.customer_id if call else None


def _do_take_case(user: User, request: Request) -> Case | None:
    """The case, held so that nobody closes it meanwhile. NotFoundError, CaseClosedError, ForbiddenError."""
    return do_lock_open_case(user, request.case_id) if request.case_id is not None else None


@transaction.atomic
def do_withdraw(user: User, promise_id: UUID) -> Promise:
    """Whoever asked takes it back. Twice is once; PromiseDecidedError when somebody has answered."""
    promise = do_lock_promise(promise_id)
    if promise.asked_by_id != user.pk:
        raise NotFoundError
    if promise.state == PromiseState.WITHDRAWN:
        return promise
    if promise.state != PromiseState.ASKED:
        raise PromiseDecidedError
    at = now()
    promise.state, promise.decided_at = PromiseState.WITHDRAWN, at
    do_note(promise, PromiseEventKind.WITHDRAWN, at, user)
    return promise


@transaction.atomic
def do_raise(promise_id: UUID, reach: int) -> None:
    """Nobody up to the rank ``reach`` has answered in time: show the request to the next superiors as well. Harmless
    when repeated, and when it has been answered."""
    promise = do_lock_promise(promise_id)
    higher = next_reach(reach)
    if promise.state != PromiseState.ASKED or promise.reach != reach or higher is None:
        return
    promise.reach = higher
    do_note(promise, PromiseEventKind.RAISED, now(), None)
    _raise_later(promise)


def _raise_later(promise: Promise) -> None:
    """With the transaction: it is in the database, so a restart does not lose it."""
    if next_reach(promise.reach) is not None:
        later = app.configure_task(RAISE, schedule_in={"seconds": promise.kind.answer_seconds})
        later.defer(promise_id=str(promise.pk), reach=promise.reach)
