"""How a clause was kept over a stretch of time: every fact judged, counted by day and person, each one to be opened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NamedTuple

from django.utils.timezone import localtime

from huawu.handbook.editions import Editions, place_in_force, rules_at
from huawu.handbook.pack import Clause
from huawu.handbook.registry import Check, Control, Fact, Judgement, Verdict, Words, controls, source_named
from huawu.handbook.signing import Chances
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

    def add(self, other: Tally) -> None:
        self.kept += other.kept
        self.broken += other.broken
        self.untold += other.untold

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
NOT_READ = "not_read"
WORDS_OF_NOT_READ = Words("当时尚无机会阅读该条款", "had no chance to read the clause yet")
"""A reason that any check may have: such a finding counts against nobody."""


@dataclass(frozen=True, slots=True)
class Rules:
    """By what is judged: the clause as it held when something happened, and whom it bound by then."""

    editions: Editions
    clause_id: str
    chances: Chances | None = None
    """None: everybody had the chance."""

    def findings(self, control: Control, check: Check, facts: Iterable[Fact]) -> Iterator[Finding]:
        """Judge facts; what the clause has nothing to say about is left out."""
        for fact in facts:
            held = rules_at(self.editions, fact.at, self.clause_id, control.code)
            if held is None or not held[0].holds_on(localtime(fact.at).date()):
                continue
            if judgement := check.judge(fact.facts, held[1]):
                yield Finding(fact, judgement if self._bound(fact) else Judgement(Verdict.UNTOLD, NOT_READ))

    def _bound(self, fact: Fact) -> bool:
        return self.chances is None or not fact.agent or self.chances.had(fact.agent, fact.at)

    def checked(self, since: datetime, until: datetime) -> Iterator[tuple[Control, Check]]:
        """The checked controls that the clause was bound to at some time of the span, the newest first."""
        places = range(place_in_force(self.editions, until), place_in_force(self.editions, since) - 1, -1)
        clauses = [self.editions[place].pack.clauses.get(self.clause_id) for place in places]
        for code in dict.fromkeys(code for clause in clauses if clause for code in clause.controls):
            control = controls().get(code)
            if control is not None and control.check is not None:
                yield control, control.check


def measure(rules: Rules, since: datetime, until: datetime, user: User, agent: str = "") -> list[Compliance]:
    """How the checked controls of a clause were kept from ``since`` to before ``until``, as far as ``user`` may see;
    with ``agent`` (a staff number) by that person alone."""
    return [
        _measure(rules, control, check, (since, until), user, agent) for control, check in rules.checked(since, until)
    ]


def _measure(
    rules: Rules, control: Control, check: Check, span: tuple[datetime, datetime], user: User, agent: str
) -> Compliance:
    source = source_named(check.source)
    found = Compliance(control, source.path)
    facts = (fact for fact in source.read(*span, user) if not agent or fact.agent == agent)
    for finding in rules.findings(control, check, facts):
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
    return "checked" if any(known[code].check for code in clause.controls if code in known) else "controlled"
