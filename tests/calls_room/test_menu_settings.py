"""Menus, edited on the pages of settings."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from huawu.calls.models import Menu, MenuNode, Queue
from huawu.people.models import User
from tests.calls_room.settings import post, put, traces
from tests.cast import client_of


@pytest.fixture
def boss(sun: User) -> Client:
    return client_of(sun)


def key(digit: str, action: str = "repeat", **more: object) -> dict[str, Any]:
    return {"key": digit, "label": "", "action": action, "keys": [], **more}


def test_a_menu_is_a_tree(boss: Client, queue: Queue) -> None:
    deep = key("1", "queue", label="未到账", target_id=queue.pk, priority=5)
    keys = [key("2", "submenu", label="充值", text="请选择", keys=[deep]), key("*", label="重听", target_id=queue.pk)]
    answer = post(boss, "menus", {"name": "主菜单", "text": "您好", "keys": keys})
    assert answer.status_code == 200
    assert answer.json()["keys"][0]["keys"][0]["priority"] == 5
    assert answer.json()["keys"][1]["target_id"] is None  # a key that repeats leads to no queue
    again = put(boss, f"menus/{answer.json()['id']}", answer.json())
    assert (again.json(), traces()) == (answer.json(), 1)
    assert MenuNode.objects.count() == 3


BAD_MENUS: list[tuple[list[dict[str, Any]], str]] = [
    ([], "keys"),
    ([key("1"), key("1")], "keys"),
    ([key("1", "queue")], "keys.0.target_id"),
    ([key("1", "queue", target_id=0)], "keys.0.target_id"),
    ([key("1", "announce")], "keys.0.text"),
    ([key("1", "language")], "keys.0.language"),
    ([key("1", "language", language="en", next_menu_id=0)], "keys.0.next_menu_id"),
    ([key("1", "language", language="en", target_id=0)], "keys.0.target_id"),
    ([key("1", "submenu")], "keys.0.keys"),
    (
        [key("1", "submenu", keys=[key("2", "submenu", keys=[key("3", "submenu", keys=[key("4")])])])],
        "keys.0.keys.0.keys.0.keys",
    ),
]


@pytest.mark.parametrize(("keys", "field"), BAD_MENUS)
def test_a_menu_that_leads_nowhere_is_refused(
    boss: Client, queue: Queue, keys: list[dict[str, Any]], field: str
) -> None:
    answer = post(boss, "menus", {"name": "主菜单", "keys": keys})
    assert (answer.status_code, answer.json()["fields"]) == (422, [field])
    assert not Menu.objects.exists()
    assert traces() == 0


def test_a_language_leads_to_a_menu_or_to_a_queue(boss: Client, queue: Queue) -> None:
    english = post(
        boss, "menus", {"name": "English", "language": "en", "keys": [key("1", "queue", target_id=queue.pk)]}
    )
    to_menu = key("8", "language", language="en", target_id=queue.pk, next_menu_id=english.json()["id"])
    to_queue = key("9", "language", language="en", target_id=queue.pk)
    no_language = key("*", next_menu_id=english.json()["id"])
    saved = post(boss, "menus", {"name": "主菜单", "keys": [to_menu, to_queue, no_language]}).json()["keys"]
    wanted = [(None, english.json()["id"]), (queue.pk, None), (None, None)]
    assert [(row["target_id"], row["next_menu_id"]) for row in saved] == wanted
    version = {"version": english.json()["version"]}
    assert post(boss, f"menus/{english.json()['id']}/remove", version).status_code == 409


def test_what_a_caller_hears_can_be_tried_before_saving(boss: Client) -> None:
    keys = [
        key("1", "submenu", label="充值", text="请选择", keys=[key("1", "announce", label="到账", text="十分钟内到账")])
    ]
    heard = post(boss, "menus/preview", {"name": "x", "text": "您好", "keys": keys}).json()
    assert [(step["path"], step["text"]) for step in heard] == [
        ("", "您好。充值请按1。"),
        ("1", "请选择。到账请按1。"),
        ("11", "十分钟内到账"),
    ]
    assert not Menu.objects.exists()


def test_a_menu_is_heard_in_its_language(boss: Client) -> None:
    keys = [key("1", "submenu", label="billing", text="Billing", keys=[key("*", "repeat", label="again")])]
    menu = {"name": "English", "text": "Welcome", "language": "en", "keys": keys}
    heard = post(boss, "menus/preview", menu).json()
    assert [step["text"] for step in heard] == [
        "Welcome. For billing, press 1.",
        "Billing. For again, press star.",
    ]
    assert post(boss, "menus", menu).json()["language"] == "en"
