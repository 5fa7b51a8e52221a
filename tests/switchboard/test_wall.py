"""The wallboard: its keys, and its socket."""

from __future__ import annotations

import json
from typing import Any

import pytest
from channels.db import database_sync_to_async
from django.contrib.auth.models import AnonymousUser

from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.people.roles import Role
from huawu.switchboard import floor_consumers, line
from huawu.switchboard.actions import do_make_display_key, do_revoke_display_key
from huawu.switchboard.consumers import REFUSED
from huawu.switchboard.models import DisplayKey
from tests.cast import client_of
from tests.switchboard.tab import Tab, tab

WALL = {"type": "wall.state", "wall": {"total": {"waiting": 3}}}
transactional = pytest.mark.django_db(transaction=True)


def post(user: User | None, path: str, body: object = None) -> Any:
    return client_of(user).post(f"/api/wall/{path}", json.dumps(body or {}), content_type="application/json")


# keys


@pytest.mark.django_db
def test_a_supervisor_makes_a_key_that_is_told_once(sun: User) -> None:
    made = post(sun, "keys", {"name": "一楼大厅"}).json()
    assert len(made["key"]) >= 43
    row = DisplayKey.objects.get()
    assert made["key"] not in (row.digest, row.name)
    [listed] = client_of(sun).get("/api/wall/keys").json()
    assert (listed["name"], listed["made_by"], "key" in listed) == ("一楼大厅", "孙立", False)
    entry = Entry.objects.get(action="wall.key_made")
    assert (entry.object_id, entry.new) == (str(row.pk), {"name": "一楼大厅"})


@pytest.mark.django_db
def test_revoking_twice_leaves_one_trace(sun: User) -> None:
    row, _ = do_make_display_key(sun, "一楼大厅")
    for _ in range(2):
        assert post(sun, f"keys/{row.pk}/revoke").json() == []
    assert Entry.objects.filter(action="wall.key_revoked").count() == 1


@pytest.mark.django_db
def test_who_may_not_makes_and_revokes_nothing(sun: User, zhao: User, lin: User) -> None:
    row, _ = do_make_display_key(sun, "一楼大厅")
    for user in (zhao, lin, None):
        assert post(user, "keys", {"name": "我的"}).status_code in {401, 403}
        assert post(user, f"keys/{row.pk}/revoke").status_code in {401, 403}
    assert DisplayKey.objects.get().revoked_at is None


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["", "x" * 65])
def test_a_key_needs_a_name(sun: User, name: str) -> None:
    assert post(sun, "keys", {"name": name}).status_code == 422
    assert not DisplayKey.objects.exists()


# the socket


async def make_key(user: User) -> tuple[DisplayKey, str]:
    return await database_sync_to_async(do_make_display_key)(user, "一楼大厅")


async def opened(screen: Tab, key: str) -> dict[str, Any]:
    await screen.say({"id": 1, "command": "open", "key": key})
    return await screen.hear()


@transactional
async def test_a_key_opens_the_figures(sun: User) -> None:
    _, key = await make_key(sun)
    async with tab(AnonymousUser(), "/ws/wall") as screen:
        await line.channel_layer().group_send(line.WALL, WALL)
        assert await screen.hears_nothing(), "not before the key"
        assert (await opened(screen, key))["ok"] is True
        await line.channel_layer().group_send(line.WALL, WALL)
        assert await screen.hear() == {"type": "wall", "wall": WALL["wall"]}


@transactional
@pytest.mark.parametrize("key", ["", "wrong", "x" * 5000])
async def test_without_a_good_key_it_is_shut(sun: User, key: str) -> None:
    await make_key(sun)
    async with tab(AnonymousUser(), "/ws/wall") as screen:
        reply = await opened(screen, key)
        assert (reply["ok"], reply["code"]) == (False, "display_key")
        assert (await screen.frame())["code"] == REFUSED


@transactional
async def test_a_revoked_key_opens_nothing_and_shuts_what_it_had_opened(
    sun: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(floor_consumers, "LOOKING_S", 0.05)
    row, key = await make_key(sun)
    async with tab(AnonymousUser(), "/ws/wall") as screen:
        await opened(screen, key)
        await database_sync_to_async(do_revoke_display_key)(row.pk)
        assert (await screen.frame())["code"] == REFUSED
    async with tab(AnonymousUser(), "/ws/wall") as screen:
        assert (await opened(screen, key))["ok"] is False


@pytest.mark.django_db
async def test_whoever_may_see_the_floor_needs_no_key() -> None:
    async with tab(User(username="2001", role=Role.SUPERVISOR), "/ws/wall") as screen:
        assert (await opened(screen, ""))["ok"] is True
    async with tab(User(username="1001", role=Role.AGENT), "/ws/wall") as screen:
        assert (await opened(screen, ""))["ok"] is False


@pytest.mark.django_db
async def test_a_screen_that_says_nothing_is_shut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floor_consumers, "KEY_WITHIN_S", 0.05)
    async with tab(AnonymousUser(), "/ws/wall") as screen:
        assert (await screen.frame())["code"] == REFUSED


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["{", "[]", '{"command": "hang_up"}'])
async def test_nonsense_opens_nothing(text: str) -> None:
    async with tab(AnonymousUser(), "/ws/wall") as screen:
        await screen.send(text=text)
        await line.channel_layer().group_send(line.WALL, WALL)
        if text == "{":
            assert (await screen.frame())["code"] == REFUSED
        else:
            assert await screen.hears_nothing()
