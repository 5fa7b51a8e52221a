"""Lines for the person at the terminal: Chinese first, with the time that each step took."""

from __future__ import annotations

import sys
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

COLUMNS = 52


def width(text: str) -> int:
    """Terminal columns of ``text``; a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def say(zh: str, en: str, *, error: bool = False) -> None:
    """Print one line, to the standard error when it tells of trouble."""
    print(f"{zh} · {en}", file=sys.stderr if error else sys.stdout, flush=True)


@contextmanager
def timed(label: str) -> Iterator[None]:
    """Print ``label`` at once and the seconds that the block took behind it."""
    print(f"  {label} {'.' * max(3, COLUMNS - width(label))} ", end="", flush=True)  # noqa: T201
    started = time.monotonic()
    try:
        yield
    except BaseException:
        print("✗", flush=True)  # noqa: T201
        raise
    print(f"{time.monotonic() - started:.1f} s", flush=True)  # noqa: T201
