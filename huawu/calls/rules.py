"""What a call or an agent's day looks like, as pure functions of its events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from huawu.calls.events import CallEventKind as Kind
from huawu.calls.states import AgentState, Outcome


class CallFact(Protocol):
    """An event of a call; rows and journal entries both fit."""

    @property
    def seq(self) -> int: ...
    @property
    def at(self) -> datetime: ...
    @property
    def kind(self) -> str: ...
    @property
    def data(self) -> Mapping[str, Any]: ...


class AgentFact(Protocol):
    """A change of an agent's state."""

    @property
    def seq(self) -> int: ...
    @property
    def at(self) -> datetime: ...
    @property
    def new(self) -> str: ...


@dataclass(slots=True)
class CallFacts:
    """A call, derived. Durations are seconds; from arrival to end they add up: ``announce_s + wait_s + talk_s +
    hold_s``. ``announce_s`` is the time in menus and with last words, messages and surveys. ``ring_s`` is the
    part of ``wait_s`` in which a desk rang, and of an outbound call (``outbound``) all that went before the
    customer answered. ``hold_s`` includes the time in which the agent was lost or consulted somebody and the
    caller heard music. ``wrap_up_s`` is that of all agents together; ``wrap_up_ended_at`` is when the last one
    was done."""

    arrived_at: datetime | None = None
    queued_at: datetime | None = None
    offered_at: datetime | None = None
    connected_at: datetime | None = None
    ended_at: datetime | None = None
    wrap_up_ended_at: datetime | None = None
    outcome: Outcome = Outcome.OPEN
    agent: str = ""
    """Staff number of the last agent who had the customer."""
    agents: set[str] = field(default_factory=set)
    """Staff numbers of everybody who had the customer or was asked."""
    queue_id: int | None = None
    """The last one in which the caller was, or for which they left a message."""
    web: bool = False
    outbound: bool = False
    satisfaction: int | None = None
    announce_s: float = 0.0
    wait_s: float = 0.0
    ring_s: float = 0.0
    talk_s: float = 0.0
    hold_s: float = 0.0
    wrap_up_s: float = 0.0


_PHASE_AFTER = {
    Kind.ARRIVED: "announce_s",
    Kind.DIALLED: "ring_s",
    Kind.MENU_ENTERED: "announce_s",
    Kind.RULE_APPLIED: "announce_s",
    Kind.MESSAGE_STARTED: "announce_s",
    Kind.CALLBACK_QUEUED: "ring_s",
    Kind.CALLBACK_TRIED: "ring_s",
    Kind.SURVEY_ASKED: "announce_s",
    Kind.QUEUED: "wait_s",
    Kind.CONNECTED: "talk_s",
    Kind.HELD: "hold_s",
    Kind.RESUMED: "talk_s",
    Kind.AGENT_LOST: "hold_s",
    Kind.AGENT_RETURNED: "talk_s",
    Kind.CONSULT_STARTED: "hold_s",
    Kind.CONFERENCED: "talk_s",
    Kind.TAKEN_OVER: "talk_s",
    Kind.ENDED: "",
    Kind.MISSED: "",
}
"""Which duration runs after an event; other kinds leave it as it is."""

_FIRST = {
    Kind.ARRIVED: "arrived_at",
    Kind.DIALLED: "arrived_at",
    Kind.CALLBACK_QUEUED: "arrived_at",
    Kind.QUEUED: "queued_at",
    Kind.OFFERED: "offered_at",
    Kind.CONNECTED: "connected_at",
    Kind.ENDED: "ended_at",
}

_RINGING_ENDS = {Kind.OFFER_REJECTED, Kind.OFFER_TIMED_OUT, Kind.OFFER_FAILED, Kind.CONNECTED, Kind.ENDED}


def project(events: Iterable[CallFact]) -> CallFacts:
    """Derive a call from its events, given in any order; ``seq`` is the order. Pure, and the same for each run.

    Instants come from two clocks (the engine's and ours), so one may lie a little before its predecessor's; such
    a step counts as zero, never as negative time.
    """
    facts, walk = CallFacts(), _Walk()
    for event in sorted(events, key=lambda event: event.seq):
        walk.step(facts, event)
    return facts


_ON_HOLD = frozenset(kind for kind, phase in _PHASE_AFTER.items() if phase == "hold_s")


def held_s(events: Iterable[CallFact], since: datetime) -> float:
    """For how many seconds the caller has heard music since this instant, up to the end of the last hold: what
    :func:`project` counts as ``hold_s``, without a hold that still lasts."""
    told = [event for event in events if event.at >= since]
    if not any(event.kind in _ON_HOLD for event in told):
        return 0.0
    facts, walk, over = CallFacts(), _Walk(), 0.0
    for event in sorted(told, key=lambda event: event.seq):
        walk.step(facts, event)
        if walk.phase != "hold_s":
            over = facts.hold_s
    return over


