"""Numbers of calls and call-backs in full: on a ground or for a reason, and once for the same person."""

from __future__ import annotations

from typing import Any

import pytest

from huawu.calls.models import Call, CallbackTask, Hotline
from huawu.cases.actions import do_close
from huawu.customers.actions import do_keep_customer
from huawu.customers.models import Customer
from huawu.kit.ids import new_id
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.privacy.models import Reveal
from tests.calls_room.stories import MEI, abandoned, make_call
from tests.cases.opening import make_case_kind, open_case
from tests.cast import client_of

REASON = "回访时核对号码"


def reveal(user: User, kind: str, row: Call | CallbackTask | Customer, reason: str = "") -> tuple[int, Any]:
    wanted = {"kind": kind, "id": str(row.pk), "reason": reason}
    answer = client_of(user).post("/api/reveals", wanted, "application/json")
    return answer.status_code, answer.json()


def owed() -> CallbackTask:
    make_call(abandoned())
    return CallbackTask.objects.get()


def live_call(user: User, number: PhoneNumber = MEI, **facts: Any) -> Call:
    return Call.objects.create(
        id=new_id(), caller_number=number, agent=user, arrived_at=now(), connected_at=now(), **facts
    )


def test_a_call_back_shows_no_number_without_a_reason(lin: User, hotline: Hotline) -> None:
    task = owed()
    status, answer = reveal(lin, "callback", task)
    assert (status, answer["code"]) == (422, "reveal_reason_needed")
    listed = client_of(lin).post("/api/callbacks/search", {}, "application/json").content.decode()
    assert MEI.masked in listed
    assert MEI.digits not in listed + str(answer)
    assert not Entry.objects.filter(action="privacy.revealed").exists()


def test_a_call_back_s_number_for_a_reason_leaves_a_trace(lin: User, hotline: Hotline) -> None:
    task = owed()
    assert reveal(lin, "callback", task, REASON) == (200, {"full": [MEI.digits], "ground": "", "left": 9})
    entry = Entry.objects.get(action="privacy.revealed")
    assert (entry.actor, entry.object_id, entry.new["via"]) == (lin, str(task.pk), f"callback {task.pk}")
    assert MEI.digits not in str(entry.__dict__)


def test_a_call_back_that_is_done_shows_no_number_any_more(lin: User, hotline: Hotline) -> None:
    task = owed()
    client_of(lin).post(f"/api/callbacks/{task.pk}/done", {"note": "已回拨"}, "application/json")
    assert reveal(lin, "callback", task, REASON)[0] == 404


def test_talking_with_who_is_to_be_called_back_is_a_ground(lin: User, chen: User, hotline: Hotline) -> None:
    task = owed()
    live_call(lin)
    assert reveal(lin, "callback", task)[1]["ground"] == "live_call"
    assert reveal(chen, "callback", task)[0] == 422


def test_the_number_of_ones_live_call_needs_no_reason_also_of_a_stranger(lin: User, chen: User) -> None:
    call = live_call(lin)
    assert reveal(lin, "call", call) == (200, {"full": [MEI.digits], "ground": "live_call", "left": 10})
    assert reveal(chen, "call", call, REASON)[0] == 404, "a colleague does not see this call"


def test_an_earlier_call_needs_a_reason(lin: User) -> None:
    call = live_call(lin, ended_at=now(), wrap_up_ended_at=now())
    assert reveal(lin, "call", call)[0] == 422
    assert reveal(lin, "call", call, REASON)[0] == 200


def test_a_case_about_the_call_is_a_ground_until_it_is_closed(lin: User) -> None:
    call = live_call(lin, ended_at=now(), wrap_up_ended_at=now())
    case = open_case(lin, make_case_kind("plain"), call_id=call.pk)
    assert reveal(lin, "call", call)[1]["ground"] == "open_case"
    do_close(lin, case.pk, "已处理")
    assert reveal(lin, "call", call)[0] == 422


def test_the_same_person_counts_once_wherever_they_are_met(lin: User, hotline: Hotline) -> None:
    customer = do_keep_customer(name="梅雨晴", numbers=[MEI])
    task = owed()
    call = live_call(lin, customer=customer, ended_at=now(), wrap_up_ended_at=now())
    for kind, row in (("customer", customer), ("callback", task), ("call", call)):
        assert reveal(lin, kind, row, REASON)[1]["left"] == 9, kind
    assert Reveal.objects.get().subject_id == str(customer.pk)


def test_a_withheld_number_is_nothing_to_be_seen(lin: User) -> None:
    assert reveal(lin, "call", live_call(lin, PhoneNumber("")))[0] == 404


@pytest.mark.parametrize("path", ["/api/callbacks/{}/number", "/api/customers/{}/reveal"])
def test_there_is_no_way_around(lin: User, mei: Customer, path: str) -> None:
    assert client_of(lin).post(path.format(mei.pk), {}, "application/json").status_code in {404, 405}
