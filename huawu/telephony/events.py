"""What the telephone engine tells us: small frozen facts, free of any ARI word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from huawu.kit.phone import PhoneNumber


class Party(StrEnum):
    """Whose channel of a call an event speaks of."""

    CALLER = "caller"
    """Who called us, or whom an outbound call was made to."""
    AGENT = "agent"
    """Somebody with a softphone of ours: agents, leaders, supervisors."""
    OUTSIDE = "outside"
    """A number outside that was asked into the call."""


@dataclass(frozen=True, slots=True)
class TelephoneEvent:
    """Something happened at ``at`` (aware, UTC, the engine's own time stamp)."""

    at: datetime


@dataclass(frozen=True, slots=True)
class EngineUp(TelephoneEvent):
    """The link to the engine stands (first time or again). The receiver should compare its calls with
    :meth:`Telephone.live_channels` and push every softphone account again."""

    engine_since: datetime | None = None
    """Since when this engine runs, to the second: calls from before have ended with the one before it. None: not
    known."""


@dataclass(frozen=True, slots=True)
class EngineTaken(TelephoneEvent):
    """Somebody else has taken the engine over from us: another switchboard leads, or believes that it does.
    :class:`EngineDown` follows, and after some seconds the link is made again unless the receiver stops it."""


@dataclass(frozen=True, slots=True)
class EngineDown(TelephoneEvent):
    """The link to the engine is lost; it is being re-established with back-off."""


@dataclass(frozen=True, slots=True)
class CallArrived(TelephoneEvent):
    """A caller dialled a hotline and waits, unanswered, for what we do."""

    call_id: str
    channel_id: str
    caller: PhoneNumber
    hotline: str
    web_visit: str = ""
    """Identifier of the visit when the call comes from the customer phone page."""
    trunk: str = ""
    """Name of the trunk it came over; empty from a phone on this machine or a page."""


@dataclass(frozen=True, slots=True)
class EchoStarted(TelephoneEvent):
    """An agent placed an echo test call; the engine answers it by itself."""

    account: str


@dataclass(frozen=True, slots=True)
class ChannelAnswered(TelephoneEvent):
    """A channel that we rang or dialled has been answered."""

    call_id: str
    party: Party
    channel_id: str


@dataclass(frozen=True, slots=True)
class ChannelGone(TelephoneEvent):
    """A channel has ended. ``cause`` is the Q.850 cause (16 normal, 17 busy, 18/19 no answer, 21 rejected,
    20 the account is not registered)."""

    call_id: str
    party: Party
    channel_id: str
    cause: int


@dataclass(frozen=True, slots=True)
class TalkingStarted(TelephoneEvent):
    """Voice is heard from the channel's own side."""

    call_id: str
    party: Party
    channel_id: str = ""


@dataclass(frozen=True, slots=True)
class DigitPressed(TelephoneEvent):
    """A key at the channel's own side, at any time: waiting, during announcements, talking."""

    call_id: str
    party: Party
    digit: str
    channel_id: str = ""


@dataclass(frozen=True, slots=True)
class PlaybackEnded(TelephoneEvent):
    call_id: str
    playback_id: str


@dataclass(frozen=True, slots=True)
class MessageRecorded(TelephoneEvent):
    """The caller's message is on disk; ``duration_ms`` counts to the last word and is nought when nothing was said."""

    call_id: str
    duration_ms: int


@dataclass(frozen=True, slots=True)
class AccountLost(TelephoneEvent):
    """The node on which the softphone account lived is gone; who needs one has to open another."""

    account: str


@dataclass(frozen=True, slots=True)
class SoftphoneReachable(TelephoneEvent):
    """The softphone account has a registered contact (``reachable``) or has lost its last one."""

    account: str
    reachable: bool
