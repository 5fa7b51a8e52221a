"""Ringing, talking, holding, hanging up: both ends listen."""

from __future__ import annotations

import asyncio

import pytest

from huawu.telephony.events import (
    CallArrived,
    ChannelAnswered,
    ChannelGone,
    DigitPressed,
    Party,
    TalkingStarted,
)
from tests.calls.line import HOTLINE, Line

pytestmark = pytest.mark.asyncio(loop_scope="session")
CALLER_TONE, AGENT_TONE = 440, 1000


async def test_each_side_hears_the_other(line: Line) -> None:
    async with line.conversation() as talk:
        talk.caller.audio.play(CALLER_TONE)
        talk.agent.audio.play(AGENT_TONE)
        await talk.caller.audio.until_hears(AGENT_TONE)
        await talk.agent.audio.until_hears(CALLER_TONE)
        assert not talk.caller.audio.hears(CALLER_TONE)
        assert {(c.party, c.answered, c.bridged) for c in await line.telephone.live_channels()} == {
            (Party.CALLER, True, True),
            (Party.AGENT, True, True),
        }


async def test_the_agent_is_shown_the_masked_number_only(line: Line) -> None:
    async with line.conversation() as talk:
        assert talk.agent.invite
        assert "138****8000" in talk.agent.invite.get("From")
        assert "13800138000" not in talk.agent.invite.encode().decode()


@pytest.mark.parametrize("auto_answer", [True, False])
async def test_a_phone_is_told_to_answer_what_its_owner_asked_for(line: Line, auto_answer: bool) -> None:
    async with line.agent() as agent:
        channel, ringing = await line.ring("c1", agent, auto_answer=auto_answer)
        assert ringing.invite
        assert ringing.invite.get("X-Huawu-Auto") == ("1" if auto_answer else "")
        assert ("answer-after=0" in ringing.invite.get("Call-Info")) is auto_answer
        assert ("alert-autoanswer" in ringing.invite.get("Alert-Info")) is auto_answer
        await line.telephone.hang_up(channel)
        await line.event(ChannelGone, channel_id=channel)


async def test_on_hold_the_caller_hears_music_and_the_agent_nothing(line: Line) -> None:
    async with line.conversation() as talk:
        talk.caller.audio.play(CALLER_TONE)
        talk.agent.audio.play(AGENT_TONE)
        await talk.caller.audio.until_hears(AGENT_TONE)
        await line.telephone.hold(talk.call_id, talk.agent_channel)
        talk.agent.audio.forget()
        await talk.caller.audio.until_packets(10)
        talk.caller.audio.forget()
        await talk.caller.audio.until_loud()
        assert not talk.caller.audio.hears(AGENT_TONE)
        assert not talk.agent.audio.hears(CALLER_TONE)
        await line.telephone.resume(talk.call_id, talk.agent_channel)
        await talk.caller.audio.until_hears(AGENT_TONE)
        await talk.agent.audio.until_hears(CALLER_TONE)


async def test_a_muted_agent_is_not_heard_and_hears_on(line: Line) -> None:
    async with line.conversation() as talk:
        talk.caller.audio.play(CALLER_TONE)
        talk.agent.audio.play(AGENT_TONE)
        await talk.caller.audio.until_hears(AGENT_TONE)
        await line.telephone.mute(talk.agent_channel, on=True)
        await talk.caller.audio.until_quiet(AGENT_TONE)
        await talk.caller.audio.until_packets(10)  # silence is sent on: a carrier ends a call without packets
        assert not talk.caller.audio.hears(AGENT_TONE)
        await talk.agent.audio.until_hears(CALLER_TONE)
        await line.telephone.mute(talk.agent_channel, on=False)
        await talk.caller.audio.until_hears(AGENT_TONE)


async def test_another_agent_channel_takes_over_the_conversation(line: Line) -> None:
    """The browser was lost and came back: same call, new channel."""
    async with line.conversation() as talk:
        talk.agent.hang_up()
        await line.event(ChannelGone, channel_id=talk.agent_channel)
        await line.telephone.music_in_conversation(talk.call_id, on=True)
        talk.caller.audio.forget()
        await talk.caller.audio.until_loud()
        channel, again = await line.ring(talk.call_id, talk.agent.phone)
        again.audio.play(AGENT_TONE)
        again.accept()
        await line.event(ChannelAnswered, channel_id=channel)
        await line.telephone.connect(talk.call_id, talk.arrived.channel_id, channel)
        await talk.caller.audio.until_hears(AGENT_TONE)
        await line.telephone.hang_up(channel)


