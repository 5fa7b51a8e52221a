"""The one chart of a complaint: what follows what, who may do it, what has to be written down, by when.

Pure: a complaint's course is made from what was done (:func:`fold`), the same way for a screen, for a check before a
write, and for a test. Nothing is ever taken out of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from huawu.clock.rules import CalendarFacts, add_working
from huawu.complaints.choices import ComplaintClass as Class
from huawu.complaints.choices import ComplaintStep as Step
from huawu.complaints.choices import Exposure, Harm
from huawu.complaints.choices import StepOutcome as Outcome


class Who(StrEnum):
    """Whose a step is."""

    OWNER = "owner"
    REVIEWER = "reviewer"
    """Anybody with that permission who has never owned the complaint."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A step of the chart."""

    after: Mapping[Outcome, Step | None]
    """What follows; None: the complaint is at its end."""
    needs: tuple[str, ...]
    """What has to be written down."""
    who: Who = Who.OWNER
    more: tuple[str, ...] = ()
    """What may be written down besides."""
    instead: Mapping[Outcome, tuple[str, ...]] = field(default_factory=dict)
    """What has to be written down where the outcome is another matter."""


CHART: Mapping[Step, Rule] = {
    Step.RECEIVE: Rule({Outcome.DONE: Step.ACKNOWLEDGE}, ("matter", "wish")),
    Step.ACKNOWLEDGE: Rule({Outcome.DONE: Step.ASSESS}, ("told",), more=("best_time",)),
    Step.ASSESS: Rule({Outcome.DONE: Step.INVESTIGATE}, ("harm", "exposure"), more=("grounds",)),
    Step.INVESTIGATE: Rule({Outcome.DONE: Step.PROPOSE}, ("findings",)),
    Step.PROPOSE: Rule({Outcome.DONE: Step.AGREE}, ("proposal",)),
    Step.AGREE: Rule({Outcome.ACCEPTED: Step.CARRY_OUT, Outcome.DECLINED: Step.PROPOSE}, ("answer",)),
    Step.CARRY_OUT: Rule({Outcome.DONE: Step.CALL_BACK}, ("done",)),
    Step.CALL_BACK: Rule(
        {
            Outcome.SATISFIED: Step.CLOSE,
            Outcome.UNSATISFIED: Step.INVESTIGATE,
            Outcome.NOT_REACHED: Step.CALL_BACK,
            Outcome.UNREACHABLE: Step.CLOSE,
        },
        ("answer",),
        instead={Outcome.UNREACHABLE: ("message",)},
    ),
    Step.CLOSE: Rule({Outcome.DONE: Step.REVIEW}, ("result",)),
    Step.REVIEW: Rule({Outcome.DONE: None}, ("root_cause", "corrective_action"), Who.REVIEWER, ("by_whom", "article")),
}
ATTEMPT_DAYS = 3
"""On so many different days the customer has to have been called in vain before they count as out of reach."""
AFTER_REOPENING = Step.INVESTIGATE
TWO_PEOPLE = frozenset({Class.SERIOUS, Class.URGENT})
"""Classes that are closed by the owner and somebody else together."""

MATRIX: Mapping[tuple[Harm, Exposure], Class] = {
    (Harm.ANNOYED, Exposure.HOUSE): Class.ORDINARY,
    (Harm.ANNOYED, Exposure.ANNOUNCED): Class.SERIOUS,
    (Harm.ANNOYED, Exposure.OUTSIDE): Class.SERIOUS,
    (Harm.LOSS, Exposure.HOUSE): Class.ORDINARY,
    (Harm.LOSS, Exposure.ANNOUNCED): Class.SERIOUS,
    (Harm.LOSS, Exposure.OUTSIDE): Class.URGENT,
    (Harm.MANY, Exposure.HOUSE): Class.SERIOUS,
    (Harm.MANY, Exposure.ANNOUNCED): Class.URGENT,
    (Harm.MANY, Exposure.OUTSIDE): Class.URGENT,
}
OUTER_LIMIT = timedelta(days=15)
"""From receipt until the customer has been called back, whatever the class."""
BEFORE_ASSESSED = {
    Step.RECEIVE: timedelta(minutes=30),
    Step.ACKNOWLEDGE: timedelta(hours=2),
    Step.ASSESS: timedelta(hours=4),
}
"""The same for all: the class is not known yet."""
_HOURS = {
    Step.INVESTIGATE: (72, 24, 8),
    Step.PROPOSE: (24, 8, 4),
    Step.AGREE: (48, 24, 8),
    Step.CARRY_OUT: (72, 48, 24),
    Step.CALL_BACK: (48, 24, 12),
    Step.CLOSE: (24, 24, 24),
    Step.REVIEW: (240, 120, 72),
}
CLOCKS: Mapping[Class, Mapping[Step, timedelta]] = {
    kind: BEFORE_ASSESSED | {step: timedelta(hours=hours[index]) for step, hours in _HOURS.items()}
    for index, kind in enumerate(Class)
}
"""How long each step may take."""


