"""What the page of a complaint is told, and the list."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from huawu.cases.models import CaseKind
from huawu.clock.actions import do_pause
from huawu.complaints.actions import do_act
from huawu.complaints.choices import ComplaintStep as Step
from huawu.complaints.controls import read_steps
from huawu.complaints.models import Complaint
from huawu.complaints.obligations import owed
from huawu.customers.models import Customer
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from tests.cast import client_of
from tests.complaints.going import RECORD, act, again, go_to, make_complaint, proven_by

pytestmark = pytest.mark.usefixtures("hotline")


def get(user: User, complaint: Complaint) -> Any:
    return client_of(user).get(f"/api/complaints/{complaint.pk}").json()


def post(user: User, path: str, **body: Any) -> Any:
    answer = client_of(user).post(f"/api/complaints/{path}", body, "application/json")
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])


def found(user: User, **search: Any) -> list[str]:
    return [item["case"]["number"] for item in post(user, "search", **search)["items"]]


def test_the_page_shows_the_chart_with_what_is_next(lin: User, chen: User, charged: CaseKind) -> None:
    complaint = make_complaint(lin, charged)
    page = get(lin, complaint)
    assert [step["step"] for step in page["steps"]] == list(Step)
    assert [step["state"] for step in page["steps"]] == ["current", *["ahead"] * 9]
    assert (page["next"]["step"], page["next"]["may"], page["steps"][0]["needs"]) == (
        "receive",
        True,
        ["matter", "wish"],
    )
    assert page["steps"][0]["card"]["never_say"]
    assert get(chen, complaint)["next"]["may"] is False
    assert Entry.objects.filter(action="complaints.viewed").count() == 2


def test_a_step_is_done_through_the_api(lin: User, charged: CaseKind) -> None:
    complaint = make_complaint(lin, charged)
    body = {"id": str(new_id()), "version": complaint.version, "step": "receive", "record": RECORD}
    page = post(lin, f"{complaint.pk}/deeds", **body)
    assert (page["step"], page["steps"][0]["state"]) == ("acknowledge", "done")
    assert page["steps"][0]["last"]["record"]["matter"] == "写明了"
    again_ = post(lin, f"{complaint.pk}/deeds", **body | {"id": str(new_id())})
    assert again_ == (409, "complaint_conflict")
    later = body | {"id": str(new_id()), "version": page["version"], "step": "acknowledge", "record": {}}
    assert post(lin, f"{complaint.pk}/deeds", **later) == (422, "complaint_record_missing")


def test_the_call_back_offers_the_calls_that_prove_it(lin: User, mei: Customer, charged: CaseKind) -> None:
    complaint = go_to(lin, make_complaint(lin, charged, mei), Step.CALL_BACK, mei)
    talk = proven_by(complaint, mei)
    following = get(lin, complaint)["next"]
    assert following["needs_call"]
    assert [one["call_id"] for one in following["talks"]] == [str(talk)]


def test_a_serious_close_shows_the_second_person_what_was_written(
    lin: User, zhao: User, mei: Customer, charged: CaseKind
) -> None:
    complaint = go_to(lin, make_complaint(lin, charged, mei), Step.CLOSE, mei, harm="many")
    assert get(lin, complaint)["next"]["two_people"]
    do_act(lin, complaint.pk, act(complaint))
    closing = get(zhao, complaint)["closing"]
    assert (closing["record"]["result"], closing["may_confirm"]) == ("写明了", True)
    assert get(lin, complaint)["closing"]["may_confirm"] is False
    page = post(zhao, f"{complaint.pk}/closing/confirm", version=again(complaint).version)
    assert page["step"] == "review"


def test_the_list_is_narrowed_and_begins_with_what_is_due_first(
    lin: User, zhao: User, wu: User, mei: Customer, charged: CaseKind
) -> None:
    slow = make_complaint(lin, charged, mei)
    quick = make_complaint(lin, charged)
    go_to(lin, slow, Step.INVESTIGATE, mei)
    first, second = quick.case.number, slow.case.number
    assert found(lin) == [first, second]
    assert found(lin, step="investigate") == [second]
    assert found(lin, kind="ordinary") == [second]
    assert found(lin, for_me=True) == [first, second]
    assert found(zhao, for_me=True) == []
    assert found(lin, overdue=True) == []
    assert found(wu) == []
    go_to(lin, slow, None, mei)
    assert (found(lin, open=True), found(lin, open=False)) == ([first], [second])
    assert found(zhao, for_me=True) == [second], "the review"


def test_what_is_paused_is_not_overdue(lin: User, charged: CaseKind) -> None:
    complaint = make_complaint(lin, charged)
    obligation = owed(complaint)
    assert obligation is not None
    do_pause(obligation, lin, "customer_time")
    type(obligation).objects.filter(pk=obligation.pk).update(due_at=now() - timedelta(hours=1))
    assert found(lin, overdue=True) == []
    assert post(lin, "search")["items"][0]["paused"] is True
    assert not list(read_steps(now() - timedelta(days=1), now(), lin))


def test_earlier_complaints_of_the_person_are_named(lin: User, mei: Customer, charged: CaseKind) -> None:
    first, second = make_complaint(lin, charged, mei), make_complaint(lin, charged, mei)
    assert [one["number"] for one in get(lin, second)["earlier"]] == [first.case.number]
    assert get(lin, first)["earlier"] == []
