"""What the house may ask of a telephone engine. One real implementation (``AriTelephone``), one for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from huawu.telephony.events import Party, TelephoneEvent

AccountKind = Literal["webrtc", "desk_phone"]
"""A browser, or a SIP phone on the agent's desk."""
MonitorMode = Literal["listen", "whisper", "join"]
"""Hear both sides; hear both and be heard by the one listened to alone; be in the conversation."""
Language = Literal["zh", "en"]
_BESIDE = "."


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
    conversation: str = ""
    """The conversation that the channel is in; empty when it is in none, also while it monitors."""
    monitors: bool = False
    """Listens or whispers to another channel (:meth:`Telephone.monitor`)."""
    in_dialplan: bool = False
    """A caller with whom the engine's own dialplan has to do: not with us yet, or apologised to since we were away."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What is in the engine at one moment."""

    channels: tuple[LiveChannel, ...] = ()
    conversations: frozenset[str] = frozenset()
    """The names of those there are."""
    reachable: frozenset[str] = frozenset()
    """Accounts whose softphone can be rung."""
    accounts: frozenset[str] = frozenset()
    """Every softphone's account, whether it can be rung or not."""


@dataclass(frozen=True, slots=True)
class Say:
    """A text to be spoken to a caller. ``key`` (small letters, digits, hyphens) names the text when it comes from
    somebody's data, e.g. ``hotline-1-welcome``: an own recording put in under that key is played in its place."""

    text: str
    key: str = ""
    language: Language = "zh"


Announcement = str | Say
"""A key of :data:`huawu.telephony.prompts.TEXTS`, or a text to say."""


def beside(call_id: str, word: str = "consult") -> str:
    """The name of a second conversation of the call, e.g. ``<call id>.consult``."""
    return f"{call_id}{_BESIDE}{word}"


def call_of(conversation: str) -> str:
    """The call that a conversation belongs to."""
    return conversation.partition(_BESIDE)[0]


class TelephoneError(Exception):
    """The engine refused a command or is not reachable. A channel that is already gone is no error."""