@dataclass(frozen=True, slots=True)
class Book:
    """What a house can set: what is how serious, how long each step may take, and all until the call-back."""

    matrix: Mapping[tuple[Harm, Exposure], Class] = field(default_factory=lambda: MATRIX)
    clocks: Mapping[Class, Mapping[Step, timedelta]] = field(default_factory=lambda: CLOCKS)
    outer_limit: timedelta = OUTER_LIMIT
    calendars: Mapping[Class, CalendarFacts] = field(default_factory=dict)
    """In whose hours the steps after the assessment are counted; a class without one has its time round the clock. The
    outer limit always runs round the clock."""


class ChartError(Exception):
    """What was to be done is not the chart's; ``code`` says why."""

    def __init__(self, code: str, *facts: str) -> None:
        super().__init__(code, *facts)
        self.code, self.facts = code, facts


@dataclass(frozen=True, slots=True)
class Did:
    """A step was done by ``actor`` (staff number), with what was written down by the names in :attr:`Rule.needs`."""

    at: datetime
    actor: str
    step: Step
    outcome: Outcome = Outcome.DONE
    record: Mapping[str, str] = field(default_factory=dict)
    second: str = ""
    """Of a close by two people: the other one."""
    kind: Class | None = None
    """Of an assessment: what came of it by the matrix of its day; None: by the one in force."""
    day: date | None = None
    """Of a call-back in vain: the house's day of the call that proves it."""


@dataclass(frozen=True, slots=True)
class Owned:
    """``owner`` has it from now on: it was handed on, or has gone up."""

    at: datetime
    actor: str
    owner: str


@dataclass(frozen=True, slots=True)
class Reopened:
    """A closed complaint is gone on with; ``reason`` is needed."""

    at: datetime
    actor: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reclassed:
    """It turned out to be more or less serious; ``record`` says why, and what of (``harm``, ``exposure``)."""

    at: datetime
    actor: str
    record: Mapping[str, str]
    kind: Class | None = None
    """As of :class:`Did`."""


Deed = Did | Owned | Reopened | Reclassed


@dataclass(frozen=True, slots=True)
class Course:
    """How a complaint stands, and everything that was done."""

    received_at: datetime
    owner: str
    owners: frozenset[str]
    """Everybody who has had it."""
    step: Step | None = Step.RECEIVE
    """What is to be done now; None when nothing is any more."""
    since: datetime | None = None
    """When this step began; from receipt when None."""
    kind: Class | None = None
    reopened: int = 0
    unreached: bool = False
    """The customer was never called back: they could not be reached, which is counted apart."""
    deeds: tuple[Deed, ...] = ()
    book: Book = field(default_factory=Book)

    @property
    def closed(self) -> bool:
        """Closed for the customer; the house may still have to review it."""
        return self.step in {Step.REVIEW, None}

    @property
    def due(self) -> datetime | None:
        """By when the step is to be done: its own time, but until the call-back never past the outer limit."""
        if self.step is None:
            return None
        start, amount = self.since or self.received_at, self.book.clocks[self.kind or Class.ORDINARY][self.step]
        own = (add_working(self.calendar, start, amount) if self.calendar else None) or start + amount
        return min(own, self.limit) if self.limit else own

    @property
    def calendar(self) -> CalendarFacts | None:
        """In whose hours the step's time is counted; None: round the clock."""
        return self.book.calendars.get(self.kind) if self.kind and self.step not in BEFORE_ASSESSED else None

    @property
    def limit(self) -> datetime | None:
        """By when the customer has to have been called back; None once they were, and after a reopening."""
        bound = self.step not in {Step.CLOSE, Step.REVIEW, None} and not self.reopened
        return self.received_at + self.book.outer_limit if bound else None


def begin(owner: str, at: datetime, book: Book | None = None) -> Course:
    """A complaint comes in; whoever receives it owns it. Raises ChartError without anybody."""
    if not owner:
        raise ChartError("no_owner")
    return Course(at, owner, frozenset({owner}), book=book or Book())


