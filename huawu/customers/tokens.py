"""What a customer is found by: words of the blind index, since names and numbers themselves are encrypted.

Each is a purpose and a value; whoever searches says the same words and finds the customers that have them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pypinyin import Style, lazy_pinyin

from huawu.kit.phone import PhoneNumber
from huawu.privacy.index import blind

Word = tuple[str, str]
LONG_NAME = 8
"""Names up to this length are found by any part of theirs; of longer ones (companies) by the pairs of their letters."""
SHORTEST_PREFIX = 3
"""Digits of a number from which on its beginning is looked for."""
LONGEST_SPELLING = 24
"""Letters of a spelling (pinyin) that count."""


def words_of(name: str, numbers: Iterable[PhoneNumber]) -> set[Word]:
    """All words that a customer is found by."""
    words = set(_name_words(_folded(name))) | set(_spelling_words(name))
    for number in numbers:
        words |= set(_number_words(number.digits))
    return words


def words_for(text: str) -> set[Word]:
    """The words that a search for ``text`` asks for: together they find whoever has them all; none for an empty text.

    Digits are a number's beginning, or four of them its end; anything else is part of a name. Latin letters may be a
    spelling as well: :func:`spellings_for`.
    """
    text = _folded(text)
    number = PhoneNumber.parse(text)
    if number.known:
        return {("number.last4" if len(number.digits) == 4 else "number", number.digits)}
    if len(text) <= LONG_NAME:
        return {("name", text)} if text else set()
    return {("name", text[at : at + 2]) for at in range(len(text) - 1)}


def spellings_for(text: str) -> list[Word]:
    """For a text in Latin letters, what it may be the spelling of: any of these finds. Empty for other texts."""
    text = _folded(text)
    if not text.isascii() or not text.isalpha():
        return []
    return [("pinyin", text[:LONGEST_SPELLING]), ("initials", text[:LONGEST_SPELLING])]


def tokens_of(name: str, numbers: Iterable[PhoneNumber]) -> list[int]:
    """The digests of :func:`words_of`, sorted, as they stand in the customer's row."""
    return sorted(blind(f"customer.{purpose}", value) for purpose, value in words_of(name, numbers))


def token(word: Word) -> int:
    """The digest of one word."""
    return blind(f"customer.{word[0]}", word[1])


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()


def _name_words(name: str) -> Iterator[Word]:
    longest = len(name) if len(name) <= LONG_NAME else 2
    for size in range(1, longest + 1):
        for at in range(len(name) - size + 1):
            yield "name", name[at : at + size]


def _spelling_words(name: str) -> Iterator[Word]:
    compact = "".join(name.split())
    for purpose, style in (("pinyin", Style.NORMAL), ("initials", Style.FIRST_LETTER)):
        spelling = "".join(lazy_pinyin(compact, style=style)).casefold()[:LONGEST_SPELLING]
        if spelling.isascii() and spelling.isalpha():
            for end in range(1, len(spelling) + 1):
                yield purpose, spelling[:end]


def _number_words(digits: str) -> Iterator[Word]:
    if digits:
        yield "number.last4", digits[-4:]
        for end in range(SHORTEST_PREFIX, len(digits) + 1):
            yield "number", digits[:end]
