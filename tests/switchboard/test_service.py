"""The running switchboard, on the real database and the in-memory layer, with a scripted engine."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from channels.db import database_sync_to_async
from django.conf import settings
from django.db import OperationalError

from huawu.calls.choices import WrapUpManner
from huawu.calls.models import AgentEvent, Call, CallEvent, ContactRecord, Hotline, Queue
from huawu.calls.states import AgentState, Outcome
from huawu.customers.models import Customer
from huawu.kit.ids import new_id
from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
from huawu.people.models import User
from huawu.switchboard import database, line, service
from huawu.switchboard.service import Switchboard
from huawu.telephony.events import EngineDown, EngineUp
from huawu.telephony.missed import MissedCall, MissedCalls
from huawu.telephony.nodes import every_environment
from huawu.telephony.places import Places
from huawu.telephony.ports import Telephone
from tests.switchboard.engine import ScriptedEngine

pytestmark = pytest.mark.django_db(transaction=True)
LIMIT_S = 5.0
PAGE = "page-0001"


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of one's own, and little patience."""
    monkeypatch.setattr(settings, "ENV", replace(settings.ENV, var=tmp_path))
    monkeypatch.setattr(service, "RETRY_S", 0.01)
    monkeypatch.setattr(service, "STRANGER_S", 0.05)


async def until(condition: Callable[[], object], what: str = "") -> None:
    """Wait, bounded, until ``condition`` holds."""
    try:
        async with asyncio.timeout(LIMIT_S):
            while not condition():
                await asyncio.sleep(0.005)
    except TimeoutError:
        raise AssertionError(what or "it did not happen") from None


@asynccontextmanager
async def running(engine: ScriptedEngine) -> AsyncIterator[Switchboard]:
    telephone: Telephone = engine.link()
    switchboard, stop = Switchboard(telephone), asyncio.Event()
    task = asyncio.create_task(switchboard.run(stop))
    await until(lambda: task.done() or hasattr(switchboard, "runner"))
    await until(lambda: task.done() or switchboard.runner.exchange.engine_up or engine.away)
    try:
        yield switchboard
    finally:
        stop.set()
        await asyncio.wait_for(task, LIMIT_S * 2)


class Page:
    """An agent's open tab, as the consumer speaks for it."""

    def __init__(self, switchboard: Switchboard, number: str) -> None:
        self.number, self.commands = number, 0
        self.socket = f"specific.tab!{number}"
        self.switchboard = switchboard
        self.desk = switchboard.runner.exchange.desks[number]

    async def open(self) -> None:
        await line.tell("desk.open", agent=self.number, socket=self.socket, page=PAGE, phone="webrtc")

    async def ready(self, engine: ScriptedEngine) -> None:
        await self.open()
        await until(lambda: self.desk.account)
        assert self.desk.account is not None
        engine.register(self.desk.account.account)
        assert (await self.command("set_state", state="ready"))["ok"]
        await until(lambda: self.desk.state is AgentState.READY)

    async def command(self, name: str, **fields: object) -> dict[str, Any]:
        """Give a command; the reply."""
        self.commands += 1
        fields |= {"id": self.commands, "command": name}
        told = {"agent": self.number, "socket": self.socket, "language": "zh-hans"}
        await line.tell("desk.command", **told, fields=fields)
        while True:
            message = await asyncio.wait_for(line.channel_layer().receive(self.socket), LIMIT_S)
            if message["type"] == "desk.reply" and message["id"] == self.commands:
                return dict(message)


async def talk(switchboard: Switchboard, engine: ScriptedEngine, call_id: str, caller: str) -> Page:
    page = Page(switchboard, "1001")
    await page.ready(engine)
    engine.dial(call_id, caller, "4000000001")
    await until(lambda: page.desk.state is AgentState.OFFERED and len(engine.channels) == 2, "it rings")
    engine.answer()
    await until(lambda: page.desk.state is AgentState.TALKING, "they talk")
    await until(lambda: engine.conversations.get(call_id))
    return page


@database_sync_to_async
def story(call_id: str) -> tuple[Call, list[str]]:
    call = Call.objects.select_related("agent", "hotline", "customer").get(pk=call_id)
    events = CallEvent.objects.filter(call=call).order_by("seq")
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    return call, [event.kind for event in events]


@database_sync_to_async
def new(model: type[User | Hotline], **fields: Any) -> None:
    model(**fields).save()


@database_sync_to_async
def day(agent: User) -> list[str]:
    return list(AgentEvent.objects.filter(agent=agent).order_by("seq").values_list("new", flat=True))


async def test_a_mandatory_record_has_to_be_complete(lin: User, hotline: Hotline, queue: Queue) -> None:
    engine, call_id = ScriptedEngine(), str(new_id())
    await Queue.objects.filter(pk=queue.pk).aupdate(wrap_up_manner=WrapUpManner.MANDATORY)
    async with running(engine) as switchboard:
        page = await talk(switchboard, engine, call_id, "19900000042")
        engine.drop(f"{call_id}-caller")
        await until(lambda: page.desk.state is AgentState.WRAP_UP)
        refused = await page.command("finish_wrap_up", call_id=call_id)
        assert (refused["ok"], refused["code"]) == (False, "record_needed")
        assert page.desk.state is AgentState.WRAP_UP
        await asyncio.to_thread(switchboard.journal.drain)
        await ContactRecord.objects.aupdate_or_create(call_id=call_id, defaults={"completed_at": now()})
        assert (await page.command("finish_wrap_up", call_id=call_id))["ok"]


