"""Listening, whispering, joining, taking over: the supervisor's phone has a tone of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

import httpx
import pytest
import pytest_asyncio

from huawu.telephony.events import ChannelGone
from huawu.telephony.ports import MonitorMode, beside
from huawu.telephony.render import ari_password
from tests.calls.line import LIMIT_S, Conversation, Line
from tests.calls.sip_caller import SipCall

pytestmark = pytest.mark.asyncio(loop_scope="session")
CALLER, AGENT, SUPERVISOR = 440, 1000, 1600


@dataclass
class Floor:
    """A talk with tones at both ends, and a supervisor who has answered and is nowhere yet."""

    line: Line
    talk: Conversation
    channel: str
    supervisor: SipCall

    async def monitor(self, mode: MonitorMode, listened_to: str = "") -> None:
        await self.line.telephone.monitor(self.talk.call_id, listened_to or self.talk.agent_channel, self.channel, mode)

    async def until_helpers(self, count: int) -> None:
        """Wait until so many channels of the engine are nobody's: they end a moment after their last command."""
        async with asyncio.timeout(LIMIT_S):
            while len(await raw(self.line, "channels")) - len(await self.line.telephone.live_channels()) != count:
                await asyncio.sleep(0.01)


async def raw(line: Line, what: str) -> list[dict[str, object]]:
    """What the engine itself says there is."""
    async with httpx.AsyncClient(auth=("huawu", ari_password(line.places))) as client:
        found: list[dict[str, object]] = (await client.get(f"{line.env.ari}/{what}")).json()
        return found


@pytest_asyncio.fixture(loop_scope="session")
async def floor(line: Line) -> AsyncIterator[Floor]:
    async with line.conversation() as talk, line.agent("agent-2001") as phone:
        talk.caller.audio.play(CALLER)
        talk.agent.audio.play(AGENT)
        channel, supervisor = await line.talk_to(talk.call_id, phone, SUPERVISOR)
        yield Floor(line, talk, channel, supervisor)
        await line.telephone.hang_up(channel)
        await supervisor.until_ended()


async def test_who_listens_hears_both_and_is_heard_by_nobody(floor: Floor) -> None:
    for _ in range(2):
        await floor.monitor("listen")
    await floor.supervisor.audio.until_hears_both(CALLER, AGENT)
    await floor.talk.agent.audio.until_packets(25)
    assert not floor.talk.agent.audio.hears_any(SUPERVISOR)
    assert not floor.talk.caller.audio.hears_any(SUPERVISOR)


async def test_a_whisper_is_heard_by_the_agent_alone(floor: Floor) -> None:
    floor.talk.caller.audio.play(None)
    await floor.monitor("whisper")
    await floor.talk.agent.audio.until_hears(SUPERVISOR)
    floor.talk.caller.audio.play(CALLER)
    await floor.supervisor.audio.until_hears_both(CALLER, AGENT)
    await floor.talk.caller.audio.until_packets(25)
    assert not floor.talk.caller.audio.hears_any(SUPERVISOR)
    assert not floor.supervisor.audio.hears(SUPERVISOR)


async def test_the_mode_changes_while_it_runs(floor: Floor) -> None:
    talk, supervisor = floor.talk, floor.supervisor
    await floor.monitor("listen")
    await supervisor.audio.until_hears_both(CALLER, AGENT)
    await floor.monitor("whisper")
    await talk.agent.audio.until_hears_both(CALLER, SUPERVISOR)
    await floor.monitor("listen")
    await supervisor.audio.until_hears_both(CALLER, AGENT)
    await talk.agent.audio.until_hears(CALLER)
    await floor.monitor("join")
    await talk.caller.audio.until_hears_both(AGENT, SUPERVISOR)
    await talk.agent.audio.until_hears_both(CALLER, SUPERVISOR)
    await floor.until_helpers(0)
    await floor.monitor("whisper")
    await talk.caller.audio.until_hears(AGENT)
    await talk.agent.audio.until_hears_both(CALLER, SUPERVISOR)


