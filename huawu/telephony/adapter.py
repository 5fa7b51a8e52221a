"""Asterisk as a :class:`~huawu.telephony.ports.Telephone`, through its REST interface."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
import secrets
from collections.abc import AsyncIterator, Iterable, Sequence

from huawu.config.env import Environment
from huawu.kit.time import now
from huawu.telephony.accounts import CODECS, NOT_SOFTPHONES, AccountBook
from huawu.telephony.ari import ANSWER, APPLICATION, SOFTPHONES, AriClient, Json
from huawu.telephony.events import (
    CallArrived,
    ChannelGone,
    EchoStarted,
    EngineDown,
    EngineUp,
    Party,
    SoftphoneReachable,
    TelephoneEvent,
)
from huawu.telephony.places import Places
from huawu.telephony.ports import AccountKind, LiveChannel, SoftphoneAccount, TelephoneError
from huawu.telephony.prompts import playable
from huawu.telephony.render import ari_password, write_hotlines
from huawu.telephony.translate import CALL_EVENTS, SOFTPHONE_EVENTS, account_of, identity, translate

NOT_REGISTERED = 20
"""Q.850 cause: subscriber absent."""
_INAUDIBLE = -32767
"""Divides every sample by so much that nothing is left."""
_SILENCE_MS, _VOICE_LEVEL = 1200, 128
log = logging.getLogger(__name__)


class AriTelephone:
    """The one real telephone engine. One instance per engine and process."""

    def __init__(self, env: Environment) -> None:
        self.places = Places.of(env)
        base = f"http://{env.host}:{env.asterisk_http_port}/ari"
        self._ari = AriClient(base, ari_password(self.places))
        self._accounts = AccountBook(self._ari, env)
        self._queue: asyncio.Queue[TelephoneEvent] = asyncio.Queue()
        self._link: asyncio.Task[None] | None = None
        self._calls: dict[str, str] = {}
        """Call id of each caller's channel, to name playbacks after their call."""
        self._fresh: set[str] = set()
        """Callers' channels that have not been played anything yet."""
        self._found: set[str] = set()
        """Callers' channels that were there before us: who knows what they are listening to."""
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

    async def events(self) -> AsyncIterator[TelephoneEvent]:
        """Every event in the engine's order, for ever. For one reader."""
        while True:
            yield await self._queue.get()

    async def _keep_link(self) -> None:
        async with contextlib.aclosing(self._ari.links()) as links:
            async for link in links:
                try:
                    await self._welcome()
                    async for message in link.events():
                        await self._receive(message)
                except TelephoneError as error:
                    log.warning("engine link: %s", error)
                self._queue.put_nowait(EngineDown(now()))

    async def _welcome(self) -> None:
        """What has to be said to the engine on a fresh link, before anything else is done with it."""
        await self._accounts.push_again()
        await self.live_channels()
        await self._choose_events()
        endpoints = await self._ari.request("GET", "/endpoints/PJSIP") or ()
        self._queue.put_nowait(EngineUp(now()))
        self._reachable.clear()
        for endpoint in endpoints:
            self._note_reachable(SoftphoneReachable(now(), endpoint["resource"], endpoint["state"] == "online"))

    async def _choose_events(self) -> None:
        """Softphones' states come to an application of their own: where they are subscribed to, every event of
        a softphone's calls comes a second time."""
        for application, kinds in ((APPLICATION, CALL_EVENTS), (SOFTPHONES, SOFTPHONE_EVENTS)):
            allowed = [{"type": kind} for kind in (*kinds, ANSWER)]
            await self._ari.request("PUT", f"/applications/{application}/eventFilter", body={"allowed": allowed})
        await self._ari.request("POST", f"/applications/{SOFTPHONES}/subscription", {"eventSource": "endpoint:PJSIP"})

    async def _receive(self, message: Json) -> None:
        event = translate(message)
        match event:
            case CallArrived():
                self._calls[event.channel_id] = event.call_id
                self._fresh.add(event.channel_id)
            case ChannelGone():
                self._calls.pop(event.channel_id, None)
                self._fresh.discard(event.channel_id)
                self._found.discard(event.channel_id)
            case EchoStarted():
                await self._ari.request("POST", f"/channels/{message['channel']['id']}/continue")
        if isinstance(event, SoftphoneReachable):
            self._note_reachable(event)
        elif event:
            self._queue.put_nowait(event)

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

    # the waiting caller

    async def answer(self, channel_id: str) -> None:
        await self._channel("POST", channel_id, "answer")

    async def play(self, channel_id: str, prompts: Sequence[str]) -> str:
        playback = self._name_playback(channel_id)
        media = [f"sound:{playable(self.places, key)}" for key in prompts]
        await self._ari.request("POST", f"/channels/{channel_id}/play/{playback}", body={"media": media})
        return playback

    def _name_playback(self, channel_id: str) -> str:
        """The first of a call has a name that we know also after a restart; no name is given twice."""
        call_id = self._calls.get(channel_id, "unknown")
        fresh = channel_id in self._fresh
        self._fresh.discard(channel_id)
        return _first_playback(call_id) if fresh else f"{call_id}.{secrets.token_hex(6)}"

    async def stop_playback(self, playback_id: str) -> None:
        await self._ari.request("DELETE", f"/playbacks/{playback_id}")

    async def start_music(self, channel_id: str) -> None:
        await self._channel("POST", channel_id, "moh")

    async def stop_music(self, channel_id: str) -> None:
        await self._channel("DELETE", channel_id, "moh")

    # the agent's side

    async def ring_agent(
        self, call_id: str, channel_id: str, account: str, *, caller_name: str, timeout_s: int
    ) -> None:
        body = {
            "endpoint": f"PJSIP/{account}",
            "app": APPLICATION,
            "channelId": channel_id,
            "callerId": _plain(caller_name),
            "timeout": timeout_s,
            "formats": CODECS,
            "variables": {"HUAWU_CALL": call_id, "HUAWU_PARTY": Party.AGENT.value},
        }
        try:
            rung = await self._ari.request("POST", "/channels", body=body)
        except TelephoneError as error:
            log.info("cannot ring %s: %s", account, error)
            rung = None
        if rung is None:
            self._queue.put_nowait(ChannelGone(now(), call_id, Party.AGENT, channel_id, NOT_REGISTERED))

    async def connect(self, call_id: str, caller_channel: str, agent_channel: str) -> None:
        if caller_channel in self._found:  # until an announcement is over the engine would answer no request at all
            await self.stop_playback(_first_playback(call_id))
        await asyncio.gather(
            self._ari.request("POST", f"/bridges/{call_id}", {"type": "mixing"}),
            self.stop_music(caller_channel),
            self.answer(caller_channel),
        )
        await self._bridge(call_id, "addChannel", f"{caller_channel},{agent_channel}")
        await self._ari.request("DELETE", f"/bridges/{call_id}/moh")

    async def hold(self, call_id: str, agent_channel: str) -> None:
        await self._bridge(call_id, "removeChannel", agent_channel)
        await self._ari.request("POST", f"/bridges/{call_id}/moh")

    async def resume(self, call_id: str, agent_channel: str) -> None:
        await self._ari.request("DELETE", f"/bridges/{call_id}/moh")
        await self._bridge(call_id, "addChannel", agent_channel)

    async def music_in_conversation(self, call_id: str, *, on: bool) -> None:
        await self._ari.request("POST" if on else "DELETE", f"/bridges/{call_id}/moh")

    async def mute(self, channel_id: str, *, on: bool) -> None:
        # The REST interface's own mute drops the packets; carriers hang up on a side that sends nothing.
        value = _INAUDIBLE if on else 0
        await self._channel("POST", channel_id, "variable", variable="VOLUME(RX)", value=value)

    async def send_digits(self, channel_id: str, digits: str) -> None:
        if re.fullmatch(r"[0-9*#A-D]{1,32}", digits):
            await self._ari.request("POST", f"/channels/{channel_id}/dtmf", body={"dtmf": digits})

    async def watch_voice(self, channel_id: str) -> None:
        value = f"{_SILENCE_MS},{_VOICE_LEVEL}"
        await self._channel("POST", channel_id, "variable", variable="TALK_DETECT(set)", value=value)

    async def hang_up(self, channel_id: str) -> None:
        await self._ari.request("DELETE", f"/channels/{channel_id}")

    async def close_conversation(self, call_id: str) -> None:
        await self._ari.request("DELETE", f"/bridges/{call_id}")

    # after a restart

    async def live_channels(self) -> list[LiveChannel]:
        channels, bridges = await asyncio.gather(
            self._ari.request("GET", "/channels"), self._ari.request("GET", "/bridges")
        )
        bridged = {channel for bridge in bridges or () for channel in bridge["channels"]}
        found = [live for channel in channels or () if (live := _live(channel, bridged))]
        callers = {live.channel_id: live.call_id for live in found if live.party is Party.CALLER}
        self._found |= callers.keys() - self._calls.keys()
        self._calls.update(callers)
        return found

    async def _channel(self, method: str, channel_id: str, action: str, **query: str | int) -> None:
        await self._ari.request(method, f"/channels/{channel_id}/{action}", query)

    async def _bridge(self, call_id: str, action: str, channels: str) -> None:
        await self._ari.request("POST", f"/bridges/{call_id}/{action}", {"channel": channels})


def _live(channel: Json, bridged: set[str]) -> LiveChannel | None:
    known = identity(channel)
    if known is None:
        return None
    account = account_of(channel) if known[1] is Party.AGENT else ""
    return LiveChannel(*known, channel["id"], channel["state"] == "Up", channel["id"] in bridged, account)


def _first_playback(call_id: str) -> str:
    return f"{call_id}.first"


def _plain(name: str) -> str:
    """A display name that cannot end its quotes."""
    safe = re.sub(r"[^\w .*·-]", "", name)[:40]
    return f'"{safe}" <>'
