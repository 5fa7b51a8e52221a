"""Reading figures for somebody, and freezing them: a report shows what was so when it was made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from typing import Any

from huawu.handbook.access import Readers, handbook_in_force
from huawu.handbook.compliance import Compliance, Tally, measure
from huawu.handbook.evidence import (
    Evidence,
    EvidencePart,
    EvidenceRow,
    EvidenceUnit,
    Reading,
    Scope,
    registered_evidence,
)
from huawu.handbook.pack import Clause
from huawu.handbook.registry import Words, controls


@dataclass(frozen=True, slots=True)
class Frozen:
    """A figure as it was read, with what it meant and where its rows are."""

    key: str
    part: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    unit: str
    version: int
    value: float | None
    before: float | None = None
    """In the stretch of time before, where that was asked for."""
    path: str = ""
    query: Mapping[str, str] = field(default_factory=dict)
    listed: bool = False
    """Whether its rows are to be asked for instead (``…/rows``)."""

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Frozen:
        return cls(**raw)


def all_evidence() -> Mapping[str, Evidence]:
    """What is registered, and how each clause that is checked was kept."""
    clauses = {f"clause.{clause.id}": _of_clause(clause) for clause in _checked()}
    return {**registered_evidence(), **clauses}


def read_figures(scope: Scope, before: Scope | None = None) -> list[Frozen]:
    """Every figure that makes sense for the scope; those of clauses only where there was anything to judge."""
    wanted = [each for each in all_evidence().values() if (each.of_person if scope.person else each.of_department)]
    found = [_freeze(each, scope, before) for each in wanted]
    return [each for each in found if each.value is not None or each.part == EvidencePart.CALLS]


def read_some(scope: Scope, keys: Sequence[str]) -> list[Frozen]:
    """These figures, as far as there are such; without those that could not be measured."""
    known = all_evidence()
    found = [_freeze(known[key], scope, None) for key in keys if key in known]
    return [each for each in found if each.value is not None]


def rows_of(key: str, scope: Scope) -> Sequence[EvidenceRow]:
    """What is behind a figure. Nothing when there is no such figure, or a page of its own shows it."""
    evidence = all_evidence().get(key)
    return evidence.rows(scope) if evidence is not None and evidence.rows is not None else ()


def level(figures: Sequence[Frozen]) -> float | None:
    """From 0 to 100: the mean of the shares among figures; None without any."""
    shares = [each.value for each in figures if each.unit == EvidenceUnit.SHARE and each.value is not None]
    return round(sum(shares) / len(shares) * 100, 1) if shares else None


def _freeze(evidence: Evidence, scope: Scope, before: Scope | None) -> Frozen:
    reading = evidence.read(scope)
    return Frozen(
        key=evidence.key,
        part=evidence.part,
        zh=evidence.words.zh,
        en=evidence.words.en,
        definition_zh=evidence.definition.zh,
        definition_en=evidence.definition.en,
        unit=evidence.unit,
        version=evidence.version,
        value=reading.value,
        before=evidence.read(before).value if before else None,
        path=reading.page.path if reading.page else "",
        query=dict(reading.page.query) if reading.page else {},
        listed=evidence.rows is not None,
    )


def _checked() -> Iterator[Clause]:
    known = controls()
    clauses = handbook_in_force().clauses.values()
    return (clause for clause in clauses if any(known[code].check for code in clause.controls if code in known))


def _of_clause(clause: Clause) -> Evidence:
    checked = [control for control in (controls().get(code) for code in clause.controls) if control and control.check]
    return Evidence(
        key=f"clause.{clause.id}",
        part=EvidencePart.CLAUSES,
        words=Words(f"{clause.id} {clause.title.zh}", f"{clause.id} {clause.title.en}"),
        definition=Words("；".join(c.figure.zh for c in checked), "; ".join(c.figure.en for c in checked)),
        unit=EvidenceUnit.SHARE,
        read=partial(_read_clause, clause),
        rows=partial(_against, clause),
    )


def _kept(clause: Clause, scope: Scope) -> list[Compliance]:
    """Of a person as they may see it themselves: whoever looks finds the same."""
    number = scope.person.number if scope.person else ""
    reader = scope.person or scope.reader
    readers = scope.once("handbook readers", Readers)
    rules = readers.rules(clause.id)
    return scope.once(f"clause {clause.id}", lambda: measure(rules, scope.since, scope.until, reader, number))


def _read_clause(clause: Clause, scope: Scope) -> Reading:
    whole = Tally()
    for each in _kept(clause, scope):
        whole.kept += each.whole.kept
        whole.broken += each.whole.broken
    return Reading(whole.share)


def _against(clause: Clause, scope: Scope) -> list[EvidenceRow]:
    """What went against the clause, the newest first."""
    found = [
        EvidenceRow(fact.at, each.path.format(id=fact.subject_id), _reason(each, judgement.reason))
        for each in _kept(clause, scope)
        for fact, judgement in each.broken
    ]
    return sorted(found, key=lambda row: row.at, reverse=True)


def _reason(each: Compliance, code: str) -> Words:
    check = each.control.check
    return check.reasons[code] if check and code in check.reasons else Words(code, code)
