"""What a row of a table of questions says, or what is wrong with it. Pure.

Columns by their headings: 题型, 主题, 题干, 选项 (one column with a line or a bar between options, or columns A, B, C
and so on), 答案 (letters; words of a blank with a bar, blanks with a semicolon), 解析, 条款.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from huawu.training.choices import QuestionKind
from huawu.training.rules.marking import Key, what_is_wrong

LETTERS = "ABCDEFGHIJKL"
_KINDS = {
    QuestionKind.SINGLE: ("单选", "单选题", "判断", "判断题", "single"),
    QuestionKind.MULTIPLE: ("多选", "多选题", "multiple"),
    QuestionKind.ORDER: ("排序", "排序题", "order"),
    QuestionKind.FILL: ("填空", "填空题", "fill"),
    QuestionKind.OPEN: ("问答", "问答题", "简答", "简答题", "open"),
}
_HEADINGS = {
    "kind": ("题型", "kind"),
    "topic": ("主题", "知识点", "topic"),
    "text": ("题干", "题目", "text"),
    "options": ("选项", "options"),
    "answer": ("答案", "answer"),
    "explanation": ("解析", "explanation"),
    "ref": ("条款", "clause"),
}
NEEDED = {"kind": ("题型", "kind"), "topic": ("主题", "topic"), "text": ("题干", "text"), "answer": ("答案", "answer")}


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """What a good row says."""

    kind: QuestionKind
    topic: str
    text: str
    options: tuple[str, ...]
    key: Key
    explanation: str
    clause: str


@dataclass(frozen=True, slots=True)
class BadRow:
    """Why a row is not taken in, in both languages."""

    zh: str
    en: str


def columns_of(heading: Sequence[str]) -> dict[str, int]:
    """Which column says what; of ``option A`` under that letter."""
    found: dict[str, int] = {}
    for place, text in enumerate(heading):
        word = text.strip().casefold()
        letter = word.removeprefix("选项").strip().upper()
        if len(letter) == 1 and letter in LETTERS:
            found.setdefault(letter, place)
            continue
        for name, words in _HEADINGS.items():
            if word in words:
                found.setdefault(name, place)
    return found


def read_question(cells: Sequence[str], columns: Mapping[str, int]) -> NewQuestion | BadRow:
    """The question, or the first thing that is wrong."""
    said = {name: cells[place].strip() if place < len(cells) else "" for name, place in columns.items()}
    kind = next((kind for kind, words in _KINDS.items() if said["kind"].casefold() in words), None)
    if kind is None:
        return BadRow("题型不认识（可用：单选、多选、排序、填空、问答）", "unknown kind")
    if not 0 < len(said["topic"]) <= 32:
        return BadRow("主题为空或超过 32 字", "the topic is empty or longer than 32")
    options = _options(said) if kind not in {QuestionKind.FILL, QuestionKind.OPEN} else ()
    key = _key(kind, said["answer"], len(options))
    if key is None:
        return BadRow("答案写法不对（选择、排序题用字母，如 ACD）", "the answer is not written right (letters, as ACD)")
    options, key = _in_order(kind, options, key)
    wrong = what_is_wrong(kind, said["text"], options, key)
    if wrong is not None:
        return BadRow(*wrong)
    return NewQuestion(
        kind, said["topic"], said["text"], options, key, said.get("explanation", ""), said.get("ref", "")
    )


def _options(said: Mapping[str, str]) -> tuple[str, ...]:
    columns = [said[letter] for letter in LETTERS if said.get(letter)]
    parts = columns or re.split(r"[\n|｜]", said.get("options", ""))
    return tuple(re.sub(r"^[A-La-l][.．、:：)）]\s*", "", part.strip()) for part in parts if part.strip())


def _key(kind: QuestionKind, answer: str, options: int) -> Key | None:
    if kind is QuestionKind.OPEN:
        return Key()
    if kind is QuestionKind.FILL:
        blanks = [part for part in re.split(r"[;；]", answer) if part.strip()]
        return Key(words=tuple(tuple(word.strip() for word in re.split(r"[|｜]", part)) for part in blanks))
    letters = [letter for letter in answer.upper() if letter.isalpha()]
    places = [LETTERS.find(letter) for letter in letters]
    if not places or len(set(places)) < len(places) or not all(0 <= place < options for place in places):
        return None
    return Key(choice=tuple(places) if kind is QuestionKind.ORDER else tuple(sorted(places)))


def _in_order(kind: QuestionKind, options: tuple[str, ...], key: Key) -> tuple[tuple[str, ...], Key]:
    """The bank keeps what is to be put in order in the right one."""
    if kind is not QuestionKind.ORDER or len(key.choice) != len(options):
        return options, key
    return tuple(options[place] for place in key.choice), Key(choice=tuple(range(len(options))))
