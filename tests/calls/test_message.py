"""Voicemail: a beep, then what the caller says, until they have finished."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
import soundfile

from huawu.telephony.events import CallArrived, ChannelGone, MessageRecorded
from huawu.telephony.messages import finalise_message, raw_message
from tests.calls.line import HOTLINE, Line
from tests.calls.sip_caller import SipCall
from tests.calls.tones import steady_share

pytestmark = pytest.mark.asyncio(loop_scope="session")
VOICE, BEEP = 440, 1000


@dataclass
class Mailbox:
    line: Line
    arrived: CallArrived
    call: SipCall

    async def record(self, longest_s: int = 20, silence_s: int = 10) -> None:
        await self.line.telephone.record_message(
            self.arrived.call_id, self.arrived.channel_id, longest_s=longest_s, silence_s=silence_s
        )
        await self.call.audio.until_hears(BEEP)
        await self.call.audio.until_quiet(BEEP)

    async def speak(self, packets: int) -> None:
        self.call.audio.play(VOICE)
        await self.call.audio.until_packets(packets)

    async def finished(self) -> int:
        """Milliseconds said."""
        return (await self.line.event(MessageRecorded, call_id=self.arrived.call_id)).duration_ms


@pytest_asyncio.fixture(loop_scope="session")
async def mailbox(line: Line) -> AsyncIterator[Mailbox]:
    async with line.phone() as caller:
        call = await caller.call(HOTLINE)
        arrived = await line.event(CallArrived)
        await line.telephone.answer(arrived.channel_id)
        await call.audio.until_packets(0)
        yield Mailbox(line, arrived, call)
        await line.telephone.hang_up(arrived.channel_id)


async def test_a_message_ends_with_the_hash_key(mailbox: Mailbox, tmp_path: Path) -> None:
    await mailbox.record()
    await mailbox.speak(150)
    mailbox.call.audio.press("#")
    assert 2_500 < await mailbox.finished() < 3_500
    kept = finalise_message(raw_message(mailbox.line.places, mailbox.arrived.call_id), tmp_path / "kept.flac")
    assert kept
    sound, rate = soundfile.read(tmp_path / "kept.flac", dtype="int16")
    assert (rate, sound.ndim) == (16_000, 1)
    assert 2_500 < kept.duration_ms < 4_500
    assert steady_share(sound[rate // 2 : rate * 2], VOICE, rate) > 0.9
    await mailbox.line.telephone.play(mailbox.arrived.channel_id, ["voicemail_taken"])
    mailbox.call.audio.forget()
    await mailbox.call.audio.until_loud()


async def test_a_message_ends_with_hanging_up(mailbox: Mailbox) -> None:
    await mailbox.record()
    await mailbox.speak(100)
    mailbox.call.hang_up()
    assert 1_500 < await mailbox.finished() < 2_500
    await mailbox.line.event(ChannelGone)
    assert raw_message(mailbox.line.places, mailbox.arrived.call_id).stat().st_size > 40_000


async def test_a_message_ends_with_silence(mailbox: Mailbox) -> None:
    await mailbox.record(silence_s=1)
    await mailbox.speak(75)
    mailbox.call.audio.play(None)
    assert 1_000 < await mailbox.finished() < 2_000, "the silence at the end does not count"


async def test_a_message_is_not_longer_than_it_may_be(mailbox: Mailbox) -> None:
    await mailbox.record(longest_s=1)
    await mailbox.speak(0)
    late_ms = 1000 * mailbox.call.audio.longest_stall_s
    assert 900 < await mailbox.finished() < 2_500 + late_ms, "the engine counts whole seconds"


async def test_who_says_nothing_leaves_a_message_of_no_length(mailbox: Mailbox) -> None:
    await mailbox.record(silence_s=1)
    assert await mailbox.finished() == 0


async def test_the_beep_ends_music_and_no_music_is_in_the_message(mailbox: Mailbox) -> None:
    await mailbox.line.telephone.start_music(mailbox.arrived.channel_id)
    await mailbox.call.audio.until_loud()
    await mailbox.record()
    await mailbox.call.audio.until_packets(10)
    mailbox.call.audio.forget()
    await mailbox.call.audio.until_packets(25)
    assert max(abs(frame.astype(int)).max() for frame in mailbox.call.audio.heard) < 500
    mailbox.call.audio.press("#")
    await mailbox.finished()


async def test_a_caller_who_is_gone_leaves_no_message(line: Line) -> None:
    await line.telephone.record_message("c1", "gone", longest_s=5, silence_s=5)
    assert not raw_message(line.places, "c1").exists()
