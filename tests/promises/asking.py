"""Asking for promises, for tests."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.people.models import User
from huawu.promises.actions import Answer, Request, do_ask
from huawu.promises.models import Promise, PromiseKind, PromiseLimit
from huawu.promises.obligations import today
from tests.cast import client_of

WORDS = "三天内为您补发三十元话费。"


def make_kind(code: str, has_amount: bool, **limits: tuple[str, int]) -> PromiseKind:
    kind = PromiseKind.objects.create(code=code, zh=code, en=code, has_amount=has_amount, wording=WORDS)
    for role, (amount, days) in limits.items():
        PromiseLimit.objects.create(kind=kind, role=role, amount=Decimal(amount), days=days)
    return kind


def on(days: int) -> date:
    """So many days from today."""
    return today(now()) + timedelta(days=days)


def request(amount: str | None = "30", days: int = 3, **more: Any) -> Request:
    money = None if amount is None else Decimal(amount)
    facts: dict[str, Any] = {"id": new_id(), "kind": "refund", "wording": WORDS, **more}
    return Request(amount=money, due_on=on(days), **facts)


def ask(user: User, amount: str | None = "30", days: int = 3, **more: Any) -> Promise:
    """30 is more than an agent and no more than a leader may grant."""
    return do_ask(user, request(amount, days, **more))


def yes(promise: Promise, **changes: Any) -> Answer:
    """Approval, as asked for or with other terms."""
    terms = {"amount": promise.amount, "wording": promise.wording, "due_on": promise.due_on, **changes}
    return Answer(approve=True, **terms)


def no(promise: Promise, note: str = "活动规则不支持") -> Answer:
    return Answer(False, promise.amount, promise.wording, promise.due_on, note)


def post(user: User, path: str, **body: Any) -> Any:
    """The JSON of the answer, or its status and code."""
    answer = client_of(user).post(f"/api/promises{path}", body, "application/json")
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])


def live(user: User) -> Any:
    return client_of(user).get("/api/promises/live").json()


def waiting(user: User) -> list[UUID]:
    """The requests that wait for this person's answer."""
    return [UUID(row["id"]) for row in live(user)["to_decide"]]


def history(promise: Promise) -> list[str]:
    return list(promise.events.values_list("kind", flat=True))
