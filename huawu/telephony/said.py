"""Texts that have been said, kept as long as they are said again and again. The oldest go when there are too many."""

from __future__ import annotations

import hashlib
import os
import threading
from pathlib import Path

from huawu.kit.time import now
from huawu.telephony.places import Places
from huawu.telephony.ports import Say
from huawu.telephony.sound import SUFFIX, write
from huawu.telephony.speech import VOICES, spoken

KEPT = 500
"""How many texts are kept; at 5 s each that is 80 MB."""
STILL_PLAYED_S = 600
"""A text said less long ago is not removed: the engine may be about to open it."""
_making = threading.Lock()


def file_of(places: Places, say: Say) -> Path:
    """The sound file of the text, made if it is new (some hundredths of a second). From any thread.

    Raises NoSpeechError.
    """
    file = places.prompts / "said" / f"{_name(say)}{SUFFIX}"
    if not file.exists():
        with _making:
            if not file.exists():
                write(spoken(say.text, say.language), file)
                _make_room(file.parent)
    os.utime(file)
    return file


def _name(say: Say) -> str:
    return hashlib.sha256(repr((say.text, VOICES[say.language], 1)).encode()).hexdigest()


def _make_room(folder: Path) -> None:
    files = sorted((file.stat().st_mtime, file) for file in folder.iterdir())
    for used, file in files[: max(len(files) - KEPT, 0)]:
        if used < now().timestamp() - STILL_PLAYED_S:
            file.unlink(missing_ok=True)
