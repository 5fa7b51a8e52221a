"""Which far end of a leg stands for a channel, laid when it is needed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace

from huawu.telephony.legs import FarEnd, LegArrived, channel_of
from huawu.telephony.monitoring import is_monitoring
from huawu.telephony.ports import LiveChannel, TelephoneError
from huawu.telephony.whereabouts import Site, Whereabouts

ARRIVAL_LIMIT_S = 3.0


@dataclass(frozen=True, slots=True)
class _Leg:
    name: str
    site: Site
    """Where its far end is."""
    end: FarEnd


class FarEnds:
    """By the channel that each stands for; a channel has one leg at most."""

    def __init__(self, where: Whereabouts) -> None:
        self._where = where
        self._legs: dict[str, _Leg] = {}
        self._expected: dict[str, asyncio.Future[LegArrived]] = {}
        """By the name of a leg that is being laid."""

    async def on(self, site: Site, channel_id: str) -> str:
        """What to name the channel on ``site``: itself if it is there, else its far end, laid now if need be.

        Raises TelephoneError when no leg can be laid.
        """
        own, leg = self._where.of_channel(channel_id), self._legs.get(channel_id)
        if leg and leg.site is site:
            return leg.end.channel_id
        if leg:
            await self.drop(own, channel_id)
        return channel_id if own is site else await self._lay(own, site, channel_id)

    def present(self, channel_id: str) -> tuple[Site, str]:
        """Where the channel is heard now, and what to name it there."""
        leg = self._legs.get(channel_id)
        return (leg.site, leg.end.channel_id) if leg else (self._where.of_channel(channel_id), channel_id)

    async def _lay(self, own: Site, site: Site, channel_id: str) -> str:
        name = await own.telephone.lay_leg(channel_id, site.node.id, site.node.sip)
        if not name:
            return channel_id
        expected: asyncio.Future[LegArrived] = asyncio.get_running_loop().create_future()
        self._expected[name] = expected
        try:
            await asyncio.wait([expected], timeout=ARRIVAL_LIMIT_S)
        finally:
            self._expected.pop(name, None)
        if not expected.done():
            await own.telephone.end_leg(name)
            raise TelephoneError(f"no leg to node {site.node.id}")
        arrived = expected.result()
        self._legs[channel_id] = _Leg(name, site, FarEnd(arrived.channel_id, ""))
        return arrived.channel_id

    def arrived(self, event: LegArrived) -> None:
        """A far end stands. One that nobody waits for any more ends with its near end."""
        expected = self._expected.get(event.leg)
        if expected and not expected.done():
            expected.set_result(event)

    async def drop(self, own: Site, channel_id: str) -> None:
        """End the channel's leg, if it has one."""
        if leg := self._legs.pop(channel_id, None):
            await own.telephone.end_leg(leg.name)

    async def read(self, site: Site) -> None:
        """Learn from the engine itself which far ends are there."""
        before = {channel for channel, leg in self._legs.items() if leg.site is site}
        found = await site.telephone.far_ends()
        for channel in before - {channel_of(name) for name in found}:
            self._legs.pop(channel, None)
        for name, end in found.items():
            self._legs[channel_of(name)] = _Leg(name, site, end)

    def described(self, live: LiveChannel) -> LiveChannel:
        """The channel as it is where it is heard."""
        leg = self._legs.get(live.channel_id)
        return as_heard(live, leg.end if leg else None)


def as_heard(live: LiveChannel, end: FarEnd | None) -> LiveChannel:
    """The channel as it is where its far end, if it has one, is heard."""
    if end is None:
        return replace(live, conversation="") if channel_of(live.conversation) else live
    monitors = is_monitoring(end.bridge)
    conversation = "" if monitors else end.bridge
    return replace(live, bridged=bool(end.bridge), conversation=conversation, monitors=monitors)
