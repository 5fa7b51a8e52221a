"""A telephone engine in memory for whole-service tests: keeps channels and accounts, says what a real one would say."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass, field, replace

from huawu.kit.phone import PhoneNumber
from huawu.kit.time import now
from huawu.telephony import events
from huawu.telephony.events import Party, TelephoneEvent
from huawu.telephony.ports import (
    AccountKind,
    Announcement,
    LiveChannel,
    MonitorMode,
    Sight,
    SoftphoneAccount,
    TelephoneError,
)


@dataclass
class ScriptedEngine:
    """Outlives the switchboards of a test, as Asterisk does; :meth:`link` gives each its own end of the line."""

    channels: dict[str, LiveChannel] = field(default_factory=dict)
    standing: dict[str, SoftphoneAccount] = field(default_factory=dict)
    hotlines: set[str] = field(default_factory=set)
    conversations: dict[str, set[str]] = field(default_factory=dict)
    registered: set[str] = field(default_factory=set)
    listener: ScriptedTelephone | None = None
    away: bool = False
    unsent_s: float = 0.0
    apologies: list[str] = field(default_factory=list)

    def link(self) -> ScriptedTelephone:
        return ScriptedTelephone(self)

    def say(self, event: TelephoneEvent) -> None:
        if self.listener is not None:
            self.listener.queue.put_nowait(event)

    def sight(self) -> Sight:
        """What a look would find; everybody who is in a conversation of ours says so."""
        places = {channel: name for name, members in self.conversations.items() for channel in members}
        channels = (
            replace(live, conversation=places.get(live.channel_id, ""), bridged=live.channel_id in places)
            for live in self.channels.values()
        )
        return Sight(tuple(channels), frozenset(self.conversations), frozenset(self.registered))

    # what callers and agents do

    def dial(self, call_id: str, caller: str, hotline: str) -> None:
        channel = f"{call_id}-caller"
        self.channels[channel] = LiveChannel(call_id, Party.CALLER, channel, answered=False, bridged=False)
        self.say(events.CallArrived(now(), call_id, channel, PhoneNumber(caller), hotline))

    def register(self, account: str) -> None:
        self.registered.add(account)
        self.say(events.SoftphoneReachable(now(), account, reachable=True))

    def answer(self) -> str:
        """Whatever rings is answered; gives the channel."""
        ring = next(channel for channel in self.channels.values() if channel.party is Party.AGENT)
        self.say(events.ChannelAnswered(now(), ring.call_id, Party.AGENT, ring.channel_id))
        return ring.channel_id

    def drop(self, channel_id: str, cause: int = 16) -> None:
        """The far end of a channel hangs up."""
        if (gone := self.channels.pop(channel_id, None)) is not None:
            self.say(events.ChannelGone(now(), gone.call_id, gone.party, channel_id, cause))


@dataclass
class ScriptedTelephone:
    """The whole of :class:`~huawu.telephony.ports.Telephone`."""

    engine: ScriptedEngine
    queue: asyncio.Queue[TelephoneEvent] = field(default_factory=asyncio.Queue)

    def _reach(self) -> None:
        if self.engine.away:
            raise TelephoneError("away")

    async def start(self) -> None:
        self.engine.listener = self
        self.engine.say(events.EngineUp(now()))
        for account in self.engine.standing:
            self.engine.register(account)

    async def stop(self) -> None:
        self.engine.listener = None

    async def events(self) -> AsyncIterator[TelephoneEvent]:
        while True:
            yield await self.queue.get()

    async def set_hotlines(self, numbers: Iterable[str]) -> None:
        self._reach()
        self.engine.hotlines = set(numbers)

    async def open_account(
        self, name: str, *, caller_id: str, may_dial: str, kind: AccountKind = "webrtc"
    ) -> SoftphoneAccount:
        self._reach()
        account = SoftphoneAccount(f"{name}-{len(self.engine.standing):04x}", "one-time", "ws://host/ws", "host")
        self.engine.standing[account.account] = account
        return account

    async def close_account(self, account: str) -> None:
        self._reach()
        self.engine.standing.pop(account, None)

    async def accounts(self) -> list[SoftphoneAccount]:
        self._reach()
        return list(self.engine.standing.values())

    def unsent_s(self) -> float:
        return self.engine.unsent_s

    async def apologise(self, channel_id: str) -> None:
        self._reach()
        self.engine.apologies.append(channel_id)
        self.engine.drop(channel_id)

    async def answer(self, channel_id: str) -> None:
        self._reach()

    async def play(self, channel_id: str, announcements: Sequence[Announcement]) -> str:
        self._reach()
        call_id = channel_id.removesuffix("-caller")
        self.engine.say(events.PlaybackEnded(now(), call_id, f"{call_id}.1"))
        return f"{call_id}.1"

    async def stop_playback(self, playback_id: str) -> None:
        self._reach()

    async def start_music(self, channel_id: str) -> None:
        self._reach()

    async def stop_music(self, channel_id: str) -> None:
        self._reach()

    async def ring_agent(
        self,
        call_id: str,
        channel_id: str,
        account: str,
        *,
        caller_name: str,
        timeout_s: int,
        auto_answer: bool = False,
    ) -> None:
        self._reach()
        self.engine.channels[channel_id] = LiveChannel(
            call_id, Party.AGENT, channel_id, answered=False, bridged=False, account=account
        )

    async def dial(
        self,
        call_id: str,
        channel_id: str,
        number: str,
        *,
        party: Party,
        caller_id: str,
        timeout_s: int,
        trunk: str = "",
        conversation: str = "",
    ) -> None:
        self._reach()
        self.engine.channels[channel_id] = LiveChannel(call_id, party, channel_id, answered=False, bridged=False)

    async def record_message(self, call_id: str, channel_id: str, *, longest_s: int, silence_s: int) -> None:
        self._reach()
        self.engine.say(events.MessageRecorded(now(), call_id, 1000 * longest_s))

    async def join(self, conversation: str, *channels: str) -> None:
        self._reach()
        for channel in channels:
            self._take_out(channel)
        self.engine.conversations.setdefault(conversation, set()).update(channels)

    async def leave(self, conversation: str, channel_id: str) -> None:
        self._reach()
        self.engine.conversations.get(conversation, set()).discard(channel_id)

    def _take_out(self, channel_id: str) -> None:
        for members in self.engine.conversations.values():
            members.discard(channel_id)

    async def monitor(self, call_id: str, listened_to: str, supervisor_channel: str, mode: MonitorMode) -> None:
        self._reach()
        if mode == "join":
            await self.join(call_id, supervisor_channel)

    async def connect(self, call_id: str, caller_channel: str, agent_channel: str) -> None:
        self._reach()
        self.engine.conversations[call_id] = {caller_channel, agent_channel}

    async def hold(self, call_id: str, agent_channel: str) -> None:
        self._reach()

    async def resume(self, call_id: str, agent_channel: str) -> None:
        self._reach()

    async def music_in_conversation(self, conversation: str, *, on: bool) -> None:
        self._reach()

    async def ringing_in_conversation(self, conversation: str, *, on: bool) -> None:
        self._reach()

    async def mute(self, channel_id: str, *, on: bool) -> None:
        self._reach()

    async def send_digits(self, channel_id: str, digits: str) -> None:
        self._reach()

    async def watch_voice(self, channel_id: str) -> None:
        self._reach()

    async def hang_up(self, channel_id: str) -> None:
        self._reach()
        self.engine.drop(channel_id)

    async def close_conversation(self, conversation: str) -> None:
        self._reach()
        self.engine.conversations.pop(conversation, None)

    async def look(self) -> Sight:
        self._reach()
        return self.engine.sight()

    async def live_channels(self) -> list[LiveChannel]:
        self._reach()
        return list(self.engine.channels.values())
