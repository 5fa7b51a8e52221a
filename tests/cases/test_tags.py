"""Tags on cases: set by whoever works on them, found by, given to many."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from huawu.cases.actions import do_add_case_tags, do_close, do_set_case_tags
from huawu.cases.actions.tagging import MOST_TAGS
from huawu.cases.models import Case, CaseFilter, CaseKind
from huawu.kit.errors import NotFoundError
from huawu.people.models import User
from tests.at_once import at_once
from tests.cases.opening import history, open_case, post, put
from tests.cast import client_of


@pytest.fixture
def case(lin: User, top_up: CaseKind) -> Case:
    return open_case(lin, top_up)


def tags_of(case: Case) -> list[str]:
    return Case.objects.get(pk=case.pk).tags


def found(user: User, **wanted: Any) -> list[str]:
    return [row["number"] for row in post(user, "/search", **wanted)["items"]]


def test_each_stands_there_once_and_in_the_history(lin: User, case: Case) -> None:
    told = put(lin, f"/{case.pk}/tags", tags=["到账慢 ", "网厅", "到账慢", " "])
    assert told["tags"] == sorted(["到账慢", "网厅"])
    put(lin, f"/{case.pk}/tags", tags=["网厅", "到账慢"])
    assert history(case) == ["opened", "tagged"], "the same again changes nothing"
    assert case.events.get(kind="tagged").data == {"old": [], "new": sorted(["到账慢", "网厅"])}


def test_a_closed_one_may_be_tagged_by_a_colleague(lin: User, chen: User, case: Case) -> None:
    do_close(lin, case.pk, "已到账")
    do_set_case_tags(chen, case.pk, ["网厅"])
    assert tags_of(case) == ["网厅"]


def test_who_cannot_see_it_or_does_not_work_on_cases_does_not(wu: User, he: User, case: Case) -> None:
    with pytest.raises(NotFoundError):
        do_set_case_tags(wu, case.pk, ["网厅"])
    assert put(he, f"/{case.pk}/tags", tags=["网厅"])[0] == 403
    assert tags_of(case) == []


def test_there_is_an_end_to_them(lin: User, case: Case) -> None:
    do_set_case_tags(lin, case.pk, ["网厅"])
    many = [str(n) for n in range(MOST_TAGS)]
    assert put(lin, f"/{case.pk}/tags", tags=[*many, "再一个"]) == (422, "too_many_case_tags")
    assert put(lin, f"/{case.pk}/tags", tags=["超过十六个字的标签无论如何也放不下的"])[0] == 422
    assert tags_of(case) == ["网厅"]


def test_found_by_a_tag_and_kept_as_a_search(lin: User, chen: User, top_up: CaseKind, case: Case) -> None:
    other = open_case(chen, top_up)
    do_set_case_tags(lin, case.pk, ["网厅", "到账慢"])
    do_set_case_tags(chen, other.pk, ["营业厅"])
    assert found(lin, tag="网厅") == [case.number]
    assert found(lin, tag="网") == []
    post(lin, "/filters", name="网厅问题", shared=False, wanted={"tag": "网厅"})
    assert CaseFilter.objects.get().wanted["tag"] == "网厅"


def test_what_is_in_use_can_be_chosen(lin: User, wu: User, case: Case) -> None:
    do_set_case_tags(lin, case.pk, ["网厅", "到账慢"])
    assert client_of(lin).get("/api/cases/tags").json() == sorted(["网厅", "到账慢"])
    assert client_of(wu).get("/api/cases/tags").json() == []


def test_many_get_it_besides_what_they_have(lin: User, top_up: CaseKind, case: Case) -> None:
    other = open_case(lin, top_up)
    do_set_case_tags(lin, case.pk, ["到账慢"])
    body = {"ids": [str(case.pk), str(other.pk)], "action": "tag", "tags": ["网厅"]}
    assert [row["ok"] for row in post(lin, "/bulk", **body)] == [True, True]
    assert tags_of(other) == [], "a preview changes nothing"
    post(lin, "/bulk", **body, dry=False)
    assert (tags_of(case), tags_of(other)) == (sorted(["到账慢", "网厅"]), ["网厅"])
    assert post(lin, "/bulk", ids=[str(case.pk)], action="tag", tags=[" "])[0] == 422
    assert post(lin, "/bulk", ids=[str(case.pk)], action="remark", text="")[0] == 422


@pytest.mark.django_db(transaction=True)
def test_at_the_same_time_none_is_lost(lin: User, case: Case) -> None:
    at_once([partial(do_add_case_tags, lin, case.pk, [tag]) for tag in ("甲", "乙", "丙")])
    assert tags_of(case) == sorted(["甲", "乙", "丙"])
