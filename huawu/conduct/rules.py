"""The one chart of a matter of conduct: what follows what, who may do it, when it counts. Pure.

No deed of the house itself decides anything: the clock may only say that the time to answer is over, and only about
what a person has decided.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from huawu.conduct.choices import COUNTING, POINTED
from huawu.conduct.choices import MatterDeed as Deed
from huawu.conduct.choices import MatterOutcome as Outcome
from huawu.conduct.choices import MatterSide as Side
from huawu.conduct.choices import MatterState as State


class Who(StrEnum):
    """Whose a deed is."""

    PERSON = "person"
    """Whom it concerns."""
    SUPERIOR = "superior"
    """Who stands above that person."""
    SECOND = "second"
    """Somebody who has had no part in it so far."""
    CLOCK = "clock"


CHART: Mapping[Side, Mapping[tuple[State, Deed], State]] = {
    Side.FAULT: {
        (State.DRAFT, Deed.DECIDED): State.TOLD,
        (State.DRAFT, Deed.DISMISSED): State.DISMISSED,
        (State.TOLD, Deed.ANSWERED): State.ANSWERED,
        (State.TOLD, Deed.ACCEPTED): State.STANDING,
        (State.TOLD, Deed.LAPSED): State.STANDING,
        (State.TOLD, Deed.WITHDRAWN): State.WITHDRAWN,
        (State.ANSWERED, Deed.CONFIRMED): State.STANDING,
        (State.ANSWERED, Deed.LIGHTENED): State.STANDING,
        (State.ANSWERED, Deed.WITHDRAWN): State.WITHDRAWN,
        (State.STANDING, Deed.APPEALED): State.APPEALED,
        (State.APPEALED, Deed.UPHELD): State.FINAL,
        (State.APPEALED, Deed.CHANGED): State.FINAL,
        (State.APPEALED, Deed.OVERTURNED): State.WITHDRAWN,
    },
    Side.MERIT: {
        (State.DRAFT, Deed.DECIDED): State.STANDING,
        (State.DRAFT, Deed.DISMISSED): State.DISMISSED,
    },
}
WHO: Mapping[Deed, Who] = {
    Deed.DECIDED: Who.SUPERIOR,
    Deed.DISMISSED: Who.SUPERIOR,
    Deed.ANSWERED: Who.PERSON,
    Deed.ACCEPTED: Who.PERSON,
    Deed.LAPSED: Who.CLOCK,
    Deed.CONFIRMED: Who.SUPERIOR,
    Deed.LIGHTENED: Who.SUPERIOR,
    Deed.WITHDRAWN: Who.SUPERIOR,
    Deed.APPEALED: Who.PERSON,
    Deed.UPHELD: Who.SECOND,
    Deed.CHANGED: Who.SECOND,
    Deed.OVERTURNED: Who.SECOND,
}
OUTCOMES: Mapping[Side, tuple[Outcome, ...]] = {
    Side.FAULT: (Outcome.NOTE, Outcome.COACHING, Outcome.VIOLATION),
    Side.MERIT: (Outcome.PRAISE, Outcome.AWARD),
}
"""The lightest first."""
SAYS_WHAT = frozenset({Deed.DECIDED, Deed.LIGHTENED, Deed.CHANGED})
"""Deeds that come with an outcome and its points."""
SAYS_WHY = frozenset(WHO) - {Deed.ACCEPTED, Deed.LAPSED, Deed.CONFIRMED}
"""Deeds that come with words."""


class ChartError(Exception):
    """What was to be done is not the chart's; ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Book:
    """What a house can set."""

    points: Mapping[str, int]
    """The most points that a violation of a clause may bring, by clause; :attr:`otherwise` of those not in it."""
    otherwise: int = 1
    award: int = 3
    """The most points that praise may bring."""
    appeal: timedelta = timedelta(days=5)
    """So long after it has begun to count it can be appealed against."""
    lasts: timedelta = timedelta(days=365)
    """So long points count."""

    def most(self, side: Side, clause: str) -> int:
        return self.award if side is Side.MERIT else self.points.get(clause, self.otherwise)


