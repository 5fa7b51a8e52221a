"""Agents take their seats in the queues, and take them anew when either is configured otherwise."""

from __future__ import annotations

from huawu.routing.agents import Agent, Presence, Seat
from huawu.routing.configuration import AgentProfile, Queue
from huawu.routing.distribution import Distribution
from huawu.routing.instants import duration
from huawu.routing.line import BEHIND_ALL, Line
from huawu.routing.seats import membership_of, terms


def seat_queue(floor: Distribution, queue: Queue) -> Line:
    """The queue is new or another: its members take their seats. Free agents stand again; contacts do not yet."""
    line = floor.line(queue.id)
    for agent in list(line.members.values()):
        _leave(agent, line)
    line.configure(queue)
    if any(ring.agents or ring.groups for ring in queue.rings):
        floor.widening.add(queue.id)
    else:
        floor.widening.discard(queue.id)
    for agent in floor.agents.values():
        if agent.profile and membership_of(agent.profile, queue):
            seat = _join(agent, line)
            if agent.free and seat:
                floor.stand(agent, seat)
    return line


def seat_agent(floor: Distribution, agent: Agent, profile: AgentProfile) -> list[Line]:
    """The agent, who does not stand free, is new or another; gives the lines that may be concerned."""
    former = list(agent.lines)
    for line in former:
        _leave(agent, line)
    agent.profile = profile
    present = [floor.line(queue_id) for queue_id in sorted(profile.queues | floor.widening)]
    for line in present:
        if line.queue and membership_of(profile, line.queue):
            tiers = len(line.tiers)
            _join(agent, line)
            if len(line.tiers) > tiers:
                _fill_rows(floor, line)
    return [*former, *present]


def set_presence(agent: Agent, presence: Presence) -> None:
    """Count the agent's seats anew by what the rules go by."""
    for seat in agent.seats:
        seat.line.present[agent.presence] -= 1
        seat.line.present[presence] += 1
    agent.presence = presence


def _join(agent: Agent, line: Line) -> Seat | None:
    """Become a member, with a seat unless a skill is missing for ever."""
    line.members[agent.id] = agent
    agent.lines.append(line)
    on = terms(agent.profile, line.queue) if agent.profile and line.queue else None
    if on is None:
        return None
    tier = line.tier(duration(on.after_s))
    seat = Seat(line, tier, on.membership.priority, on.ring, on.levels, on.membership.weight)
    line.seats[agent.id] = seat
    agent.seats.append(seat)
    line.present[agent.presence] += 1
    return seat


def _leave(agent: Agent, line: Line) -> None:
    del line.members[agent.id]
    agent.lines.remove(line)
    if seat := line.seats.pop(agent.id, None):
        agent.seats.remove(seat)
        seat.tier.free.pop(agent.id, None)
        line.present[agent.presence] -= 1


def _fill_rows(floor: Distribution, line: Line) -> None:
    """A tier has been put in: whoever waits stands again, in its row too."""
    for contact in line.in_order():
        if contact.stamp:
            floor.stand_in_line(contact, BEHIND_ALL if contact.offers else contact.key)
