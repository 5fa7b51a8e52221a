"""Rows into a table by COPY, each value as the product's own field prepares it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.db.models import Field


def field(model: Any, name: str) -> Field[Any, Any]:  # noqa: ANN401 - any model
    """The model's field of this name."""
    found: Field[Any, Any] = model._meta.get_field(name)
    return found


def prepared(column: Field[Any, Any], value: object) -> bytes:
    """The value as the (encrypted) column has it."""
    from django.db import connection

    found: bytes = column.get_db_prep_save(value, connection)
    return found


def copy(table: str, columns: Sequence[str], rows: Iterator[Sequence[object]]) -> None:
    """Write all rows, in a transaction of their own."""
    from django.db import connection

    statement = f'COPY "{table}" ({", ".join(columns)}) FROM STDIN'
    connection.ensure_connection()
    with connection.cursor() as cursor, cursor.cursor.copy(statement) as copying:
        for row in rows:
            copying.write_row(row)
