"""Figures as they leave the house."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any

from ninja import Schema
from pydantic import StringConstraints

from huawu.handbook.evidence import EvidencePart, EvidenceRow, EvidenceUnit

LongText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=8000)]
Remark = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]
ShortWords = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
FigureKey = Annotated[str, StringConstraints(pattern=r"^[\w.]{1,64}$")]


class FrozenFigure(Schema):
    """A figure with what it means; its rows stand on a page (``path`` with ``query``), or are asked for."""

    key: str
    part: EvidencePart
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    unit: EvidenceUnit
    version: int
    value: float | None
    before: float | None
    path: str
    query: dict[str, str]
    listed: bool

    @classmethod
    def all(cls, raw: Sequence[dict[str, Any]]) -> list[FrozenFigure]:
        return [cls(**each) for each in raw]


class FigureRow(Schema):
    """One thing behind a figure."""

    at: datetime
    path: str
    zh: str
    en: str

    @classmethod
    def of(cls, row: EvidenceRow) -> FigureRow:
        return cls(at=row.at, path=row.path, zh=row.words.zh, en=row.words.en)