class _Walk:
    """Where :func:`project` stands between two events."""

    def __init__(self) -> None:
        self.clock: datetime | None = None
        self.phase = ""
        self.ringing = False
        self.working: set[str] = set()
        """Agents who have the customer."""
        self.wrapping: dict[str, datetime] = {}
        """Agents in wrap-up, and since when."""
        self.wrapped_at: datetime | None = None
        """When the last of them was done."""

    def step(self, facts: CallFacts, event: CallFact) -> None:
        kind = Kind(event.kind)
        at = max(event.at, self.clock or event.at)
        self._run(facts, at)
        self.phase = self._phase_after(kind, event)
        self.ringing = kind is Kind.OFFERED or (self.ringing and kind not in _RINGING_ENDS)
        if name := _FIRST.get(kind):
            setattr(facts, name, getattr(facts, name) or at)
        _note(facts, kind, event, at)
        self._work(facts, kind, event, at)

    def _phase_after(self, kind: Kind, event: CallFact) -> str:
        if kind is Kind.TRANSFERRED:
            return "talk_s" if event.data.get("warm") else "hold_s"
        if kind is Kind.AGENT_RETURNED and event.data.get("held"):
            return "hold_s"
        if kind is Kind.CONSULT_CONNECTED and event.data.get("handed_over"):
            return "talk_s"
        return _PHASE_AFTER.get(kind, self.phase)

    def _work(self, facts: CallFacts, kind: Kind, event: CallFact, at: datetime) -> None:
        """Whose the call is, and how long each has to do with it afterwards."""
        agent = str(event.data.get("agent", ""))
        if kind in {Kind.CONNECTED, Kind.DIALLED}:
            self.working.add(agent)
            facts.agents.add(agent)
        elif kind is Kind.CONSULT_CONNECTED and event.data.get("agent_channel"):
            facts.agents.add(str(event.data.get("whom", "")))
        elif kind is Kind.QUEUED:  # nobody has the customer any more: lost, or handed on
            self.working.clear()
        elif kind is Kind.TAKEN_OVER:
            self.working = {str(event.data.get("by", ""))}
            facts.agents |= self.working
            self.wrapping[agent] = at
        elif kind is Kind.TRANSFERRED:
            self.working = {facts.agent} if event.data.get("warm") and event.data.get("to") == "agent" else set()
            self.wrapping[agent] = at
        elif kind is Kind.CALLBACK_TRIED:
            self.working.discard(agent)
        elif kind is Kind.SURVEY_ASKED:
            self.working.discard(agent)
            self.wrapping[agent] = at
        elif kind is Kind.ENDED:
            self.wrapping |= dict.fromkeys(self.working, at)
            self.working = set()
        elif kind is Kind.WRAP_UP_ENDED and (since := self.wrapping.pop(agent, None)):
            facts.wrap_up_s += (at - since).total_seconds()
            self.wrapped_at = at
        if kind in {Kind.ENDED, Kind.WRAP_UP_ENDED} and facts.ended_at and not self.wrapping:
            facts.wrap_up_ended_at = self.wrapped_at

    def _run(self, facts: CallFacts, at: datetime) -> None:
        """Add the time since the last event to whatever was running."""
        passed = (at - (self.clock or at)).total_seconds()
        self.clock = at
        if self.phase:
            setattr(facts, self.phase, getattr(facts, self.phase) + passed)
        if self.ringing and self.phase == "wait_s":
            facts.ring_s += passed


def _note(facts: CallFacts, kind: Kind, event: CallFact, at: datetime) -> None:
    """Take over what an event carries."""
    if kind is Kind.ARRIVED:
        facts.web = bool(event.data.get("web", False))
    elif kind in {Kind.QUEUED, Kind.MOVED, Kind.MESSAGE_STARTED}:  # a message: for the queue that is to call back
        facts.queue_id = event.data.get("queue_id", facts.queue_id)
    elif kind in {Kind.CONNECTED, Kind.DIALLED}:
        facts.agent = str(event.data.get("agent", ""))
        facts.outbound = facts.outbound or kind is Kind.DIALLED
    elif kind is Kind.TAKEN_OVER:
        facts.agent = str(event.data.get("by", ""))
    elif kind is Kind.TRANSFERRED and event.data.get("warm") and event.data.get("to") == "agent":
        facts.agent = str(event.data.get("whom", ""))
    elif kind is Kind.CALLBACK_QUEUED:
        facts.queue_id, facts.outbound = event.data.get("queue_id", facts.queue_id), True
    elif kind is Kind.SATISFACTION:
        facts.satisfaction = int(event.data["score"])
    elif kind is Kind.ENDED:
        facts.outcome = Outcome(event.data.get("outcome", Outcome.FAILED))
    elif kind is Kind.MISSED:
        facts.outcome = Outcome.MISSED
        facts.arrived_at = facts.arrived_at or at
        facts.ended_at = facts.ended_at or at


def agent_day(events: Iterable[AgentFact], start: datetime, end: datetime) -> dict[AgentState, float]:
    """Seconds in each state between ``start`` and ``end``; they add up to that stretch.

    Give the last event before ``start`` too, or the time until the first one counts as offline. A state that
    began the day before counts from ``start`` on.
    """
    spent: dict[AgentState, float] = {}
    state, since = AgentState.OFFLINE, start
    for event in sorted(events, key=lambda event: event.seq):
        at = min(max(event.at, since), end)
        spent[state] = spent.get(state, 0.0) + (at - since).total_seconds()
        state, since = AgentState(event.new), at
    spent[state] = spent.get(state, 0.0) + (end - since).total_seconds()
    return {state: seconds for state, seconds in spent.items() if seconds}
