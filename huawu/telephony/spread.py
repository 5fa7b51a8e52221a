"""Several engines as one: accounts and callers live on nodes, and those who talk are joined across them.

A call is at home on its caller's node; its conversations and its recording are there. A channel of another node comes
into them through a leg (:mod:`huawu.telephony.legs`), whose far end stands for it.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence

from huawu.telephony.adapter import AriTelephone
from huawu.telephony.events import ChannelGone, EngineDown, EngineUp, Party, TelephoneEvent
from huawu.telephony.far_ends import FarEnds, as_heard
from huawu.telephony.legs import LegArrived
from huawu.telephony.ports import (
    AccountKind,
    Announcement,
    LiveChannel,
    MonitorMode,
    Sight,
    SoftphoneAccount,
    TelephoneError,
)
from huawu.telephony.whereabouts import Site, Whereabouts

GATHER_S = 2.0
"""How long the first node waits for the others at the start before calls are looked at."""
LOST_S = 10.0
"""A node that is away for so long does not come back with its calls."""
log = logging.getLogger(__name__)


class SpreadTelephone:
    """A :class:`~huawu.telephony.ports.Telephone` over several nodes. It stands as long as one of them does."""

    def __init__(self, sites: Sequence[Site]) -> None:
        self._where = Whereabouts(list(sites))
        self._far_ends = FarEnds(self._where)
        self._queue: asyncio.Queue[TelephoneEvent] = asyncio.Queue()
        self._tasks: list[asyncio.Task[None]] = []
        self._timers: dict[Site, asyncio.TimerHandle] = {}
        self._begun = False
        """Whether it has been told that the engine is up."""

    @property
    def _up(self) -> list[Site]:
        return [site for site in self._where.sites if site.up]

    # the links

    async def start(self) -> None:
        if not self._tasks:
            self._tasks = [asyncio.create_task(self._follow(site)) for site in self._where.sites]
            for site in self._where.sites:
                await site.telephone.start()

    async def stop(self) -> None:
        for timer in self._timers.values():
            timer.cancel()
        for task in self._tasks:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        self._tasks.clear()
        await asyncio.gather(*(site.telephone.stop() for site in self._where.sites))

    async def events(self) -> AsyncIterator[TelephoneEvent]:
        while True:
            yield await self._queue.get()

    async def _follow(self, site: Site) -> None:
        async for event in site.telephone.events():
            try:
                await self._on(site, event)
            except TelephoneError as error:  # the link is lost again; when it stands, all is read anew
                log.info("node %s did not answer: %s", site.node.id, error)
            except Exception:
                log.exception("an event of node %s could not be handled: %s", site.node.id, type(event).__name__)

    async def _on(self, site: Site, event: TelephoneEvent) -> None:
        match event:
            case EngineUp():
                for read in (_read_accounts, self._where.read, self._far_ends.read):
                    await read(site)
                self._site_up(site, event)
            case EngineDown():
                self._site_down(site, event)
            case LegArrived():
                self._far_ends.arrived(event)
            case ChannelGone():
                self._tell(site, event)
                await self._far_ends.drop(site, event.channel_id)
            case _:
                self._tell(site, event)

    def _site_up(self, site: Site, event: EngineUp) -> None:
        site.up = True
        if timer := self._timers.pop(site, None):
            timer.cancel()
        if self._begun or len(self._up) == len(self._where.sites):
            self._begin(event)
        elif len(self._up) == 1:
            self._timers[site] = asyncio.get_running_loop().call_later(GATHER_S, self._begin, event)

    def _begin(self, event: EngineUp) -> None:
        self._begun = True
        self._queue.put_nowait(event)

    def _site_down(self, site: Site, event: EngineDown) -> None:
        if timer := self._timers.pop(site, None):
            timer.cancel()
        if site.up:
            site.up = False
            log.warning("node %s is away", site.node.id)
            self._tell(site, *site.unreachable())
        self._timers[site] = asyncio.get_running_loop().call_later(LOST_S, self._give_up, site)
        if not self._up and self._begun:
            self._begun = False
            self._queue.put_nowait(event)

    def _give_up(self, site: Site) -> None:
        self._tell(site, *site.lost())

    def _tell(self, site: Site, *events: TelephoneEvent) -> None:
        for event in events:
            self._where.hear(site, event)
            self._queue.put_nowait(event)

    # everywhere

    async def set_hotlines(self, numbers: Iterable[str]) -> None:
        wanted = list(numbers)
        await self._everywhere(lambda site: site.telephone.set_hotlines(wanted))

    async def accounts(self) -> list[SoftphoneAccount]:
        await self._everywhere(_read_accounts)
        return [account for site in self._where.sites for account in site.accounts.values()]

    async def live_channels(self) -> list[LiveChannel]:
        """Those of a node that is away for a moment are given as they were."""
        await self._everywhere(self._where.read)
        await self._everywhere(self._far_ends.read)
        return [self._far_ends.described(live) for site in self._where.sites for live in site.channels.values()]

    async def look(self) -> Sight:
        sites = self._up
        seen = await asyncio.gather(*(site.telephone.look() for site in sites))
        ends = {channel: end for sight in seen for channel, end in sight.far_ends.items()}
        away = [live for site in self._where.sites if site not in sites for live in site.channels.values()]
        for site, sight in zip(sites, seen, strict=True):
            site.reachable = set(sight.reachable & site.accounts.keys())
        return Sight(
            tuple(as_heard(live, ends.get(live.channel_id)) for sight in seen for live in sight.channels) + tuple(away),
            frozenset().union(*(sight.conversations for sight in seen)),
            frozenset().union(*(sight.reachable for sight in seen)),
            frozenset().union(*(sight.accounts for sight in seen)),
        )

    async def _everywhere(self, do: Callable[[Site], Awaitable[None]]) -> None:
        await asyncio.gather(*map(do, self._up))

    # softphones

    async def open_account(
        self, name: str, *, caller_id: str, may_dial: str, kind: AccountKind = "webrtc"
    ) -> SoftphoneAccount:
        site = self._where.roomiest()
        account = await site.telephone.open_account(name, caller_id=caller_id, may_dial=may_dial, kind=kind)
        site.accounts[account.account] = account
        return account

    async def close_account(self, account: str) -> None:
        site = self._where.of_account(account)
        await site.telephone.close_account(account)
        site.accounts.pop(account, None)

    # one channel

    def unsent_s(self) -> float:
        return min((site.telephone.unsent_s() for site in self._up), default=0.0)

    async def apologise(self, channel_id: str) -> None:
        await self._of(channel_id).apologise(channel_id)

    async def answer(self, channel_id: str) -> None:
        await self._of(channel_id).answer(channel_id)

    async def play(self, channel_id: str, announcements: Sequence[Announcement]) -> str:
        return await self._of(channel_id).play(channel_id, announcements)

    async def stop_playback(self, playback_id: str) -> None:
        await self._where.home(playback_id).telephone.stop_playback(playback_id)

    async def start_music(self, channel_id: str) -> None:
        await self._of(channel_id).start_music(channel_id)

    async def stop_music(self, channel_id: str) -> None:
        await self._of(channel_id).stop_music(channel_id)

    async def record_message(self, call_id: str, channel_id: str, *, longest_s: int, silence_s: int) -> None:
        telephone = self._of(channel_id)
        await telephone.record_message(call_id, channel_id, longest_s=longest_s, silence_s=silence_s)

    async def mute(self, channel_id: str, *, on: bool) -> None:
        await self._of(channel_id).mute(channel_id, on=on)

    async def send_digits(self, channel_id: str, digits: str) -> None:
        await self._of(channel_id).send_digits(channel_id, digits)

    async def watch_voice(self, channel_id: str) -> None:
        await self._of(channel_id).watch_voice(channel_id)

    async def hang_up(self, channel_id: str) -> None:
        await self._of(channel_id).hang_up(channel_id)

    def _of(self, channel_id: str) -> AriTelephone:
        return self._where.of_channel(channel_id).telephone

    # the other sides

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
        site = self._where.of_account(account)
        site.expect(call_id, Party.AGENT, channel_id, account)
        await site.telephone.ring_agent(
            call_id, channel_id, account, caller_name=caller_name, timeout_s=timeout_s, auto_answer=auto_answer
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
        site = self._where.home(call_id)
        site.expect(call_id, party, channel_id)
        try:
            await site.telephone.dial(
                call_id,
                channel_id,
                number,
                party=party,
                caller_id=caller_id,
                timeout_s=timeout_s,
                trunk=trunk,
                conversation=conversation,
            )
        except TelephoneError:
            site.channels.pop(channel_id, None)
            raise

    # conversations, on the call's home

    async def connect(self, call_id: str, caller_channel: str, agent_channel: str) -> None:
        home = self._where.home(call_id, caller_channel)
        agent = await self._far_ends.on(home, agent_channel)
        await home.telephone.connect(call_id, caller_channel, agent)

    async def join(self, conversation: str, *channels: str) -> None:
        home = self._where.home(conversation, *channels)
        there = await asyncio.gather(*(self._far_ends.on(home, channel) for channel in channels))
        await home.telephone.join(conversation, *there)

    async def leave(self, conversation: str, channel_id: str) -> None:
        site, there = self._far_ends.present(channel_id)
        await site.telephone.leave(conversation, there)

    async def hold(self, call_id: str, agent_channel: str) -> None:
        home = self._where.home(call_id, agent_channel)
        _, there = self._far_ends.present(agent_channel)
        await home.telephone.hold(call_id, there)

    async def resume(self, call_id: str, agent_channel: str) -> None:
        home = self._where.home(call_id, agent_channel)
        await home.telephone.resume(call_id, await self._far_ends.on(home, agent_channel))

    async def music_in_conversation(self, conversation: str, *, on: bool) -> None:
        await self._where.home(conversation).telephone.music_in_conversation(conversation, on=on)

    async def ringing_in_conversation(self, conversation: str, *, on: bool) -> None:
        await self._where.home(conversation).telephone.ringing_in_conversation(conversation, on=on)

    async def close_conversation(self, conversation: str) -> None:
        # Everywhere: usually nobody of the call is left by now who could tell where it was at home.
        await self._everywhere(lambda site: site.telephone.close_conversation(conversation))

    async def monitor(self, call_id: str, listened_to: str, supervisor_channel: str, mode: MonitorMode) -> None:
        if mode == "join":
            await self.join(call_id, supervisor_channel)
            return
        site = self._where.of_channel(listened_to)
        supervisor = await self._far_ends.on(site, supervisor_channel)
        await site.telephone.monitor(call_id, listened_to, supervisor, mode)


async def _read_accounts(site: Site) -> None:
    before = set(site.accounts)
    found = {account.account: account for account in await site.telephone.accounts()}
    for gone in before - found.keys():
        del site.accounts[gone]
    site.accounts.update(found)
