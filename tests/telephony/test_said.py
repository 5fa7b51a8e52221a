"""Texts that are said are made once, kept while they are used, and never too many."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import soundfile

from huawu.telephony import said
from huawu.telephony.errors import NoSpeechError
from huawu.telephony.places import Places
from huawu.telephony.ports import Language, Say
from huawu.telephony.sound import RATE, Sound
from huawu.telephony.speech import spoken


def test_a_text_is_said_as_asterisk_wants_it(places: Places) -> None:
    info = soundfile.info(said.file_of(places, Say("您前面还有 3 位客户在等待。")))
    assert (info.samplerate, info.channels) == (RATE, 1)
    assert 1.0 < info.duration < 5.0


def test_language_and_text_make_the_file(places: Places) -> None:
    files = {said.file_of(places, say) for say in (Say("1"), Say("2"), Say("1", "", "en"), Say("1", key="x"))}
    assert len(files) == 3


def test_many_at_once_make_it_once(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def speak(text: str, language: Language) -> Sound:
        made.append(text)
        return spoken(text, language)

    monkeypatch.setattr(said, "spoken", speak)
    with ThreadPoolExecutor(8) as pool:
        files = set(pool.map(lambda _: said.file_of(places, Say("请稍候。")), range(16)))
    assert len(files) == len(made) == 1


def test_the_longest_unused_go_when_there_are_too_many(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(said, "KEPT", 2)
    old, older = said.file_of(places, Say("甲")), said.file_of(places, Say("乙"))
    for file, age in ((old, 1_000), (older, 2_000)):
        os.utime(file, (time.time() - age,) * 2)
    third = said.file_of(places, Say("丙"))
    assert old.exists()
    assert third.exists()
    assert not older.exists()
    said.file_of(places, Say("丁"))
    said.file_of(places, Say("戊"))
    assert third.exists(), "one that may just be opened must stay"


def test_without_a_voice_the_way_out_is_said(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huawu.telephony.speech.shutil.which", lambda _: None)
    with pytest.raises(NoSpeechError):
        said.file_of(places, Say("甲"))
    assert not list((places.prompts / "said").iterdir())
