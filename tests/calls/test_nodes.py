"""Two nodes as one telephone: who is where makes no difference to who hears whom."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import httpx
import numpy as np
import psutil
import pytest
import pytest_asyncio

from huawu.kit.time import now
from huawu.telephony.events import (
    AccountLost,
    CallArrived,
    ChannelAnswered,
    ChannelGone,
    EngineUp,
    Party,
    SoftphoneReachable,
)
from huawu.telephony.ports import TelephoneError, beside
from huawu.telephony.process import AsteriskProcess
from huawu.telephony.render import ari_password
from huawu.telephony.spread import LOST_S
from tests.calls.line import HOTLINE, LIMIT_S, NUMBER, Conversation, Line, open_line
from tests.calls.sip_caller import SipPhone
from tests.calls.tones import steady_share
from tests.calls.two_nodes import TwoNodes, write_nodes

pytestmark = pytest.mark.asyncio(loop_scope="session")
CALLER, AGENT, THIRD = 440, 1000, 1600


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def nodes(tmp_path_factory: pytest.TempPathFactory, carrier: int) -> AsyncIterator[TwoNodes]:
    """Each may dial out by the ``carrier``."""
    var = tmp_path_factory.mktemp("nodes")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HUAWU_NODES", str(var / "nodes.toml"))
        write_nodes(var, var / "nodes.toml")
        nodes = TwoNodes.of(var)
        await nodes.a.start()
        await nodes.b.start()
        yield nodes
        await nodes.a.stop()
        await nodes.b.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def line(nodes: TwoNodes) -> AsyncIterator[Line]:
    async with open_line(nodes.a) as line:
        yield line


@pytest_asyncio.fixture(loop_scope="session")
async def talk(line: Line, nodes: TwoNodes) -> AsyncIterator[Conversation]:
    """A caller on a, an agent on b."""
    async with nodes.agent(line, "b") as agent, line.phone() as caller:
        call = await caller.call(HOTLINE, play=CALLER)
        arrived = await line.event(CallArrived)
        await line.telephone.answer(arrived.channel_id)
        await line.telephone.start_music(arrived.channel_id)
        channel, ringing = await line.talk_to(arrived.call_id, agent, AGENT)
        await line.telephone.connect(arrived.call_id, arrived.channel_id, channel)
        talk = Conversation(line, arrived, call, channel, ringing)
        yield talk
        await talk.end()


async def left_over(engine: AsteriskProcess) -> int:
    """How many channels and bridges there are on a node."""
    async with httpx.AsyncClient(auth=("huawu", ari_password(engine.places))) as client:
        answers = [await client.get(f"{engine.env.ari}/{what}") for what in ("channels", "bridges")]
        return sum(len(answer.json()) for answer in answers)


async def until_empty(nodes: TwoNodes) -> None:
    async with asyncio.timeout(LIMIT_S):
        while await left_over(nodes.a) + await left_over(nodes.b):
            await asyncio.sleep(0.02)


async def test_caller_and_agent_on_different_nodes_hear_each_other(
    line: Line, nodes: TwoNodes, talk: Conversation
) -> None:
    await talk.caller.audio.until_hears(AGENT)
    await talk.agent.audio.until_hears(CALLER)
    found = {live.party: live for live in await line.telephone.live_channels()}
    assert {live.conversation for live in found.values()} == {talk.call_id}
    assert found[Party.AGENT].account == talk.agent.phone.user
    await talk.caller.audio.until_packets(100)
    await talk.end()
    await until_empty(nodes)
    sound = np.fromfile(line.places.recordings / f"{talk.call_id}.raw", dtype="<i2").reshape(-1, 2)
    assert steady_share(sound[24_000:, 0], CALLER, 48_000) > 0.9
    assert steady_share(sound[24_000:, 1], AGENT, 48_000) > 0.9


async def test_hold_mute_and_keys_work_across(line: Line, talk: Conversation) -> None:
    await talk.caller.audio.until_hears(AGENT)
    await line.telephone.hold(talk.call_id, talk.agent_channel)
    await talk.caller.audio.until_quiet(AGENT)
    talk.caller.audio.forget()
    await talk.caller.audio.until_loud()
    await line.telephone.resume(talk.call_id, talk.agent_channel)
    await talk.caller.audio.until_hears(AGENT)
    await line.telephone.mute(talk.agent_channel, on=True)
    await talk.caller.audio.until_quiet(AGENT)
    await line.telephone.mute(talk.agent_channel, on=False)
    await talk.caller.audio.until_hears(AGENT)
    await line.telephone.send_digits(talk.arrived.channel_id, "7")
    await talk.caller.audio.until_digit("7")


async def test_a_consultation_and_conference_over_both_nodes(line: Line, nodes: TwoNodes, talk: Conversation) -> None:
    name = beside(talk.call_id)
    async with nodes.agent(line, "a", "agent-1002") as colleague:
        await line.telephone.leave(talk.call_id, talk.agent_channel)
        await line.telephone.music_in_conversation(talk.call_id, on=True)
        await line.telephone.join(name, talk.agent_channel)
        await line.telephone.ringing_in_conversation(name, on=True)
        await talk.agent.audio.until_hears(450)
        channel, consulted = await line.talk_to(talk.call_id, colleague, THIRD)
        await line.telephone.ringing_in_conversation(name, on=False)
        await line.telephone.join(name, channel)
        await talk.agent.audio.until_hears(THIRD)
        await consulted.audio.until_hears(AGENT)
        assert not consulted.audio.hears_any(CALLER)
        await line.telephone.music_in_conversation(talk.call_id, on=False)
        await line.telephone.join(talk.call_id, talk.agent_channel, channel)
        await line.telephone.close_conversation(name)
        await talk.caller.audio.until_hears_both(AGENT, THIRD)
        await talk.agent.audio.until_hears_both(CALLER, THIRD)
        await line.telephone.hang_up(channel)


async def test_a_supervisor_on_the_other_node_listens_whispers_and_joins(
    line: Line, nodes: TwoNodes, talk: Conversation
) -> None:
    async with nodes.agent(line, "a", "agent-2001") as phone:
        channel, supervisor = await line.talk_to(talk.call_id, phone, THIRD)
        await line.telephone.monitor(talk.call_id, talk.agent_channel, channel, "listen")
        await supervisor.audio.until_hears_both(CALLER, AGENT)
        assert [live.channel_id for live in await line.telephone.live_channels() if live.monitors] == [channel]
        await line.telephone.monitor(talk.call_id, talk.agent_channel, channel, "whisper")
        await talk.agent.audio.until_hears_both(CALLER, THIRD)
        assert not talk.caller.audio.hears_any(THIRD)
        await line.telephone.monitor(talk.call_id, talk.agent_channel, channel, "join")
        await talk.caller.audio.until_hears_both(AGENT, THIRD)
        supervisor.hang_up()
        await line.event(ChannelGone, channel_id=channel)
    await talk.end()
    await until_empty(nodes)


async def test_a_talk_over_two_nodes_outlives_a_restart_of_ours(
    line: Line, nodes: TwoNodes, talk: Conversation
) -> None:
    await talk.caller.audio.until_hears(AGENT)
    await line.close()
    await line.open()
    assert len(await line.telephone.accounts()) == 1
    found = {live.channel_id: live.conversation for live in await line.telephone.live_channels()}
    assert found == {talk.arrived.channel_id: talk.call_id, talk.agent_channel: talk.call_id}
    await talk.caller.audio.until_hears(AGENT)
    await line.telephone.hold(talk.call_id, talk.agent_channel)
    await talk.caller.audio.until_quiet(AGENT)
    await line.telephone.resume(talk.call_id, talk.agent_channel)
    await talk.caller.audio.until_hears(AGENT)
    talk.agent.hang_up()
    await line.event(ChannelGone, channel_id=talk.agent_channel)
    await talk.end()
    await until_empty(nodes)


async def test_what_a_gone_agent_left_behind_is_removed_after_a_restart(
    line: Line, nodes: TwoNodes, talk: Conversation
) -> None:
    await talk.caller.audio.until_hears(AGENT)
    await line.close()
    talk.agent.hang_up()
    talk.caller.hang_up()
    await line.open()
    await line.live(0)
    await line.telephone.close_conversation(talk.call_id)
    await until_empty(nodes)


async def test_accounts_are_spread_and_stay_when_we_restart(line: Line) -> None:
    opened = [await line.telephone.open_account("agent-1", caller_id="1", may_dial="agent") for _ in range(4)]
    assert sorted(account.websocket for account in opened) == sorted([opened[0].websocket, opened[1].websocket] * 2)
    assert opened[0].websocket != opened[1].websocket
    await line.close()
    await line.open()
    assert sorted(await line.telephone.accounts(), key=str) == sorted(opened, key=str)
    for account in opened:
        await line.telephone.close_account(account.account)
    assert await line.telephone.accounts() == []


async def test_a_node_lets_nobody_in_who_has_not_the_secret(nodes: TwoNodes) -> None:
    server = (nodes.a.env.host, nodes.a.env.sip_port)
    for user in ("node-b", "stranger"):
        async with SipPhone(server, user, "wrong") as thief:
            assert await (await thief.call("leg")).until_final() in {401, 403, 404}


async def test_one_node_dies_and_the_other_goes_on(line: Line, nodes: TwoNodes) -> None:
    async with nodes.agent(line, "a") as agent, line.phone() as caller:
        agent_on_b = await line.telephone.open_account("agent-1002", caller_id="2", may_dial="agent", kind="desk_phone")
        server = (nodes.b.env.host, nodes.b.env.sip_port)
        async with SipPhone(server, agent_on_b.account, agent_on_b.password) as other:
            assert await other.register() == 200
            await line.event(SoftphoneReachable, account=other.user, reachable=True)
            call = await caller.call(HOTLINE, play=CALLER)
            arrived = await line.event(CallArrived)
            ring, _ = await line.ring(arrived.call_id, other)
            assert nodes.b.pid
            psutil.Process(nodes.b.pid).kill()
            await nodes.b.died()
            await line.event(SoftphoneReachable, account=other.user, reachable=False)
            assert (await line.event(ChannelGone, channel_id=ring)).cause == 38
            channel, ringing = await line.talk_to(arrived.call_id, agent, AGENT)
            await line.telephone.connect(arrived.call_id, arrived.channel_id, channel)
            await call.audio.until_hears(AGENT)
            died_at = now()
            await nodes.b.start()
            while not (since := (await line.event(EngineUp)).engine_since) or since < died_at:
                """The other node may come up late."""
            assert await other.register() == 200, "the account must be there again"
            await line.event(SoftphoneReachable, account=other.user, reachable=True)
            assert len(await line.telephone.live_channels()) == 2
            await Conversation(line, arrived, call, channel, ringing).end()
        await line.telephone.close_account(agent_on_b.account)


async def test_accounts_of_a_node_that_stays_away_are_told_to_be_lost(line: Line, nodes: TwoNodes) -> None:
    async with nodes.agent(line, "a"):
        lost = await line.telephone.open_account("agent-1002", caller_id="2", may_dial="agent", kind="desk_phone")
        assert nodes.b.pid
        psutil.Process(nodes.b.pid).kill()
        await nodes.b.died()
        await line.event(AccountLost, account=lost.account, limit_s=LOST_S + 5)
        other = await line.telephone.open_account("agent-1002", caller_id="2", may_dial="agent", kind="desk_phone")
        async with SipPhone((nodes.a.env.host, nodes.a.env.sip_port), other.account, other.password) as phone:
            assert await phone.register() == 200, "it lives on the node that is there"
        await line.telephone.close_account(other.account)
        line.unseen = [event for event in line.unseen if not isinstance(event, EngineUp)]
        await nodes.b.start()
        await line.event(EngineUp)
        await line.telephone.close_account(lost.account)


async def test_an_outbound_call_is_at_home_with_its_agent(line: Line, nodes: TwoNodes) -> None:
    async with nodes.agent(line, "b") as phone:
        channel, _ = await line.talk_to("c1", phone, AGENT)
        await line.telephone.join("c1", channel)
        assert (await left_over(nodes.a), await left_over(nodes.b)) == (0, 2)
        with pytest.raises(TelephoneError, match="trunk"):
            await line.telephone.dial("c1", "x", NUMBER, party=Party.CALLER, caller_id="", timeout_s=5, trunk="unknown")
        assert [live.channel_id for live in await line.telephone.live_channels()] == [channel]
        await line.telephone.hang_up(channel)
        await line.event(ChannelGone, channel_id=channel)
        await line.telephone.close_conversation("c1")
    await until_empty(nodes)


def beyond(node: AsteriskProcess, carrier: int) -> SipPhone:
    """The world beyond the trunk of that node."""
    return SipPhone((node.env.host, node.env.sip_port), "carrier", port=carrier)


async def test_an_agent_hears_a_consulted_number_ring_over_both_nodes(
    line: Line, nodes: TwoNodes, talk: Conversation, carrier: int
) -> None:
    name, channel = beside(talk.call_id), f"{talk.call_id}-outside"
    async with beyond(nodes.a, carrier) as outside:
        await line.telephone.leave(talk.call_id, talk.agent_channel)
        await line.telephone.join(name, talk.agent_channel)
        await line.telephone.dial(
            talk.call_id, channel, NUMBER, party=Party.OUTSIDE, caller_id="", timeout_s=10, conversation=name
        )
        expert = await asyncio.wait_for(outside.incoming.get(), LIMIT_S)
        expert.ring()
        await talk.agent.audio.until_hears(450)
        expert.audio.play(THIRD)
        expert.progress()
        await talk.agent.audio.until_hears(THIRD)
        assert not talk.caller.audio.hears_any(THIRD)
        expert.accept()
        await line.event(ChannelAnswered, channel_id=channel)
        await line.telephone.join(name, channel)
        await expert.audio.until_hears(AGENT)
        await line.telephone.hang_up(channel)
        await line.event(ChannelGone, channel_id=channel)
        await line.telephone.close_conversation(name)


async def test_an_outbound_call_of_an_agent_of_the_second_node(line: Line, nodes: TwoNodes, carrier: int) -> None:
    async with nodes.agent(line, "b") as phone, beyond(nodes.b, carrier) as outside:
        mine, agent = await line.talk_to("c2", phone, AGENT)
        await line.telephone.join("c2", mine)
        await line.telephone.dial(
            "c2", "c2-customer", NUMBER, party=Party.CALLER, caller_id="", timeout_s=10, conversation="c2"
        )
        customer = await asyncio.wait_for(outside.incoming.get(), LIMIT_S)
        customer.audio.play(THIRD)
        customer.progress()
        await agent.audio.until_hears(THIRD)
        customer.accept()
        await line.event(ChannelAnswered, channel_id="c2-customer")
        await line.telephone.connect("c2", "c2-customer", mine)
        await customer.audio.until_hears(AGENT)
        for channel in ("c2-customer", mine):
            await line.telephone.hang_up(channel)
            await line.event(ChannelGone, channel_id=channel)
        await line.telephone.close_conversation("c2")
    await until_empty(nodes)
