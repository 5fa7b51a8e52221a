"""Reading tables, and what their rows say."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from huawu.customers import tables
from huawu.customers.errors import TableTooLargeError, TableUnreadableError
from huawu.customers.import_rules import Column, NewCustomer, RowProblem, guess_columns, read_row
from huawu.customers.tables import read_table
from huawu.kit.phone import PhoneNumber
from huawu.kit.uploads import FileKind

COLUMNS = [Column.NAME, Column.NUMBER, Column.NUMBER, Column.TAGS]


def xlsx(*rows: list[object]) -> bytes:
    book, file = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_csv_as_spreadsheets_write_it(encoding: str, between: str) -> None:
    text = between.join(["姓名", "手机"]) + "\r\n\r\n" + between.join(["梅雨晴", "19900000042"]) + "\r\n程思远\r\n"
    assert read_table(text.encode(encoding), FileKind.CSV) == [
        ["姓名", "手机"],
        ["梅雨晴", "19900000042"],
        ["程思远", ""],
    ]


def test_xlsx_with_numbers_that_are_numbers() -> None:
    table = xlsx(["姓名", "手机"], ["梅雨晴", 19900000042], [None, None], ["程思远", 19900000043.0])
    assert read_table(table, FileKind.XLSX) == [["姓名", "手机"], ["梅雨晴", "19900000042"], ["程思远", "19900000043"]]


def test_what_is_no_table() -> None:
    packed = io.BytesIO()
    with ZipFile(packed, "w") as file:
        file.writestr("readme.txt", "no workbook")
    heading_only = "姓名,手机\n".encode()
    for data in (
        b"",
        b"PK\x03\x04broken",
        packed.getvalue(),
        b"a,b\n1,\x00",
        b"\x89PNG\r\n\x1a\n\xff\xff",
        heading_only,
    ):
        for kind in (FileKind.CSV, FileKind.XLSX):
            with pytest.raises(TableUnreadableError):
                read_table(data, kind)


def test_what_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 2)
    assert len(read_table(b"a\n1\n2\n", FileKind.CSV)) == 3
    with pytest.raises(TableTooLargeError):
        read_table(b"a\n1\n2\n3\n", FileKind.CSV)


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = io.BytesIO()
    with ZipFile(bomb, "w", ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", b"0" * 2_000_000)
    monkeypatch.setattr(tables, "_UNPACKED_BYTES", 1_000_000)
    assert len(bomb.getvalue()) < 10_000
    with pytest.raises(TableTooLargeError):
        read_table(bomb.getvalue(), FileKind.XLSX)


def test_columns_are_guessed_by_their_headings() -> None:
    heading = ["客户姓名", "手机", "备用电话", "会员等级", "备注", "标签", "生日", "称呼"]
    assert guess_columns(heading) == ["name", "number", "number", "level", "note", "tags", "", ""]


def test_what_a_row_says() -> None:
    said = read_row(["梅雨晴", "199 0000 0042；19900000043", "+8619900000042", "企业、老客户"], COLUMNS)
    numbers = (PhoneNumber("19900000042"), PhoneNumber("19900000043"))
    assert said == NewCustomer("梅雨晴", numbers, "", "", ("企业", "老客户"))


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        (["梅雨晴", "", "", ""], RowProblem.NO_NUMBER),
        (["梅雨晴", "没有", "", ""], RowProblem.BAD_NUMBER),
        (["梅雨晴", "19900000042", "123", ""], RowProblem.BAD_NUMBER),
        (["梅" * 65, "19900000042", "", ""], RowProblem.TOO_LONG),
        (["梅雨晴", "19900000042", "", "太长" * 9], RowProblem.TOO_LONG),
    ],
)
def test_what_is_wrong_with_a_row(cells: list[str], problem: RowProblem) -> None:
    assert read_row(cells, COLUMNS) == problem
