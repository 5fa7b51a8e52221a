"""A caller's message: what is kept of it, also when the engine crashed while recording."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
import soundfile

from huawu.telephony.messages import finalise_message, raw_message, spoken_ms
from huawu.telephony.places import Places
from huawu.telephony.sound import RATE


def recorded(path: Path, voice_s: float, silence_s: float = 0.0, *, crashed: bool = False) -> Path:
    """What the engine leaves: a WAV file, after a crash one whose header says that it is empty."""
    voice = 0.2 * np.sin(2 * np.pi * 300 / RATE * np.arange(int(voice_s * RATE)))
    soundfile.write(path, np.concatenate([voice, np.zeros(int(silence_s * RATE))]), RATE, format="WAV")
    if crashed:
        data = bytearray(path.read_bytes())
        data[40:44] = bytes(4)
        path.write_bytes(bytes(data) + b"\x01")
    return path


def test_a_message_stands_under_its_call(places: Places) -> None:
    assert raw_message(places, "c1") == places.spool / "recording" / "c1.wav16"


@pytest.mark.parametrize("crashed", [False, True])
def test_a_message_is_kept_whole(tmp_path: Path, crashed: bool) -> None:
    raw = recorded(tmp_path / "raw", 2.0, 1.0, crashed=crashed)
    kept = finalise_message(raw, tmp_path / "kept.flac")
    assert kept
    assert (kept.duration_ms, kept.sample_rate) == (3000, RATE)
    assert kept.sha256 == hashlib.sha256((tmp_path / "kept.flac").read_bytes()).hexdigest()
    assert kept.peaks.keys() == {"caller"}
    assert max(kept.peaks["caller"]) == pytest.approx(20, abs=1)
    assert soundfile.info(tmp_path / "kept.flac").channels == 1
    assert finalise_message(raw, tmp_path / "kept.flac") == kept


def test_no_message_is_kept_of_nothing(tmp_path: Path) -> None:
    assert finalise_message(tmp_path / "none", tmp_path / "kept.flac") is None
    assert finalise_message(recorded(tmp_path / "raw", 0), tmp_path / "kept.flac") is None
    assert not (tmp_path / "kept.flac").exists()


@pytest.mark.parametrize(("voice_s", "silence_s", "said"), [(1.5, 2.0, 1500), (0, 2.0, 0), (0, 0, 0), (1.0, 0, 1000)])
def test_what_was_said_ends_with_the_last_word(tmp_path: Path, voice_s: float, silence_s: float, said: int) -> None:
    assert spoken_ms(recorded(tmp_path / "raw", voice_s, silence_s)) == said


def test_nothing_was_said_where_no_file_is(tmp_path: Path) -> None:
    assert spoken_ms(tmp_path / "none") == 0
