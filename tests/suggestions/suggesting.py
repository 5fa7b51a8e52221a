"""Suggestions, for tests."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils.timezone import localtime

from huawu.kit.ids import new_id
from huawu.kit.time import now
from huawu.people.models import User
from huawu.suggestions.actions import Adoption, Idea, do_adopt, do_suggest
from huawu.suggestions.models import Suggestion
from tests.cast import client_of


def suggest(by: User, title: str = "充值查询页加上到账时间", **more: Any) -> Suggestion:
    facts: dict[str, Any] = {"id": new_id(), "text": "客户最常问什么时候到账，页面上写明可少转一次。", **more}
    return do_suggest(by, Idea(title=title, **facts))


def in_days(days: int) -> date:
    return localtime(now()).date() + timedelta(days=days)


def adopt(by: User, row: Suggestion, owner: User, days: int = 14, thanks: str = "好建议，谢谢！") -> Suggestion:
    return do_adopt(by, row.pk, Adoption(owner.number, in_days(days), thanks))


def ask(user: User, path: str = "", **body: Any) -> Any:
    """The JSON of the answer, or its status and code."""
    answer = client_of(user).post(f"/api/suggestions{path}", body, "application/json")
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])


def look(user: User, row: Suggestion) -> Any:
    return client_of(user).get(f"/api/suggestions/{row.pk}").json()


def history(row: Suggestion) -> list[str]:
    return list(row.events.values_list("kind", flat=True))
