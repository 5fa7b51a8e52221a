"""Desk, floor and web calls over HTTP: who may ask, what is answered, and what when the switchboard is away."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest
from django.test import AsyncClient

from huawu.people.models import User
from huawu.switchboard import line
from huawu.switchboard.floor_views import floor_state
from huawu.switchboard.views import desk_state
from tests.switchboard.house import CALL, House

pytestmark = pytest.mark.django_db(transaction=True)
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line, "PATIENCE_S", 0.05)


async def browser(user: User | None) -> AsyncClient:
    client = AsyncClient()
    if user is not None:
        await client.aforce_login(user, backend=BACKEND)
    return client


class Switchboard:
    """Answers one question as told and remembers it."""

    def __init__(self, answer: line.Message) -> None:
        self.answer = answer
        self.asked: line.Message = {}

    async def __aenter__(self) -> Switchboard:
        self.task = asyncio.create_task(self._serve())
        return self

    async def __aexit__(self, *_: object) -> None:
        self.task.cancel()

    async def _serve(self) -> None:
        self.asked = await line.channel_layer().receive(line.SWITCHBOARD)
        await line.channel_layer().send(self.asked["reply_to"], self.answer)


@pytest.fixture
def house() -> House:
    house = House()
    house.talk()
    return house


async def test_the_own_desk_without_the_password(lin: User, house: House) -> None:
    state = desk_state(house.exchange, house.desk(), "", house.now).model_dump(mode="json")
    async with Switchboard({"ok": state}) as switchboard:
        answer = await (await browser(lin)).get("/api/desk")
    assert answer.status_code == 200
    assert (switchboard.asked["type"], switchboard.asked["agent"]) == ("ask.desk", "1001")
    body = answer.json()
    assert (body["state"], body["contact"]["call_id"], body["softphone"]) == ("talking", CALL, None)


async def test_an_agent_the_switchboard_does_not_know(lin: User) -> None:
    async with Switchboard({"error": "UnknownAgentError"}):
        answer = await (await browser(lin)).get("/api/desk")
    assert (answer.status_code, answer.json()["code"]) == (403, "unknown_agent")


async def test_a_leader_sees_only_the_team_on_the_floor(zhao: User, lin: User, wu: User, house: House) -> None:
    floor = floor_state(house.exchange, house.now).model_dump(mode="json")
    async with Switchboard({"ok": floor}):
        answer = await (await browser(zhao)).get("/api/floor")
    assert [row["number"] for row in answer.json()["agents"]] == ["1001"]


async def test_a_visitor_gets_a_softphone_for_one_hotline() -> None:
    call = {"account": "web-1-a", "password": "p", "websocket": "ws://h/ws", "domain": "h"}
    call |= {"hotline": "4000000001", "name": "充值优惠", "visit": "1"}
    async with Switchboard({"ok": call}) as switchboard:
        answer = await (await browser(None)).post("/api/web-call", {"hotline": "4000000001"}, "application/json")
    assert answer.json() == call
    assert switchboard.asked["hotline"] == "4000000001"


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [("UnknownHotlineError", 404, "unknown_hotline"), ("TooManyVisitorsError", 503, "too_many_visitors")],
)
async def test_a_visitor_who_cannot_be_served_is_told_why(error: str, status: int, code: str) -> None:
    async with Switchboard({"error": error}):
        answer = await (await browser(None)).post("/api/web-call", {}, "application/json")
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.json()["message"]


@pytest.fixture
def who(request: pytest.FixtureRequest) -> User:
    return cast(User, request.getfixturevalue(request.param))


@pytest.mark.parametrize(
    ("path", "who"),
    [("/api/desk", "planner"), ("/api/desk", "he"), ("/api/floor", "lin"), ("/api/floor", "he")],
    indirect=["who"],
)
async def test_others_are_refused_and_nothing_is_asked(path: str, who: User) -> None:
    async with Switchboard({}) as switchboard:
        answer = await (await browser(who)).get(path)
        assert answer.status_code == 403
    assert switchboard.asked == {}


@pytest.mark.parametrize("path", ["/api/desk", "/api/floor"])
async def test_nobody_has_to_log_in_first(path: str) -> None:
    assert (await (await browser(None)).get(path)).status_code == 401


@pytest.mark.parametrize(("method", "path"), [("get", "/api/desk"), ("post", "/api/web-call")])
async def test_a_switchboard_that_is_away_is_said_to_be(lin: User, method: str, path: str) -> None:
    client = await browser(lin)
    fields: dict[str, Any] = {"data": {}, "content_type": "application/json"} if method == "post" else {}
    answer = await getattr(client, method)(path, headers={"Accept-Language": "zh-CN"}, **fields)
    assert (answer.status_code, answer.json()["code"]) == (503, "switchboard_away")
    assert "没有响应" in answer.json()["message"]


async def test_visitors_are_slowed_down_whatever_address_they_claim() -> None:
    client = await browser(None)
    line.PATIENCE_S = 0.001  # the fixture puts it back
    for turn in range(21):
        headers = {"X-Forwarded-For": f"203.0.113.{turn}"}
        answer = await client.post("/api/web-call", {}, "application/json", headers=headers)
        assert answer.status_code == (503 if turn < 20 else 429)
    assert answer.json()["code"] == "too_often"
