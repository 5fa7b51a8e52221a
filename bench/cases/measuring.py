"""What is measured: as the server does it, without the way to the browser."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from statistics import quantiles
from time import perf_counter
from typing import TYPE_CHECKING

from bench.cases.seeding import name_of, number_of

if TYPE_CHECKING:
    from huawu.people.models import User

ROUNDS = 300


def p95_ms(work: Callable[[int], object], indexes: list[int]) -> float:
    """The 95th percentile of the time for one of them, in milliseconds."""
    took = []
    for index in indexes:
        begun = perf_counter()
        work(index)
        took.append((perf_counter() - begun) * 1000)
    return quantiles(took, n=20)[-1]


def measure(customers: int) -> dict[str, float]:
    """The figures for a database of so many customers; raises AssertionError when somebody is not found."""
    from django.contrib.auth import get_user_model

    person = get_user_model().objects.get(username="1001")
    chances = Random(7)  # noqa: S311 - the same every time
    chosen = [chances.randrange(customers) for _ in range(ROUNDS)]
    number_to_card(chosen[0])
    return {
        "number_to_card_ms_p95": p95_ms(number_to_card, chosen),
        "case_list_ms_p95": p95_ms(lambda index: case_list(person, index), chosen),
        "initials_search_ms_p95": p95_ms(lambda index: initials_search(person, index), chosen),
    }


def number_to_card(index: int) -> None:
    """Who calls, the card, and the latest contacts."""
    from huawu.calls.access import past_contacts
    from huawu.calls.schemas import ContactOut
    from huawu.customers.access import find_by_number
    from huawu.customers.schemas import CustomerCard

    customer = find_by_number(number_of(index))
    if customer is None or customer.name != name_of(index):
        raise AssertionError(f"customer {index} is not found")
    CustomerCard.of(customer)
    [ContactOut.of(call) for call in past_contacts(customer.pk)]


def initials_search(person: User, index: int) -> None:
    """The first page for the initials of somebody's name, as typed: one letter, two, three."""
    from pypinyin import Style, lazy_pinyin

    from huawu.customers.access import search_customers_for
    from huawu.customers.api import MOST_COUNTED
    from huawu.customers.schemas import CustomerCard
    from huawu.kit.paging import take_page

    initials = "".join(lazy_pinyin(name_of(index), style=Style.FIRST_LETTER))
    rows, total = take_page(search_customers_for(person, initials[: 1 + index % 3]), 1, 20, most=MOST_COUNTED)
    if not total or not [CustomerCard.of(row) for row in rows]:
        raise AssertionError(f"customer {index} is not found by initials")


def case_list(person: User, index: int) -> None:
    """The first page of the cases that an agent may see, narrowed by stage, form and kind; every second time by stage,
    form and a colleague of the team."""
    from bench.cases.case_rows import KINDS
    from huawu.cases.api import MOST_COUNTED
    from huawu.cases.choices import CaseForm, CaseStage
    from huawu.cases.schemas import CaseOut, CaseSearch
    from huawu.cases.search import search_cases_for
    from huawu.kit.paging import take_page

    code, form = KINDS[index % len(KINDS)]
    owner = str(1001 + index % 25)
    third = {"kind": code, "owner": ""} if index % 2 else {"kind": "", "owner": owner}
    narrowed = {"stage": CaseStage.OPEN, "form": CaseForm(form), **third}
    search = CaseSearch.model_validate(narrowed)
    rows, _ = take_page(search_cases_for(person, search), 1, 20, most=MOST_COUNTED)
    [CaseOut.of(row) for row in rows]
