"""What every change of a promise has in common: its line of history, its trace, who is told."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from procrastinate.contrib.django import app

from huawu.clock.actions import do_owe
from huawu.clock.actions.owing import Due
from huawu.kit.errors import NotFoundError
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User
from huawu.promises.access import superiors_of
from huawu.promises.choices import PromiseEventKind
from huawu.promises.models import Promise, PromiseEvent
from huawu.promises.obligations import KEEP_A_PROMISE, SUBJECT, end_of

TELL = "huawu.promises.jobs.tell_promise_news"


def do_lock_promise(promise_id: UUID) -> Promise:
    """The promise, locked, with who asked for it and its kind. NotFoundError when there is none."""
    rows = Promise.objects.select_related("kind", "asked_by__team").select_for_update(of=("self",))
    promise = rows.filter(pk=promise_id).first()
    if promise is None:
        raise NotFoundError
    return promise


def do_note(
    promise: Promise,
    kind: PromiseEventKind,
    at: datetime,
    actor: User | None,
    *,
    note: str = "",
    call_uuid: UUID | None = None,
) -> None:
    """Save how the locked promise stands now, with a line of history and a ledger entry, and tell whom it concerns."""
    promise.events_count += 1
    promise.save(update_fields=[field.name for field in Promise._meta.concrete_fields if not field.primary_key])
    PromiseEvent.objects.create(
        promise=promise,
        seq=promise.events_count,
        at=at,
        kind=kind,
        actor=actor,
        amount=promise.amount,
        due_on=promise.due_on,
        wording=promise.wording,
        note=note,
        call_uuid=call_uuid,
    )
    facts = {"kind": promise.kind.code, "amount": _text(promise.amount), "due_on": promise.due_on.isoformat()}
    words = {"wording": describe_text(promise.wording), "note": describe_text(note)}
    do_record(f"promises.{kind}", promise, new={**facts, **words})
    concerned = [promise.asked_by, *superiors_of(promise.asked_by)]
    app.configure_task(TELL).defer(numbers=" ".join(person.number for person in concerned))


def do_owe_promise(promise: Promise, actor: User) -> None:
    """Approved: from now on it is owed to the customer."""
    subject, due = (SUBJECT, str(promise.pk)), Due(instant=end_of(promise.due_on))
    owed_to = str(promise.customer_id or "")
    do_owe(KEEP_A_PROMISE, subject, promise.asked_by, due, owed_to=owed_to, actor=actor)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
