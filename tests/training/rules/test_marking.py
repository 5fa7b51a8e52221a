"""What answers are worth."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huawu.training.choices import QuestionKind
from huawu.training.rules.marking import Given, Key, points_of, what_is_wrong, worth

Q = QuestionKind
ONE, SOME, ORDER = Key((2,)), Key((0, 2, 3)), Key((0, 1, 2))
BLANKS = Key(words=(("三", "3"), ("您好",)))


@pytest.mark.parametrize(
    ("kind", "key", "answer", "share"),
    [
        (Q.SINGLE, ONE, Given((2,)), 1),
        (Q.SINGLE, ONE, Given((1,)), 0),
        (Q.LISTEN, ONE, Given((2,)), 1),
        (Q.MULTIPLE, SOME, Given((0, 2, 3)), 1),
        (Q.MULTIPLE, SOME, Given((0, 2)), Fraction(1, 2)),
        (Q.MULTIPLE, SOME, Given((0, 1, 2)), 0),
        (Q.MULTIPLE, SOME, Given((0, 1, 2, 3)), 0),
        (Q.ORDER, ORDER, Given((0, 1, 2)), 1),
        (Q.ORDER, ORDER, Given((1, 0, 2)), 0),
        (Q.FILL, BLANKS, Given((), ("３", " 您 好。")), 1),
        (Q.FILL, BLANKS, Given((), ("五", "您好")), Fraction(1, 2)),
        (Q.FILL, BLANKS, Given((), ("", "您好")), Fraction(1, 2)),
        (Q.OPEN, Key(), Given((), ("先倾听",)), None),
        *((kind, SOME, Given(), 0) for kind in Q),
    ],
)
def test_by_kind(kind: QuestionKind, key: Key, answer: Given, share: Fraction | None) -> None:
    assert worth(kind, key, answer) == share


places = st.lists(st.integers(0, 5), unique=True, max_size=6).map(tuple)


@given(st.sampled_from([kind for kind in Q if kind is not Q.OPEN]), places, places, st.integers(1, 20))
def test_marks_lie_between_nothing_and_all(
    kind: QuestionKind, key: tuple[int, ...], answer: tuple[int, ...], points: int
) -> None:
    share = worth(kind, Key(key), Given(answer))
    assert share is not None
    assert 0 <= points_of(share, points) <= points
    assert points_of(share, points) * 2 == int(points_of(share, points) * 2), "to half a point"


@given(st.sets(st.integers(0, 5), min_size=1), st.integers(0, 5))
def test_guessing_one_more_never_pays_once_everything_right_is_ticked(key: set[int], more: int) -> None:
    full = worth(Q.MULTIPLE, Key(tuple(sorted(key))), Given(tuple(sorted(key))))
    guessed = worth(Q.MULTIPLE, Key(tuple(sorted(key))), Given(tuple(sorted(key | {more}))))
    assert full == 1
    assert guessed == (1 if more in key else 0)


@pytest.mark.parametrize(
    ("kind", "text", "options", "key", "wrong"),
    [
        (Q.SINGLE, "几声？", ["三", "五"], Key((0,)), False),
        (Q.SINGLE, " ", ["三", "五"], Key((0,)), True),
        (Q.SINGLE, "几声？", ["三"], Key((0,)), True),
        (Q.SINGLE, "几声？", ["三", "三。"], Key((0,)), True),
        (Q.SINGLE, "几声？", ["三", "五"], Key((0, 1)), True),
        (Q.MULTIPLE, "哪些？", ["三", "五"], Key((0, 1)), False),
        (Q.MULTIPLE, "哪些？", ["三", "五"], Key((2,)), True),
        (Q.ORDER, "顺序？", ["三", "五"], Key((0,)), True),
        (Q.FILL, "____声", [], Key(words=(("三",),)), False),
        (Q.FILL, "____声", [], Key(words=((),)), True),
        (Q.FILL, "三声", [], Key(), True),
        (Q.OPEN, "为什么？", [], Key(), False),
    ],
)
def test_what_can_be_asked(kind: QuestionKind, text: str, options: list[str], key: Key, wrong: bool) -> None:
    assert (what_is_wrong(kind, text, options, key) is not None) == wrong
