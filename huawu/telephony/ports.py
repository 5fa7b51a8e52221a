"""What the house may ask of a telephone engine. One real implementation (``AriTelephone``), one for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from huawu.telephony.events import Party, TelephoneEvent

AccountKind = Literal["webrtc", "desk_phone"]
"""A browser, or a SIP phone on the agent's desk."""


@dataclass(frozen=True, slots=True)
class SoftphoneAccount:
    """One-time SIP credentials of a browser. ``account`` is the endpoint's name, e.g. ``agent-1001-f3a9``."""

    account: str
    password: str
    websocket: str
    """Where the browser speaks SIP, e.g. ``ws://127.0.0.1:8188/ws``."""
    domain: str
    """Host part of the account's SIP address."""


@dataclass(frozen=True, slots=True)
class LiveChannel:
    """A channel that exists in the engine now, as found after a restart of ours."""

    call_id: str
    party: Party
    channel_id: str
    answered: bool
    bridged: bool
    account: str = ""


class TelephoneError(Exception):
    """The engine refused a command or is not reachable. A channel that is already gone is no error."""


class Telephone(Protocol):
    """Commands; every one is idempotent, and one on a channel that has ended does nothing.

    A call has one *conversation* (a mixing bridge named after ``call_id``) in which the caller stays from the
    first connection to the end; the agent's channel comes and goes. The recording follows the conversation.
    """

    async def start(self) -> None: ...
    async def stop(self) -> None: ...
    def events(self) -> AsyncIterator[TelephoneEvent]: ...

    async def set_hotlines(self, numbers: Iterable[str]) -> None:
        """The numbers that callers may dial, in full; any other is refused. Kept over restarts of the engine."""
        ...

    # softphones
    async def open_account(
        self, name: str, *, caller_id: str, may_dial: str, kind: AccountKind = "webrtc"
    ) -> SoftphoneAccount:
        """Make an account with a fresh password; ``may_dial`` is ``agent`` (echo test only) or
        ``hotline:<number>`` (customer phone page: that hotline only). The engine gets its accounts back by
        itself after a restart, passwords and all."""
        ...

    async def close_account(self, account: str) -> None: ...
    async def accounts(self) -> list[SoftphoneAccount]:
        """Every account that stands in the engine, also those opened before a restart of ours."""
        ...

    # the waiting caller
    async def answer(self, channel_id: str) -> None: ...
    async def play(self, channel_id: str, prompts: Sequence[str]) -> str:
        """Play prompts (keys of :mod:`huawu.telephony.prompts`) one after the other; gives the playback id."""
        ...

    async def stop_playback(self, playback_id: str) -> None: ...
    async def start_music(self, channel_id: str) -> None: ...
    async def stop_music(self, channel_id: str) -> None: ...

    # the agent's side
    async def ring_agent(
        self, call_id: str, channel_id: str, account: str, *, caller_name: str, timeout_s: int
    ) -> None:
        """Ring the account on a channel of the given id; :class:`ChannelAnswered` or :class:`ChannelGone` follow."""
        ...

    async def connect(self, call_id: str, caller_channel: str, agent_channel: str) -> None:
        """Join both in the call's conversation, music off, recording on (two channels: caller left, agent right)."""
        ...

    async def hold(self, call_id: str, agent_channel: str) -> None:
        """Take the agent out of the conversation; the caller hears music. The recording runs on."""
        ...

    async def resume(self, call_id: str, agent_channel: str) -> None: ...
    async def music_in_conversation(self, call_id: str, *, on: bool) -> None:
        """Music for the caller while the agent's channel is lost."""
        ...

    async def mute(self, channel_id: str, *, on: bool) -> None:
        """Let nothing from this channel's microphone reach the conversation."""
        ...

    async def send_digits(self, channel_id: str, digits: str) -> None: ...
    async def watch_voice(self, channel_id: str) -> None:
        """Ask for :class:`TalkingStarted` and :class:`TalkingStopped` of this channel."""
        ...

    async def hang_up(self, channel_id: str) -> None: ...
    async def close_conversation(self, call_id: str) -> None:
        """Remove the call's bridge once both sides are gone."""
        ...

    # after a restart
    async def live_channels(self) -> list[LiveChannel]: ...
