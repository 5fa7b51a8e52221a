"""What callers are told: a Chinese text for each key, spoken at set-up, replaceable by an own recording."""

from __future__ import annotations

import hashlib
import io
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import soundfile

from huawu.telephony import music
from huawu.telephony.errors import BadRecordingError, NoSuchPromptError
from huawu.telephony.places import Places
from huawu.telephony.sound import SUFFIX, Sound, level, resample, write
from huawu.telephony.speech import speak

TEXTS = {
    "welcome": "您好，欢迎致电客服热线，您的通话将被录音。正在为您转接人工服务，请稍候。",
    "busy": "坐席正忙，请您不要挂机，我们会尽快为您接听。",
    "reconnect": "非常抱歉，通话暂时中断，请您不要挂机，正在为您重新接通。",
    "closed": "您好，现在是非服务时间，请您在服务时间内再次来电。感谢您的来电，再见。",
    "apology": "非常抱歉，系统暂时无法接听您的来电。您的号码已经记录，我们会尽快给您回电。再见。",
    "goodbye": "感谢您的来电，再见。",
    "practice": "您好，这里是练习线路。您说的话会原样播放给您。",
}
"""What each key says until somebody records it themselves."""
ENGLISH = {
    "welcome": "Welcome to the service hotline. Your call will be recorded. One moment, we are connecting you.",
    "busy": "All agents are busy. Please stay on the line; we will be with you as soon as we can.",
    "reconnect": "We are sorry, the call was interrupted. Please stay on the line; we are connecting you again.",
    "closed": "We are closed at present. Please call again during service hours. Thank you, goodbye.",
    "apology": "We are sorry, we cannot take your call now. We have noted your number and will call you back. Goodbye.",
    "goodbye": "Thank you for calling. Goodbye.",
    "practice": "Hello, this is the practice line. You will hear what you say.",
}
"""The same for people who do not read Chinese; never spoken."""
BEEP = "beep"
"""Key of the sound before a message is recorded; not for replacing."""
LONGEST_S = 60
LARGEST_BYTES = 30 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Prompt:
    key: str
    text: str
    text_en: str
    own: bool
    """Replaced by an own recording."""
    duration_ms: int
    changed_at: datetime | None
    """When the own recording was put in."""


def playable(places: Places, key: str) -> Path:
    """What Asterisk should play for ``key``, without the suffix: the own recording, else the made one."""
    if key not in TEXTS and key != BEEP:
        raise NoSuchPromptError
    own = _own(places, key)
    return own.with_suffix("") if own.exists() else _made(places, key).with_suffix("")


def make_all(places: Places) -> None:
    """Speak every text and write the music on hold; does nothing when that has been done. Raises NoSpeechError."""
    stamp = hashlib.sha256(repr((TEXTS, SUFFIX, 4)).encode()).hexdigest()
    done = places.prompts / "made" / "texts.sha256"
    if done.exists() and done.read_text() == stamp:
        return
    for key, text in TEXTS.items():
        write(_spoken(text), _made(places, key))
    write(music.beep(), _made(places, BEEP))
    write(music.compose(), places.music / f"calm{SUFFIX}")
    done.write_text(stamp)


def list_prompts(places: Places) -> list[Prompt]:
    return [_describe(places, key) for key in TEXTS]


def replace(places: Places, key: str, data: bytes) -> Prompt:
    """Play the recording ``data`` (a sound file of any usual kind) for ``key`` from now on.

    Raises BadRecordingError when it cannot be read, is empty, or lasts longer than a minute.
    """
    if key not in TEXTS:
        raise NoSuchPromptError
    write(_read_recording(data), _own(places, key))
    return _describe(places, key)


def restore(places: Places, key: str) -> Prompt:
    """Go back to the spoken text."""
    if key not in TEXTS:
        raise NoSuchPromptError
    _own(places, key).unlink(missing_ok=True)
    return _describe(places, key)


def audio_file(places: Places, key: str) -> Path:
    """The WAV file that is played for ``key``."""
    return playable(places, key).with_suffix(SUFFIX)


def _own(places: Places, key: str) -> Path:
    return places.prompts / "own" / f"{key}{SUFFIX}"


def _made(places: Places, key: str) -> Path:
    return places.prompts / "made" / f"{key}{SUFFIX}"


def _describe(places: Places, key: str) -> Prompt:
    duration = round(soundfile.info(audio_file(places, key)).duration * 1000)
    own = _own(places, key)
    changed = datetime.fromtimestamp(own.stat().st_mtime, UTC) if own.exists() else None
    return Prompt(key, TEXTS[key], ENGLISH[key], changed is not None, duration, changed)


def _spoken(text: str) -> Sound:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "spoken.wav"
        speak(text, target)
        sound, rate = soundfile.read(target, dtype="float64")
    return level(resample(sound, rate))


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
