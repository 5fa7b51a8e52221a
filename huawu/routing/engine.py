"""The ACD engine: events in, decisions out, time passed in. It does no input or output and has no clock of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from heapq import merge
from typing import Any

from huawu.routing.agents import PRESENCE, Agent, Presence
from huawu.routing.decisions import READY, AwayState, CancelReason, Decision, Offer, Waiting
from huawu.routing.distribution import Distribution
from huawu.routing.dues import matters
from huawu.routing.estimate import expected_wait
from huawu.routing.events import (
    AgentAway,
    AgentConfigured,
    AgentReady,
    ContactGone,
    ContactMoved,
    ContactQueued,
    Event,
    OfferAccepted,
    OfferDeclined,
    QueueConfigured,
)
from huawu.routing.explainer import explain_choice, explain_wait
from huawu.routing.explanation import Explanation
from huawu.routing.instants import SECOND, duration, instant, microseconds
from huawu.routing.line import Contact
from huawu.routing.seating import seat_agent, seat_queue, set_presence
from huawu.routing.snapshot import snapshot


@dataclass(slots=True, eq=False)
class Engine:
    """Two engines that were told the same in the same order are equal."""

    floor: Distribution = field(default_factory=Distribution)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Engine) and snapshot(self.floor) == snapshot(other.floor)

    __hash__ = None  # type: ignore[assignment]  # it changes

    def handle(self, event: Event, now: datetime) -> tuple[Decision, ...]:
        """Take an event in; the decisions are to be carried out in order. Never raises on what it does not know."""
        floor = self.floor
        floor.now = now
        floor.now_us = microseconds(now)
        HANDLERS[type(event)](floor, event)
        return self._decided() if floor.decided else ()

    def tick(self, now: datetime) -> tuple[Decision, ...]:
        """Let time pass: offers that have expired fall, rings open, kept contacts are given free, rules apply."""
        floor = self.floor
        floor.now = now
        floor.now_us = microseconds(now)
        contacts = []
        for due in floor.dues.take(floor.now_us):
            if matters(due):
                _, _, _, contact, offer = due
                if isinstance(offer, Offer):
                    _expire(floor, contact, offer)
                contacts.append(contact)
        if contacts:
            floor.place_all(contacts)
        return self._decided() if floor.decided else ()

    def _decided(self) -> tuple[Decision, ...]:
        decided = tuple(self.floor.decided)
        self.floor.decided.clear()
        return decided

    def next_due(self) -> datetime | None:
        """When :meth:`tick` will next have something to do."""
        us = self.floor.dues.next_us()
        return None if us is None else instant(us)

    def offer_of(self, contact_id: str, agent_id: str = "") -> Offer | None:
        """The offer that stands for this contact at this agent; without an agent the first of them."""
        contact = self.floor.contacts.get(contact_id)
        if contact is None:
            return None
        return contact.offers.get(agent_id) if agent_id else next(iter(contact.offers.values()), None)

    def standing_of(self, agent_id: str) -> tuple[str, str]:
        """The agent's state as reported, and the contact that rings there, if any. For comparing."""
        agent = self.floor.agents.get(agent_id)
        if agent is None:
            return AwayState.OFFLINE, ""
        return agent.state, agent.ringing.id if agent.ringing else ""

    def contacts(self) -> set[str]:
        """Every contact that is known here. For comparing."""
        return set(self.floor.contacts)

    def waiting(self) -> tuple[Waiting, ...]:
        """Every contact in line in the order in which they will be served, offered ones included."""
        lines = [line.in_order() for line in self.floor.lines.values() if line.contacts]
        numbered = [[(contact, number) for number, contact in enumerate(line, 1)] for line in lines]
        only = [[(contact, 0)] for contact in self.floor.contacts.values() if contact.only]
        now_us = self.floor.now_us
        ordered = merge(*numbered, *only, key=lambda one: one[0].urgency(now_us))
        return tuple(_waiting(contact, position) for contact, position in ordered)

    def position_of(self, contact_id: str) -> int | None:
        """From 1 within its queue; ``None`` for a contact that is not in a queue's line."""
        contact = self.floor.contacts.get(contact_id)
        if contact is None or contact.only:
            return None
        return 1 + sum(other.place < contact.place for other in contact.line.contacts.values())

    def expected_wait_s(self, contact_id: str, now: datetime) -> float | None:
        """Seconds until the contact may be answered, by the rhythm of its queue's last answers; ``None`` while they
        are too few. See :mod:`huawu.routing.estimate` for how it is said."""
        position = self.position_of(contact_id)
        if position is None:
            return None
        line = self.floor.contacts[contact_id].line
        first_us = min(contact.since_us for contact in line.contacts.values())
        open_s = (microseconds(now) - max(line.answered_us, first_us)) / SECOND
        return expected_wait([step / SECOND for step in line.answers], open_s, position)

    def explain(self, contact_id: str, now: datetime) -> Explanation | None:
        """Why the contact was offered as it was, or why it waits; ``None`` when it is not in line.

        Linear in the agents of the queue. Contacts of one queue wait for the same reason.
        """
        contact = self.floor.contacts.get(contact_id)
        if contact is None:
            return None
        if offer := self.offer_of(contact_id):
            return self.explain_offer(offer, now)
        return explain_wait(self.floor, contact, now)

    def explain_offer(self, offer: Offer, now: datetime) -> Explanation:
        """Why this offer was made. Ask right after it was decided: then it is kept, while what is asked first later
        shows the others as of later."""
        return explain_choice(self.floor, offer, now)