async def test_a_listener_hears_the_agents_consultation_too(floor: Floor) -> None:
    await floor.monitor("listen")
    async with floor.line.agent("agent-1002") as colleague:
        name = beside(floor.talk.call_id)
        channel, _ = await floor.line.talk_to(floor.talk.call_id, colleague, 2200)
        await floor.line.telephone.join(name, floor.talk.agent_channel, channel)
        await floor.supervisor.audio.until_hears_both(AGENT, 2200)
        await floor.line.telephone.hang_up(channel)
        await floor.line.telephone.close_conversation(name)


async def test_the_supervisor_takes_the_call_over(floor: Floor) -> None:
    await floor.monitor("listen")
    await floor.supervisor.audio.until_hears_both(CALLER, AGENT)
    await floor.line.telephone.join(floor.talk.call_id, floor.channel)
    await floor.line.telephone.hang_up(floor.talk.agent_channel)
    await floor.line.event(ChannelGone, channel_id=floor.talk.agent_channel)
    await floor.talk.caller.audio.until_hears(SUPERVISOR)
    await floor.supervisor.audio.until_hears(CALLER)
    await floor.until_helpers(0)


async def test_nothing_is_left_when_the_supervisor_is_gone(floor: Floor) -> None:
    await floor.monitor("whisper")
    await floor.talk.agent.audio.until_hears_both(CALLER, SUPERVISOR)
    floor.supervisor.hang_up()
    await floor.line.event(ChannelGone, channel_id=floor.channel)
    await floor.until_helpers(0)
    assert [bridge["id"] for bridge in await raw(floor.line, "bridges")] == [floor.talk.call_id]
    await floor.talk.agent.audio.until_hears(CALLER)


async def test_another_agent_is_listened_to_when_the_first_is_gone(floor: Floor) -> None:
    talk = floor.talk
    await floor.monitor("listen")
    await floor.supervisor.audio.until_hears_both(CALLER, AGENT)
    talk.agent.hang_up()
    await floor.line.event(ChannelGone, channel_id=talk.agent_channel)
    await floor.until_helpers(0)
    async with floor.line.agent("agent-1002") as colleague:
        channel, _ = await floor.line.talk_to(talk.call_id, colleague, 2200)
        await floor.line.telephone.join(talk.call_id, channel)
        await floor.monitor("listen", channel)
        await floor.supervisor.audio.until_hears_both(CALLER, 2200)
        await floor.line.telephone.hang_up(channel)


async def test_after_a_restart_of_ours_it_goes_on_and_can_be_changed(floor: Floor) -> None:
    await floor.monitor("listen")
    await floor.supervisor.audio.until_hears_both(CALLER, AGENT)
    await floor.line.close()
    await floor.line.open()
    monitors = {live.channel_id: live.monitors for live in await floor.line.telephone.live_channels()}
    assert [channel for channel, does in monitors.items() if does] == [floor.channel]
    await floor.supervisor.audio.until_hears_both(CALLER, AGENT)
    await floor.monitor("whisper")
    await floor.talk.agent.audio.until_hears_both(CALLER, SUPERVISOR)
    await floor.until_helpers(1)


async def test_what_a_gone_supervisor_left_behind_is_removed_after_a_restart(floor: Floor) -> None:
    await floor.monitor("listen")
    await floor.supervisor.audio.until_hears_both(CALLER, AGENT)
    await floor.line.close()
    floor.supervisor.hang_up()
    await floor.line.open()
    await floor.line.live(2)
    await floor.until_helpers(0)


async def test_whoever_is_gone_already_is_monitored_by_nobody(floor: Floor) -> None:
    await floor.monitor("listen", "gone")
    await floor.line.telephone.leave(floor.talk.call_id, floor.channel)
    await floor.line.telephone.monitor(floor.talk.call_id, floor.talk.agent_channel, "gone", "whisper")
    await floor.talk.agent.audio.until_hears(CALLER)
    await floor.until_helpers(0)
