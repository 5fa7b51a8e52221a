"""A draft's checks beside today's over the same facts. Pure but for what the sources read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from huawu.handbook.compliance import Tally
from huawu.handbook.errors import UnknownThresholdError
from huawu.handbook.pack import Clause, Pack, thresholds
from huawu.handbook.registry import Check, Control, Fact, Judgement, Parameters, controls, source_named
from huawu.people.models import User

Draft = Mapping[str, Mapping[str, int]]
"""By clause the thresholds that are other than today's."""
EXAMPLES = 50
"""So many facts of which the draft says something else are kept to be opened."""


@dataclass(slots=True)
class Trial:
    """A checked control of a clause, today's way and the draft's. ``examples``: what the draft judges otherwise."""

    clause: str
    control: str
    path: str
    now: Tally = field(default_factory=Tally)
    draft: Tally = field(default_factory=Tally)
    changed: int = 0
    examples: list[dict[str, Any]] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Trial:
        return cls(**{**raw, "now": Tally(**raw["now"]), "draft": Tally(**raw["draft"])})


@dataclass(frozen=True, slots=True)
class _Bench:
    """What a fact is put through."""

    trial: Trial
    check: Check
    now: Parameters | None
    """None: the clause does not ask for it."""
    draft: Parameters | None

    def judge(self, fact: Fact) -> None:
        today = self._judged(fact, self.now)
        then = today if self.now == self.draft else self._judged(fact, self.draft)
        if today is not None:
            self.trial.now.count(today.verdict)
        if then is not None:
            self.trial.draft.count(then.verdict)
        if (today and today.verdict) != (then and then.verdict):
            self.trial.changed += 1
            if len(self.trial.examples) < EXAMPLES:
                self.trial.examples.append(_example(fact, today, then))

    def _judged(self, fact: Fact, parameters: Parameters | None) -> Judgement | None:
        return None if parameters is None else self.check.judge(fact.facts, parameters)


def check_draft(pack: Pack, draft: Draft) -> None:
    """Raises UnknownThresholdError for a threshold that no checked control of its clause has."""
    for clause_id, values in draft.items():
        clause = pack.clauses.get(clause_id)
        known = {name for control, _ in _checked(clause) for name in control.parameters} if clause else set()
        for name in values:
            if name not in known:
                raise UnknownThresholdError("draft", clause=clause_id, name=name)


def trials_of(*packs: Pack) -> list[Trial]:
    """One for each checked control of each clause of any of them, with nothing counted yet."""
    bound = {
        (clause.id, control.code): source_named(check.source).path
        for pack in packs
        for clause in pack.clauses.values()
        for control, check in _checked(clause)
    }
    return [Trial(clause, control, path) for (clause, control), path in bound.items()]


@dataclass(frozen=True, slots=True)
class Pair:
    """What is compared: the handbook in force, and the one that is tried: another version, or the same with other
    thresholds."""

    today: Pack
    then: Pack
    draft: Draft = field(default_factory=dict)

    def bench(self, trial: Trial) -> _Bench:
        control = controls()[trial.control]
        assert control.check is not None  # noqa: S101 - trials are made of checked controls
        then = _held(self.then, trial.clause, control)
        if then is not None:
            then = {**then, **{name: n for name, n in self.draft.get(trial.clause, {}).items() if name in then}}
        return _Bench(trial, control.check, _held(self.today, trial.clause, control), then)


def run(pair: Pair, trials: Iterable[Trial], span: tuple[datetime, datetime], user: User) -> None:
    """Count the facts of the span in ``trials``. Each source is read once, however many clauses look at it."""
    benches: defaultdict[str, list[_Bench]] = defaultdict(list)
    for trial in trials:
        bench = pair.bench(trial)
        benches[bench.check.source].append(bench)
    for source, of_source in benches.items():
        for fact in source_named(source).read(*span, user):
            for bench in of_source:
                bench.judge(fact)


def _held(pack: Pack, clause_id: str, control: Control) -> Parameters | None:
    clause = pack.clauses.get(clause_id)
    return thresholds(clause, control) if clause and control.code in clause.controls else None


def _checked(clause: Clause) -> Iterator[tuple[Control, Check]]:
    for code in clause.controls:
        control = controls().get(code)
        if control is not None and control.check is not None:
            yield control, control.check


def _example(fact: Fact, today: Judgement | None, then: Judgement | None) -> dict[str, Any]:
    return {
        "id": fact.subject_id,
        "at": fact.at.isoformat(),
        "agent": fact.agent,
        "now": [today.verdict, today.reason] if today else None,
        "draft": [then.verdict, then.reason] if then else None,
    }
