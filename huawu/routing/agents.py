"""The agents as the engine knows them: what they can do, what they are doing, and their seats in the queues."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import TYPE_CHECKING

from huawu.routing.configuration import AgentProfile
from huawu.routing.decisions import READY, AwayState
from huawu.routing.explanation import NotReady

if TYPE_CHECKING:
    from huawu.routing.line import Contact, Line, Tier


class Presence(IntEnum):
    """What the rules about everybody go by."""

    OFFLINE = 0
    ON_BREAK = 1
    WORKING = 2


PRESENCE = {AwayState.OFFLINE.value: Presence.OFFLINE, "break": Presence.ON_BREAK, "study": Presence.ON_BREAK}
"""By reported state; every other is at work. No answer and a refusal are not a break: it is for others to say what
becomes of such an agent."""


@dataclass(slots=True, eq=False)
class Seat:
    """An agent's place in a queue, on the terms of :class:`huawu.routing.seats.Terms`."""

    line: Line
    tier: Tier
    priority: int
    ring: int
    levels: int
    weight: float


@dataclass(slots=True, eq=False)
class Agent:
    """State is kept by staff number even for agents not configured yet, so that the order of events is no matter."""

    id: str
    profile: AgentProfile | None = None
    state: str = AwayState.OFFLINE
    """As reported; of a ringing agent, the state before."""
    until: datetime | None = None
    reason: str = ""
    """Why, as reported with the state."""
    busy: NotReady | None = None
    """The state as explanations tell of it, once one has."""
    presence: Presence = Presence.OFFLINE
    idle_us: int = 0
    calls: int = 0
    talk_s: float = 0
    ringing: Contact | None = None
    free: bool = False
    """Ready, without an offer, and standing in the tiers of the seats."""
    lines: list[Line] = field(default_factory=list)
    """Of the queues of which the agent is a member."""
    seats: list[Seat] = field(default_factory=list)
    kept: dict[str, Contact] = field(default_factory=dict)
    """The contacts that wait for this agent and are not being offered, by id."""

    @property
    def may_ring(self) -> bool:
        return self.profile is not None and self.state == READY and self.ringing is None
