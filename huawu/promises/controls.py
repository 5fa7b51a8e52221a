"""Clause 2.1.10: promise nothing without the superior's word, and keep what was promised."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

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
from huawu.promises.access import list_promises_for
from huawu.promises.choices import PromiseState

SOURCE = "promises"

_SAID = {
    PromiseState.KEPT: Judgement(Verdict.KEPT, "kept"),
    PromiseState.BROKEN: Judgement(Verdict.BROKEN, "broken"),
    PromiseState.APPROVED: Judgement(Verdict.UNTOLD, "not_due"),
}


def kept_in_time(state: PromiseState, _parameters: Parameters) -> Judgement | None:
    """What was approved is kept in time. What was refused or withdrawn was never said to a customer."""
    return _SAID.get(state)


def read(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    """The promises asked for in a stretch of time, as far as ``user`` may see them."""
    rows = list_promises_for(user).filter(asked_at__gte=since, asked_at__lt=until).order_by("asked_at", "pk")
    for promise in rows.iterator(500):
        yield Fact(str(promise.pk), promise.asked_at, promise.asked_by.number, PromiseState(promise.state))


REGISTERED = (
    Control(
        code="promises.approval",
        kind=ControlKind.APPROVE,
        does=Words(
            zh="超出本人权限的承诺须经上级同意才能告诉客户；获准后按期兑现，逾期即计为未兑现",
            en="Beyond one's authority a promise needs the superior's word; what was approved is owed until it is kept",
        ),
        figure=Words(zh="按期兑现的承诺 ÷ 已到期或已兑现的承诺", en="Promises kept in time ÷ promises kept or broken"),
        check=Check(
            SOURCE,
            kept_in_time,
            {
                "kept": Words("按期兑现", "kept in time"),
                "broken": Words("未按期兑现", "not kept in time"),
                "not_due": Words("尚未到期", "not due yet"),
            },
        ),
    ),
)


def register() -> None:
    """Called when Django is ready."""
    register_source(Source(SOURCE, "/promises/{id}", read))
    register_control(*REGISTERED)
