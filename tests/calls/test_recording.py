"""What Asterisk records of a conversation: caller left, agent right, in step, without a gap, crash or not."""

from __future__ import annotations

import asyncio
import signal
import time
from pathlib import Path

import numpy as np
import psutil
import pytest
import soundfile
from numpy.typing import NDArray

from huawu.telephony.events import CallArrived, ChannelGone, EngineDown, EngineUp
from huawu.telephony.recordings import RAW_RATE, finalise
from tests.calls.line import HOTLINE, Conversation, Line
from tests.calls.tones import onset, steady_share

pytestmark = pytest.mark.asyncio(loop_scope="session")
RATE = RAW_RATE
CALLER_TONE, AGENT_TONE, HOLD_TONE = 440, 1000, 600


def raw_of(line: Line, talk: Conversation) -> Path:
    return line.places.recordings / f"{talk.call_id}.raw"


async def written(path: Path) -> NDArray[np.int16]:
    """The recording, once Asterisk has let go of the file."""
    async with asyncio.timeout(5):
        while any(path == Path(file.path) for file in engine_files()):
            await asyncio.sleep(0.01)
    return np.fromfile(path, dtype="<i2").reshape(-1, 2)


def engine_files() -> list[psutil._ntuples.popenfile]:
    return [file for child in psutil.Process().children() for file in child.open_files()]


async def mark(talk: Conversation) -> float:
    """Both sides sound for 0.3 s; gives by how many seconds the agent's began after the caller's."""
    talk.caller.audio.play(CALLER_TONE)
    talk.agent.audio.play(AGENT_TONE)
    await talk.agent.audio.until_packets(15)
    talk.caller.audio.play(None)
    talk.agent.audio.play(None)
    sent = talk.agent.audio.sounded_at - talk.caller.audio.sounded_at
    await talk.agent.audio.until_packets(25)
    return sent


async def test_each_voice_is_on_its_own_channel(line: Line) -> None:
    async with line.conversation() as talk:
        talk.caller.audio.play(CALLER_TONE)
        talk.agent.audio.play(AGENT_TONE)
        await talk.caller.audio.until_packets(50)
    left, right = (await written(raw_of(line, talk)))[RATE // 4 :].T
    assert steady_share(left, CALLER_TONE, RATE) > 0.9
    assert steady_share(right, AGENT_TONE, RATE) > 0.9
    assert steady_share(left, AGENT_TONE, RATE) < 0.01
    assert steady_share(right, CALLER_TONE, RATE) < 0.01


async def test_both_channels_are_in_step_within_20_ms(line: Line) -> None:
    async with line.conversation() as talk:
        await talk.agent.audio.until_packets(20)
        sent = [await mark(talk) for _ in range(3)]
        stalled = max(talk.caller.audio.longest_stall_s, talk.agent.audio.longest_stall_s)
    sound = await written(raw_of(line, talk))
    starts = np.flatnonzero(np.diff(np.concatenate([[0], np.abs(sound[:, 0].astype(int)) > 1000])) == 1)
    firsts = [start for start, last in zip(starts, [-RATE, *starts[:-1]], strict=True) if start - last > RATE // 4]
    assert len(firsts) == 3
    for first, later in zip(firsts, sent, strict=True):
        part = sound[max(first - RATE // 10, 0) : first + RATE // 5]
        left, right = onset(part[:, 0], CALLER_TONE, RATE), onset(part[:, 1], AGENT_TONE, RATE)
        assert left is not None
        assert right is not None
        assert abs(right - left - later) <= 0.020 + stalled


async def test_a_hold_leaves_no_gap_and_records_on(line: Line) -> None:
    async with line.conversation() as talk:
        begun = time.monotonic()
        talk.caller.audio.play(HOLD_TONE)
        await talk.agent.audio.until_packets(25)
        await line.telephone.hold(talk.call_id, talk.agent_channel)
        await talk.caller.audio.until_packets(50)
        await line.telephone.resume(talk.call_id, talk.agent_channel)
        await talk.agent.audio.until_packets(25)
        lasted = time.monotonic() - begun
    left, right = (await written(raw_of(line, talk))).T
    # What comes late on a busy machine is filled in and then recorded as well: that only makes it longer.
    assert lasted - 0.1 < len(left) / RATE < 2 * lasted
    silent = np.abs(left[RATE // 2 : -RATE // 10].reshape(-1).astype(int)) < 200
    # Three packets: on a busy machine the engine is late as well, and by how much nobody tells us.
    assert longest_run(silent) / RATE < 0.06 + talk.caller.audio.longest_stall_s, "the caller's voice has a gap"
    assert np.abs(right[RATE : RATE + RATE // 2].astype(int)).max() > 500, "the music on hold is missing"


def longest_run(flags: NDArray[np.bool_]) -> int:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(int), [0]])))
    return int((edges[1::2] - edges[::2]).max(initial=0))


async def test_waiting_is_not_recorded(line: Line) -> None:
    async with line.phone() as caller:
        call = await caller.call(HOTLINE, play=CALLER_TONE)
        arrived = await line.event(CallArrived)
        await line.telephone.answer(arrived.channel_id)
        await line.telephone.start_music(arrived.channel_id)
        await call.audio.until_packets(25)
        call.hang_up()
        await line.event(ChannelGone)
    assert len(await written(line.places.recordings / f"{arrived.call_id}.raw")) == 0


async def test_the_finished_recording_is_what_was_said(line: Line, tmp_path: Path) -> None:
    async with line.conversation() as talk:
        talk.caller.audio.play(CALLER_TONE)
        await talk.agent.audio.until_packets(50)
    frames = await written(raw_of(line, talk))
    finished = finalise(raw_of(line, talk), tmp_path / "kept.flac")
    assert finished
    sound, rate = soundfile.read(tmp_path / "kept.flac", dtype="int16")
    assert rate == finished.sample_rate
    assert len(sound) / rate == pytest.approx(len(frames) / RATE, abs=0.001)
    assert steady_share(sound[:, 0], CALLER_TONE, rate) > 0.9
    assert max(finished.peaks["caller"]) > 20 > max(finished.peaks["agent"])


async def test_a_crash_of_the_engine_loses_less_than_the_last_second(line: Line) -> None:
    async with line.conversation() as talk:
        begun = time.monotonic()
        await talk.caller.audio.until_packets(110)
        assert line.engine.pid
        psutil.Process(line.engine.pid).send_signal(signal.SIGKILL)
        lasted = time.monotonic() - begun
        await line.engine.died()
        await line.event(EngineDown)
        talk.caller.ended.set()
        talk.agent.ended.set()
        recorded = len(np.fromfile(raw_of(line, talk), dtype="<i2")) / 2 / RATE
        assert recorded > lasted - 1.0
        await line.engine.start()
        await line.event(EngineUp)
