"""Kinds of cases are set up in the browser."""

from __future__ import annotations

from typing import Any

from huawu.calls.models import BusinessLine
from huawu.cases.models import CaseKind
from huawu.ledger.models import Entry
from huawu.people.models import User
from tests.cases.opening import open_case
from tests.cast import client_of

FIELD = {"key": "amount", "label": "金额", "type": "number", "required": True, "choices": []}


def form(**more: Any) -> dict[str, Any]:
    return {"code": "refund", "zh": "退款", "en": "Refund", "form": "request", "fields": [FIELD], **more}


def send(user: User, method: str, path: str, **body: Any) -> Any:
    answer = getattr(client_of(user), method)(f"/api/settings/case-kinds{path}", body, "application/json")
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])


def add(user: User, **more: Any) -> Any:
    return send(user, "post", "", **form(**more))


def test_a_kind_is_added_and_cases_have_its_fields(sun: User, lin: User) -> None:
    kind = add(sun)
    assert (kind["version"], kind["fields"]) == (1, [FIELD])
    case = open_case(lin, CaseKind.objects.get(), answers={"amount": "12.50"})
    assert case.answers == {"amount": "12.50"}
    assert Entry.objects.filter(action="calls.case_kind_added").exists()


def test_a_kind_is_changed_and_the_second_writer_is_told(sun: User) -> None:
    kind = add(sun)
    path = f"/{kind['id']}"
    more = {"fields": [FIELD, {"key": "way", "label": "渠道", "type": "choice", "choices": ["网厅", "网厅", "营业厅"]}]}
    changed = send(sun, "put", path, **form(**more), version=1)
    assert (changed["version"], changed["fields"][1]["choices"]) == (2, ["网厅", "营业厅"])
    assert send(sun, "put", path, **form(**more), version=1)["version"] == 2, "the answer was lost"
    assert send(sun, "put", path, **form(zh="退费"), version=1) == (409, "version_conflict")


def test_what_makes_no_sense_is_refused(sun: User, lin: User) -> None:
    bad: dict[str, dict[str, Any]] = {
        "no choices": {"fields": [{**FIELD, "type": "choice"}]},
        "no such line": {"line_id": BusinessLine.objects.count() + 999},
        "no such skill": {"skill_id": 999},
        "the only one retired": {"active": False},
    }
    for what, wrong in bad.items():
        assert add(sun, **wrong) == (422, "invalid_setting"), what
    for fields in ([FIELD, FIELD], [{**FIELD, "key": "Amount"}]):
        assert add(sun, fields=fields)[0] == 422
    kind = add(sun)
    assert add(sun) == (422, "taken")
    open_case(lin, CaseKind.objects.get())
    assert send(sun, "put", f"/{kind['id']}", **form(form="complaint"), version=1) == (422, "invalid_setting")


def test_only_who_sets_up_the_house(lin: User) -> None:
    assert add(lin) == (403, "forbidden")
