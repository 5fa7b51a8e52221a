"""Pure functions: how a text is read out, what is different between two, where in one what was looked for stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_SENTENCE = re.compile(r"[^。！？；!?;\n]+[。！？；!?;]?")
_PART = re.compile(r"[^，,、：:]+[，,、：:]?")
LONGEST_BREATH = 36
"""Characters that are said in one breath."""
_AS_SAID: Sequence[tuple[re.Pattern[str], str]] = (
    (re.compile(r"[¥￥]\s*(\d+(?:\.\d+)?)"), r"\1元"),
    (re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"), r"\1年\2月\3日"),
    (re.compile(r"年0"), "年"),
    (re.compile(r"月0"), "月"),
    (re.compile(r"(\d{1,2})[:：]00(?!\d)"), r"\1点"),
    (re.compile(r"(\d{1,2})[:：]30(?!\d)"), r"\1点半"),
    (re.compile(r"(\d{1,2})[:：](\d{2})(?!\d)"), r"\1点\2分"),
    (re.compile(r"(\d+(?:\.\d+)?)\s*[%％]"), r"百分之\1"),
    (re.compile(r"(?<=[\d点半分日号元天])\s*[-~～—–]+\s*(?=\d)"), "到"),
    (re.compile(r"(?<=\d)\s*[xX×*]\s*(?=\d)"), "乘"),
    (re.compile(r"(?<!\d)(\d{3,4})(\d{4})(\d{4})(?!\d)"), r"\1 \2 \3"),
    (re.compile(r"(?<!\d)(\d{3})(\d{3})(\d{4})(?!\d)"), r"\1 \2 \3"),
)


def read_out(text: str) -> list[str]:
    """``text`` as it is said to a customer: a breath on each line, dates, times and amounts as they are spoken."""
    for written, said in _AS_SAID:
        text = written.sub(said, text)
    lines = (line for sentence in _SENTENCE.findall(text) for line in _breaths(sentence.strip()))
    return [line for line in lines if re.search(r"\w", line)]


def _breaths(sentence: str) -> Iterator[str]:
    line = ""
    for part in _PART.findall(sentence) if len(sentence) > LONGEST_BREATH else [sentence]:
        if line and len(line) + len(part) > LONGEST_BREATH:
            yield line.strip()
            line = ""
        line += part
    yield line.strip()


@dataclass(frozen=True, slots=True)
class Change:
    """A piece of two texts: the same in both, or of one of them only."""

    kind: Literal["same", "removed", "added"]
    text: str


_SMALLEST = re.compile(r"[a-zA-Z]+|\d+(?:\.\d+)?|\s+|.", re.DOTALL)
LONGEST_CLOSE = 3000
"""Pieces of a changed passage that are still compared word by word."""


def differences(old: str, new: str) -> list[Change]:
    """What is different: lines first, and within changed lines words and characters."""
    found: list[Change] = []
    for kind, before, after in _compared(old.splitlines(keepends=True), new.splitlines(keepends=True)):
        if kind == "same":
            found.append(Change("same", before))
        else:
            found += _closely(before, after)
    return _joined(found)


def _compared(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield "same" if tag == "equal" else "changed", "".join(old[a:b]), "".join(new[c:d])


def _closely(before: str, after: str) -> Iterator[Change]:
    old, new = _SMALLEST.findall(before), _SMALLEST.findall(after)
    if len(old) > LONGEST_CLOSE or len(new) > LONGEST_CLOSE:
        old, new = [before], [after]
    for kind, was, now in _compared(old, new):
        if kind == "same":
            yield Change("same", was)
            continue
        if was:
            yield Change("removed", was)
        if now:
            yield Change("added", now)


def _joined(changes: Sequence[Change]) -> list[Change]:
    joined: list[Change] = []
    for change in changes:
        if joined and joined[-1].kind == change.kind:
            joined[-1] = Change(change.kind, joined[-1].text + change.text)
        else:
            joined.append(change)
    return joined
