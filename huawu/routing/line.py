"""The contacts who wait, in order."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

Rank = tuple[bool, int, datetime, int, str]
"""Sorts contacts: at the head first, then higher priority, then earlier arrival, then as they were queued."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact in line; ``turn`` counts contacts as they were queued and breaks ties of arrival."""

    id: str
    queue_id: int
    priority: int
    arrived_at: datetime
    at_head: bool
    turn: int

    @property
    def rank(self) -> Rank:
        return (not self.at_head, -self.priority, self.arrived_at, self.turn, self.id)


@dataclass(slots=True)
class Line:
    """Every contact that waits; those without an offer also stand, sorted, in the row of their queue.

    Finding the next contact of a queue is constant, joining and leaving a row logarithmic but for the list's move.
    """

    contacts: dict[str, Contact] = field(default_factory=dict)
    rows: dict[int, list[Rank]] = field(default_factory=dict)
    turns: int = 0

    def join(self, contact_id: str, queue_id: int, priority: int, arrived_at: datetime, *, at_head: bool) -> None:
        """Take a new contact in. The id must not be in line."""
        self.turns += 1
        self.contacts[contact_id] = Contact(contact_id, queue_id, priority, arrived_at, at_head, self.turns)
        self.put_back(contact_id)

    def put_back(self, contact_id: str) -> None:
        """The contact's offer fell through: back to its old place."""
        contact = self.contacts[contact_id]
        insort(self.rows.setdefault(contact.queue_id, []), contact.rank)

    def take_out(self, contact_id: str) -> None:
        """The contact is being offered: it keeps its place but is nobody's next."""
        contact = self.contacts[contact_id]
        row = self.rows[contact.queue_id]
        place = bisect_left(row, contact.rank)
        if place < len(row) and row[place] == contact.rank:
            del row[place]

    def leave(self, contact_id: str) -> None:
        """The contact no longer waits, offered or not."""
        self.take_out(contact_id)
        del self.contacts[contact_id]

    def next_of(self, queue_ids: Iterable[int]) -> Contact | None:
        """The first contact without an offer over these queues."""
        ranks = [row[0] for queue_id in queue_ids if (row := self.rows.get(queue_id))]
        return self.contacts[min(ranks)[-1]] if ranks else None

    def in_order(self) -> list[Contact]:
        """Every contact in line, offered ones included, over all queues."""
        return sorted(self.contacts.values(), key=lambda contact: contact.rank)
