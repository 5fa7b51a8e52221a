"""What a caller hears while nobody talks to them: announcements, music, a beep."""

from __future__ import annotations

import asyncio
import secrets
import subprocess
from collections.abc import Mapping, Sequence

from huawu.telephony.commands import Commands
from huawu.telephony.errors import NoSpeechError
from huawu.telephony.messages import FORMAT
from huawu.telephony.places import Places
from huawu.telephony.ports import Announcement, TelephoneError
from huawu.telephony.prompts import BEEP, playable
from huawu.telephony.translate import BEEPING


class Callers:
    """Callers' channels that we know, to name what they are played."""

    def __init__(self) -> None:
        self._calls: dict[str, str] = {}
        """Call id by channel."""
        self._fresh: set[str] = set()
        """Channels that have not been played anything yet."""
        self._found: set[str] = set()
        """Channels that were there before us: who knows what they are listening to."""
        self.hearing_music: set[str] = set()
        """Channels that were given music of their own, which an announcement only interrupts."""
        self.answered: set[str] = set()
        """Channels that we have answered."""

    def come(self, channel_id: str, call_id: str) -> None:
        self._calls[channel_id] = call_id
        self._fresh.add(channel_id)

    def leave(self, channel_id: str) -> None:
        self._calls.pop(channel_id, None)
        self._fresh.discard(channel_id)
        self._found.discard(channel_id)
        self.hearing_music.discard(channel_id)
        self.answered.discard(channel_id)

    def knows(self, channel_id: str) -> bool:
        """Whether it is a caller's that has not left: of others nothing is noted, since nobody would forget it."""
        return channel_id in self._calls

    def is_found(self, channel_id: str) -> bool:
        """Whether it was there before us: nothing is known of what it was made to do."""
        return channel_id in self._found

    def find(self, callers: Mapping[str, str]) -> None:
        """After a restart of ours: the call id of each channel there is."""
        self._found |= callers.keys() - self._calls.keys()
        self._calls.update(callers)

    def name_playback(self, channel_id: str) -> str:
        """The first of a call has a name that we know also after a restart; no name is given twice."""
        call_id = self._calls.get(channel_id, "unknown")
        fresh = channel_id in self._fresh
        self._fresh.discard(channel_id)
        return _first_playback(call_id) if fresh else f"{call_id}.{secrets.token_hex(6)}"

    def unknown_playback(self, channel_id: str) -> str | None:
        """What a caller may have been listening to since before our restart."""
        return _first_playback(self._calls[channel_id]) if channel_id in self._found else None


class Announcing(Commands):
    """Commands to a waiting caller; see :class:`~huawu.telephony.ports.Telephone` for what they mean."""

    places: Places
    _callers: Callers

    async def answer(self, channel_id: str) -> None:
        if channel_id not in self._callers.answered:  # a request less for each call counts on a busy engine
            await self._channel("POST", channel_id, "answer")
            if self._callers.knows(channel_id):
                self._callers.answered.add(channel_id)

    async def play(self, channel_id: str, announcements: Sequence[Announcement]) -> str:
        playback = self._callers.name_playback(channel_id)
        if all(isinstance(announcement, str) for announcement in announcements):
            media = self._media(announcements)
        else:  # texts may have to be spoken first
            media = await asyncio.to_thread(self._media, announcements)
        await self._ari.request("POST", f"/channels/{channel_id}/play/{playback}", body={"media": media})
        return playback

    def _media(self, announcements: Sequence[Announcement]) -> list[str]:
        try:
            return [f"sound:{playable(self.places, announcement)}" for announcement in announcements]
        except (NoSpeechError, OSError, subprocess.SubprocessError) as error:
            raise TelephoneError(f"a text cannot be said: {type(error).__name__}") from error

    async def start_music(self, channel_id: str) -> None:
        if self._callers.knows(channel_id):
            self._callers.hearing_music.add(channel_id)
        await self._channel("POST", channel_id, "moh")

    async def stop_music(self, channel_id: str) -> None:
        callers = self._callers
        if channel_id in callers.hearing_music or callers.is_found(channel_id) or not callers.knows(channel_id):
            self._callers.hearing_music.discard(channel_id)
            await self._channel("DELETE", channel_id, "moh")

    async def record_message(self, call_id: str, channel_id: str, *, longest_s: int, silence_s: int) -> None:
        await self.stop_music(channel_id)
        beep = {"media": f"sound:{playable(self.places, BEEP)}"}
        await self._ari.request("POST", f"/channels/{channel_id}/play/{call_id}.{secrets.token_hex(4)}{BEEPING}", beep)
        asked: dict[str, str | int] = {
            "name": call_id,
            "format": FORMAT,
            "maxDurationSeconds": longest_s,
            "maxSilenceSeconds": silence_s,
            "ifExists": "overwrite",
            "terminateOn": "#",
        }
        # Requests about one channel are worked off in order: the recording begins when the beep is over.
        await self._ari.request("POST", f"/channels/{channel_id}/record", asked)


def _first_playback(call_id: str) -> str:
    return f"{call_id}.first"
