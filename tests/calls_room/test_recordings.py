"""Keeping recordings and listening to them, with real sound."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import numpy as np
import pytest
import soundfile
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.jobs import keep_recording, message_file, raw_file, seal_recordings, sweep_recordings
from huawu.calls.models import Call, Hotline, Recording
from huawu.calls.storage import recording_store
from huawu.ledger.models import Entry
from huawu.people.models import User
from huawu.telephony.recordings import RAW_RATE
from tests.calls_room.stories import abandoned, answered, make_call
from tests.cast import client_of

RATE = 16_000


@pytest.fixture(autouse=True)
def folders(settings: Settings, tmp_path: Path) -> Path:
    settings.RECORDINGS, settings.RAW_RECORDINGS = tmp_path / "kept", tmp_path / "raw"
    settings.RAW_MESSAGES = tmp_path / "messages"
    settings.RAW_RECORDINGS.mkdir()
    return tmp_path


@pytest.fixture
def call(lin: User, hotline: Hotline) -> Call:
    return make_call(answered())


def record(call: Call, seconds: float = 2) -> Path:
    """What the engine leaves: the caller loud on the left, the agent half as loud on the right."""
    wave = np.sin(np.arange(int(seconds * RAW_RATE)) * 2 * np.pi * 440 / RAW_RATE) * 20_000
    raw = raw_file(str(call.pk))
    np.stack([wave, wave / 2], axis=1).astype("<i2").tofile(raw)
    return raw


def test_the_sound_is_kept_as_flac_with_a_checksum(call: Call, folders: Path) -> None:
    raw = record(call)
    keep_recording(str(call.pk))
    kept = Recording.objects.get()
    assert (kept.state, kept.channels, kept.sample_rate, kept.duration_ms) == ("kept", 2, RATE, 2000)
    assert kept.key == f"2026/03/02/{call.pk}.flac"
    with recording_store().open(kept.key) as sound:
        plain = sound.read()
    assert (kept.sha256, kept.bytes, kept.sealed) == (hashlib.sha256(plain).hexdigest(), len(plain), True)
    assert plain.startswith(b"fLaC")
    assert b"fLaC" not in (folders / "kept" / kept.key).read_bytes()
    assert not raw.exists()
    assert not list((folders / "raw").iterdir())
    assert max(kept.peaks["caller"]) == pytest.approx(2 * max(kept.peaks["agent"]), abs=2)


def test_keeping_twice_keeps_once(call: Call) -> None:
    record(call)
    keep_recording(str(call.pk))
    first = Recording.objects.values().get()
    keep_recording(str(call.pk))
    assert Recording.objects.values().get() == first
    assert Entry.objects.filter(action="calls.recording_kept").count() == 1


def test_what_an_older_version_kept_in_clear_is_encrypted(call: Call, folders: Path) -> None:
    record(call)
    keep_recording(str(call.pk))
    kept = Recording.objects.get()
    file = folders / "kept" / kept.key
    with recording_store().open(kept.key) as sound:
        plain = sound.read()
    file.write_bytes(plain)
    Recording.objects.update(sealed=False)
    for _ in range(2):
        seal_recordings(0)
    assert plain not in file.read_bytes()
    with recording_store().open(kept.key) as sound:
        assert sound.read() == plain
    assert Recording.objects.get().sealed


def test_a_connected_call_without_sound_is_marked(call: Call) -> None:
    keep_recording(str(call.pk))
    assert Recording.objects.get().state == "failed"


def test_a_failed_one_is_kept_when_its_sound_turns_up(call: Call) -> None:
    keep_recording(str(call.pk))
    record(call)
    keep_recording(str(call.pk))
    assert Recording.objects.get().state == "kept"


def test_the_raw_sound_stays_until_the_kept_one_is_safe(call: Call, folders: Path) -> None:
    raw = record(call)
    (folders / "kept").write_text("a file where the folder should be")
    with pytest.raises(OSError, match=r"kept"):
        keep_recording(str(call.pk))
    assert raw.exists()
    assert Recording.objects.get().state == "failed"
    (folders / "kept").unlink()
    keep_recording(str(call.pk))
    assert Recording.objects.get().state == "kept"


def test_of_a_call_that_nobody_took_nothing_is_kept(hotline: Hotline) -> None:
    call = make_call(abandoned())
    raw = record(call)
    keep_recording(str(call.pk))
    assert not raw.exists()
    assert not Recording.objects.exists()


def test_the_sweep_finds_what_a_crash_left_and_leaves_open_calls_alone(call: Call, hotline: Hotline) -> None:
    still_open, failed = make_call(answered()[:5]), make_call(answered())
    Recording.objects.create(call=failed, state=Recording.State.FAILED)
    for each in (call, still_open, failed):
        record(each, seconds=0.1)
    raw_file("no-call-id").touch()
    sweep_recordings(timestamp=0)
    assert [job.args for job in ProcrastinateJob.objects.all()] == [{"call_id": str(call.pk)}]


@pytest.fixture
def kept(call: Call) -> Recording:
    record(call)
    keep_recording(str(call.pk))
    return Recording.objects.get()


def test_listening_leaves_a_trace(kept: Recording, lin: User) -> None:
    answer = client_of(lin).get(f"/api/calls/{kept.pk}/recording")
    assert (answer.status_code, answer["Content-Type"]) == (200, "audio/flac")
    sound, rate = soundfile.read(io.BytesIO(answer.content))
    assert (sound.shape, rate) == ((2 * RATE, 2), RATE)
    assert np.abs(sound[:, 0]).max() == pytest.approx(2 * np.abs(sound[:, 1]).max(), rel=0.01)
    entry = Entry.objects.get(action="calls.recording_played")
    assert (entry.actor, entry.object_id) == (lin, str(kept.pk))


def test_no_part_is_heard_without_a_trace(kept: Recording, sun: User) -> None:
    client = client_of(sun)
    for first in (5000, 1, 900):
        client.get(f"/api/calls/{kept.pk}/recording", headers={"Range": f"bytes={first}-"})
    assert Entry.objects.get(action="calls.recording_played").actor == sun
    client_of(sun).get(f"/api/calls/{kept.pk}/recording")
    assert Entry.objects.filter(action="calls.recording_played").count() == 2


def test_seeking_asks_for_parts(kept: Recording, lin: User) -> None:
    client = client_of(lin)
    whole = client.get(f"/api/calls/{kept.pk}/recording").content
    part = client.get(f"/api/calls/{kept.pk}/recording", headers={"Range": "bytes=100-199"})
    assert (part.status_code, part.content) == (206, whole[100:200])
    assert part["Content-Range"] == f"bytes 100-199/{len(whole)}"
    assert Entry.objects.filter(action="calls.recording_played").count() == 1
    beyond = client.get(f"/api/calls/{kept.pk}/recording", headers={"Range": f"bytes={len(whole)}-"})
    assert (beyond.status_code, beyond["Content-Range"]) == (416, f"bytes */{len(whole)}")


def test_the_waveform(kept: Recording, sun: User) -> None:
    peaks = client_of(sun).get(f"/api/calls/{kept.pk}/recording/peaks").json()
    assert peaks["duration_ms"] == 2000
    assert len(peaks["caller"]) == len(peaks["agent"]) > 100


def test_strangers_hear_nothing(kept: Recording, chen: User, wu: User, planner: User, admin: User) -> None:
    for user, status in ((chen, 404), (wu, 404), (planner, 403), (admin, 403), (None, 401)):
        for path in ("recording", "recording/peaks"):
            assert client_of(user).get(f"/api/calls/{kept.pk}/{path}").status_code == status
    assert not Entry.objects.filter(action="calls.recording_played").exists()


def test_a_call_without_a_kept_recording_says_so(call: Call, lin: User) -> None:
    answer = client_of(lin).get(f"/api/calls/{call.pk}/recording")
    assert (answer.status_code, answer.json()["code"]) == (404, "no_recording")


def test_a_file_that_has_gone_says_so(kept: Recording, lin: User, folders: Path) -> None:
    (folders / "kept" / kept.key).unlink()
    assert client_of(lin).get(f"/api/calls/{kept.pk}/recording").json()["code"] == "no_recording"


def leave_message(call: Call, seconds: float = 2) -> Path:
    """What the engine leaves of a message: one channel, with a header."""
    file = message_file(str(call.pk))
    file.parent.mkdir(exist_ok=True)
    wave = (np.sin(np.arange(int(seconds * RATE)) * 2 * np.pi * 440 / RATE) * 20_000).astype("<i2")
    file.write_bytes(bytes(44) + wave.tobytes())
    return file


def message_call(outcome: str = "voicemail") -> Call:
    return make_call(
        [
            (0, Kind.ARRIVED, {"web": False}),
            (1, Kind.MESSAGE_STARTED, {"queue_id": None}),
            (9, Kind.MESSAGE_LEFT, {"seconds": 2}),
            (12, Kind.ENDED, {"by": "system", "outcome": outcome, "cause": 16, "agent": ""}),
        ]
    )


def test_a_message_is_kept_and_played_like_a_recording(lin: User, hotline: Hotline) -> None:
    call = message_call()
    raw = leave_message(call)
    keep_recording(str(call.pk))
    kept = Recording.objects.get()
    assert (kept.state, kept.channels, kept.duration_ms) == ("kept", 1, 2000)
    assert not raw.exists()
    client = client_of(lin)
    sound, rate = soundfile.read(io.BytesIO(client.get(f"/api/calls/{call.pk}/recording").content))
    assert (rate, sound.ndim) == (RATE, 1)
    assert client.get(f"/api/calls/{call.pk}/recording/peaks").json()["agent"] == []
    assert Entry.objects.filter(action="calls.recording_played").count() == 1


def test_a_message_that_a_crash_left_behind_is_found(hotline: Hotline) -> None:
    call = message_call()
    leave_message(call)
    sweep_recordings(0)
    assert [job.args for job in ProcrastinateJob.objects.all()] == [{"call_id": str(call.pk)}]


def test_what_a_caller_said_who_was_cut_off_is_kept_too(hotline: Hotline) -> None:
    call = message_call("failed")
    leave_message(call)
    keep_recording(str(call.pk))
    assert Recording.objects.get().channels == 1


def test_what_was_recorded_without_a_message_is_only_removed(hotline: Hotline) -> None:
    call = make_call(abandoned())
    raw = leave_message(call)
    keep_recording(str(call.pk))
    assert not raw.exists()
    assert not Recording.objects.exists()
