"""``huawu switchboard``: the running exchange between the telephone engine, the desks and the database."""

from __future__ import annotations

import asyncio
import gc
import logging
import sys
from collections.abc import Coroutine, Sequence
from functools import partial
from typing import Any

from django.conf import settings
from django.db import Error as DatabaseError

from huawu.calls.choices import WrapUpManner
from huawu.kit.errors import DatabaseAwayError, HuawuError
from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.switchboard import line, memo_flow, outbound_flow, sign_flow
from huawu.switchboard.database import (
    agent_days,
    aside,
    collect_missed,
    deliver,
    open_calls,
    read_directory,
    read_signing_due,
    record_is_complete,
    unjudged_calls,
    unread_memos,
)
from huawu.switchboard.desk_flow import (
    close_socket,
    desk_of,
    drop_silent_sockets,
    live_desk,
    on_command,
    open_socket,
)
from huawu.switchboard.dialling import order_for
from huawu.switchboard.errors import RecordNeededError, UnknownHotlineError
from huawu.switchboard.journal import Journal
from huawu.switchboard.lead import Lead
from huawu.switchboard.overload import Overload
from huawu.switchboard.recovery import engine_found, restore_alerts, restore_calls, restore_days
from huawu.switchboard.runner import Runner
from huawu.switchboard.schemas import SoftphoneView
from huawu.switchboard.telephone_flow import on_telephone_event
from huawu.switchboard.timers import SOCKET_SILENCE
from huawu.switchboard.views import desk_state, targets, visit_stage
from huawu.switchboard.visits import Visits
from huawu.telephony.events import CallArrived, EngineTaken, EngineUp, SoftphoneReachable
from huawu.telephony.ports import LiveChannel, Telephone, TelephoneError

log = logging.getLogger(__name__)

HOUSEKEEPING_S = 5.0
RETRY_S = 1.0
COLLECT_AFTER = (20_000, 20, 20)
"""New objects before a look at the young ones, and so many such looks before one at older ones."""
TURN_S = 0.0005
"""How long a thread that writes to the database may keep the interpreter from the loop, each time the loop has waited
for something: ten times less than usual, since that is several times for each event of a call."""
ORDER_LIMIT_S = 5.0
"""How long an agent who wants to dial waits for the database."""
STRANGER_S = 3.0
"""How long the event of a call's arrival may lag behind the call itself."""


async def _end(works: list[asyncio.Task[None]]) -> None:
    """Cancel them until each has ended: a cancellation can get lost in the client of Redis when an answer of the
    server's is due at the same moment, as after a machine was held up."""
    pending = set(works)
    while pending:
        for work in pending:
            work.cancel()
        _, pending = await asyncio.wait(pending, timeout=RETRY_S)


