"""The figures of the house (指标): one definition each, for the wallboard, the live view and every report.

A figure over calls is an expression over rows of :class:`~huawu.calls.models.Call`, so that whoever has a set of calls
(today's of a queue, last month's of a team) measures it with the same function and the database does the counting; its
``calls`` is the condition of the calls behind it, which the calls page opens. A call belongs to the time at which it
arrived. A figure over agents' time is a pure function of the seconds spent in each state.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Avg, Count, F, FloatField, Max, Q
from django.db.models.expressions import BaseExpression, Combinable
from django.db.models.functions import Cast, NullIf

from huawu.calls.states import AgentState, Outcome

Spent = Mapping[AgentState, float]
"""Seconds in each state."""


class Unit(StrEnum):
    """What a figure is told in."""

    CALLS = "calls"
    SECONDS = "seconds"
    SHARE = "share"
    """From 0 to 1."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What is measured. ``version`` goes up whenever the formula changes its meaning, so that old reports say which
    one they used."""

    key: str
    zh: str
    en: str
    formula_zh: str
    formula_en: str
    unit: Unit
    calls: Q
    """The calls behind it."""
    expression: BaseExpression | Combinable | None = None
    """Over calls; None when nothing is there to measure."""
    of_time: Callable[[Spent], float | None] | None = None
    """Over agents' time, instead."""
    version: int = 1


OFFERED = Q(queued_at__isnull=False)
ANSWERED = OFFERED & Q(connected_at__isnull=False)
GAVE_UP = OFFERED & Q(connected_at__isnull=True, outcome=Outcome.ABANDONED)
SHORT = Q(wait_s__lt=F("queue__short_abandon_seconds"))
ABANDONED = GAVE_UP & ~SHORT
SHORT_ABANDONED = GAVE_UP & SHORT
IN_TIME = Q(wait_s__lte=F("queue__service_level_seconds"))
HANDLED = ANSWERED & Q(wrap_up_ended_at__isnull=False)
RATED = Q(satisfaction__isnull=False)
SATISFIED = Q(satisfaction__gte=4)
WAITED = OFFERED & (Q(connected_at__isnull=False) | Q(ended_at__isnull=False))

_BUSY = (
    AgentState.TALKING,
    AgentState.HOLDING,
    AgentState.CONSULTING,
    AgentState.OUTBOUND,
    AgentState.WRAP_UP,
)
_AVAILABLE = (*_BUSY, AgentState.READY, AgentState.OFFERED)


def _share(part: Q, whole: Q) -> BaseExpression | Combinable:
    return Cast(Count("id", filter=part), FloatField()) / NullIf(Count("id", filter=whole), 0)


def occupancy(spent: Spent) -> float | None:
    """Share of the time at work with contacts, in which there were any; None when nobody was available."""
    available = sum(spent.get(state, 0.0) for state in _AVAILABLE)
    return sum(spent.get(state, 0.0) for state in _BUSY) / available if available else None


