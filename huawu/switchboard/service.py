"""``huawu switchboard``: the running exchange between the telephone engine, the desks and the database."""

from __future__ import annotations

import asyncio
import logging

from channels.layers import get_channel_layer
from django.conf import settings

from huawu.calls.access import last_agent_states, open_calls
from huawu.kit.errors import HuawuError
from huawu.kit.time import now
from huawu.switchboard import line
from huawu.switchboard.database import collect_missed, deliver, read_directory
from huawu.switchboard.desk_flow import close_socket, desk_of, drop_silent_sockets, on_command, open_socket
from huawu.switchboard.errors import UnknownHotlineError
from huawu.switchboard.journal import Journal
from huawu.switchboard.recovery import find_accounts, reconcile, restore_call, restore_desk, take_up
from huawu.switchboard.runner import Runner
from huawu.switchboard.schemas import SoftphoneView
from huawu.switchboard.telephone_flow import on_telephone_event, set_engine
from huawu.switchboard.timers import SOCKET_SILENCE
from huawu.switchboard.views import desk_state, floor_state
from huawu.switchboard.visits import Visits
from huawu.telephony.events import EngineUp, SoftphoneReachable
from huawu.telephony.ports import Telephone, TelephoneError

log = logging.getLogger(__name__)

HOUSEKEEPING_S = 5.0


class Switchboard:
    """Everything of one switchboard process; :meth:`run` it until ``stop`` is set."""

    def __init__(self, telephone: Telephone) -> None:
        self.telephone = telephone
        self.journal = Journal(settings.ENV.var / "journal", deliver)
        self.visits = Visits(telephone)
        self.engine_seen = False
        self.runner: Runner

    async def run(self, stop: asyncio.Event) -> None:
        """Start, serve until ``stop``, end. Calls in the engine go on after the end."""
        await self._prepare()
        layer = get_channel_layer()
        await self.telephone.start()
        await layer.group_send(line.DESKS, {"type": "hello"})
        try:
            async with asyncio.TaskGroup() as group:
                works = [
                    group.create_task(work)
                    for work in (
                        self._listen_to_engine(),
                        self._listen_to_desks(),
                        self._keep_house(),
                        self.runner.keep_time(),
                        self.runner.send_floor(),
                    )
                ]
                await stop.wait()
                for work in works:
                    work.cancel()
        finally:
            await self.runner.stop()
            await self.telephone.stop()
            await asyncio.to_thread(self.journal.stop)

    async def _prepare(self) -> None:
        """Read the house and what the last run left behind."""
        await asyncio.to_thread(self.journal.start)
        await asyncio.to_thread(self.journal.drain)
        self.runner = Runner(self.telephone, self.journal, await asyncio.to_thread(read_directory))
        desks = self.runner.exchange.desks
        for number, (seq, state, at, reason) in (await asyncio.to_thread(last_agent_states)).items():
            if number in desks:
                restore_desk(desks[number], seq, state, at, reason)
                desks[number].closed_at = now()

    # the engine

    async def _listen_to_engine(self) -> None:
        async for event in self.telephone.events():
            try:
                if isinstance(event, EngineUp):
                    await self._engine_up(event)
                    continue
                if isinstance(event, SoftphoneReachable):
                    self.visits.reachable(event.account, event.reachable, now())
                on_telephone_event(self.runner.exchange, event, now())
            except Exception:
                log.exception("an event of the engine could not be handled: %s", type(event).__name__)

    async def _engine_up(self, event: EngineUp) -> None:
        """The link stands: compare what we know with what is there."""
        exchange = self.runner.exchange
        await self.telephone.set_hotlines(exchange.directory.hotlines)
        channels = await self.telephone.live_channels()
        if self.engine_seen:
            reconcile(exchange, channels, now())
        else:
            accounts = await self.telephone.accounts()
            find_accounts(exchange, accounts)
            for account in accounts:
                self.visits.adopt(account, now())
            events = await asyncio.to_thread(open_calls)
            take_up(exchange, [restore_call(exchange, log_) for log_ in events.values()], channels, now())
        for desk in exchange.desks.values():
            if desk.account is None and desk.live_socket is not None:
                self.runner.open_account(desk)
            exchange.settle(desk, now())
        self.engine_seen = True
        set_engine(exchange, up=True)
        await asyncio.to_thread(collect_missed)

    # the desks

    async def _listen_to_desks(self) -> None:
        layer = get_channel_layer()
        while True:
            message = await layer.receive(line.SWITCHBOARD)
            try:
                await self._on_message(message)
            except HuawuError as error:
                log.info("refused: %s", error.code)
            except Exception:
                log.exception("a message could not be handled: %s", message.get("type"))

    async def _on_message(self, message: line.Message) -> None:
        exchange = self.runner.exchange
        match message["type"]:
            case "desk.open":
                open_socket(
                    exchange, message["agent"], message["socket"], message["page"], now(), message["phone"]
                )
            case "desk.close":
                close_socket(exchange, message["agent"], message["socket"], now())
            case "desk.command":
                await self._command(message)
            case "floor.ask":
                self.runner.tell_floor()
            case "directory.changed":
                exchange.use_directory(await asyncio.to_thread(read_directory), now())
                await self.telephone.set_hotlines(exchange.directory.hotlines)
            case _:
                await self._answer(message)

    async def _command(self, message: line.Message) -> None:
        fields = message["fields"]
        reply: line.Message = {"type": "desk.reply", "id": fields.get("id"), "ok": True}
        try:
            on_command(self.runner.exchange, message["agent"], message["socket"], fields, now())
        except HuawuError as error:
            reply |= {"ok": False, "code": error.code, "message": error.message(message["language"])}
        await get_channel_layer().send(message["socket"], reply)

    async def _answer(self, message: line.Message) -> None:
        """Questions: the answer goes to ``reply_to`` as ``{"ok": …}``."""
        try:
            answer = {"ok": await self._find(message)}
        except HuawuError as error:
            answer = {"error": type(error).__name__}
        except TelephoneError:
            answer = {"error": "SwitchboardAwayError"}
        await get_channel_layer().send(message["reply_to"], answer)

    async def _find(self, message: line.Message) -> line.Message:
        exchange = self.runner.exchange
        match message["type"]:
            case "ask.desk":
                desk = desk_of(exchange, message["agent"])
                return desk_state(exchange, desk, "", now()).model_dump(mode="json")
            case "ask.floor":
                return floor_state(exchange, now()).model_dump(mode="json")
            case "ask.health":
                return {"engine": exchange.engine_up, "backlog": self.journal.backlog}
            case "ask.web_call":
                return await self._web_call(message["hotline"])
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
            await self.visits.close_unused(now())


async def run(stop: asyncio.Event) -> None:
    """Run a switchboard on the real engine until ``stop`` is set."""
    from huawu.telephony.adapter import AriTelephone

    await Switchboard(AriTelephone(settings.ENV)).run(stop)
