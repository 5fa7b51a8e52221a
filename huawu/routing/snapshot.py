"""All that an engine knows, without what is only there to find it fast: for comparing two engines."""

from __future__ import annotations

from huawu.routing.agents import Agent
from huawu.routing.distribution import Distribution
from huawu.routing.line import Contact, Line


def snapshot(floor: Distribution) -> tuple[object, ...]:
    return (
        {line.id: _line(line) for line in floor.lines.values()},
        {agent.id: _agent(agent) for agent in floor.agents.values()},
        {contact.id: _contact(contact) for contact in floor.contacts.values()},
        floor.turns,
        floor.dues.next_us(),
    )


def _line(line: Line) -> tuple[object, ...]:
    free = {(tier.after_us, agent_id) for tier in line.tiers for agent_id in tier.free}
    return (
        line.queue,
        line.strategy,
        free,
        set(line.contacts),
        line.ringing,
        line.present,
        list(line.answers),
        line.answered_us,
    )


def _agent(agent: Agent) -> tuple[object, ...]:
    ringing = agent.ringing.id if agent.ringing else ""
    counters = (agent.idle_us, agent.calls, agent.talk_s)
    return (agent.profile, agent.state, agent.until, agent.reason, counters, ringing, agent.free, set(agent.kept))


def _contact(contact: Contact) -> tuple[object, ...]:
    kept = (contact.kept_for, contact.kept_until_us, contact.only, contact.prefer_as)
    return (contact.line.id, contact.place, contact.priority, contact.since_us, kept, contact.offers)
