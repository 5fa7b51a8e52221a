"""What other rooms tell the clock: the kinds of what is owed there, what can be done at a step, what things are about.

The clock knows no room above it; each registers with it when Django is ready.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from huawu.clock.errors import UnknownActionError
from huawu.clock.ladder import Step
from huawu.clock.models import Obligation
from huawu.people.models import OrgUnit, User


@dataclass(frozen=True, slots=True)
class Moment:
    """When a step is taken, and by what house."""

    at: datetime
    superior_of: Callable[[User | OrgUnit | None], User | None]
    """Who stands above a person, or leads a unit."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a step has come to."""

    tell: tuple[User | None, ...] = ()
    """Who is given a notice, each once; nobody where there was nobody to be found."""
    facts: Mapping[str, object] = field(default_factory=dict)
    """JSON values for the history and the ledger, nothing personal."""


class Action(Protocol):
    """What is done at a step of the ladder."""

    def __call__(self, obligation: Obligation, moment: Moment) -> Done:
        """Do it inside the caller's transaction, so that it is done exactly once; what has to happen outside is
        deferred in that transaction. May change the owner, the unit and the state of ``obligation``, which is saved
        afterwards with all that belongs to it. Whatever it raises undoes what it did and lets it be tried again
        later."""
        ...


@dataclass(frozen=True, slots=True)
class PauseWords:
    """A reason for which the clock may stand still."""

    code: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of obligation as its room describes it."""

    code: str
    zh: str
    en: str
    amount: timedelta
    ladder: tuple[Step, ...]
    pauses: tuple[PauseWords, ...] = ()
    by_hand: bool = True
    """Whether people close it themselves on the page of obligations; otherwise only its room does."""
    longest_pause: timedelta | None = None
    """After it the clock goes on by itself; None: only when somebody lets it."""


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """What a page shows of what an obligation is about."""

    text: str
    """Personal data masked."""
    path: str
    """Of the page where it is dealt with."""


class Describe(Protocol):
    """Words for things of one type, by their ids; what is gone is left out."""

    def __call__(self, ids: Collection[str]) -> Mapping[str, SubjectWords]: ...


_kinds: dict[str, Kind] = {}
_actions: dict[str, Action] = {}
_subjects: dict[str, Describe] = {}


def register_kind(*kinds: Kind) -> None:
    """Let the page of settings show these kinds. ValueError when the code is another's."""
    for kind in kinds:
        if _kinds.setdefault(kind.code, kind) is not kind:
            raise ValueError(f"two kinds are called {kind.code}")


def registered_kinds() -> Mapping[str, Kind]:
    """By their codes, in the order of the rooms."""
    return _kinds


def knows_action(name: str) -> bool:
    """Whether ladders may name it."""
    return name in _actions


def register_action(name: str, action: Action) -> None:
    """Let ladders name ``action``. ValueError when the name is another's."""
    if _actions.setdefault(name, action) is not action:
        raise ValueError(f"two actions are called {name}")


def register_subject(subject_type: str, describe: Describe) -> None:
    """Say what things of ``subject_type`` are. ValueError when somebody else does already."""
    if _subjects.setdefault(subject_type, describe) is not describe:
        raise ValueError(f"{subject_type} is described twice")


def action_named(name: str) -> Action:
    """The action; UnknownActionError when nobody has registered it."""
    try:
        return _actions[name]
    except KeyError:
        raise UnknownActionError(name) from None


def describe_subjects(obligations: Collection[Obligation]) -> dict[tuple[str, str], SubjectWords]:
    """Words for what ``obligations`` are about, by type and id."""
    wanted: dict[str, set[str]] = {}
    for obligation in obligations:
        wanted.setdefault(obligation.subject_type, set()).add(obligation.subject_id)
    return {
        (subject_type, identity): words
        for subject_type, ids in wanted.items()
        if subject_type in _subjects
        for identity, words in _subjects[subject_type](ids).items()
    }