@dataclass(frozen=True, slots=True)
class Act:
    """Something that is to be done; ``by`` is a staff number, empty for the clock."""

    deed: Deed
    at: datetime
    by: str = ""
    outcome: Outcome | None = None
    points: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """How a matter stands."""

    side: Side
    person: str
    clause: str
    drafted_by: str = ""
    """Empty: the house has drafted it."""
    state: State = State.DRAFT
    outcome: Outcome | None = None
    points: int = 0
    decided_by: str = ""
    settled_by: str = ""
    """Who has heard the answer."""
    heard_by: str = ""
    """Who has decided the appeal."""
    counts_from: datetime | None = None
    counts_until: datetime | None = None
    appeal_until: datetime | None = None

    @property
    def parties(self) -> frozenset[str]:
        """Who cannot be the second person."""
        return frozenset({self.person, self.drafted_by, self.decided_by, self.settled_by} - {""})

    def counts(self, at: datetime) -> bool:
        """Whether it stands against (or for) the person at ``at``."""
        if self.state not in COUNTING or self.counts_from is None or self.counts_until is None:
            return False
        return self.counts_from <= at < self.counts_until


def weight(outcome: Outcome | None, points: int) -> tuple[int, int]:
    """How heavy a fault's outcome is."""
    return (OUTCOMES[Side.FAULT].index(outcome) if outcome in OUTCOMES[Side.FAULT] else -1, points)


def deeds_of(course: Course) -> tuple[Deed, ...]:
    """What can be done now, by whomever."""
    return tuple(deed for state, deed in CHART[course.side] if state is course.state)


def take(course: Course, act: Act, book: Book) -> Course:
    """The course with one more deed. Raises ChartError, and then nothing has changed."""
    after = CHART[course.side].get((course.state, act.deed))
    if after is None:
        raise ChartError("not_now")
    _check_who(course, act)
    if act.deed in SAYS_WHY and not act.text.strip():
        raise ChartError("no_reason")
    if act.deed is Deed.APPEALED and (course.appeal_until is None or act.at >= course.appeal_until):
        raise ChartError("appeal_over")
    course = _with_outcome(course, act, book)
    return _counting(_with_people(replace(course, state=after), act), act, book)


def _check_who(course: Course, act: Act) -> None:
    who = WHO[act.deed]
    if (who is Who.CLOCK) != (not act.by):
        raise ChartError("not_yours")
    if who is Who.PERSON and act.by != course.person:
        raise ChartError("not_yours")
    if who is Who.SUPERIOR and act.by == course.person:
        raise ChartError("own_matter")
    if who is Who.SECOND and act.by in course.parties:
        raise ChartError("second_person")


def _with_outcome(course: Course, act: Act, book: Book) -> Course:
    if act.deed not in SAYS_WHAT:
        return course
    if act.outcome not in OUTCOMES[course.side]:
        raise ChartError("no_outcome")
    pointed = act.outcome in POINTED
    if pointed != (act.points > 0) or act.points > book.most(course.side, course.clause):
        raise ChartError("points")
    if act.deed is not Deed.DECIDED and weight(act.outcome, act.points) >= weight(course.outcome, course.points):
        raise ChartError("not_lighter")
    return replace(course, outcome=act.outcome, points=act.points)


def _with_people(course: Course, act: Act) -> Course:
    match act.deed:
        case Deed.DECIDED | Deed.DISMISSED:
            return replace(course, decided_by=act.by)
        case Deed.CONFIRMED | Deed.LIGHTENED | Deed.WITHDRAWN:
            return replace(course, settled_by=act.by)
        case Deed.UPHELD | Deed.CHANGED | Deed.OVERTURNED:
            return replace(course, heard_by=act.by)
        case _:
            return course


def _counting(course: Course, act: Act, book: Book) -> Course:
    """From when to when it counts: reckoned once, when it comes to stand; an appeal moves nothing."""
    if course.state is not State.STANDING:
        return course
    until = act.at + book.appeal if course.side is Side.FAULT else None
    return replace(course, counts_from=act.at, counts_until=act.at + book.lasts, appeal_until=until)
