"""What the engine decides, and the words it uses for agents whom it took off ready itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from huawu.routing.configuration import OverflowReason
from huawu.routing.explanation import Explanation


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


@dataclass(frozen=True, slots=True)
class Offer:
    """Ring this agent for this contact until ``expires_at``."""

    contact_id: str
    agent_id: str
    expires_at: datetime
    explanation: Explanation


@dataclass(frozen=True, slots=True)
class CancelOffer:
    """Stop ringing this agent for this contact. Where the contact still waits, a new offer may follow."""

    contact_id: str
    agent_id: str
    why: CancelReason


@dataclass(frozen=True, slots=True)
class Overflow:
    """The contact is out of line and out of the engine, without an agent."""

    contact_id: str
    queue_id: int
    why: OverflowReason


Decision = Offer | CancelOffer | Overflow


@dataclass(frozen=True, slots=True)
class Waiting:
    """A contact in line. ``position`` counts from 1 within its queue, offered contacts included."""

    contact_id: str
    queue_id: int
    priority: int
    arrived_at: datetime
    position: int
    offered_to: str
    """Staff number, or empty."""
