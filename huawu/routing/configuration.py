"""What the engine is told about queues and agents. Plain values; the ids are those of the rooms that own them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Queue:
    """A queue (队列). ``required`` maps a skill to the lowest level that may serve; ``ring_s`` is how long an
    offer stands, in seconds."""

    id: int
    name: str
    required: Mapping[str, int] = field(default_factory=dict)
    ring_s: int = 20


@dataclass(frozen=True, slots=True)
class AgentProfile:
    """An agent (坐席) by staff number: skill levels and the queues they belong to."""

    id: str
    name: str
    skills: Mapping[str, int] = field(default_factory=dict)
    queues: frozenset[int] = frozenset()
