"""Shapes of the conduct API."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import AwareDatetime, StringConstraints

from huawu.conduct.access import deeds_for
from huawu.conduct.book import book, course_of
from huawu.conduct.choices import MatterDeed, MatterOrigin, MatterOutcome, MatterSide, MatterState
from huawu.conduct.findings import Finding
from huawu.conduct.models import ConductEvent, ConductMatter
from huawu.conduct.periods import Line
from huawu.kit.time import now
from huawu.people.models import User
from huawu.people.schemas import PersonRef

Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000)]
NeededWords = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]
Number = Annotated[str, StringConstraints(max_length=32)]
ClauseId = Annotated[str, StringConstraints(min_length=1, max_length=16)]
Month = Annotated[str, StringConstraints(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")]


class MatterDraft(Schema):
    """``id`` is made by the screen, so that drafting again after a lost answer drafts nothing new."""

    id: UUID
    side: MatterSide
    person: Number
    clause: ClauseId
    evidence: NeededWords
    occurred_at: AwareDatetime | None = None
    call_id: UUID | None = None
    case_id: UUID | None = None


class MatterAct(Schema):
    """``points`` only with a violation or an award."""

    deed: MatterDeed
    outcome: MatterOutcome | None = None
    points: int = Field(0, ge=0, le=12)
    text: Words = ""


class MatterOut(Schema):
    """A matter as lists show it."""

    id: UUID
    side: MatterSide
    person: PersonRef
    clause: str
    origin: MatterOrigin
    path: str
    occurred_at: datetime
    evidence: str
    drafted_by: PersonRef | None
    """None: the house itself."""
    drafted_at: datetime
    state: MatterState
    outcome: MatterOutcome | None
    points: int
    decided_by: PersonRef | None
    heard_by: PersonRef | None
    counts_from: datetime | None
    counts_until: datetime | None
    counts: bool
    """Whether it counts now."""
    appeal_until: datetime | None

    @classmethod
    def of(cls, matter: ConductMatter) -> MatterOut:
        return cls(
            id=matter.pk,
            side=MatterSide(matter.side),
            person=PersonRef.of(matter.person),
            clause=matter.clause,
            origin=MatterOrigin(matter.origin),
            path=matter.path,
            occurred_at=matter.occurred_at,
            evidence=matter.evidence,
            drafted_by=_ref(matter.drafted_by),
            drafted_at=matter.drafted_at,
            state=MatterState(matter.state),
            outcome=MatterOutcome(matter.outcome) if matter.outcome else None,
            points=matter.points,
            decided_by=_ref(matter.decided_by),
            heard_by=_ref(matter.heard_by),
            counts_from=matter.counts_from,
            counts_until=matter.counts_until,
            counts=course_of(matter).counts(now()),
            appeal_until=matter.appeal_until,
        )


def _ref(person: User | None) -> PersonRef | None:
    return PersonRef.of(person) if person else None


class MatterEventOut(Schema):
    at: datetime
    deed: MatterDeed
    actor: PersonRef | None
    outcome: MatterOutcome | None
    points: int
    text: str

    @classmethod
    def of(cls, event: ConductEvent) -> MatterEventOut:
        return cls(
            at=event.at,
            deed=MatterDeed(event.deed),
            actor=_ref(event.actor),
            outcome=MatterOutcome(event.outcome) if event.outcome else None,
            points=event.points,
            text=event.text,
        )


class MatterDetail(MatterOut):
    """``deeds``: what the reader can do now; ``most``: the most points that its clause may bring."""

    events: list[MatterEventOut]
    deeds: list[MatterDeed]
    most: int

    @classmethod
    def for_reader(cls, matter: ConductMatter, user: User) -> MatterDetail:
        events = [MatterEventOut.of(event) for event in matter.events.select_related("actor__team")]
        most = book().most(MatterSide(matter.side), matter.clause)
        shown = MatterOut.of(matter).model_dump()
        return cls(**shown, events=events, deeds=deeds_for(user, matter), most=most)


class MatterSearch(Schema):
    """``waiting``: those about which the reader has to do something."""

    view: Literal["waiting", "mine", "all"] = "all"
    side: Literal["", "fault", "merit"] = ""
    state: Literal["", "draft", "told", "answered", "standing", "appealed", "final", "dismissed", "withdrawn"] = ""
    person: Number = ""
    page: int = Field(1, ge=1)
    page_size: int = Field(20, ge=1, le=100)


class MatterPage(Schema):
    """``waiting``: how many wait for the reader."""

    items: list[MatterOut]
    total: int
    page: int
    page_size: int
    waiting: int


class FindingSpan(Schema):
    """Days up to and with today, as on the clause's page."""

    clause_id: ClauseId
    days: int = Field(30, ge=1, le=92)
    agent: Number = ""


class FindingChoice(FindingSpan):
    keys: list[Annotated[str, StringConstraints(max_length=128)]] = Field(..., max_length=200)


class FindingOut(Schema):
    """Something against a clause, with the matter made of it, if there is one."""

    key: str
    person: PersonRef
    at: datetime
    path: str
    reason_zh: str
    reason_en: str
    matter_id: UUID | None

    @classmethod
    def of(cls, found: Finding) -> FindingOut:
        return cls(
            key=found.key,
            person=PersonRef.of(found.person),
            at=found.at,
            path=found.path,
            reason_zh=found.reason.zh,
            reason_en=found.reason.en,
            matter_id=found.matter.pk if found.matter else None,
        )


class FindingsDrafted(Schema):
    drafted: int


class ConductMonth(Schema):
    month: Month


class ConductLine(Schema):
    """One person's month; see :class:`huawu.conduct.periods.Line`."""

    person: PersonRef
    note: int
    coaching: int
    violation: int
    points: int
    appealed: int
    praise: int
    award: int
    award_points: int
    standing_points: int

    @classmethod
    def of(cls, line: Line) -> ConductLine:
        counts = {name: getattr(line, name) for name in cls.model_fields if name != "person"}
        return cls(person=PersonRef.of(line.person), **counts)


class ConductLedger(Schema):
    lines: list[ConductLine]
