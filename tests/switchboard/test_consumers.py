"""The browser's end: who may open a desk or the live view, what is handed on, what is sent back."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import cast

import pytest
from channels.layers import InMemoryChannelLayer
from django.contrib.auth.models import AnonymousUser

from huawu.people.models import OrgUnit, User
from huawu.people.roles import Role
from huawu.privacy.jobs import NEWS
from huawu.switchboard import consumers, floor_consumers, line
from huawu.switchboard.floor_schemas import FloorChanges, FloorState
from huawu.switchboard.floor_views import changes, floor_state
from tests.switchboard.house import SECOND, House
from tests.switchboard.tab import LIMIT_S, Message, PageGoneError, leaving_tab, tab

pytestmark = pytest.mark.django_db  # Channels looks after connections at each message


async def heard() -> Message:
    """The next message to the switchboard."""
    return cast(Message, await asyncio.wait_for(line.channel_layer().receive(line.SWITCHBOARD), LIMIT_S))


def agent(number: str = "1001", role: Role = Role.AGENT, language: str = "zh-hans") -> User:
    return User(username=number, role=role, language=language)


@pytest.mark.parametrize("path", ["/ws/desk?page=page-0001", "/ws/floor"])
@pytest.mark.parametrize(
    "user",
    [AnonymousUser(), agent(role=Role.QUALITY_INSPECTOR), User(username="1001", role=Role.AGENT, is_active=False)],
)
async def test_who_may_not_is_told_and_shut_out(path: str, user: User | AnonymousUser) -> None:
    async with tab(user, path) as socket:
        closed = await socket.frame()
        assert (closed["type"], closed["code"]) == ("websocket.close", consumers.REFUSED)
        await socket.say({"id": 1, "command": "set_state", "state": "ready"})
        await line.channel_layer().group_send(line.DESKS, {"type": "hello"})
        await line.channel_layer().group_send(line.FLOOR, {"type": "floor.state", "floor": {}})
        assert await socket.hears_nothing()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(line.channel_layer().receive(line.SWITCHBOARD), 0.05)


async def test_an_agent_may_not_open_the_live_view() -> None:
    async with tab(agent(), "/ws/floor") as socket:
        assert (await socket.frame())["code"] == consumers.REFUSED


async def test_a_tab_says_who_it_is_and_when_it_goes() -> None:
    async with tab(agent()):
        opened = await heard()
        assert (opened["type"], opened["agent"], opened["page"]) == ("desk.open", "1001", "page-0001")
        assert opened["phone"] == "webrtc"
    closed = await heard()
    assert (closed["type"], closed["agent"], closed["socket"]) == ("desk.close", "1001", opened["socket"])


async def test_a_page_that_goes_while_it_is_told_something_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server ends the consumer with an exception then, and never says that the page has left."""
    monkeypatch.setattr(consumers, "SIGN_OF_LIFE_S", 0.01)
    async with leaving_tab(agent()) as ended:
        opened = await heard()
        await line.channel_layer().send(opened["socket"], {"type": "desk.state", "desk": {}})
        with pytest.raises(PageGoneError):
            await ended
    async with asyncio.timeout(LIMIT_S):  # a page that is not gone says for ever that it is there
        while (closed := await heard())["type"] == "desk.open":
            pass
    assert (closed["type"], closed["socket"]) == ("desk.close", opened["socket"])
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(line.channel_layer().receive(line.SWITCHBOARD), 0.1)


@pytest.mark.parametrize("page", ["", "short", "x" * 65, "a b c d e f", "%00%00%00%00%00%00%00%00"])
async def test_a_page_without_a_proper_name_gets_one_of_its_own(page: str) -> None:
    async with tab(agent(), f"/ws/desk?page={page.replace(' ', '%20')}"):
        assert (await heard())["page"] not in {page, ""}


async def test_signs_of_life_and_the_answer_to_a_new_switchboard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(consumers, "SIGN_OF_LIFE_S", 0.01)
    async with tab(agent()):
        first, second = await heard(), await heard()
        assert first == second
    monkeypatch.setattr(consumers, "SIGN_OF_LIFE_S", 60)
    async with tab(agent()):
        while (await heard())["type"] != "desk.close":
            pass
        await heard()
        await line.channel_layer().group_send(line.DESKS, {"type": "hello"})
        assert (await heard())["type"] == "desk.open"


async def test_commands_are_handed_on_with_the_language_of_the_person() -> None:
    async with tab(agent(language="en")) as socket:
        opened = await heard()
        await socket.say({"id": 7, "command": "hold", "call_id": SECOND})
        command = await heard()
    assert command == {
        "type": "desk.command",
        "agent": "1001",
        "socket": opened["socket"],
        "language": "en",
        "fields": {"id": 7, "command": "hold", "call_id": SECOND},
    }


async def test_replies_and_states_reach_the_page() -> None:
    async with tab(agent()) as socket:
        name = (await heard())["socket"]
        await line.channel_layer().send(name, {"type": "desk.reply", "id": 7, "ok": True})
        assert await socket.hear() == {"type": "reply", "id": 7, "ok": True}
        await line.channel_layer().send(name, {"type": "desk.state", "desk": {"state": "ready"}})
        assert await socket.hear() == {"type": "desk", "desk": {"state": "ready"}}


async def test_a_switchboard_that_does_not_listen_is_said_to_be_away(layer: InMemoryChannelLayer) -> None:
    async with tab(agent()) as socket:
        await heard()
        for _ in range(100):
            await line.tell("floor.ask")
        await socket.say({"id": 3, "command": "set_state", "state": "ready"})
        reply = await socket.hear()
        assert (reply["id"], reply["ok"], reply["code"]) == (3, False, "switchboard_away")
        assert "话务交换" in reply["message"]
    assert line.SWITCHBOARD in layer.channels, "the tab closed without a word, and without a failure"


