"""Opening cases and asking, for tests."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from huawu.calls.models import Call
from huawu.cases.actions import Opening, Question, do_ask, do_open
from huawu.cases.models import Case, CaseKind, CaseQuestion
from huawu.customers.models import Customer
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.people.models import OrgUnit, User
from tests.calls_room.stories import answered, dialled, make_call
from tests.cast import client_of

FIELDS = [
    {"key": "amount", "label": "充值金额", "type": "number", "required": True, "choices": []},
    {"key": "way", "label": "充值渠道", "type": "choice", "required": False, "choices": ["网厅", "营业厅"]},
]


def make_case_kind(code: str, form: str = "request", **more: Any) -> CaseKind:
    return CaseKind.objects.create(code=code, form=form, zh=code, en=code, **{"fields": FIELDS, **more})


def open_case(user: User, kind: CaseKind, **more: Any) -> Case:
    facts = {"subject": "充值未到账", "answers": {"amount": "50"}, **more}
    return do_open(user, Opening(id=new_id(), kind=kind.code, **facts))


def call_of(mei: Customer, *, at: datetime | None = None, talk_s: float = 30, agent: str = "1001") -> Call:
    """One of our calls to the customer, over by now; without a talk when that is 0."""
    steps = dialled(agent, reached=talk_s > 0, talk_s=talk_s)
    call = make_call(steps, start=at or now())
    Call.objects.filter(pk=call.pk).update(customer=mei)
    return call


def call_from(mei: Customer) -> Call:
    call = make_call(answered())
    Call.objects.filter(pk=call.pk).update(customer=mei)
    return call


def ask_person(user: User, case: Case, person: User, hours: float = 4) -> CaseQuestion:
    return do_ask(user, case.pk, question(hours, person=person.number))


def ask_unit(user: User, case: Case, unit: OrgUnit) -> CaseQuestion:
    return do_ask(user, case.pk, question(unit=unit.pk))


def question(hours: float = 4, **to: Any) -> Question:
    return Question(id=new_id(), text="到账要多久？", reply_by=now() + timedelta(hours=hours), **to)


def history(case: Case) -> list[str]:
    return list(case.events.values_list("kind", flat=True))


def post(user: User, path: str, **body: Any) -> Any:
    """The JSON of the answer, or its status and code."""
    return _read(client_of(user).post(f"/api/cases{path}", body, "application/json"))


def put(user: User, path: str, **body: Any) -> Any:
    return _read(client_of(user).put(f"/api/cases{path}", body, "application/json"))


def _read(answer: Any) -> Any:
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])
