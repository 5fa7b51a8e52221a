"""What a question looks for: words of the index, each with its weight. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from huawu.knowledge.search.spelling import syllables_of
from huawu.knowledge.search.tokens import (
    Atoms,
    initial_grams,
    normal,
    pairs,
    readings,
    sound_of,
    sound_pairs,
    sounds,
    wanted_atoms,
)

Word = tuple[str, str]
"""A field of the index, and a word in it."""
Groups = Sequence[tuple[str, ...]]
"""Words that mean the same."""
LONGEST = 200
"""Characters of a question that count."""

TITLE, ASKS, BODY, LETTERS, SOUND, BODY_SOUND, INITIALS = "title", "asks", "body", "letters", "sound", "bsound", "init"
WEIGHTS: Mapping[str, float] = {
    TITLE: 3.0,
    ASKS: 2.0,
    BODY: 1.0,
    LETTERS: 0.5,
    SOUND: 0.8,
    BODY_SOUND: 0.25,
    INITIALS: 0.9,
}
SYNONYM = 0.5
"""What a word that only means the same counts for."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for, and what of it shows in a text that was found."""

    words: Mapping[Word, float]
    shown: frozenset[str]
    """Pairs of atoms, numbers and Latin words."""
    said: frozenset[str]
    """Pairs of sounds."""


@lru_cache(maxsize=2)
def groups_of(text: str) -> Groups:
    """Groups of synonyms as the house writes them: one a line."""
    lines = (tuple(dict.fromkeys(normal(line).split())) for line in text.splitlines())
    return [line for line in lines if len(line) > 1]


def wanted(question: str, groups: Groups = ()) -> Wanted:
    """What ``question`` looks for."""
    text = question[:LONGEST]
    words: dict[Word, float] = defaultdict(float)
    shown: set[str] = set()
    said: set[str] = set()
    for run, share in _runs(text, groups):
        spoken = sounds(readings(run))
        for word, weight in _of_run(run, spoken):
            words[word] = max(words[word], weight * share)
        shown.update(pairs(run), (atom for atom in run if atom.isascii()))
        said.update(sound_pairs(spoken))
        for atom in run:
            said.update(sound_pairs([sound_of(one) for one in syllables_of(atom)]) if atom.isascii() else ())
    return Wanted(words, frozenset(shown), frozenset(said))


def _runs(text: str, groups: Groups) -> Iterator[tuple[Atoms, float]]:
    for run in wanted_atoms(text):
        yield run, 1.0
    for word in _same_meaning(normal(text), groups):
        for run in wanted_atoms(word):
            yield run, SYNONYM


def _same_meaning(text: str, groups: Groups) -> Iterator[str]:
    for group in groups:
        if any(word in text for word in group):
            yield from (word for word in group if word not in text)


def _of_run(run: Atoms, spoken: Sequence[str]) -> Iterator[tuple[Word, float]]:
    for pair in pairs(run):
        yield from _in((TITLE, ASKS, BODY), [pair])
    yield from _in((SOUND, BODY_SOUND), sound_pairs(spoken))
    for atom in run:
        if atom.isdigit() or not atom.isascii():
            yield from _in((LETTERS,), [atom])
        if atom.isascii():
            yield from _in((TITLE, ASKS, BODY), [atom])
        if atom.isascii() and atom.isalpha():
            yield from _spelled(atom)


def _spelled(letters: str) -> Iterator[tuple[Word, float]]:
    """Latin letters may be a spelling, or its initials."""
    said = [sound_of(syllable) for syllable in syllables_of(letters)]
    for pair in sound_pairs(said):
        yield (SOUND, pair), 2.0
        yield (BODY_SOUND, pair), 0.6
    if len(letters) <= 12 and (len(letters) < 4 or len(said) * 3 > len(letters) or not said):
        for gram in initial_grams(letters):
            yield (INITIALS, gram), WEIGHTS[INITIALS] * len(gram) / 2


def _in(fields: Iterable[str], words: Iterable[str]) -> Iterator[tuple[Word, float]]:
    for word in words:
        for field in fields:
            yield (field, word), WEIGHTS[field]
