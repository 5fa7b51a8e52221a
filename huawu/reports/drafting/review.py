"""The first words of a monthly review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from huawu.handbook.evidence import EvidenceUnit
from huawu.reports.drafting.telling import is_high, is_low, name, told, told_value
from huawu.reports.measuring import Frozen

BETTER_HIGH = ("service_level", "satisfied")
BETTER_LOW = ("abandon_rate", "speed_of_answer", "complaints_received")
NOTABLE = 0.01
"""A change of a share smaller than this is none."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The three parts of a review."""

    went_well: str
    findings: str
    measures: str


def draft_review(figures: Sequence[Frozen], language: str) -> Texts:
    """What was better or well kept, what was worse or badly kept, and a line of measures for each of the latter."""
    zh = language.startswith("zh")
    good = [_change(figure, language) for figure in figures if changed(figure) > 0]
    bad = [_change(figure, language) for figure in figures if changed(figure) < 0]
    kept = [f"{name(figure, language)} {told(figure, language)}" for figure in figures if is_high(figure)]
    unsaid = [figure for figure in figures if is_low(figure) and changed(figure) >= 0]
    low = [f"{name(figure, language)} {told(figure, language)}" for figure in unsaid]
    work = _work(figures, language)
    well = [work, *good, *([("条款落实较好：" if zh else "Clauses kept well: ") + _listed(kept, zh)] if kept else [])]
    found = [
        *bad,
        *([("未达到要求：" if zh else "Not as it should be: ") + _listed(low, zh)] if low else []),
    ]
    return Texts(_lines(well), _lines(found), _lines([_measure(problem, zh) for problem in [*bad, *low]]))


def changed(figure: Frozen) -> int:
    """1: better than the month before, -1: worse, 0: the same, or neither good nor bad."""
    if figure.value is None or figure.before is None:
        return 0
    difference = figure.value - figure.before
    small = NOTABLE if figure.unit == EvidenceUnit.SHARE else 0.5
    if abs(difference) < small or figure.key not in (*BETTER_HIGH, *BETTER_LOW):
        return 0
    return 1 if (difference > 0) == (figure.key in BETTER_HIGH) else -1


def _change(figure: Frozen, language: str) -> str:
    now, before = told(figure, language), told_value(figure.before, figure.unit, language)
    if language.startswith("zh"):
        return f"{figure.zh} {now}，上月 {before}。"
    return f"{figure.en}: {now}, the month before {before}."


def _work(figures: Sequence[Frozen], language: str) -> str:
    by_key = {figure.key: figure for figure in figures}

    def said(key: str) -> str:
        return told(by_key[key], language) if key in by_key else "–"

    if language.startswith("zh"):
        calls = f"本月进线 {said('offered')} 通，接听 {said('answered')} 通"
        return f"{calls}，服务水平 {said('service_level')}，满意率 {said('satisfied')}。"
    return (
        f"Calls offered: {said('offered')}, answered: {said('answered')}; service level {said('service_level')}, "
        f"satisfied {said('satisfied')}."
    )


def _measure(problem: str, zh: bool) -> str:
    about = problem.rstrip("。.")
    return f"针对“{about}”：（措施、责任人、完成时间）" if zh else f"About “{about}”: (what, who, by when)"


def _listed(items: Sequence[str], zh: bool) -> str:
    return ("；".join(items) + "。") if zh else ("; ".join(items) + ".")


def _lines(lines: Sequence[str]) -> str:
    return "\n".join(f"{number}. {line}" for number, line in enumerate([line for line in lines if line], 1))
