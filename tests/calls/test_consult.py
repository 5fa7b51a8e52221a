"""Consult, conference, hand over: three parties, three tones, who hears whom."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio

from huawu.telephony.events import ChannelGone
from huawu.telephony.ports import beside
from tests.calls.line import Conversation, Line
from tests.calls.sip_caller import SipCall

pytestmark = pytest.mark.asyncio(loop_scope="session")
CALLER, AGENT, CONSULTED, RINGBACK = 440, 1000, 1600, 450


@dataclass
class Consultation:
    """A caller on music, an agent and a consulted colleague beside them."""

    talk: Conversation
    channel: str
    consulted: SipCall

    @property
    def name(self) -> str:
        return beside(self.talk.call_id)

    async def retrieve(self, line: Line) -> None:
        await line.telephone.music_in_conversation(self.talk.call_id, on=False)
        await line.telephone.join(self.talk.call_id, self.talk.agent_channel)


@pytest_asyncio.fixture(loop_scope="session")
async def consultation(line: Line) -> AsyncIterator[Consultation]:
    async with line.conversation() as talk, line.agent("agent-1002") as colleague:
        talk.caller.audio.play(CALLER)
        talk.agent.audio.play(AGENT)
        await line.telephone.leave(talk.call_id, talk.agent_channel)
        await line.telephone.music_in_conversation(talk.call_id, on=True)
        await line.telephone.join(beside(talk.call_id), talk.agent_channel)
        channel, consulted = await line.talk_to(talk.call_id, colleague, CONSULTED)
        await line.telephone.join(beside(talk.call_id), channel)
        yield Consultation(talk, channel, consulted)
        await line.telephone.hang_up(channel)
        await line.telephone.close_conversation(beside(talk.call_id))


async def test_the_agent_consults_while_the_caller_hears_music(consultation: Consultation) -> None:
    talk, consulted = consultation.talk, consultation.consulted
    await talk.agent.audio.until_hears(CONSULTED)
    await consulted.audio.until_hears(AGENT)
    talk.caller.audio.forget()
    await talk.caller.audio.until_loud()
    assert not talk.caller.audio.hears(AGENT)
    assert not talk.caller.audio.hears(CONSULTED)
    assert not consulted.audio.hears_any(CALLER)


async def test_the_consulted_may_be_dismissed_and_the_caller_retrieved(line: Line, consultation: Consultation) -> None:
    await line.telephone.hang_up(consultation.channel)
    await consultation.retrieve(line)
    await consultation.talk.caller.audio.until_hears(AGENT)
    await consultation.talk.agent.audio.until_hears(CALLER)


async def test_in_a_conference_each_hears_both_others(line: Line, consultation: Consultation) -> None:
    talk, consulted = consultation.talk, consultation.consulted
    await line.telephone.music_in_conversation(talk.call_id, on=False)
    await line.telephone.join(talk.call_id, talk.agent_channel, consultation.channel)
    await line.telephone.close_conversation(consultation.name)
    for end, others in (
        (talk.caller, (AGENT, CONSULTED)),
        (talk.agent, (CALLER, CONSULTED)),
        (consulted, (CALLER, AGENT)),
    ):
        await end.audio.until_hears_both(*others)


async def test_handed_over_the_caller_talks_on_with_the_consulted(line: Line, consultation: Consultation) -> None:
    talk, consulted = consultation.talk, consultation.consulted
    await line.telephone.music_in_conversation(talk.call_id, on=False)
    await line.telephone.join(talk.call_id, consultation.channel)
    await line.telephone.hang_up(talk.agent_channel)
    await line.event(ChannelGone, channel_id=talk.agent_channel)
    await line.telephone.close_conversation(consultation.name)
    await talk.caller.audio.until_hears(CONSULTED)
    await consulted.audio.until_hears(CALLER)


async def test_the_agent_goes_to_and_fro(line: Line, consultation: Consultation) -> None:
    talk, consulted = consultation.talk, consultation.consulted
    await line.telephone.leave(consultation.name, talk.agent_channel)
    await line.telephone.music_in_conversation(consultation.name, on=True)
    await consultation.retrieve(line)
    await talk.caller.audio.until_hears(AGENT)
    consulted.audio.forget()
    await consulted.audio.until_loud()
    assert not consulted.audio.hears(AGENT)
    await line.telephone.leave(talk.call_id, talk.agent_channel)
    await line.telephone.music_in_conversation(talk.call_id, on=True)
    await line.telephone.music_in_conversation(consultation.name, on=False)
    await line.telephone.join(consultation.name, talk.agent_channel)
    await consulted.audio.until_hears(AGENT)


async def until_no_ringback(talk: Conversation) -> None:
    """What was on its way may still arrive; TimeoutError when it goes on."""
    async with asyncio.timeout(5):
        while True:
            talk.agent.audio.forget()
            await talk.caller.audio.until_packets(20)
            if not talk.agent.audio.hears_any(RINGBACK):
                return


async def test_an_agent_alone_hears_the_other_end_ring(line: Line) -> None:
    async with line.conversation() as talk:
        name = beside(talk.call_id)
        await line.telephone.leave(talk.call_id, talk.agent_channel)
        await line.telephone.join(name, talk.agent_channel)
        for _ in range(2):
            await line.telephone.ringing_in_conversation(name, on=True)
        await talk.agent.audio.until_hears(RINGBACK)
        for _ in range(2):
            await line.telephone.ringing_in_conversation(name, on=False)
        await line.telephone.music_in_conversation(talk.call_id, on=True)
        await until_no_ringback(talk)
        await line.telephone.ringing_in_conversation(name, on=True)
        await talk.agent.audio.until_hears(RINGBACK)
        await line.telephone.close_conversation(name)


async def test_where_everybody_is_can_be_read_after_a_restart_of_ours(line: Line, consultation: Consultation) -> None:
    talk = consultation.talk
    await line.close()
    await line.open()
    found = {live.channel_id: live.conversation for live in await line.telephone.live_channels()}
    assert found == {
        talk.arrived.channel_id: talk.call_id,
        talk.agent_channel: consultation.name,
        consultation.channel: consultation.name,
    }


async def test_one_who_is_gone_keeps_nobody_else_out(line: Line, consultation: Consultation) -> None:
    talk = consultation.talk
    await line.telephone.music_in_conversation(talk.call_id, on=False)
    for _ in range(2):
        await line.telephone.join(talk.call_id, "gone", talk.agent_channel)
    await talk.caller.audio.until_hears(AGENT)
    await line.telephone.leave(talk.call_id, "gone")
