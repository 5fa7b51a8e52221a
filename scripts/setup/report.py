"""What the person at the terminal sees: one line per step, and one clear line when something is wrong."""

from __future__ import annotations

import sys
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

COLUMNS = 52


class TroubleError(Exception):
    """Set-up cannot go on. ``zh`` and ``en`` say in one line what to do; ``log`` is a tool's last words."""

    def __init__(self, zh: str, en: str, log: str = "") -> None:
        self.zh, self.en, self.log = zh, en, log
        super().__init__(en)


def width(text: str) -> int:
    """Terminal columns of ``text``; a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


@contextmanager
def timed(label: str) -> Iterator[None]:
    """Print ``label`` at once and the seconds that the block took behind it."""
    print(f"  {label} {'.' * max(3, COLUMNS - width(label))} ", end="", flush=True)
    started = time.monotonic()
    try:
        yield
    except BaseException:
        print("✗", flush=True)
        raise
    print(f"{time.monotonic() - started:.1f} s", flush=True)


def say(zh: str, en: str, file: TextIO | None = None) -> None:
    """Print one line, Chinese first."""
    print(f"{zh} · {en}", file=file or sys.stdout, flush=True)


def explain(trouble: TroubleError) -> None:
    """Print the tool's last words, if any, then what to do."""
    if trouble.log:
        print(trouble.log.rstrip(), file=sys.stderr)
    say(f"✗ {trouble.zh}", trouble.en, file=sys.stderr)
