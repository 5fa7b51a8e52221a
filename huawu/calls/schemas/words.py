"""The words and queues that screens choose from."""

from __future__ import annotations

from ninja import Schema

from huawu.calls.choices import PausedState
from huawu.calls.models import Disposition, Queue


class Word(Schema):
    """A word of a contact record, in both languages."""

    id: int
    key: str
    zh: str
    en: str

    @classmethod
    def of(cls, word: Disposition | None) -> Word | None:
        return None if word is None else cls(id=word.pk, key=word.key, zh=word.zh, en=word.en)


class KindWord(Word):
    """A kind of contact with the reasons and results to choose from; an empty list asks for none."""

    reasons: list[Word]
    results: list[Word]


class LineWords(Schema):
    """What may be chosen for calls of a business line (null: a call whose line is not known)."""

    line_id: int | None
    line: str
    kinds: list[KindWord]


class QueueItem(Schema):
    """A queue; times in seconds."""

    id: int
    name: str
    line: str
    wrap_up_seconds: int
    ring_seconds: int
    service_level_seconds: int

    @classmethod
    def of(cls, queue: Queue) -> QueueItem:
        return cls(
            id=queue.pk,
            name=queue.name,
            line=queue.line.name,
            wrap_up_seconds=queue.wrap_up_seconds,
            ring_seconds=queue.ring_seconds,
            service_level_seconds=queue.service_level_seconds,
        )


class NamedRef(Schema):
    id: int
    name: str


class ReasonWord(Schema):
    """A reason to choose, in both languages."""

    code: str
    zh: str
    en: str


class BreakWord(ReasonWord):
    """Minutes; 0: no limit."""

    state: PausedState
    daily_quota_minutes: int
    longest_minutes: int


class ReasonWords(Schema):
    """Why somebody is off ready, dials freely (clause 2.1.9), passes a caller on (clause 2.2.3)."""

    breaks: list[BreakWord]
    retired_breaks: list[ReasonWord]
    """Not to be chosen any more; old days still show them."""
    dials: list[ReasonWord]
    transfers: list[ReasonWord]
