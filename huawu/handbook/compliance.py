"""How a clause was kept over a stretch of time: every fact judged, counted by day and person, each one to be opened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NamedTuple

from django.utils.timezone import localtime

from huawu.handbook.pack import Clause, thresholds
from huawu.handbook.registry import Check, Control, Fact, Judgement, Parameters, Verdict, controls, source_named
from huawu.people.models import User


class Finding(NamedTuple):
    """One fact and what was found."""

    fact: Fact
    judgement: Judgement


@dataclass(slots=True)
class Tally:
    """So many kept, broken, and such that cannot be told."""

    kept: int = 0
    broken: int = 0
    untold: int = 0

    def count(self, verdict: Verdict) -> None:
        setattr(self, verdict.value, getattr(self, verdict.value) + 1)

    @property
    def share(self) -> float | None:
        """Kept among what can be told, 0 to 1; None where nothing can."""
        told = self.kept + self.broken
        return self.kept / told if told else None


@dataclass(slots=True)
class Compliance:
    """A control of a clause over a stretch of time."""

    control: Control
    path: str
    whole: Tally = field(default_factory=Tally)
    by_day: dict[date, Tally] = field(default_factory=dict)
    by_agent: dict[str, Tally] = field(default_factory=dict)
    reasons: Counter[str] = field(default_factory=Counter)
    broken: list[Finding] = field(default_factory=list)
    """The latest ones, :data:`SHOWN` at most, the newest first."""


SHOWN = 200


def findings(check: Check, parameters: Parameters, facts: Iterator[Fact]) -> Iterator[Finding]:
    """Judge facts; what the clause has nothing to say about is left out. Pure."""
    for fact in facts:
        if judgement := check.judge(fact.facts, parameters):
            yield Finding(fact, judgement)


def measure(clause: Clause, since: datetime, until: datetime, user: User, agent: str = "") -> list[Compliance]:
    """How the checked controls of ``clause`` were kept from ``since`` to before ``until``, as far as ``user`` may see;
    with ``agent`` (a staff number) by that person alone."""
    return [
        _measure(control, control.check, thresholds(clause, control), (since, until), user, agent)
        for control in (controls()[code] for code in clause.controls)
        if control.check is not None
    ]


def _measure(
    control: Control,
    check: Check,
    parameters: Parameters,
    span: tuple[datetime, datetime],
    user: User,
    agent: str,
) -> Compliance:
    source = source_named(check.source)
    found = Compliance(control, source.path)
    facts = (fact for fact in source.read(*span, user) if not agent or fact.agent == agent)
    for finding in findings(check, parameters, facts):
        _add(found, finding)
    found.broken = found.broken[: -SHOWN - 1 : -1]
    return found


def _add(found: Compliance, finding: Finding) -> None:
    fact, verdict = finding.fact, finding.judgement.verdict
    tallies = [found.whole, found.by_day.setdefault(localtime(fact.at).date(), Tally())]
    if fact.agent:
        tallies.append(found.by_agent.setdefault(fact.agent, Tally()))
    for tally in tallies:
        tally.count(verdict)
    found.reasons[finding.judgement.reason] += 1
    if verdict is Verdict.BROKEN:
        found.broken.append(finding)


def state_of(clause: Clause, known: Mapping[str, Control]) -> Literal["checked", "controlled", "not_yet"]:
    """How far the software keeps a clause: ``checked`` (kept and found out), ``controlled`` (kept, nothing to find
    out), ``not_yet``."""
    if not clause.controls:
        return "not_yet"
    return "checked" if any(known[code].check for code in clause.controls) else "controlled"
