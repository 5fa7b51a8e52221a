"""Drawing a paper by its rules: which questions, in which order, with which order of options. Pure.

The seed is the attempt's own and is stored, so that the same paper can be drawn again, also years later.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from huawu.training.choices import QuestionKind


@dataclass(frozen=True, slots=True)
class DrawRule:
    """So many questions of a topic (any when empty) and a kind (any when None), each worth so many points."""

    count: int
    points: int
    topic: str = ""
    kind: QuestionKind | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question of the bank, as far as drawing cares."""

    id: int
    topic: str
    kind: QuestionKind


@dataclass(frozen=True, slots=True)
class Drawn:
    question_id: int
    points: int


@dataclass(frozen=True, slots=True)
class Shortage:
    """A rule for which too few questions are left."""

    place: int
    wanted: int
    there: int


def draw(rules: Sequence[DrawRule], bank: Iterable[Candidate], seed: int) -> list[Drawn] | Shortage:
    """Each question at most once, in the order of the rules. The narrower rule draws first, so that a wide one does not
    take what only it could have had."""
    random = Random(seed)  # noqa: S311 - a paper to be drawn again, not a secret
    left = {candidate.id: candidate for candidate in sorted(bank, key=lambda one: one.id)}
    found: dict[int, list[Drawn]] = {}
    for place in sorted(range(len(rules)), key=lambda index: (_width(rules[index]), index)):
        rule = rules[place]
        fitting = [candidate.id for candidate in left.values() if fits(rule, candidate)]
        if len(fitting) < rule.count:
            return Shortage(place, rule.count, len(fitting))
        taken = random.sample(fitting, rule.count)
        found[place] = [Drawn(question, rule.points) for question in taken]
        for question in taken:
            del left[question]
    return [drawn for place in range(len(rules)) for drawn in found[place]]


def fits(rule: DrawRule, candidate: Candidate) -> bool:
    return rule.topic in {"", candidate.topic} and rule.kind in {None, candidate.kind}


def shuffled(kind: QuestionKind, options: int, seed: int) -> tuple[int, ...]:
    """Which option of the bank stands at each place. What is to be put in order never stands in order already."""
    random = Random(seed)  # noqa: S311 - as above
    order = list(range(options))
    random.shuffle(order)
    while kind is QuestionKind.ORDER and options > 1 and order == list(range(options)):
        random.shuffle(order)
    return tuple(order)


def _width(rule: DrawRule) -> int:
    """How many of topic and kind are left open."""
    return (rule.topic == "") + (rule.kind is None)
