"""An agent's day as its events tell it: what was asked for, what comes next, which break the leader is asked for.

The switchboard feeds each event as it writes it, and all of them again after a restart; so both agree. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from huawu.calls.log import NewAgentEvent
from huawu.calls.states import PAUSES, AgentEventKind, AgentState
from huawu.switchboard.breaks import FORCED, WorkingDay

ASKED_FOR = PAUSES | {AgentState.READY, AgentState.OFFLINE}
"""States that an agent asks for; all others follow from what happens."""
TALKS = frozenset({AgentState.TALKING, AgentState.HOLDING, AgentState.CONSULTING})
NOT_THE_SOFTPHONE = frozenset({"", "desk_closed"})
"""Reasons of a system problem that say nothing of what was asked for: a talk that broke off, a page that is gone."""
Wish = tuple[AgentState, str]
"""A state with its reason."""


@dataclass(frozen=True, slots=True)
class BreakRequest:
    """A break over the day's quota for which the leader is asked."""

    id: int
    """Number of the event in the agent's log."""
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class BreakAnswer:
    """What became of the last request."""

    reason: str
    approved: bool
    by: str
    """Staff number."""
    note: str
    at: datetime


NoticeKind = Literal["break_asked", "break_overrun", "forced"]


@dataclass(frozen=True, slots=True)
class Notice:
    """What the leader has to decide or to see."""

    kind: NoticeKind
    reason: str
    at: datetime
    request: int = 0
    """Of ``break_asked``: which one is answered."""


@dataclass(slots=True)
class Day:
    """Where an agent's log stands."""

    breaks: WorkingDay = field(default_factory=WorkingDay)
    asked: Wish | None = None
    """What the agent asked for last; None: nothing is known."""
    next: Wish | None = None
    """Asked for during a contact, and not in force yet."""
    request: BreakRequest | None = None
    answer: BreakAnswer | None = None
    overrun_at: datetime | None = None
    """When it was told that the running break lasts too long."""
    calls: int = 0
    """Talks since the agent was last offline, those of somebody who was consulted included."""
    talk_s: float = 0.0
    """How long they lasted, without the one that is going on."""
    talks_since: datetime | None = None
    seen: bool = False
    """The leader has seen what there was to see of the running break."""

    @classmethod
    def of(cls, events: Iterable[NewAgentEvent]) -> Day:
        """From the log, first to last."""
        day = cls()
        for event in events:
            day.take(event)
        return day

    def take(self, event: NewAgentEvent) -> None:
        """One more event."""
        match event.kind:
            case AgentEventKind.STATE:
                self._change(event)
            case AgentEventKind.NEXT_STATE:
                self.next = (event.new, event.reason)
            case AgentEventKind.BREAK_ASKED:
                self.request, self.answer = BreakRequest(event.seq, event.reason, event.at), None
            case AgentEventKind.BREAK_WITHDRAWN:
                self.request = None
            case AgentEventKind.BREAK_APPROVED | AgentEventKind.BREAK_REFUSED:
                approved = event.kind is AgentEventKind.BREAK_APPROVED
                self.request = None
                self.answer = BreakAnswer(event.reason, approved, event.actor, event.note, event.at)
            case AgentEventKind.BREAK_OVERRUN:
                self.overrun_at, self.seen = event.at, False
            case AgentEventKind.ACKNOWLEDGED:
                self.seen = True

    def _change(self, event: NewAgentEvent) -> None:
        state, reason, pause = event.new, event.reason, self.breaks.pause
        self._count(event)
        self.breaks.change(state, reason, event.at)
        if self.breaks.pause is not pause:
            self.overrun_at, self.seen = None, False
        if state in ASKED_FOR:
            self.asked, self.next = (state, reason), None
        elif state is AgentState.SYSTEM_PROBLEM and reason not in NOT_THE_SOFTPHONE:
            self.asked, self.next = (AgentState.READY, ""), None  # its trouble is told only of who would be ready
        elif self.asked is None and event.old in ASKED_FOR:
            self.asked = (event.old, "")

    def _count(self, event: NewAgentEvent) -> None:
        """What the strategies of fewest calls and least talk go by; a line that broke off goes on with the same talk,
        and a shift begins anew."""
        if event.new is AgentState.OFFLINE:
            self.calls, self.talk_s, self.talks_since = 0, 0.0, None
        elif event.new in TALKS and self.talks_since is None:
            self.calls += event.old is not AgentState.SYSTEM_PROBLEM
            self.talks_since = event.at
        elif event.new not in TALKS and self.talks_since is not None:
            self.talk_s += (event.at - self.talks_since).total_seconds()
            self.talks_since = None

    def notices(self) -> list[Notice]:
        """What waits for the leader: a request, a break that lasts too long, a break that the system has forced."""
        found = []
        if self.request is not None:
            found.append(Notice("break_asked", self.request.reason, self.request.at, self.request.id))
        breaks = self.breaks
        if breaks.pause is None or breaks.state not in PAUSES or self.seen:
            return found
        if breaks.reason in FORCED:
            found.append(Notice("forced", breaks.reason, breaks.pause.since))
        if self.overrun_at is not None:
            found.append(Notice("break_overrun", breaks.reason, self.overrun_at))
        return found
