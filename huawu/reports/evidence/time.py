"""How a person's time at work was spent (:mod:`huawu.calls.duty`). The rows behind it are the stretches of the day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from huawu.calls.access import agent_changes
from huawu.calls.duty import Stretch, shifts, spent, stretches
from huawu.calls.states import AgentState
from huawu.handbook.evidence import Evidence, EvidencePart, EvidenceUnit, Reading, Scope
from huawu.handbook.registry import Words
from huawu.kit.time import now
from huawu.people.models import User

LOOK_BACK = timedelta(hours=48)
"""Within it everybody has rested, so that where a working day began can be told."""
TALK = (AgentState.TALKING, AgentState.HOLDING, AgentState.CONSULTING, AgentState.OUTBOUND)


def row_of(agent: User, since: datetime, until: datetime) -> list[Stretch]:
    """What an agent did in a stretch of time, cut to it."""
    row = stretches(agent_changes(agent, since, until), min(until, now()))
    cut = (_within(stretch, since) for stretch in row if stretch.until > since)
    return [stretch for stretch in cut if stretch.state is not AgentState.OFFLINE]


def _within(stretch: Stretch, since: datetime) -> Stretch:
    inside = max(stretch.since, since)
    return Stretch(stretch.state, stretch.reason, inside, stretch.until, stretch.call_id)


def shifts_of(agent: User, at: datetime) -> list[list[Stretch]]:
    """The working days of an agent that were not over two days before ``at``, the oldest first."""
    return shifts(stretches(agent_changes(agent, at - LOOK_BACK, at), at))


def spent_in(scope: Scope) -> dict[AgentState, float]:
    """Seconds of the person in each state."""
    person = scope.person
    assert person is not None  # noqa: S101 - asked of a person's scope only
    return scope.once("time", lambda: spent(row_of(person, scope.since, scope.until)))


def _time(key: str, zh: str, en: str, definition: Words, states: Collection[AgentState] | None = None) -> Evidence:
    def read(scope: Scope) -> Reading:
        found = spent_in(scope)
        return Reading(sum(s for state, s in found.items() if states is None or state in states))

    part, unit = EvidencePart.TIME, EvidenceUnit.SECONDS
    return Evidence(key, part, Words(zh, en), definition, unit, read, of_department=False)


FOUND = (
    _time("time_on_duty", "在岗", "On duty", Words("签入至签出，离线除外", "From log-in to log-out, without offline")),
    _time(
        "time_talk", "通话", "In talks", Words("通话、保持、咨询、外呼", "Talking, holding, consulting, dialling"), TALK
    ),
    _time("time_wrap_up", "话后处理", "Wrap-up", Words("话后处理状态", "In wrap-up"), (AgentState.WRAP_UP,)),
    _time(
        "time_break",
        "小休与用餐",
        "On breaks",
        Words("示忙状态，学习除外", "On break, without study"),
        (AgentState.BREAK,),
    ),
    _time("time_study", "学习", "Studying", Words("学习状态", "In the state of study"), (AgentState.STUDY,)),
)
