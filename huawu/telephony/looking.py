"""What is in one engine at one moment, from its own lists. Looking ends there only what nobody else would."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from huawu.kit.time import now
from huawu.telephony.accounts import NOT_SOFTPHONES
from huawu.telephony.ari import Json
from huawu.telephony.commands import Commands
from huawu.telephony.events import Party
from huawu.telephony.legs import FarEnd, channel_of
from huawu.telephony.monitoring import is_monitoring
from huawu.telephony.ports import LiveChannel, Sight
from huawu.telephony.translate import account_of, identity, variable

UNDIALLED = timedelta(minutes=2)
"""Longer than any number outside may ring, and still it has not begun to."""
_OURS = "Stasis"
"""The dialplan application in which a caller is in our hands."""


@dataclass(frozen=True, slots=True)
class NodeSight(Sight):
    """Of one engine, with the ends of legs to others."""

    far_ends: Mapping[str, FarEnd] = field(default_factory=dict)
    """By the channel that each stands for."""


class Looking(Commands):
    """The part of :class:`~huawu.telephony.adapter.AriTelephone` that looks."""

    async def look(self) -> NodeSight:
        channels, bridges, endpoints = await asyncio.gather(
            self._ari.all("channels"),
            self._ari.all("bridges"),
            self._ari.all("endpoints/PJSIP"),
        )
        await asyncio.gather(*(self.hang_up(one["id"]) for one in channels if was_never_dialled(one, now())))
        return sight_of(channels, bridges, endpoints)


def was_never_dialled(channel: Json, instant: datetime) -> bool:
    """Whether it was made for a number outside by somebody who died before dialling it: nothing else ends it."""
    age = instant - datetime.fromisoformat(channel["creationtime"])
    return bool(variable(channel, "DIALLED")) and channel["state"] == "Down" and age > UNDIALLED


def sight_of(channels: Iterable[Json], bridges: Iterable[Json], endpoints: Iterable[Json]) -> NodeSight:
    """The same from the engine's answers."""
    channels, bridges = list(channels), list(bridges)
    places = places_of(bridges)
    names = (bridge["id"] for bridge in bridges if bridge["bridge_type"] == "mixing")
    legs = ((channel_of(leg), channel["id"]) for channel in channels if (leg := variable(channel, "LEG")))
    return NodeSight(
        channels=tuple(live for one in channels if (live := live_channel(one, places.get(one["id"], "")))),
        conversations=frozenset(name for name in names if not is_monitoring(name) and not channel_of(name)),
        reachable=frozenset(endpoint["resource"] for endpoint in endpoints if endpoint["state"] == "online"),
        accounts=frozenset(name for one in endpoints if not (name := one["resource"]).startswith(NOT_SOFTPHONES)),
        far_ends={stands_for: FarEnd(end, places.get(end, "")) for stands_for, end in legs},
    )


def _with_us(channel: Json) -> bool:
    return str(channel.get("dialplan", {}).get("app_name", "")) == _OURS


def places_of(bridges: Iterable[Json]) -> dict[str, str]:
    """The bridge of each channel that is in one."""
    return {channel: bridge["id"] for bridge in bridges for channel in bridge["channels"]}


def live_channel(channel: Json, bridge: str) -> LiveChannel | None:
    """A channel of the engine's list that is in this bridge; None for one that is no party of a call."""
    known = identity(channel)
    if known is None:
        return None
    monitors = is_monitoring(bridge)
    return LiveChannel(
        *known,
        channel["id"],
        answered=channel["state"] == "Up",
        bridged=bool(bridge),
        account=account_of(channel) if known[1] is Party.AGENT else "",
        conversation="" if monitors else bridge,
        monitors=monitors,
        in_dialplan=known[1] is Party.CALLER and not variable(channel, "DIALLED") and not _with_us(channel),
    )
