"""A queue's line: who waits in it, and who is free to serve it.

Agents who may serve from the same waiting time on form a *tier*. A tier has a heap of its free agents, the first of
whom is the strategy's choice, and a row of the contacts who have waited long enough for it. Both are cleaned lazily:
an entry whose stamp is no longer that of its agent or contact is dropped when it comes up.
"""

from __future__ import annotations

from bisect import insort
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush
from math import inf

from huawu.routing.agents import Agent, Presence, Seat
from huawu.routing.configuration import OverflowReason, Queue, StrategyName
from huawu.routing.decisions import Offer
from huawu.routing.estimate import LAST_ANSWERS
from huawu.routing.explanation import Explanation, Preference
from huawu.routing.instants import MINUTE, duration
from huawu.routing.strategies import Strategy
from huawu.routing.strategies.by_name import strategy_of

SLACK = 64
"""So many dead entries are left alone."""
AT_HEAD = -(10**18)
"""Added to the key of who goes before everybody: beyond any priority."""
BEHIND_ALL = inf
"""The key of a contact that rings already and may ring at more agents."""


@dataclass(slots=True, eq=False)
class Contact:
    """A contact in line. ``turn`` counts contacts as they were queued and breaks ties of arrival."""

    id: str
    line: Line
    priority: int
    arrived_at: datetime
    arrived_us: int
    at_head: bool
    turn: int
    since_us: int
    """From when delays, rings and the longest wait count."""
    kept_for: str = ""
    kept_until_us: int = 0
    prefer_as: Preference = Preference.LAST_AGENT
    only: bool = False
    stamp: int = 0
    """Of its entries in the rows; 0 when it stands in none."""
    offers: dict[str, Offer] = field(default_factory=dict)
    """Those that stand, by staff number."""
    in_line: bool = True
    explained: tuple[Offer, Explanation] | None = None

    @property
    def key(self) -> float:
        """The lower, the earlier within the queue. Acceleration moves all contacts of a queue alike, so that the
        order of two contacts never changes and needs no clock."""
        if self.at_head:
            return AT_HEAD - self.priority
        acceleration = self.line.queue.acceleration if self.line.queue else 0
        return acceleration * self.arrived_us - self.priority * MINUTE

    @property
    def place(self) -> tuple[float, int, int]:
        """Sorts the contacts of one queue."""
        return (self.key, self.arrived_us, self.turn)

    def effective_priority(self, now_us: int) -> float:
        """With acceleration and the queue's bound: for comparing contacts of several queues."""
        queue = self.line.queue
        if queue is None:
            return self.priority
        raised = self.priority + queue.acceleration * (now_us - self.arrived_us) / MINUTE
        return raised if queue.max_priority is None else min(raised, queue.max_priority)

    def urgency(self, now_us: int) -> tuple[bool, float, int, int]:
        """Sorts contacts of several queues."""
        return (not self.at_head, -self.effective_priority(now_us), self.arrived_us, self.turn)


Entry = tuple[float, int, int, int, Contact]
"""Key, arrival, turn, stamp, contact."""
Standing = tuple[float, int, str, int]
"""Figure, idle since, staff number, stamp."""


@dataclass(slots=True, eq=False)
class Tier:
    """The agents who may serve contacts that have waited ``after_us``."""

    after_us: int
    free: dict[str, int] = field(default_factory=dict)
    """Free agents' stamps by staff number."""
    heap: list[Standing] = field(default_factory=list)
    row: list[Entry] = field(default_factory=list)

    def stand(self, figure: float, idle_us: int, agent_id: str, stamp: int) -> None:
        """The agent is free."""
        self.free[agent_id] = stamp
        heappush(self.heap, (figure, idle_us, agent_id, stamp))
        if len(self.heap) > 4 * len(self.free) + SLACK:
            self.heap = [entry for entry in self.heap if self.free.get(entry[2]) == entry[3]]
            heapify(self.heap)

    def first_free(self) -> Standing | None:
        """The strategy's choice among the free."""
        heap, free = self.heap, self.free
        while heap:
            if free.get(heap[0][2]) == heap[0][3]:
                return heap[0]
            heappop(heap)
        return None

    def first_waiting(self) -> Contact | None:
        """Who is next for an agent of this tier."""
        row = self.row
        while row:
            entry = row[0]
            if entry[4].stamp == entry[3]:
                return entry[4]
            heappop(row)
        return None

    def enter(self, entry: Entry, in_line: int) -> None:
        """The contact has waited long enough; ``in_line`` is how many contacts the queue has."""
        heappush(self.row, entry)
        if len(self.row) > 4 * in_line + SLACK:
            self.row = [entry for entry in self.row if entry[4].stamp == entry[3]]
            heapify(self.row)


