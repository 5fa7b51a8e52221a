"""One page of a long list."""

from __future__ import annotations

import pytest

from huawu.kit.paging import MAX_PAGE_SIZE, take_page
from huawu.people.models import Skill


@pytest.mark.parametrize(
    ("page", "size", "names"),
    [(1, 2, ["a", "b"]), (3, 2, ["e"]), (4, 2, []), (0, 2, ["a", "b"]), (-5, 0, ["a"])],
)
def test_a_page(page: int, size: int, names: list[str], db: None) -> None:
    Skill.objects.bulk_create(Skill(name=name) for name in "abcde")
    rows, total = take_page(Skill.objects.order_by("name"), page, size)
    assert ([row.name for row in rows], total) == (names, 5)


def test_a_page_has_a_limit(db: None) -> None:
    Skill.objects.bulk_create(Skill(name=f"{number:03}") for number in range(MAX_PAGE_SIZE + 5))
    assert len(take_page(Skill.objects.order_by("name"), 1, 10_000)[0]) == MAX_PAGE_SIZE


@pytest.mark.parametrize(("most", "total"), [(3, 3), (5, 5), (9, 5)])
def test_counting_has_an_end(most: int, total: int, db: None) -> None:
    Skill.objects.bulk_create(Skill(name=name) for name in "abcde")
    rows, counted = take_page(Skill.objects.order_by("name"), 2, 4, most=most)
    assert ([row.name for row in rows], counted) == (["e"], total)
