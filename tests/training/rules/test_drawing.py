"""Drawing papers."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from huawu.training.choices import QuestionKind
from huawu.training.rules.drawing import Candidate, Drawn, DrawRule, Shortage, draw, fits, shuffled

kinds = st.sampled_from(list(QuestionKind))
banks = st.lists(st.tuples(st.sampled_from("甲乙丙"), kinds), max_size=30).map(
    lambda rows: [Candidate(number, topic, kind) for number, (topic, kind) in enumerate(rows)]
)
rules = st.lists(
    st.builds(
        DrawRule,
        count=st.integers(1, 4),
        points=st.integers(1, 9),
        topic=st.sampled_from(["", "甲", "乙"]),
        kind=st.none() | kinds,
    ),
    max_size=4,
)


@given(rules, banks, st.integers())
def test_each_rule_gets_its_own_and_no_question_comes_twice(
    asked: list[DrawRule], bank: list[Candidate], seed: int
) -> None:
    drawn = draw(asked, bank, seed)
    if isinstance(drawn, Shortage):
        assert drawn.there < drawn.wanted
        return
    assert len({one.question_id for one in drawn}) == len(drawn) == sum(rule.count for rule in asked)
    by_id, rest = {candidate.id: candidate for candidate in bank}, list(drawn)
    for rule in asked:
        for one in rest[: rule.count]:
            assert fits(rule, by_id[one.question_id])
            assert one.points == rule.points
        rest = rest[rule.count :]


@given(rules, banks, st.integers(), st.randoms())
def test_the_same_seed_draws_the_same_paper_however_the_bank_is_listed(
    asked: list[DrawRule], bank: list[Candidate], seed: int, random: object
) -> None:
    other = list(bank)
    random.shuffle(other)  # type: ignore[attr-defined]  # a random.Random
    assert draw(asked, bank, seed) == draw(asked, other, seed)


def test_a_wide_rule_leaves_to_a_narrow_one_what_only_that_can_have() -> None:
    bank = [Candidate(1, "甲", QuestionKind.SINGLE), Candidate(2, "乙", QuestionKind.SINGLE)]
    for seed in range(20):
        drawn = draw([DrawRule(1, 1), DrawRule(1, 2, "甲")], bank, seed)
        assert drawn == [Drawn(2, 1), Drawn(1, 2)]


def test_every_question_gets_its_turn() -> None:
    bank = [Candidate(number, "甲", QuestionKind.SINGLE) for number in range(10)]
    found: Counter[int] = Counter()
    for seed in range(400):
        drawn = draw([DrawRule(3, 1)], bank, seed)
        assert not isinstance(drawn, Shortage)
        found.update(one.question_id for one in drawn)
    assert min(found.values()) > 80, "of 120 expected"


@given(kinds, st.integers(0, 8), st.integers())
def test_shuffled_all_options_are_there_and_an_order_is_never_given_away(
    kind: QuestionKind, options: int, seed: int
) -> None:
    order = shuffled(kind, options, seed)
    assert sorted(order) == list(range(options))
    if kind is QuestionKind.ORDER and options > 1:
        assert list(order) != list(range(options))
