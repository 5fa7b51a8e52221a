"""The sentences of explanations, in Chinese and English, as format strings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from huawu.routing.configuration import OverflowReason, StrategyName
from huawu.routing.explanation import Preference


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language. What stands in braces is filled in by :mod:`huawu.routing.explain`."""

    chosen: str
    only: str
    nobody: str
    no_agents: str
    no_queue: str
    lacks: str
    lacks_until: str
    uncertified: str
    away: str
    away_until: str
    lacking: str
    without_certificate: str
    counted: str
    others: str
    others_alike: str
    everyone: str
    colon: str
    comma: str
    semicolon: str
    not_yet: str
    yet_to_open: str
    widened: str
    kept: str
    kept_only: str
    rules: Mapping[StrategyName, str]
    preferred: Mapping[Preference, str]
    kept_why: Mapping[Preference, str]
    overflows: Mapping[OverflowReason, str]
    states: Mapping[str, str]
    reasons: Mapping[str, str]
    """Why an agent is off ready, said instead of the state; the house's own reasons are added where they are known."""


CHINESE = Phrases(
    chosen="选中 {agent}：{rule}",
    only="唯一可接坐席（已空闲 {idle} 秒）",
    nobody="暂无可接坐席",
    no_agents="队列“{queue}”没有坐席",
    no_queue="队列尚未配置",
    lacks="{agent} 缺少技能“{skill}”{needed} 级",
    lacks_until="{agent} 缺少技能“{skill}”{needed} 级，{time} 起放宽",
    away="{agent} {state}",
    away_until="{agent} {state}至 {time}",
    lacking="缺少技能",
    uncertified="{agent} 没有“{skill}”的有效资格",
    without_certificate="没有有效资格",
    counted="{what} {count} 名",
    others="另有 {count} 名：",
    others_alike="另有 {count} 名{what}",
    everyone="{count} 名坐席均{what}",
    colon="：",
    comma="、",
    semicolon="；",
    not_yet="{agent} 空闲，{time} 起可接",
    yet_to_open="尚未轮到",
    widened="（已等待 {waited} 秒，已扩圈 {ring} 次）",
    kept="为 {agent} 保留至 {time}（{why}）",
    kept_only="只等 {agent}，至 {time} 为止（{why}）",
    rules={
        StrategyName.LONGEST_IDLE: "{count} 名可接坐席中空闲最久（{idle} 秒）",
        StrategyName.FEWEST_CALLS: "{count} 名可接坐席中接听最少（{calls} 通）",
        StrategyName.LEAST_TALK: "{count} 名可接坐席中通话时间最短（{talk} 秒）",
        StrategyName.MOST_SKILLED: "{count} 名可接坐席中技能最高（合计 {levels} 级）",
        StrategyName.ROUND_ROBIN: "{count} 名可接坐席轮流接听，轮到该坐席",
        StrategyName.WEIGHTED_RANDOM: "{count} 名可接坐席中按权重随机选取",
        StrategyName.RING_ALL: "{count} 名坐席同时振铃",
    },
    preferred={
        Preference.LAST_AGENT: "来电者上次由该坐席接待",
        Preference.OWN_AGENT: "该客户的专属坐席",
        Preference.TRANSFER: "指定转接给该坐席",
        Preference.CONSULT: "指定咨询该坐席",
        Preference.SUPERVISOR: "由主管指定给该坐席",
    },
    kept_why={
        Preference.LAST_AGENT: "上次接待来电者的坐席",
        Preference.OWN_AGENT: "客户的专属坐席",
        Preference.TRANSFER: "指定转接",
        Preference.CONSULT: "指定咨询",
        Preference.SUPERVISOR: "主管指定",
    },
    overflows={
        OverflowReason.NOBODY_LOGGED_IN: "没有坐席签入",
        OverflowReason.EVERYBODY_ON_BREAK: "已签入的坐席全部示忙",
        OverflowReason.FULL: "排队人数已满",
        OverflowReason.WAITED_TOO_LONG: "等待已达上限",
        OverflowReason.AGENT_UNAVAILABLE: "指定的坐席无法接听",
    },
    states={
        "break": "示忙",
        "consulting": "咨询中",
        "failed": "软电话未能振铃",
        "holding": "保持中",
        "no_answer": "未应答",
        "monitoring": "监听中",
        "offered": "正在振铃",
        "offline": "离线",
        "outbound": "外呼中",
        "rejected": "已拒接",
        "study": "学习",
        "system_problem": "系统异常",
        "talking": "通话中",
        "wrap_up": "话后处理",
    },
    reasons={
        "connection_lost": "连接中断",
        "no_answer": "未应答",
        "rejected": "已拒接",
        "ring_failed": "软电话未能振铃",
    },
)