async def test_a_call_lands_in_the_books(lin: User, hotline: Hotline, mei: Customer) -> None:
    engine, call_id = ScriptedEngine(), str(new_id())
    async with running(engine) as switchboard:
        assert engine.hotlines == {"4000000001"}
        page = await talk(switchboard, engine, call_id, "19900000042")
        await until(lambda: page.desk.contact and page.desk.contact.card.customer_name)
        assert page.desk.contact is not None
        assert page.desk.contact.card.customer_name == "梅雨晴"
        assert (await page.command("hold", call_id=call_id))["ok"]
        assert (await page.command("resume", call_id=call_id))["ok"]
        engine.drop(f"{call_id}-caller")
        await until(lambda: page.desk.state is AgentState.WRAP_UP)
        assert (await page.command("finish_wrap_up", call_id=call_id))["ok"]
        assert engine.channels == {}
    call, kinds = await story(call_id)
    assert (call.outcome, call.agent, call.customer, call.hotline) == (Outcome.ANSWERED, lin, mei, hotline)
    assert kinds == ["arrived", "queued", "offered", "connected", "held", "resumed", "ended", "wrap_up_ended"]
    assert (await day(lin))[-6:] == ["offered", "talking", "holding", "talking", "wrap_up", "ready"]


async def test_killed_and_started_again_in_a_talk(lin: User, hotline: Hotline) -> None:
    engine, call_id = ScriptedEngine(), str(new_id())
    async with running(engine) as switchboard:
        await talk(switchboard, engine, call_id, "19900000001")
    assert len(engine.channels) == 2, "they talk on"
    async with running(engine) as switchboard:
        page = Page(switchboard, "1001")
        await page.open()
        await until(lambda: page.desk.live_socket)
        assert page.desk.state is AgentState.TALKING
        assert len(engine.standing) == 1, "with the same softphone"
        assert (await page.command("hang_up", call_id=call_id))["ok"]
        await until(lambda: not engine.channels, "both sides are hung up")
        await page.command("finish_wrap_up", call_id=call_id)
    call, kinds = await story(call_id)
    assert call.outcome == Outcome.ANSWERED
    assert kinds == ["arrived", "queued", "offered", "connected", "recovered", "ended", "wrap_up_ended"]


async def test_the_engine_is_away_at_first(lin: User, hotline: Hotline) -> None:
    engine = ScriptedEngine(away=True)
    async with running(engine) as switchboard:
        page = Page(switchboard, "1001")
        await page.open()
        await until(lambda: page.desk.live_socket)
        assert not switchboard.runner.exchange.engine_up
        assert (await line.ask("ask.health"))["ok"]["engine"] is False
        engine.away = False
        await until(lambda: page.desk.account, "the softphone comes with the engine")
        assert len(engine.standing) == 1


async def test_a_call_that_arrived_just_before_is_served_and_a_forgotten_one_is_hung_up(
    lin: User, hotline: Hotline
) -> None:
    engine, fresh, forgotten = ScriptedEngine(), str(new_id()), str(new_id())
    async with running(engine) as switchboard:
        calls = switchboard.runner.exchange.calls
        engine.say(EngineDown(now()))
        listener, engine.listener = engine.listener, None
        engine.dial(forgotten, "19900000002", "4000000001")
        engine.listener = listener
        engine.say(EngineUp(now()))
        engine.dial(fresh, "19900000001", "4000000001")
        await until(lambda: f"{forgotten}-caller" not in engine.channels)
        assert fresh in calls
        assert f"{fresh}-caller" in engine.channels


async def test_questions_are_answered(lin: User, chen: User, hotline: Hotline) -> None:
    engine = ScriptedEngine()
    async with running(engine):
        desk = (await line.ask("ask.desk", agent="1001"))["ok"]
        assert (desk["agent_name"], desk["state"], desk["softphone"]) == ("林小满", "offline", None)
        floor = (await line.ask("ask.floor"))["ok"]
        assert [row["number"] for row in floor["agents"]] == ["1001", "1002"]
        call = (await line.ask("ask.web_call", hotline=""))["ok"]
        assert (call["hotline"], call["name"]) == ("4000000001", "充值优惠")
        assert call["account"] in engine.standing
        assert await line.ask("ask.desk", agent="9999") == {"error": "UnknownAgentError"}
        assert await line.ask("ask.web_call", hotline="1") == {"error": "UnknownHotlineError"}
        engine.away = True
        assert await line.ask("ask.web_call", hotline="") == {"error": "SwitchboardAwayError"}


