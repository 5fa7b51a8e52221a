"""Marking: what an answer is worth. Pure.

Answers name options by the place where they stand in the bank; whoever shows them shuffled maps them back first.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from huawu.training.choices import CHOSEN, QuestionKind

BLANK = "____"
"""What stands in a text where something is to be filled in."""


@dataclass(frozen=True, slots=True)
class Key:
    """What is right: indexes of options (``choice``), or for each blank the words that are taken (``words``)."""

    choice: tuple[int, ...] = ()
    words: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody answered."""

    choice: tuple[int, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        return not self.choice and not any(word.strip() for word in self.words)


def worth(kind: QuestionKind, key: Key, given: Given) -> Fraction | None:
    """The share of the points, from 0 to 1; None when a person has to say.

    Of several right options some without a wrong one give half (漏选得半分，错选不得分); each blank counts alike; an
    order is right or wrong. Nothing answered is nothing, also where a person marks.
    """
    if given.empty:
        return Fraction(0)
    if kind is QuestionKind.OPEN:
        return None
    if kind is QuestionKind.FILL:
        return _filled(key, given)
    if kind is QuestionKind.MULTIPLE:
        return _several(set(key.choice), set(given.choice))
    wanted = key.choice[:1] if kind in CHOSEN else key.choice
    return Fraction(given.choice == wanted)


def points_of(share: Fraction, points: int) -> float:
    """To half a point, as marks are given; a half of a half is given to who answered."""
    return float(Fraction(int(share * points * 2 + Fraction(1, 2)), 2))


def _several(right: set[int], given: set[int]) -> Fraction:
    if given == right:
        return Fraction(1)
    return Fraction(1, 2) if given < right else Fraction(0)


def _filled(key: Key, given: Given) -> Fraction:
    if not key.words:
        return Fraction(0)
    taken = [{plain(word) for word in words} for words in key.words]
    right = sum(plain(word) in words for word, words in zip(given.words, taken, strict=False))
    return Fraction(right, len(taken))


def plain(text: str) -> str:
    """As it is compared: full width and capitals make no difference, nor do spaces and full stops."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in folded if not letter.isspace() and letter not in ".。,，、;；")


def what_is_wrong(kind: QuestionKind, text: str, options: Sequence[str], key: Key) -> tuple[str, str] | None:
    """Why a question cannot be asked like this, in Chinese and English; None when it can."""
    if not text.strip():
        return "没有题干", "it has no text"
    if kind is QuestionKind.OPEN:
        return None
    if kind is QuestionKind.FILL:
        return _wrong_blanks(text, key)
    return _wrong_options(kind, options, key)


def _wrong_blanks(text: str, key: Key) -> tuple[str, str] | None:
    blanks = text.count(BLANK)
    if not blanks:
        return f"题干里没有空格（{BLANK}）", f"its text has no blank ({BLANK})"
    if len(key.words) != blanks or not all(words and all(plain(word) for word in words) for words in key.words):
        return f"有 {blanks} 个空，每空都要有答案", f"it has {blanks} blanks, and each needs an answer"
    return None


def _wrong_options(kind: QuestionKind, options: Sequence[str], key: Key) -> tuple[str, str] | None:
    if len(options) < 2 or not all(option.strip() for option in options):
        return "至少要有两个选项，且不能为空", "it needs two options or more, none of them empty"
    if len({plain(option) for option in options}) < len(options):
        return "选项重复", "two options say the same"
    if kind is QuestionKind.ORDER:
        return None if sorted(key.choice) == list(range(len(options))) else ("顺序不完整", "the order is not complete")
    if not key.choice or not all(0 <= index < len(options) for index in key.choice):
        return "没有正确答案", "none of its options is right"
    if kind in CHOSEN and len(key.choice) != 1:
        return "只能有一个正确答案", "only one option may be right"
    return None


def key_from(raw: Any) -> Key:  # noqa: ANN401 - JSON
    """The key as it is stored."""
    return Key(tuple(raw.get("choice", ())), tuple(tuple(words) for words in raw.get("words", ())))