def fold(owner: str, at: datetime, deeds: Iterable[Deed], book: Book | None = None) -> Course:
    """The course of a complaint that came in at ``at``, from what was done since."""
    course = begin(owner, at, book)
    for deed in deeds:
        course = take(course, deed)
    return course


def take(course: Course, deed: Deed) -> Course:
    """The course with one more deed. Raises ChartError, and then nothing has changed."""
    if isinstance(deed, Owned):
        after = _hand(course, deed)
    elif isinstance(deed, Reopened):
        after = _reopen(course, deed)
    elif isinstance(deed, Reclassed):
        after = _reclass(course, deed)
    else:
        after = _do(course, deed)
    return replace(after, deeds=(*course.deeds, deed))


def _hand(course: Course, deed: Owned) -> Course:
    if not deed.owner:
        raise ChartError("no_owner")
    if course.closed:
        raise ChartError("closed")
    return replace(course, owner=deed.owner, owners=course.owners | {deed.owner})


def _reopen(course: Course, deed: Reopened) -> Course:
    if not course.closed:
        raise ChartError("open")
    if not deed.reason.strip():
        raise ChartError("missing", "reason")
    return replace(course, step=AFTER_REOPENING, since=deed.at, reopened=course.reopened + 1, unreached=False)


def _reclass(course: Course, deed: Reclassed) -> Course:
    """Only between the assessment and the close; the step's time is reckoned anew from its beginning."""
    if course.kind is None or course.closed:
        raise ChartError("closed" if course.closed else "not_this_step", Step.ASSESS)
    if deed.actor != course.owner:
        raise ChartError("not_the_owner")
    if not deed.record.get("reason", "").strip():
        raise ChartError("missing", "reason")
    return replace(course, kind=class_of(course.book, deed))


def _do(course: Course, deed: Did) -> Course:
    if course.step is None or deed.step is not course.step:
        raise ChartError("not_this_step", deed.step)
    rule = CHART[course.step]
    if deed.outcome not in rule.after:
        raise ChartError("not_this_outcome", deed.outcome)
    needs = rule.instead.get(deed.outcome, rule.needs)
    if missing := [name for name in needs if not deed.record.get(name, "").strip()]:
        raise ChartError("missing", *missing)
    _check_people(course, rule, deed)
    kind = class_of(course.book, deed) if deed.step is Step.ASSESS else course.kind
    step = rule.after[deed.outcome]
    since = course.since if step is course.step else deed.at  # who was not reached gives nobody more time
    unreached = deed.outcome is Outcome.UNREACHABLE if deed.step is Step.CALL_BACK else course.unreached
    return replace(course, step=step, since=since, kind=kind, unreached=unreached)


def days_in_vain(course: Course) -> frozenset[date]:
    """The days on which the customer was called in vain since the call-back was due."""
    days = set()
    for deed in reversed(course.deeds):
        if isinstance(deed, Reopened):
            break
        if not isinstance(deed, Did):
            continue
        if (deed.step, deed.outcome) != (Step.CALL_BACK, Outcome.NOT_REACHED):
            break
        days.add(deed.day)
    return frozenset(day for day in days if day is not None)


def out_of_reach(course: Course) -> bool:
    """Whether the customer was tried often enough; what else it takes is a message and the leader's word."""
    return course.step is Step.CALL_BACK and len(days_in_vain(course)) >= ATTEMPT_DAYS


def _check_people(course: Course, rule: Rule, deed: Did) -> None:
    if rule.who is Who.OWNER and deed.actor != course.owner:
        raise ChartError("not_the_owner")
    if rule.who is Who.REVIEWER and deed.actor in course.owners:
        raise ChartError("reviews_own")
    if deed.outcome is Outcome.UNREACHABLE:
        if not out_of_reach(course):
            raise ChartError("too_few_attempts")
        if deed.second in {"", deed.actor, course.owner}:
            raise ChartError("leader_s_word")
    if deed.step is Step.CLOSE and course.kind in TWO_PEOPLE and deed.second in {"", deed.actor}:
        raise ChartError("second_person")


def class_of(book: Book, deed: Did | Reclassed) -> Class:
    """What an assessment makes of a complaint. Raises ChartError when it names no harm or no exposure."""
    try:
        return deed.kind or book.matrix[Harm(deed.record.get("harm", "")), Exposure(deed.record.get("exposure", ""))]
    except ValueError:
        raise ChartError("missing", "harm", "exposure") from None
