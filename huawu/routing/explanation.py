"""Why a decision fell as it did, as data. :mod:`huawu.routing.explain` puts it into words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from huawu.routing.configuration import StrategyName


class Preference(StrEnum):
    """Why a contact is kept for one agent."""

    LAST_AGENT = "last_agent"
    OWN_AGENT = "own_agent"
    TRANSFER = "transfer"
    CONSULT = "consult"
    SUPERVISOR = "supervisor"


class Eligible(NamedTuple):
    """An agent of the queue who could have taken the contact, with what the strategies go by."""

    agent_id: str
    idle_s: int
    calls: int = 0
    talk_s: int = 0
    levels: int = 0


class LacksSkill(NamedTuple):
    """``level`` is what the agent has (0: none), ``needed`` what the queue asks for, until a ring forgives it at
    ``eased_at``, if one does."""

    skill: str
    needed: int
    level: int
    eased_at: datetime | None = None


class NeedsCertificate(NamedTuple):
    """The queue asks for ``skill``, which is closed to the agent without a valid certificate."""

    skill: str


class NotReady(NamedTuple):
    """``state`` and ``reason`` as reported, or one of the engine's own :class:`huawu.routing.decisions.AwayState`."""

    state: str
    until: datetime | None = None
    reason: str = ""


class NotYet(NamedTuple):
    """Free, but the contact has to wait until ``since`` before this agent may take it."""

    since: datetime


Obstacle = NeedsCertificate | LacksSkill | NotReady | NotYet


@dataclass(frozen=True, slots=True)
class Kept:
    """The contact is kept for one agent until ``until``; with ``only`` nobody else will get it."""

    agent_id: str
    why: Preference
    until: datetime
    only: bool


class Ineligible(NamedTuple):
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
    count: int = 0
    """Of how many the rule chose; with ring all, how many are rung."""
    ring: int = 0
    """The ring, from 1, that lets the chosen agent in; of a contact that waits, how many are open."""
    waited_s: int = 0
    """For how long the contact has waited in the queue."""
    preferred: Preference | None = None
    """Why the contact was kept for the chosen agent, if it was."""
    kept: Kept | None = None
    """Of a contact that waits for one agent."""
