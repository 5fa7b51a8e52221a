"""A person's request: asked for, decided by a second person, carried out."""

from __future__ import annotations

from uuid import UUID

from django.db import IntegrityError, transaction
from procrastinate.contrib.django import app

from huawu.clock.actions.changing import do_close_about
from huawu.clock.actions.owing import do_owe
from huawu.clock.choices import ObligationState
from huawu.customers.choices import RequestKind
from huawu.customers.errors import (
    DataHeldError,
    DataInUseError,
    DataRequestDecidedError,
    OwnDataRequestError,
)
from huawu.customers.models import Customer, DataRequest
from huawu.customers.person.access import in_the_way, kept_of, person_of
from huawu.customers.person.obligations import ANSWER, SUBJECT
from huawu.kit.time import now
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User
from huawu.privacy.belongings.actions import do_empty
from huawu.privacy.retention.actions import do_lock_holds

ERASE = "huawu.customers.jobs.erase_person"
State = DataRequest.State


@transaction.atomic
def do_ask(customer: Customer, kind: RequestKind, reason: str, by: User) -> DataRequest:
    """Note that the person wants it. What is asked for already stays as it is: twice is once."""
    standing = DataRequest.objects.filter(customer=customer, kind=kind, state=State.ASKED)
    if (there := standing.first()) is not None:
        return there
    try:
        with transaction.atomic():
            row = DataRequest.objects.create(customer=customer, kind=kind, reason=reason, asked_by=by)
    except IntegrityError:  # somebody else has just asked
        return standing.get()
    do_owe(ANSWER, (SUBJECT, str(row.pk)), by.team or by, owed_to=str(customer.pk), actor=by)
    do_record("customers.request_asked", row, new={"kind": kind.value, "reason": describe_text(reason)})
    return row


@transaction.atomic
def do_decide(row: DataRequest, by: User, note: str, *, approve: bool) -> DataRequest:
    """Approve it or refuse it. The same decision by the same person again changes nothing.

    Raises OwnDataRequestError, DataRequestDecidedError; for an erasure DataInUseError and DataHeldError, which name
    what is in the way."""
    row = DataRequest.objects.select_for_update(of=("self",)).select_related("customer").get(pk=row.pk)
    if row.state != State.ASKED:
        if row.decided_by_id == by.pk and approve == (row.state != State.REFUSED):
            return row
        raise DataRequestDecidedError
    if row.asked_by_id == by.pk:
        raise OwnDataRequestError
    if approve and row.kind == RequestKind.ERASURE:
        _refuse_what_is_needed(row.customer)
    row.state = State.APPROVED if approve else State.REFUSED
    row.decided_by, row.decided_at, row.note = by, now(), note
    row.save(update_fields=["state", "decided_by", "decided_at", "note"])
    facts = {"kind": row.kind, "approved": approve, "note": describe_text(note)}
    do_record("customers.request_decided", row, new=facts)
    if not approve or row.kind == RequestKind.COPY:
        do_close_about(ANSWER.code, (SUBJECT, str(row.pk)), ObligationState.KEPT, by)
    else:
        app.configure_task(ERASE).defer(request_id=str(row.pk))
    return row


@transaction.atomic
def do_erase_person(request_id: UUID) -> DataRequest | None:
    """Carry an approved erasure out: whole or not at all; twice is once. None when there is none to carry out.

    Raises DataInUseError and DataHeldError for what has come up since it was approved: its turn comes again."""
    do_lock_holds()
    rows = DataRequest.objects.select_for_update(of=("self",)).select_related("customer")
    row = rows.filter(pk=request_id, kind=RequestKind.ERASURE, state=State.APPROVED).first()
    if row is None:
        return None
    _refuse_what_is_needed(row.customer)
    erased = {}
    for belongings, ids in kept_of(person_of(row.customer)):
        if ids:
            do_empty(belongings, ids)
            erased[belongings.code] = len(ids)
    row.state, row.done_at, row.erased = State.DONE, now(), erased
    row.save(update_fields=["state", "done_at", "erased"])
    do_record("customers.erased", row, new={"customer": str(row.customer_id), "erased": erased})
    do_close_about(ANSWER.code, (SUBJECT, str(row.pk)), ObligationState.KEPT, row.decided_by)
    return row


def _refuse_what_is_needed(customer: Customer) -> None:
    working, holding = in_the_way(person_of(customer))
    if holding:
        raise DataHeldError(what_zh="、".join(b.zh for b in holding), what_en=", ".join(b.en for b in holding))
    if working:
        raise DataInUseError(what_zh="、".join(b.zh for b in working), what_en=", ".join(b.en for b in working))
