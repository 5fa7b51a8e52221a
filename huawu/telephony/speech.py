"""Speech for the prompts, by espeak-ng. Plain, but right in every tone; meant to be replaced by a voice."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import soundfile
from pypinyin import Style, lazy_pinyin

from huawu.telephony.errors import NoSpeechError
from huawu.telephony.numerals import spelled
from huawu.telephony.ports import Language
from huawu.telephony.sound import Sound, level, resample

VOICES: dict[Language, str] = {"zh": "cmn-latn-pinyin", "en": "en-us"}
"""The Chinese one is fed with pinyin: the voice that reads characters by itself misreads many of them."""
_WORDS_A_MINUTE, _GAP = 175, 0
_PUNCTUATION = str.maketrans({"，": ", ", "。": ". ", "、": ", ", "！": "! ", "？": "? ", "；": "; ", "：": ", "})


def pinyin(text: str) -> str:
    """``你好，再见。`` as ``ni2 hao3 , zai4 jian4 .``, tones as they are spoken (third before third is second)."""
    characters = spelled(text)
    syllables = lazy_pinyin(characters, style=Style.TONE3, neutral_tone_with_five=True, tone_sandhi=True, v_to_u=True)
    return " ".join(" ".join(syllables).translate(_PUNCTUATION).split())


def spoken(text: str, language: Language = "zh") -> Sound:
    """The text as a voice says it, as loud as the other prompts. Raises NoSpeechError."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "spoken.wav"
        speak(text, target, language)
        sound, rate = soundfile.read(target, dtype="float64")
    return level(resample(sound, rate))


def speak(text: str, target: Path, language: Language = "zh") -> None:
    """Say the text into a WAV file (mono, espeak's 22,05 kHz). Raises NoSpeechError."""
    program = shutil.which("espeak-ng")
    if program is None:
        raise NoSpeechError
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as letters:
        letters.write(pinyin(text) if language == "zh" else text)
        letters.flush()
        how = ("-v", VOICES[language], "-s", str(_WORDS_A_MINUTE), "-g", str(_GAP))
        command = [program, *how, "-w", str(target), "-f", letters.name]
        subprocess.run(command, check=True, capture_output=True, timeout=30)