_ALL = (
    Figure(
        "offered",
        "进线量",
        "Offered",
        "进入队列的来电",
        "Calls that entered the queue",
        Unit.CALLS,
        OFFERED,
        Count("id", filter=OFFERED),
    ),
    Figure(
        "answered",
        "接听量",
        "Answered",
        "进入队列并接通坐席的来电",
        "Calls that entered the queue and reached an agent",
        Unit.CALLS,
        ANSWERED,
        Count("id", filter=ANSWERED),
    ),
    Figure(
        "abandoned",
        "放弃量",
        "Abandoned",
        "接通前挂断、等待不少于“短放弃秒数”的来电",
        "Callers who hung up before they reached an agent, short abandons apart",
        Unit.CALLS,
        ABANDONED,
        Count("id", filter=ABANDONED),
    ),
    Figure(
        "short_abandoned",
        "短放弃量",
        "Short abandons",
        "接通前挂断、等待短于“短放弃秒数”的来电",
        "Callers who hung up sooner than the queue's limit for short abandons",
        Unit.CALLS,
        SHORT_ABANDONED,
        Count("id", filter=SHORT_ABANDONED),
    ),
    Figure(
        "abandon_rate",
        "放弃率",
        "Abandon rate",
        "放弃量 ÷（接听量 + 放弃量）",
        "Abandoned ÷ (answered + abandoned)",
        Unit.SHARE,
        ABANDONED,
        _share(ABANDONED, ANSWERED | ABANDONED),
    ),
    Figure(
        "service_level",
        "服务水平",
        "Service level",
        "X 秒内接听 ÷（接听量 + 放弃量），X 为队列的服务水平秒数",
        "Answered within X ÷ (answered + abandoned); X is the queue's own",
        Unit.SHARE,
        ANSWERED & IN_TIME,
        _share(ANSWERED & IN_TIME, ANSWERED | ABANDONED),
    ),
    Figure(
        "service_level_answered",
        "服务水平（仅计接听）",
        "Service level (answered only)",
        "X 秒内接听 ÷ 接听量",
        "Answered within X ÷ answered",
        Unit.SHARE,
        ANSWERED & IN_TIME,
        _share(ANSWERED & IN_TIME, ANSWERED),
    ),
    Figure(
        "service_level_lenient",
        "服务水平（计入限内放弃）",
        "Service level (with abandons in time)",
        "（X 秒内接听 + X 秒内放弃）÷（接听量 + 全部放弃），短放弃计入",
        "(Answered within X + abandoned within X) ÷ (answered + all abandoned), short abandons included",
        Unit.SHARE,
        (ANSWERED | GAVE_UP) & IN_TIME,
        _share((ANSWERED | GAVE_UP) & IN_TIME, ANSWERED | GAVE_UP),
    ),
    Figure(
        "speed_of_answer",
        "平均应答速度",
        "Average speed of answer",
        "已接听来电的排队时长（含振铃）的平均值",
        "Mean wait of answered calls, ringing included",
        Unit.SECONDS,
        ANSWERED,
        Avg("wait_s", filter=ANSWERED),
    ),
    Figure(
        "longest_wait",
        "最长等待",
        "Longest wait",
        "已接听或已挂断的来电中最长的排队时长",
        "Longest wait of the calls that wait no more",
        Unit.SECONDS,
        WAITED,
        Max("wait_s", filter=WAITED),
    ),
    Figure(
        "handle_time",
        "平均处理时长",
        "Average handle time",
        "（通话 + 保持 + 话后处理）÷ 已处理完的来电",
        "(Talk + hold + wrap-up) ÷ calls whose wrap-up has ended",
        Unit.SECONDS,
        HANDLED,
        Avg(F("talk_s") + F("hold_s") + F("wrap_up_s"), filter=HANDLED),
    ),
    Figure(
        "satisfied",
        "满意率",
        "Satisfied",
        "评 4 分或 5 分的通话 ÷ 已评分的通话",
        "Calls rated 4 or 5 ÷ calls rated",
        Unit.SHARE,
        RATED,
        _share(SATISFIED, RATED),
    ),
    Figure(
        "occupancy",
        "占用率",
        "Occupancy",
        "忙于联络的时间（通话、保持、咨询、外呼、话后处理）÷（该时间 + 空闲 + 振铃），按坐席时间",
        "Time with contacts (talking, holding, consulting, dialling, wrap-up) ÷ (that + ready + ringing), of agents",
        Unit.SHARE,
        HANDLED,
        of_time=occupancy,
    ),
)

FIGURES: Mapping[str, Figure] = {figure.key: figure for figure in _ALL}
"""The registry, by key, in the order in which people look."""

OVER_CALLS = {figure.key: figure.expression for figure in _ALL if figure.expression is not None}
"""For ``annotate`` and ``aggregate`` over calls."""
