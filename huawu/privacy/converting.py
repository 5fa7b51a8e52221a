"""Migration steps that encrypt what lies in clear, and back: rows are copied from one column to another in batches.

A column is converted in three migrations, so that one that was interrupted goes on where it stopped: add the new
columns (they may be NULL), copy (:func:`copy_columns`; not atomic), drop the old ones and give their names to the new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.backends.utils import CursorWrapper
from django.db.migrations import RunPython, RunSQL
from django.db.migrations.state import StateApps

Columns = Mapping[str, Callable[[Any], Any]]
"""Columns to fill, each with what gives its value for a row."""
BATCH = 1000


def copy_columns(app: str, model: str, forward: Columns, back: Columns, *, protected: bool = False) -> RunPython:
    """Fill the columns of every row in which the first of them is NULL. ``protected``: the table is append-only, and
    open to this step alone while it runs."""
    return RunPython(_filling(app, model, forward, protected), _filling(app, model, back, protected))


def opened(table: str) -> RunSQL:
    """Before the other steps of a migration: an append-only ``table`` may be changed until :func:`closed`."""
    return RunSQL(trigger(table, "DISABLE"), trigger(table, "ENABLE"))


def closed(table: str) -> RunSQL:
    """After the other steps: ``table`` is append-only again."""
    return RunSQL(trigger(table, "ENABLE"), trigger(table, "DISABLE"))


def trigger(table: str, verb: str) -> str:
    """The statement that lets (``DISABLE``) an append-only table be changed, or protects it again (``ENABLE``)."""
    return f"ALTER TABLE {table} {verb} TRIGGER {table}_append_only"


@contextmanager
def writable(cursor: CursorWrapper, table: str) -> Iterator[None]:
    """Let this transaction change the table, also when it is append-only; nobody else writes to it meanwhile."""
    cursor.execute("SELECT FROM pg_trigger WHERE tgname = %s", [f"{table}_append_only"])
    if cursor.fetchone() is None:
        yield
        return
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # what waits to be checked at the end forbids the next line
    cursor.execute(trigger(table, "DISABLE"))
    yield  # when it fails, the transaction is undone and the table is protected as before
    cursor.execute(trigger(table, "ENABLE"))


def _filling(app: str, model: str, columns: Columns, protected: bool) -> Any:  # noqa: ANN401
    def fill(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        historical = apps.get_model(app, model)
        for batch in _batches(historical, next(iter(columns))):
            with transaction.atomic(editor.connection.alias):
                _write(editor, historical, columns, batch, protected=protected)

    return fill


def _batches(model: Any, column: str) -> Iterator[Sequence[Any]]:  # noqa: ANN401 - a historical model
    rows = model._default_manager.filter(**{f"{column}__isnull": True}).order_by("pk")
    batch = list(rows[:BATCH])
    while batch:
        yield batch
        batch = list(rows.filter(pk__gt=batch[-1].pk)[:BATCH])


def _write(
    editor: BaseDatabaseSchemaEditor,
    model: Any,  # noqa: ANN401
    columns: Columns,
    batch: Sequence[Any],
    *,
    protected: bool,
) -> None:
    table, key = editor.quote_name(model._meta.db_table), model._meta.pk
    names = ", ".join(f"{editor.quote_name(model._meta.get_field(name).column)} = %s" for name in columns)
    statement = f"UPDATE {table} SET {names} WHERE {editor.quote_name(key.column)} = %s"  # noqa: S608 - names of ours
    with editor.connection.cursor() as cursor:
        if protected:
            cursor.execute(trigger(model._meta.db_table, "DISABLE"))
        cursor.executemany(statement, [_values(editor, model, columns, row) for row in batch])
        if protected:
            cursor.execute(trigger(model._meta.db_table, "ENABLE"))


def _values(editor: BaseDatabaseSchemaEditor, model: Any, columns: Columns, row: Any) -> list[Any]:  # noqa: ANN401
    meta, connection = model._meta, editor.connection
    values = [meta.get_field(name).get_db_prep_save(value_of(row), connection) for name, value_of in columns.items()]
    return [*values, meta.pk.get_db_prep_save(row.pk, connection)]
