"""The exchange at work: its outbox in the real world. One asyncio loop, nothing here blocks it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from datetime import timedelta
from typing import Any

from django.db import Error as DatabaseError

from huawu.calls.log import NewAgentEvent, NewCallEvent
from huawu.kit.time import now
from huawu.ledger.traces import Trace
from huawu.switchboard import line, private_flow
from huawu.switchboard.accounts import account_name
from huawu.switchboard.database import aside, private_evidence
from huawu.switchboard.directory import Directory
from huawu.switchboard.exchange import Exchange
from huawu.switchboard.floor_feed import FloorFeed
from huawu.switchboard.journal import Journal
from huawu.switchboard.lanes import Lanes
from huawu.switchboard.live import Desk, LiveCall, Stint
from huawu.switchboard.look_ups import LookUps
from huawu.switchboard.memos import NewMemo
from huawu.switchboard.outbox import Errand
from huawu.switchboard.reconciler import Reconciler
from huawu.switchboard.schemas import CallerCard
from huawu.switchboard.timers import next_due, tick
from huawu.switchboard.views import desk_state
from huawu.telephony.ports import Telephone, TelephoneError

log = logging.getLogger(__name__)

DESK_PAUSE_S = 0.04
"""Desks are sent at most this often: what changes several times in a moment is sent once, and all desks of a moment
together."""
TIME_PAUSE_S = 0.05
"""How long what happened is gathered before it is asked anew what is due next, which takes the longer the more calls
there are. So much later happens only what is due within that time; nothing of ours is."""
ACCOUNT_PAUSE_S = 0.2
LONGEST_SLEEP = timedelta(seconds=5)


class Runner:
    """Implements :class:`huawu.switchboard.outbox.Outbox`."""

    def __init__(self, telephone: Telephone, journal: Journal, directory: Directory) -> None:
        self.telephone_engine = telephone
        self.journal = journal
        self.lanes = Lanes(telephone)
        self.exchange = Exchange(directory, self)
        self.exchange.use_directory(directory, now())
        self._news = asyncio.Event()
        self._told: set[str] = set()
        self._telling = False
        self._look_ups = LookUps(self.spawn, self._caller_found)
        self._opening: set[tuple[str, str]] = set()
        self.floor = FloorFeed(self.exchange)
        self.reconciler = Reconciler(self.exchange, self._busy)
        self._tasks: set[asyncio.Task[None]] = set()

    # the outbox

    def telephone(self, lane: str, errand: Errand, on_failure: Callable[[], None] | None = None) -> None:
        self.lanes.put(lane, errand, on_failure)

    def call_event(self, event: NewCallEvent) -> None:
        self.journal.append({"call": event.to_json()})
        self._news.set()

    def agent_event(self, event: NewAgentEvent) -> None:
        self.journal.append({"agent": event.to_json()})
        self._news.set()

    def memo(self, memo: NewMemo) -> None:
        self.journal.append({"memo": memo.to_json()})

    def trace(self, trace: Trace) -> None:
        self.journal.append({"trace": trace.to_json()})

    def tell(self, desk: Desk) -> None:
        self._told.add(desk.number)
        if not self._telling:
            self._telling = True
            self.spawn(self._send_desks())
        self.tell_floor()

    def tell_floor(self) -> None:
        self.floor.changed.set()
        self._news.set()

    def look_up(self, call: LiveCall) -> None:
        self._look_ups.put(call)

    def look_into(self, stint: Stint) -> None:
        self.spawn(self._look_into(stint))

    def open_account(self, desk: Desk) -> None:
        if (wanted := (desk.number, desk.live_page)) not in self._opening:
            self._opening.add(wanted)
            self.spawn(self._open_account(desk, desk.live_page))

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Run ``work`` beside everything else; a failure is logged."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            log.error("background work failed", exc_info=task.exception())

    # what it does

    async def _send_desks(self) -> None:
        """Send every changed desk its newest state, once, after the current step of work. One at a time, so that
        no older state arrives after a newer one."""
        try:
            await asyncio.sleep(0)
            while self._told:
                told, self._told = self._told, set()
                await self._send([self.exchange.desks[number] for number in told])
                await asyncio.sleep(DESK_PAUSE_S)
        finally:
            self._telling = False

    async def _send(self, desks: Sequence[Desk]) -> None:
        """Send every tab of these desks what it draws."""
        states = [
            (socket.channel, {"type": "desk.state", "desk": self._state(desk, socket.page)})
            for desk in desks
            for socket in desk.sockets
        ]
        try:
            full = await line.send_all(states)
        except Exception as error:  # noqa: BLE001 - Redis is away; they are told next time
            log.warning("%d desks could not be told: %s", len(desks), type(error).__name__)
        else:
            if full:
                log.warning("%d tabs do not read what they are told", len(full))

    def _state(self, desk: Desk, page: str) -> line.Message:
        return desk_state(self.exchange, desk, page, now()).model_dump(mode="json")

    def _caller_found(self, call: LiveCall, card: CallerCard) -> None:
        self.exchange.caller_found(call, card, now())

    async def _look_into(self, stint: Stint) -> None:
        """While the database is away nobody is suspected; it is looked into again later."""
        try:
            evidence = await aside(private_evidence, stint, self.exchange.directory.floor.private_call_days)
        except DatabaseError as error:
            log.warning("not looked into whether a call is private: %s", type(error).__name__)
            return
        private_flow.weigh(self.exchange, stint, evidence, now())

    async def _open_account(self, desk: Desk, page: str) -> None:
        """Try until the engine has given an account or the page has gone. While the engine is away we wait: after a
        restart of ours it may have the account already."""
        try:
            while desk.live_page == page and desk.account is None:
                if not self.exchange.engine_up or not await self._try_account(desk, page):
                    await asyncio.sleep(ACCOUNT_PAUSE_S)
        finally:
            self._opening.discard((desk.number, page))

    async def _try_account(self, desk: Desk, page: str) -> bool:
        try:
            account = await self.telephone_engine.open_account(
                account_name(desk.number), caller_id=desk.number, may_dial="agent", kind=desk.phone
            )
        except TelephoneError as error:
            log.warning("no softphone account yet: %s", error)
            return False
        self.exchange.account_opened(desk, page, account)
        return True

    async def keep_time(self) -> None:
        """Do what is due when it is due."""
        while True:
            due = next_due(self.exchange)
            pause = min(max(due - now(), timedelta(0)), LONGEST_SLEEP) if due else LONGEST_SLEEP
            self._news.clear()
            try:
                async with asyncio.timeout(pause.total_seconds()):
                    await self._news.wait()
                    await asyncio.sleep(TIME_PAUSE_S)
            except TimeoutError:
                await self._tick()

    async def _tick(self) -> None:
        try:
            tick(self.exchange, now())
        except Exception:
            log.exception("what was due could not be done")
            await asyncio.sleep(1)  # it is still due: do not spin

    def _busy(self, call_id: str) -> bool:
        return self.lanes.has(f"{call_id}:caller") or self.lanes.has(f"{call_id}:agent")

    async def stop(self) -> None:
        """Leave the calls as they are: they go on in the engine and are found again."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.lanes.stop()
