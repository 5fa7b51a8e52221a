"""Clause 4.1.3: suggestions are made, and answered in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

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
from huawu.kit.time import now
from huawu.people.models import User
from huawu.suggestions.access import list_suggestions_for
from huawu.suggestions.choices import TAKEN_UP, SuggestionState

SOURCE = "suggestions"


@dataclass(frozen=True, slots=True)
class Box:
    """What is judged of a suggestion."""

    state: SuggestionState
    waited: timedelta
    """Until it was answered, or until now."""


def answered_in_time(box: Box, parameters: Parameters) -> Judgement | None:
    """A suggestion has an answer, yes or no with the reason, in so many days."""
    late = box.waited > timedelta(days=parameters["suggestion_answer_days"])
    if box.state in TAKEN_UP:
        return Judgement(Verdict.BROKEN, "adopted_late") if late else Judgement(Verdict.KEPT, "adopted")
    if box.state == SuggestionState.DECLINED:
        return Judgement(Verdict.BROKEN, "declined_late") if late else Judgement(Verdict.KEPT, "declined")
    return Judgement(Verdict.BROKEN, "unanswered") if late else Judgement(Verdict.UNTOLD, "waiting")


def read(since: datetime, until: datetime, user: User) -> Iterator[Fact]:
    """The suggestions written in a stretch of time. They count for nobody: to answer is the house's duty."""
    rows = list_suggestions_for(user).filter(written_at__gte=since, written_at__lt=until)
    for row in rows.order_by("written_at", "pk").iterator(500):
        waited = (row.decided_at or now()) - row.written_at
        yield Fact(str(row.pk), row.written_at, "", Box(SuggestionState(row.state), waited))


REGISTERED = (
    Control(
        code="suggestions.box",
        kind=ControlKind.GUIDE,
        does=Words(
            zh="建议箱公开讨论，限期答复；采纳的写明谁、何时落实，并向提出人致谢",
            en="Suggestions are discussed openly and answered in time; an adopted one has an owner, a day and thanks",
        ),
        figure=Words(
            zh="按期答复的建议 ÷ 应答复的建议，另列采纳数",
            en="Answered in time ÷ all that had to be, and those adopted",
        ),
        check=Check(
            SOURCE,
            answered_in_time,
            {
                "adopted": Words("已采纳", "adopted"),
                "adopted_late": Words("已采纳，答复超期", "adopted, answered late"),
                "declined": Words("未采纳，已说明理由", "declined, with the reason"),
                "declined_late": Words("未采纳，答复超期", "declined, answered late"),
                "unanswered": Words("超期未答复", "not answered in time"),
                "waiting": Words("待答复", "waiting for the answer"),
            },
        ),
        parameters={"suggestion_answer_days": 7},
    ),
)


def register() -> None:
    """Called when Django is ready."""
    register_source(Source(SOURCE, "/suggestions/{id}", read))
    register_control(*REGISTERED)