@pytest.mark.parametrize("send", ["{", "", b"\x00"])
async def test_what_is_no_json_closes_the_tab_politely(send: str | bytes) -> None:
    async with tab(agent()) as socket:
        await heard()
        if isinstance(send, str):
            await socket.send(text=send)
        else:
            await socket.send(data=send)
        closed = await socket.frame()
        assert (closed["type"], closed["code"]) == ("websocket.close", consumers.UNREADABLE)


@pytest.mark.parametrize("content", [[], 1, "text", None])
async def test_json_that_is_no_command_is_left_alone(content: object) -> None:
    async with tab(agent()) as socket:
        await heard()
        await socket.say(content)
        assert await socket.hears_nothing()


# the live view

Shown = Callable[[User], Awaitable[Message]]


@pytest.fixture
def shown() -> Shown:
    """What a user's live view shows of a house with one waiting caller."""
    house = House()
    house.arrive(SECOND)
    floor = floor_state(house.exchange, house.now).model_dump(mode="json")

    async def show(user: User) -> Message:
        async with tab(user, "/ws/floor") as socket:
            assert (await heard())["type"] == "floor.ask"
            await line.channel_layer().group_send(line.FLOOR, {"type": "floor.state", "floor": floor})
            return await socket.hear()

    return show


@pytest.mark.django_db(transaction=True)
async def test_a_leader_sees_the_team_and_who_is_waiting(shown: Shown, zhao: User, lin: User, wu: User) -> None:
    message = await shown(zhao)
    assert message["type"] == "floor"
    assert [row["number"] for row in message["floor"]["agents"]] == [lin.number]
    assert message["floor"]["waiting"][0]["masked_number"] == "199****0001"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("role", "number"), [(Role.PLANNER, ""), (Role.ADMINISTRATOR, ""), (Role.SUPERVISOR, "199****0001")]
)
async def test_who_may_not_see_customers_does_not_see_who_calls(
    shown: Shown, company: OrgUnit, role: Role, number: str
) -> None:
    floor = (await shown(agent("4001", role)))["floor"]
    assert [row["number"] for row in floor["agents"]] == ["1001", "1002", "1003"]
    assert (floor["waiting"][0]["masked_number"], floor["waiting"][0]["customer_name"]) == (number, "")


def floors(house: House, *marks: str) -> list[FloorState]:
    """States of the floor with these marks, each with one more agent ready."""
    states = []
    for number, mark in zip(("1001", "1002", "1003"), marks, strict=False):
        house.ready(number)
        states.append(floor_state(house.exchange, house.now).model_copy(update={"mark": mark}))
    return states


async def send_floor(kind: str, field: str, shape: FloorState | FloorChanges) -> None:
    await line.channel_layer().group_send(line.FLOOR, {"type": kind, field: shape.model_dump(mode="json")})


@pytest.mark.django_db(transaction=True)
async def test_changes_that_follow_are_handed_on_cut(house: House, zhao: User, lin: User) -> None:
    first, second, _ = floors(house, "a", "b", "c")
    async with tab(zhao, "/ws/floor") as socket:
        await heard()
        await send_floor("floor.state", "floor", first)
        await socket.hear()
        await send_floor("floor.changes", "changes", changes(first, second))
        message = await socket.hear()
    assert (message["type"], message["changes"]["mark"]) == ("floor_changes", "b")
    assert message["changes"]["agents"] == [], "1002, who changed, is not of the leader's team"


@pytest.mark.django_db(transaction=True)
async def test_after_missed_changes_the_whole_state_is_asked_for_and_nothing_is_shown_before(
    house: House, sun: User
) -> None:
    first, second, third = floors(house, "a", "b", "c")
    async with tab(sun, "/ws/floor") as socket:
        await heard()
        await send_floor("floor.state", "floor", first)
        await socket.hear()
        await send_floor("floor.changes", "changes", changes(second, third))
        assert (await heard())["type"] == "floor.ask"
        await send_floor("floor.changes", "changes", changes(second, third))
        assert await socket.hears_nothing()
        await send_floor("floor.state", "floor", third)
        assert (await socket.hear())["floor"]["mark"] == "c"


@pytest.mark.django_db(transaction=True)
async def test_a_new_switchboard_is_asked_at_once_and_told_that_somebody_looks(
    sun: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(floor_consumers, "LOOKING_S", 0.05)
    async with tab(sun, "/ws/floor"):
        assert (await heard())["type"] == "floor.ask"
        assert (await heard())["type"] == "floor.watch"
        await line.channel_layer().group_send(line.FLOOR, {"type": "hello"})
        while (await heard())["type"] != "floor.ask":
            pass


async def told_of_privacy(role: Role) -> list[str]:
    """The kinds of messages that somebody's page is sent when an alert is raised."""
    async with tab(agent(role=role)) as socket:
        await heard()
        await line.channel_layer().group_send(NEWS, {"type": "privacy.news"})
        return [] if await socket.hears_nothing() else [str((await socket.hear())["type"])]


@pytest.mark.parametrize(("role", "told"), [(Role.SUPERVISOR, ["privacy"]), (Role.TEAM_LEADER, []), (Role.AGENT, [])])
async def test_of_unusual_volumes_only_those_hear_who_judge_them(role: Role, told: list[str]) -> None:
    assert await told_of_privacy(role) == told
