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
    now: Parameters
    draft: Parameters

    def judge(self, fact: Fact) -> None:
        today = self.check.judge(fact.facts, self.now)
        then = today if self.now == self.draft else self.check.judge(fact.facts, self.draft)
        if today is not None:
            self.trial.now.count(today.verdict)
        if then is not None:
            self.trial.draft.count(then.verdict)
        if (today and today.verdict) != (then and then.verdict):
            self.trial.changed += 1
            if len(self.trial.examples) < EXAMPLES:
                self.trial.examples.append(_example(fact, today, then))


def check_draft(pack: Pack, draft: Draft) -> None:
    """Raises UnknownThresholdError for a threshold that no checked control of its clause has."""
    for clause_id, values in draft.items():
        clause = pack.clauses.get(clause_id)
        known = {name for control, _ in _checked(clause) for name in control.parameters} if clause else set()
        for name in values:
            if name not in known:
                raise UnknownThresholdError("draft", clause=clause_id, name=name)


def trials_of(pack: Pack) -> list[Trial]:
    """One for each checked control of each clause, with nothing counted yet."""
    return [
        Trial(clause.id, control.code, source_named(check.source).path)
        for clause in pack.clauses.values()
        for control, check in _checked(clause)
    ]


def run(pack: Pack, draft: Draft, trials: Iterable[Trial], span: tuple[datetime, datetime], user: User) -> None:
    """Count the facts of the span in ``trials``. Each source is read once, however many clauses look at it."""
    benches: defaultdict[str, list[_Bench]] = defaultdict(list)
    for trial in trials:
        bench = _bench(pack, draft, trial)
        benches[bench.check.source].append(bench)
    for source, of_source in benches.items():
        for fact in source_named(source).read(*span, user):
            for bench in of_source:
                bench.judge(fact)


def _bench(pack: Pack, draft: Draft, trial: Trial) -> _Bench:
    clause, control = pack.clauses[trial.clause], controls()[trial.control]
    assert control.check is not None  # noqa: S101 - trials are made of checked controls
    now = thresholds(clause, control)
    changed = {name: value for name, value in draft.get(clause.id, {}).items() if name in now}
    return _Bench(trial, control.check, now, {**now, **changed})


def _checked(clause: Clause) -> Iterator[tuple[Control, Check]]:
    for code in clause.controls:
        control = controls()[code]
        if control.check is not None:
            yield control, control.check


def _example(fact: Fact, today: Judgement | None, then: Judgement | None) -> dict[str, Any]:
    return {
        "id": fact.subject_id,
        "at": fact.at.isoformat(),
        "agent": fact.agent,
        "now": [today.verdict, today.reason] if today else None,
        "draft": [then.verdict, then.reason] if then else None,
    }
