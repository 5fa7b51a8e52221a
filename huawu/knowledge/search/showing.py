"""Where in a text that was found what was looked for stands. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from huawu.knowledge.search.tokens import normal, plain_sounds
from huawu.knowledge.search.wanted import Wanted

_ATOM = re.compile(r"[\u3400-\u9fff]|\d+(?:\.\d+)?|[a-z]+")
LONGEST_LOOKED_AT = 3000
EXCERPT = 110
"""Characters of the passage that is shown."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a text; ``hit`` when it was looked for."""

    text: str
    hit: bool


def show(text: str, wanted: Wanted) -> list[Piece]:
    """The whole text, with what was looked for marked."""
    return _pieces(text, _hits(text, wanted))


def excerpt(text: str, wanted: Wanted) -> list[Piece]:
    """The passage in which most of it stands."""
    flat = re.sub(r"\s+", " ", text[:LONGEST_LOOKED_AT]).strip()
    hits = _hits(flat, wanted)
    first = _best_start(flat, hits)
    last = min(len(flat), first + EXCERPT)
    pieces = _pieces(flat[first:last], hits[first:last])
    before = [Piece("…", False)] if first else []
    after = [Piece("…", False)] if last < len(flat) else []
    return [*before, *pieces, *after]


def _folded(text: str) -> str:
    """As :func:`normal`, every character still in its place."""
    return "".join(small if len(small := normal(one)) == 1 else one for one in text)


def _hits(text: str, wanted: Wanted) -> list[bool]:
    hits = [False] * len(text)
    found = list(_ATOM.finditer(_folded(text)))
    said = plain_sounds([match.group() for match in found])
    for at, match in enumerate(found):
        if match.group() in wanted.shown and match.group().isascii():
            hits[match.start() : match.end()] = [True] * len(match.group())
        if at and found[at - 1].end() == match.start():
            pair = f"{found[at - 1].group()}{match.group()}"
            if pair in wanted.shown or f"{said[at - 1]}_{said[at]}" in wanted.said:
                hits[found[at - 1].start() : match.end()] = [True] * len(pair)
    return hits


def _best_start(text: str, hits: Sequence[bool]) -> int:
    """Where the passage with most hits begins: after the end of a sentence where one is near."""
    if len(text) <= EXCERPT or not any(hits):
        return 0
    count = best = sum(hits[:EXCERPT])
    start = 0
    for first in range(1, len(text) - EXCERPT + 1):
        count += hits[first + EXCERPT - 1] - hits[first - 1]
        if count > best:
            best, start = count, first
    first_hit = hits.index(True, start)
    start = min(first_hit, len(text) - EXCERPT)
    ends = [match.end() for match in re.finditer(r"[。！？；\s]", text[max(0, start - 30) : start])]
    return max(0, start - 30) + ends[-1] if ends else max(0, start - 8)


def _pieces(text: str, hits: Sequence[bool]) -> list[Piece]:
    groups = groupby(range(len(text)), key=lambda at: hits[at])
    return [Piece("".join(text[at] for at in places), hit) for hit, places in groups]
