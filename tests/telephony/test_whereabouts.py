"""Who is on which node, kept from events alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from huawu.config.env import Environment
from huawu.kit.phone import PhoneNumber
from huawu.telephony.adapter import AriTelephone
from huawu.telephony.events import AccountLost, CallArrived, ChannelAnswered, ChannelGone, Party, SoftphoneReachable
from huawu.telephony.nodes import Node
from huawu.telephony.ports import SoftphoneAccount
from huawu.telephony.whereabouts import Site, Whereabouts

AT = datetime(2026, 1, 5, tzinfo=UTC)
ARRIVED = CallArrived(AT, "c1", "caller", PhoneNumber("13800138000"), "4000000001")


@pytest.fixture
def where(tmp_path: Path) -> Whereabouts:
    env = replace(Environment(), var=tmp_path)
    sites = [Site(Node(name, env), AriTelephone(env), up=True) for name in ("a", "b")]
    return Whereabouts(sites)


def test_a_call_is_at_home_with_its_caller_until_nobody_is_left(where: Whereabouts) -> None:
    a, b = where.sites
    where.hear(b, ARRIVED)
    a.expect("c1", Party.AGENT, "agent")
    assert where.home("c1") is where.home("c1.consult") is b
    assert (where.of_channel("caller"), where.of_channel("agent")) == (b, a)
    where.hear(b, ChannelGone(AT, "c1", Party.CALLER, "caller", 16))
    assert where.home("c1") is b
    where.hear(a, ChannelGone(AT, "c1", Party.AGENT, "agent", 16))
    assert where.home("c1") is a, "forgotten"


def test_a_call_without_a_caller_is_at_home_with_who_was_first(where: Whereabouts) -> None:
    _, b = where.sites
    b.expect("c1", Party.AGENT, "agent")
    assert where.home("c1", "agent") is b
    assert where.home("c1") is b


def test_what_nobody_knows_is_sought_where_something_runs(where: Whereabouts) -> None:
    a, b = where.sites
    assert where.of_channel("x") is a
    a.up = False
    assert where.home("x") is b


def test_an_account_goes_where_there_is_most_room(where: Whereabouts) -> None:
    a, b = where.sites
    account = SoftphoneAccount("agent-1", "made-up", "ws://x/ws", "x")
    assert where.roomiest() is a
    a.accounts[account.account] = account
    assert where.roomiest() is b
    b.up = False
    assert where.roomiest() is a


def test_when_the_link_is_lost_what_rings_is_gone_and_talk_is_hoped_for(where: Whereabouts) -> None:
    a, _ = where.sites
    where.hear(a, ARRIVED)
    where.hear(a, SoftphoneReachable(AT, "agent-1", True))
    a.expect("c1", Party.AGENT, "ringing")
    where.hear(a, ChannelAnswered(AT, "c2", Party.AGENT, "talking"))
    first, second = a.unreachable()
    assert isinstance(first, SoftphoneReachable)
    assert (first.account, first.reachable) == ("agent-1", False)
    assert isinstance(second, ChannelGone)
    assert second.channel_id == "ringing"
    assert a.unreachable() == []
    a.accounts["agent-1"] = SoftphoneAccount("agent-1", "", "", "")
    lost = a.lost()
    assert {event.channel_id for event in lost if isinstance(event, ChannelGone)} == {"caller", "talking"}
    assert [event.account for event in lost if isinstance(event, AccountLost)] == ["agent-1"]
    assert a.lost() == []
