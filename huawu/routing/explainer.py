"""Looks over a queue's agents to say why a decision fell as it did. Linear in the agents, so made only on demand."""

from __future__ import annotations

from datetime import datetime
from operator import attrgetter

from huawu.routing.agents import Agent, Seat
from huawu.routing.configuration import StrategyName
from huawu.routing.decisions import READY, AwayState, Offer
from huawu.routing.distribution import Distribution
from huawu.routing.explanation import (
    Eligible,
    Explanation,
    Ineligible,
    Kept,
    LacksSkill,
    NeedsCertificate,
    NotReady,
    NotYet,
    Obstacle,
)
from huawu.routing.instants import SECOND, duration, instant, microseconds
from huawu.routing.line import Contact, Line
from huawu.routing.seats import barred_from, demand, lack

_IDLE = attrgetter("idle_us", "id")
RINGING = NotReady(AwayState.OFFERED)


def explain_choice(floor: Distribution, offer: Offer, now: datetime) -> Explanation:
    """Why the offer was made; the first answer is kept for as long as the contact is in line."""
    contact = floor.contacts.get(offer.contact_id)
    if contact and contact.explained and contact.explained[0] is offer:
        return contact.explained[1]
    explanation = _explain_choice(floor, contact, offer, now)
    if contact:
        contact.explained = (offer, explanation)
    return explanation


def _explain_choice(floor: Distribution, contact: Contact | None, offer: Offer, now: datetime) -> Explanation:
    line = contact.line if contact else Line(0)
    waited_us = max(0, microseconds(now) - contact.since_us) if contact else 0
    rung = contact.offers if contact else {}
    eligible = [agent for agent in _candidates(line, waited_us) if agent.free or agent.id in rung]
    if offer.preferred:
        eligible = [floor.agents[offer.agent_id]]
    ring_all = offer.strategy is StrategyName.RING_ALL and not offer.preferred
    return Explanation(
        contact_id=offer.contact_id,
        at=now,
        queue=line.queue.name if line.queue else "",
        chosen=offer.agent_id,
        rule=offer.strategy,
        eligible=_eligible(eligible, line, now),
        ineligible=() if offer.preferred else _ineligible(line, contact, now, {agent.id for agent in eligible}),
        count=len(rung) if ring_all else offer.eligible,
        ring=offer.ring,
        waited_s=waited_us // SECOND,
        preferred=offer.preferred,
    )


def explain_wait(floor: Distribution, contact: Contact, now: datetime) -> Explanation:
    """Why the contact waits, and who stands in whose way."""
    line = contact.line
    waited_us = max(0, microseconds(now) - contact.since_us)
    kept = _kept(contact)
    return Explanation(
        contact_id=contact.id,
        at=now,
        queue=line.queue.name if line.queue else "",
        chosen="",
        rule=line.queue.strategy if line.queue else StrategyName.LONGEST_IDLE,
        eligible=(),
        ineligible=_kept_obstacle(floor, kept) if kept else _ineligible(line, contact, now, set()),
        ring=_open_rings(line, waited_us),
        waited_s=waited_us // SECOND,
        kept=kept,
    )


def _candidates(line: Line, waited_us: int) -> list[Agent]:
    return [line.members[id_] for id_, seat in line.seats.items() if seat.tier.after_us <= waited_us]


def _eligible(agents: list[Agent], line: Line, now: datetime) -> tuple[Eligible, ...]:
    now_us, seats = microseconds(now), line.seats
    return tuple(
        Eligible(
            agent.id,
            max(0, (now_us - agent.idle_us) // SECOND),
            agent.calls,
            int(agent.talk_s),
            seats[agent.id].levels if agent.id in seats else 0,
        )
        for agent in sorted(agents, key=_IDLE)
    )


def _ineligible(line: Line, contact: Contact | None, now: datetime, eligible: set[str]) -> tuple[Ineligible, ...]:
    if contact is None or line.queue is None:
        return ()
    rings = _open_rings(line, microseconds(now) - contact.since_us)
    needed = demand(line.queue, rings)
    members, seats = line.members, line.seats
    return tuple(
        Ineligible(agent_id, _obstacle(members[agent_id], seats.get(agent_id), contact, rings, needed))
        for agent_id in sorted(members.keys() - eligible)
    )


def _obstacle(agent: Agent, seat: Seat | None, contact: Contact, rings: int, needed: dict[str, int]) -> Obstacle:
    """A missing skill comes first: it will still be missing when the agent is free. Who has a seat within the rings
    that are open misses none."""
    if seat is None and (skill := _barred(agent, contact.line)):
        return NeedsCertificate(skill)
    if (seat is None or seat.ring > rings) and (missing := _lack(agent, needed)):
        return missing._replace(eased_at=_opens(seat, contact) if seat else None)
    return NotYet(_opens(seat, contact)) if seat and agent.free else _busy(agent)


def _opens(seat: Seat, contact: Contact) -> datetime:
    return instant(contact.since_us + seat.tier.after_us)


def _lack(agent: Agent, needed: dict[str, int]) -> LacksSkill | None:
    return lack(agent.profile.skills, needed) if agent.profile else None


def _barred(agent: Agent, line: Line) -> str:
    return barred_from(agent.profile, line.queue) if agent.profile and line.queue else ""


def _busy(agent: Agent) -> NotReady:
    if agent.ringing or agent.state == READY:
        return RINGING
    if agent.busy is None:
        agent.busy = NotReady(agent.state, agent.until, agent.reason)
    return agent.busy


def _open_rings(line: Line, waited_us: int) -> int:
    if line.queue is None:
        return 0
    return sum(duration(ring.after_s) <= waited_us for ring in line.queue.rings)


def _kept(contact: Contact) -> Kept | None:
    if not contact.kept_for:
        return None
    return Kept(contact.kept_for, contact.prefer_as, instant(contact.kept_until_us), contact.only)


def _kept_obstacle(floor: Distribution, kept: Kept) -> tuple[Ineligible, ...]:
    agent = floor.agents.get(kept.agent_id)
    return (Ineligible(kept.agent_id, _busy(agent)),) if agent else ()
