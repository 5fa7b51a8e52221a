"""Prompts: spoken at set-up, replaced by an own recording, given back."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
import soundfile

from huawu.telephony import prompts
from huawu.telephony.errors import BadRecordingError, BadTextError, NoSpeechError, NoSuchPromptError
from huawu.telephony.places import Places
from huawu.telephony.ports import Say
from huawu.telephony.sound import RATE
from huawu.telephony.speech import pinyin
from huawu.telephony.texts import TEXTS


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Places:
    places = Places.alone(tmp_path_factory.mktemp("prompts") / "asterisk")
    places.make()
    prompts.make_all(places)
    return places


def recording(seconds: float = 1.0, rate: int = 44_100, channels: int = 2, kind: str = "WAV") -> bytes:
    sound = 0.1 * np.sin(2 * np.pi * 500 / rate * np.arange(int(seconds * rate)))
    file = io.BytesIO()
    soundfile.write(file, np.stack([sound] * channels, axis=1), rate, format=kind)
    return file.getvalue()


def test_every_text_is_spoken_as_asterisk_wants_it(spoken: Places) -> None:
    for prompt in prompts.list_prompts(spoken):
        sound, rate = soundfile.read(prompts.audio_file(spoken, prompt.key))
        assert (rate, sound.ndim) == (RATE, 1)
        assert 1_000 < prompt.duration_ms < 20_000
        assert 0.02 < np.sqrt(np.mean(sound**2)) < 0.2
        assert np.max(np.abs(sound)) < 1.0
        assert not prompt.own


def test_what_has_been_made_is_not_made_again(spoken: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huawu.telephony.speech.shutil.which", lambda _: None)
    prompts.make_all(spoken)


def test_without_a_voice_the_way_out_is_said(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huawu.telephony.speech.shutil.which", lambda _: None)
    with pytest.raises(NoSpeechError) as caught:
        prompts.make_all(places)
    assert "espeak-ng" in caught.value.message("zh-hans")


@pytest.mark.parametrize(
    ("kind", "rate", "channels"), [("WAV", 8_000, 1), ("FLAC", 48_000, 2), ("OGG", 44_100, 1), ("MP3", 22_050, 2)]
)
def test_an_own_recording_is_played_until_it_is_given_back(spoken: Places, kind: str, rate: int, channels: int) -> None:
    before = prompts.playable(spoken, "busy")
    replaced = prompts.replace(spoken, "busy", recording(2.0, rate, channels, kind))
    assert replaced.own
    assert replaced.changed_at
    assert replaced.duration_ms == pytest.approx(2000, abs=120)
    sound, played_rate = soundfile.read(prompts.audio_file(spoken, "busy"))
    assert (played_rate, sound.ndim) == (RATE, 1)
    strongest = int(np.argmax(np.abs(np.fft.rfft(sound)))) * RATE / len(sound)
    assert strongest == pytest.approx(500, abs=5)
    assert not prompts.restore(spoken, "busy").own
    assert prompts.playable(spoken, "busy") == before
    assert not prompts.restore(spoken, "busy").own


@pytest.mark.parametrize(
    "data",
    [b"", b"RIFF....not a sound", b"\x00" * 5000, recording(0), recording(60.5, rate=8_000)],
    ids=["nothing", "a header only", "zeros", "no samples", "too long"],
)
def test_what_is_no_recording_is_refused_and_changes_nothing(spoken: Places, data: bytes) -> None:
    with pytest.raises(BadRecordingError) as caught:
        prompts.replace(spoken, "closed", data)
    assert "60" in caught.value.message("en")
    assert prompts.playable(spoken, "closed").parent.name == "made"


@pytest.mark.parametrize("key", ["", "nothing", "../etc/passwd"])
def test_there_are_no_other_prompts(spoken: Places, key: str) -> None:
    for ask in (prompts.playable, prompts.restore, prompts.audio_file, prompts.forget_text):
        with pytest.raises(NoSuchPromptError):
            ask(spoken, key)
    with pytest.raises(NoSuchPromptError):
        prompts.replace(spoken, key, recording())


def test_the_house_may_write_a_text_in_place_of_ours(spoken: Places) -> None:
    ours = prompts.playable(spoken, "closed")
    written = prompts.write_text(spoken, "closed", " 您好，我们 9:00 开始服务。\n")
    assert (written.text, written.text_en, written.own_text) == ("您好，我们 9:00 开始服务。", "", True)
    assert prompts.playable(spoken, "closed") != ours
    restored = prompts.forget_text(spoken, "closed")
    assert restored
    assert (restored.text, restored.own_text) == (TEXTS["closed"], False)
    assert prompts.playable(spoken, "closed") == ours


def test_the_house_may_write_a_text_of_its_own_and_record_it(spoken: Places) -> None:
    prompts.write_text(spoken, "hotline-1-welcome", "您好，欢迎致电充值优惠热线。")
    said = prompts.playable(spoken, "hotline-1-welcome")
    assert prompts.replace(spoken, "hotline-1-welcome", recording()).own
    assert prompts.playable(spoken, "hotline-1-welcome") != said
    assert [p.key for p in prompts.list_prompts(spoken)] == [*TEXTS, "hotline-1-welcome"]
    assert prompts.forget_text(spoken, "hotline-1-welcome") is None
    with pytest.raises(NoSuchPromptError):
        prompts.playable(spoken, "hotline-1-welcome")


def test_a_named_text_is_said_until_it_is_recorded(spoken: Places) -> None:
    say = Say("充值优惠请按 1。", key="menu-1")
    assert prompts.playable(spoken, say).parent.name == "said"
    prompts.write_text(spoken, "menu-1", say.text)
    prompts.replace(spoken, "menu-1", recording())
    assert prompts.playable(spoken, say).parent.name == "own"
    prompts.forget_text(spoken, "menu-1")
    assert prompts.playable(spoken, say).parent.name == "said"


@pytest.mark.parametrize(
    ("key", "text"),
    [("x", ""), ("x", " \n"), ("x", "字" * 501), ("", "字"), ("../x", "字"), ("X", "字"), ("beep", "字")],
)
def test_what_is_no_text_is_refused_and_changes_nothing(spoken: Places, key: str, text: str) -> None:
    before = prompts.list_prompts(spoken)
    with pytest.raises(BadTextError):
        prompts.write_text(spoken, key, text)
    assert prompts.list_prompts(spoken) == before


def test_a_named_text_cannot_leave_the_folder(spoken: Places) -> None:
    with pytest.raises(NoSuchPromptError):
        prompts.playable(spoken, Say("字", key="../own/busy"))


def test_characters_are_spelled_with_the_tones_that_are_spoken() -> None:
    assert pinyin("您好，再见。") == "nin2 hao3 , zai4 jian4 ."
    assert pinyin("重新") == "chong2 xin1"
    assert pinyin("不要") == "bu2 yao4"
    assert pinyin("还有 2 位") == "hai2 you3 liang3 wei4"


def test_the_music_is_calm_loops_and_does_not_clip(spoken: Places) -> None:
    [file] = spoken.music.iterdir()
    sound, rate = soundfile.read(file)
    assert rate == RATE
    assert 30 <= len(sound) / rate <= 60
    assert 0.2 < np.max(np.abs(sound)) < 0.6
    assert abs(sound[0] - sound[-1]) < 0.05, "a click where it begins again"
    heard = np.abs(np.fft.rfft(sound)) ** 2
    pitch = np.fft.rfftfreq(len(sound), 1 / rate)
    band = heard[(pitch > 200) & (pitch < 3400)].sum() / heard.sum()
    assert band > 0.8, "a telephone would not carry it"
    parts = [np.sqrt(np.mean(part**2)) for part in np.array_split(sound, 48)]
    assert min(parts) > 0.01, "a caller must never wonder whether the line is dead"


def test_the_folder_of_own_recordings_decides(spoken: Places) -> None:
    own = spoken.prompts / "own" / "goodbye.wav16"
    own.write_bytes(recording(kind="WAV", rate=RATE, channels=1))
    assert prompts.playable(spoken, "goodbye") == Path(own.with_suffix(""))
    own.unlink()
