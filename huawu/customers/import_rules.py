"""What a row of an imported table says about a customer, or what is wrong with it. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from huawu.customers.choices import MAX_TAG
from huawu.kit.phone import PhoneNumber

FEWEST_DIGITS = 7
"""Of a number that is a customer's: shorter ones are extensions, or typing errors."""
LONGEST_NAME, LONGEST_LEVEL, MOST_TAGS = 64, 32, 12
_BETWEEN = re.compile(r"[,，;；、/|\n]")


class Column(StrEnum):
    """What a column of the table is."""

    NAME = "name"
    NUMBER = "number"
    LEVEL = "level"
    NOTE = "note"
    TAGS = "tags"
    NOTHING = ""


class RowProblem(StrEnum):
    """Why a row is not taken in."""

    NO_NUMBER = "no_number"
    BAD_NUMBER = "bad_number"
    TOO_LONG = "too_long"
    SEVERAL = "several"
    """Its numbers belong to different customers already."""


_HEADINGS = {
    Column.NAME: ("姓名", "客户", "名称", "称呼", "name"),
    Column.NUMBER: ("电话", "手机", "号码", "联系方式", "phone", "mobile", "number", "tel"),
    Column.LEVEL: ("等级", "级别", "level"),
    Column.NOTE: ("备注", "说明", "note", "remark"),
    Column.TAGS: ("标签", "tag"),
}


@dataclass(frozen=True, slots=True)
class NewCustomer:
    """What a good row says."""

    name: str
    numbers: tuple[PhoneNumber, ...]
    level: str
    note: str
    tags: tuple[str, ...]


def guess_columns(heading: Sequence[str]) -> list[Column]:
    """What each column seems to be, by its heading. Only numbers may stand in several."""
    guessed: list[Column] = []
    for text in heading:
        fits = (column for column, words in _HEADINGS.items() if any(word in text.casefold() for word in words))
        column = next(fits, Column.NOTHING)
        guessed.append(Column.NOTHING if column in guessed and column != Column.NUMBER else column)
    return guessed


def read_row(cells: Sequence[str], columns: Sequence[Column]) -> NewCustomer | RowProblem:
    """The customer, or the first thing that is wrong."""
    filled = [(column, cell) for column, cell in zip(columns, cells, strict=True) if cell]
    texts = {wanted: [cell for column, cell in filled if column == wanted] for wanted in Column}
    written = [part.strip() for cell in texts[Column.NUMBER] for part in _BETWEEN.split(cell) if part.strip()]
    numbers = tuple(dict.fromkeys(PhoneNumber.parse(part) for part in written))
    if not numbers:
        return RowProblem.NO_NUMBER
    if any(len(number.digits) < FEWEST_DIGITS for number in numbers):
        return RowProblem.BAD_NUMBER
    name, level = " ".join(texts[Column.NAME]), " ".join(texts[Column.LEVEL])
    tags = sorted({tag.strip() for cell in texts[Column.TAGS] for tag in _BETWEEN.split(cell)} - {""})
    lengths = [(len(name), LONGEST_NAME), (len(level), LONGEST_LEVEL), (len(tags), MOST_TAGS)]
    if any(length > most for length, most in [*lengths, *((len(tag), MAX_TAG) for tag in tags)]):
        return RowProblem.TOO_LONG
    return NewCustomer(name, numbers, level, "\n".join(texts[Column.NOTE]), tuple(tags))
