"""Listening and whispering: a helper channel of the engine that hears another, in a bridge with the supervisor's.

Helper and bridge have one name, ``<supervisor's channel>.monitor.<random>``: it says whose they are, so that nothing
is lost with our memory, and is new each time, since the engine still knows a bridge for a while after its end.
"""

from __future__ import annotations

import asyncio
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from huawu.telephony.ari import APPLICATION, AriClient, Json

HELPER = "monitor"
"""Argument with which helpers enter our application."""
_NAME = re.compile(rf"(.+)\.{HELPER}\.[0-9a-f]{{8}}")


@dataclass(frozen=True, slots=True)
class _Monitor:
    """Who is heard and how; of one found after a restart of ours only the name is known."""

    name: str
    listened_to: str = ""
    whisper: bool = False


class Monitors:
    """Everything that monitors now, by the supervisor's channel."""

    def __init__(self, ari: AriClient) -> None:
        self._ari = ari
        self._running: dict[str, _Monitor] = {}

    async def begin(self, supervisor: str, listened_to: str, mode: Literal["listen", "whisper"]) -> None:
        """Let ``supervisor`` hear ``listened_to``, or change how; does nothing when it is so already."""
        before, whisper = self._running.get(supervisor), mode == "whisper"
        if before and (before.listened_to, before.whisper) == (listened_to, whisper):
            return
        name = f"{supervisor}.{HELPER}.{secrets.token_hex(4)}"
        self._running[supervisor] = _Monitor(name, listened_to, whisper)
        await self._ari.request("POST", f"/bridges/{name}", {"type": "mixing"})
        there = await self._ari.request("POST", f"/bridges/{name}/addChannel", {"channel": supervisor})
        if before:
            await self._remove(before.name)
        if there is None:
            await self.end(supervisor)
            return
        # "out" is towards the phone of the one listened to; the others in the conversation hear nothing of it.
        facts = {"app": APPLICATION, "appArgs": HELPER, "spy": "both", "whisper": "out" if whisper else "none"}
        await self._ari.request("POST", f"/channels/{listened_to}/snoop/{name}", facts)

    def has(self, supervisor: str) -> bool:
        """Whether it monitors somebody."""
        return supervisor in self._running

    async def bring_in(self, helper: str) -> None:
        """A helper is there: into its bridge with it, or away when nobody waits for it any more."""
        if await self._ari.request("POST", f"/bridges/{helper}/addChannel", {"channel": helper}) is None:
            await self._ari.request("DELETE", f"/channels/{helper}")

    async def end(self, supervisor: str) -> None:
        """Let it hear nothing of the other any more. Does nothing when it monitors nobody."""
        monitor = self._running.pop(supervisor, None)
        if monitor:
            await self._remove(monitor.name)

    async def find(self, channels: Iterable[Json], bridges: Iterable[Json]) -> None:
        """After a restart of ours: know what runs, and remove what belongs to a supervisor who is gone."""
        present = {channel["id"] for channel in channels}
        names = present | {bridge["id"] for bridge in bridges}
        for name, supervisor in [(found[0], found[1]) for found in map(_NAME.fullmatch, names) if found]:
            if supervisor not in present or self._running.setdefault(supervisor, _Monitor(name)).name != name:
                await self._remove(name)

    async def _remove(self, name: str) -> None:
        await asyncio.gather(
            self._ari.request("DELETE", f"/channels/{name}"), self._ari.request("DELETE", f"/bridges/{name}")
        )


def is_monitoring(bridge: str) -> bool:
    """Whether the bridge is one of a supervisor who listens, and no conversation."""
    return _NAME.fullmatch(bridge) is not None
