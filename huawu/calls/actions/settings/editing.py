"""Adding, changing and removing what is edited on the pages of settings: one way for all kinds of things."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import connection, transaction
from django.db.models import Model, ProtectedError
from procrastinate.contrib.django import app

from huawu.calls.errors import StillUsedError, TakenError, VersionConflictError
from huawu.calls.forms import Form
from huawu.kit.errors import NotFoundError
from huawu.kit.versioned import Versioned
from huawu.ledger.actions import do_record

V = TypeVar("V", bound=Versioned)
F = TypeVar("F", bound=Form)

TELL = "huawu.switchboard.jobs.tell_directory_changed"
_LOCK = 0x6877736574
"""Of PostgreSQL's advisory locks: settings are changed one after the other, so that what was checked stays true."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[V, F]):
    """A kind of thing that is edited: its name in the ledger, its table, what no two of it share
    (if anything), its form."""

    name: str
    model: type[V]
    unique: str
    form_of: Callable[[V], F]
    tidy: Callable[[F], F] = lambda form: form
    """Puts a form into the one shape that it is compared in."""
    check: Callable[[F, V | None], None] = lambda _form, _row: None
    """Raises FieldError when the form makes no sense; the row is None while it is new."""
    write_below: Callable[[V, F], None] = lambda _row, _form: None
    """Writes the rows that belong to the row, in place of those that are there."""


@transaction.atomic
def do_add(kind: Kind[V, F], form: F) -> V:
    """Make a new one. TakenError when another has its name, FieldError when it makes no sense."""
    do_take_turn()
    form = kind.tidy(form)
    _refuse_taken(kind, form, None)
    kind.check(form, None)
    row = kind.model._default_manager.create(**_columns(kind.model, form))
    kind.write_below(row, form)
    do_record(f"calls.{kind.name}_added", row, new=form.traced())
    do_tell_switchboard()
    return row


@transaction.atomic
def do_change(kind: Kind[V, F], pk: int, form: F, version: int) -> V:
    """Make it as the form says; ``version`` is the one the screen started from.

    A newer version is answered by VersionConflictError, unless it says the same (the answer to an earlier try was
    lost).
    """
    do_take_turn()
    row = do_lock(kind.model, pk)
    form = kind.tidy(form)
    before = kind.form_of(row)
    old, new = before.facts(), form.facts()
    if old == new:
        return row
    if row.version != version:
        raise VersionConflictError
    _refuse_taken(kind, form, row)
    kind.check(form, row)
    do_write_columns(row, _columns(kind.model, form))
    kind.write_below(row, form)
    different = [name for name in new if new[name] != old.get(name)]
    was, becomes = before.traced(), form.traced()
    trace = {"old": {name: was.get(name) for name in different}, "new": {name: becomes[name] for name in different}}
    do_record(f"calls.{kind.name}_changed", row, **trace)
    do_tell_switchboard()
    return row


@transaction.atomic
def do_remove(kind: Kind[V, F], pk: int, version: int) -> None:
    """Remove it; NotFoundError when it is gone already, StillUsedError when something needs it."""
    do_take_turn()
    row = do_lock(kind.model, pk)
    if row.version != version:
        raise VersionConflictError
    do_record(f"calls.{kind.name}_removed", row, old=kind.form_of(row).traced())
    try:
        row.delete()
    except ProtectedError as error:
        raise _still_used(error) from None
    do_tell_switchboard()


def do_take_turn() -> None:
    """Wait until nobody else changes settings; until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def do_lock(model: type[V], pk: int) -> V:
    """The row, locked. NotFoundError when there is none."""
    row = model._default_manager.select_for_update().filter(pk=pk).first()
    if row is None:
        raise NotFoundError
    return row


def do_write_columns(row: Versioned, values: dict[str, Any]) -> None:
    """Write ``values`` and count the change."""
    for name, value in values.items():
        setattr(row, name, value)
    row.version += 1
    row.save(update_fields=[*values, "version"])


def do_tell_switchboard() -> None:
    """Let the switchboard read anew when this transaction is committed."""
    app.configure_task(TELL).defer()


def _columns(model: type[Model], form: Form) -> dict[str, Any]:
    known = {name for field in model._meta.concrete_fields for name in (field.name, field.attname)}
    return {name: value for name, value in form.facts().items() if name in known}


def _refuse_taken(kind: Kind[V, F], form: F, row: V | None) -> None:
    if not kind.unique:
        return
    value = getattr(form, kind.unique)
    others = kind.model._default_manager.filter(**{kind.unique: value})
    if others.exclude(pk=row.pk if row else None).exists():
        raise TakenError(kind.unique, value=value)


_USERS = {
    "calls.hotline": ("热线", "hotlines"),
    "calls.queue": ("队列", "queues"),
    "calls.queuerule": ("其他队列的进出规则", "rules of other queues"),
    "calls.menu": ("语音导航", "menus"),
    "calls.menunode": ("语音导航", "menus"),
    "calls.call": ("通话记录", "calls"),
    "clock.obligation": ("到期事项", "obligations"),
    "clock.obligationkind": ("到期事项", "obligations"),
    "calls.disposition": ("服务记录分类", "words of contact records"),
}


def _still_used(error: ProtectedError) -> StillUsedError:
    labels = {row._meta.label_lower for row in error.protected_objects}
    words = sorted({_USERS.get(label, ("其他记录", "other records")) for label in labels})
    return StillUsedError(by_zh="、".join(zh for zh, _ in words), by_en=", ".join(en for _, en in words))
