"""What a look finds in the engine's own lists."""

from __future__ import annotations

from typing import Any

import pytest

from huawu.telephony.events import Party
from huawu.telephony.legs import FarEnd
from huawu.telephony.looking import sight_of

CALL = "00000000-0000-7000-8000-000000000001"


def channel(identity: str, party: str = "caller", app: str = "Stasis", **variables: str) -> dict[str, Any]:
    facts = {"HUAWU_CALL": CALL, "HUAWU_PARTY": party} | {f"HUAWU_{name}": value for name, value in variables.items()}
    return {
        "id": identity,
        "name": f"PJSIP/agent-1001-f3a9-{identity}",
        "state": "Up",
        "channelvars": facts,
        "dialplan": {"app_name": app},
    }


def bridge(name: str, *channels: str, kind: str = "mixing") -> dict[str, Any]:
    return {"id": name, "bridge_type": kind, "channels": list(channels)}


def test_channels_say_in_which_conversation_they_are() -> None:
    sight = sight_of([channel("a"), channel("b", "agent"), channel("c", "agent")], [bridge(CALL, "a", "b")], [])
    assert {live.channel_id: (live.party, live.conversation) for live in sight.channels} == {
        "a": (Party.CALLER, CALL),
        "b": (Party.AGENT, CALL),
        "c": (Party.AGENT, ""),
    }
    assert sight.conversations == {CALL}


def test_what_listens_and_what_joins_nodes_is_no_conversation() -> None:
    bridges = [bridge("b.monitor.0a1b2c3d", "b"), bridge("a.leg.0a1b2c3d", "a"), bridge("music", kind="holding")]
    sight = sight_of([channel("b", "agent")], bridges, [])
    assert sight.conversations == set()
    assert sight.channels[0].monitors


def test_a_far_end_stands_for_the_channel_that_it_is_named_after() -> None:
    far = channel("far", party="", LEG="a.leg.0a1b2c3d")
    assert sight_of([far], [bridge(CALL, "far")], []).far_ends == {"a": FarEnd("far", CALL)}


@pytest.mark.parametrize(
    ("one", "in_dialplan"),
    [
        (channel("a", app="Playback"), True),
        (channel("a"), False),
        (channel("a", app="AppDial2", DIALLED="1"), False),
        (channel("a", "agent", app="AppDial2"), False),
    ],
)
def test_a_caller_whom_the_dialplan_has_is_told_apart(one: dict[str, Any], in_dialplan: bool) -> None:
    assert sight_of([one], [], []).channels[0].in_dialplan is in_dialplan


def test_softphones_that_can_be_rung() -> None:
    endpoints = [{"resource": "agent-1001-aa", "state": "online"}, {"resource": "agent-1002-bb", "state": "offline"}]
    assert sight_of([], [], endpoints).reachable == {"agent-1001-aa"}
