"""Why a decision fell as it did, as data. :mod:`huawu.routing.explain` puts it into words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from huawu.routing.configuration import StrategyName


class Preference(StrEnum):
    """Why a contact is kept for one agent."""

    LAST_AGENT = "last_agent"
    OWN_AGENT = "own_agent"
    TRANSFER = "transfer"
    CONSULT = "consult"


@dataclass(frozen=True, slots=True)
class Eligible:
    """An agent of the queue who could have taken the contact."""

    agent_id: str
    idle_s: int


@dataclass(frozen=True, slots=True)
class LacksSkill:
    """``level`` is what the agent has (0: none), ``needed`` what the queue asks for."""

    skill: str
    needed: int
    level: int


@dataclass(frozen=True, slots=True)
class NotReady:
    """``state`` as reported, or one of the engine's own :class:`huawu.routing.decisions.AwayState`."""

    state: str
    until: datetime | None = None


Obstacle = LacksSkill | NotReady


@dataclass(frozen=True, slots=True)
class Ineligible:
    """An agent of the queue who could not take the contact, and what stood in the way."""

    agent_id: str
    obstacle: Obstacle


@dataclass(frozen=True, slots=True)
class Explanation:
    """One look over a queue's agents at ``at``, for one contact. Agents of other queues are not mentioned."""

    contact_id: str
    at: datetime
    queue: str
    """The queue's name; empty while the queue is not configured."""
    chosen: str
    """Staff number, or empty when nobody was eligible and the contact waits."""
    rule: StrategyName
    eligible: tuple[Eligible, ...]
    """Longest idle first."""
    ineligible: tuple[Ineligible, ...]
    """By staff number."""
