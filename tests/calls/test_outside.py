"""Numbers outside: over a trunk, over the practice line, and when nobody is there."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from huawu.telephony.events import ChannelAnswered, ChannelGone, Party
from huawu.telephony.ports import TelephoneError
from huawu.telephony.process import AsteriskProcess
from tests.calls.line import Line, open_line
from tests.calls.sip_caller import SipCall, SipPhone
from tests.calls.tones import steady_share

pytestmark = pytest.mark.asyncio(loop_scope="session")
CALL = "0192f0c0-0000-7000-8000-00000000000{}"
AGENT, CUSTOMER = 1000, 440
NUMBER, OWN = "13900139000", "4000000001"


ANNOUNCED = 700


async def dial(
    line: Line, call_id: str, party: Party = Party.CALLER, timeout_s: int = 20, conversation: str = ""
) -> str:
    channel = f"{call_id}-{party}"
    await line.telephone.dial(
        call_id, channel, NUMBER, party=party, caller_id=OWN, timeout_s=timeout_s, conversation=conversation
    )
    return channel


def recording(line: Line, call_id: str) -> Path:
    return line.places.recordings / f"{call_id}.raw"


async def rung(outside: SipPhone) -> SipCall:
    return await asyncio.wait_for(outside.incoming.get(), 5)


async def test_an_agent_calls_a_customer(line: Line, outside: SipPhone) -> None:
    call_id = CALL.format(1)
    async with line.agent() as phone:
        agent_channel, agent = await line.talk_to(call_id, phone, AGENT)
        await line.telephone.join(call_id, agent_channel)
        channel = await dial(line, call_id, conversation=call_id)
        customer = await rung(outside)
        assert customer.invite
        assert customer.invite.first.startswith(f"INVITE sip:9{NUMBER}@")
        assert f"sip:{OWN}@" in customer.invite.get("From")
        customer.ring()
        await agent.audio.until_hears(450)
        customer.audio.play(ANNOUNCED)
        customer.progress()
        await agent.audio.until_hears(ANNOUNCED)
        await agent.audio.until_packets(30)
        assert not recording(line, call_id).exists(), "nothing is recorded before the answer"
        customer.audio.play(CUSTOMER)
        customer.accept()
        answered = await line.event(ChannelAnswered, channel_id=channel)
        assert (answered.call_id, answered.party) == (call_id, Party.CALLER)
        await line.telephone.connect(call_id, channel, agent_channel)
        await agent.audio.until_hears(CUSTOMER)
        await customer.audio.until_hears(AGENT)
        assert {live.party for live in await line.telephone.live_channels()} == {Party.AGENT, Party.CALLER}
        await customer.audio.until_packets(30)
        assert not [text for text in outside.told if phone.user in text or "1001" in text], "the agent is named"
        customer.hang_up()
        assert (await line.event(ChannelGone, channel_id=channel)).cause == 16
        await line.telephone.hang_up(agent_channel)
        await line.event(ChannelGone, channel_id=agent_channel)
        await line.telephone.close_conversation(call_id)
    assert not [event for event in line.unseen if isinstance(event, ChannelGone | ChannelAnswered)]
    sound = np.fromfile(recording(line, call_id), dtype="<i2").reshape(-1, 2)
    left, right = sound[12_000:].T
    assert steady_share(left, CUSTOMER, 48_000) > 0.9
    assert steady_share(right, AGENT, 48_000) > 0.9


@pytest.mark.parametrize(
    ("status", "causes"),
    [("486 Busy Here", {17}), ("603 Decline", {21}), ("404 Not Found", {1, 3}), ("480 Away", {18, 19, 20})],
)
@pytest.mark.parametrize("party", [Party.CALLER, Party.OUTSIDE])
async def test_who_does_not_answer_is_gone_with_the_cause(
    line: Line, outside: SipPhone, party: Party, status: str, causes: set[int]
) -> None:
    channel = await dial(line, CALL.format(2), party)
    (await rung(outside)).reject(status)
    gone = await line.event(ChannelGone, channel_id=channel)
    assert gone.party is party
    assert gone.cause in causes
    await line.live(0)


@pytest.mark.parametrize("status", ["486 Busy Here", "404 Not Found"])
async def test_what_a_carrier_says_of_who_cannot_be_reached_is_heard(
    line: Line, outside: SipPhone, status: str
) -> None:
    call_id = CALL.format(9)
    async with line.agent() as phone:
        agent_channel, agent = await line.talk_to(call_id, phone, AGENT)
        await line.telephone.join(call_id, agent_channel)
        channel = await dial(line, call_id, conversation=call_id)
        customer = await rung(outside)
        customer.audio.play(ANNOUNCED)
        customer.progress()
        await agent.audio.until_hears(ANNOUNCED)
        customer.reject(status)
        await line.event(ChannelGone, channel_id=channel)
        assert [live.channel_id for live in await line.live(1)] == [agent_channel]
        await line.telephone.hang_up(agent_channel)
        await line.event(ChannelGone, channel_id=agent_channel)
        await line.telephone.close_conversation(call_id)
    assert not [event for event in line.unseen if isinstance(event, ChannelGone | ChannelAnswered)]


async def test_an_answer_while_we_were_away_is_heard_of_afterwards(
    engine: AsteriskProcess, line: Line, outside: SipPhone
) -> None:
    call_id = CALL.format(9)
    channel = await dial(line, call_id)
    customer = await rung(outside)
    await line.close()
    customer.accept()
    async with open_line(engine) as again:
        await again.live(1)  # asked for whenever the link stands
        await again.event(ChannelAnswered, channel_id=channel)
        customer.hang_up()
        await again.event(ChannelGone, channel_id=channel)
        await again.live(0)


async def test_nobody_answers_in_time(line: Line, outside: SipPhone) -> None:
    channel = await dial(line, CALL.format(3), timeout_s=1)
    customer = await rung(outside)
    customer.ring()
    assert (await line.event(ChannelGone, channel_id=channel)).cause in {18, 19}
    await customer.until_ended()


async def test_we_may_give_up_while_it_rings(line: Line, outside: SipPhone) -> None:
    channel = await dial(line, CALL.format(4))
    customer = await rung(outside)
    await line.telephone.hang_up(channel)
    await line.event(ChannelGone, channel_id=channel)
    await customer.until_ended()


async def test_a_consulted_number_is_not_the_customer(line: Line, outside: SipPhone) -> None:
    async with line.conversation() as talk:
        channel = await dial(line, talk.call_id, Party.OUTSIDE, conversation=talk.call_id)
        expert = await rung(outside)
        expert.audio.play(ANNOUNCED)
        expert.progress()
        await talk.agent.audio.until_hears(ANNOUNCED)
        expert.audio.play(1600)
        expert.accept()
        assert (await line.event(ChannelAnswered, channel_id=channel)).party is Party.OUTSIDE
        await line.telephone.join(talk.call_id, channel)
        await talk.caller.audio.until_hears(1600)
        await line.telephone.send_digits(channel, "3")
        await expert.audio.until_digit("3")
        expert.hang_up()
        assert (await line.event(ChannelGone, channel_id=channel)).party is Party.OUTSIDE


@pytest.mark.parametrize("number", ["", "abc", "139 0013", "1" * 33, "1@evil.example", "1,2"])
async def test_what_is_no_number_is_not_dialled(line: Line, outside: SipPhone, number: str) -> None:
    with pytest.raises(TelephoneError) as caught:
        await line.telephone.dial(CALL.format(5), "x", number, party=Party.CALLER, caller_id=OWN, timeout_s=5)
    assert not number or number not in str(caught.value)
    assert await line.telephone.live_channels() == []


@pytest.mark.parametrize("trunk", ["incoming", "unknown"])
async def test_a_trunk_that_may_not_dial_out_does_not(line: Line, trunk: str) -> None:
    with pytest.raises(TelephoneError, match="trunk"):
        await line.telephone.dial(
            CALL.format(6), "x", NUMBER, party=Party.CALLER, caller_id=OWN, timeout_s=5, trunk=trunk
        )


async def test_without_a_trunk_the_practice_line_answers(
    engine: AsteriskProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HUAWU_TRUNKS")
    async with open_line(engine, replace(engine.env, practice_line=True)) as line, line.agent() as phone:
        call_id = CALL.format(7)
        agent_channel, agent = await line.talk_to(call_id, phone, AGENT)
        channel = await dial(line, call_id)
        answered = await line.event(ChannelAnswered, channel_id=channel, limit_s=10)
        assert answered.party is Party.CALLER
        assert len(await line.telephone.live_channels()) == 2
        await line.telephone.connect(call_id, channel, agent_channel)
        await agent.audio.until_loud()
        await agent.audio.until_hears(AGENT, limit_s=15)
        await line.telephone.hang_up(channel)
        await line.event(ChannelGone, channel_id=channel)
        await line.telephone.hang_up(agent_channel)
        await line.event(ChannelGone, channel_id=agent_channel)
        await line.telephone.close_conversation(call_id)


async def test_without_a_trunk_and_practice_line_dialling_says_so(
    engine: AsteriskProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HUAWU_TRUNKS")
    async with open_line(engine) as line:
        with pytest.raises(TelephoneError, match="trunk"):
            await dial(line, CALL.format(8))
