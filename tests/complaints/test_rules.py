"""The chart of a complaint, under any order of deeds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import product, takewhile
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from huawu.clock.rules import CalendarFacts, Span
from huawu.complaints.choices import ComplaintClass, Exposure, Harm
from huawu.complaints.choices import ComplaintStep as Step
from huawu.complaints.choices import StepOutcome as Outcome
from huawu.complaints.rules import (
    CHART,
    CLOCKS,
    MATRIX,
    OUTER_LIMIT,
    Book,
    ChartError,
    Course,
    Deed,
    Did,
    Owned,
    Reopened,
    begin,
    days_in_vain,
    fold,
    out_of_reach,
    take,
)

START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
PEOPLE = ("1001", "1002", "1901", "3001")
EVERYTHING = {name: "写明了" for each in CHART.values() for name in (*each.needs, "message")}
DAYS = [date(2026, 3, day) for day in (9, 10, 11)]


def did(course: Course, outcome: Outcome | None = None, **more: object) -> Did:
    """What the owner (or a reviewer) does next, all written down."""
    assert course.step is not None
    found = outcome or next(iter(CHART[course.step].after))
    facts = EVERYTHING | {"harm": Harm.LOSS, "exposure": Exposure.HOUSE}
    actor = "3001" if course.step is Step.REVIEW else course.owner
    at = (course.since or course.received_at) + HOUR
    plain: dict[str, Any] = {"at": at, "actor": actor, "step": course.step, "outcome": found, "record": facts}
    return Did(**plain | more)


def at_step(step: Step | None, kind: tuple[Harm, Exposure] = (Harm.LOSS, Exposure.HOUSE)) -> Course:
    course = begin("1001", START)
    while course.step is not step:
        record = EVERYTHING | {"harm": kind[0], "exposure": kind[1]}
        course = take(course, did(course, record=record, second="1901"))
    return course


def refused(course: Course, deed: Deed) -> str:
    with pytest.raises(ChartError) as error:
        take(course, deed)
    return error.value.code


def test_by_the_book_it_goes_through_every_step_in_order() -> None:
    course = at_step(None)
    assert [deed.step for deed in course.deeds if isinstance(deed, Did)] == list(Step)
    assert fold("1001", START, course.deeds) == course


@pytest.mark.parametrize(("done", "asked"), [(a, b) for a, b in product(Step, Step) if a is not b])
def test_no_step_is_done_before_its_turn(done: Step, asked: Step) -> None:
    course = at_step(done)
    outcome = next(iter(CHART[asked].after))
    assert refused(course, Did(START, "1001", asked, outcome, EVERYTHING)) == "not_this_step"


@pytest.mark.parametrize("step", list(Step))
def test_each_step_asks_for_its_record(step: Step) -> None:
    course = at_step(step)
    for name in CHART[step].needs:
        record = {**did(course).record, name: "  "}
        assert refused(course, did(course, record=record)) == "missing"


def test_a_declined_proposal_is_made_anew_and_a_dissatisfied_customer_looked_into_again() -> None:
    assert take(at_step(Step.AGREE), did(at_step(Step.AGREE), Outcome.DECLINED)).step is Step.PROPOSE
    calling = at_step(Step.CALL_BACK)
    assert take(calling, did(calling, Outcome.UNSATISFIED)).step is Step.INVESTIGATE
    assert take(calling, did(calling, Outcome.NOT_REACHED)).step is Step.CALL_BACK


def in_vain(*days: date | None) -> Course:
    """At the call-back, called in vain on these days."""
    course = at_step(Step.CALL_BACK)
    for day in days:
        course = take(course, did(course, Outcome.NOT_REACHED, day=day))
    return course


def test_who_is_out_of_reach_on_three_days_is_written_to_with_the_leader_s_word_and_counted_apart() -> None:
    course = in_vain(*DAYS)
    assert out_of_reach(course)
    closing = take(course, did(course, Outcome.UNREACHABLE, second="1901"))
    assert (closing.step, closing.unreached, closing.limit) == (Step.CLOSE, True, None)
    closed = take(closing, did(closing))
    assert (closed.closed, closed.unreached) == (True, True)
    again = take(closed, Reopened(START + 90 * HOUR, "1901", "客户来电"))
    assert (again.unreached, days_in_vain(again)) == (False, frozenset())


@pytest.mark.parametrize("days", [(), DAYS[:2], [DAYS[0]] * 5, [None] * 3])
def test_fewer_days_or_days_that_nothing_proves_are_not_enough(days: list[date | None]) -> None:
    course = in_vain(*days)
    assert refused(course, did(course, Outcome.UNREACHABLE, second="1901")) == "too_few_attempts"


@pytest.mark.parametrize("second", ["", "1001"])
def test_without_the_leader_s_word_nobody_is_out_of_reach(second: str) -> None:
    course = in_vain(*DAYS)
    assert refused(course, did(course, Outcome.UNREACHABLE, second=second)) == "leader_s_word"


def test_without_what_was_written_nobody_is_out_of_reach() -> None:
    course = in_vain(*DAYS)
    empty = did(course, Outcome.UNREACHABLE, second="1901", record=EVERYTHING | {"message": " "})
    assert refused(course, empty) == "missing"


def test_what_was_tried_before_another_round_does_not_count() -> None:
    course = take(in_vain(*DAYS), did(in_vain(*DAYS), Outcome.UNSATISFIED))
    while course.step is not Step.CALL_BACK:
        course = take(course, did(course))
    assert days_in_vain(course) == frozenset()


WORKDAYS = CalendarFacts("Asia/Shanghai", {day: (Span(time(9), time(17)),) for day in range(5)})


def test_steps_after_the_assessment_may_count_working_hours_and_the_outer_limit_does_not() -> None:
    book = Book(calendars={ComplaintClass.ORDINARY: WORKDAYS})
    course = begin("1001", START, book)
    assert course.due == START + CLOCKS[ComplaintClass.ORDINARY][Step.RECEIVE], "nobody knows the class yet"
    while course.step is not Step.INVESTIGATE:
        course = take(course, did(course, at=START))
    assert course.due == START + timedelta(days=10, hours=8), "72 hours are nine days' work, from Monday morning"
    course = take(course, did(course, at=START))
    assert course.due == START + timedelta(days=2, hours=8), "24 hours of eight a day: until Wednesday evening"
    assert course.limit == START + OUTER_LIMIT


def test_only_the_owner_goes_on_and_nobody_reviews_their_own() -> None:
    course = at_step(Step.INVESTIGATE)
    assert refused(course, did(course, actor="1002")) == "not_the_owner"
    handed = take(course, Owned(START, "1901", "1002"))
    assert refused(handed, did(handed, actor="1001")) == "not_the_owner"
    review = at_step(Step.REVIEW)
    assert refused(review, did(review, actor="1001")) == "reviews_own"


@pytest.mark.parametrize(("harm", "exposure"), list(product(Harm, Exposure)))
def test_serious_ones_close_with_two_people(harm: Harm, exposure: Exposure) -> None:
    course = at_step(Step.CLOSE, (harm, exposure))
    assert course.kind is MATRIX[harm, exposure]
    alone = did(course, second="")
    if course.kind is ComplaintClass.ORDINARY:
        assert take(course, alone).closed
    else:
        assert refused(course, alone) == refused(course, did(course, second="1001")) == "second_person"
        assert take(course, did(course, second="1901")).closed


def test_what_is_more_serious_never_has_more_time() -> None:
    ordinary, serious, urgent = (CLOCKS[kind] for kind in ComplaintClass)
    assert all(ordinary[step] >= serious[step] >= urgent[step] for step in Step)


def test_however_often_a_step_is_done_again_the_outer_limit_stands() -> None:
    course = at_step(Step.AGREE)
    for _ in range(400):
        course = take(course, did(course, Outcome.DECLINED if course.step is Step.AGREE else None))
    assert course.due == START + OUTER_LIMIT


def test_a_closed_one_is_reopened_with_a_reason_and_called_back_again() -> None:
    course = at_step(None)
    assert refused(course, Reopened(START, "1901", " ")) == "missing"
    assert refused(at_step(Step.CLOSE), Reopened(START, "1901", "又发生")) == "open"
    course = take(course, Reopened(START + 90 * HOUR, "1901", "又发生"))
    assert (course.step, course.reopened) == (Step.INVESTIGATE, 1)
    assert not course.closed
    assert course.due == START + 90 * HOUR + CLOCKS[ComplaintClass.ORDINARY][Step.INVESTIGATE]


class AnyOrder(RuleBasedStateMachine):
    """Deeds of anybody, in any order, allowed or not."""

    def __init__(self) -> None:
        super().__init__()
        self.course = begin("1001", START)
        self.before: tuple[Deed, ...] = ()

    def attempt(self, deed: Deed) -> None:
        was = self.course
        self.before = was.deeds
        try:
            self.course = take(was, deed)
        except ChartError:
            assert self.course is was

    @precondition(lambda self: self.course.step is not None)
    @rule(data=st.data(), actor=st.sampled_from(PEOPLE), second=st.sampled_from(("", *PEOPLE)), whole=st.booleans())
    def go_on(self, data: st.DataObject, actor: str, second: str, whole: bool) -> None:
        """The step that is due, with any of its outcomes."""
        assert self.course.step is not None
        outcome = data.draw(st.sampled_from(list(CHART[self.course.step].after)))
        facts = EVERYTHING | {
            "harm": data.draw(st.sampled_from(list(Harm))),
            "exposure": data.draw(st.sampled_from(list(Exposure))),
        }
        chosen = self.course.owner if data.draw(st.booleans()) else actor
        day = data.draw(st.sampled_from([None, *DAYS]))
        self.attempt(Did(START, chosen, self.course.step, outcome, facts if whole else {}, second, day=day))

    @precondition(lambda self: self.course.step is Step.CALL_BACK)
    @rule(days=st.lists(st.sampled_from(DAYS), max_size=4), second=st.sampled_from(("", *PEOPLE)))
    def give_up(self, days: list[date], second: str) -> None:
        """Call in vain on some days, and say that the customer is out of reach."""
        for day in days:
            self.attempt(Did(START, self.course.owner, Step.CALL_BACK, Outcome.NOT_REACHED, EVERYTHING, day=day))
        self.attempt(Did(START, self.course.owner, Step.CALL_BACK, Outcome.UNREACHABLE, EVERYTHING, second))

    @rule(step=st.sampled_from(list(Step)), outcome=st.sampled_from(list(Outcome)), actor=st.sampled_from(PEOPLE))
    def jump(self, step: Step, outcome: Outcome, actor: str) -> None:
        self.attempt(Did(START, actor, step, outcome, EVERYTHING, "1901"))

    @rule(owner=st.sampled_from(("", *PEOPLE)), actor=st.sampled_from(PEOPLE))
    def hand(self, owner: str, actor: str) -> None:
        self.attempt(Owned(START, actor, owner))

    @rule(reason=st.sampled_from(("", "又发生")))
    def reopen(self, reason: str) -> None:
        self.attempt(Reopened(START, "1901", reason))

    @invariant()
    def somebody_owns_it(self) -> None:
        assert self.course.owner
        assert self.course.owner in self.course.owners

    @invariant()
    def history_only_grows(self) -> None:
        assert self.course.deeds[: len(self.before)] == self.before
        assert fold("1001", START, self.course.deeds) == self.course

    @invariant()
    def no_path_skips_the_call_back(self) -> None:
        """A close, and each one after a reopening, stands right behind a satisfied customer's answer; or behind the
        leader's word that somebody who was called in vain on three days, and written to, is out of reach."""
        done = [deed for deed in self.course.deeds if not isinstance(deed, Owned)]
        for index, deed in enumerate(done):
            if isinstance(deed, Did) and deed.step is Step.CLOSE:
                last = done[index - 1]
                assert isinstance(last, Did)
                assert last.step is Step.CALL_BACK
                if last.outcome is not Outcome.SATISFIED:
                    self.was_out_of_reach(done[: index - 1], last)

    def was_out_of_reach(self, before: Sequence[Deed], last: Did) -> None:
        assert last.outcome is Outcome.UNREACHABLE
        assert last.record["message"].strip()
        assert last.second not in {"", last.actor}
        tried = takewhile(lambda deed: isinstance(deed, Did) and deed.outcome is Outcome.NOT_REACHED, reversed(before))
        assert len({deed.day for deed in tried if isinstance(deed, Did)} - {None}) >= 3

    @invariant()
    def out_of_reach_is_counted_apart(self) -> None:
        called = [
            deed
            for deed in self.course.deeds
            if isinstance(deed, Reopened) or (isinstance(deed, Did) and deed.step is Step.CALL_BACK)
        ]
        last = called[-1] if called else None
        assert self.course.unreached == (isinstance(last, Did) and last.outcome is Outcome.UNREACHABLE)

    @invariant()
    def serious_closes_have_two_people(self) -> None:
        course = begin("1001", START)
        for deed in self.course.deeds:
            if isinstance(deed, Did) and deed.step is Step.CLOSE and course.kind is not ComplaintClass.ORDINARY:
                assert deed.second not in {"", deed.actor}
            course = take(course, deed)

    @invariant()
    def what_is_open_has_a_deadline(self) -> None:
        assert (self.course.due is None) == (self.course.step is None)


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=100, stateful_step_count=40)
