"""The control of the handbook itself, and those of the rooms that stand below and cannot register by themselves."""

from __future__ import annotations

from huawu.handbook import standing
from huawu.handbook.editions import SIGNING
from huawu.handbook.registry import Check, Control, ControlKind, Source, Words, register_control, register_source

SOURCE = "signing"
REGISTERED = (
    Control(
        code=SIGNING,
        kind=ControlKind.PREVENT,
        does=Words(
            zh="未签署现行手册的话务员不能转为“空闲”；手册修订后只须签署有变动的条款，逾期未签不能再接来电",
            en="Nobody is ready for calls who has not signed the handbook in force; after a change, what has changed",
        ),
        figure=Words(
            zh="每日零点已签署全部现行条款的人数 ÷ 应签署人数（签署期内的不计）",
            en="People who had signed all that was in force, each midnight ÷ those who had to by then",
        ),
        check=Check(SOURCE, standing.signed_in_time, standing.REASONS),
        parameters={"grace_days": 3},
    ),
    Control(
        code="people.organisation",
        kind=ControlKind.PREVENT,
        does=Words(
            zh="组织架构决定谁审批、谁能看到谁的工作、事情升级给谁；每个接口都检查权限",
            en="The organisation tree decides who approves, sees whose work and is told; every route asks",
        ),
        figure=Words(zh="无例外，不计数", en="No exception, nothing to count"),
    ),
    Control(
        code="ledger.reads_are_kept",
        kind=ControlKind.DETECT,
        does=Words(
            zh="查看客户、收听录音、导出，逐次记入审计台账",
            en="Looking at customers, playing recordings and exporting are entries of the audit trail, each time",
        ),
        figure=Words(zh="台账记录可按人查阅", en="The entries can be read by person"),
    ),
    Control(
        code="ledger.sealed",
        kind=ControlKind.PREVENT,
        does=Words(
            zh="历史只增不改；台账成链加封，改动、插入、删除都能查出位置",
            en="History is only added to; in the sealed audit trail a change, an insertion or a loss is found",
        ),
        figure=Words(zh="最近一次校验结果", en="The latest verification"),
    ),
)


def register() -> None:
    """Called when Django is ready."""
    register_source(Source(SOURCE, "/handbook/versions/{id}", standing.read))
    register_control(*REGISTERED)