async def test_voice_is_noticed_on_the_side_it_comes_from(line: Line) -> None:
    async with line.conversation() as talk:
        await line.telephone.watch_voice(talk.arrived.channel_id)
        talk.caller.audio.play(CALLER_TONE)
        started = await line.event(TalkingStarted)
        assert (started.call_id, started.party) == (talk.call_id, Party.CALLER)


async def test_digits_reach_the_caller_and_the_callers_reach_us(line: Line) -> None:
    async with line.conversation() as talk:
        await line.telephone.send_digits(talk.arrived.channel_id, "5")
        await talk.caller.audio.until_digit("5")
        talk.caller.audio.press("7")
        pressed = await line.event(DigitPressed)
        assert (pressed.call_id, pressed.party, pressed.digit) == (talk.call_id, Party.CALLER, "7")


async def test_the_caller_hangs_up_while_the_agent_rings(line: Line) -> None:
    async with line.agent() as agent, line.phone() as caller:
        call = await caller.call(HOTLINE)
        arrived = await line.event(CallArrived)
        channel, ringing = await line.ring(arrived.call_id, agent)
        call.cancel()
        await line.event(ChannelGone, party=Party.CALLER)
        await line.telephone.hang_up(channel)
        await line.event(ChannelGone, party=Party.AGENT)
        await ringing.until_ended()


async def test_the_caller_hangs_up_as_the_agent_answers(line: Line) -> None:
    """Whoever is first: nothing raises, and no channel is left."""
    async with line.agent() as agent, line.phone() as caller:
        call = await caller.call(HOTLINE)
        arrived = await line.event(CallArrived)
        channel, ringing = await line.ring(arrived.call_id, agent)
        ringing.accept()
        call.cancel()
        await line.telephone.connect(arrived.call_id, arrived.channel_id, channel)
        await line.event(ChannelGone, party=Party.CALLER)
        await line.telephone.hang_up(channel)
        await line.event(ChannelGone, party=Party.AGENT)
        await line.telephone.close_conversation(arrived.call_id)
        await line.live(0)


@pytest.mark.parametrize(
    ("status", "causes"), [("486 Busy Here", {17}), ("603 Decline", {21}), ("480 Away", {18, 19, 20})]
)
async def test_a_refused_ring_ends_with_its_cause(line: Line, status: str, causes: set[int]) -> None:
    async with line.agent() as agent, line.phone() as caller:
        await caller.call(HOTLINE)
        arrived = await line.event(CallArrived)
        channel, ringing = await line.ring(arrived.call_id, agent)
        ringing.reject(status)
        assert (await line.event(ChannelGone, channel_id=channel)).cause in causes
        await line.telephone.hang_up(arrived.channel_id)


async def test_ringing_an_account_that_is_not_there_ends_at_once(line: Line) -> None:
    async with line.phone() as caller:
        await caller.call(HOTLINE)
        arrived = await line.event(CallArrived)
        name = f"{arrived.call_id}-agent-1"
        await line.telephone.ring_agent(arrived.call_id, name, "agent-1009-none", caller_name="", timeout_s=5)
        assert (await line.event(ChannelGone, channel_id=name, limit_s=1.0)).cause == 20
        await line.telephone.hang_up(arrived.channel_id)


async def test_commands_on_an_ended_call_do_nothing(line: Line) -> None:
    async with line.conversation() as talk:
        await talk.end()
        caller, agent, telephone = talk.arrived.channel_id, talk.agent_channel, line.telephone
        await asyncio.gather(
            telephone.answer(caller),
            telephone.play(caller, ["busy"]),
            telephone.start_music(caller),
            telephone.stop_music(caller),
            telephone.hold(talk.call_id, agent),
            telephone.resume(talk.call_id, agent),
            telephone.music_in_conversation(talk.call_id, on=True),
            telephone.music_in_conversation(talk.call_id, on=False),
            telephone.mute(agent, on=True),
            telephone.send_digits(caller, "1"),
            telephone.watch_voice(caller),
            telephone.hang_up(caller),
            telephone.close_conversation(talk.call_id),
        )
        await line.live(0)


async def test_every_command_may_be_given_twice(line: Line) -> None:
    async with line.conversation() as talk:
        caller, agent, telephone = talk.arrived.channel_id, talk.agent_channel, line.telephone
        for _ in range(2):
            await telephone.answer(caller)
            await telephone.connect(talk.call_id, caller, agent)
        for _ in range(2):
            await telephone.hold(talk.call_id, agent)
        for _ in range(2):
            await telephone.resume(talk.call_id, agent)
        talk.agent.audio.play(AGENT_TONE)
        await talk.caller.audio.until_hears(AGENT_TONE)
