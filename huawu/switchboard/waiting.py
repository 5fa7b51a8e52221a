"""What a waiting caller is told, and when. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from huawu.calls.choices import Language
from huawu.routing.estimate import SpokenWait, never_up, spoken
from huawu.switchboard.directory import QueueCard
from huawu.telephony.ports import Announcement
from huawu.telephony.texts import position, waiting_time

OFFER_EVERY_S = 60
"""How often a call-back is offered in a queue that tells nothing else."""


@dataclass(frozen=True, slots=True)
class Told:
    """How it stands, as said to one caller: how many are ahead, and the wait when it is known."""

    ahead: int
    wait: SpokenWait | None = None


def next_telling(card: QueueCard, now: datetime) -> datetime | None:
    """When a caller of this queue is told next; None when never."""
    every_s = card.waiting.announce_every_s or (OFFER_EVERY_S if card.callback.offered else 0)
    return now + timedelta(seconds=every_s) if every_s else None


def not_worse(before: Told | None, place: int, wait_s: float | None) -> Told:
    """What may be said now to who is at ``place`` (from 1) and may wait ``wait_s`` seconds: neither figure ever goes
    up, and a wait that is not known any more stays as it was said."""
    ahead, wait = place - 1, spoken(wait_s) if wait_s is not None else None
    if before is None:
        return Told(ahead, wait)
    said = never_up(before.wait, wait) if wait is not None else before.wait
    return Told(min(ahead, before.ahead), said)


def words(card: QueueCard, told: Told, language: Language) -> list[Announcement]:
    """As the queue wants it said."""
    said: list[Announcement] = []
    if card.waiting.announce_every_s and card.waiting.position:
        said.append(position(told.ahead, language.value))
    if card.waiting.announce_every_s and card.waiting.wait and told.wait is not None:
        said.append(waiting_time(told.wait.minutes, language.value))
    return said
