"""Clauses 2.1.1 and 2.1.9: violations are recorded with clause, evidence, answer and a person's decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from huawu.conduct.access import list_matters_for
from huawu.conduct.actions.private import CONTROL
from huawu.conduct.choices import COUNTING, MatterOutcome, MatterSide, MatterState
from huawu.conduct.findings import OWN_SOURCE
from huawu.handbook.registry import (
    Check,
    Control,
    ControlKind,
    Fact,
    Judgement,
    Parameters,
    Source,
    Verdict,
    Words,
    register_control,
    register_source,
)
from huawu.people.models import User


@dataclass(frozen=True, slots=True)
class Stand:
    """What is judged of a matter."""

    state: MatterState
    outcome: str
    private: bool
    """It is about a call that may have been private."""


def no_violation(stand: Stand, _parameters: Parameters) -> Judgement | None:
    """2.1.1: only what a person has decided, and what counts, is a violation; open is what somebody still works on."""
    if stand.state in COUNTING:
        if stand.outcome == MatterOutcome.VIOLATION:
            return Judgement(Verdict.BROKEN, "violation")
        return Judgement(Verdict.KEPT, "lesser")
    if stand.state in (MatterState.DISMISSED, MatterState.WITHDRAWN):
        return Judgement(Verdict.KEPT, "nothing")
    return Judgement(Verdict.UNTOLD, "open")


def private_decided(stand: Stand, _parameters: Parameters) -> Judgement | None:
    """2.1.9: suspected, confirmed or dismissed, by a person's word."""
    if not stand.private:
        return None
    if stand.state == MatterState.DRAFT:
        return Judgement(Verdict.UNTOLD, "suspected")
    if stand.state in (MatterState.DISMISSED, MatterState.WITHDRAWN):
        return Judgement(Verdict.KEPT, "dismissed")
    return Judgement(Verdict.BROKEN, "confirmed")


def read(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    """The faults of a stretch of time, by when they happened, as far as ``user`` may see them."""
    rows = list_matters_for(user).filter(side=MatterSide.FAULT, occurred_at__gte=since, occurred_at__lt=until)
    for matter in rows.order_by("occurred_at", "pk").iterator(500):
        private = (matter.finding or "").startswith(f"{CONTROL}:")
        stand = Stand(MatterState(matter.state), matter.outcome, private)
        yield Fact(str(matter.pk), matter.occurred_at, matter.person.number, stand)


REGISTERED = (
    Control(
        code="conduct.violations",
        kind=ControlKind.APPROVE,
        does=Words(
            zh="违规须由人认定：写明条款、依据和分值，先听本人申辩再生效，申诉由另一人复核",
            en="A person decides what is a violation: clause, evidence, points; the agent is heard before it counts, "
            "and a second person decides an appeal",
        ),
        figure=Words(
            zh="未认定为违规的事项 ÷ 已有结论的事项（“待结论”即未办结的违规）",
            en="Matters that are no violation ÷ matters decided (what cannot be told yet: open violations)",
        ),
        check=Check(
            OWN_SOURCE,
            no_violation,
            {
                "violation": Words("认定违规", "a violation"),
                "lesser": Words("提醒或辅导", "a note, or coaching"),
                "nothing": Words("不成立", "nothing in it"),
                "open": Words("待结论", "open"),
            },
        ),
    ),
    Control(
        code="conduct.private_calls",
        kind=ControlKind.DETECT,
        does=Words(
            zh="疑似私人电话结束后自动形成待定事项，由上级认定或排除，系统不自行处罚",
            en="A finished call that may have been private becomes a draft, which a superior confirms or dismisses",
        ),
        figure=Words(zh="已排除的疑似电话 ÷ 已认定或排除的疑似电话", en="Dismissed ÷ confirmed or dismissed"),
        check=Check(
            OWN_SOURCE,
            private_decided,
            {
                "suspected": Words("疑似，待认定", "suspected"),
                "confirmed": Words("已认定", "confirmed"),
                "dismissed": Words("已排除", "dismissed"),
            },
        ),
    ),
)


def register() -> None:
    """Called when Django is ready."""
    register_source(Source(OWN_SOURCE, "/conduct/{id}", read))
    register_control(*REGISTERED)
