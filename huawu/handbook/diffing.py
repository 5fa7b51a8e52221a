"""What is other in one handbook than in another: clause by clause, and within a text word by word. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from huawu.handbook.pack import Clause, Pack

Change = Literal["added", "removed", "changed"]
Part = Literal["same", "gone", "new"]
_PIECES = re.compile(r"[A-Za-z0-9]+|\s+|.", re.DOTALL)
"""A character of Chinese, a word of English."""
_COMPARED = (
    "title",
    "text",
    "phrase",
    "owner",
    "effective_from",
    "effective_until",
    "controls",
    "parameters",
    "not_yet",
)


class Piece(NamedTuple):
    """A stretch of a text."""

    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class ClauseDiff:
    """A clause that is not the same; ``old`` is None where it is new, ``new`` where it is gone."""

    id: str
    change: Change
    old: Clause | None
    new: Clause | None

    @property
    def fields(self) -> list[str]:
        """What is other in it."""
        return [name for name in _COMPARED if getattr(self.old, name, None) != getattr(self.new, name, None)]

    @property
    def binding(self) -> bool:
        """Whether people have to sign it: the rest is how the software goes about it."""
        return self.new is not None and (self.old is None or self.old.digest != self.new.digest)


def compare(old: Pack, new: Pack) -> list[ClauseDiff]:
    """The clauses that are not the same, in the order of the new handbook, what is gone last."""
    found = []
    for clause in new.clauses.values():
        before = old.clauses.get(clause.id)
        if before is None:
            found.append(ClauseDiff(clause.id, "added", None, clause))
        elif before != clause:
            found.append(ClauseDiff(clause.id, "changed", before, clause))
    gone = [clause for clause in old.clauses.values() if clause.id not in new.clauses]
    return found + [ClauseDiff(clause.id, "removed", clause, None) for clause in gone]


def pieces(old: str, new: str) -> list[Piece]:
    """Both texts in one: what is the same, what is gone and what is new."""
    before, after = _PIECES.findall(old), _PIECES.findall(new)
    found = []
    for how, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if how == "equal":
            found.append(Piece("same", "".join(before[a:b])))
            continue
        found += [Piece("gone", "".join(before[a:b]))] if a < b else []
        found += [Piece("new", "".join(after[c:d]))] if c < d else []
    return found