ENGLISH = Phrases(
    chosen="{agent} was chosen: {rule}",
    only="the only one eligible (idle {idle} s)",
    nobody="Nobody is eligible",
    no_agents="Queue {queue} has no agents",
    no_queue="The queue is not configured",
    lacks="{agent} lacks {skill} level {needed}",
    lacks_until="{agent} lacks {skill} level {needed}, forgiven from {time}",
    away="{agent} {state}",
    away_until="{agent} {state} until {time}",
    lacking="lacking a skill",
    uncertified="{agent} has no valid certificate for {skill}",
    without_certificate="without a valid certificate",
    counted="{count} {what}",
    others="{count} more: ",
    others_alike="{count} more {what}",
    everyone="all {count} {what}",
    colon=": ",
    comma=", ",
    semicolon="; ",
    not_yet="{agent} free, may take it from {time}",
    yet_to_open="not yet open",
    widened=" (after {waited} s, widened to ring {ring})",
    kept="Kept for {agent} until {time} ({why})",
    kept_only="Waiting for {agent} alone until {time} ({why})",
    rules={
        StrategyName.LONGEST_IDLE: "longest idle of {count} eligible ({idle} s)",
        StrategyName.FEWEST_CALLS: "fewest calls of {count} eligible ({calls})",
        StrategyName.LEAST_TALK: "least talk time of {count} eligible ({talk} s)",
        StrategyName.MOST_SKILLED: "most skilled of {count} eligible (levels add up to {levels})",
        StrategyName.ROUND_ROBIN: "next in turn of {count} eligible",
        StrategyName.WEIGHTED_RANDOM: "drawn by weight from {count} eligible",
        StrategyName.RING_ALL: "one of {count} being rung at once",
    },
    preferred={
        Preference.LAST_AGENT: "served this caller last",
        Preference.OWN_AGENT: "the customer's own agent",
        Preference.TRANSFER: "the call was transferred to this agent",
        Preference.CONSULT: "this agent was asked for advice",
        Preference.SUPERVISOR: "the supervisor has named this agent",
    },
    kept_why={
        Preference.LAST_AGENT: "served this caller last",
        Preference.OWN_AGENT: "the customer's own agent",
        Preference.TRANSFER: "transferred to this agent",
        Preference.CONSULT: "consulted",
        Preference.SUPERVISOR: "named by the supervisor",
    },
    overflows={
        OverflowReason.NOBODY_LOGGED_IN: "nobody is logged in",
        OverflowReason.EVERYBODY_ON_BREAK: "everybody who is logged in is on break",
        OverflowReason.FULL: "the queue is full",
        OverflowReason.WAITED_TOO_LONG: "the wait has reached its limit",
        OverflowReason.AGENT_UNAVAILABLE: "the agent asked for cannot take it",
    },
    states={
        "break": "on break",
        "consulting": "consulting",
        "failed": "could not be rung",
        "holding": "holding",
        "no_answer": "did not answer",
        "monitoring": "monitoring a call",
        "offered": "ringing",
        "offline": "offline",
        "outbound": "dialling out",
        "rejected": "rejected an offer",
        "study": "studying",
        "system_problem": "has a system problem",
        "talking": "talking",
        "wrap_up": "in wrap-up",
    },
    reasons={
        "connection_lost": "lost the connection",
        "no_answer": "did not answer",
        "rejected": "rejected an offer",
        "ring_failed": "could not be rung",
    },
)
