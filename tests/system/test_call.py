"""A hotline call through the whole house: real telephones, real engine, real database."""

from __future__ import annotations

import asyncio
import io
from typing import Any

import numpy as np
import pytest
import soundfile

from tests.calls.sip_caller import SipPhone
from tests.calls.tones import share, steady_share
from tests.system.agent import AgentAtDesk, CommandRefusedError
from tests.system.words import AGENT_TONE, CALLER_TONE, HOTLINE

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_call_from_ring_to_record(agent: AgentAtDesk, customer: SipPhone) -> None:
    call = await customer.call(HOTLINE, play=CALLER_TONE)
    await agent.until(lambda desk: desk["state"] == "offered")
    contact = (await agent.until(lambda desk: desk["contact"]["caller"]["customer_name"]))["contact"]
    assert contact["caller"]["masked_number"] == "199****0001"
    assert contact["queue"]["name"]
    assert "1001" in contact["explanation_zh"]
    talk = await agent.pick_up()
    assert agent.desk["contact"]["greeting_due"]
    await asyncio.gather(call.audio.until_hears(AGENT_TONE), talk.audio.until_hears(CALLER_TONE))
    await call.audio.until_packets(75)  # the tones, not the silence before them, make up most of the recording

    call_id = contact["call_id"]
    words = await agent.api("GET", "/dispositions")
    assert words
    await agent.about_call("hang_up")
    await call.until_ended()
    await agent.until(lambda desk: desk["state"] == "wrap_up")
    await _write_record(agent, call_id)
    await agent.about_call("finish_wrap_up")
    await agent.until(lambda desk: desk["state"] == "ready")

    found = await _call_with_recording(agent, call_id)
    assert found["outcome"] == "answered"
    kinds = [event["kind"] for event in found["events"]]
    assert kinds[:4] == ["arrived", "queued", "offered", "connected"]
    assert kinds[-2:] == ["ended", "wrap_up_ended"]
    await _channels_hold_their_own_voice(agent, call_id)


async def _write_record(agent: AgentAtDesk, call_id: str) -> None:
    record = await agent.api("GET", f"/calls/{call_id}/record")
    assert record["version"] == 0


async def _call_with_recording(agent: AgentAtDesk, call_id: str) -> dict[str, Any]:
    async with asyncio.timeout(20):
        while True:
            found: dict[str, Any] = await agent.api("GET", f"/calls/{call_id}")
            if found["recording"] and found["recording"]["state"] == "kept":
                return found
            await asyncio.sleep(0.2)


async def _channels_hold_their_own_voice(agent: AgentAtDesk, call_id: str) -> None:
    content = await agent.fetch(f"/calls/{call_id}/recording")
    sound, rate = soundfile.read(io.BytesIO(content), dtype="int16")
    left, right = sound[:, 0], sound[:, 1]
    assert steady_share(left, CALLER_TONE, rate) > 0.8
    assert steady_share(left, AGENT_TONE, rate) < 0.05
    assert steady_share(right, AGENT_TONE, rate) > 0.8
    assert steady_share(right, CALLER_TONE, rate) < 0.05
    assert np.abs(sound.astype(int)).max() < 32767


async def test_hold_lets_the_caller_hear_music_and_the_agent_nothing(agent: AgentAtDesk, customer: SipPhone) -> None:
    call = await customer.call(HOTLINE, play=CALLER_TONE)
    talk = await agent.pick_up()
    await call.audio.until_hears(AGENT_TONE)
    await agent.about_call("hold")
    await agent.until(lambda desk: desk["state"] == "holding")
    await call.audio.until_packets(50)
    assert not call.audio.hears(AGENT_TONE)
    assert np.abs(np.concatenate(call.audio.heard[-20:])).max() > 100, "music"
    assert not talk.audio.hears(CALLER_TONE)
    await agent.about_call("resume")
    await asyncio.gather(call.audio.until_hears(AGENT_TONE), talk.audio.until_hears(CALLER_TONE))
    assert agent.desk["contact"]["returned_from_hold"]


async def test_mute_keeps_the_agent_from_the_caller(agent: AgentAtDesk, customer: SipPhone) -> None:
    call = await customer.call(HOTLINE, play=CALLER_TONE)
    talk = await agent.pick_up()
    await call.audio.until_hears(AGENT_TONE)
    await agent.about_call("mute")
    await talk.audio.until_packets(5)
    before = len(call.audio.heard)
    await talk.audio.until_packets(25)
    muted = call.audio.heard[before:]
    assert not muted or share(np.concatenate(muted), AGENT_TONE) < 0.1
    assert talk.audio.hears(CALLER_TONE)
    await agent.about_call("unmute")
    await call.audio.until_hears(AGENT_TONE)


async def test_a_caller_who_gives_up_while_ringing_stops_the_ring(agent: AgentAtDesk, customer: SipPhone) -> None:
    call = await customer.call(HOTLINE)
    ring = await agent.ringing()
    await call.until_final()
    call.hang_up()
    await ring.until_ended()
    await agent.until(lambda desk: desk["state"] == "ready")


async def test_answer_and_hang_up_in_the_same_moment(agent: AgentAtDesk, customer: SipPhone) -> None:
    call = await customer.call(HOTLINE)
    ring = await agent.ringing()
    await call.until_final()
    call.hang_up()
    ring.accept()
    await ring.until_ended()
    await agent.until(lambda desk: desk["state"] in ("ready", "wrap_up"))


async def test_a_silent_caller_is_offered_for_closing(agent: AgentAtDesk, customer: SipPhone) -> None:
    call = await customer.call(HOTLINE, play=None)
    await agent.pick_up()
    await agent.until(lambda desk: desk["contact"]["caller_silent"])
    call_id = agent.desk["contact"]["call_id"]
    await agent.about_call("hang_up", reason="silent")
    await call.until_ended()
    await agent.until(lambda desk: desk["state"] == "ready")
    async with asyncio.timeout(5):
        while (await agent.api("GET", f"/calls/{call_id}"))["outcome"] != "silent":
            await asyncio.sleep(0.05)


async def test_rejecting_takes_the_agent_off_ready(agent: AgentAtDesk, customer: SipPhone) -> None:
    await customer.call(HOTLINE)
    ring = await agent.ringing()
    await agent.about_call("reject")
    await ring.until_ended()
    await agent.until(lambda desk: (desk["state"], desk["reason"]) == ("break", "rejected"))
    with pytest.raises(CommandRefusedError):
        await agent.command("hang_up", call_id="00000000-0000-7000-8000-000000000000")