class Switchboard:
    """Everything of one switchboard process; :meth:`run` it until ``stop`` is set."""

    def __init__(self, telephone: Telephone, lead: Lead | None = None) -> None:
        self.telephone = telephone
        self.lead = lead
        self.dethroned = asyncio.Event()
        """Another switchboard leads: this one has to stop."""
        self.journal = Journal(settings.ENV.journal, deliver)
        self.visits = Visits(telephone)
        self.runner: Runner
        self.overload: Overload
        self._reading = asyncio.Lock()

    async def run(self, stop: asyncio.Event) -> None:
        """Start, serve until ``stop``, end. Calls in the engine go on after the end."""
        await self._prepare()
        layer = line.channel_layer()
        await self.telephone.start()
        for screens in (line.DESKS, line.FLOOR, line.WALL):
            await layer.group_send(screens, {"type": "hello"})
        try:
            async with asyncio.TaskGroup() as group:
                works = [
                    group.create_task(work)
                    for work in (
                        self._listen_to_engine(),
                        self._listen_to_desks(),
                        self._keep_house(),
                        self.runner.keep_time(),
                        self.runner.floor.run(),
                        self.runner.reconciler.run(self.telephone),
                        self.overload.watch(),
                    )
                ]
                await stop.wait()
                await _end(works)
        finally:
            await self.runner.stop()
            await self.telephone.stop()
            await asyncio.to_thread(self.journal.stop)

    async def _prepare(self) -> None:
        """Read the house and what the last run left behind."""
        await asyncio.to_thread(self.journal.start)
        await asyncio.to_thread(self.journal.drain)
        self.runner = Runner(self.telephone, self.journal, await aside(read_directory))
        self.overload = Overload(self.runner.exchange, self.telephone.unsent_s)
        restore_days(self.runner.exchange, await aside(agent_days), now())
        restore_calls(self.runner.exchange, (await aside(open_calls)).values())
        restore_alerts(self.runner.exchange, (await aside(unjudged_calls)).values())
        memo_flow.restore(self.runner.exchange, await aside(unread_memos))
        _quieten_collector()
        sys.setswitchinterval(TURN_S)

    # the engine

    async def _listen_to_engine(self) -> None:
        async for event in self.telephone.events():
            try:
                if isinstance(event, EngineUp):
                    await self._engine_up(event)
                    continue
                if isinstance(event, CallArrived) and self.overload.turns_away():
                    self.runner.telephone(f"{event.call_id}:caller", partial(_apologise, event.channel_id))
                    continue
                if isinstance(event, EngineTaken):
                    self.runner.spawn(self._ask_who_leads())
                if isinstance(event, SoftphoneReachable):
                    self.visits.reachable(event.account, event.reachable, now())
                on_telephone_event(self.runner.exchange, event, now())
            except Exception:
                log.exception("an event of the engine could not be handled: %s", type(event).__name__)

    async def _ask_who_leads(self) -> None:
        """Somebody else has the engine. Unless it is certain that we lead, they do."""
        if self.lead is not None and not await self.lead.is_ours():
            self.dethroned.set()

    async def _engine_up(self, event: EngineUp) -> None:
        """The link stands. Later events wait until what we know agrees with what is there."""
        while True:
            try:
                await self._compare(event)
                break
            except TelephoneError as error:
                log.warning("the engine's calls could not be read: %s", error)
                await asyncio.sleep(RETRY_S)
        self.runner.spawn(self._collect_missed())

    async def _compare(self, event: EngineUp) -> None:
        exchange = self.runner.exchange
        await self.telephone.set_hotlines(exchange.directory.hotlines)
        accounts = await self.telephone.accounts()
        channels = await self.telephone.live_channels()
        self.visits.engine_up(now())
        for account in accounts:
            self.visits.adopt(account, now())
        strangers = engine_found(exchange, channels, accounts, now(), event.engine_since)
        self.runner.spawn(self._hang_up_strangers(strangers))

    async def _hang_up_strangers(self, callers: Sequence[LiveChannel]) -> None:
        """Callers whom nobody serves, once it is sure that they have not just arrived."""
        await asyncio.sleep(STRANGER_S)
        for caller in callers:
            if caller.call_id not in self.runner.exchange.calls:
                self.runner.telephone(f"{caller.call_id}:caller", partial(_hang_up, caller.channel_id))

    async def _collect_missed(self) -> None:
        while True:
            try:
                await aside(collect_missed)
            except DatabaseError as error:
                log.warning("missed calls not collected yet: %s", type(error).__name__)
                await asyncio.sleep(HOUSEKEEPING_S)
            else:
                return

    # the desks

    async def _listen_to_desks(self) -> None:
        layer = line.channel_layer()
        while True:
            message: line.Message = {}
            try:
                message = await layer.receive(line.SWITCHBOARD)
                await self._on_message(message)
            except HuawuError as error:
                log.info("refused: %s", error.code)
            except Exception:
                log.exception("a message could not be handled: %s", message.get("type"))
                if not message:  # the layer itself is away
                    await asyncio.sleep(RETRY_S)

    async def _on_message(self, message: line.Message) -> None:
        exchange = self.runner.exchange
        match message["type"]:
            case "desk.open":
                names = (message["agent"], message["socket"], message["page"])
                open_socket(exchange, *names, now(), message["phone"], message.get("since", 0.0))
            case "desk.close":
                close_socket(exchange, message["agent"], message["socket"], now())
            case "desk.command":
                await self._command(message)
            case "floor.ask":
                await self.runner.floor.ask(message["socket"])
            case "floor.watch":
                self.runner.floor.watch()
            case "directory.changed":
                self.runner.spawn(self._read_directory())
            case _:
                self.runner.spawn(self._answer(message))

    async def _read_directory(self) -> None:
        """Beside the desks' commands, which must not wait for the database."""
        async with self._reading:
            exchange = self.runner.exchange
            exchange.use_directory(await aside(read_directory), now())
            await self.telephone.set_hotlines(exchange.directory.hotlines)

    async def _command(self, message: line.Message) -> None:
        if message["fields"].get("command") == "dial":  # asks the database: others must not wait for that
            self.runner.spawn(self._reply(message, self._dial(message)))
        elif message["fields"].get("command") == "finish_wrap_up" and self._needs_record(message["agent"]):
            self.runner.spawn(self._reply(message, self._finish_wrap_up(message)))
        elif agent := sign_flow.held_back(self.runner.exchange, message["agent"], message["fields"], now()):
            self.runner.spawn(self._reply(message, self._once_signed(message, agent)))
        else:
            await self._reply(message, self._carry_out(message))

    async def _carry_out(self, message: line.Message) -> None:
        on_command(self.runner.exchange, message["agent"], message["socket"], message["fields"], now())

    def _needs_record(self, agent: str) -> bool:
        exchange = self.runner.exchange
        desk = exchange.desks.get(agent)
        stint = desk.stint if desk else None
        return stint is not None and exchange.wrap_up_manner(stint) is WrapUpManner.MANDATORY

    async def _finish_wrap_up(self, message: line.Message) -> None:
        """Only with the complete record; while the database is away nobody is kept for that."""
        try:
            async with asyncio.timeout(ORDER_LIMIT_S):
                complete = await aside(record_is_complete, str(message["fields"].get("call_id", "")))
        except (DatabaseError, TimeoutError):
            complete = True
        if not complete:
            raise RecordNeededError
        await self._carry_out(message)

    async def _once_signed(self, message: line.Message, agent: str) -> None:
        """Ready, if the handbook has been signed meanwhile; while the database is away nobody is kept for that."""
        try:
            async with asyncio.timeout(ORDER_LIMIT_S):
                due = await aside(read_signing_due, [agent])
        except (DatabaseError, TimeoutError) as error:
            log.warning("not looked up whether the handbook is signed: %s", type(error).__name__)
        else:
            sign_flow.check(self.runner.exchange, message["agent"], agent, due, now())
        await self._carry_out(message)

    async def _dial(self, message: line.Message) -> None:
        exchange, agent = self.runner.exchange, message["agent"]
        desk = live_desk(exchange, agent, message["socket"])
        try:
            async with asyncio.timeout(ORDER_LIMIT_S):
                order = await aside(order_for, agent, message["fields"], exchange.directory)
        except (DatabaseError, TimeoutError):
            raise DatabaseAwayError from None
        outbound_flow.start(exchange, desk, order, new_id(), now())

    async def _reply(self, message: line.Message, work: Coroutine[Any, Any, None]) -> None:
        fields = message["fields"]
        reply: line.Message = {"type": "desk.reply", "id": fields.get("id"), "ok": True}
        try:
            await work
        except HuawuError as error:
            reply |= {"ok": False, "code": error.code, "message": error.message(message["language"])}
        except Exception:
            log.exception("a command failed: %s", fields.get("command"))
            unknown = HuawuError()
            reply |= {"ok": False, "code": unknown.code, "message": unknown.message(message["language"])}
        await line.channel_layer().send(message["socket"], reply)

    async def _answer(self, message: line.Message) -> None:
        """Questions: the answer goes to ``reply_to`` as ``{"ok": …}``."""
        try:
            answer: line.Message = {"ok": await self._find(message)}
        except HuawuError as error:
            answer = {"error": type(error).__name__}
        except TelephoneError:
            answer = {"error": "SwitchboardAwayError"}
        await line.channel_layer().send(message["reply_to"], answer)

    async def _find(self, message: line.Message) -> line.Message:
        exchange = self.runner.exchange
        match message["type"]:
            case "ask.desk":
                desk = desk_of(exchange, message["agent"])
                return desk_state(exchange, desk, "", now()).model_dump(mode="json")
            case "ask.targets":
                return targets(exchange, message["agent"]).model_dump(mode="json")
            case "ask.floor":
                return self.runner.floor.whole(now()).model_dump(mode="json")
            case "ask.health":
                return {"engine": exchange.engine_up, "backlog": self.journal.backlog}
            case "ask.web_call":
                return await self._web_call(message["hotline"])
            case "ask.visit":
                return {"stage": visit_stage(exchange, message["visit"])}
        raise ValueError(message["type"])

    async def _web_call(self, number: str) -> line.Message:
        hotlines = self.runner.exchange.directory.hotlines
        hotline = hotlines.get(number) if number else next(iter(hotlines.values()), None)
        if hotline is None:
            raise UnknownHotlineError
        visit, account = await self.visits.open(hotline.number, now())
        view = SoftphoneView(
            account=account.account,
            password=account.password,
            websocket=account.websocket,
            domain=account.domain,
        )
        return {**view.model_dump(), "hotline": hotline.number, "name": hotline.name, "visit": visit}

    async def _keep_house(self) -> None:
        while True:
            await asyncio.sleep(HOUSEKEEPING_S)
            drop_silent_sockets(self.runner.exchange, now() - SOCKET_SILENCE, now())
            if self.overload.take_uncollected():
                self.runner.spawn(self._collect_missed())
            try:
                await self.visits.close_unused(now())
            except TelephoneError as error:
                log.warning("unused softphones stay for now: %s", error)


def _quieten_collector() -> None:
    """What is there by now stays: the garbage collector need not go through it again and again, which takes a tenth of
    a second each time, while callers wait. What comes and goes with calls is freed without it but for few cycles."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


async def _apologise(channel: str, telephone: Telephone) -> None:
    await telephone.apologise(channel)


async def _hang_up(channel: str, telephone: Telephone) -> None:
    await telephone.hang_up(channel)
