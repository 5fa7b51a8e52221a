"""The chart of a complaint, under any order of deeds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from huawu.complaints.choices import ComplaintClass, Exposure, Harm
from huawu.complaints.choices import ComplaintStep as Step
from huawu.complaints.choices import StepOutcome as Outcome
from huawu.complaints.rules import (
    CHART,
    CLOCKS,
    MATRIX,
    OUTER_LIMIT,
    ChartError,
    Course,
    Deed,
    Did,
    Owned,
    Reopened,
    begin,
    fold,
    take,
)

START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
PEOPLE = ("1001", "1002", "1901", "3001")
EVERYTHING = {name: "写明了" for each in CHART.values() for name in each.needs}


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
        self.attempt(Did(START, chosen, self.course.step, outcome, facts if whole else {}, second))

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
        """A close, and each one after a reopening, stands right behind a satisfied customer's answer."""
        done = [deed for deed in self.course.deeds if not isinstance(deed, Owned)]
        for index, deed in enumerate(done):
            if isinstance(deed, Did) and deed.step is Step.CLOSE:
                last = done[index - 1]
                assert isinstance(last, Did)
                assert (last.step, last.outcome) == (Step.CALL_BACK, Outcome.SATISFIED)

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
