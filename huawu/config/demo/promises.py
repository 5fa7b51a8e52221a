"""What it may promise its customers, and how far the authority of each post goes."""

from __future__ import annotations

from decimal import Decimal

from huawu.people.roles import Role
from huawu.promises.models import PromiseKind, PromiseLimit

Limits = tuple[tuple[Role, int, int], ...]

KINDS: tuple[tuple[str, str, str, bool, str, Limits], ...] = (
    (
        "credit",
        "补偿话费",
        "Compensation credit",
        True,
        "非常抱歉给您带来不便，我们会在约定日期前为您补偿话费，到账后您会收到短信提醒。",
        ((Role.AGENT, 10, 3), (Role.TEAM_LEADER, 100, 7), (Role.SUPERVISOR, 1000, 30)),
    ),
    (
        "refund",
        "退款",
        "Refund",
        True,
        "您的退款申请已经受理，我们会在约定日期前按原支付方式退回，请您留意到账通知。",
        ((Role.TEAM_LEADER, 200, 15), (Role.SUPERVISOR, 2000, 30)),
    ),
    (
        "bonus",
        "补发优惠",
        "Missing bonus credited",
        False,
        "我们核实后会在约定日期前为您补发本次充值优惠，请您留意短信提醒。",
        ((Role.AGENT, 0, 3), (Role.TEAM_LEADER, 0, 15), (Role.SUPERVISOR, 0, 60)),
    ),
    (
        "reply",
        "限期答复",
        "Answer by a day",
        False,
        "您反映的问题我已详细记录，我们会在约定日期前给您回电答复。",
        ((Role.AGENT, 0, 2), (Role.TEAM_LEADER, 0, 7), (Role.SUPERVISOR, 0, 15)),
    ),
)
"""Code, names, whether it is money, words for the customer; post, amount in CNY, days."""


def make_promise_kinds() -> None:
    """Make those that are missing."""
    for position, (code, zh, en, has_amount, wording, limits) in enumerate(KINDS):
        facts = {"zh": zh, "en": en, "has_amount": has_amount, "wording": wording, "position": position}
        kind, made = PromiseKind.objects.get_or_create(code=code, defaults=facts)
        if made:
            for role, amount, days in limits:
                PromiseLimit.objects.create(kind=kind, role=role, amount=Decimal(amount), days=days)
