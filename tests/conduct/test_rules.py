"""The chart: what must hold whatever is done, in whatever order, by whomever."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huawu.conduct.choices import COUNTING, ENDED, MatterDeed, MatterOutcome, MatterSide, MatterState
from huawu.conduct.rules import CHART, SAYS_WHAT, SAYS_WHY, WHO, Act, Book, ChartError, Course, Who, take, weight

START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
BOOK = Book({"2.1.9": 3})
PEOPLE = ("1001", "1901", "2001", "3001", "")


@st.composite
def acts(draw: st.DrawFn) -> Act:
    return Act(
        deed=draw(st.sampled_from([deed for deed in MatterDeed if deed in WHO])),
        at=START + timedelta(hours=draw(st.integers(0, 400))),
        by=draw(st.sampled_from(PEOPLE)),
        outcome=draw(st.sampled_from([None, *MatterOutcome])),
        points=draw(st.integers(0, 4)),
        text=draw(st.sampled_from(["", "理由"])),
    )


def courses() -> st.SearchStrategy[Course]:
    sides, drafters = st.sampled_from(list(MatterSide)), st.sampled_from(["", "3001", "1901"])
    return st.builds(Course, side=sides, person=st.just("1001"), clause=st.just("2.1.9"), drafted_by=drafters)


@given(courses(), st.lists(acts(), max_size=60))
def test_nothing_counts_but_by_the_word_of_people_who_may_give_it(course: Course, wishes: list[Act]) -> None:
    appeals = 0
    for act in sorted(wishes, key=lambda wish: wish.at):
        before = course
        try:
            course = take(course, act, BOOK)
        except ChartError:
            continue
        appeals += act.deed is MatterDeed.APPEALED
        assert before.state not in ENDED, "what has ended stays so"
        if act.deed is not MatterDeed.DECIDED and course.side is MatterSide.FAULT:
            assert weight(course.outcome, course.points) <= weight(before.outcome, before.points)
        if not act.by:
            assert before.state is MatterState.TOLD, "the clock alone decides nothing"
    if course.state in COUNTING:
        assert course.decided_by not in {"", course.person}
        assert course.points <= BOOK.most(course.side, course.clause)
        assert course.counts_from is not None
    if course.heard_by:
        assert course.heard_by not in course.parties
    assert appeals <= 1


@given(courses(), st.lists(acts(), max_size=40))
def test_what_is_refused_leaves_everything_as_it_was(course: Course, wishes: list[Act]) -> None:
    for act in wishes:
        kept = course
        try:
            course = take(course, act, BOOK)
        except ChartError:
            assert course is kept


def test_the_chart_has_a_doer_for_each_deed() -> None:
    assert {deed for chart in CHART.values() for _state, deed in chart} == set(WHO)
    assert set(SAYS_WHAT) <= set(SAYS_WHY)
    assert [deed for deed, who in WHO.items() if who is Who.CLOCK] == [MatterDeed.LAPSED]


def decided(points: int = 3) -> Course:
    course = Course(MatterSide.FAULT, "1001", "2.1.9")
    return take(course, Act(MatterDeed.DECIDED, START, "1901", MatterOutcome.VIOLATION, points, "属实"), BOOK)


def test_it_counts_from_the_end_of_the_hearing_for_as_long_as_the_book_says() -> None:
    course = decided()
    assert not course.counts(START)
    answered = take(course, Act(MatterDeed.ANSWERED, START, "1001", text="家人急病"), BOOK)
    assert not answered.counts(START)
    later = START + timedelta(days=1)
    stands = take(answered, Act(MatterDeed.CONFIRMED, later, "1901"), BOOK)
    assert (stands.counts(later), stands.counts(later + timedelta(days=364))) == (True, True)
    assert not stands.counts(later + timedelta(days=365))
    appealed = take(stands, Act(MatterDeed.APPEALED, later, "1001", text="不服"), BOOK)
    assert not appealed.counts(later), "while it is looked into again"
    final = take(appealed, Act(MatterDeed.UPHELD, later + timedelta(days=2), "2001", text="核实无误"), BOOK)
    assert (final.counts_from, final.state) == (later, MatterState.FINAL)


def test_an_appeal_has_its_time() -> None:
    stands = take(decided(), Act(MatterDeed.ACCEPTED, START, "1001"), BOOK)
    late = Act(MatterDeed.APPEALED, START + BOOK.appeal, "1001", text="不服")
    with pytest.raises(ChartError, match="appeal_over"):
        take(stands, late, BOOK)


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (Act(MatterDeed.DECIDED, START, "1901", MatterOutcome.VIOLATION, 4, "超分"), "points"),
        (Act(MatterDeed.DECIDED, START, "1901", MatterOutcome.VIOLATION, 0, "无分"), "points"),
        (Act(MatterDeed.DECIDED, START, "1901", MatterOutcome.NOTE, 1, "提醒不记分"), "points"),
        (Act(MatterDeed.DECIDED, START, "1901", MatterOutcome.PRAISE, 0, "错边"), "no_outcome"),
        (Act(MatterDeed.DECIDED, START, "1901", MatterOutcome.NOTE, 0, " "), "no_reason"),
        (Act(MatterDeed.DECIDED, START, "1001", MatterOutcome.NOTE, 0, "自己"), "own_matter"),
        (Act(MatterDeed.DECIDED, START, "", MatterOutcome.NOTE, 0, "系统"), "not_yours"),
        (Act(MatterDeed.APPEALED, START, "1001", text="尚未决定"), "not_now"),
    ],
)
def test_what_a_draft_cannot_become(act: Act, code: str) -> None:
    with pytest.raises(ChartError, match=code):
        take(Course(MatterSide.FAULT, "1001", "2.1.9"), act, BOOK)


def test_the_second_person_is_none_of_those_before() -> None:
    course = Course(MatterSide.FAULT, "1001", "2.1.9", drafted_by="3001")
    for act in (
        Act(MatterDeed.DECIDED, START, "1901", MatterOutcome.COACHING, 0, "辅导"),
        Act(MatterDeed.ANSWERED, START, "1001", text="说明"),
        Act(MatterDeed.CONFIRMED, START, "2001"),
        Act(MatterDeed.APPEALED, START, "1001", text="不服"),
    ):
        course = take(course, act, BOOK)
    for by in ("1001", "1901", "2001", "3001"):
        with pytest.raises(ChartError, match="second_person"):
            take(course, Act(MatterDeed.OVERTURNED, START, by, text="撤销"), BOOK)
    assert take(course, Act(MatterDeed.OVERTURNED, START, "2002", text="撤销"), BOOK).state is MatterState.WITHDRAWN