@dataclass(slots=True, eq=False)
class Line:
    """One queue; known by its id alone until it is configured."""

    id: int
    queue: Queue | None = None
    strategy: Strategy | None = None
    cap: int = 1
    """At how many agents a contact may ring at once."""
    ring_us: int = 0
    ring_for: timedelta = timedelta()
    tiers: list[Tier] = field(default_factory=list)
    """By ``after_us``, the first of them 0."""
    seats: dict[str, Seat] = field(default_factory=dict)
    """Of everybody who can serve now or after some wait."""
    members: dict[str, Agent] = field(default_factory=dict)
    """Everybody who belongs to the queue or is added by one of its rings, also those who lack a skill."""
    contacts: dict[str, Contact] = field(default_factory=dict)
    """Everybody in line, with or without an offer; not those who are for one agent only."""
    ringing: int = 0
    """How many of the contacts have an offer."""
    present: list[int] = field(default_factory=lambda: [0] * len(Presence))
    """How many of the seats' agents are offline, on break, working."""
    answers: deque[int] = field(default_factory=lambda: deque(maxlen=LAST_ANSWERS))
    """Steps of the last answers, see :mod:`huawu.routing.estimate`."""
    answered_us: int = 0

    def configure(self, queue: Queue) -> None:
        """Take the queue over; seats are to be taken anew. What the strategy remembers stays unless it is another."""
        if self.queue is None or self.strategy is None or self.queue.strategy != queue.strategy:
            self.strategy = strategy_of(queue)
        self.queue = queue
        self.cap = max(1, queue.ring_all_cap) if queue.strategy is StrategyName.RING_ALL else 1
        self.ring_us = duration(queue.ring_s)
        self.ring_for = timedelta(seconds=queue.ring_s)
        self.tiers = [Tier(0)]

    def tier(self, after_us: int) -> Tier:
        """The tier of that waiting time; a new one has nobody in it, and its row is to be filled."""
        for tier in self.tiers:
            if tier.after_us == after_us:
                return tier
        new = Tier(after_us)
        insort(self.tiers, new, key=lambda tier: tier.after_us)
        return new

    def best_free(self, waited_us: int) -> tuple[str, float, int] | None:
        """Who of the free takes a contact that has waited so long: staff number, figure, and of how many."""
        best: Standing | None = None
        count = 0
        for tier in self.tiers:
            if tier.after_us > waited_us:
                break
            count += len(tier.free)
            standing = tier.first_free()
            if standing and (best is None or standing < best):
                best = standing
        return (best[2], best[0], count) if best else None

    def free_by_choice(self, waited_us: int) -> Iterator[tuple[str, float, int]]:
        """As :meth:`best_free`, and after that the others in the strategy's order."""
        best = self.best_free(waited_us)
        if best is None:
            return
        yield best
        open_tiers = [tier for tier in self.tiers if tier.after_us <= waited_us]
        free = sorted(entry for tier in open_tiers for entry in tier.heap if tier.free.get(entry[2]) == entry[3])
        yield from ((agent_id, figure, best[2]) for figure, _, agent_id, _ in free if agent_id != best[0])

    def why_leave(self, contact: Contact, now_us: int) -> OverflowReason | None:
        """Whether a rule takes a contact without an offer out of line."""
        queue = self.queue
        if queue is None or not queue.rules:
            return None
        _, on_break, working = self.present
        if not on_break and not working and OverflowReason.NOBODY_LOGGED_IN in queue.rules:
            return OverflowReason.NOBODY_LOGGED_IN
        if on_break and not working and OverflowReason.EVERYBODY_ON_BREAK in queue.rules:
            return OverflowReason.EVERYBODY_ON_BREAK
        due = self.leave_at(contact)
        return OverflowReason.WAITED_TOO_LONG if due is not None and due <= now_us else None

    def leave_at(self, contact: Contact) -> int | None:
        """When the contact will have waited too long, if ever."""
        queue = self.queue
        if queue is None or queue.max_wait_s is None or contact.at_head:
            return None
        if OverflowReason.WAITED_TOO_LONG not in queue.rules:
            return None
        return contact.since_us + duration(queue.max_wait_s)

    def is_full(self) -> bool:
        """Whether one more would be too many; contacts that ring do not count."""
        queue = self.queue
        if queue is None or queue.max_waiting is None or OverflowReason.FULL not in queue.rules:
            return False
        return len(self.contacts) - self.ringing >= queue.max_waiting

    def note_answer(self, contact: Contact, now_us: int) -> None:
        """The contact is being answered: a beat of the queue's rhythm."""
        self.answers.append(max(0, now_us - max(self.answered_us, contact.since_us)))
        self.answered_us = now_us

    def in_order(self) -> list[Contact]:
        return sorted(self.contacts.values(), key=lambda contact: contact.place)
