"""Messages on the customer's timeline: those they leave, and those by which they are told."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from huawu.calls.models import Call
from huawu.calls.states import Outcome
from huawu.cases.actions import do_answer, do_tell_by_message
from huawu.cases.models import CaseKind, CaseQuestion
from huawu.customers.models import Customer
from huawu.kit.time import now
from huawu.people.models import OrgUnit, User
from huawu.people.roles import Role
from tests.calls_room.stories import make_call
from tests.cases.opening import ask_person, call_of, open_case
from tests.cast import client_of, person


def entries(user: User, mei: Customer, **query: str) -> list[dict[str, Any]]:
    answer = client_of(user).get(f"/api/customers/{mei.pk}/timeline", query).json()
    return list(answer["entries"])


def left_a_message(mei: Customer) -> Call:
    call = make_call()
    Call.objects.filter(pk=call.pk).update(customer=mei, outcome=Outcome.VOICEMAIL)
    return call


def told_by_message(lin: User, wu: User, zhao: User, mei: Customer, kind: CaseKind, text: str) -> CaseQuestion:
    row = ask_person(lin, open_case(lin, kind, customer_id=mei.pk), wu)
    CaseQuestion.objects.filter(pk=row.pk).update(asked_at=now() - timedelta(days=1))
    do_answer(wu, row.pk, "已到账")
    for hours in (9, 6, 3):
        call_of(mei, at=now() - timedelta(hours=hours), talk_s=0)
    return do_tell_by_message(zhao, row.pk, text)


def test_what_they_left_is_a_message_and_not_listed_twice(lin: User, mei: Customer) -> None:
    call = left_a_message(mei)
    (entry,) = entries(lin, mei)
    assert (entry["kind"], entry["key"]) == ("message", str(call.pk))
    assert entry["facts"] == {"way": "left", "path": f"/calls/{call.pk}"}


def test_what_they_were_told_by_message(
    lin: User, wu: User, zhao: User, mei: Customer, top_up: CaseKind, west: OrgUnit
) -> None:
    row = told_by_message(lin, wu, zhao, mei, top_up, "您的充值已到账")
    (entry,) = [entry for entry in entries(lin, mei) if entry["kind"] == "message"]
    assert entry["facts"]["text"] == "您的充值已到账"
    assert (entry["facts"]["way"], entry["facts"]["path"]) == ("sent", f"/cases/{row.case_id}")
    assert entry["facts"]["by"]["number"] == zhao.number
    assert "message" not in {entry["kind"] for entry in entries(person("1005", "周可", Role.AGENT, west), mei)}, (
        "the case is none of theirs"
    )


def test_who_was_told_in_a_call_got_no_message(lin: User, wu: User, mei: Customer, top_up: CaseKind) -> None:
    row = ask_person(lin, open_case(lin, top_up, customer_id=mei.pk), wu)
    facts = {"answered_at": now(), "told_at": now(), "told_by": lin, "told_call_uuid": call_of(mei).pk}
    CaseQuestion.objects.filter(pk=row.pk).update(**facts)
    assert "message" not in {entry["kind"] for entry in entries(lin, mei)}


def test_earlier_ones_come_with_the_next_part(lin: User, mei: Customer) -> None:
    call = left_a_message(mei)
    at = Call.objects.get(pk=call.pk).arrived_at
    assert at is not None
    assert entries(lin, mei, before=at.isoformat()) == []
