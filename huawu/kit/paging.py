"""One page of a long list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from django.db.models import Model, QuerySet

MAX_PAGE_SIZE = 100

M = TypeVar("M", bound=Model)


def take_page(rows: QuerySet[M], page: int, page_size: int, most: int | None = None) -> tuple[Sequence[M], int]:
    """Rows of ``page`` (from 1) and how many there are in all; a page past the end is empty.

    ``most``: count so many at the most, where counting all would take longer than finding the page.
    """
    size = min(max(page_size, 1), MAX_PAGE_SIZE)
    first = (max(page, 1) - 1) * size
    counted = rows if most is None else rows.order_by()[:most]
    return list(rows[first : first + size]), counted.count()
