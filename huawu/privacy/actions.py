"""Encrypting anew what an older key encrypted; knowing the keys again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model

from huawu.privacy.checking import keys_here
from huawu.privacy.converting import writable
from huawu.privacy.errors import OtherKeysError
from huawu.privacy.fields import EncryptedField
from huawu.privacy.keys import FIELDS, forget, keys
from huawu.privacy.models import KeyCheck

BATCH = 500


def do_encrypt_anew() -> Iterator[int]:
    """Let the current key encrypt every value that another one has encrypted; yields how many, batch by batch.

    Each batch is a transaction of its own. May be interrupted, called again, and called at the same time as itself;
    rows that somebody else is changing, or that another process writes within ``FRESH_S`` of the rotation, are left to
    the next call. Raises what reading a value raises.
    """
    forget()
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, EncryptedField):
                yield from _encrypt_column(model, field)


def _encrypt_column(model: type[Model], field: EncryptedField) -> Iterator[int]:
    last: Any = None
    while rows := _encrypt_batch(model, field, last):
        last = rows[-1]
        yield len(rows)


@transaction.atomic
def do_check_keys() -> None:
    """Note the keys of the file that are new to this database, and refuse those that are others. Twice is once.

    Raises OtherKeysError when one of the database's keys is missing here, or is another one of the same name; the
    errors of :mod:`huawu.kit.keys`.
    """
    here = {(purpose, key_id): digest for purpose, key_id, digest in keys_here()}
    fresh = [KeyCheck(purpose=purpose, key_id=key_id, digest=digest) for (purpose, key_id), digest in here.items()]
    KeyCheck.objects.bulk_create(fresh, ignore_conflicts=True)
    for known in KeyCheck.objects.order_by("pk"):
        if here.get((known.purpose, known.key_id)) != known.digest:
            raise OtherKeysError(purpose=known.purpose, key_id=known.key_id)


@transaction.atomic
def _encrypt_batch(model: type[Model], field: EncryptedField, last: Any) -> list[Any]:  # noqa: ANN401 - any key
    """The primary keys of the next rows after ``last`` that had an older key."""
    key = keys(FIELDS).current.id.encode()
    quote, table = connection.ops.quote_name, model._meta.db_table
    name, primary = quote(field.column), quote(str(model._meta.pk.column))
    after, values = (f"AND {primary} > %s", [last]) if last is not None else ("", [])
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {primary}, {name} FROM {quote(table)} WHERE substr({name}, 1, %s) <> %s {after} "  # noqa: S608
            f"ORDER BY {primary} LIMIT {BATCH} FOR UPDATE SKIP LOCKED",
            [1 + len(key), bytes([len(key)]) + key, *values],
        )
        rows = cursor.fetchall()
        if rows:
            statement = f"UPDATE {quote(table)} SET {name} = %s WHERE {primary} = %s"  # noqa: S608
            with writable(cursor, table):
                cursor.executemany(statement, [(field.again(bytes(old)), identity) for identity, old in rows])
    return [identity for identity, _ in rows]
