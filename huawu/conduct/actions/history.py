"""What every change of a matter has in common: its line of history, its trace, what is owed from now on."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from huawu.clock.actions import do_close_about, do_owe
from huawu.clock.choices import ObligationState
from huawu.clock.registry import Kind
from huawu.conduct.access import second_person_for
from huawu.conduct.choices import MatterDeed, MatterOutcome, MatterState
from huawu.conduct.models import ConductEvent, ConductMatter
from huawu.conduct.obligations import ANSWER, APPEAL, COACH, HEAR, SUBJECT
from huawu.kit.errors import NotFoundError
from huawu.ledger.actions import describe_text, do_record
from huawu.people.models import User

_CHANGING = (
    "state",
    "outcome",
    "points",
    "decided_by",
    "settled_by",
    "heard_by",
    "counts_from",
    "counts_until",
    "appeal_until",
    "events_count",
)
_RELATED = ("person__team", "drafted_by", "decided_by", "settled_by", "heard_by")
_OWED_IN: dict[str, Kind] = {MatterState.TOLD: ANSWER, MatterState.ANSWERED: HEAR, MatterState.APPEALED: APPEAL}


def do_lock_matter(matter_id: UUID | str, *, skip: bool = False) -> ConductMatter:
    """The matter, locked; one that somebody else has locked is as if it were not there with ``skip``. NotFoundError."""
    rows = ConductMatter.objects.select_related(*_RELATED).select_for_update(of=("self",), skip_locked=skip)
    matter = rows.filter(pk=matter_id).first()
    if matter is None:
        raise NotFoundError
    return matter


def do_note(matter: ConductMatter, deed: MatterDeed, at: datetime, actor: User | None, text: str = "") -> None:
    """Save how the locked matter stands now, with a line of history and a ledger entry."""
    matter.events_count += 1
    matter.save(update_fields=list(_CHANGING))
    ConductEvent.objects.create(
        matter=matter,
        seq=matter.events_count,
        at=at,
        deed=deed,
        actor=actor,
        outcome=matter.outcome,
        points=matter.points,
        text=text,
    )
    facts = {"person": matter.person.number, "clause": matter.clause, "state": matter.state}
    what = {"outcome": matter.outcome, "points": matter.points, "text": describe_text(text)}
    do_record(f"conduct.{deed}", matter, new={**facts, **what})


def do_owe_what_follows(
    matter: ConductMatter, before: str, actor: User | None, at: datetime, *, by_clock: bool = False
) -> None:
    """What was owed in the state ``before`` is done with; what the present one asks for is owed. ``by_clock``: the
    clock itself closes what it is acting on."""
    subject = (SUBJECT, str(matter.pk))
    if before in _OWED_IN and not by_clock:
        do_close_about(_OWED_IN[before].code, subject, ObligationState.KEPT, actor, at)
    owner = _owner(matter)
    if matter.state in _OWED_IN and owner is not None:
        do_owe(_OWED_IN[matter.state], subject, owner, actor=actor)
    if matter.state == MatterState.STANDING and matter.outcome == MatterOutcome.COACHING and matter.decided_by:
        do_owe(COACH, subject, matter.decided_by, owed_to=matter.person.number, actor=actor)


def _owner(matter: ConductMatter) -> User | None:
    match matter.state:
        case MatterState.TOLD:
            return matter.person
        case MatterState.APPEALED:
            return second_person_for(matter) or matter.decided_by
        case _:
            return matter.decided_by
