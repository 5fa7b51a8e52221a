"""Who and what there is: agents, queues, hotlines, as one snapshot read from the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from huawu.clock.rules import CalendarFacts, is_open
from huawu.routing.configuration import AgentProfile, Queue


@dataclass(frozen=True, slots=True)
class AgentCard:
    """An agent as the floor shows them."""

    profile: AgentProfile
    team: str


@dataclass(frozen=True, slots=True)
class QueueCard:
    """A queue with what happens around its calls; times in seconds."""

    queue: Queue
    wrap_up_s: int = 30


@dataclass(frozen=True, slots=True)
class HotlineCard:
    """A number that customers dial."""

    number: str
    queue_id: int
    name: str = ""
    welcome: str = "welcome"
    closed: str = "closed"
    hours: CalendarFacts | None = None
    """None: always open."""

    def is_open(self, instant: datetime) -> bool:
        return self.hours is None or is_open(self.hours, instant)


@dataclass(frozen=True, slots=True)
class Directory:
    """A snapshot; taken anew when somebody changes the master data."""

    agents: Mapping[str, AgentCard] = field(default_factory=dict)
    queues: Mapping[int, QueueCard] = field(default_factory=dict)
    hotlines: Mapping[str, HotlineCard] = field(default_factory=dict)
