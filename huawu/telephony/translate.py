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
    Party,
    PlaybackEnded,
    SoftphoneReachable,
    TalkingStarted,
    TalkingStopped,
    TelephoneEvent,
)

NORMAL_CLEARING = 16
"""Q.850 cause."""

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
    return datetime.strptime(event["timestamp"], "%Y-%m-%dT%H:%M:%S.%f%z").astimezone(UTC)


def account_of(channel: Json) -> str:
    """``agent-1001-f3a9`` from ``PJSIP/agent-1001-f3a9-0000002c``."""
    return str(channel["name"]).partition("/")[2].rpartition("-")[0]


def variable(channel: Json, name: str) -> str:
    return str(channel.get("channelvars", {}).get(f"HUAWU_{name}") or "")


def identity(channel: Json) -> tuple[str, Party] | None:
    """Call and party of a channel of ours; None for any other (echo test, music)."""
    call_id, party = variable(channel, "CALL"), variable(channel, "PARTY")
    return (call_id, Party(party)) if call_id and party in set(Party) else None


def _stasis_start(event: Json) -> TelephoneEvent | None:
    channel, arguments = event["channel"], event["args"]
    if arguments == ["echo"]:
        return EchoStarted(at(event), account_of(channel))
    known = identity(channel)
    if known is None:
        return None
    if known[1] is Party.AGENT:
        return ChannelAnswered(at(event), *known, channel["id"])
    return CallArrived(
        at(event),
        call_id=known[0],
        channel_id=channel["id"],
        caller=PhoneNumber.parse(unquote(channel["caller"]["number"])),
        hotline=variable(channel, "HOTLINE"),
        web_visit=variable(channel, "VISIT"),
    )


def _left(event: Json) -> TelephoneEvent | None:
    """A caller leaves our hands only by ending; the engine says no more of it, not even the cause."""
    known = identity(event["channel"])
    if known is None or known[1] is Party.AGENT:
        return None
    return ChannelGone(at(event), *known, event["channel"]["id"], NORMAL_CLEARING)


def _destroyed(event: Json) -> TelephoneEvent | None:
    known = identity(event["channel"])
    if known is None or known[1] is Party.CALLER:
        return None
    return ChannelGone(at(event), *known, event["channel"]["id"], event["cause"])


def _talking_started(event: Json) -> TelephoneEvent | None:
    known = identity(event["channel"])
    return TalkingStarted(at(event), *known) if known else None


def _talking_finished(event: Json) -> TelephoneEvent | None:
    known = identity(event["channel"])
    return TalkingStopped(at(event), *known, event["duration"]) if known else None


def _digit(event: Json) -> TelephoneEvent | None:
    known = identity(event["channel"])
    return DigitPressed(at(event), *known, event["digit"]) if known else None


def _playback(event: Json) -> TelephoneEvent | None:
    call_id, _, rest = event["playback"]["id"].partition(".")
    return PlaybackEnded(at(event), call_id, event["playback"]["id"]) if rest else None


def _endpoint(event: Json) -> TelephoneEvent | None:
    endpoint = event["endpoint"]
    return SoftphoneReachable(at(event), endpoint["resource"], endpoint["state"] == "online")


CALL_EVENTS: dict[str, Callable[[Json], TelephoneEvent | None]] = {
    "StasisStart": _stasis_start,
    "StasisEnd": _left,
    "ChannelDestroyed": _destroyed,
    "ChannelTalkingStarted": _talking_started,
    "ChannelTalkingFinished": _talking_finished,
    "ChannelDtmfReceived": _digit,
    "PlaybackFinished": _playback,
}
SOFTPHONE_EVENTS: dict[str, Callable[[Json], TelephoneEvent | None]] = {"EndpointStateChange": _endpoint}
_MAKERS = {**CALL_EVENTS, **SOFTPHONE_EVENTS}