async def test_commands_are_answered_in_the_persons_language(lin: User, hotline: Hotline) -> None:
    engine = ScriptedEngine()
    async with running(engine) as switchboard:
        page = Page(switchboard, "1001")
        await page.ready(engine)
        reply = await page.command("hold", call_id=str(new_id()))
        assert (reply["ok"], reply["code"]) == (False, "not_your_contact")
        assert "不在您的工作台" in reply["message"]


async def test_a_message_that_makes_no_sense_stops_nothing(lin: User, hotline: Hotline) -> None:
    async with running(ScriptedEngine()):
        for kind in ("desk.open", "desk.command", "ask.nonsense"):
            await line.tell(kind)
        assert "ok" in await line.ask("ask.floor")


async def test_the_database_is_away_while_they_talk(
    lin: User, hotline: Hotline, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, call_id = ScriptedEngine(), str(new_id())
    away = {"now": False}

    def deliver(lines: Any) -> None:
        if away["now"]:
            raise OperationalError("away")
        database.deliver(lines)

    monkeypatch.setattr(service, "deliver", deliver)
    async with running(engine) as switchboard:
        page = Page(switchboard, "1001")
        await page.ready(engine)
        await asyncio.to_thread(switchboard.journal.drain, LIMIT_S)
        away["now"] = True
        await talk(switchboard, engine, call_id, "19900000001")
        engine.drop(f"{call_id}-caller")
        await until(lambda: page.desk.state is AgentState.WRAP_UP)
        assert (await line.ask("ask.health"))["ok"]["backlog"] > 0
        away["now"] = False
        assert await asyncio.to_thread(switchboard.journal.drain, LIMIT_S * 2)
    assert (await story(call_id))[1] == ["arrived", "queued", "offered", "connected", "ended"]


@pytest.mark.parametrize("frozen", [True, False])
async def test_who_wants_to_dial_is_told_that_the_database_is_away(
    frozen: bool, lin: User, hotline: Hotline, monkeypatch: pytest.MonkeyPatch
) -> None:
    thawed = threading.Event()

    def order_for(*_: object) -> None:
        thawed.wait(LIMIT_S if frozen else 0)
        raise OperationalError("away")

    monkeypatch.setattr(service, "order_for", order_for)
    monkeypatch.setattr(service, "ORDER_LIMIT_S", 0.1)
    engine = ScriptedEngine()
    async with running(engine) as switchboard:
        page = Page(switchboard, "1001")
        await page.ready(engine)
        reply = await page.command("dial", digits="19900000042")
        assert (reply["ok"], reply["code"]) == (False, "database_away")
        thawed.set()


async def test_threads_that_wait_for_the_database_are_in_nobodys_way() -> None:
    """What plays an announcement needs a thread too."""
    thawed = threading.Event()
    waiting = [asyncio.create_task(database.aside(thawed.wait, LIMIT_S)) for _ in range(100)]
    await asyncio.sleep(0.05)
    assert await asyncio.wait_for(asyncio.to_thread(lambda: "played"), 1) == "played"
    thawed.set()
    await asyncio.gather(*waiting)


async def test_new_agents_and_hotlines_are_taken_in(lin: User, hotline: Hotline) -> None:
    engine = ScriptedEngine()
    async with running(engine) as switchboard:
        await new(User, username="1009", display_name="新同事", role="agent")
        await new(Hotline, number="4000000009", line=hotline.line, queue=hotline.queue)
        await line.tell("directory.changed")
        await until(lambda: "4000000009" in engine.hotlines)
        assert "1009" in switchboard.runner.exchange.desks


async def test_one_call_missed_while_we_were_away_is_collected_once(
    hotline: Hotline, monkeypatch: pytest.MonkeyPatch
) -> None:
    missed = MissedCall(str(new_id()), PhoneNumber("19900000042"), "4000000001", now())
    acknowledged: list[bool] = []
    monkeypatch.setattr(MissedCalls, "pending", lambda _: [missed])
    monkeypatch.setattr(MissedCalls, "acknowledge", lambda _: acknowledged.append(True))
    for _ in range(2):
        await asyncio.to_thread(database.collect_missed)
    call, kinds = await story(missed.call_id)
    assert (call.outcome, kinds, len(acknowledged)) == (Outcome.MISSED, ["missed"], 2)
    assert (call.hotline, call.caller_number) == (hotline, missed.caller)


async def test_calls_missed_by_any_node_are_collected(
    hotline: Hotline, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    nodes = tmp_path / "nodes.toml"
    nodes.write_text('secret = "made-up-secret-of-nodes"\n[node.a]\n[node.b]\n')
    monkeypatch.setenv("HUAWU_NODES", str(nodes))
    call_ids = [str(new_id()), str(new_id())]
    for call_id, env in zip(call_ids, every_environment(settings.ENV), strict=True):
        places = Places.of(env)
        places.make()
        record = json.dumps({"extra": f"{call_id} {hotline.number} 19900000042"})
        places.missed.write_text(f"1767576600.123 {record}\n")
    for _ in range(2):
        await asyncio.to_thread(database.collect_missed)
    for call_id in call_ids:
        call, kinds = await story(call_id)
        assert (call.outcome, kinds) == (Outcome.MISSED, ["missed"])
