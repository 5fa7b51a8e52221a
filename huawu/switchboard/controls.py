"""The handbook's clauses that are kept by the live switchboard, before a call."""

from __future__ import annotations

from huawu.handbook.registry import Control, ControlKind, Words, register_control

REGISTERED = (
    Control(
        code="switchboard.dial_rules",
        kind=ControlKind.PREVENT,
        does=Words(
            "手工外呼须来自客户、来电或待回拨；其他号码按名单放行或禁止，否则须选原因",
            "Dialling needs a customer, a call or a call-back; other numbers go by the lists or need a reason",
        ),
        figure=Words("无例外，不计数", "No exception, nothing to count"),
    ),
    Control(
        code="switchboard.refusals",
        kind=ControlKind.PREVENT,
        does=Words(
            "客户拒绝外呼的，呼叫前须选原因；拒绝营销或回访的，不能以此为由呼叫；客户要求的回电不受限",
            "Calling a customer who has refused calls takes a reason, and never advertising or a survey they refused; "
            "call-backs they asked for are always made",
        ),
        figure=Words("无例外，不计数", "No exception, nothing to count"),
    ),
)


def register() -> None:
    """Called when Django is ready."""
    register_control(*REGISTERED)
