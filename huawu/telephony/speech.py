"""Chinese speech for the prompts, by espeak-ng. Plain, but right in every tone; meant to be replaced by a voice."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from pypinyin import Style, lazy_pinyin

from huawu.telephony.errors import NoSpeechError

_VOICE = "cmn-latn-pinyin"
"""Fed with pinyin: the voice that reads characters by itself misreads many of them."""
_WORDS_A_MINUTE, _GAP = 175, 0
_PUNCTUATION = str.maketrans({"，": ", ", "。": ". ", "、": ", ", "！": "! ", "？": "? ", "；": "; ", "：": ", "})


def pinyin(text: str) -> str:
    """``你好，再见。`` as ``ni2 hao3 , zai4 jian4 .``, tones as they are spoken (third before third is second)."""
    syllables = lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True, tone_sandhi=True, v_to_u=True)
    return " ".join(" ".join(syllables).translate(_PUNCTUATION).split())


def speak(text: str, target: Path) -> None:
    """Say the Chinese ``text`` into a WAV file (mono, espeak's 22,05 kHz). Raises NoSpeechError."""
    program = shutil.which("espeak-ng")
    if program is None:
        raise NoSpeechError
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as spelled:
        spelled.write(pinyin(text))
        spelled.flush()
        options = ("-v", _VOICE, "-s", str(_WORDS_A_MINUTE), "-g", str(_GAP), "-w", str(target), "-f", spelled.name)
        subprocess.run([program, *options], check=True, capture_output=True, timeout=30)