class Telephone(Protocol):
    """Commands; every one is idempotent, and one on a channel that has ended does nothing.

    *Channels.* One leg of a call, named by whoever asks for it (the engine names those that arrive). Names of
    channels that we ask for are never used twice. Each has a :class:`Party`.

    *Conversations.* A mixing bridge named by us, in which everybody hears everybody. That of the call has the
    call's id as its name; the caller stays in it from the first connection to the end and the recording follows
    the caller. Others stand beside it (:func:`beside`), e.g. for a consultation. A channel is in one conversation
    at most: :meth:`join` takes it out of where it was. In no conversation it hears nothing. From these few
    commands everything is made::

        consult      leave(call, agent), music_in_conversation(call, on=True)
                     join(beside, agent), dial(conversation=beside) or ring_agent and ringing_in_conversation(beside)
                     answered: ringing_in_conversation(beside, on=False), join(beside, consulted)
        swap         leave(beside, agent), music(beside, on), music(call, off), join(call, agent); and back alike
        retrieve     hang_up(consulted), music(call, off), join(call, agent), close_conversation(beside)
        conference   music(call, off), join(call, agent, consulted), close_conversation(beside)
        warm hand-over  music(call, off), join(call, consulted), hang_up(agent), close_conversation(beside)
        cold hand-over  as an offer to an agent: connect(call, caller, new agent) when answered
        outbound     ring_agent(auto_answer), answered: join(call, agent), dial(party=CALLER, conversation=call);
                     answered: connect(call, customer, agent)
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
    async def apologise(self, channel_id: str) -> None:
        """Turn a caller away who has just arrived: the engine says the apology and writes the call down among those
        that were missed, as it does while we are away. :class:`ChannelGone` follows at once."""
        ...

    async def answer(self, channel_id: str) -> None: ...
    async def play(self, channel_id: str, announcements: Sequence[Announcement]) -> str:
        """Play announcements one after the other; gives the playback id. :class:`PlaybackEnded` follows, also when
        it was stopped. Music that the channel was hearing goes on afterwards. A text that has not been said before
        is made first (about a tenth of a second). Raises NoSuchPromptError."""
        ...

    async def stop_playback(self, playback_id: str) -> None: ...
    async def start_music(self, channel_id: str) -> None: ...
    async def stop_music(self, channel_id: str) -> None: ...
    async def record_message(self, call_id: str, channel_id: str, *, longest_s: int, silence_s: int) -> None:
        """A beep, then record what the caller says until ``#``, hang-up, ``silence_s`` seconds without voice or
        ``longest_s`` seconds; :class:`MessageRecorded` follows. One message a call: the last one counts.
        The file is :func:`huawu.telephony.messages.raw_message`."""
        ...

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
        """Ring the account on a channel of the given id; :class:`ChannelAnswered` or :class:`ChannelGone` with
        :data:`Party.AGENT` follow. ``auto_answer``: the phone should answer by itself, because its owner asked for
        the call (outbound, monitoring): desk phones are told by ``Call-Info`` and ``Alert-Info``, browsers by
        ``X-Huawu-Auto: 1``."""
        ...

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
        """Call a number (digits, ``*``, ``#``) outside over the trunk, or over the first that may dial out.

        ``party`` is :data:`Party.CALLER` for the customer of an outbound call, who is then recorded like one that
        called, or :data:`Party.OUTSIDE` for somebody who is consulted. ``caller_id`` is the number shown to them.
        Whoever is in ``conversation`` hears the far end before it answers: the ring-back tone, announcements.
        :class:`ChannelAnswered` follows (it is in no conversation then), or :class:`ChannelGone` with the cause.
        Raises TelephoneError when no trunk may dial out or the number is none.
        """
        ...

    # conversations
    async def connect(self, call_id: str, caller_channel: str, agent_channel: str) -> None:
        """Join both in the call's conversation, caller answered, music off, recording on (two channels: caller
        left, what the caller hears right)."""
        ...

    async def join(self, conversation: str, *channels: str) -> None:
        """Bring the channels, which are answered, into the conversation, out of any other and out of monitoring.
        Makes the conversation when there is none of that name. Music and ringing in it go on until stopped."""
        ...

    async def leave(self, conversation: str, channel_id: str) -> None:
        """Out of the conversation, into silence; the others stay."""
        ...

    async def hold(self, call_id: str, agent_channel: str) -> None:
        """Take the agent out of the call's conversation; who stays hears music. The recording runs on."""
        ...

    async def resume(self, call_id: str, agent_channel: str) -> None:
        """The agent comes back, the music ends."""
        ...

    async def music_in_conversation(self, conversation: str, *, on: bool) -> None:
        """Music for whoever is in it: while the agent is lost, consults or looks something up."""
        ...

    async def ringing_in_conversation(self, conversation: str, *, on: bool) -> None:
        """The ring-back tone for whoever is in it, while the other end rings."""
        ...

    async def close_conversation(self, conversation: str) -> None:
        """Remove it once nobody needs it; channels still in it hear nothing from then on."""
        ...

    async def monitor(self, call_id: str, listened_to: str, supervisor_channel: str, mode: MonitorMode) -> None:
        """Let the supervisor's channel (answered, as by :meth:`ring_agent`) hear what the channel ``listened_to``
        (an agent's) says and hears, wherever it goes. ``whisper``: that one alone hears the supervisor; ``join``:
        the supervisor comes into the call's conversation. Call again to change the mode. Ends with
        :meth:`join` or :meth:`leave` of the supervisor's channel, or with either channel; when the one listened to
        is gone the supervisor hears nothing and should be hung up or given another."""
        ...

    async def mute(self, channel_id: str, *, on: bool) -> None:
        """Let nothing from this channel's microphone reach the conversation."""
        ...

    async def send_digits(self, channel_id: str, digits: str) -> None:
        """Keys towards whoever is at the far end of the channel."""
        ...

    async def watch_voice(self, channel_id: str) -> None:
        """Ask for each :class:`TalkingStarted` of this channel."""
        ...

    async def hang_up(self, channel_id: str) -> None: ...

    def unsent_s(self) -> float:
        """For how many seconds the oldest request has waited for the engine to take it; of several engines, that of
        the least busy."""
        ...

    # comparing
    async def look(self) -> Sight:
        """What is there now; nothing is changed by looking. Of a node that is away for a moment, its channels as they
        were."""
        ...

    async def live_channels(self) -> list[LiveChannel]:
        """After a restart: every channel of a call. Helpers of the engine (music, listening) are none, and those whose
        channel is gone are removed."""
        ...
