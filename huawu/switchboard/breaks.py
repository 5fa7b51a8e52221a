"""How much of a working day an agent has spent on breaks, counted from the changes of state. Pure.

The working day, by which quotas are counted, is the agent's own and knows no midnight; a night shift is one day:

- it begins with the first log-in after at least :data:`REST` offline; a shorter time offline (a meal at home, a closed
  laptop, two halves of a split shift) is part of the day;
- it lasts :data:`LONGEST_DAY` at the longest. Whoever is on duty then begins the next day at that instant; whoever is
  offline begins it with the next log-in.

A break that runs over the beginning of a day counts in each day with its own part.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from huawu.calls.duty import RELOAD, REST
from huawu.calls.states import PAUSES, AgentState

LONGEST_DAY = timedelta(hours=16)
NOTHING = timedelta(0)

FORCED = frozenset({"no_answer", "rejected", "ring_failed", "connection_lost"})
"""Why the system takes an agent off ready: reasons of breaks that nobody has chosen."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a reason allows; nothing where there is no limit."""

    quota: timedelta = NOTHING
    """In all per working day."""
    longest: timedelta = NOTHING
    """At a time."""

    def used_up(self, used: timedelta) -> bool:
        """Whether nothing is left of the quota."""
        return NOTHING < self.quota <= used


@dataclass(frozen=True, slots=True)
class Pause:
    """One break, a reload of the page in the middle of it included."""

    state: AgentState
    reason: str
    since: datetime


@dataclass(slots=True)
class WorkingDay:
    """An agent's working day so far. Feed it every change of state, in order."""

    begun_at: datetime | None = None
    """When the day began that ran at the last change."""
    state: AgentState = AgentState.OFFLINE
    reason: str = ""
    since: datetime | None = None
    pause: Pause | None = None
    """The break that runs, or has run until the page was loaded anew."""
    taken: dict[str, timedelta] = field(default_factory=dict)
    """By reason, the breaks of this day that are over."""

    def change(self, state: AgentState, reason: str, at: datetime) -> None:
        """The agent is in another state. Clocks never run back: a change stamped before its predecessor counts from
        there."""
        if state is self.state is AgentState.OFFLINE:  # for another reason; the rest goes on
            return
        at = max(at, self.since or at)
        begins = self._day_begun(at)
        if begins is None and state is not AgentState.OFFLINE:
            self.begun_at, self.taken = at, {}
        elif begins is not None:
            self._spend(begins, at)
        self._keep_pause(state, reason, at)
        self.state, self.reason, self.since = state, reason, at

    def used(self, reason: str, now: datetime) -> timedelta:
        """How long this reason's breaks have taken in the working day of ``now``, the running one included."""
        if not self.taken and self.state not in PAUSES:  # as usual, and asked of every reason whenever a desk is drawn
            return NOTHING
        begins = self._day_begun(now)
        before = self.taken.get(reason, NOTHING) if begins is not None and begins == self.begun_at else NOTHING
        if self.state not in PAUSES or self.reason != reason or self.since is None or begins is None:
            return before
        return before + max(now - max(self.since, begins), NOTHING)

    def over_quota(self, reason: str, limits: Limits, now: datetime) -> bool:
        """Whether nothing is left for another break of this reason."""
        return limits.used_up(self.used(reason, now))

    def limit_at(self, limits: Limits, now: datetime) -> datetime | None:
        """When the running break has lasted as long as it may: at a time, or because the day's quota is used up. A
        break that began when that was the case already has been allowed, and only its own length counts."""
        begins = self._day_begun(now)
        if self.state not in PAUSES or self.since is None or self.pause is None or begins is None:
            return None
        before = self.taken.get(self.reason, NOTHING) if begins == self.begun_at else NOTHING
        ends = [self.pause.since + limits.longest] if limits.longest else []
        if before < limits.quota:
            ends.append(max(self.since, begins) + limits.quota - before)
        return min(ends, default=None)

    def _day_begun(self, at: datetime) -> datetime | None:
        """When the working day of ``at`` began; None when it would begin with a log-in now."""
        if self.begun_at is None or self.since is None:
            return None
        if self.state is AgentState.OFFLINE:
            rested = at - self.since >= REST or at - self.begun_at >= LONGEST_DAY
            return None if rested else self.begun_at
        return self.begun_at + (at - self.begun_at) // LONGEST_DAY * LONGEST_DAY

    def _spend(self, begins: datetime, at: datetime) -> None:
        """The state has lasted until ``at``; of a break only what falls into that instant's day counts."""
        if begins != self.begun_at:
            self.begun_at, self.taken = begins, {}
        if self.state in PAUSES and self.since is not None:
            self.taken[self.reason] = self.taken.get(self.reason, NOTHING) + at - max(self.since, begins)

    def _keep_pause(self, state: AgentState, reason: str, at: datetime) -> None:
        reloading = self.state is AgentState.SYSTEM_PROBLEM and self.since is not None and at - self.since <= RELOAD
        if state in PAUSES:
            same = self.pause is not None and (self.pause.state, self.pause.reason) == (state, reason)
            if not same or not (self.state in PAUSES or reloading):
                self.pause = Pause(state, reason, at)
        elif state is not AgentState.SYSTEM_PROBLEM or self.state not in PAUSES:
            self.pause = None
