"""Asterisk as a :class:`~huawu.telephony.ports.Telephone`, through its REST interface."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Iterable
from dataclasses import replace
from datetime import datetime

from huawu.config.env import Environment
from huawu.kit.time import now
from huawu.telephony.accounts import NOT_SOFTPHONES, AccountBook
from huawu.telephony.announcing import Callers
from huawu.telephony.ari import ANSWER, APPLICATION, DIALLING, SOFTPHONES, TAKEN, AriClient, AriLink, Json
from huawu.telephony.asides import Asides
from huawu.telephony.at_once import at_once
from huawu.telephony.conversations import Conversations
from huawu.telephony.events import (
    CallArrived,
    ChannelAnswered,
    ChannelGone,
    EngineDown,
    EngineTaken,
    EngineUp,
    MessageRecorded,
    Party,
    SoftphoneReachable,
    TelephoneEvent,
)
from huawu.telephony.legs import LegArrived, Legs, channel_of
from huawu.telephony.looking import Looking, NodeSight, sight_of
from huawu.telephony.messages import raw_message, spoken_ms
from huawu.telephony.monitoring import HELPER, Monitors
from huawu.telephony.other_sides import OtherSides, WayOut, waits_outside
from huawu.telephony.places import Places
from huawu.telephony.ports import AccountKind, LiveChannel, SoftphoneAccount, TelephoneError
from huawu.telephony.render import ari_password, write_hotlines
from huawu.telephony.translate import (
    CALL_EVENTS,
    DIALLED,
    DIALLING_EVENTS,
    ECHO,
    LEG,
    SOFTPHONE_EVENTS,
    translate,
    variable,
)
from huawu.telephony.trunks import load_trunks

_SPECIAL = (ECHO, DIALLED, HELPER, LEG)
TAKEN_PAUSE_S = 5.0
"""How long an engine that somebody else has taken is left alone: long enough to find out whether they may."""
log = logging.getLogger(__name__)


class AriTelephone(Conversations, OtherSides, Legs, Looking):
    """The one real telephone engine. One instance per engine and process."""

    def __init__(self, env: Environment) -> None:
        self.places = Places.of(env)
        self._ari = AriClient(env.ari, ari_password(self.places))
        self._accounts = AccountBook(self._ari, env)
        self._callers = Callers()
        self._monitors = Monitors(self._ari)
        self._asides = Asides()
        self._with_music = set()
        self._way_out = WayOut(load_trunks(), practice_line=env.practice_line)
        self._queue: asyncio.Queue[TelephoneEvent] = asyncio.Queue()
        self._link: asyncio.Task[None] | None = None
        self._reachable: set[str] = set()

    # the link

    async def start(self) -> None:
        """Begin to keep the link; :class:`EngineUp` follows as soon as it stands."""
        self._link = self._link or asyncio.create_task(self._keep_link())

    async def stop(self) -> None:
        """Let go of the engine. Calls that are being talked go on."""
        if self._link:
            self._link.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._link
            self._link = None
            await self._asides.stop()

    async def events(self) -> AsyncIterator[TelephoneEvent]:
        """Every event in the engine's order, for ever. For one reader."""
        while True:
            yield await self._queue.get()

    async def _keep_link(self) -> None:
        async with contextlib.aclosing(self._ari.links()) as links:
            async for link in links:
                taken = False
                try:
                    await self._welcome()
                    taken = await self._listen(link)
                except TelephoneError as error:
                    log.warning("engine link: %s", error)
                except Exception:
                    log.exception("engine link")  # and another is made
                if taken:
                    self._queue.put_nowait(EngineTaken(now()))
                self._queue.put_nowait(EngineDown(now()))
                if taken:
                    await asyncio.sleep(TAKEN_PAUSE_S)

    async def _listen(self, link: AriLink) -> bool:
        """Receive what comes until the link ends; whether it ended because somebody else has taken the engine."""
        async for message in link.events():
            if message["type"] == TAKEN:
                return True
            try:
                await self._receive(message)
            except Exception:
                log.exception("an event of the engine could not be taken: %s", message["type"])
        return False

    async def _welcome(self) -> None:
        """What has to be said to the engine on a fresh link, before anything else is done with it."""
        await self._accounts.push_again()
        await self.live_channels()
        await self._choose_events()
        endpoints = await self._ari.all("endpoints/PJSIP")
        self._queue.put_nowait(EngineUp(now(), await self._engine_since()))
        self._reachable.clear()
        for endpoint in endpoints:
            self._note_reachable(SoftphoneReachable(now(), endpoint["resource"], endpoint["state"] == "online"))

    async def _engine_since(self) -> datetime | None:
        info = await self._ari.request("GET", "/asterisk/info", {"only": "status"})
        return datetime.fromisoformat(info["status"]["startup_time"]) if info else None

    async def _choose_events(self) -> None:
        """Softphones' states come to an application of their own: where they are subscribed to, every event of
        a softphone's calls comes a second time."""
        applications = ((APPLICATION, CALL_EVENTS), (SOFTPHONES, SOFTPHONE_EVENTS), (DIALLING, DIALLING_EVENTS))
        for application, kinds in applications:
            allowed = [{"type": kind} for kind in (*kinds, ANSWER, TAKEN)]
            await self._ari.request("PUT", f"/applications/{application}/eventFilter", body={"allowed": allowed})
        await self._ari.request("POST", f"/applications/{SOFTPHONES}/subscription", {"eventSource": "endpoint:PJSIP"})

    async def _receive(self, message: Json) -> None:
        """Ask the engine for what follows from the event, without waiting for it, and pass on what others need."""
        if message["type"] == "StasisStart" and message["args"] and message["args"][0] in _SPECIAL:
            self._admit(message["args"], message["channel"])
        elif message["type"] == "ChannelStateChange" and waits_outside(message["channel"]):
            self._asides.put(message["channel"]["id"], self._let_in(message["channel"]))
        elif message["type"] in ("StasisEnd", "ChannelDestroyed"):
            self._end_monitor(message["channel"]["id"])
        elif message["type"] == "PlaybackFinished":
            self._go_on_after(message["playback"]["target_uri"].removeprefix("channel:"))
        event = translate(message)
        match event:
            case CallArrived():
                self._callers.come(event.channel_id, event.call_id)
            case ChannelAnswered(party=Party.CALLER):
                self._callers.come(event.channel_id, event.call_id)
            case ChannelGone():
                self._callers.leave(event.channel_id)
            case MessageRecorded():
                said = await asyncio.to_thread(spoken_ms, raw_message(self.places, event.call_id))
                event = replace(event, duration_ms=said)
        if isinstance(event, SoftphoneReachable):
            self._note_reachable(event)
        elif event:
            self._queue.put_nowait(event)

    def _admit(self, arguments: list[str], channel: Json) -> None:
        """Lead a channel on that enters our application for something else than a call."""
        channel_id = channel["id"]
        if arguments == [ECHO]:
            self._asides.put(channel_id, self._channel("POST", channel_id, "continue"))
        elif arguments[0] == DIALLED:
            self._asides.put(channel_id, self._call_out(channel_id, *arguments[1:]))
        elif arguments == [HELPER]:
            self._asides.put(channel_id, self._monitors.bring_in(channel_id))
        elif channel_of(channel_id):
            self._asides.put(channel_id, self._bridge(channel_id, "addChannel", channel_id))
        else:
            self._queue.put_nowait(LegArrived(now(), variable(channel, "LEG"), channel_id))

    def _end_monitor(self, channel_id: str) -> None:
        if self._monitors.has(channel_id):
            self._asides.put(channel_id, self._monitors.end(channel_id))

    def _go_on_after(self, channel_id: str) -> None:
        """An announcement ends music; whoever is to hear music hears it again."""
        if channel_id in self._callers.hearing_music:
            self._asides.put(channel_id, self.start_music(channel_id))

    def _note_reachable(self, event: SoftphoneReachable) -> None:
        """Pass on changes only; the engine repeats itself with every call."""
        if event.reachable == (event.account in self._reachable) or event.account.startswith(NOT_SOFTPHONES):
            return
        self._reachable ^= {event.account}
        self._queue.put_nowait(event)

    # what may be dialled

    async def set_hotlines(self, numbers: Iterable[str]) -> None:
        """The numbers that callers may dial, in full; kept over restarts of the engine."""
        await asyncio.to_thread(write_hotlines, self.places, list(numbers))
        await self._ari.request("PUT", "/asterisk/modules/pbx_config.so")

    # softphones

    async def open_account(
        self, name: str, *, caller_id: str, may_dial: str, kind: AccountKind = "webrtc"
    ) -> SoftphoneAccount:
        return await self._accounts.open(name, caller_id=caller_id, may_dial=may_dial, kind=kind)

    async def close_account(self, account: str) -> None:
        await self._accounts.close(account)

    async def accounts(self) -> list[SoftphoneAccount]:
        return await self._accounts.found()

    async def connect(self, call_id: str, caller_channel: str, agent_channel: str) -> None:
        if unknown := self._callers.unknown_playback(caller_channel):
            await self.stop_playback(unknown)  # until it is over the engine would answer no request at all
        await at_once(  # in one go: the engine works off a link's requests in their order
            self._open(call_id),
            self.stop_music(caller_channel),
            self.answer(caller_channel),
            self._bridge(call_id, "addChannel", f"{caller_channel},{agent_channel}"),
        )
        if call_id in self._with_music or self._callers.is_found(caller_channel):
            await self.music_in_conversation(call_id, on=False)
        await self._monitors.end(agent_channel)

    # comparing

    async def look(self) -> NodeSight:
        sight = await super().look()
        self._reachable = set(sight.reachable)  # what was missed is noticed when it changes again
        return replace(sight, accounts=self._accounts.still_open(sight.accounts))

    async def live_channels(self) -> list[LiveChannel]:
        channels, bridges = await asyncio.gather(self._ari.all("channels"), self._ari.all("bridges"))
        await self._monitors.find(channels, bridges)
        await self._end_left_legs(channels, bridges)
        await asyncio.gather(*(self._let_in(channel) for channel in channels if waits_outside(channel)))
        found = list(sight_of(channels, bridges, ()).channels)
        self._callers.find({live.channel_id: live.call_id for live in found if live.party is Party.CALLER})
        return found