def _expire(floor: Distribution, contact: Contact, offer: Offer) -> None:
    agent = floor.agents[offer.agent_id]
    floor.cancel(contact, agent, CancelReason.TIMED_OUT)
    _set_state(agent, AwayState.NO_ANSWER)
    floor.refused(contact, agent)


def _queue_configured(floor: Distribution, event: QueueConfigured) -> None:
    if floor.line(event.queue.id).queue == event.queue:
        return
    line = seat_queue(floor, event.queue)
    floor.place_all([contact for contact in floor.contacts.values() if contact.line is line])


def _agent_configured(floor: Distribution, event: AgentConfigured) -> None:
    agent = _agent(floor, event.agent.id)
    if agent.profile == event.agent:
        return
    if agent.free:
        floor.engage(agent)
    lines = seat_agent(floor, agent, event.agent)
    floor.free(agent)
    floor.apply_rules(lines)


def _agent_ready(floor: Distribution, event: AgentReady) -> None:
    agent = _agent(floor, event.agent_id)
    if event.calls is not None:
        agent.calls = event.calls
    if event.talk_s is not None:
        agent.talk_s = event.talk_s
    if agent.ringing is not None:
        return
    if agent.free:
        floor.engage(agent)
    agent.idle_us = min(microseconds(event.idle_since), floor.now_us)
    changed = _set_state(agent, READY)
    floor.free(agent)
    if changed:
        floor.apply_rules(seat.line for seat in agent.seats)


def _agent_away(floor: Distribution, event: AgentAway) -> None:
    agent = _agent(floor, event.agent_id)
    contact = agent.ringing
    if contact is not None:
        floor.cancel(contact, agent, CancelReason.AGENT_AWAY)
    if agent.free:
        floor.engage(agent)
    changed = _set_state(agent, event.state, event.until, event.reason)
    if contact is not None:
        floor.refused(contact, agent)
    if contact is not None or (changed and agent.kept):
        floor.place_all([*([contact] if contact else []), *agent.kept.values()])
    if changed:
        floor.apply_rules(seat.line for seat in agent.seats)


