"""A copy of everything that is kept of a person, as one archive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Field, ForeignKey, Model
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from huawu.customers.errors import CopyOverError
from huawu.customers.models import DataRequest
from huawu.customers.person.access import copy_stands, kept_of, person_of
from huawu.customers.person.page import page, part
from huawu.customers.person.words import TABLES, words_of
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
from huawu.ledger.actions import do_record
from huawu.people.models import User
from huawu.privacy.belongings.registry import Belongings, Ids, Table
from huawu.privacy.fields import BlindIndexField
from huawu.privacy.watermark.lines import do_mark_export

COPY_TAKEN = "customers.copy_taken"
MOST_BYTES = 64 * 2**20
"""Of recordings in one archive, which is made in memory: nothing of it lies on a disk in clear."""


PAGE = "个人信息副本.html"


def do_take_copy(row: DataRequest, user: User) -> bytes:
    """The archive (ZIP): what each room keeps as JSON with words for its columns, the same as a page to read, the
    recordings as they are, and a leaf that says what it is.

    Raises CopyOverError. Each is a ledger entry with the session's mark, and counts as an export."""
    if row.kind != "copy" or row.state != DataRequest.State.APPROVED or not copy_stands(row):
        raise CopyOverError
    line, mark = do_mark_export(user)
    copy = _Copy([line.removeprefix("# "), f"个人信息副本，截至 {localtime(now()):%Y-%m-%d %H:%M}", ""])
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for belongings, ids in kept_of(person_of(row.customer)):
            copy.take(archive, belongings, ids)
        archive.writestr(PAGE, page("个人信息副本", copy.leaf[:2], copy.parts))
        archive.writestr("说明.txt", "\n".join([*copy.leaf, f"{PAGE}\t以上内容的可读版本"]) + "\n")
    do_record(COPY_TAKEN, row, new={"customer": str(row.customer_id), "mark": mark, "counts": copy.counts})
    return target.getvalue()


class _Copy:
    """What has gone into an archive so far."""

    def __init__(self, leaf: list[str]) -> None:
        self.leaf = leaf
        self.parts: list[SafeString] = []
        self.counts: dict[str, int] = {}
        self.room = MOST_BYTES

    def take(self, archive: ZipFile, belongings: Belongings, ids: Ids) -> None:
        """Put everything of this kind into it."""
        things, name = list(_things(belongings, ids)), f"{belongings.code}.json"
        self.counts[belongings.code] = len(ids)
        archive.writestr(name, _json(_described(belongings, things)))
        self.leaf.append(f"{name}\t{belongings.zh}，{len(ids)} 条")
        files = list(self._take_files(archive, belongings, ids))
        table = belongings.model._meta.model_name or ""
        self.parts.append(part((belongings.zh, belongings.en), table, things, files))

    def _take_files(self, archive: ZipFile, belongings: Belongings, ids: Ids) -> Iterator[str]:
        for name, file in belongings.files(ids) if belongings.files else ():
            with file:
                content = file.read(self.room + 1)
            if len(content) > self.room:
                self.leaf.append(f"{name}\t过大，未收入，可另行索取")
                continue
            self.room -= len(content)
            archive.writestr(f"{belongings.code}/{name}", content)
            self.leaf.append(f"{belongings.code}/{name}")
            yield f"{belongings.code}/{name}"


def _described(belongings: Belongings, things: list[dict[str, Any]]) -> dict[str, Any]:
    """The things, and what their tables and columns are called."""
    models = [belongings.model, *(table.model for table in belongings.tables if table.model is not belongings.model)]
    return {
        "name": {"zh": belongings.zh, "en": belongings.en},
        "words": {name: _words(model) for model in models if (name := model._meta.model_name or "")},
        "things": things,
    }


def _words(model: type[Model]) -> dict[str, Any]:
    table = model._meta.model_name or ""
    named = {"name": dict(zip(("zh", "en"), TABLES.get(table, (table, table)), strict=True))}
    return named | {
        "columns": {
            column.name: dict(zip(("zh", "en"), words_of(table, column.name), strict=True))
            for column in model._meta.concrete_fields
            if _tells(column)
        }
    }


def _things(belongings: Belongings, ids: Ids) -> Iterator[dict[str, Any]]:
    below = [table for table in belongings.tables if table.model is not belongings.model]
    for thing in belongings.rows().filter(pk__in=ids).order_by("pk"):
        yield _row(thing) | {
            table.model._meta.model_name or "": [_row(row) for row in _rows(table, thing)] for table in below
        }


def _rows(table: Table, thing: Model) -> Iterator[Model]:
    return table.rows([thing.pk]).order_by("pk").iterator()


def _row(row: Model) -> dict[str, Any]:
    """What the columns say; neither indexes nor who of the house it was."""
    return {column.name: _value(row, column) for column in row._meta.concrete_fields if _tells(column)}


def _tells(column: Field[Any, Any]) -> bool:
    if isinstance(column, ForeignKey):
        return column.related_model is not User
    return not isinstance(column, BlindIndexField) and column.name != "tokens"


def _value(row: Model, column: Field[Any, Any]) -> Any:  # noqa: ANN401
    value = getattr(row, column.attname)
    return value.digits if isinstance(value, PhoneNumber) else value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, cls=DjangoJSONEncoder)
