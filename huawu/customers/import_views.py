"""How an import is shown: what its rows would come to, how far it is, which rows are wrong. No number in clear."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from ninja import Field, Schema

from huawu.customers.import_rules import FEWEST_DIGITS, Column, RowProblem, read_row
from huawu.customers.models import CustomerImport, ImportRow
from huawu.kit.phone import PhoneNumber
from huawu.people.schemas import PersonRef

SHOWN = 20
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With these a spreadsheet takes a cell for something to be reckoned."""
_WORDS = {
    RowProblem.NO_NUMBER: "没有号码",
    RowProblem.BAD_NUMBER: "号码不正确",
    RowProblem.TOO_LONG: "内容过长",
    RowProblem.SEVERAL: "号码分属不同客户",
}


class ColumnsIn(Schema):
    """What each column is, in their order."""

    columns: list[Column] = Field(max_length=64)


class ImportRowOut(Schema):
    line: int
    cells: list[str]
    problem: RowProblem | None


class ImportOut(Schema):
    """An import and how far it is."""

    id: UUID
    state: CustomerImport.State
    by: PersonRef
    at: datetime
    heading: list[str]
    columns: list[Column]
    total: int
    pending: int
    made: int
    known: int
    bad: int
    undone: int
    kept: int

    @classmethod
    def of(cls, table: CustomerImport) -> ImportOut:
        counts = Counter(table.rows.values_list("outcome", flat=True))
        return cls(
            id=table.pk,
            state=CustomerImport.State(table.state),
            by=PersonRef.of(table.by),
            at=table.at,
            heading=table.heading,
            columns=[Column(column) for column in table.columns],
            total=counts.total(),
            **{outcome.value: counts[outcome] for outcome in ImportRow.Outcome},
        )


class ImportPreview(Schema):
    """What would come of it: how many rows are wrong, and the first rows."""

    bad: int
    rows: list[ImportRowOut]


def preview(table: CustomerImport, columns: Sequence[Column]) -> ImportPreview:
    """Look at every row as ``columns`` says, and show the first."""
    rows = [_row(row, columns) for row in table.rows.order_by("line")]
    return ImportPreview(bad=sum(row.problem is not None for row in rows), rows=rows[:SHOWN])


def _row(row: ImportRow, columns: Sequence[Column]) -> ImportRowOut:
    if not row.cells:
        return ImportRowOut(line=row.line, cells=[], problem=None)
    said = read_row(row.cells, columns)
    problem = said if isinstance(said, RowProblem) else None
    return ImportRowOut(line=row.line, cells=[_masked(cell) for cell in row.cells], problem=problem)


def _masked(cell: str) -> str:
    number = PhoneNumber.parse(cell)
    return number.masked if len(number.digits) >= FEWEST_DIGITS else cell


def report(table: CustomerImport, line: str) -> str:
    """The wrong rows as a CSV table, each with its line and what is wrong, to be mended and uploaded again; at the end
    ``line``, which says whose file it is."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["行号", "问题", *map(_harmless, table.heading)])
    for row in table.rows.filter(outcome=ImportRow.Outcome.BAD).order_by("line"):
        writer.writerow([row.line, _WORDS[RowProblem(row.problem)], *map(_harmless, row.cells)])
    writer.writerow([line])
    return text.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
