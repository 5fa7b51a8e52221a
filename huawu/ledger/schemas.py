"""Shapes of the ledger's API."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from ninja import Field, Schema
from pydantic import AwareDatetime

from huawu.ledger.chain import ProblemKind
from huawu.ledger.models import Check, Entry


class LedgerSearch(Schema):
    """What is looked for; empty fields are not. ``from`` is the first instant, ``to`` the first that is too late."""

    actor: str = Field("", max_length=64)
    """Staff number, or what stands for an actor that is no person."""
    action: str = Field("", max_length=64)
    object_type: str = Field("", max_length=64)
    object_id: str = Field("", max_length=64)
    """Of a person the staff number, too."""
    from_: AwareDatetime | None = Field(None, alias="from")
    to: AwareDatetime | None = None
    page: int = Field(1, ge=1)
    page_size: int = Field(20, ge=1, le=100)

    def facts(self) -> dict[str, Any]:
        """What was looked for, for the trace of the reading."""
        return self.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"page", "page_size"})


class LedgerPerson(Schema):
    """Somebody whom an entry is about."""

    number: str
    name: str


class LedgerEntry(Schema):
    """One entry. ``seq`` is its number in the chain, null until it is sealed; ``object_person``: who it is about, where
    it is about a person."""

    id: UUID
    seq: int | None
    at: datetime
    actor: str
    actor_name: str
    action: str
    object_type: str
    object_id: str
    object_person: LedgerPerson | None
    old: dict[str, Any]
    new: dict[str, Any]
    ip: str | None
    session: str

    @classmethod
    def of(cls, entry: Entry, seq: int | None, person: tuple[str, str] | None = None) -> LedgerEntry:
        return cls(
            id=entry.id,
            seq=seq,
            at=entry.at,
            actor=entry.actor_label,
            actor_name=entry.actor.display_name if entry.actor else "",
            action=entry.action,
            object_type=entry.object_type,
            object_id=entry.object_id,
            object_person=LedgerPerson(number=person[0], name=person[1]) if person else None,
            old=entry.old,
            new=entry.new,
            ip=entry.ip,
            session=entry.session,
        )


class LedgerPage(Schema):
    items: list[LedgerEntry]
    total: int
    page: int
    page_size: int


class LedgerProblem(Schema):
    kind: ProblemKind
    first: int
    last: int
    entry: str


class LedgerCheck(Schema):
    """The last verification of the whole chain."""

    finished_at: datetime
    head: int
    anchored: int
    problem_count: int
    problems: list[LedgerProblem]

    @classmethod
    def of(cls, check: Check) -> LedgerCheck:
        problems: Sequence[Any] = check.problems
        return cls(
            finished_at=check.finished_at,
            head=check.head,
            anchored=check.anchored,
            problem_count=check.problem_count,
            problems=[LedgerProblem(**problem) for problem in problems],
        )


class LedgerState(Schema):
    """How far the chain is sealed, anchored and verified. Numbers are 0 and instants null where nothing is."""

    sealed: int
    sealed_at: datetime | None
    waiting: int
    waiting_since: datetime | None
    anchored: int
    """Up to where every anchors' file goes."""
    anchored_at: datetime | None
    check: LedgerCheck | None
    checking: bool
    """Whether a verification has been asked for and is not done yet."""


class LedgerRange(Schema):
    """Which entries to export: written at or after ``from`` and before ``to``, and all between them in the chain."""

    from_: AwareDatetime | None = Field(None, alias="from")
    to: AwareDatetime | None = None


class CheckAsked(Schema):
    asked: bool
    """False when it had been asked for already."""
