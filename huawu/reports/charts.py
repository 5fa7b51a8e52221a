"""What a review's charts are drawn from: days, teams, and what customers came for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet

from huawu.calls.access import by_day, by_team
from huawu.calls.models import Call, ContactRecord
from huawu.people.models import OrgUnit

MOST_REASONS = 8
DAILY = ("offered", "answered", "abandoned", "service_level")
OF_TEAM = ("answered", "handle_time", "satisfied")


@dataclass(frozen=True, slots=True)
class Reason:
    """What customers came for, and how often."""

    zh: str
    en: str
    count: int


def charts_of(calls: QuerySet[Call]) -> dict[str, Any]:
    """``days`` (figures of each), ``teams`` (figures of each), ``reasons`` (the most frequent ones), as JSON."""
    return {"days": _days(calls), "teams": _teams(calls), "reasons": [asdict(row) for row in reasons_of(calls)]}


def reasons_of(calls: QuerySet[Call], most: int = MOST_REASONS) -> Sequence[Reason]:
    """By the kind and reason in the contact records of these calls."""
    records = ContactRecord.objects.filter(call__in=calls.order_by().values("pk"), kind__isnull=False)
    named = ("kind__zh", "kind__en", "reason__zh", "reason__en")
    rows = records.order_by().values(*named).annotate(n=Count("call"))
    counted: Counter[tuple[str, str]] = Counter()
    for row in rows:
        counted[_named(row, "zh"), _named(row, "en")] += row["n"]
    return [Reason(zh, en, count) for (zh, en), count in sorted(counted.items(), key=lambda each: -each[1])[:most]]


def _named(row: dict[str, Any], language: str) -> str:
    return " · ".join(word for word in (row[f"kind__{language}"], row[f"reason__{language}"]) if word)


def _days(calls: QuerySet[Call]) -> list[dict[str, Any]]:
    return [{"day": day.isoformat(), **{key: figures[key] for key in DAILY}} for day, figures in by_day(calls)]


def _teams(calls: QuerySet[Call]) -> list[dict[str, Any]]:
    found = by_team(calls)
    names = dict(OrgUnit.objects.filter(pk__in=[pk for pk in found if pk is not None]).values_list("pk", "name"))
    rows = [(names[pk], figures) for pk, figures in found.items() if pk is not None]
    return [{"name": name, **{key: figures[key] for key in OF_TEAM}} for name, figures in sorted(rows, key=_first)]


def _first(row: tuple[str, Any]) -> str:
    return row[0]


def month_title(month: date, zh: bool = True) -> str:
    """As it stands on the page."""
    return f"{month.year} 年 {month.month} 月部门总结" if zh else f"Department review {month:%Y-%m}"
