"""What the engine decides, and the words it uses for agents whom it took off ready itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from huawu.routing.configuration import OverflowReason, StrategyName
from huawu.routing.explanation import Preference

READY = "ready"
"""The state of an agent who was last reported ready."""


class CancelReason(StrEnum):
    TIMED_OUT = "timed_out"
    """Nobody answered in time; the agent is off ready until reported ready again."""
    CONTACT_GONE = "contact_gone"
    AGENT_AWAY = "agent_away"
    ANSWERED_ELSEWHERE = "answered_elsewhere"
    """Several were rung and another answered; the agent stays ready and idle as before."""
    MOVED = "moved"
    """The contact was moved to another queue; the agent stays ready and idle as before."""


class AwayState(StrEnum):
    """Why an agent is not ready, where the engine knows it first."""

    OFFLINE = "offline"
    """Never reported."""
    OFFERED = "offered"
    TALKING = "talking"
    REJECTED = "rejected"
    FAILED = "failed"
    NO_ANSWER = "no_answer"


class Offer(NamedTuple):
    """Ring this agent for this contact until ``expires_at``. The rest is what only the moment of decision knows:
    the queue's strategy, of how many eligible agents it chose, the ring (from 1) that lets the agent in or 0, and
    why the contact was kept for the agent if it was."""

    contact_id: str
    agent_id: str
    expires_at: datetime
    strategy: StrategyName
    eligible: int
    ring: int
    preferred: Preference | None


class CancelOffer(NamedTuple):
    """Stop ringing this agent for this contact. Where the contact still waits, a new offer may follow."""

    contact_id: str
    agent_id: str
    why: CancelReason


class Overflow(NamedTuple):
    """The contact is out of line and out of the engine, without an agent."""

    contact_id: str
    queue_id: int
    why: OverflowReason


Decision = Offer | CancelOffer | Overflow


@dataclass(frozen=True, slots=True)
class Waiting:
    """A contact in line. ``position`` counts from 1 within its queue, offered contacts included; a contact for one
    agent only stands in no queue's line and has position 0."""

    contact_id: str
    queue_id: int
    priority: int
    arrived_at: datetime
    position: int
    offered_to: str
    """Staff number of the first who is being rung, or empty."""
    kept_for: str = ""
    """Staff number of the agent for whom it is kept, or empty."""
