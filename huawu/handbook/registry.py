"""What the rooms tell the handbook: which controls the software has, and from which facts they can be checked.

The handbook knows no domain room; each registers its ``controls.py`` with it when Django is ready. A pack binds clauses
to controls by their codes, so that another department's handbook can bind the same controls to clauses of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from huawu.people.models import User

Parameters = Mapping[str, int]
"""The thresholds of a clause, by name."""


class ControlKind(StrEnum):
    """How a control works on a clause."""

    PREVENT = "prevent"
    """What is against the clause cannot be done."""
    GUIDE = "guide"
    """The right thing is shown at the right moment."""
    DETECT = "detect"
    """What went against the clause is found afterwards."""
    APPROVE = "approve"
    """Somebody has to agree first."""


class Verdict(StrEnum):
    """What a check says of one fact."""

    KEPT = "kept"
    BROKEN = "broken"
    UNTOLD = "untold"
    """The record does not say; never counted against anybody."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """``reason`` is one of the check's own codes."""

    verdict: Verdict
    reason: str


class Judge(Protocol):
    """A pure function of one fact and the clause's thresholds; None when the clause has nothing to say about it."""

    def __call__(self, fact: Any, parameters: Parameters, /) -> Judgement | None: ...  # noqa: ANN401 - each source has its own


@dataclass(frozen=True, slots=True)
class Check:
    """How it is found out whether a clause was kept."""

    source: str
    """Of the facts: a registered :class:`Source`."""
    judge: Judge
    reasons: Mapping[str, Words]
    """What each reason of a judgement means."""


@dataclass(frozen=True, slots=True)
class Control:
    """Something that the software does so that a clause is kept."""

    code: str
    """``room.what``: packs bind clauses to it."""
    kind: ControlKind
    does: Words
    figure: Words
    """What is counted, against what."""
    check: Check | None = None
    """None: it cannot be otherwise (a control that prevents), so there is nothing to find."""
    parameters: Parameters = field(default_factory=dict)
    """The thresholds that a clause may set, with what holds where it does not."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened and can be judged."""

    subject_id: str
    at: datetime
    agent: str
    """Staff number of whom it concerns; empty: nobody."""
    facts: Any


@dataclass(frozen=True, slots=True)
class Source:
    """Facts of one kind. ``read`` gives those of a stretch of time (from the first instant, before the second) that the
    user may see, the oldest first."""

    code: str
    path: str
    """Of the page of one subject, with ``{id}`` in it."""
    read: Callable[[datetime, datetime, User], Iterator[Fact]]


_controls: dict[str, Control] = {}
_sources: dict[str, Source] = {}


def register_control(*controls: Control) -> None:
    """Say what the software does. ValueError where two have one code."""
    for control in controls:
        if _controls.setdefault(control.code, control) is not control:
            raise ValueError(f"two controls are called {control.code}")


def register_source(source: Source) -> None:
    """Say where facts come from. ValueError where two have one code."""
    if _sources.setdefault(source.code, source) is not source:
        raise ValueError(f"two sources are called {source.code}")


def controls() -> Mapping[str, Control]:
    """All controls by their codes."""
    return _controls


def source_named(code: str) -> Source:
    """The source. KeyError when no room has registered it."""
    return _sources[code]
