"""Whether a running talk may be a private one (clause 2.1.9): signals, each with its points. Pure.

One signal alone says little: a stranger's number is what hotlines are for, and many records are begun after the call.
So each has points, and the supervisor is told when those that are there reach the house's limit. With the usual limit
of four: a number dialled freely that belongs to nobody and of which nothing is written; or a number that the same agent
talks with again and again, which belongs to nobody; or one that is flagged as private, with nothing written. It is
never more than a question to a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class PrivateSignal(StrEnum):
    """What may speak for a private call."""

    LISTED = "listed"
    """The number is flagged as somebody's private one."""
    FREE_DIALLED = "free_dialled"
    """The agent dialled a number that was tied to nobody."""
    NO_CUSTOMER = "no_customer"
    """The number belongs to no customer."""
    REPEATED = "repeated"
    """This agent has talked with this number several times lately."""
    NO_RECORD = "no_record"
    """No contact record has been begun."""


class Verdict(StrEnum):
    """What the supervisor says of an alert."""

    NORMAL = "normal"
    PRIVATE = "private"


POINTS: Mapping[PrivateSignal, int] = {
    PrivateSignal.LISTED: 3,
    PrivateSignal.FREE_DIALLED: 2,
    PrivateSignal.NO_CUSTOMER: 1,
    PrivateSignal.REPEATED: 2,
    PrivateSignal.NO_RECORD: 1,
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a talk that has lasted longer than the limit."""

    free_dialled: bool
    customer: bool
    """The number belongs to one."""
    talks: int
    """How often this agent has talked with this number within the house's days, not counting now."""
    record: bool
    """A record has been begun."""
    listed: bool = False
    """The number is flagged as a private one."""


def signals_of(evidence: Evidence, repeats: int) -> list[PrivateSignal]:
    """The signals that are there; ``repeats`` talks before this one are many."""
    there = {
        PrivateSignal.LISTED: evidence.listed,
        PrivateSignal.FREE_DIALLED: evidence.free_dialled,
        PrivateSignal.NO_CUSTOMER: not evidence.customer,
        PrivateSignal.REPEATED: evidence.talks >= repeats,
        PrivateSignal.NO_RECORD: not evidence.record,
    }
    return [signal for signal, holds in there.items() if holds]


def points_of(signals: Iterable[PrivateSignal]) -> int:
    return sum(POINTS[signal] for signal in signals)
