"""From an ARI event to ours. Pure: everything needed stands in the event itself."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote

from huawu.kit.phone import PhoneNumber
from huawu.telephony.events import (
    CallArrived,
    ChannelAnswered,
    ChannelGone,
    DigitPressed,
    EchoStarted,
    MessageRecorded,
    Party,
    PlaybackEnded,
    SoftphoneReachable,
    TalkingStarted,
    TelephoneEvent,
)

NORMAL_CLEARING = 16
"""Q.850 cause."""
ECHO = "echo"
"""Argument of the echo test."""
DIALLED = "dialled"
"""First argument of a number outside whose channel has been made; then come for how many seconds it may ring and the
conversation that hears it, if any. Also the context through which it comes to us once it has answered."""
LEG = "leg"
"""Argument of both ends of a leg between nodes."""
RINGING, BEEPING = ".ringing", ".beep"
"""End the names of playbacks that nobody needs to hear of: a conversation's ring-back tone, the beep."""
_TRUNK = "trunk-"
_PARTIES = {party.value: party for party in Party}

Json = dict[str, Any]
log = logging.getLogger(__name__)


def translate(event: Json) -> TelephoneEvent | None:
    """Our event for an ARI one; None for what nobody needs or can read."""
    make = _MAKERS.get(event.get("type", ""))
    try:
        return make(event) if make else None
    except (KeyError, TypeError, ValueError) as error:
        # Not the error's text: it quotes the event, and numbers stand in there.
        log.error("an event of the engine cannot be read: %s, %s", event["type"], type(error).__name__)  # noqa: TRY400
        return None


def at(event: Json) -> datetime:
    """The engine's own time stamp, e.g. ``2026-01-05T09:30:00.123+0800``."""
    return datetime.fromisoformat(event["timestamp"]).astimezone(UTC)


def account_of(channel: Json) -> str:
    """``agent-1001-f3a9`` from ``PJSIP/agent-1001-f3a9-0000002c``."""
    return str(channel["name"]).partition("/")[2].rpartition("-")[0]


def variable(channel: Json, name: str) -> str:
    return str(channel.get("channelvars", {}).get(f"HUAWU_{name}") or "")


def identity(channel: Json) -> tuple[str, Party] | None:
    """Call and party of a channel of ours; None for any other (echo test, music, far half of the practice line)."""
    call_id, party = variable(channel, "CALL"), variable(channel, "PARTY")
    ours = call_id and party in _PARTIES and not channel["name"].endswith(";2")
    return (call_id, _PARTIES[party]) if ours else None


def _arrived(channel: Json) -> tuple[str, Party] | None:
    """Call and party of a channel that came to us; of one that we made, None."""
    return None if variable(channel, "DIALLED") else _of(channel, Party.CALLER)


def _made(channel: Json) -> tuple[str, Party] | None:
    """Call and party of a channel that we rang or dialled."""
    parties = Party if variable(channel, "DIALLED") else (Party.AGENT,)
    return _of(channel, *parties)


def _of(channel: Json, *parties: Party) -> tuple[str, Party] | None:
    known = identity(channel)
    return known if known and known[1] in parties else None


def _stasis_start(event: Json) -> TelephoneEvent | None:
    channel, arguments = event["channel"], event["args"]
    if arguments == [ECHO]:
        return EchoStarted(at(event), account_of(channel))
    if arguments[:1] == [DIALLED]:
        return None
    if known := _made(channel):
        return ChannelAnswered(at(event), *known, channel["id"])
    known = _arrived(channel)
    if known is None:
        return None
    return CallArrived(
        at(event),
        call_id=known[0],
        channel_id=channel["id"],
        caller=PhoneNumber.parse(unquote(channel["caller"]["number"])),
        hotline=variable(channel, "HOTLINE"),
        web_visit=variable(channel, "VISIT"),
        trunk=_trunk_of(channel),
    )


def _trunk_of(channel: Json) -> str:
    endpoint = account_of(channel)
    return endpoint.removeprefix(_TRUNK) if endpoint.startswith(_TRUNK) else ""


def _left(event: Json) -> TelephoneEvent | None:
    """A caller leaves our hands only by ending; the engine says no more of it, not even the cause."""
    known = _arrived(event["channel"])
    return ChannelGone(at(event), *known, event["channel"]["id"], NORMAL_CLEARING) if known else None


def _destroyed(event: Json) -> TelephoneEvent | None:
    known = _made(event["channel"])
    return ChannelGone(at(event), *known, event["channel"]["id"], event["cause"]) if known else None


def _hanging_up(event: Json) -> TelephoneEvent | None:
    """An agent's telephone has hung up: said some time before the channel has left everything and is destroyed, for
    which the next caller need not wait. What rings or is hung up by us has its cause only then."""
    channel = event["channel"]
    if event.get("soft") or "cause" not in event or channel["state"] != "Up":
        return None
    known = _of(channel, Party.AGENT)
    return ChannelGone(at(event), *known, channel["id"], event["cause"]) if known else None


def _talking_started(event: Json) -> TelephoneEvent | None:
    channel = event["channel"]
    known = identity(channel)
    return TalkingStarted(at(event), *known, channel["id"]) if known else None


def _digit(event: Json) -> TelephoneEvent | None:
    channel = event["channel"]
    known = identity(channel)
    return DigitPressed(at(event), *known, event["digit"], channel["id"]) if known else None


def _playback(event: Json) -> TelephoneEvent | None:
    playback = event["playback"]["id"]
    call_id, _, rest = playback.partition(".")
    return PlaybackEnded(at(event), call_id, playback) if rest and not playback.endswith((RINGING, BEEPING)) else None


def _recorded(event: Json) -> TelephoneEvent | None:
    """The engine counts the seconds of such a file twice; how long it is has to be seen from the file."""
    return MessageRecorded(at(event), event["recording"]["name"], 0)


def _endpoint(event: Json) -> TelephoneEvent | None:
    endpoint = event["endpoint"]
    return SoftphoneReachable(at(event), endpoint["resource"], endpoint["state"] == "online")


CALL_EVENTS: dict[str, Callable[[Json], TelephoneEvent | None]] = {
    "StasisStart": _stasis_start,
    "StasisEnd": _left,
    "ChannelDestroyed": _destroyed,
    "ChannelHangupRequest": _hanging_up,
    "ChannelTalkingStarted": _talking_started,
    "ChannelDtmfReceived": _digit,
    "PlaybackFinished": _playback,
    "RecordingFinished": _recorded,
    "RecordingFailed": _recorded,
}
SOFTPHONE_EVENTS: dict[str, Callable[[Json], TelephoneEvent | None]] = {"PeerStatusChange": _endpoint}
DIALLING_EVENTS = ("StasisStart", "ChannelStateChange", "ChannelDestroyed")
_MAKERS = {**CALL_EVENTS, **SOFTPHONE_EVENTS}
