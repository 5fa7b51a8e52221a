"""An article as the index keeps it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from huawu.knowledge.search.tokens import (
    atoms,
    initial_grams,
    initials,
    pairs,
    plain_sounds,
    readings,
    sound_pairs,
    sounds,
)
from huawu.knowledge.search.wanted import ASKS, BODY, BODY_SOUND, INITIALS, LETTERS, SOUND, TITLE

LONGEST_BODY = 6000
"""Characters of the text by which it is found."""


@dataclass(frozen=True, slots=True)
class Findable:
    """What an article is found by."""

    id: int
    line: int
    """0: of every line."""
    kind: str
    title: str
    asks: str
    body: str
    """Without the signs of Markdown."""


def words_of(article: Findable) -> Mapping[str, str]:
    """The words of each field, with spaces between them."""
    heads = [run for text in (article.title, article.asks) for run in atoms(text)]
    said = [readings(run) for run in heads]
    body = atoms(article.body[:LONGEST_BODY])
    fields: dict[str, Iterable[str]] = {
        TITLE: _words(atoms(article.title)),
        ASKS: _words(atoms(article.asks)),
        BODY: _words(body),
        LETTERS: (atom for run in heads for atom in run),
        SOUND: (pair for one in said for pair in sound_pairs(sounds(one))),
        BODY_SOUND: (pair for run in body for pair in sound_pairs(plain_sounds(run))),
        INITIALS: (gram for one in said for gram in initial_grams(initials(one))),
    }
    return {name: " ".join(words) for name, words in fields.items()}


def _words(runs: Iterable[list[str]]) -> Iterable[str]:
    for run in runs:
        yield from pairs(run)
        yield from (atom for atom in run if atom.isascii())
