"""An agent's day as a row of stretches, as pure functions of the changes of state. A shift that crosses midnight is
shown whole: a day begins with whatever runs at its first instant and ends with what runs at its last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from huawu.calls.states import AgentState

LONGEST_SHIFT = timedelta(hours=16)
"""How far a day reaches over its own ends at most."""


REST = timedelta(hours=6)
"""Whoever was offline for so long begins a new working day."""
RELOAD = timedelta(seconds=20)
"""A desk that is back within this time was only loaded anew by its browser."""
RELOADING = "reload"
"""The reason of a problem that is none: another page holds the desk now, and its softphone is on its way."""
PAGE_GONE = frozenset({"desk_closed", RELOADING})
"""With one of these reasons it is a reload; the engine may have noticed first that the softphone is gone."""


class StateChange(Protocol):
    """A change of an agent's state."""

    @property
    def seq(self) -> int: ...
    @property
    def at(self) -> datetime: ...
    @property
    def new(self) -> str: ...
    @property
    def reason(self) -> str: ...
    @property
    def call_uuid(self) -> UUID | None: ...


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some time in one state."""

    state: AgentState
    reason: str
    since: datetime
    until: datetime
    call_id: UUID | None = None

    @property
    def seconds(self) -> float:
        return (self.until - self.since).total_seconds()


def stretches(changes: Iterable[StateChange], until: datetime) -> list[Stretch]:
    """What the changes say, one after the other; the last state runs to ``until``. Clocks never run back: a change
    stamped before its predecessor counts from there."""
    found: list[Stretch] = []
    for change in sorted(changes, key=lambda change: change.seq):
        at = max(change.at, found[-1].since) if found else change.at
        if at >= until:
            break
        if found:
            found[-1] = replace(found[-1], until=at)
        found.append(Stretch(AgentState(change.new), change.reason, at, until, change.call_uuid))
    return _without_reloads([stretch for stretch in found if stretch.seconds > 0])


def _without_reloads(row: Sequence[Stretch]) -> list[Stretch]:
    """A page that is loaded anew is no problem of the system: what the agent did before goes on meanwhile."""
    found: list[Stretch] = []
    for index, stretch in enumerate(row):
        if (found and stretch.state is AgentState.SYSTEM_PROBLEM and _is_reload(row, index)) or (
            found and _goes_on(found[-1], stretch)
        ):
            found[-1] = replace(found[-1], until=stretch.until)
        else:
            found.append(stretch)
    return found


def _is_reload(row: Sequence[Stretch], index: int) -> bool:
    """Whether the stretch belongs to a problem in which the page was gone and that was over soon."""
    first = index
    while first > 0 and row[first - 1].state is AgentState.SYSTEM_PROBLEM:
        first -= 1
    last = index
    while last + 1 < len(row) and row[last + 1].state is AgentState.SYSTEM_PROBLEM:
        last += 1
    over = last + 1 < len(row) and row[last + 1].state is not AgentState.OFFLINE
    gone = any(stretch.reason in PAGE_GONE for stretch in row[first : last + 1])
    return over and gone and row[last].until - row[first].since <= RELOAD


def _goes_on(before: Stretch, after: Stretch) -> bool:
    return (before.state, before.reason, before.call_id) == (after.state, after.reason, after.call_id)


def duty_day(changes: Iterable[StateChange], start: datetime, end: datetime, now: datetime) -> list[Stretch]:
    """The stretches of the day from ``start`` to ``end`` as far as it has come, from the first on duty to the last;
    empty when the agent was not on duty. Shifts that run over ``start`` or ``end`` are in it whole."""
    row = stretches(changes, min(now, end + LONGEST_SHIFT))
    first = _shift_begin(row, start)
    last = _shift_end(row, end)
    inside = [_cut(stretch, first, last) for stretch in row if stretch.since < last and stretch.until > first]
    while inside and inside[0].state is AgentState.OFFLINE:
        inside.pop(0)
    while inside and inside[-1].state is AgentState.OFFLINE:
        inside.pop()
    return inside


def _shift_begin(row: Sequence[Stretch], start: datetime) -> datetime:
    """When the shift began that runs at ``start``; ``start`` itself when none does."""
    begin = start
    for stretch in reversed([stretch for stretch in row if stretch.since < start]):
        if stretch.until < begin or stretch.state is AgentState.OFFLINE:
            break
        begin = stretch.since
    return max(begin, start - LONGEST_SHIFT)


def _shift_end(row: Sequence[Stretch], end: datetime) -> datetime:
    finish = end
    for stretch in [stretch for stretch in row if stretch.until > end]:
        if stretch.since > finish or stretch.state is AgentState.OFFLINE:
            break
        finish = stretch.until
    return finish


def _cut(stretch: Stretch, first: datetime, last: datetime) -> Stretch:
    return replace(stretch, since=max(stretch.since, first), until=min(stretch.until, last))


def spent(row: Iterable[Stretch]) -> dict[AgentState, float]:
    """Seconds in each state."""
    seconds: dict[AgentState, float] = {}
    for stretch in row:
        seconds[stretch.state] = seconds.get(stretch.state, 0.0) + stretch.seconds
    return seconds


def shifts(row: Iterable[Stretch]) -> list[list[Stretch]]:
    """The working days in a row of stretches, each from its log-in on and without the time offline: a new one begins
    with the first log-in after :data:`REST` offline, and at the latest :data:`LONGEST_SHIFT` after the last began."""
    found: list[list[Stretch]] = []
    for stretch in row:
        if stretch.state is AgentState.OFFLINE:
            continue
        if not found or _begins_shift(found[-1], stretch.since):
            found.append([])
        _add_to_shifts(found, stretch)
    return found


def _begins_shift(shift: Sequence[Stretch], at: datetime) -> bool:
    return at - shift[-1].until >= REST or at - shift[0].since >= LONGEST_SHIFT


def _add_to_shifts(found: list[list[Stretch]], stretch: Stretch) -> None:
    """To the last one; what runs over its longest time begins others."""
    left = stretch
    while left.until > (end := (found[-1][0].since if found[-1] else left.since) + LONGEST_SHIFT):
        found[-1].append(replace(left, until=end))
        found.append([])
        left = replace(left, since=end)
    found[-1].append(left)
