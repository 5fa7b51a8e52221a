"""Queues, hotlines, menus and the floor's rules, edited on the pages of settings."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from django.test import Client

from huawu.calls.actions.settings import QUEUE, do_add, do_change
from huawu.calls.errors import TakenError, VersionConflictError
from huawu.calls.forms import QueueForm
from huawu.calls.models import BreakReason, DialReason, DialRule, FloorSettings, Hotline, Menu, Queue, QueueRule
from huawu.customers.choices import Purpose
from huawu.ledger.models import Entry
from huawu.people.models import OrgUnit, Skill, User
from tests.at_once import at_once
from tests.calls_room.settings import first, post, put, told, traces
from tests.calls_room.stories import answered, make_call
from tests.cast import client_of


@pytest.fixture
def boss(sun: User) -> Client:
    return client_of(sun)


@pytest.fixture
def skill(db: None) -> Skill:
    return Skill.objects.create(name="充值优惠")


def test_a_queue_is_changed_with_everything_that_belongs_to_it(
    boss: Client, queue: Queue, skill: Skill, lin: User, west: OrgUnit
) -> None:
    ring = {"after_seconds": 30, "team_ids": [west.pk], "relaxed": [{"skill_id": skill.pk, "drop_levels": 2}]}
    change = {
        "name": "充值专席",
        "strategy": "most_skilled",
        "skills": [{"skill_id": skill.pk, "min_level": 4}],
        "members": [{"agent": "1001", "priority": 2, "delay_seconds": 10, "weight": 1}],
        "rings": [ring],
        "max_waiting": 5,
        "rules": [{"when": "full", "action": "callback", "text": "请稍后", "target_id": None}],
    }
    before = first(boss, "queues")
    answer = put(boss, f"queues/{queue.pk}", before | change)
    assert answer.status_code == 200
    assert answer.json() == before | change | {"version": 2}
    assert first(boss, "queues") == answer.json()
    entry = Entry.objects.get(action="calls.queue_changed")
    assert entry.new == change
    assert entry.old["name"] == "充值优惠咨询"
    assert told() == 1


def test_saying_the_same_again_changes_nothing(boss: Client, queue: Queue, lin: User, chen: User) -> None:
    members = [
        {"agent": "1002", "priority": 1, "delay_seconds": 0},
        {"agent": "1001", "priority": 1, "delay_seconds": 0},
    ]
    change = first(boss, "queues") | {"members": members}
    answers = [put(boss, f"queues/{queue.pk}", change) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].json() == answers[1].json()
    assert (traces(), told()) == (1, 1)


def test_who_started_from_an_old_version_is_told(boss: Client, queue: Queue) -> None:
    old = first(boss, "queues")
    put(boss, f"queues/{queue.pk}", old | {"priority": 10})
    answer = put(boss, f"queues/{queue.pk}", old | {"priority": 20})
    assert (answer.status_code, answer.json()["code"]) == (409, "version_conflict")
    assert Queue.objects.get().priority == 10


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"priority": 60, "max_priority": 50}, "priority"),
    ({"warn_waiting": 9, "alarm_waiting": 8}, "alarm_waiting"),
    ({"warn_level_percent": 60}, "alarm_level_percent"),
    ({"line_id": 0}, "line_id"),
    ({"members": [{"agent": "7777"}]}, "members"),
    ({"members": [{"agent": "1001"}, {"agent": "1001", "priority": 2}]}, "members"),
    ({"rings": [{"after_seconds": 30, "team_ids": [], "relaxed": []}]}, "rings.0"),
    ({"rings": [{"after_seconds": 30, "team_ids": [], "relaxed": [{"skill_id": 1}]}]}, "rings.0"),
    ({"max_waiting": 5}, "max_waiting"),
    ({"rules": [{"when": "waited_too_long", "action": "announce"}]}, "max_wait_seconds"),
    ({"rules": [{"when": "closed", "action": "queue"}]}, "rules.0.target_id"),
    ({"rules": [{"when": "closed", "action": "announce"}, {"when": "closed", "action": "voicemail"}]}, "rules"),
]


@pytest.mark.parametrize(("change", "field"), WRONG)
def test_what_makes_no_sense_is_refused_by_field(
    boss: Client, queue: Queue, lin: User, change: dict[str, Any], field: str
) -> None:
    before = first(boss, "queues")
    answer = put(boss, f"queues/{queue.pk}", before | change)
    assert (answer.status_code, answer.json()["fields"]) == (422, [field])
    assert first(boss, "queues") == before
    assert (traces(), told()) == (0, 0)


def test_a_number_out_of_range_is_refused_by_field(boss: Client, queue: Queue) -> None:
    answer = put(boss, f"queues/{queue.pk}", first(boss, "queues") | {"ring_seconds": 1})
    assert (answer.status_code, answer.json()["fields"]) == (422, ["ring_seconds"])


def test_callers_are_never_sent_in_a_circle(boss: Client, queue: Queue) -> None:
    second = Queue.objects.create(name="二", line=queue.line)
    third = Queue.objects.create(name="三", line=queue.line)
    for source, target in ((second, third), (third, queue)):
        QueueRule.objects.create(queue=source, when="closed", action="queue", target=target)
    rule = {"when": "nobody_logged_in", "action": "queue", "target_id": second.pk}
    answer = put(boss, f"queues/{queue.pk}", first(boss, "queues") | {"rules": [rule]})
    assert (answer.status_code, answer.json()["fields"]) == (422, ["rules.0.target_id"])
    assert "绕回" in answer.json()["message"]


def test_names_are_taken_once(boss: Client, queue: Queue) -> None:
    new = {name: value for name, value in first(boss, "queues").items() if name not in {"id", "version"}}
    answer = post(boss, "queues", new)
    assert (answer.status_code, answer.json()["code"], answer.json()["fields"]) == (422, "taken", ["name"])
    assert post(boss, "queues", new | {"name": "投诉"}).status_code == 200
    assert list(Queue.objects.values_list("name", flat=True)) == ["充值优惠咨询", "投诉"]


def test_a_queue_goes_only_when_nothing_needs_it(boss: Client, hotline: Hotline, queue: Queue, lin: User) -> None:
    make_call(answered())
    answer = post(boss, f"queues/{queue.pk}/remove", {"version": 1})
    assert (answer.status_code, answer.json()["code"]) == (409, "still_used")
    assert "热线" in answer.json()["message"]
    spare = Queue.objects.create(name="备用", line=queue.line)
    assert post(boss, f"queues/{spare.pk}/remove", {"version": 7}).status_code == 409
    assert post(boss, f"queues/{spare.pk}/remove", {"version": 1}).status_code == 204
    assert post(boss, f"queues/{spare.pk}/remove", {"version": 1}).status_code == 404
    assert list(Queue.objects.all()) == [queue]
    assert Entry.objects.filter(action="calls.queue_removed").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_change_at_once_one_is_told(queue: Queue) -> None:
    forms = [QueueForm.of(queue).model_copy(update={"priority": points}) for points in (10, 20)]
    outcomes = at_once([partial(do_change, QUEUE, queue.pk, form, 1) for form in forms])
    assert sorted(isinstance(outcome, VersionConflictError) for outcome in outcomes) == [False, True]
    assert Queue.objects.get().version == 2


@pytest.mark.django_db(transaction=True)
def test_two_who_add_at_once_make_one(queue: Queue) -> None:
    form = QueueForm.of(queue).model_copy(update={"name": "新队列"})
    outcomes = at_once([partial(do_add, QUEUE, form) for _ in range(2)])
    assert sorted(isinstance(outcome, TakenError) for outcome in outcomes) == [False, True]
    assert Queue.objects.filter(name="新队列").count() == 1


# hotlines


def test_the_emergency_announcement_is_one_click(boss: Client, hotline: Hotline) -> None:
    path = f"hotlines/{hotline.pk}/emergency"
    assert post(boss, path, {"on": True}).json()["fields"] == ["text"]
    answer = post(boss, path, {"on": True, "text": "系统升级中", "then": "hang_up"})
    assert answer.json()["emergency_on"] is True
    assert post(boss, path, {"on": True, "text": "系统升级中", "then": "hang_up"}).json() == answer.json()
    assert (traces(), told()) == (1, 1)
    post(boss, path, {"on": False})
    hotline.refresh_from_db()
    assert (hotline.emergency_on, hotline.emergency_text, hotline.emergency_then) == (False, "系统升级中", "hang_up")


def test_the_text_of_an_announcement_that_is_on_stays(boss: Client, hotline: Hotline) -> None:
    post(boss, f"hotlines/{hotline.pk}/emergency", {"on": True, "text": "系统升级中"})
    answer = put(boss, f"hotlines/{hotline.pk}", first(boss, "hotlines") | {"emergency_text": " "})
    assert (answer.status_code, answer.json()["fields"]) == (422, ["emergency_text"])


def test_a_hotline_gets_a_menu(boss: Client, hotline: Hotline) -> None:
    menu = Menu.objects.create(name="主菜单")
    answer = put(boss, f"hotlines/{hotline.pk}", first(boss, "hotlines") | {"menu_id": menu.pk, "number": "40012345"})
    assert answer.status_code == 200
    hotline.refresh_from_db()
    assert (hotline.menu, hotline.number) == (menu, "40012345")
    wrong = put(boss, f"hotlines/{hotline.pk}", first(boss, "hotlines") | {"number": "400-123"})
    assert wrong.json()["fields"] == ["number"]


# the floor


def test_reasons_are_retired_not_removed(boss: Client, lin: User) -> None:
    new = {"code": "tea", "zh": "茶歇", "en": "Tea", "state": "break", "daily_quota_minutes": 20}
    made = post(boss, "breaks", new).json()
    assert client_of(lin).get("/api/reasons").json()["breaks"][0]["daily_quota_minutes"] == 20
    put(boss, f"breaks/{made['id']}", made | {"active": False})
    told = client_of(lin).get("/api/reasons").json()
    assert (told["breaks"], [reason["zh"] for reason in told["retired_breaks"]]) == ([], ["茶歇"])
    assert BreakReason.objects.count() == 1
    for kind in ("dial", "transfer"):
        answer = post(boss, f"reasons/{kind}", {"code": "other", "zh": "其他", "en": "Other"})
        assert put(boss, f"reasons/{kind}/{answer.json()['id']}", answer.json() | {"zh": "其它"}).json()["zh"] == "其它"
        assert [row["zh"] for row in boss.get(f"/api/settings/reasons/{kind}").json()] == ["其它"]
    assert boss.get("/api/settings/reasons/break").status_code == 422


def test_a_reason_for_dialling_says_what_it_is_for(boss: Client) -> None:
    survey = {"code": "survey", "zh": "回访", "en": "Survey", "purpose": "survey"}
    made = post(boss, "reasons/dial", survey).json()
    assert (made["purpose"], DialReason.objects.get().purpose) == ("survey", Purpose.SURVEY)
    assert put(boss, f"reasons/dial/{made['id']}", made | {"purpose": "fun"}).status_code == 422
    put(boss, f"reasons/dial/{made['id']}", made | {"purpose": "marketing"})
    assert DialReason.objects.get().purpose == Purpose.MARKETING
    assert post(boss, "reasons/transfer", survey).json()["purpose"] == "service", "only dialling has one"


def test_dialling_rules(boss: Client) -> None:
    rule = post(boss, "dial-rules", {"prefix": "00", "allowed": False, "note": "国际长途"}).json()
    assert post(boss, "dial-rules", {"prefix": "00", "allowed": True}).json()["fields"] == ["prefix"]
    assert post(boss, "dial-rules", {"prefix": "+86", "allowed": True}).json()["fields"] == ["prefix"]
    put(boss, f"dial-rules/{rule['id']}", rule | {"allowed": True})
    assert DialRule.objects.get().allowed is True
    assert post(boss, f"dial-rules/{rule['id']}/remove", {"version": 2}).status_code == 204
    assert not DialRule.objects.exists()


def test_the_floor_s_settings_are_one_row(boss: Client) -> None:
    floor = boss.get("/api/settings/floor").json()
    assert not FloorSettings.objects.exists()
    assert put(boss, "floor", floor | {"hold_limit_seconds": 90}).json()["version"] == floor["version"] + 1
    assert put(boss, "floor", floor | {"hold_limit_seconds": 30}).status_code == 409
    assert FloorSettings.objects.get().hold_limit_seconds == 90


def test_a_line_has_its_caller_number(boss: Client, queue: Queue) -> None:
    line = first(boss, "lines")
    assert put(boss, f"lines/{line['id']}", line | {"caller_number": "02100000000"}).status_code == 200
    assert put(boss, f"lines/{line['id']}", line | {"caller_number": "x"}).json()["fields"] == ["caller_number"]
    assert post(boss, "lines", {"name": "宽带业务"}).status_code == 200


PATHS = (
    "choices",
    "queues",
    "lines",
    "hotlines",
    "menus",
    "calendars",
    "breaks",
    "reasons/dial",
    "dial-rules",
    "floor",
)


@pytest.mark.parametrize("path", PATHS)
def test_only_who_manages_the_service_sees_settings(path: str, lin: User, zhao: User, admin: User) -> None:
    assert client_of(admin).get(f"/api/settings/{path}").status_code == 200
    assert {client_of(person).get(f"/api/settings/{path}").status_code for person in (lin, zhao)} == {403}
    assert client_of(None).get(f"/api/settings/{path}").status_code == 401


def test_strangers_change_nothing(lin: User, zhao: User, sun: User, hotline: Hotline, queue: Queue) -> None:
    body = first(client_of(sun), "queues")
    for person in (lin, zhao):
        client = client_of(person)
        assert put(client, f"queues/{queue.pk}", body | {"priority": 50}).status_code == 403
        assert post(client, f"hotlines/{hotline.pk}/emergency", {"on": True, "text": "x"}).status_code == 403
        assert post(client, f"queues/{queue.pk}/remove", {"version": 1}).status_code == 403
    assert (Queue.objects.get().priority, Hotline.objects.get().emergency_on, traces()) == (0, False, 0)


def test_what_the_editors_choose_from(boss: Client, queue: Queue, skill: Skill, lin: User, he: User) -> None:
    choices = boss.get("/api/settings/choices").json()
    assert [agent["number"] for agent in choices["agents"]] == ["1001"]
    assert choices["skills"] == [{"id": skill.pk, "name": "充值优惠"}]
    assert {team["name"] for team in choices["teams"]} == {"南湾客服中心", "一组"}
