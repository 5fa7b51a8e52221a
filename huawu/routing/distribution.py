"""Who gets which contact: the part of the engine that brings contacts and free agents together.

Between two events this holds: no contact waits in a line that a free agent may serve. So an event needs a look only at
the contact that has begun to wait, or at the agents who have turned free.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from huawu.routing.agents import Agent, Seat
from huawu.routing.configuration import OverflowReason
from huawu.routing.decisions import AwayState, CancelOffer, CancelReason, Decision, Offer, Overflow
from huawu.routing.dues import Dues, Kind
from huawu.routing.instants import EPOCH
from huawu.routing.line import BEHIND_ALL, Contact, Line

Pick = tuple[Contact, Seat | None]
"""A contact for an agent; without a seat it was kept for the agent."""


@dataclass(slots=True, eq=False)
class Distribution:
    """The state of the floor. Methods add what they decide to ``decided``."""

    lines: dict[int, Line] = field(default_factory=dict)
    agents: dict[str, Agent] = field(default_factory=dict)
    contacts: dict[str, Contact] = field(default_factory=dict)
    widening: set[int] = field(default_factory=set)
    """The queues whose rings add agents."""
    dues: Dues = field(default_factory=Dues)
    now: datetime = EPOCH
    now_us: int = 0
    stamps: int = 0
    turns: int = 0
    decided: list[Decision] = field(default_factory=list)

    def line(self, queue_id: int) -> Line:
        if (line := self.lines.get(queue_id)) is None:
            line = self.lines[queue_id] = Line(queue_id)
        return line

    # a contact looks for an agent

    def place(self, contact: Contact, *, full: bool = False) -> None:
        """The contact waits: ring at whoever may take it now, else let it stand in line, or out where a rule says
        so. ``full`` says that it has just come and there is no room."""
        if contact.kept_for:
            if not contact.offers:
                self._keep(contact, full=full)
            return
        line = contact.line
        waited_us = self.now_us - contact.since_us
        offers, cap = contact.offers, line.cap
        while len(offers) < cap and (best := line.best_free(waited_us)):
            agent_id, figure, count = best
            agent = self.agents[agent_id]
            self._offer(contact, agent, line.seats[agent_id], count, figure)
        if offers:
            contact.stamp = 0
            if len(offers) < cap:
                self.stand_in_line(contact, BEHIND_ALL)
        elif full:
            self.overflow(contact, OverflowReason.FULL)
        else:
            self.stand_in_line(contact, contact.key)
            self._leave_or_wait(contact)

    def _leave_or_wait(self, contact: Contact) -> None:
        """Nobody takes the contact now: a rule may say that it should not wait."""
        if contact.line.queue is None or not contact.line.queue.rules:
            return
        if why := contact.line.why_leave(contact, self.now_us):
            self.overflow(contact, why)
        elif (leave_us := contact.line.leave_at(contact)) is not None:
            self.dues.note(leave_us, Kind.LEAVE, contact)

    def stand_in_line(self, contact: Contact, key: float) -> None:
        """In the rows of the tiers that are open to it; the next one will be due."""
        line = contact.line
        self.stamps += 1
        contact.stamp = self.stamps
        entry = (key, contact.arrived_us, contact.turn, contact.stamp, contact)
        waited_us = self.now_us - contact.since_us
        for tier in line.tiers:
            if tier.after_us > waited_us:
                self.dues.note(contact.since_us + tier.after_us, Kind.WIDEN, contact, contact.stamp)
                break
            tier.enter(entry, len(line.contacts))

    def _stand_behind(self, contact: Contact) -> None:
        """A contact that rings stands in line only for further agents to be rung."""
        contact.stamp = 0
        if len(contact.offers) < contact.line.cap:
            self.stand_in_line(contact, BEHIND_ALL)

    def _keep(self, contact: Contact, *, full: bool = False) -> None:
        agent = self.agents.get(contact.kept_for)
        if agent and agent.may_ring and contact.line.queue:
            self._offer(contact, agent, None, 1, None)
        elif not self._still_kept(contact):
            self._unkeep(contact)
            if contact.in_line:
                self.place(contact, full=full)
        elif full and not contact.only:
            self.overflow(contact, OverflowReason.FULL)
        elif agent:
            agent.kept[contact.id] = contact
            self.dues.note(contact.kept_until_us, Kind.UNKEEP, contact)

    def _still_kept(self, contact: Contact) -> bool:
        agent = self.agents.get(contact.kept_for)
        return agent is not None and agent.state != AwayState.OFFLINE and contact.kept_until_us > self.now_us

    def _unkeep(self, contact: Contact) -> None:
        """The agent cannot be had: the contact is open to all, or gone if it was for that agent only."""
        if agent := self.agents.get(contact.kept_for):
            agent.kept.pop(contact.id, None)
        if contact.only:
            self.overflow(contact, OverflowReason.AGENT_UNAVAILABLE)
        else:
            contact.kept_for = ""

    # several contacts look for agents

    def place_all(self, contacts: Iterable[Contact]) -> None:
        """Several contacts begin to wait at once. As when several agents turn free, each agent has a contact that
        suits best, and who wants the same one is chosen among by the queue's strategy."""
        opened = [contact for contact in self._by_urgency(contacts) if self._open(contact)]
        if len(opened) == 1:
            self.place(opened[0])
            return
        for contact in opened:
            self._stand_again(contact)
        while any(self._match(contact) for contact in opened):
            pass
        for contact in opened:
            if not contact.offers:
                self._leave_or_wait(contact)

    def _by_urgency(self, contacts: Iterable[Contact]) -> list[Contact]:
        by_id = {contact.id: contact for contact in contacts}
        return sorted(by_id.values(), key=lambda contact: contact.urgency(self.now_us))

    def _open(self, contact: Contact) -> bool:
        """Whether the contact is open to all. One that is kept no longer becomes so, or is gone."""
        if contact.kept_for and not contact.offers:
            if self._still_kept(contact):
                self._keep(contact)
            else:
                self._unkeep(contact)
        return contact.in_line and not contact.kept_for

    def _stand_again(self, contact: Contact) -> None:
        if contact.offers:
            self._stand_behind(contact)
        else:
            self.stand_in_line(contact, contact.key)

    def _match(self, contact: Contact) -> bool:
        """Ring at the strategy's choice among the free agents whom no other contact suits better."""
        line = contact.line
        if len(contact.offers) >= line.cap:
            return False
        waited_us = self.now_us - contact.since_us
        for agent_id, figure, count in line.free_by_choice(waited_us):
            agent = self.agents[agent_id]
            pick = self._best_for(agent)
            if pick and pick[0] is contact:
                self._offer(contact, agent, line.seats[agent_id], count, figure)
                self._stand_behind(contact)
                return True
        return False

    # agents look for a contact

    def free(self, agent: Agent) -> None:
        """The agent can be rung: with the contact that suits best, or as one of the free."""
        if not agent.may_ring:
            return
        if pick := self._best_for(agent):
            self._give(agent, pick)
        else:
            self._stand_free(agent)

    def free_all(self, agents: Iterable[Agent]) -> None:
        """Several turn free at once: each has a contact that suits best; where that is the same one, the queue's
        strategy chooses."""
        idle = [agent for agent in agents if agent.may_ring]
        while idle:
            picks = [(pick, agent) for agent in idle if (pick := self._best_for(agent))]
            if not picks:
                break
            pick, agent = min(picks, key=lambda one: self._order(*one))
            self._give(agent, pick)
            idle.remove(agent)
        for agent in idle:
            self._stand_free(agent)

    def _order(self, pick: Pick, agent: Agent) -> tuple[object, ...]:
        contact, seat = pick
        line = contact.line
        figure = line.strategy.figure(agent, seat) if seat and line.strategy else 0.0
        return (seat is not None, bool(contact.offers), contact.urgency(self.now_us), figure, agent.idle_us, agent.id)

    def _give(self, agent: Agent, pick: Pick) -> None:
        contact, seat = pick
        self._offer(contact, agent, seat, 1, None)
        if seat and contact.line.cap > 1:
            self._stand_behind(contact)

    def _best_for(self, agent: Agent) -> Pick | None:
        """Kept contacts first; then, over the agent's queues, those that do not ring yet, those that lost their
        agent, the queue with the lowest number for the agent, the highest effective priority, the oldest."""
        if agent.kept:
            kept = [contact for contact in agent.kept.values() if contact.line.queue]
            if kept:
                return min(kept, key=lambda contact: contact.urgency(self.now_us)), None
        best: Contact | None = None
        best_seat: Seat | None = None
        for seat in agent.seats:
            contact = seat.tier.first_waiting()
            if contact is None:
                continue
            if best is None or best_seat is None or self._rank(seat, contact) < self._rank(best_seat, best):
                best, best_seat = contact, seat
        return (best, best_seat) if best else None

    def _rank(self, seat: Seat, contact: Contact) -> tuple[bool, bool, int, float, int, int]:
        return (
            bool(contact.offers),
            not contact.at_head,
            seat.priority,
            -contact.effective_priority(self.now_us),
            contact.arrived_us,
            contact.turn,
        )

    def _stand_free(self, agent: Agent) -> None:
        agent.free = True
        for seat in agent.seats:
            self.stand(agent, seat)

    def stand(self, agent: Agent, seat: Seat) -> None:
        """The agent is free for one of the queues."""
        self.stamps += 1
        if strategy := seat.line.strategy:
            seat.tier.stand(strategy.figure(agent, seat), agent.idle_us, agent.id, self.stamps)

    def engage(self, agent: Agent) -> None:
        """The agent is not among the free any more."""
        agent.free = False
        for seat in agent.seats:
            seat.tier.free.pop(agent.id, None)

    # offers

    def _offer(self, contact: Contact, agent: Agent, seat: Seat | None, count: int, figure: float | None) -> None:
        line = contact.line
        queue, strategy = line.queue, line.strategy
        if queue is None or strategy is None:
            return
        if agent.free:
            self.engage(agent)
        agent.ringing = contact
        if agent.kept:
            agent.kept.pop(contact.id, None)
        contact.stamp = 0
        ring = seat.ring if seat else 0
        preferred = None if seat else contact.prefer_as
        offer = Offer(contact.id, agent.id, self.now + line.ring_for, queue.strategy, count, ring, preferred)
        if not contact.offers:
            line.ringing += 1
        contact.offers[agent.id] = offer
        if seat:
            strategy.chosen(agent.id, figure)
        self.dues.note(self.now_us + line.ring_us, Kind.EXPIRE, contact, offer)
        self.decided.append(offer)

    def drop(self, contact: Contact, agent: Agent) -> None:
        """The offer does not stand any more. Where it still has to, say what becomes of both."""
        del contact.offers[agent.id]
        agent.ringing = None
        if not contact.offers:
            contact.line.ringing -= 1

    def cancel(self, contact: Contact, agent: Agent, why: CancelReason) -> None:
        """Drop an offer that the switchboard still believes in."""
        self.drop(contact, agent)
        self.decided.append(CancelOffer(contact.id, agent.id, why))

    def cancel_all(self, contact: Contact, why: CancelReason) -> list[Agent]:
        """Drop every offer; the agents are ready and idle as before."""
        agents = [self.agents[agent_id] for agent_id in contact.offers]
        for agent in agents:
            self.cancel(contact, agent, why)
        return agents

    def refused(self, contact: Contact, agent: Agent) -> None:
        """The agent's offer fell at the agent's side: place the contact again, which is kept no longer."""
        if contact.kept_for == agent.id:
            contact.kept_until_us = self.now_us

    # the end of a wait

    def leave(self, contact: Contact) -> None:
        """The contact, which has no offer, is out of line and out of the engine."""
        contact.in_line = False
        contact.stamp = 0
        del self.contacts[contact.id]
        contact.line.contacts.pop(contact.id, None)
        if contact.kept_for and (agent := self.agents.get(contact.kept_for)):
            agent.kept.pop(contact.id, None)

    def rejoin(self, contact: Contact, line: Line) -> None:
        """The contact, which has left, waits in another queue: open to all, in its turn by its arrival."""
        contact.in_line = True
        contact.line, contact.since_us = line, self.now_us
        contact.kept_for, contact.only = "", False
        self.contacts[contact.id] = contact
        line.contacts[contact.id] = contact
        self.place(contact)

    def overflow(self, contact: Contact, why: OverflowReason) -> None:
        self.leave(contact)
        self.decided.append(Overflow(contact.id, contact.line.id, why))

    def apply_rules(self, lines: Iterable[Line]) -> None:
        """Somebody came or went: contacts leave where a rule says so."""
        for line in lines:
            if line.queue is None or not line.queue.rules:
                continue
            for contact in line.in_order():
                why = line.why_leave(contact, self.now_us)
                if why and not contact.offers and not contact.kept_for:
                    self.overflow(contact, why)
