"""What a text is found by, and what is looked for: pure functions of text.

A text becomes *atoms*: a Chinese character, a number, a Latin word. Looked for are pairs of neighbouring atoms, their
sound (pinyin without tones, the sounds that people mix up taken as one), and the initials of the sound.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise

from pypinyin import Style, lazy_pinyin

_ATOM = re.compile(r"[\u3400-\u9fff]|\d+(?:\.\d+)?|[a-z]+")
_GAP = re.compile(r"[^\u3400-\u9fff\da-z.]+|\.(?!\d)")
"""What parts two atoms so that they are no neighbours."""
_FILLERS = re.compile(
    "请问一下|请问|麻烦|帮我查|帮我|为什么|为啥|怎么样|怎么办|怎么|怎样|如何|什么时候|什么|哪些|哪里|是不是|能不能|可不可以|可以|有没有|"
    "会不会|要不要|多久|一下|客户|你们|你好|我的|我|吗|呢|啊|吧|呀|嘛|的话|的|了|呗|咋"
)
"""What nearly every question has and no answer is told by."""
Atoms = list[str]


def normal(text: str) -> str:
    """In one width and one case."""
    return unicodedata.normalize("NFKC", text).lower()


def atoms(text: str) -> list[Atoms]:
    """The atoms of a text, in runs of neighbours."""
    return [run for part in _GAP.split(normal(text)) if (run := _ATOM.findall(part))]


def wanted_atoms(text: str) -> list[Atoms]:
    """The atoms of a question, without what every question has; the whole question when nothing else is left."""
    left = atoms(_FILLERS.sub(" ", normal(text)))
    return left or atoms(text)


def pairs(run: Sequence[str]) -> Iterator[str]:
    """Neighbours, written together."""
    for first, second in pairwise(run):
        yield f"{first}{second}"


def readings(run: Sequence[str]) -> list[str]:
    """How each atom is said, by its context (重 in 重复 is chong); numbers and Latin words as they are."""
    said: list[str] = []
    for chinese, group in groupby(run, key=lambda atom: not atom.isascii()):
        part = list(group)
        said += lazy_pinyin("".join(part), style=Style.NORMAL) if chinese else part
    return said


def sounds(said: Iterable[str]) -> list[str]:
    """Readings, with the sounds that are mixed up taken as one."""
    return [sound_of(syllable) for syllable in said]


@lru_cache(maxsize=8192)
def _said(character: str) -> str:
    return sound_of(lazy_pinyin([character], style=Style.NORMAL)[0])


def plain_sounds(run: Sequence[str]) -> list[str]:
    """The sounds of atoms, each by itself: much faster, and wrong for some characters of several readings."""
    return [_said(atom) for atom in run]


@lru_cache(maxsize=4096)
def sound_of(syllable: str) -> str:
    """A syllable with the sounds that are mixed up taken as one: zh and z, n and l, ang and an."""
    said = re.sub(r"^([zcs])h", r"\1", syllable)
    said = re.sub(r"^n(?=[aeiouv])", "l", said) if len(said) > 1 else said
    return re.sub(r"(?<=[aei])ng$", "n", said)


def sound_pairs(said: Sequence[str]) -> Iterator[str]:
    """Neighbouring sounds."""
    for first, second in pairwise(said):
        yield f"{first}_{second}"


def initials(said: Iterable[str]) -> str:
    """The first letters of readings; numbers whole."""
    return "".join(one if one[0].isdigit() else one[0] for one in said)


def initial_grams(letters: str, sizes: Iterable[int] = (2, 3, 4)) -> Iterator[str]:
    """Parts of initials."""
    for size in sizes:
        for at in range(len(letters) - size + 1):
            yield letters[at : at + size]
