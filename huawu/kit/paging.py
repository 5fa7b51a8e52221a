"""One page of a long list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from django.db.models import Model, QuerySet

MAX_PAGE_SIZE = 100

M = TypeVar("M", bound=Model)


def take_page(rows: QuerySet[M], page: int, page_size: int) -> tuple[Sequence[M], int]:
    """Rows of ``page`` (from 1) and how many there are in all; a page past the end is empty."""
    size = min(max(page_size, 1), MAX_PAGE_SIZE)
    first = (max(page, 1) - 1) * size
    return list(rows[first : first + size]), rows.count()
