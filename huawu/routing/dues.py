"""What will be due, in a heap; what has become pointless is dropped when it comes up."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from heapq import heappop, heappush

from huawu.routing.decisions import Offer
from huawu.routing.line import Contact


class Kind(IntEnum):
    """What time does to a contact."""

    EXPIRE = 0
    """An offer has stood for long enough; the mark is the offer."""
    WIDEN = 1
    """More agents may take it; the mark is its stamp in the rows."""
    UNKEEP = 2
    """It has been kept for its agent for long enough; the mark is 0."""
    LEAVE = 3
    """It has waited too long; the mark is 0."""


Due = tuple[int, int, Kind, Contact, Offer | int]
"""When, the how manieth, what, of whom, mark."""


@dataclass(slots=True, eq=False)
class Dues:
    """Ordered by time, then as noted."""

    heap: list[Due] = field(default_factory=list)
    noted: int = 0

    def note(self, at_us: int, kind: Kind, contact: Contact, mark: Offer | int = 0) -> None:
        self.noted += 1
        heappush(self.heap, (at_us, self.noted, kind, contact, mark))

    def next_us(self) -> int | None:
        """When something that still matters is due."""
        while self.heap:
            if matters(self.heap[0]):
                return self.heap[0][0]
            heappop(self.heap)
        return None

    def take(self, now_us: int) -> list[Due]:
        """Everything that is due, out of the heap."""
        due = []
        while self.heap and self.heap[0][0] <= now_us:
            due.append(heappop(self.heap))
        return due


def matters(due: Due) -> bool:
    """Whether things still stand as they did when it was noted."""
    at_us, _, kind, contact, mark = due
    match kind:
        case Kind.EXPIRE:
            return isinstance(mark, tuple) and contact.offers.get(mark.agent_id) is mark
        case Kind.WIDEN:
            return contact.stamp == mark
        case Kind.UNKEEP:
            return bool(contact.kept_for) and contact.in_line and not contact.offers
        case Kind.LEAVE:
            return contact.in_line and not contact.offers and contact.line.leave_at(contact) == at_us
