"""Legs between nodes: a channel of one node is heard on another through a SIP call between the two.

The channel stands with the near end of the leg in a bridge of its own; the far end takes its place wherever it is to
be heard. Near end and bridge have one name, ``<channel>.leg.<random>``, which the far end is told in a header.
"""

from __future__ import annotations

import asyncio
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from huawu.telephony.ari import APPLICATION, Json
from huawu.telephony.commands import Commands
from huawu.telephony.events import TelephoneEvent
from huawu.telephony.translate import LEG, variable

RING_S = 5
_NAME = re.compile(rf"(.+)\.{LEG}\.[0-9a-f]{{8}}")


@dataclass(frozen=True, slots=True)
class FarEnd:
    """The end of a leg on the node where its channel is to be heard, and the bridge it is in."""

    channel_id: str
    bridge: str


class Legs(Commands):
    """Commands about legs, to one node; :class:`huawu.telephony.spread.SpreadTelephone` gives them."""

    async def lay_leg(self, channel_id: str, node: str, address: str) -> str:
        """Begin a leg for the channel to another node; :class:`LegArrived` follows there. Gives its name, or nothing
        when the channel has ended."""
        name = f"{channel_id}.{LEG}.{secrets.token_hex(4)}"
        await self._ari.request("POST", f"/bridges/{name}", {"type": "mixing"})
        if await self._ari.request("POST", f"/bridges/{name}/addChannel", {"channel": channel_id}) is None:
            await self.end_leg(name)
            return ""
        asked = {
            "endpoint": f"PJSIP/node-{node}/sip:{LEG}@{address}",
            "app": APPLICATION,
            "appArgs": LEG,
            "channelId": name,
            "timeout": RING_S,
            "variables": {"PJSIP_HEADER(add,X-Huawu-Leg)": name},
        }
        await self._ari.request("POST", "/channels", body=asked)
        return name

    async def end_leg(self, name: str) -> None:
        """Remove a leg at its near end; the channel is in no bridge then, the far end ends by itself."""
        await asyncio.gather(
            self._ari.request("DELETE", f"/channels/{name}"), self._ari.request("DELETE", f"/bridges/{name}")
        )

    async def far_ends(self) -> dict[str, FarEnd]:
        """The far ends on this node, by the name of their leg."""
        channels, bridges = await asyncio.gather(self._ari.all("channels"), self._ari.all("bridges"))
        places = {channel: bridge["id"] for bridge in bridges for channel in bridge["channels"]}
        return {
            leg: FarEnd(channel["id"], places.get(channel["id"], ""))
            for channel in channels
            if (leg := variable(channel, "LEG"))
        }

    async def _end_left_legs(self, channels: Iterable[Json], bridges: Iterable[Json]) -> None:
        """After a restart of ours: remove legs whose channel has ended meanwhile."""
        present = {channel["id"] for channel in channels}
        for name in present | {bridge["id"] for bridge in bridges}:
            if (channel := channel_of(name)) and channel not in present:
                await self.end_leg(name)


def channel_of(leg: str) -> str:
    """The channel that a leg is for; nothing when this is no leg's name."""
    found = _NAME.fullmatch(leg)
    return found[1] if found else ""


@dataclass(frozen=True, slots=True)
class LegArrived(TelephoneEvent):
    """The far end of a leg stands on this node. Never leaves this room."""

    leg: str
    channel_id: str
