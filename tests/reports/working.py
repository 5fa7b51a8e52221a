"""Agents at work, for tests of reports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from huawu.calls.actions import do_append_agent_events
from huawu.calls.log import NewAgentEvent
from huawu.calls.models import AgentEvent
from huawu.calls.states import AgentState as State
from huawu.kit.time import now
from huawu.people.models import User
from tests.calls_room.stories import answered, make_call
from tests.cast import client_of

Change = tuple[float, State]
"""Minutes after the start, and the state from then on."""


def work(agent: User, start: datetime, changes: Sequence[Change]) -> None:
    """What the agent did, after whatever they have done before."""
    last = AgentEvent.objects.filter(agent=agent).order_by("-seq").first()
    seq, old = (last.seq + 1, State(last.new)) if last else (0, State.OFFLINE)
    events = []
    for index, (minute, new) in enumerate(changes):
        at = start + timedelta(minutes=minute)
        events.append(NewAgentEvent(agent.number, seq + index, at, old, new, actor=agent.number))
        old = new
    do_append_agent_events(events)


def shift(agent: User, hours: float = 3, ended: float = 0.5) -> datetime:
    """A shift of so many hours with two answered calls and ten minutes of break; it ended so many hours ago. Gives when
    it began."""
    start = now() - timedelta(hours=hours + ended)
    end = hours * 60
    work(agent, start, [(0, State.READY), (30, State.BREAK), (40, State.READY), (end, State.OFFLINE)])
    for minute in (5, 50):
        make_call(answered(agent.number), start=start + timedelta(minutes=minute))
    return start


def call(user: User, method: str, path: str, **body: Any) -> Any:
    """The JSON of the answer, or its status and code."""
    send = getattr(client_of(user), method)
    answer = send(f"/api/reports{path}", **({"data": body, "content_type": "application/json"} if body else {}))
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])


def post(user: User, path: str, **body: Any) -> Any:
    answer = client_of(user).post(f"/api/reports{path}", body, "application/json")
    return answer.json() if answer.status_code == 200 else (answer.status_code, answer.json()["code"])


def get(user: User, path: str) -> Any:
    return call(user, "get", path)


def figure(shown: Any, key: str) -> Any:
    """The figure of that key among those of a report."""
    return next(each for each in shown["figures"] if each["key"] == key)


LONG_AGO = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
