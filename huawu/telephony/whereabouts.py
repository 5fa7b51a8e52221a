"""What is on which node: channels, accounts, and where each call is at home. Kept from events and commands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from huawu.kit.time import now
from huawu.telephony.adapter import AriTelephone
from huawu.telephony.events import (
    AccountLost,
    CallArrived,
    ChannelAnswered,
    ChannelGone,
    Party,
    SoftphoneReachable,
    TelephoneEvent,
)
from huawu.telephony.nodes import Node
from huawu.telephony.ports import LiveChannel, SoftphoneAccount, call_of

NETWORK_OUT_OF_ORDER = 38
"""Q.850 cause."""


@dataclass(eq=False, slots=True)
class Site:
    """One node, our side of it, and what we know to be there."""

    node: Node
    telephone: AriTelephone
    up: bool = False
    accounts: dict[str, SoftphoneAccount] = field(default_factory=dict)
    reachable: set[str] = field(default_factory=set)
    channels: dict[str, LiveChannel] = field(default_factory=dict)
    """Parties of calls; ends of legs are none."""

    def hear(self, event: TelephoneEvent) -> None:
        """Keep up with what the node tells."""
        match event:
            case CallArrived():
                self.expect(event.call_id, Party.CALLER, event.channel_id)
            case ChannelAnswered():
                self.expect(event.call_id, event.party, event.channel_id)
                self.channels[event.channel_id] = replace(self.channels[event.channel_id], answered=True)
            case ChannelGone():
                self.channels.pop(event.channel_id, None)
            case SoftphoneReachable():
                (self.reachable.add if event.reachable else self.reachable.discard)(event.account)

    def expect(self, call_id: str, party: Party, channel_id: str, account: str = "") -> None:
        """A channel of a call that is here, or is being made here."""
        fresh = LiveChannel(call_id, party, channel_id, answered=False, bridged=False, account=account)
        self.channels.setdefault(channel_id, fresh)

    def unreachable(self) -> list[TelephoneEvent]:
        """What has to be told when the link is lost: nobody can be rung here, and what rings rings in vain."""
        ringing = [live for live in self.channels.values() if not live.answered and live.party is not Party.CALLER]
        told: list[TelephoneEvent] = [SoftphoneReachable(now(), account, False) for account in sorted(self.reachable)]
        self.reachable.clear()
        return [*told, *self._end(ringing)]

    def lost(self) -> list[TelephoneEvent]:
        """What has to be told when the node does not come back: everybody on it is gone, and its softphones have to
        register elsewhere."""
        accounts = [AccountLost(now(), account) for account in sorted(self.accounts)]
        self.accounts.clear()
        return [*self._end(list(self.channels.values())), *accounts]

    def _end(self, channels: Iterable[LiveChannel]) -> list[TelephoneEvent]:
        gone = [ChannelGone(now(), c.call_id, c.party, c.channel_id, NETWORK_OUT_OF_ORDER) for c in channels]
        for event in gone:
            self.channels.pop(event.channel_id, None)
        return list(gone)


class Whereabouts:
    """The sites and the home of each call: the node of its caller, or of whoever was in it first."""

    def __init__(self, sites: list[Site]) -> None:
        self.sites = sites
        self._homes: dict[str, Site] = {}

    def of_channel(self, channel_id: str) -> Site:
        """The site of a channel; of one that nobody knows, any: a command on it does nothing there."""
        return next((site for site in self.sites if channel_id in site.channels), self.sites[0])

    def of_account(self, account: str) -> Site:
        return next((site for site in self.sites if account in site.accounts), self.sites[0])

    def roomiest(self) -> Site:
        """Where the next account should live."""
        return min(self.sites, key=lambda site: (not site.up, len(site.accounts)))

    def home(self, conversation: str, *channels: str) -> Site:
        """Where the conversation's call is at home; from now on, if it was nowhere, with the first of the channels."""
        call_id = call_of(conversation)
        if call_id in self._homes:
            return self._homes[call_id]
        if not channels:
            return next((site for site in self.sites if site.up), self.sites[0])
        self._homes[call_id] = self.of_channel(channels[0])
        return self._homes[call_id]

    def hear(self, site: Site, event: TelephoneEvent) -> None:
        site.hear(event)
        if isinstance(event, CallArrived):
            self._homes[event.call_id] = site
        elif isinstance(event, ChannelGone) and not self._exists(event.call_id):
            self._homes.pop(event.call_id, None)

    async def read(self, site: Site) -> None:
        """Learn from the engine itself what is there. What was asked for and is not there yet stays expected."""
        before = {live.channel_id for live in site.channels.values() if live.answered or live.party is Party.CALLER}
        found = {live.channel_id: live for live in await site.telephone.live_channels()}
        for gone in before - found.keys():
            site.channels.pop(gone, None)
        site.channels.update(found)
        for live in found.values():
            if live.party is Party.CALLER:
                self._homes[live.call_id] = site
            elif live.conversation and call_of(live.conversation) == live.call_id:
                self._homes.setdefault(live.call_id, site)

    def _exists(self, call_id: str) -> bool:
        return any(live.call_id == call_id for site in self.sites for live in site.channels.values())
