"""Reading a table that somebody uploads, CSV or XLSX; what it is has been found out (:mod:`huawu.kit.uploads`)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook

from huawu.customers.errors import TableTooLargeError, TableUnreadableError
from huawu.kit.uploads import FileKind
from huawu.privacy.watermark.lines import BEGINNING

LARGEST_BYTES = 5 * 1024 * 1024
MOST_ROWS = 50_000
"""Without the heading."""
MOST_COLUMNS = 40
LONGEST_CELL = 500
_UNPACKED_BYTES = 100 * 1024 * 1024
"""What an XLSX may become: more is a bomb, or too large anyhow."""

Row = list[str]


def read_table(data: bytes, kind: FileKind) -> list[Row]:
    """The rows with the heading first, all of the same length, without empty ones and the line that says whose export
    it was.

    Raises TableUnreadableError, TableTooLargeError."""
    rows = _from_xlsx(data) if kind is FileKind.XLSX else _from_csv(data)
    table = list(islice((row for row in rows if any(row) and not row[0].startswith(BEGINNING)), MOST_ROWS + 2))
    if len(table) > MOST_ROWS + 1:
        raise TableTooLargeError(rows=MOST_ROWS, megabytes=LARGEST_BYTES >> 20)
    width = max(map(len, table), default=0)
    if len(table) < 2 or width > MOST_COLUMNS:
        raise TableUnreadableError
    return [row + [""] * (width - len(row)) for row in table]


def _from_csv(data: bytes) -> Iterator[Row]:
    text = _decoded(data)
    if "\0" in text:
        raise TableUnreadableError
    heading = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=heading.count)
    try:
        yield from (_clean(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error as error:
        raise TableUnreadableError from error


def _decoded(data: bytes) -> str:
    """As Excel writes it in China: UTF-8 or GB 18030, or UTF-16 as "Unicode text"."""
    for encoding in ("utf-8-sig", "gb18030", "utf-16"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableUnreadableError


def _from_xlsx(data: bytes) -> Iterator[Row]:
    """The first sheet."""
    try:
        with ZipFile(io.BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > _UNPACKED_BYTES:
                raise TableTooLargeError(rows=MOST_ROWS, megabytes=LARGEST_BYTES >> 20)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what the file says of its size need not be so
        yield from (_clean(row[: MOST_COLUMNS + 1]) for row in sheet.iter_rows(values_only=True))
    except (BadZipFile, KeyError, ValueError, IndexError, TypeError, AttributeError, SyntaxError) as error:
        raise TableUnreadableError from error


def _clean(cells: Iterable[object]) -> Row:
    row = [_text(cell)[:LONGEST_CELL] for cell in cells]
    while row and not row[-1]:
        row.pop()
    return row


def _text(cell: object) -> str:
    """A number that Excel keeps as one is written without its decimal point."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return str(cell).strip()
