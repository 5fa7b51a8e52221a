"""What the engine is told. Events may come twice, late or for things it does not know: it never raises.

The engine knows of its own offers: do not report an agent as away because an offer rings at the desk.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from huawu.routing.configuration import AgentProfile, Queue
from huawu.routing.explanation import Preference


@dataclass(frozen=True, slots=True)
class QueueConfigured:
    """The queue is new or has changed. Offers that stand are kept."""

    queue: Queue


@dataclass(frozen=True, slots=True)
class AgentConfigured:
    """The agent is new or has changed. An offer that stands is kept."""

    agent: AgentProfile


@dataclass(frozen=True, slots=True)
class AgentReady:
    """The agent can take a contact, idle since ``idle_since``. Ignored while an offer rings at the agent's desk.

    ``calls`` and ``talk_s`` are the agent's counters that some strategies go by; ``None`` leaves them as last told.
    """

    agent_id: str
    idle_since: datetime
    calls: int | None = None
    talk_s: float | None = None


@dataclass(frozen=True, slots=True)
class AgentAway:
    """The agent cannot take a contact. ``state`` (``wrap_up``, ``break``, ``talking``, …), ``until``, when the end is
    known, and ``reason``, the code of why, are used in explanations only. An offer at the agent's desk is cancelled."""

    agent_id: str
    state: str
    until: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ContactQueued:
    """A contact waits. Higher ``priority`` first, then earlier ``arrived_at``; ``at_head`` puts it before
    everybody (its agent was lost) and spares it the rules ``full`` and ``waited_too_long``. Ignored for a contact
    already in line.

    Delays, rings, ``prefer_s`` and the longest wait count from ``waits_from``; ``None`` says from now. A contact with
    ``prefer`` is kept for that agent for ``prefer_s`` seconds (0: only if the agent is free at once), or until the
    agent declines or is offline, and is open to all afterwards. With ``only`` it is never open to all: it overflows
    as ``agent_unavailable``. The agent kept for needs neither skill nor membership.
    """

    contact_id: str
    queue_id: int
    priority: int
    arrived_at: datetime
    at_head: bool = False
    waits_from: datetime | None = None
    prefer: str = ""
    prefer_s: float = 0
    prefer_as: Preference = Preference.LAST_AGENT
    only: bool = False


@dataclass(frozen=True, slots=True)
class ContactGone:
    """The contact left before anybody answered. Its agent, if it was offered, stays ready and idle as before."""

    contact_id: str


@dataclass(frozen=True, slots=True)
class ContactMoved:
    """A contact in line gets another queue, another priority or both, and keeps its time of arrival. In another queue
    it is open to all, its offers are cancelled, and delays, rings and the longest wait count anew."""

    contact_id: str
    queue_id: int | None = None
    priority: int | None = None


@dataclass(frozen=True, slots=True)
class OfferAccepted:
    """The offered agent answered: the contact leaves the engine, the agent counts as talking. Ignored when no
    offer stands; look at ``engine.offer_of`` before connecting. ``agent_id`` says who, where several are rung."""

    contact_id: str
    agent_id: str = ""


class DeclineReason(StrEnum):
    """Why an offer did not come about at the agent's side."""

    REJECTED = "rejected"
    FAILED = "failed"
    """The desk could not be rung."""


@dataclass(frozen=True, slots=True)
class OfferDeclined:
    """The agent refused or could not be rung. The contact keeps its place; the agent is off ready until
    :class:`AgentReady` comes again. Ignored when this offer no longer stands."""

    contact_id: str
    agent_id: str
    why: DeclineReason


Event = (
    QueueConfigured
    | AgentConfigured
    | AgentReady
    | AgentAway
    | ContactQueued
    | ContactGone
    | ContactMoved
    | OfferAccepted
    | OfferDeclined
)
