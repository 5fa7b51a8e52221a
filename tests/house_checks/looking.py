"""Shows a piece of text to one rule."""

from __future__ import annotations

from textwrap import dedent

from scripts.house_checks.source import Check, Source

ROOM_FILE = "huawu/calls/rules.py"


def found(check: Check, text: str, path: str = ROOM_FILE) -> list[int]:
    """The lines that the rule complains of in ``text``, as if it stood at ``path``."""
    return [problem.line for problem in check(Source(path, dedent(text)))]
