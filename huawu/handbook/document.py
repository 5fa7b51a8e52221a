"""The handbook as a page of documentation: clause by clause what it asks and what the software does. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from huawu.handbook.compliance import state_of
from huawu.handbook.pack import Clause, Pack, thresholds
from huawu.handbook.registry import Control, ControlKind

KINDS = {
    ControlKind.PREVENT: "阻止 · prevents",
    ControlKind.GUIDE: "引导 · guides",
    ControlKind.DETECT: "检查 · detects",
    ControlKind.APPROVE: "审批 · asks",
}
STATES = {
    "checked": "自动检查 · checked from the record",
    "controlled": "系统保证 · ensured, nothing to check",
    "not_yet": "尚未实现 · not yet",
}


def document(pack: Pack, known: Mapping[str, Control]) -> str:
    """Markdown, in Chinese and English."""
    return "\n".join(_lines(pack, known)) + "\n"


def _lines(pack: Pack, known: Mapping[str, Control]) -> Iterator[str]:
    yield f"# {pack.title.zh} · {pack.title.en}"
    yield ""
    yield "由 `huawu handbook document` 从手册资料和控制措施登记表生成，请勿手工修改。"
    yield "Written by `huawu handbook document` from the handbook's data and the registry of controls; do not edit."
    yield ""
    yield "| 覆盖 · coverage | 条数 · clauses |"
    yield "| --- | --- |"
    counts: Counter[str] = Counter(state_of(clause, known) for clause in pack.clauses.values())
    for state, words in STATES.items():
        yield f"| {words} | {counts[state]} |"
    for chapter in pack.chapters:
        yield ""
        yield f"## {chapter.title.zh} · {chapter.title.en}"
        for clause in chapter.clauses:
            yield from _clause(clause, pack, known)


def _clause(clause: Clause, pack: Pack, known: Mapping[str, Control]) -> Iterator[str]:
    yield ""
    yield f"### {clause.id} {clause.title.zh} · {clause.title.en}"
    yield ""
    yield clause.text.zh
    yield ""
    yield clause.text.en
    yield ""
    if clause.phrase:
        yield f"> {clause.phrase}"
        yield ""
    yield f"- 负责岗位 · owner: `{clause.owner or pack.owner}`"
    if clause.not_yet:
        yield f"- **{STATES['not_yet']}**：{clause.not_yet.zh} · {clause.not_yet.en}"
    for code in clause.controls:
        yield from _control(clause, known[code])


def _control(clause: Clause, control: Control) -> Iterator[str]:
    yield f"- **{KINDS[control.kind]}** `{control.code}`：{control.does.zh} · {control.does.en}"
    yield f"  - 指标 · figure: {control.figure.zh} · {control.figure.en}"
    for name, value in thresholds(clause, control).items():
        yield f"  - 参数 · threshold `{name}`: {value}"
    if control.check:
        yield "  - 判定 · verdicts: " + "；".join(f"{one.zh} · {one.en}" for one in control.check.reasons.values())