def _contact_queued(floor: Distribution, event: ContactQueued) -> None:
    if event.contact_id in floor.contacts:
        return
    line = floor.line(event.queue_id)
    floor.turns += 1
    contact = Contact(
        event.contact_id,
        line,
        event.priority,
        event.arrived_at,
        microseconds(event.arrived_at),
        event.at_head,
        floor.turns,
        microseconds(event.waits_from) if event.waits_from else floor.now_us,
    )
    full = line.is_full() and not event.at_head
    floor.contacts[contact.id] = contact
    if event.prefer:
        contact.kept_for, contact.prefer_as, contact.only = event.prefer, event.prefer_as, event.only
        contact.kept_until_us = contact.since_us + duration(event.prefer_s)
    if not contact.only:
        line.contacts[contact.id] = contact
    floor.place(contact, full=full)


def _contact_gone(floor: Distribution, event: ContactGone) -> None:
    if contact := floor.contacts.get(event.contact_id):
        agents = floor.cancel_all(contact, CancelReason.CONTACT_GONE)
        floor.leave(contact)
        floor.free_all(agents)


def _contact_moved(floor: Distribution, event: ContactMoved) -> None:
    contact = floor.contacts.get(event.contact_id)
    if contact is None:
        return
    if event.priority is not None:
        contact.priority = event.priority
    if event.queue_id is not None and event.queue_id != contact.line.id:
        agents = floor.cancel_all(contact, CancelReason.MOVED)
        floor.leave(contact)
        floor.free_all(agents)
        floor.rejoin(contact, floor.line(event.queue_id))
    elif event.priority is not None:
        floor.place(contact)


def _accepted(floor: Distribution, event: OfferAccepted) -> None:
    contact = floor.contacts.get(event.contact_id)
    if contact is None or not contact.offers:
        return
    agent_id = event.agent_id or next(iter(contact.offers))
    if agent_id not in contact.offers:
        return
    agent = floor.agents[agent_id]
    if contact.offers[agent_id].preferred is None:
        contact.line.note_answer(contact, floor.now_us)
    floor.drop(contact, agent)
    _set_state(agent, AwayState.TALKING)
    others = floor.cancel_all(contact, CancelReason.ANSWERED_ELSEWHERE) if contact.offers else []
    floor.leave(contact)
    floor.free_all(others)


def _declined(floor: Distribution, event: OfferDeclined) -> None:
    contact, agent = floor.contacts.get(event.contact_id), floor.agents.get(event.agent_id)
    if contact is None or agent is None or agent.ringing is not contact:
        return
    floor.drop(contact, agent)
    _set_state(agent, event.why)
    floor.refused(contact, agent)
    floor.place(contact)


def _agent(floor: Distribution, agent_id: str) -> Agent:
    if (agent := floor.agents.get(agent_id)) is None:
        agent = floor.agents[agent_id] = Agent(agent_id)
    return agent


def _set_state(agent: Agent, state: str, until: datetime | None = None, reason: str = "") -> bool:
    """Says whether it matters to the rules about everybody."""
    agent.state, agent.until, agent.reason, agent.busy = state, until, reason, None
    presence = PRESENCE.get(state, Presence.WORKING)
    if presence is agent.presence:
        return False
    set_presence(agent, presence)
    return True


def _waiting(contact: Contact, position: int) -> Waiting:
    return Waiting(
        contact_id=contact.id,
        queue_id=contact.line.id,
        priority=contact.priority,
        arrived_at=contact.arrived_at,
        position=position,
        offered_to=next(iter(contact.offers), ""),
        kept_for=contact.kept_for,
    )


HANDLERS: dict[type, Callable[[Distribution, Any], None]] = {
    QueueConfigured: _queue_configured,
    AgentConfigured: _agent_configured,
    AgentReady: _agent_ready,
    AgentAway: _agent_away,
    ContactQueued: _contact_queued,
    ContactGone: _contact_gone,
    ContactMoved: _contact_moved,
    OfferAccepted: _accepted,
    OfferDeclined: _declined,
}
"""Each takes only events of the type that it stands under."""
