"""Who hears whom: conversations, hold, listening, mute."""

from __future__ import annotations

import asyncio
import re

from huawu.telephony.announcing import Announcing
from huawu.telephony.monitoring import Monitors
from huawu.telephony.ports import MonitorMode
from huawu.telephony.translate import RINGING

_INAUDIBLE = -32767
"""Divides every sample by so much that nothing is left."""
_SILENCE_MS, _VOICE_LEVEL = 1200, 128


class Conversations(Announcing):
    """Commands about conversations; see :class:`~huawu.telephony.ports.Telephone` for what they mean."""

    _monitors: Monitors
    _with_music: set[str]
    """Conversations that were given music and have not been told to end it."""

    async def join(self, conversation: str, *channels: str) -> None:
        waiting = self._callers.hearing_music.intersection(channels)
        await asyncio.gather(self._open(conversation), *map(self.stop_music, waiting))
        # One by one: asked for several, the engine takes none when one of them is gone.
        await asyncio.gather(*(self._bridge(conversation, "addChannel", channel) for channel in channels))
        await asyncio.gather(*map(self._monitors.end, channels))

    async def leave(self, conversation: str, channel_id: str) -> None:
        await self._monitors.end(channel_id)
        await self._bridge(conversation, "removeChannel", channel_id)

    async def hold(self, call_id: str, agent_channel: str) -> None:
        await self._bridge(call_id, "removeChannel", agent_channel)
        await self.music_in_conversation(call_id, on=True)

    async def resume(self, call_id: str, agent_channel: str) -> None:
        await self.music_in_conversation(call_id, on=False)
        await self._bridge(call_id, "addChannel", agent_channel)

    async def music_in_conversation(self, conversation: str, *, on: bool) -> None:
        (self._with_music.add if on else self._with_music.discard)(conversation)
        await self._ari.request("POST" if on else "DELETE", f"/bridges/{conversation}/moh")

    async def ringing_in_conversation(self, conversation: str, *, on: bool) -> None:
        playback = f"{conversation}{RINGING}"
        if on:
            await self._ari.request("POST", f"/bridges/{conversation}/play/{playback}", {"media": "tone:ring"})
        else:
            await self.stop_playback(playback)

    async def close_conversation(self, conversation: str) -> None:
        self._with_music.discard(conversation)
        await self._ari.request("DELETE", f"/bridges/{conversation}")

    async def monitor(self, call_id: str, listened_to: str, supervisor_channel: str, mode: MonitorMode) -> None:
        if mode == "join":
            await self.join(call_id, supervisor_channel)
        else:
            await self._monitors.begin(supervisor_channel, listened_to, mode)

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

    async def _open(self, conversation: str) -> None:
        await self._ari.request("POST", f"/bridges/{conversation}", {"type": "mixing"})

    async def _bridge(self, conversation: str, action: str, channels: str) -> None:
        await self._ari.request("POST", f"/bridges/{conversation}/{action}", {"channel": channels})
