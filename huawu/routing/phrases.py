"""The sentences of explanations, in Chinese and English, as format strings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from huawu.routing.configuration import StrategyName


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language. What stands in braces is filled in by :mod:`huawu.routing.explain`."""

    chosen: str
    only: str
    nobody: str
    no_agents: str
    no_queue: str
    lacks: str
    away: str
    away_until: str
    lacking: str
    counted: str
    others: str
    colon: str
    comma: str
    semicolon: str
    rules: Mapping[StrategyName, str]
    states: Mapping[str, str]


CHINESE = Phrases(
    chosen="选中 {agent}：{count} 名可接坐席中{rule}（{idle} 秒）",
    only="选中 {agent}：唯一可接坐席（已空闲 {idle} 秒）",
    nobody="暂无可接坐席",
    no_agents="队列“{queue}”没有坐席",
    no_queue="队列尚未配置",
    lacks="{agent} 缺少技能“{skill}”{needed} 级",
    away="{agent} {state}",
    away_until="{agent} {state}至 {time}",
    lacking="缺少技能",
    counted="{what} {count} 名",
    others="另有 {count} 名：",
    colon="：",
    comma="、",
    semicolon="；",
    rules={StrategyName.LONGEST_IDLE: "空闲最久"},
    states={
        "break": "小休",
        "failed": "软电话未能振铃",
        "holding": "保持中",
        "no_answer": "未应答",
        "offered": "正在振铃",
        "offline": "离线",
        "rejected": "已拒接",
        "system_problem": "系统异常",
        "talking": "通话中",
        "wrap_up": "话后处理",
    },
)

ENGLISH = Phrases(
    chosen="{agent} was chosen: {rule} of {count} eligible ({idle} s)",
    only="{agent} was chosen: the only one eligible (idle {idle} s)",
    nobody="Nobody is eligible",
    no_agents="Queue {queue} has no agents",
    no_queue="The queue is not configured",
    lacks="{agent} lacks {skill} level {needed}",
    away="{agent} {state}",
    away_until="{agent} {state} until {time}",
    lacking="lacking a skill",
    counted="{count} {what}",
    others="{count} more: ",
    colon=": ",
    comma=", ",
    semicolon="; ",
    rules={StrategyName.LONGEST_IDLE: "longest idle"},
    states={
        "break": "on break",
        "failed": "could not be rung",
        "holding": "holding",
        "no_answer": "did not answer",
        "offered": "ringing",
        "offline": "offline",
        "rejected": "rejected an offer",
        "system_problem": "has a system problem",
        "talking": "talking",
        "wrap_up": "in wrap-up",
    },
)
