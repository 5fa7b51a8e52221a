"""Searching and looking at calls: who sees what."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from huawu.calls.access import last_talks
from huawu.calls.events import CallEventKind as Kind
from huawu.calls.models import Call, DialReason, Disposition, Hotline, Queue
from huawu.customers.models import Customer
from huawu.kit.phone import PhoneNumber
from huawu.people.models import OrgUnit, User
from tests.calls_room.stories import MEI, START, abandoned, answered, dialled, make_call
from tests.cast import client_of


@pytest.fixture
def calls(lin: User, wu: User, hotline: Hotline, queue: Queue, mei: Customer) -> dict[str, Call]:
    """One call of an agent of each team, and one that nobody took; an hour apart."""
    hour = timedelta(hours=1)
    return {
        "east": make_call(answered(queue_id=queue.pk)),
        "west": make_call(answered("1004"), start=START + hour, caller=PhoneNumber("19900000007")),
        "lost": make_call(abandoned(), start=START + 2 * hour, caller=PhoneNumber("")),
    }


def search(user: User, **wanted: Any) -> list[str]:
    answer = client_of(user).post("/api/calls/search", wanted, "application/json")
    assert answer.status_code == 200, answer.content
    assert answer.json()["total"] == len(answer.json()["items"])
    return [item["id"] for item in answer.json()["items"]]


def ids(calls: dict[str, Call], *names: str) -> list[str]:
    return [str(calls[name].pk) for name in names]


def test_whose_calls_a_person_sees(calls: dict[str, Call], lin: User, chen: User, zhao: User, sun: User) -> None:
    assert search(lin) == ids(calls, "east")
    assert search(chen) == []
    assert search(zhao) == ids(calls, "east")
    assert search(sun) == ids(calls, "lost", "west", "east")


def test_a_team_includes_the_teams_below(calls: dict[str, Call], zhao: User, company: OrgUnit) -> None:
    User.objects.filter(pk=zhao.pk).update(team=company)
    assert search(zhao) == ids(calls, "west", "east")


def test_who_has_left_sees_nothing(calls: dict[str, Call], lin: User) -> None:
    client = client_of(lin)
    User.objects.filter(pk=lin.pk).update(is_active=False)
    assert client.post("/api/calls/search", {}, "application/json").status_code == 401


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"from": "2026-03-02T10:00:00+08:00"}, ["lost", "west"]),
        ({"to": "2026-03-02T10:00:00+08:00"}, ["east"]),
        ({"agent": "1004"}, ["west"]),
        ({"number": "0042"}, ["east"]),
        ({"number": "+86 199 0000 0007"}, ["west"]),
        ({"number": "9999"}, []),
        ({"outcome": "abandoned"}, ["lost"]),
        ({"agent": "1001", "outcome": "abandoned"}, []),
    ],
)
def test_searching(calls: dict[str, Call], sun: User, wanted: dict[str, str], found: list[str]) -> None:
    assert search(sun, **wanted) == ids(calls, *found)


def test_searching_by_queue(calls: dict[str, Call], sun: User, queue: Queue) -> None:
    assert search(sun, queue=queue.pk) == ids(calls, "east")


def test_fewer_than_four_digits_are_no_search(calls: dict[str, Call], sun: User) -> None:
    answer = client_of(sun).post("/api/calls/search", {"number": "042"}, "application/json")
    assert (answer.status_code, answer.json()["code"]) == (422, "number_too_short")


def test_pages(calls: dict[str, Call], sun: User) -> None:
    page = client_of(sun).post("/api/calls/search", {"page": 2, "page_size": 2}, "application/json").json()
    assert (page["total"], page["page"], page["page_size"]) == (3, 2, 2)
    assert [item["id"] for item in page["items"]] == ids(calls, "east")


def test_a_row_says_what_happened_and_hides_the_number(calls: dict[str, Call], lin: User) -> None:
    page = client_of(lin).post("/api/calls/search", {}, "application/json")
    assert "19900000042" not in page.content.decode()
    row = page.json()["items"][0]
    assert (row["caller"], row["customer"]["name"]) == ("199****0042", "梅雨晴")
    assert (row["agent"]["name"], row["queue"]["name"], row["hotline"]) == ("林小满", "充值优惠咨询", "4000000001")
    assert (row["wait_s"], row["talk_s"], row["hold_s"]) == (14, 40, 20)
    assert (row["record_state"], row["recording_state"]) == ("none", "none")
    assert row["arrived_at"].startswith("2026-03-02T01:00:00")


def test_a_longer_list_takes_no_more_queries(
    calls: dict[str, Call], sun: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of(sun)
    with django_assert_max_num_queries(4):  # session, person, rows, count
        client.post("/api/calls/search", {}, "application/json")


def test_calls_that_came_and_calls_that_were_made(calls: dict[str, Call], lin: User) -> None:
    made = make_call(dialled(), start=START + timedelta(hours=3))
    assert search(lin, direction="outbound") == [str(made.pk)]
    assert search(lin, direction="inbound") == ids(calls, "east")
    assert search(lin) == [str(made.pk), *ids(calls, "east")]
    refused = client_of(lin).post("/api/calls/search", {"direction": "up"}, "application/json")
    assert refused.status_code == 422


@pytest.mark.parametrize("active", [True, False])
def test_why_a_number_was_dialled_is_on_the_call_s_page(lin: User, active: bool) -> None:
    DialReason.objects.create(code="survey_call", zh="满意度回访", en="survey", active=active)
    page = client_of(lin).get(f"/api/calls/{make_call(dialled(reason='survey_call')).pk}").json()
    assert (page["direction"], page["wait_s"], page["ring_s"]) == ("outbound", 0, 5)
    assert page["dial_reason"] == {"code": "survey_call", "zh": "满意度回访", "en": "survey"}
    page = client_of(lin).get(f"/api/calls/{make_call(dialled()).pk}").json()
    assert page["dial_reason"] is None


def test_a_call_s_page(calls: dict[str, Call], lin: User) -> None:
    answer = client_of(lin).get(f"/api/calls/{calls['east'].pk}")
    page = answer.json()
    assert [event["kind"] for event in page["events"]][:3] == ["arrived", "queued", "offered"]
    assert page["customer_card"]["masked_numbers"] == ["199****0042"]
    assert [person["name"] for person in page["people"]] == ["林小满"]
    assert page["may_write_record"] is True
    assert "19900000042" not in answer.content.decode()


def test_strangers_find_no_call(calls: dict[str, Call], chen: User, zhao: User, planner: User, admin: User) -> None:
    west, lost = calls["west"].pk, calls["lost"].pk
    for user, status in ((chen, 404), (zhao, 404), (planner, 403), (admin, 403), (None, 401)):
        assert client_of(user).get(f"/api/calls/{west}").status_code == status
        assert client_of(user).get(f"/api/calls/{lost}").status_code == status


def test_past_contacts_of_a_customer(calls: dict[str, Call], lin: User, he: User, mei: Customer) -> None:
    contacts = client_of(lin).get(f"/api/customers/{mei.pk}/contacts")
    assert [contact["call_id"] for contact in contacts.json()] == ids(calls, "east")
    assert contacts.json()[0]["agent_name"] == "林小满"
    assert client_of(he).get(f"/api/customers/{mei.pk}/contacts").status_code == 403


def test_what_screens_choose_from(lin: User, hotline: Hotline, words: dict[str, Disposition]) -> None:
    queues = client_of(lin).get("/api/queues").json()
    assert [(queue["name"], queue["wrap_up_seconds"], queue["line"]) for queue in queues] == [
        ("充值优惠咨询", 30, "充值优惠")
    ]
    lines = client_of(lin).get("/api/dispositions").json()
    assert [(line["line"], [kind["key"] for kind in line["kinds"]]) for line in lines] == [
        ("充值优惠", ["enquiry", "wrong_number"]),
        ("", []),
    ]
    assert [reason["key"] for reason in lines[0]["kinds"][0]["reasons"]] == ["rules"]
    assert lines[0]["kinds"][1]["results"] == []


def test_who_talked_with_a_caller_last(lin: User, wu: User, hotline: Hotline, mei: Customer) -> None:
    asked = {MEI: None, PhoneNumber("19900000077"): None}
    assert last_talks(asked) == {}
    make_call(answered(lin.number))
    make_call(answered(wu.number), start=START + timedelta(hours=1))
    make_call(abandoned(), start=START + timedelta(hours=2))
    found = last_talks(asked)
    assert [(number, talk.agent, talk.arrived_at) for number, talk in found.items()] == [
        (MEI, wu.number, START + timedelta(hours=1))
    ]
    another = PhoneNumber("19900000078")
    assert last_talks({another: mei.pk}) == {another: found[MEI]}
    assert last_talks({}) == {}


def test_calls_by_what_the_caller_gave(sun: User, hotline: Hotline) -> None:
    rated = [*answered()[:-2], (80, Kind.SURVEY_ASKED, {"agent": "1001"}), (84, Kind.SATISFACTION, {"score": 4})]
    ended = {"by": "system", "outcome": "answered", "cause": 16, "agent": ""}
    call = make_call([*rated, (88, Kind.WRAP_UP_ENDED, {"agent": "1001", "by": "agent"}), (90, Kind.ENDED, ended)])
    make_call(answered(), start=START + timedelta(hours=1))
    found = client_of(sun).post("/api/calls/search", {"satisfaction": 4}, "application/json").json()["items"]
    assert [(one["id"], one["satisfaction"]) for one in found] == [(str(call.pk), 4)]
    assert client_of(sun).post("/api/calls/search", {"satisfaction": 6}, "application/json").status_code == 422
    assert (call.wrap_up_s, call.wrap_up_ended_at) == (8.0, START + timedelta(seconds=88))
