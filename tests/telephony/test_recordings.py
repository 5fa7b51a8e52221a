"""Raw recordings into kept ones."""

from __future__ import annotations

import hashlib
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from huawu.telephony.recordings import RAW_RATE, finalise
from huawu.telephony.sound import RATE


def raw(folder: Path, seconds: float, caller: int = 8000, agent: int = 16000) -> Path:
    """Both sides are silent in the first half and constant in the second."""
    frames = np.zeros((int(seconds * RAW_RATE), 2), dtype="<i2")
    frames[len(frames) // 2 :] = (caller, agent)
    path = folder / "call.raw"
    frames.tofile(path)
    return path


def test_both_channels_are_kept_in_step_at_16_khz(tmp_path: Path) -> None:
    source = raw(tmp_path, 2.5)
    finished = finalise(source, tmp_path / "kept" / "call.flac")
    assert finished
    sound, rate = soundfile.read(tmp_path / "kept" / "call.flac", dtype="int16")
    assert (rate, len(sound)) == (RATE, 2.5 * RATE)
    assert (finished.duration_ms, finished.sample_rate) == (2500, RATE)
    assert np.abs(sound[: int(1.2 * RATE)]).max() <= 3, "silence but for the dither"
    assert np.abs(sound[int(1.3 * RATE) : -100] - (8000, 16000)).max() < 100
    onsets = [int(np.argmax(sound[:, channel] > level)) for channel, level in ((0, 4000), (1, 8000))]
    assert np.abs(np.array(onsets) - 1.25 * RATE).max() <= 1
    assert source.exists(), "the raw file is removed by whoever has kept the result"


def test_a_voice_keeps_its_pitch(tmp_path: Path) -> None:
    steps = np.arange(RAW_RATE) * 2 * np.pi / RAW_RATE
    frames = np.stack([np.sin(440 * steps), np.sin(1000 * steps)], axis=1) * 8000
    frames.astype("<i2").tofile(tmp_path / "call.raw")
    assert finalise(tmp_path / "call.raw", tmp_path / "call.flac")
    sound, _ = soundfile.read(tmp_path / "call.flac")
    spectrum = np.abs(np.fft.rfft(sound, axis=0))
    assert spectrum.argmax(axis=0).tolist() == [440, 1000]


def test_the_checksum_and_size_are_of_the_kept_file(tmp_path: Path) -> None:
    target = tmp_path / "call.flac"
    finished = finalise(raw(tmp_path, 1), target)
    assert finished
    assert finished.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()
    assert finished.bytes == target.stat().st_size


@pytest.mark.parametrize("seconds", [0.01, 1.0, 25.0])
def test_the_waveform_has_at_most_a_thousand_points_a_side(tmp_path: Path, seconds: float) -> None:
    finished = finalise(raw(tmp_path, seconds), tmp_path / "call.flac")
    assert finished
    caller, agent = finished.peaks["caller"], finished.peaks["agent"]
    assert len(caller) == len(agent)
    assert min(160, 900) <= len(caller) <= 1000
    assert caller[0] == agent[0] == 0
    assert (caller[-10:].count(24), agent[-10:].count(49)) >= (5, 5)


def test_full_scale_is_a_hundred_on_both_ends(tmp_path: Path) -> None:
    finished = finalise(raw(tmp_path, 1, caller=-32768, agent=32767), tmp_path / "call.flac")
    assert finished
    assert max(finished.peaks["caller"]) == max(finished.peaks["agent"]) == 100


@pytest.mark.parametrize("torn", [1, 2, 3])
def test_a_frame_cut_short_by_a_crash_is_dropped(tmp_path: Path, torn: int) -> None:
    source = raw(tmp_path, 1)
    with source.open("ab") as file:
        file.write(b"\x01" * torn)
    finished = finalise(source, tmp_path / "call.flac")
    assert finished
    assert finished.duration_ms == 1000


@pytest.mark.parametrize("content", [b"", b"\x00\x01", None])
def test_where_nothing_was_recorded_nothing_is_kept(tmp_path: Path, content: bytes | None) -> None:
    source = tmp_path / "call.raw"
    if content is not None:
        source.write_bytes(content)
    assert finalise(source, tmp_path / "call.flac") is None
    assert not (tmp_path / "call.flac").exists()


def test_doing_it_twice_gives_the_same(tmp_path: Path) -> None:
    source, target = raw(tmp_path, 1), tmp_path / "call.flac"
    assert finalise(source, target) == finalise(source, target)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["call.flac", "call.raw"]


def test_a_long_recording_is_not_read_whole(tmp_path: Path) -> None:
    source = tmp_path / "call.raw"
    minutes: NDArray[np.int16] = np.zeros((RAW_RATE * 60, 2), dtype="<i2")
    with source.open("wb") as file:
        for _ in range(10):
            minutes.tofile(file)
    del minutes
    tracemalloc.start()
    finished = finalise(source, tmp_path / "call.flac")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert finished
    assert finished.duration_ms == 600_000
    assert most < source.stat().st_size / 2
