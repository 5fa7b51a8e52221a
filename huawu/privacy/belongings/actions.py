"""Emptying what is kept of people; making its time count."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any

from django.db import connection
from django.db.models import Model, QuerySet

from huawu.kit.time import now
from huawu.privacy.belongings.registry import Belongings, Ids, Table, register_belongings
from huawu.privacy.converting import writable
from huawu.privacy.fields import BlindIndexField, EncryptedField
from huawu.privacy.retention.registry import Held, Kind, register_kind


def register_kept(*kept: Belongings) -> None:
    """Say what a room keeps of people; where its time counts, it becomes a kind of data with a time to be kept."""
    for belongings in kept:
        register_belongings(belongings)
        if belongings.since:
            erase, count = partial(do_empty_due, belongings), partial(_count, belongings)
            days = belongings.default_days, belongings.least_days
            register_kind(Kind(belongings.code, belongings.zh, belongings.en, *days, erase, count))


def do_empty_due(belongings: Belongings, before: datetime, held: Held, limit: int) -> list[str]:
    """See :class:`huawu.privacy.retention.registry.Erase`."""
    due = belongings.due(before, held).order_by(belongings.since)
    ids = list(due.select_for_update(of=("self",), skip_locked=True).values_list("pk", flat=True)[:limit])
    do_empty(belongings, ids)
    return [str(identity) for identity in ids]


def do_empty(belongings: Belongings, ids: Ids) -> None:
    """Empty these, with everything that hangs on them. Part of the caller's transaction; twice is once."""
    if not ids:
        return
    if belongings.before is not None:
        belongings.before(ids)
    for table in sorted(belongings.tables, key=lambda table: not table.gone):
        with connection.cursor() as cursor, writable(cursor, table.model._meta.db_table):
            _do_empty_table(table, table.rows(ids))
    if belongings.keeps_row:
        belongings.model._default_manager.filter(pk__in=ids).update(erased_at=now())


def _do_empty_table(table: Table, rows: QuerySet[Model]) -> None:
    if table.gone:
        rows.delete()
    elif table.each is None:
        rows.update(**_empty(table.model), **table.also)
    else:
        for row in rows:
            rows.filter(pk=row.pk).update(**table.each(row))


def _empty(model: type[Model]) -> dict[str, Any]:
    """The encrypted columns of a model, and the indexes beside them, each with what stands there when nothing does."""
    ours = (EncryptedField, BlindIndexField)
    return {column.name: column.get_default() for column in model._meta.concrete_fields if isinstance(column, ours)}


def _count(belongings: Belongings, before: datetime | None, held: Held) -> int:
    return (belongings.due(before, held) if before else belongings.rows()).count()
