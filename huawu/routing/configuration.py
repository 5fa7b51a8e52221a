"""What the engine is told about queues and agents. Plain values; the ids are those of the rooms that own them.

Durations are in seconds. Everything but the ids has a value that leaves it switched off.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class StrategyName(StrEnum):
    """How one of several eligible agents is chosen (分配策略); each has a file in :mod:`huawu.routing.strategies`."""

    LONGEST_IDLE = "longest_idle"
    FEWEST_CALLS = "fewest_calls"
    LEAST_TALK = "least_talk"
    MOST_SKILLED = "most_skilled"
    ROUND_ROBIN = "round_robin"
    WEIGHTED_RANDOM = "weighted_random"
    RING_ALL = "ring_all"


class OverflowReason(StrEnum):
    """Why a contact is taken out of line without an agent. What becomes of it is not the engine's affair."""

    NOBODY_LOGGED_IN = "nobody_logged_in"
    """Every agent who could ever serve the queue is offline."""
    EVERYBODY_ON_BREAK = "everybody_on_break"
    """Some are logged in, and all of those are on break or studying."""
    FULL = "full"
    """``max_waiting`` contacts wait already; looked at when a contact arrives."""
    WAITED_TOO_LONG = "waited_too_long"
    """``max_wait_s`` are over and no agent is being rung."""
    AGENT_UNAVAILABLE = "agent_unavailable"
    """The contact was for one agent only, who cannot or will not take it. Needs no rule of the queue."""


@dataclass(frozen=True, slots=True)
class Ring:
    """A widening of the queue (扩圈): once a contact has waited ``after_s``, more agents may take it.

    ``relax`` says by how many levels a required skill may be missed, counted from the queue's own demand; ``agents``
    and ``groups`` may serve although they do not belong to the queue, with ``priority`` among their own queues. What a
    ring has opened stays open.
    """

    after_s: float
    relax: Mapping[str, int] = field(default_factory=dict)
    agents: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    priority: int = 1


@dataclass(frozen=True, slots=True)
class Queue:
    """A queue (队列). ``required`` maps a skill to the lowest level that may serve; ``ring_s`` is how long an offer
    stands.

    A contact's effective priority is its own plus ``acceleration`` for each minute since it arrived. ``max_priority``
    bounds it where contacts of several queues are compared, and never changes the order within the queue.
    ``rules`` are the entry and exit rules that are switched on; ``max_waiting`` and ``max_wait_s`` are what the rules
    ``full`` and ``waited_too_long`` go by. ``ring_all_cap`` is how many agents one contact may ring at (ring all).
    """

    id: int
    name: str
    required: Mapping[str, int] = field(default_factory=dict)
    ring_s: int = 20
    strategy: StrategyName = StrategyName.LONGEST_IDLE
    acceleration: float = 0
    max_priority: float | None = None
    rings: tuple[Ring, ...] = ()
    rules: frozenset[OverflowReason] = frozenset()
    max_waiting: int | None = None
    max_wait_s: float | None = None
    ring_all_cap: int = 10

    def __post_init__(self) -> None:
        """Rings stand in the order in which they open."""
        object.__setattr__(self, "rings", tuple(sorted(self.rings, key=lambda ring: ring.after_s)))


@dataclass(frozen=True, slots=True)
class Membership:
    """How an agent serves a queue: the lower the number, the earlier among the agent's queues; only contacts that
    have waited ``delay_s``; ``weight`` is the agent's share where the queue chooses by weighted random."""

    priority: int = 1
    delay_s: float = 0
    weight: float = 1


PLAIN = Membership()


@dataclass(frozen=True, slots=True)
class AgentProfile:
    """An agent (坐席) by staff number: skill levels, the queues they belong to, and the groups (班组) that rings of
    queues may add. ``memberships`` need name only queues that are served in another way than :data:`PLAIN`. A skill in
    ``barred`` (no valid certificate) keeps the agent from every queue that asks for it; no ring forgives that."""

    id: str
    name: str
    skills: Mapping[str, int] = field(default_factory=dict)
    queues: frozenset[int] = frozenset()
    memberships: Mapping[int, Membership] = field(default_factory=dict)
    groups: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
