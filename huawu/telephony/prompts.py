"""What callers are told under a key: spoken from a text of ours or of the house's, or an own recording."""

from __future__ import annotations

import hashlib
import io
import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import numpy as np
import soundfile

from huawu.telephony import music, said
from huawu.telephony.errors import BadRecordingError, BadTextError, NoSuchPromptError
from huawu.telephony.places import Places
from huawu.telephony.ports import Announcement, Say
from huawu.telephony.render import write_private
from huawu.telephony.sound import SUFFIX, Sound, level, resample, write
from huawu.telephony.speech import spoken
from huawu.telephony.texts import ENGLISH, TEXTS

BEEP = "beep"
"""Key of the sound before a message is recorded; not for replacing."""
LONGEST_S = 60
LONGEST_TEXT = 500
LARGEST_BYTES = 30 * 1024 * 1024
_KEY = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


@dataclass(frozen=True, slots=True)
class Prompt:
    key: str
    text: str
    text_en: str
    own: bool
    """Replaced by an own recording."""
    own_text: bool
    """The text is the house's, not ours."""
    duration_ms: int
    changed_at: datetime | None
    """When the own recording was put in."""


def playable(places: Places, announcement: Announcement) -> Path:
    """What Asterisk should play, without the suffix: the own recording, else the spoken text, made if it is new.

    Raises NoSuchPromptError and NoSpeechError.
    """
    key = announcement.key if isinstance(announcement, Say) else _valid(announcement)
    if key and (own := _own(places, _valid(key))).exists():
        return own.with_suffix("")
    if isinstance(announcement, Say):
        return said.file_of(places, announcement).with_suffix("")
    if written := _written(places, key):
        return said.file_of(places, Say(written)).with_suffix("")
    if key not in TEXTS and key != BEEP:
        raise NoSuchPromptError
    return _made(places, key).with_suffix("")


def make_all(places: Places) -> None:
    """Speak our texts and write the music on hold; does nothing when that has been done. Raises NoSpeechError."""
    stamp = hashlib.sha256(repr((TEXTS, SUFFIX, 5)).encode()).hexdigest()
    done = places.prompts / "made" / "texts.sha256"
    if done.exists() and done.read_text() == stamp:
        return
    for key, text in TEXTS.items():
        write(spoken(text), _made(places, key))
    write(music.beep(), _made(places, BEEP))
    write(music.compose(), places.music / f"calm{SUFFIX}")
    done.write_text(stamp)


def list_prompts(places: Places) -> list[Prompt]:
    """Ours in the order of a call, then those that the house has written itself."""
    more = sorted({file.stem for file in _texts(places).glob("*.txt")} - TEXTS.keys())
    return [_describe(places, key) for key in (*TEXTS, *more)]


def write_text(places: Places, key: str, text: str) -> Prompt:
    """Say ``text`` for ``key`` from now on: in place of ours, or under a new key. An own recording still counts more.

    Raises BadTextError for an empty or too long text or a key that is none, and NoSpeechError.
    """
    words = " ".join(text.split())
    if not 0 < len(words) <= LONGEST_TEXT or not _KEY.fullmatch(key) or key == BEEP:
        raise BadTextError
    said.file_of(places, Say(words))
    write_private(_text(places, key), words)
    return _describe(places, key)


def forget_text(places: Places, key: str) -> Prompt | None:
    """Go back to our text; a key that is not ours is forgotten, recording and all, and None given."""
    _known(places, key)
    _text(places, key).unlink(missing_ok=True)
    if key in TEXTS:
        return _describe(places, key)
    _own(places, key).unlink(missing_ok=True)
    return None


def replace(places: Places, key: str, data: bytes) -> Prompt:
    """Play the recording ``data`` (a sound file of any usual kind) for ``key`` from now on.

    Raises BadRecordingError when it cannot be read, is empty, or lasts longer than a minute.
    """
    _known(places, key)
    write(_read_recording(data), _own(places, key))
    return _describe(places, key)


def restore(places: Places, key: str) -> Prompt:
    """Go back to the spoken text."""
    _known(places, key)
    _own(places, key).unlink(missing_ok=True)
    return _describe(places, key)


def audio_file(places: Places, key: str) -> Path:
    """The WAV file that is played for ``key``."""
    _known(places, key)
    return playable(places, key).with_suffix(SUFFIX)


def _valid(key: str) -> str:
    if not _KEY.fullmatch(key):
        raise NoSuchPromptError
    return key


def _known(places: Places, key: str) -> None:
    if _valid(key) not in TEXTS and not _written(places, key):
        raise NoSuchPromptError


@lru_cache(maxsize=256)  # looked for with every call
def _own(places: Places, key: str) -> Path:
    return places.prompts / "own" / f"{key}{SUFFIX}"


@lru_cache(maxsize=256)
def _made(places: Places, key: str) -> Path:
    return places.prompts / "made" / f"{key}{SUFFIX}"


def _texts(places: Places) -> Path:
    return places.prompts / "texts"


@lru_cache(maxsize=256)
def _text(places: Places, key: str) -> Path:
    return _texts(places) / f"{key}.txt"


def _written(places: Places, key: str) -> str:
    """The house's own text for the key; empty when there is none."""
    file = _text(places, key)
    if not os.path.exists(file):  # a third of what Path.exists takes
        return ""
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


def _describe(places: Places, key: str) -> Prompt:
    duration = round(soundfile.info(audio_file(places, key)).duration * 1000)
    own, written = _own(places, key), _written(places, key)
    changed = datetime.fromtimestamp(own.stat().st_mtime, UTC) if own.exists() else None
    english = "" if written else ENGLISH[key]
    return Prompt(key, written or TEXTS[key], english, changed is not None, bool(written), duration, changed)


def _read_recording(data: bytes) -> Sound:
    if len(data) > LARGEST_BYTES:
        raise BadRecordingError
    try:
        with soundfile.SoundFile(io.BytesIO(data)) as file:
            if not 0 < file.frames <= LONGEST_S * file.samplerate:
                raise BadRecordingError
            sound, rate = file.read(dtype="float64", always_2d=True), file.samplerate
    except soundfile.SoundFileError as error:
        raise BadRecordingError from error
    mono = np.nan_to_num(np.mean(sound, axis=1))
    return level(resample(mono, rate))
