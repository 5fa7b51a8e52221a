"""ARI events into ours: shapes as Asterisk 22 sends them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

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
)
from huawu.telephony.translate import account_of, translate

AT = datetime(2026, 1, 5, 1, 30, 0, 123000, UTC)


def channel(party: str = "caller", number: str = "13800138000", **variables: str) -> dict[str, Any]:
    given = {"HUAWU_CALL": "c1", "HUAWU_PARTY": party, "HUAWU_HOTLINE": "4000000001", "HUAWU_VISIT": ""}
    return {
        "id": f"{party}-channel",
        "name": "PJSIP/agent-1001-f3a9b2c1-0000002c",
        "caller": {"name": "", "number": number},
        "channelvars": {**given, **variables},
    }


def event(kind: str, **facts: Any) -> dict[str, Any]:
    return {"type": kind, "timestamp": "2026-01-05T09:30:00.123+0800", **facts}


def test_a_caller_in_our_hands_has_arrived() -> None:
    told = translate(event("StasisStart", args=["arrived"], channel=channel(HUAWU_VISIT="visit-7")))
    expected = CallArrived(AT, "c1", "caller-channel", PhoneNumber("13800138000"), "4000000001", "visit-7")
    assert told == expected


@pytest.mark.parametrize(
    ("sent", "digits"), [("", ""), ("abc", ""), ("9" * 60, "9" * 32), ("%2B8613800138000", "13800138000")]
)
def test_a_callers_number_is_read_as_far_as_it_is_one(sent: str, digits: str) -> None:
    told = translate(event("StasisStart", args=["arrived"], channel=channel(number=sent)))
    assert isinstance(told, CallArrived)
    assert told.caller.digits == digits


def test_an_agents_channel_in_our_hands_has_been_answered() -> None:
    told = translate(event("StasisStart", args=[], channel=channel("agent")))
    assert told == ChannelAnswered(AT, "c1", Party.AGENT, "agent-channel")


def test_a_caller_over_a_trunk_tells_its_name() -> None:
    over = {**channel(), "name": "PJSIP/trunk-carrier-2-0000002c"}
    told = translate(event("StasisStart", args=["arrived"], channel=over))
    assert isinstance(told, CallArrived)
    assert told.trunk == "carrier-2"


@pytest.mark.parametrize("party", [Party.CALLER, Party.OUTSIDE])
def test_who_was_dialled_answers_and_is_gone_with_a_cause(party: Party) -> None:
    dialled = channel(party, HUAWU_DIALLED="1")
    assert translate(event("StasisStart", args=[], channel=dialled)) == ChannelAnswered(
        AT, "c1", party, f"{party}-channel"
    )
    assert translate(event("StasisEnd", channel=dialled)) is None
    assert translate(event("ChannelDestroyed", channel=dialled, cause=17)) == ChannelGone(
        AT, "c1", party, f"{party}-channel", 17
    )


def test_a_customer_who_is_not_recorded_yet_has_not_answered() -> None:
    assert translate(event("StasisStart", args=["dialled"], channel=channel(HUAWU_DIALLED="1"))) is None


def test_the_far_half_of_the_practice_line_is_nobody() -> None:
    far = {**channel(HUAWU_DIALLED="1"), "name": "Local/13900139000@practice-00000001;2"}
    assert translate(event("ChannelDestroyed", channel=far, cause=16)) is None


def test_a_message_is_on_disk() -> None:
    for kind in ("RecordingFinished", "RecordingFailed"):
        assert translate(event(kind, recording={"name": "c1", "duration": 7})) == MessageRecorded(AT, "c1", 0)


def test_an_echo_test_names_its_account() -> None:
    plain = channel(HUAWU_CALL="", HUAWU_PARTY="")
    assert translate(event("StasisStart", args=["echo"], channel=plain)) == EchoStarted(AT, "agent-1001-f3a9b2c1")


def test_a_caller_is_gone_when_they_leave_and_an_agent_when_the_channel_ends() -> None:
    left = translate(event("StasisEnd", channel=channel()))
    ended = translate(event("ChannelDestroyed", channel=channel("agent"), cause=17))
    assert left == ChannelGone(AT, "c1", Party.CALLER, "caller-channel", 16)
    assert ended == ChannelGone(AT, "c1", Party.AGENT, "agent-channel", 17)


def test_an_agent_who_hangs_up_is_gone_before_the_channel_is() -> None:
    up = {**channel("agent"), "state": "Up"}
    assert translate(event("ChannelHangupRequest", channel=up, cause=16)) == ChannelGone(
        AT, "c1", Party.AGENT, "agent-channel", 16
    )


@pytest.mark.parametrize(
    "other",
    [
        {"channel": {**channel("agent"), "state": "Ringing"}, "cause": 21},
        {"channel": {**channel("agent"), "state": "Up"}, "cause": 16, "soft": True},
        {"channel": {**channel("agent"), "state": "Up"}},
        {"channel": {**channel(), "state": "Up"}, "cause": 16},
    ],
)
def test_whoever_else_is_being_hung_up_is_not_gone_yet(other: dict[str, Any]) -> None:
    assert translate(event("ChannelHangupRequest", **other)) is None


@pytest.mark.parametrize(("kind", "party"), [("StasisEnd", "agent"), ("ChannelDestroyed", "caller")])
def test_nobody_is_gone_twice(kind: str, party: str) -> None:
    assert translate(event(kind, channel=channel(party), cause=16)) is None


def test_voice_and_digits_name_their_side() -> None:
    started = translate(event("ChannelTalkingStarted", channel=channel()))
    pressed = translate(event("ChannelDtmfReceived", channel=channel("outside"), digit="#"))
    assert started == TalkingStarted(AT, "c1", Party.CALLER, "caller-channel")
    assert pressed == DigitPressed(AT, "c1", Party.OUTSIDE, "#", "outside-channel")


def test_a_playback_of_ours_has_ended() -> None:
    assert translate(event("PlaybackFinished", playback={"id": "c1.ab12"})) == PlaybackEnded(AT, "c1", "c1.ab12")
    assert translate(event("PlaybackFinished", playback={"id": "somebody-elses"})) is None
    assert translate(event("PlaybackFinished", playback={"id": "c1.consult.ringing"})) is None


@pytest.mark.parametrize(("state", "reachable"), [("online", True), ("offline", False), ("unknown", False)])
def test_a_softphone_is_reachable_when_online(state: str, reachable: bool) -> None:
    told = translate(event("PeerStatusChange", endpoint={"resource": "agent-1001-f3a9", "state": state}))
    assert told == SoftphoneReachable(AT, "agent-1001-f3a9", reachable)


@pytest.mark.parametrize(
    "other",
    [
        {"type": "ChannelVarset"},
        {},
        event("StasisEnd", channel=channel(HUAWU_CALL="")),
        event("StasisStart", args=[], channel=channel(HUAWU_PARTY="stranger")),
        event("ChannelDtmfReceived", channel=channel(HUAWU_CALL=""), digit="1"),
    ],
)
def test_what_is_not_of_our_calls_says_nothing(other: dict[str, Any]) -> None:
    assert translate(other) is None


def test_an_event_that_cannot_be_read_is_noted_without_its_content(caplog: pytest.LogCaptureFixture) -> None:
    assert translate(event("StasisEnd", channel={**channel(), "id": "13800138000"}, timestamp="13800138000")) is None
    assert "StasisEnd" in caplog.text
    assert "13800138000" not in caplog.text


@pytest.mark.parametrize(
    ("name", "account"), [("PJSIP/agent-1001-f3a9-0000002c", "agent-1001-f3a9"), ("PJSIP/trunk-a-00000001", "trunk-a")]
)
def test_a_channels_name_holds_its_account(name: str, account: str) -> None:
    assert account_of({"name": name}) == account
