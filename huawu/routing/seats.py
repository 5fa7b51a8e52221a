"""On which terms an agent serves a queue: pure, from what both are configured to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from huawu.routing.configuration import PLAIN, AgentProfile, Membership, Queue
from huawu.routing.explanation import LacksSkill


@dataclass(frozen=True, slots=True)
class Terms:
    """The agent may take contacts that have waited ``after_s``; ``ring`` is the number, from 1, of the ring that the
    agent needs to be let in, 0 when the queue as it is suffices. ``levels`` adds up the skills that the queue asks
    for."""

    after_s: float
    ring: int
    membership: Membership
    levels: int


def terms(agent: AgentProfile, queue: Queue) -> Terms | None:
    """``None`` when the agent can never serve the queue.

    Delay and rings are one number: the start of the first ring in which the agent belongs to the queue and has its
    skills, and no sooner than the delay of the membership.
    """
    membership = membership_of(agent, queue)
    if membership is None or barred_from(agent, queue):
        return None
    for number, after_s in enumerate((0, *(ring.after_s for ring in queue.rings))):
        if _let_in(agent, queue, number) and lack(agent.skills, demand(queue, number)) is None:
            levels = sum(agent.skills.get(skill, 0) for skill in queue.required)
            return Terms(max(after_s, membership.delay_s), number, membership, levels)
    return None


def barred_from(agent: AgentProfile, queue: Queue) -> str:
    """The first skill that the queue asks for and the agent is barred from; empty when there is none."""
    return next((skill for skill in queue.required if skill in agent.barred), "")


def membership_of(agent: AgentProfile, queue: Queue) -> Membership | None:
    """The agent's own, or that of the first ring that adds the agent."""
    if queue.id in agent.queues:
        return agent.memberships.get(queue.id, PLAIN)
    added = (ring for ring in queue.rings if agent.id in ring.agents or not ring.groups.isdisjoint(agent.groups))
    return next((Membership(priority=ring.priority) for ring in added), None)


def demand(queue: Queue, ring: int) -> dict[str, int]:
    """Skill levels that the queue asks for once its first ``ring`` rings are open."""
    opened = queue.rings[:ring]
    drops = {skill: max((r.relax.get(skill, 0) for r in opened), default=0) for skill in queue.required}
    return {skill: level - drops[skill] for skill, level in queue.required.items()}


def lack(skills: Mapping[str, int], needed: Mapping[str, int]) -> LacksSkill | None:
    """The first skill that does not reach what is needed."""
    for skill, level in needed.items():
        if (has := skills.get(skill, 0)) < level:
            return LacksSkill(skill, level, has)
    return None


def _let_in(agent: AgentProfile, queue: Queue, ring: int) -> bool:
    if queue.id in agent.queues:
        return True
    return any(agent.id in r.agents or not r.groups.isdisjoint(agent.groups) for r in queue.rings[:ring])
