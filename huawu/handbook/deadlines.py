"""Whether something was done by its deadline: a judge that several rooms' controls share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from huawu.handbook.registry import Judgement, Parameters, Verdict, Words


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when it was to be done, when it was (None: not yet), and when one looks."""

    due: datetime
    done: datetime | None
    at: datetime


REASONS = {
    "in_time": Words("按时完成", "done in time"),
    "late": Words("超时完成", "done late"),
    "overdue": Words("逾期未完成", "overdue"),
    "not_due": Words("尚未到期", "not due yet"),
}


def by_deadline(fact: Deadline, _parameters: Parameters) -> Judgement | None:
    """What is not due yet is not counted."""
    if fact.done is not None:
        in_time = fact.done <= fact.due
        return Judgement(Verdict.KEPT, "in_time") if in_time else Judgement(Verdict.BROKEN, "late")
    return Judgement(Verdict.BROKEN, "overdue") if fact.at > fact.due else Judgement(Verdict.UNTOLD, "not_due")
